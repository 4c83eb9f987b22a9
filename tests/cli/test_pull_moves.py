"""Paragraphs that are put elsewhere come back where they were put: nothing doubled, nothing lost."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from planctl.exports.compose import compose
from planctl.exports.docx import write_docx
from planctl.imports.returned.reading import read_returned
from planctl.ooxml.anchors import anchor_stem, stem_of
from planctl.ooxml.names import qn
from planctl.revisions.returned.fields import fields_of
from planctl.revisions.returned.proposals import Beginning
from planctl.revisions.returned.proposing import proposed
from planctl.revisions.returned.pulled import pulled
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

LAYOUTS = builtin_layouts()
SHARED = "经费按人头拨付，偏远村亏空明显[@a]。"
TEXTS = {
    "one": f"**助餐覆盖面逐年扩大。**厨房添了，见[[two]]。\n\n{SHARED}",
    "two": f"**照护仍在末端。**设备老化，维修要等两周。\n\n{SHARED}",
    "three": "### 总量\n\n**床位逐年增加。**多数有人住。\n\n### 结构\n\n大型占两成[@b]。",
    "four": "**试点还不均衡。**登记要跑三个部门：\n\n- 标准不一；\n- 数据分散。",
    "five": "**拨付标准偏低。**只有一段话说它。",
}
AREAS = (
    Area(id="homes", title="居家养老", sections=("one", "two", "three")),
    Area(id="funds", title="资金保障", sections=("four", "five")),
)
SOURCES = {key: Source(type="report", title=f"示例年报{key}") for key in ("a", "b")}
STEMS = {anchor_stem("section", key, "challenge"): key for key in TEXTS}
TITLES = {anchor_stem("section", key, "title") for key in TEXTS} | {
    anchor_stem("area", area.id, "title") for area in AREAS
}
LABEL = re.compile("^[一二三]是")


def section(key, area):
    said, own = (
        AspectText(progress="done", text=text) for text in (f"另见别处{key}。", TEXTS[key])
    )
    return Section(
        id=key, title=f"子题{key}", area=area, status=said, challenge=own, countermeasure=said
    )


PLAN = Plan(
    head=PlanHead(title="养老规划", areas=AREAS),
    sections=tuple(section(key, area.id) for area in AREAS for key in area.sections),
    sources=SOURCES,
)


def paper(plan, layout):
    document = compose(plan, builtin_layout(layout))
    return write_docx(document, builtin_dress(document.dress), template_folder()).file


@cache
def began(layout):
    return paper(PLAN, layout)


def pull(layout, blob):
    """Return what a file came to, and the plan then."""
    characters, fields = Characters(), fields_of(PLAN)
    stems = {anchor_stem(*origin): field for origin, field in fields.items()}
    shows = builtin_layout(layout).notes == "show"
    beginning = Beginning(read_returned("原.docx", began(layout)), stems, shows)
    found = proposed(read_returned("回.docx", blob), beginning, characters)
    result = pulled([found], fields, characters, lambda _: False, lambda _: None)
    texts = {origin[1]: text for origin, (_, text) in result.texts.items()}
    sections = tuple(
        replace(held, challenge=replace(held.challenge, text=texts.get(held.id, TEXTS[held.id])))
        for held in PLAN.sections
    )
    assert {origin.field for origin in result.texts} <= {"challenge"}
    return result, replace(PLAN, sections=sections)


def lines_of(blob):
    """Return what a paper says, line by line: whose words they are, and the words without 一是.

    The list of sources is planctl's.
    """
    found = []
    for line in read_returned("读.docx", blob).lines:
        words = "".join(
            f"<{held.note.text}>" if held.note else held.said for held in line.stretches
        )
        if words.strip() and not words.startswith("["):
            stem = line.anchors[-1].stem if line.anchors else ""
            found.append((STEMS.get(stem, stem), LABEL.sub("", words)))
    return found


def paragraphs(review):
    """Return the paragraphs of the challenges, in their order."""
    found, opened = [], set()
    for element in review.body.iter(qn("w:p"), qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
        if element.tag == qn("w:bookmarkEnd"):
            opened.discard(element.get(qn("w:id")))
        elif element.tag == qn("w:bookmarkStart"):
            if stem_of(element.get(qn("w:name"))) in STEMS:
                opened.add(element.get(qn("w:id")))
        elif opened or any(
            stem_of(mark.get(qn("w:name"))) in STEMS for mark in element.iter(qn("w:bookmarkStart"))
        ):
            found.append(element)
    return found


def places(lines):
    """Return where among lines something can be put beside a challenge's paragraph."""
    own = [key in TEXTS for key, _ in lines]
    return [at for at in range(1, len(lines)) if own[at] or own[at - 1]]


