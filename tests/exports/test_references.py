"""References by GB/T 7714, 2025 and 2015: cases as files, and what holds for every source.

A new case is an entry in references/TYPE.yaml: the source, the cited place, both lines.
"""

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from planctl.exports.references import reference
from planctl.schemas.form import build
from planctl.schemas.source import Source, SourceType, Standard

CASES = Path(__file__).parent / "references"
STANDARDS = get_args(Standard)
DIGITS = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def plain(fields):
    """Return a case's fields as YAML 1.2 reads them: lists as tuples, days as text."""
    return {
        name: tuple(held) if isinstance(held, list) else held if isinstance(held, int) else str(held)
        for name, held in fields.items()
    }  # fmt: skip


def cases():
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            for standard in STANDARDS:
                name = f"{path.stem}-{standard}: {case['name']}"
                yield pytest.param(case, standard, id=name)


@pytest.mark.parametrize(("case", "standard"), list(cases()))
def test_a_source_reads_as_the_standard_writes_it(case, standard):
    source = build(Source, plain(case["source"]))
    assert reference(source, case.get("locator", ""), standard) == case[str(standard)]


def test_every_type_has_cases():
    assert {path.stem for path in CASES.glob("*.yaml")} == set(get_args(SourceType))


@pytest.mark.parametrize(
    ("author", "by_2025", "by_2015"),
    [
        ("Family, Given", "Family G", "FAMILY G"),
        ("Family,Given", "Family G", "FAMILY G"),
        ("Family-Name, Given-Middle", "Family-Name G-M", "FAMILY-NAME G M"),
        ("O'Family, G.M.", "O'Family G M", "O'FAMILY G M"),
        ("van der Family, GM", "van der Family G M", "VAN DER FAMILY G M"),
        ("Family, GIVEN", "Family G", "FAMILY G"),
        ("Family, Given van", "Family G van", "FAMILY G van"),
        ("Given Family", "Given Family", "Given Family"),
        ("Example, Inc.", "Example, Inc.", "Example, Inc."),
        ("Bureau of Skills, Data and Work", "Bureau of Skills, Data and Work", "Bureau of Skills, Data and Work"),
        ("Example 21, Given", "Example 21, Given", "Example 21, Given"),
        ("Example, .", "Example, .", "Example, ."),
        ("姓, G. M.", "姓 G M", "姓 G M"),
        ("姓, 名", "姓, 名", "姓, 名"),
    ],
)  # fmt: skip
def test_a_name_is_turned_only_where_it_is_surely_a_persons(author, by_2025, by_2015):
    source = Source(type="book", title="x", authors=(author, "y"))
    assert reference(source, "", 2025).startswith(f"{by_2025}，y. ")
    assert reference(source, "", 2015).startswith(f"{by_2015}, y. ")


@pytest.mark.parametrize(
    ("number", "ordinal"),
    [("2", "2nd"), ("3", "3rd"), ("4", "4th"), ("11", "11th"), ("12", "12th"), ("13", "13th"), ("21", "21st"), ("112", "112th")],
)  # fmt: skip
def test_a_foreign_edition_is_an_ordinal(number, ordinal):
    source = Source(type="book", title="x", edition=number)
    assert reference(source) == f"x[M]. {ordinal} ed."


@pytest.mark.parametrize(
    ("locator", "said"),
    [
        ("12", "12"), ("p12", "12"), ("P. 12", "12"), ("pp. 12–15", "12-15"), ("第12页", "12"), ("12～15页", "12-15"),
        ("第12条", "第12条"), ("第3章", "第3章"), ("表3", "表3"), ("序2-3", "序2-3"), ("12，", "12"),
    ],
)  # fmt: skip
def test_a_cited_place_stands_where_the_pages_stand(locator, said):
    source = Source(type="book", title="书", date=2020, pages="1-99")
    assert reference(source, locator) == f"书[M]. 2020：{said}."


