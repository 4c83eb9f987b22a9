"""Edits of what a reader sees come out in what is written, and nothing else changes."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planctl.text.new_lines import HEADING, ITEM, NUMBERED, Rewording
from planctl.text.reworded import Brought, reworded, seen_text
from planctl.text.seen import seen_lines
from planctl.text.seen_words import Characters

TABLE = "表：数\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |"
BLOCKS = st.sampled_from(
    ["**段首句。**正文[@a]，续[[other]]。", "甲乙\n丙丁{>>注<<}戊。", "- 一；\n- 二**粗**；\n- 三。", "1. 先\n2. 后",
     "# 小题", TABLE, "![图](figures/a.png)", "![](figures/b.png)", "出口[@a; @b]增长5.9%。", "- 一\n\n  二段\n- 三", "甲\\*乙"]
)  # fmt: skip
TEXTS = st.lists(BLOCKS, min_size=1, max_size=5).map("\n\n".join)
NEW = st.text("新字*[]{}|#\\_1.- ", max_size=5)


def seen_of(text, characters):
    return seen_text(seen_lines(text, characters))


def edited(seen, edits):
    """Return what is seen with the edits made."""
    pieces, at = [], 0
    for start, end, new in edits:
        pieces += [seen[at:start], new]
        at = end
    return "".join([*pieces, seen[at:]])


@st.composite
def texts_with_edits(draw, new=NEW):
    """Return a text and some edits of it, in order and apart."""
    text = draw(TEXTS)
    length = len(seen_of(text, Characters()))
    places = sorted(draw(st.lists(st.integers(0, length), max_size=6)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return text, [Rewording(start, end, draw(new)) for start, end in pairs]


@pytest.mark.parametrize(
    ("text", "edits", "expected"),
    [
        ("**甲乙。**丙丁[@a]戊{>>注<<}。", [(0, 1, "新"), (4, 5, "")], "**新乙。**丙[@a]戊{>>注<<}。"),
        ("**甲乙。**丙丁", [(3, 3, "新")], "**甲乙。**新丙丁"),
        ("**甲乙。**", [(3, 3, "新。")], "**甲乙。**新。"),
        ("**甲乙**丙丁", [(2, 2, "新")], "**甲乙新**丙丁"),
        ("**甲。乙。**丙丁", [(2, 2, "新。")], "**甲。新。乙。**丙丁"),
        ("**甲乙。**丙丁", [(2, 3, "，新。")], "**甲乙，新。**丙丁"),
        ("甲{>>注<<}乙", [(0, 1, "")], "{>>注<<}乙"),
        ("甲[@a]乙", [(1, 2, "")], "甲乙"),
        ("甲[@a; @b]乙", [(1, 2, "")], "甲[@b]乙"),
        ("甲[@a; @b]乙", [(2, 3, "")], "甲[@a]乙"),
        ("甲[@a] [@b]乙", [(2, 3, "")], "甲[@a]乙"),
        ("甲[@a] [@b]乙丙", [(3, 4, "")], "甲[@a] [@b]丙"),
        ("甲\n乙丙", [(1, 2, "")], "甲\n丙"),
        ("", [(0, 0, "甲\n乙")], "甲\n\n乙"),
        ("{>>注<<}", [(0, 0, "甲")], "甲\n\n{>>注<<}"),
        ("![](figures/b.png)", [(0, 0, "# 甲")], "\\# 甲\n\n![](figures/b.png)"),
        ("甲\n\n乙\n\n丙", [(1, 3, "")], "甲\n\n丙"),
        ("甲乙丙丁", [(2, 2, "\n")], "甲乙\n\n丙丁"),
        ("甲乙丙丁", [(1, 1, "\n")], "甲\n\n乙丙丁"),
        ("**甲。**乙丙丁", [(2, 2, "\n")], "**甲。**\n\n乙丙丁"),
        ("甲乙\n\n丙丁", [(2, 3, "")], "甲乙丙丁"),
        ("甲\n\n乙", [(1, 1, f"\n{ITEM}新*的*")], "甲\n\n- 新\\*的\\*\n\n乙"),
        ("甲\n\n乙", [(1, 1, f"\n{HEADING}新")], "甲\n\n# 新\n\n乙"),
        ("甲", [(1, 1, "\n# 新")], "甲\n\n\\# 新"),
        ("- 甲\n- 乙\n\n丙", [(1, 1, "\n新"), (3, 4, "")], "- 甲\n- 新\n- 乙丙"),
        ("- 甲\n- 乙\n\n丙", [(0, 2, "")], "- 乙\n\n丙"),
        ("- 甲\n- 乙\n\n丙", [(1, 3, "")], "- 甲\n\n丙"),
        ("1. 甲\n2. 乙", [(3, 3, f"\n{NUMBERED}新")], "1. 甲\n2. 乙\n3. 新"),
        ("- 甲\n  1. 乙\n- 丙", [(3, 3, f"\n{ITEM}新")], "- 甲\n  1. 乙\n- 新\n- 丙"),
        ("- 甲\n  1. 乙\n- 丙", [(3, 3, f"\n{NUMBERED}新")], "- 甲\n  1. 乙\n  2. 新\n- 丙"),
        (TABLE, [(6, 7, "9|"), (9, 9, "\n5\t6")], TABLE.replace("| 1 | 2 |", "| 9\\| | 2 |\n| 5 | 6 |")),
        (TABLE, [(6, 10, "")], TABLE.replace("| 1 | 2 |\n", "")),
        (TABLE, [(5, 5, "\n7\t8"), (6, 10, "")], TABLE.replace("1 | 2", "7 | 8")),
        ("甲\n\n![](figures/a.png)\n\n乙", [(1, 3, "")], "甲\n\n![](figures/a.png)"),
        ("甲\n\n![图](figures/a.png) {#f}", [(2, 3, "新图")], "甲\n\n![新图](figures/a.png) {#f}"),
        ("表：旧题 {#t}\n\n| 甲 |\n| --- |", [(0, 1, "新")], "表：新题 {#t}\n\n| 甲 |\n| --- |"),
        ("表：旧题 {#t}\n\n| 甲 |\n| --- |", [(0, 2, "新")], "表：新 {#t}\n\n| 甲 |\n| --- |"),
        ("甲{>>注<<}乙\n\n丙", [(0, 2, "新")], "新{>>注<<}\n\n丙"),
        ("甲", [(0, 1, "")], ""),
    ],
)  # fmt: skip
def test_an_edit_comes_out_where_it_was_made(text, edits, expected):
    assert reworded(text, [Rewording(*edit) for edit in edits], Characters()) == expected


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        (TABLE, (3, 4, "")),
        (TABLE, (2, 6, "")),
        (TABLE, (8, 8, "\t5")),
        ("甲\n\n![图](figures/a.png)\n\n乙", (1, 3, "")),
        ("甲", (1, 1, "\n一\t二")),
        ("", (0, 0, "一\t二")),
    ],
)
def test_what_cannot_be_written_is_not(text, edit):
    assert reworded(text, [Rewording(*edit)], Characters()) is None


def test_a_new_line_that_is_brought_from_elsewhere_is_written_as_it_was():
    characters = Characters()
    (line,) = seen_lines("**甲乙。**丙[@a]丁{>>注<<}。", characters)
    edits = [Rewording(1, 1, f"\n{ITEM}{line.seen}\n{ITEM}{line.seen}等")]
    made = reworded("- 戊", edits, characters, brought={line.seen: Brought(line, "")})
    assert made == "- 戊\n- **甲乙。**丙[@a]丁{>>注<<}。\n- 甲乙。丙[@a]丁。等"


@given(TEXTS)
def test_without_edits_a_text_stays_as_it_is(text):
    assert reworded(text, [], Characters()) == text


@settings(max_examples=800, deadline=None)
@given(texts_with_edits())
def test_what_comes_out_reads_as_it_should(held):
    text, edits = held
    characters = Characters()
    made = reworded(text, edits, characters)
    assume(made is not None)
    expected = edited(seen_of(text, characters), edits)
    lines = [line for line in expected.split("\n") if line.strip(" \t")]
    again = seen_of(made, characters).split("\n") if made else []
    assert [line.replace(" ", "") for line in again if line] == [
        line.replace(" ", "") for line in lines
    ]


@settings(max_examples=500, deadline=None)
@given(st.data())
def test_words_within_a_line_can_always_be_changed(data):
    text = data.draw(TEXTS)
    characters = Characters()
    lines = [line for line in seen_of(text, characters).split("\n") if len(line) > 2]
    assume(lines)
    line = data.draw(st.sampled_from(lines))
    start = f"\n{seen_of(text, characters)}".find(f"\n{line}")
    assume("\t" not in line[1:])
    new = data.draw(st.text("新字*[]{}|_", min_size=1, max_size=4))
    assert reworded(text, [Rewording(start + 1, start + 2, new)], characters) is not None
