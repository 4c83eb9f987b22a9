"""The records that a paper carries: all that its reader may see, and back again."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.schemas.passage import Passage
from planctl.schemas.section import AspectText
from planctl.workspace.base import base_texts, load_base
from planctl.workspace.builtin import builtin_layout, builtin_layouts
from planctl.workspace.read import read_plan

TEXTS = st.text(st.characters(exclude_categories=("Cs",)))


@pytest.fixture(scope="module")
def small():
    return read_plan(Path(__file__).parent.parent / "plans" / "small")


def without_notes(records):
    return {key: replace(record, note=None) for key, record in records.items()}


def with_first(loaded, **fields):
    """Return the plan with these fields in its first section."""
    first, *others = loaded.plan.sections
    return loaded._replace(plan=replace(loaded.plan, sections=(replace(first, **fields), *others)))


def with_status(loaded, text):
    """Return the plan with this text in its first section."""
    return with_first(loaded, status=AspectText(progress="done", text=text))


@pytest.mark.parametrize("layout", builtin_layouts())
def test_the_records_come_back_as_they_were_but_for_what_is_the_teams(small, layout):
    layout = builtin_layout(layout)
    loaded = load_base(base_texts(small, layout))
    assert loaded.findings == ()
    assert loaded.layouts == {layout.name: layout}
    assert (loaded.plan.head, loaded.plan.terms) == (small.plan.head, small.plan.terms)
    assert loaded.plan.sources == without_notes(small.plan.sources)
    assert loaded.plan.series == without_notes(small.plan.series)
    assert loaded.places.section_paths == small.places.section_paths
    assert {*loaded.places.passages} == {*small.places.passages}


@given(text=TEXTS.filter(lambda text: "{>>" not in text))
def test_any_text_comes_back_as_it_was(small, text):
    plan = with_status(small, text)
    loaded = load_base(base_texts(plan, builtin_layout("ministry-material")))
    assert loaded.plan.sections[0].status.text == text


@pytest.mark.parametrize(
    ("layout", "status"),
    [("ministry-material", "出口增长。"), ("working-draft", "出口{>>核对<<}增长。")],
)
def test_notes_go_along_only_where_the_layout_shows_them(small, layout, status):
    plan = with_status(small, "出口{>>核对<<}增长。")
    passage = Passage(id="outlook", title="展望", progress="todo", text="甲{>>乙<<}", remarks="丙")
    places = plan.places._replace(passages={"passages/outlook.yaml": passage})
    loaded = load_base(base_texts(plan._replace(places=places), builtin_layout(layout)))
    assert loaded.plan.sections[0].status.text == status
    assert loaded.plan.passages["outlook"].text == ("甲{>>乙<<}" if "核对" in status else "甲")


def test_remarks_and_stamps_stay_at_home(small):
    plan = with_first(small, remarks="数字存疑", reviewed={"status": "s-1"})
    texts = base_texts(plan, builtin_layout("ministry-material"))
    assert "存疑" not in "".join(texts.values())
    assert load_base(texts).plan.sections[0].reviewed is None


def test_remarks_go_along_where_the_layout_shows_them(small):
    plan = with_first(small, remarks="数字存疑")
    loaded = load_base(base_texts(plan, builtin_layout("working-draft")))
    assert loaded.plan.sections[0].remarks == "数字存疑"
