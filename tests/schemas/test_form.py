"""A record is built of plain values just where pydantic, told the same, finds nothing wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from planctl.schemas.dress import PageNumber, TextStyle
from planctl.schemas.form import Unfit, build, builder
from planctl.schemas.layout import Layout
from planctl.schemas.model import type_of
from planctl.schemas.plan import PlanHead
from planctl.schemas.section import Section
from planctl.schemas.source import Source
from planctl.schemas.terms import Terms

KINDS = (Section, PlanHead, Source, Terms, Layout, TextStyle, PageNumber)
SOUND = {
    Section: {
        "id": "a-1", "title": "甲", "area": "trade", "needs": ("status",),
        "status": {"progress": "done", "text": "正文"}, "reviewed": {"status": "s-1"},
    },
    PlanHead: {
        "title": "稿", "date": 2025, "lengths": {"status": {"min": 1, "max": 9}}, "rules": {"L208": "off"},
        "areas": ({"id": "trade", "title": "贸易", "headlines": {"status": "现状"}, "sections": ("a-1",)},),
    },
    Source: {"type": "report", "title": "报告", "date": "2024-11", "url": "https://example.org/a"},
    Terms: {"terms": ({"term": "甲", "variants": ("乙",)},), "indicators": ({"name": "丙", "slots": {"计数": ("件",)}},)},
    Layout: {"name": "x", "description": "说明", "levels": ("一、", ""), "parts": ({"title": "{area}", "parts": ({"show": "text"},)},)},
    TextStyle: {"font": "songti", "size_pt": 16, "tracking": "grid", "line": 29.5},
    PageNumber: {"text": {"font": "songti", "size_pt": 14.0}, "inset_chars": 1},
}  # fmt: skip
ODD = st.sampled_from(
    ["", " ", "甲", "a-1", "A_b", "done", "status", "2024-13", "grid", "行\n", "x" * 501, "http://a b", "{area}", "{x}", "一一",
     0, 1, -1, 42, 10**20, 1.5, True, None, (), ("a",), (1,), {}, {"a": 1}, {"status": "x"}, {"min": "1"}]
)  # fmt: skip


def paths(value, at=()):
    """Yield where every value within a value stands."""
    yield at
    if isinstance(value, dict):
        for key, held in value.items():
            yield from paths(held, (*at, key))
    elif isinstance(value, tuple):
        for index, held in enumerate(value):
            yield from paths(held, (*at, index))


def changed(value, path, change):
    """Return a value with the one at `path` changed."""
    if not path:
        return change(value)
    first, *rest = path
    if isinstance(value, dict):
        return {**value, first: changed(value[first], rest, change)}
    return tuple(
        changed(held, rest, change) if at == first else held for at, held in enumerate(value)
    )


@st.composite
def damaged(draw):
    """A sound value of some kind with one place replaced, taken out, or given a key too many."""
    kind = draw(st.sampled_from(KINDS))
    value = SOUND[kind]
    for _ in range(draw(st.integers(0, 2))):
        path = draw(st.sampled_from(list(paths(value))))
        odd = draw(ODD)
        how = draw(st.sampled_from(["replace", "drop", "add"]))

        def change(held, how=how, odd=odd):
            if isinstance(held, dict) and how == "drop" and held:
                return dict(list(held.items())[1:])
            if isinstance(held, dict) and how == "add":
                return {**held, "extra": odd}
            return odd

        value = changed(value, path, change)
    return kind, value


@pytest.mark.parametrize("kind", KINDS)
def test_a_sound_value_makes_a_record(kind):
    assert isinstance(build(kind, SOUND[kind]), kind)


@settings(max_examples=1500, deadline=None)
@given(damaged())
def test_building_and_pydantic_agree(case):
    kind, value = case
    try:
        TypeAdapter(type_of(kind)).validate_python(value)
        sound = True
    except ValidationError:
        sound = False
    try:
        build(kind, value)
        built = True
    except Unfit:
        built = False
    assert built == sound


def test_a_list_is_no_tuple_and_true_is_no_number():
    with pytest.raises(Unfit):
        builder(tuple[str, ...])(["a"])
    with pytest.raises(Unfit):
        builder(int)(True)
