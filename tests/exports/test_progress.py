"""How far a plan has come: its passages, those that are needed and those that are there."""

from dataclasses import replace

import pytest

from planctl.exports.plain_text import write_text
from planctl.exports.progress import measure
from planctl.exports.progress_table import missing, progress_document
from planctl.schemas.layout import Layout, Part
from planctl.schemas.passage import Passage

NOTED = Passage(
    id="outlook", title="展望", progress="done", owner="甲组", text="将来{>>？<<}如何。"
)
DRAFT = Passage(id="preface", title="前言", progress="drafting", text="两句 words 话。")
DONE = Passage(id="cases", title="案例", progress="done", text="一例。", remarks=" 待核 ")


def layout(*names):
    return Layout(name="own", description="自定", parts=tuple(Part(passage=name) for name in names))


@pytest.fixture(scope="module")
def plan(small_plan):
    held = {passage.id: passage for passage in (DONE, NOTED, DRAFT)}
    return replace(small_plan, sections=(), passages=held)


def states(plan, *names):
    return [
        (held.id, held.needed, held.written, held.is_open)
        for held in measure(plan, layout(*names)).passages
    ]


def test_needed_passages_come_first_in_the_layouts_order_then_the_others(plan):
    assert states(plan, "outlook", "abstract", "cases") == [
        ("outlook", True, True, True),
        ("abstract", True, False, True),
        ("cases", True, True, False),
        ("preface", False, True, False),
    ]


def test_without_a_layout_every_passage_that_is_there_counts(plan):
    assert [(held.id, held.is_open) for held in measure(plan).passages] == [
        ("cases", False),
        ("outlook", True),
        ("preface", True),
    ]


def test_a_passage_is_measured_as_an_aspect_is(plan):
    cases, outlook, preface = measure(plan).passages
    assert (cases.characters, cases.notes, cases.remarks) == (3, 0, "待核")
    assert (outlook.characters, outlook.notes, outlook.owner) == (5, 1, "甲组")
    assert (preface.characters, preface.progress) == (5, "drafting")


def test_what_is_missing_tells_of_needed_passages_alone(plan):
    wanted = layout("abstract", "own-one", "outlook", "cases")
    assert list(missing(measure(plan, wanted))) == [
        "篇章·摘要（abstract）：尚未建立",
        "篇章·own-one（own-one）：尚未建立",
        "篇章·展望（outlook）：批注1条",
    ]
    assert list(missing(measure(plan, layout("preface")))) == ["篇章·前言（preface）：起草中"]


def test_a_plan_without_passages_has_no_table_of_them(plan):
    bare = replace(plan, passages={})
    with_passages, without = (
        write_text(progress_document(measure(held), tick="√")).decode() for held in (plan, bare)
    )
    assert "三、各篇章进度与字数" in with_passages
    assert "四、尚缺内容" in with_passages
    assert "三、尚缺内容" in without
    assert "篇章" not in without