WORD = st.text(alphabet="甲乙丙丁abXY", min_size=1, max_size=5)
TEXT = st.one_of(
    WORD, st.builds("{}{}".format, WORD, st.sampled_from(["：", "，", "。", ":", "；", "."]))
)
DATE = st.sampled_from([1998, 2024, "2024", "2024-05", "2024-05-06"])
URL = st.builds("https://example.org/{}".format, WORD)
MAYBE = {
    **dict.fromkeys(("publisher", "container", "number", "edition", "volume", "issue", "pages", "place", "region"), TEXT),
    "authors": st.lists(TEXT, max_size=5).map(tuple),
    "date": DATE,
    "accessed": DATE,
    "url": URL,
    "archived": URL | TEXT,
    "doi": st.builds("10.1000/{}".format, WORD),
    "note": TEXT,
}  # fmt: skip
SOURCES = st.fixed_dictionaries(
    {"type": st.sampled_from(get_args(SourceType)), "title": TEXT}, optional=MAYBE
).map(lambda fields: Source(**fields))
STANDARD = st.sampled_from(STANDARDS)


@given(SOURCES, st.one_of(st.just(""), TEXT), STANDARD)
def test_a_reference_is_one_line_with_sound_marks(source, locator, standard):
    said = reference(source, locator, standard)
    assert re.search(r"[^.]\.$", said), "one full stop ends it"
    assert not re.search(r"\.\s*\.|：：|，，|[：，]\s*[.\]）]|\(\)|（）|\[\]|  |^[\s.：，]", said)
    assert not re.search(r":\s*:|,\s*,|[:,]\s+[.)\]]", said)
    assert len(said.splitlines()) == 1


LINE = (
    st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=8)
    .map(str.strip)
    .filter(bool)
)
ANYTHING = MAYBE | {
    **dict.fromkeys(("publisher", "container", "number", "edition", "volume", "issue", "pages", "place", "region"), LINE),
    "authors": st.lists(LINE, max_size=5).map(tuple),
    "archived": URL | LINE,
}  # fmt: skip


@given(
    st.fixed_dictionaries(
        {"type": st.sampled_from(get_args(SourceType)), "title": LINE}, optional=ANYTHING
    ),
    st.text(max_size=20),
    STANDARD,
)
def test_whatever_a_source_may_say_is_one_line_with_a_stop(fields, locator, standard):
    said = reference(build(Source, fields), locator, standard)
    assert len(said.splitlines()) == 1
    assert said.endswith(".")


SAID = {
    "book": "authors edition volume place publisher date pages url doi archived number container",
    "thesis": "authors edition volume place publisher date pages url doi archived number container",
    "journal": "authors container volume issue date pages url doi archived number",
    "newspaper": "authors container volume issue date pages url doi archived number",
    "report": "authors edition volume place publisher date pages url doi archived number container",
    "standard": "number pages url doi archived",
    "regulation": "authors place publisher container number date accessed pages url doi archived volume edition",
    "webpage": "authors place publisher container number date accessed pages url doi archived volume edition",
    "statistic": "authors place publisher container number date accessed pages url doi archived volume edition",
}  # fmt: skip
WHOLE = {
    "authors": ("责任者",), "publisher": "出版者", "container": "所在处", "number": "编号", "edition": "版本",
    "volume": "卷次", "issue": "期次", "pages": "页码", "place": "地点", "date": 1234, "accessed": 2345,
    "url": "https://example.org/net", "archived": "https://example.org/kept", "doi": "10.1000/xyz",
}  # fmt: skip


@pytest.mark.parametrize("kind", SAID)
def test_all_that_the_form_holds_is_said_once_and_all_else_not(kind):
    fields = {
        name: held
        for name, held in WHOLE.items()
        if kind in ("journal", "newspaper") or name != "issue"
    }
    said = reference(Source(type=kind, title="题名", region="地区", note="说明", **fields))
    counts = {
        name: said.count(str(held[0] if name == "authors" else held))
        for name, held in fields.items()
    }  # fmt: skip
    assert counts == {name: int(name in SAID[kind].split()) for name in fields}
    assert (said.count("题名"), said.count("地区"), said.count("说明")) == (1, 0, 0)


@given(SOURCES, STANDARD)
def test_the_teams_own_fields_change_nothing(source, standard):
    bare = Source(**{**vars(source), "note": None, "region": None})
    assert reference(source, "", standard) == reference(bare, "", standard)