def owner(lines, at, source):
    """Return whose a paragraph is that comes to stand before a line; "" where it can be both's."""
    near = [key for key, _ in lines[at - 1 : at + 1] if key in TEXTS]
    return source if source in near else near[0] if len({*near}) == 1 else ""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_paragraph_comes_back_wherever_it_is_put(reviewer, tracked, layout):
    lines = lines_of(began(layout))
    own = [at for at, (key, _) in enumerate(lines) if key in TEXTS]
    pairs = [(number, to) for number in range(len(own)) for to in places(lines)]
    wrong = []
    for count, (number, to) in enumerate(pairs):
        source = own[number]
        if to in (source, source + 1):
            continue
        review = reviewer.Reviewer(began(layout), None if count % 3 == 2 else "审稿人甲")
        held = paragraphs(review)
        if to in own:
            review.move(held[number], before=held[own.index(to)], as_moved=count % 3 == 0)
        else:
            review.move(held[number], behind=held[own.index(to - 1)], as_moved=count % 3 == 0)
        accepted = lines_of(tracked.settled(review.blob(), accept=True))
        if not comes_back(layout, review.blob(), accepted, lines, source, to):
            wrong.append((count % 3, lines[source], "before", *lines[to - 1 : to + 1]))
    assert not wrong


def comes_back(layout, blob, accepted, lines, source, to):
    """Tell whether the line `source` comes to stand before the line `to`, as it does where all is accepted."""
    result, plan = pull(layout, blob)
    key, words = lines[source]
    if [held for held, _ in lines].count(key) == 1:  # all of a text: its place is the plan's to say
        return plan == PLAN and [held.reason for held in result.unplaced] in (["moved"], [])
    expected = [*lines[:to], (owner(lines, to, key), words), *lines[to:]]
    del expected[source + (to < source)]
    pairs = zip(lines_of(paper(plan, layout)), expected, accepted, strict=True)
    return not result.unplaced and all(
        ours[1] == words == theirs[1] and key in (ours[0], "")
        for ours, (key, words), theirs in pairs
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_neighbours_come_back_wherever_they_are_put_together(reviewer, tracked, layout):
    lines = lines_of(began(layout))
    own = [at for at, (key, _) in enumerate(lines) if key in TEXTS]
    firsts = [number for number, (one, other) in enumerate(pairwise(own)) if other == one + 1]
    pairs = [(number, to) for number in firsts for to in places(lines)]
    for count, (number, to) in enumerate(pairs[::3]):
        if own[number] <= to <= own[number] + 2:
            continue
        review = reviewer.Reviewer(began(layout), None if count % 3 == 2 else "审稿人甲")
        held = paragraphs(review)
        both = held[number : number + 2]
        beside = (
            {"before": held[own.index(to)]} if to in own else {"behind": held[own.index(to - 1)]}
        )
        for paragraph in both if "before" in beside else reversed(both):
            review.move(paragraph, **beside, as_moved=count % 3 == 0)
        result, plan = pull(layout, review.blob())
        accepted = lines_of(tracked.settled(review.blob(), accept=True))
        told, read = (
            [words for _, words in held] for held in (lines_of(paper(plan, layout)), accepted)
        )
        if result.unplaced:  # all of a text: its place is the plan's to say
            assert [held.reason for held in result.unplaced] == ["moved"]
            told, read = sorted(told), sorted(read)
        assert told == read
