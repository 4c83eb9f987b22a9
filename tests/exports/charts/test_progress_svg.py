"""The picture of progress counts what the table counts."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.exports.charts import progress_svg
from planctl.exports.charts.svg import size_mm
from planctl.exports.progress import PlanState, measure

PROGRESS = st.sampled_from(["todo", "drafting", "review", "done"])
LEGEND = 4


@settings(max_examples=60, deadline=None)
@given(held=st.lists(PROGRESS, min_size=1, max_size=60))
def test_a_bar_is_parted_as_the_counts_are(drawn, state, held):
    boxes = drawn(progress_svg(state({"贸易": held}))).boxes()[LEGEND:]
    kinds = [progress for progress in ("done", "review", "drafting", "todo") if progress in held]
    first = boxes[: len(kinds)]
    total = sum(float(box.get("width")) for box in first)
    for box, progress in zip(first, kinds, strict=True):
        share = held.count(progress) / len(held)
        assert float(box.get("width")) == pytest.approx(total * share, abs=0.05)
    assert len(boxes) == 6 * len(kinds)  # three aspects of the area, three of all


def test_counts_stand_in_words(drawn, state):
    said = drawn(
        progress_svg(state({"贸易": ["done", "done", "todo"], "技术": ["review", "drafting"]}))
    ).texts()
    assert said.count("已定稿2、未动笔1") == 3
    assert said.count("待审1、起草中1") == 3
    assert said.count("已定稿2、待审1、起草中1、未动笔1") == 3
    assert {"贸易", "技术", "合计", "现状", "挑战", "对策"} <= set(said)


def test_states_are_told_apart_by_hatching(drawn, state):
    boxes = drawn(progress_svg(state({}))).boxes()
    assert len({box.get("fill") for box in boxes}) == LEGEND


def test_an_area_that_needs_nothing_has_no_bar(drawn, state):
    picture = drawn(progress_svg(state({"贸易": []})))
    assert len(picture.boxes()) == LEGEND
    assert picture.texts().count("—") == 6


@settings(max_examples=40, deadline=None)
@given(
    areas=st.dictionaries(
        st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60),
        st.lists(PROGRESS, max_size=5),
        max_size=40,
    )
)
def test_any_plan_fits_a_page_and_says_its_areas(drawn, state, areas):
    svg = progress_svg(state(areas))
    width, height = size_mm(svg)
    assert width <= 156
    assert height <= 205
    said = re.sub(r"\s", "", "".join(drawn(svg).texts()))
    for title in areas:
        assert re.sub(r"[\s\x00-\x1f\ufffe\uffff]", "", title) in said


def test_the_small_plan_has_a_picture(drawn, small_plan):
    state = measure(small_plan)
    assert isinstance(state, PlanState)
    picture = drawn(progress_svg(state))
    assert picture.root[0].text == f"{state.theme}进度"
    assert {area.title for area in state.areas} <= set(picture.texts())
