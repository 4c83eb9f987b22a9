"""Whatever a reviewer types comes back: the paper made of the pulled records says what theirs does."""

import re
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.exports.compose import compose
from planctl.exports.docx import write_docx
from planctl.imports.returned.reading import read_returned
from planctl.ooxml.anchors import anchor_stem, stem_of
from planctl.ooxml.names import qn
from planctl.revisions.returned.fields import fields_of
from planctl.revisions.returned.proposals import Beginning
from planctl.revisions.returned.proposing import proposed
from planctl.revisions.returned.pulled import pulled
from planctl.schemas.base import ASPECTS
from planctl.schemas.origin import Origin
from planctl.schemas.plan import Area, Plan, PlanHead
from planctl.schemas.section import AspectText, Section
from planctl.schemas.source import Source
from planctl.text.seen_words import Characters
from planctl.workspace.builtin import (
    builtin_dress,
    builtin_layout,
    builtin_layouts,
    template_folder,
)

BLOCKS = (
    "**段首句。**正文很长[@a]，续见[[other]]。",
    "甲乙丙丁\n戊己庚辛{>>注<<}壬癸。",
    "- 第一条；\n- 第二条**粗**；\n- 第三条。",
    "1. 先做\n2. 后做",
    "表：数目 {#t}\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4[@b] |",
    "出口[@a; @b]增长5.9%，再增。",
    "- 一条\n\n  二段\n- 三条",
    "甲\\*乙的话。",
    "第二句话来了。第三句话也来了。第四句。",
    "### 小标题\n\n**有标题的一段。**就是它。",
    "### 列举\n\n- 甲项；\n- 乙项。",
)
NEW = ("新", "改了", "*x*", "1. 点", "[y]", "再说。", "，又", "| 格")
WITHIN = ("over", "over", "insert", "delete", "break")
WHOLE = ("split", "new", "gone", "moved", "moved")
REVIEWERS = (None, "审稿人甲", "审稿人乙")
SOURCES = {key: Source(type="report", title=f"示例年报{key}") for key in ("a", "b")}
LAYOUTS = builtin_layouts()


OWN_WORDS = ("ministry-material", "progress-report", "research-report")
"""Layouts that add no words to the text: no 一是, no sources."""


def some_plan(chance):
    """Return a plan of two sections, their texts put together of some blocks."""

    def text():
        held = chance.sample(BLOCKS, chance.randint(1, 4))
        return AspectText(progress="done", text="\n\n".join(held))

    area = Area(id="one", title="第一领域", sections=("own", "other"))
    sections = tuple(
        Section(id=key, title=f"子题{key}", area="one", **{aspect: text() for aspect in ASPECTS})
        for key in ("own", "other")
    )
    return Plan(head=PlanHead(title="示例规划", areas=(area,)), sections=sections, sources=SOURCES)


def paper(plan, layout):
    document = compose(plan, builtin_layout(layout))
    return write_docx(document, builtin_dress(document.dress), template_folder()).file


def pull(plan, layout, began, returned, now=None):
    """Return what became of a file, and the plan with it; it may have moved on, `now`."""
    characters, fields = Characters(), fields_of(plan)
    now = now or plan
    stems = {anchor_stem(*origin): field for origin, field in fields.items()}
    shows = builtin_layout(layout).notes == "show"
    beginning = Beginning(read_returned("原.docx", began), stems, shows)
    found = proposed(returned, beginning, characters)
    result = pulled([found], fields_of(now), characters, lambda _: False, lambda _: None)
    sections = [
        replace(section, **{
            aspect: replace(section.aspect(aspect), text=result.texts[origin][1])
            for aspect in ASPECTS
            if (origin := Origin("section", section.id, aspect)) in result.texts
        })
        for section in now.sections
    ]  # fmt: skip
    return found, result, replace(now, sections=tuple(sections))


