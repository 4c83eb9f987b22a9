"""The drafts that PLANCTL_DRAFTS names: counts and places only, never their words."""

import re

import pytest

from planctl.text.marks import marks

WORKING, MATERIAL = "working-draft.md", "ministry-material.txt"
ASPECTS = ("status", "challenge", "countermeasure")


@pytest.fixture(scope="module")
def working(take, drafts):
    return take({WORKING: drafts(WORKING)})


@pytest.fixture(scope="module")
def material(take, drafts):
    return take({MATERIAL: drafts(MATERIAL)})


def held(plan, aspect):
    return [section.aspect(aspect) for section in plan.sections if section.aspect(aspect)]


def per_area(plan, aspect):
    return [
        sum(section.aspect(aspect) is not None for section in plan.in_area(area.id))
        for area in plan.head.areas
    ]


def cited(plan):
    return [
        mark.value
        for aspect in ASPECTS
        for one in held(plan, aspect)
        for mark in marks(one.text)
        if mark.kind == "cite"
    ]


def rules(imported, rule):
    return [finding for finding in imported.findings if finding.rule == rule]


def test_the_working_draft_gives_every_topic_of_four_areas(working):
    assert working.layout == "working-draft"
    assert per_area(working.plan, "status") == [2, 3, 3, 3]
    assert per_area(working.plan, "challenge") == [3, 4, 3, 2]
    assert per_area(working.plan, "countermeasure") == [3, 3, 3, 2]


def test_its_challenges_and_policies_are_paired(working):
    sections = working.plan.sections
    assert sum(bool(s.challenge and s.countermeasure) for s in sections) == 11
    assert not [s for s in sections if s.countermeasure and not s.challenge]
    assert len(rules(working, "I508")) == 1


def test_its_ticks_remark_and_notes_are_kept(working):
    (account,), (text,) = working.accounts, working.texts
    ticks = [
        text[span.start : span.end].count("✅") for span in account.spans if span.as_ == "progress"
    ]
    assert (sum(ticks), ticks.count(1)) == (14, 14)
    assert [s.area for s in working.plan.sections if s.remarks] == [working.plan.head.areas[3].id]
    notes = [
        m
        for a in ASPECTS
        for one in held(working.plan, a)
        for m in marks(one.text)
        if m.kind == "note"
    ]
    assert len(notes) == len(rules(working, "I501")) == 14 - 1
    assert {one.progress for aspect in ASPECTS for one in held(working.plan, aspect)} == {"done"}


def test_the_material_gives_four_areas_in_three_parts(material):
    assert material.layout == "ministry-material"
    assert per_area(material.plan, "status") == [4, 3, 3, 2]
    assert per_area(material.plan, "challenge") == per_area(material.plan, "countermeasure")
    assert per_area(material.plan, "challenge") == [3, 3, 2, 2]
    assert all(s.challenge is None or s.countermeasure for s in material.plan.sections)


def test_its_citations_come_to_distinct_sources(material):
    keys = cited(material.plan)
    assert (len(keys), len(set(keys)), len(material.plan.sources)) == (33, 21, 21)
    unaddressed = rules(material, "I502")
    assert sorted(finding.values["count"] for finding in unaddressed) == ["2", "3"]
    assert sum(source.url is None for source in material.plan.sources.values()) == 2


@pytest.mark.parametrize("order", [(WORKING, MATERIAL), (MATERIAL, WORKING)])
def test_both_together_say_shared_passages_once(take, accounted, drafts, order):
    both = accounted(take({name: drafts(name) for name in order}))
    assert len(rules(both, "I505")) == 4
    assert len(rules(both, "I513")) == 1
    assert len(both.plan.head.areas) == 4
    assert sum(per_area(both.plan, "challenge")) == 12 + 10 - 4
    assert set(cited(both.plan)) == set(both.plan.sources)
    assert len(both.plan.sources) == 22


@pytest.mark.parametrize("name", [WORKING, MATERIAL])
def test_sections_stand_in_the_order_of_the_draft(take, drafts, name):
    """The records' texts, part by part in the draft's order, are where the draft has them."""
    imported = take({name: drafts(name)})
    source = re.sub(r"\W", "", imported.texts[0])
    areas = [list(imported.plan.in_area(area.id)) for area in imported.plan.head.areas]
    parts = (
        [(section, aspect) for area in areas for aspect in ASPECTS for section in area]
        if name == WORKING
        else [(section, aspect) for aspect in ASPECTS for area in areas for section in area]
    )
    at = 0
    for section, aspect in parts:
        one = section.aspect(aspect)
        if one and one.text:
            lines = (line for line in one.text.split("\n\n") if line[:2] not in ("{>", "##", "**"))
            words = re.sub(r"\W", "", next(lines).partition("[@")[0])[:40]
            found = source.find(words, at)
            assert found >= at, (section.title, aspect)
            at = found
