"""Any plan that an import might hold comes onto disk as it is, once, whatever stood there before."""

import re
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.schemas.base import ASPECTS
from planctl.schemas.passage import Passage
from planctl.schemas.plan import Area, Plan, PlanHead
from planctl.schemas.section import AspectText, Section
from planctl.schemas.source import Source
from planctl.workspace.format_plan import format_plan
from planctl.workspace.read import read_plan
from planctl.workspace.take_in import take_in
from planctl.workspace.take_in_change import edits

CONFLICT = re.compile(r"([<>|=])\1{6}")
"""Marks of a merge (R016)."""
IDS = st.from_regex(r"[a-z]{1,3}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
LINES = st.text(
    "贸易规则人才数据“”《》（）：:#-*[]{}|&!%@`'\"\\、，a1Z ", min_size=1, max_size=12
).filter(lambda said: said.strip() == said and said)
TEXTS = st.text(
    "产业链安全跨境流动政策。；！\n\n -*#|[]{}><:'\"\\\t1234年%a ", max_size=120
).filter(lambda said: not CONFLICT.search(said))
STATES = st.sampled_from(["todo", "drafting", "review", "done"])
WRITTEN = st.builds(AspectText, progress=STATES, text=TEXTS)


@st.composite
def plans(draw):
    """Draw a plan whose sections have titles of their own, so that each is itself only."""
    areas = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    ids = draw(st.lists(IDS, max_size=5, unique=True))
    titles = draw(st.lists(LINES, min_size=8, max_size=8, unique_by=lambda said: said.casefold()))
    sections = tuple(
        Section(
            id=section_id, title=f"{at}{titles[at]}", area=draw(st.sampled_from(areas)),
            remarks=draw(st.none() | TEXTS.filter(bool)),
            **{aspect: draw(st.none() | WRITTEN) for aspect in ASPECTS},
        )
        for at, section_id in enumerate(ids)
    )  # fmt: skip
    listed = {
        area: tuple(section.id for section in sections if section.area == area) for area in areas
    }
    keys = draw(st.lists(IDS, max_size=3, unique=True))
    return Plan(
        head=PlanHead(
            title=titles[-1],
            areas=tuple(
                Area(id=area, title=f"{at}{titles[5 + at]}", sections=listed[area])
                for at, area in enumerate(areas)
            ),
        ),
        sections=sections,
        sources={
            key: Source(type="report", title=f"{at}报告", date=draw(st.none() | st.just(2024) | st.just("2024-05")))
            for at, key in enumerate(keys)
        },
        passages={
            name: Passage(id=name, title=f"{at}篇", progress=draw(STATES), text=draw(TEXTS))
            for at, name in enumerate(draw(st.lists(IDS, max_size=2, unique=True)))
        },
    )  # fmt: skip


def in_order(plan):
    """Return the sections area by area, as the plan lists them."""
    return tuple(section for area in plan.head.areas for section in plan.in_area(area.id))


@settings(max_examples=30, deadline=None)
@given(plans())
def test_a_plan_made_of_an_import_is_that_plan(said):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "plan"
        taken = take_in(root, said)
        loaded = read_plan(root)
        assert loaded.findings == ()
        assert loaded.plan.sections == in_order(said)
        assert dict(loaded.plan.sources) == dict(said.sources)
        assert dict(loaded.plan.passages) == dict(said.passages)
        assert [(area.id, area.title, area.sections) for area in loaded.plan.head.areas] == [
            (area.id, area.title, area.sections) for area in said.head.areas
        ]
        assert format_plan(root, check=True).changed == ()
        assert taken.created
        again = take_in(root, said)
        assert (again.files, again.changes) == ((), ())


@settings(max_examples=20, deadline=None)
@given(plans(), plans())
def test_what_stands_in_a_plan_outlives_any_import(first, second):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "plan"
        take_in(root, first)
        before = read_plan(root).plan
        taken = take_in(root, second)
        after = read_plan(root).plan
        for section in before.sections:
            found = after.section(section.id)
            assert (found.title, found.area) == (section.title, section.area)
            for aspect in ASPECTS:
                held = section.aspect(aspect)
                if held and held.text.strip():
                    assert found.aspect(aspect) == held
        assert {key: after.sources[key].title for key in before.sources} == {
            key: source.title for key, source in before.sources.items()
        }
        assert all(after.section(taken.ids[section.id]) for section in second.sections)
        assert take_in(root, second).files == ()


@given(TEXTS, TEXTS)
def test_edits_are_what_two_texts_do_not_share(old, new):
    found = list(edits(old, new))
    assert (found == []) == (old == new)
    rest_of_old, rest_of_new = old, new
    for edit in found:
        assert edit.old in old
        assert edit.new in new
        rest_of_old = rest_of_old.replace(edit.old, "", 1)
        rest_of_new = rest_of_new.replace(edit.new, "", 1)
    assert len(rest_of_old) == len(rest_of_new)


def test_edits_name_the_sentence_and_not_the_paragraph():
    old = "第一句不变。第二句说三次。第三句不变。"
    (edit,) = edits(old, old.replace("三次", "两次"))
    assert (edit.op, edit.old, edit.new) == ("replace", "第二句说三次。", "第二句说两次。")


def test_a_section_that_none_lists_is_listed_last():
    said = Plan(
        head=PlanHead(title="稿", areas=(Area(id="a", title="甲", sections=("two", "one")),)),
        sections=tuple(
            Section(id=name, title=f"题{name}", area="a") for name in ("three", "one", "two")
        ),
    )
    with tempfile.TemporaryDirectory() as folder:
        take_in(Path(folder), replace(said))
        assert read_plan(Path(folder)).plan.head.areas[0].sections == ("two", "one", "three")