def paragraphs(review):
    """Return the paragraphs of the aspects, and whether each stands in a table."""
    stems = {anchor_stem("section", key, aspect) for key in ("own", "other") for aspect in ASPECTS}
    found, opened = [], {}
    for element in review.body.iter(qn("w:p"), qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
        if element.tag == qn("w:bookmarkStart") and stem_of(element.get(qn("w:name"))) in stems:
            opened[element.get(qn("w:id"))] = True
        elif element.tag == qn("w:bookmarkEnd"):
            opened.pop(element.get(qn("w:id")), None)
        elif element.tag == qn("w:p"):
            own = [stem_of(mark.get(qn("w:name"))) for mark in element.iter(qn("w:bookmarkStart"))]
            table = next(element.iterancestors(qn("w:tbl")), None)
            in_table = table is not None and stems & {
                stem_of(mark.get(qn("w:name"))) for mark in table.iter(qn("w:bookmarkStart"))
            }
            others = {*filter(None, own)} - stems  # an end may be gone with its paragraph
            if stems & {*own} or ((opened or in_table) and not others):
                found.append((element, bool(in_table)))
    return found


def edit(chance, review, reviewer):
    """Make one edit anywhere, but in a caption's number."""
    held = [
        one for one in paragraphs(review) if (said := reviewer.said_in(one[0])) and said[0] != "表"
    ]
    if not held:
        return
    paragraph, in_table = chance.choice(held)
    size = len(reviewer.said_in(paragraph))
    start = chance.randint(0, size)
    end = min(size, start + chance.randint(0, 4))
    review.who = chance.choice(REVIEWERS)
    kind = chance.choice(WITHIN if in_table else (*WITHIN, *WHOLE))
    match kind:
        case "split" if 0 < start < size:
            review.split_at(paragraph, start)
        case "break":
            review.type_over(paragraph, start, start, chance.choice(("\n", "新\n", "新\n改")))
        case "new":
            review.insert_paragraph(paragraph, f"{chance.choice(NEW)}新段")
        case "gone":
            review.delete_paragraph(paragraph)
        case "moved":
            move(chance, review, paragraph, [one for one, within in held if not within])
        case "insert":
            review.type_over(paragraph, start, start, chance.choice(NEW))
        case "delete":
            review.type_over(paragraph, start, end, "")
        case _:
            review.type_over(paragraph, start, end, chance.choice(NEW))


def move(chance, review, paragraph, places):
    """Put a paragraph before or behind another."""
    others = [one for one in places if one is not paragraph]
    if others:
        beside = {chance.choice(("before", "behind")): chance.choice(others)}
        review.move(paragraph, **beside, as_moved=chance.random() < 0.5)


def words_of(returned):
    """Return the lines with all changes accepted, footnotes by what they say, without blanks.

    Tables count anew where one before them is gone, a text's first paragraph has its 一是, whichever
    it is, sources are listed as they are cited, and where a note stands between words is the plan's.
    A sub-heading that is run in stands by itself, as it does in other parts.
    """
    found, said = [], ""
    for line in returned.lines:
        said += "".join(
            f"<{held.note.text}>" if held.note else held.said
            for held in line.stretches
            if not held.gone
        )
        if line.gone is None or line.kind == "row":
            found.append(
                "" if line.gone else re.sub(r"表\d| |^[一二]是|^\[\d\].*|【.*?】", "", said)
            )
            said = ""
    return [piece for said in found for piece in said.split("：") if piece.strip("\t")]


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 2**32), layout=st.sampled_from(LAYOUTS), count=st.integers(1, 4))
def test_the_pulled_plan_says_what_the_reviewers_file_does(reviewer, seed, layout, count):
    chance = Random(seed)
    plan = some_plan(chance)
    began = paper(plan, layout)
    review = reviewer.Reviewer(began, None)
    for _ in range(count):
        edit(chance, review, reviewer)
    returned = read_returned("回.docx", review.blob())
    _, result, after = pull(plan, layout, began, returned)
    told = words_of(returned)
    emptied = any(not new.strip() for _, new in result.texts.values())
    if not result.unplaced and not emptied:  # a part that says nothing leaves no heading behind
        assert words_of(read_returned("新.docx", paper(after, layout))) == told
    again = pull(plan, layout, began, returned, after)[1]
    assert again.texts == {}
    assert not again.undecided


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 2**32), layout=st.sampled_from(OWN_WORDS))
def test_a_tracked_edit_comes_back_as_exactly_that_edit(reviewer, seed, layout):
    chance = Random(seed)
    plan = some_plan(chance)
    began = paper(plan, layout)
    review = reviewer.Reviewer(began, "审稿人甲")
    held = [paragraph for paragraph, _ in paragraphs(review)]
    runs = [run for one in held for run in one.iter(qn("w:r")) if len(reviewer.text_of(run)) > 1]
    run = chance.choice([run for run in runs if not {*"表1“："} & {*reviewer.text_of(run)}])
    said = reviewer.text_of(run)
    paragraph = next(run.iterancestors(qn("w:p")))
    start = reviewer.said_in(paragraph).index(said) + chance.randint(0, len(said) - 2)
    end = min(start + chance.randint(1, 3), reviewer.said_in(paragraph).index(said) + len(said))
    old, new = reviewer.said_in(paragraph)[start:end], chance.choice(NEW[:-1])
    review.type_over(paragraph, start, end, new)
    found, result, _ = pull(plan, layout, began, read_returned("回.docx", review.blob()))
    assert [(held.old, held.new) for held in found.proposals] == [(old, new)]
    assert [change.author for change in found.proposals[0].by] == ["审稿人甲"]
    assert not result.unplaced


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", range(4))
def test_nothing_comes_of_a_paper_that_nobody_touched(layout, seed):
    plan = some_plan(Random(seed))
    began = paper(plan, layout)
    found, result, _ = pull(plan, layout, began, read_returned("回.docx", began))
    assert (found.proposals, found.remarks, result.unplaced) == ((), (), [])
