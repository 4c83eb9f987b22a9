import json
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.schemas.places import Places
from planctl.workspace import yaml_file as module
from planctl.workspace.yaml_file import map_file, read_yaml

from .yaml_strategies import section_files


def texts(value, keys=()):
    """Every text of a value, with the keys that lead to it."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from texts(held, (*keys, key))
    elif isinstance(value, tuple):
        for at, held in enumerate(value):
            yield from texts(held, (*keys, at))


def says(written, char):
    """Whether a piece of source stands for a character: as itself, as a fold, or as an escape."""
    if written == char or (written == "\n" and char in " \n") or (written == "''" and char == "'"):
        return True
    return written.startswith("\\") and read_yaml(f'"{written}"'.encode()).value == char


def assert_every_character_is_found(raw):
    file_map = map_file(raw)
    for keys, text in texts(read_yaml(raw).value):
        last = -1
        for at, char in enumerate(text):
            start, end = file_map.span_in_text(keys, at, at + 1)
            assert says(file_map.text[start:end], char), (keys, at, char, file_map.text[start:end])
            assert start > last
            last = start


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(section_files())
def test_the_character_at_the_place_is_the_character_of_the_value(raw):
    assert_every_character_is_found(raw)


ODD = st.sampled_from([b"\xff", b"\0", b"\x07", b"\xed\xa0\x80", b"\xef\xbb\xbf", "\u2028".encode(), b"\xc2\x85", b"\xc2\x80", b"\t", b"\r", b"\n=======\n", b"\n<<<<<<< x\n", b"*a", b"&a ", b"!t ", b": "])  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(section_files(), ODD, st.integers(0, 400), st.booleans())
def test_a_file_reads_alike_from_its_bytes_and_as_a_text(raw, odd, at, spoilt):
    raw = raw[:at] + odd + raw[at:] if spoilt else raw
    with patch.object(module, "_sound", lambda _: None):
        looked_at = read_yaml(raw)
    assert read_yaml(raw) == looked_at


BLANKS = st.sampled_from(["", "", " ", "   ", "\t"])


@st.composite
def folded_lines(draw, words):
    """Lines of a scalar over lines: blanks at both ends, empty lines between."""
    lines = draw(
        st.lists(
            st.lists(st.sampled_from(words), min_size=1, max_size=3).map("".join),
            min_size=1,
            max_size=5,
        )
    )
    text = lines[0]
    for line in lines[1:]:
        empty = "".join("\n" + draw(BLANKS) for _ in range(draw(st.integers(0, 2))))
        text += f"{draw(BLANKS)}{empty}\n  {draw(BLANKS)}{line}"
    return text


PLAIN = ["甲", "b", "5.9%", "é", "😀", "x y", "行\u2028内", "a:b", "c#d"]


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        folded_lines(PLAIN),
        folded_lines([*PLAIN, "''", '"', "\\"]).map(lambda text: f"'{text}'"),
        folded_lines([*PLAIN, '\\"', "'", "\\u4e59", "\\x41", "\\\\", "\\t", "\\ "]).map(
            lambda text: f'"{text}"'
        ),
        folded_lines([*PLAIN, "\\\n  ", "\\\n\n  \\  "]).map(lambda text: f'"{text}"'),
    ),
    st.sampled_from(["", "&a ", "!!str ", "&a !!str ", "\n  "]),
    st.booleans(),
)
def test_a_text_that_is_folded_is_followed_character_by_character(text, before, is_windows):
    raw = f"a: {before}{text}\nb: 1\n"
    assert_every_character_is_found((raw.replace("\n", "\r\n") if is_windows else raw).encode())


BLOCK = [
    "a: |\n  甲\n\n  乙\n",
    "a: |2-\n    甲\n  乙\n",
    "a: |-\n\n\n  甲\n",
    "a: |+\n  甲\n\n\nb: 1\n",
    "a: |- # 注\n  甲\n",
    "a: >-\n  甲\n  乙\n\n  丙\n\n\n  丁\n",
    "a: >-\n  甲\n    乙\n    丙\n  丁\n\n    戊\n",
    "a: >+\n\n  甲\n  乙\n\n",
    "a: >\n  甲  \n  乙\n",
    "a: |-\n  甲  \n  \t乙 \n",
    "a: |-\n  句末\u3000",
    "a: 句末\u3000\nb: 1\n",
    "a:\n- |-\n 甲\n 乙\n- >1-\n  丙\n 丁\n",
    "a:\n  b:\n    c: |1\n      甲\n     乙\n",
]


@pytest.mark.parametrize("raw", BLOCK)
def test_a_block_is_followed_character_by_character(raw):
    assert_every_character_is_found(raw.encode())
    assert_every_character_is_found(raw.replace("\n", "\r\n").encode())


def places(raw):
    return Places(lambda _: map_file(raw))


def test_a_line_ends_at_a_line_feed_alone():
    raw = "a: 甲\u2028乙\x85丙\r\nb: x\n".encode()
    place = places(raw).of_value("f", "b")
    assert (place.line, place.column, place.end_column) == (2, 4, 5)
    assert read_yaml(raw).value == {"a": "甲\u2028乙\x85丙", "b": "x"}


def test_columns_count_characters_and_a_byte_order_mark_is_none():
    raw = "\ufeff题目: 😀 [@x]\n".encode()
    text = read_yaml(raw).value["题目"]
    place = places(raw).in_text("f", ("题目",), text.index("["), len(text))
    assert (place.line, place.column, place.end_column) == (1, 7, 11)


def test_an_alias_stands_for_all_that_it_names():
    place = places(b"a: &x abc\nb: *x\n").in_text("f", ("b",), 1, 2)
    assert (place.line, place.column, place.end_column) == (2, 4, 6)


def test_a_place_beyond_the_text_is_its_end():
    place = places(b"a: abc\n").in_text("f", ("a",), 7, 9)
    assert (place.line, place.column) == (1, 7)


def test_a_block_ends_with_its_last_word_and_not_at_the_next_key():
    raw = b"a:\n  b: x # c\n  # d\n\nc: 1\n"
    place = places(raw).of_value("f", "a")
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 3, 2, 7)


@given(
    st.text(
        st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufeff\ufffe\uffff"),
        min_size=1,
        max_size=20,
    )
)
def test_any_text_in_double_quotes_is_followed(text):
    assert_every_character_is_found(f"a: {json.dumps(text, ensure_ascii=False)}\n".encode())
