"""The plan has put paragraphs in another order since: every edit of a reviewer's finds its own, or is told."""

from collections import Counter
from dataclasses import replace
from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.exports.compose import compose
from planctl.exports.docx import write_docx
from planctl.imports.returned.reading import read_returned
from planctl.ooxml.anchors import anchor_stem
from planctl.revisions.returned.fields import fields_of
from planctl.revisions.returned.proposals import Beginning
from planctl.revisions.returned.proposing import proposed
from planctl.revisions.returned.pulled import pulled
from planctl.schemas.origin import Origin
from planctl.schemas.plan import Area, Plan, PlanHead
from planctl.schemas.section import AspectText, Section
from planctl.text.seen_words import Characters
from planctl.workspace.builtin import builtin_dress, builtin_layout, template_folder

LAYOUT = "progress-report"
LINES = (
    "东湖街道有床位18张，晚间空置较多。",
    "南桥街道有床位9张，白天排队登记。",
    "西坡街道有床位27张，全年入住平稳。",
    "北岭街道只有5张，仍由社区代管。",
)
EDITS = (("18张", "81张"), ("9张", "19张"), ("27张", "72张"), ("5张", "15张"))
OWN = Origin("section", "own", "status")


def plan_of(lines, between="\n\n"):
    own, other = (
        AspectText(progress="done", text=text) for text in (between.join(lines), "另有说明。")
    )
    section = Section(
        id="own", title="子题", area="one", status=own, challenge=other, countermeasure=other
    )
    area = Area(id="one", title="第一领域", sections=("own",))
    return Plan(head=PlanHead(title="示例规划", areas=(area,)), sections=(section,))


def said(plan):
    return plan.sections[0].status.text


def review_of(plan, reviewer, who="审稿人甲"):
    document = compose(plan, builtin_layout(LAYOUT))
    began = write_docx(document, builtin_dress(document.dress), template_folder()).file
    return began, reviewer.Reviewer(began, who)


def pull(plan, began, review, now, choose=lambda _: None, decided=()):
    """Return what a file proposes against the plan it was made of, what became of it, and the plan now."""
    characters = Characters()
    stems = {anchor_stem(*origin): field for origin, field in fields_of(plan).items()}
    beginning = Beginning(read_returned("原.docx", began), stems)
    found = proposed(read_returned("回.docx", review.blob()), beginning, characters)
    result = pulled([found], fields_of(now), characters, lambda held: held in decided, choose)
    text = result.texts[OWN][1] if OWN in result.texts else said(now)
    section = now.sections[0]
    section = replace(section, status=replace(section.status, text=text))
    return found, result, replace(now, sections=(section,))


def assert_all_counted(found, result):
    """Every edit of the file has become one thing, and is told once."""
    undecided = [
        one for clash in result.undecided for held in clash.versions for one in held.proposals
    ]
    told = Counter((*result.taken, *result.followed, *result.refused, *undecided))
    unplaced = Counter((held.old, held.new) for held in result.unplaced[len(found.unplaced) :])
    left = Counter((held.old, held.new) for held in found.proposals if held not in told)
    assert left == unplaced
    assert set(told.values()) <= {1}


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize("between", ["\n\n", ""])
@pytest.mark.parametrize("edited", [(0, 3), (0, 1), (0, 1, 3), (0, 1, 2, 3)])
def test_edits_of_several_paragraphs_follow_them_in_whatever_order(reviewer, edited, between, who):
    plan = plan_of(LINES, between)
    began, review = review_of(plan, reviewer, who)
    lines = [*LINES]
    for at in edited:
        review.replace(*EDITS[at])
        lines[at] = lines[at].replace(*EDITS[at])
    for order in permutations(range(len(LINES))):
        now = plan_of([LINES[at] for at in order], between)
        found, result, after = pull(plan, began, review, now)
        assert said(after) == between.join(lines[at] for at in order)
        assert len(result.taken) == len(edited)
        assert_all_counted(found, result)


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize("deleted", [(0,), (1,), (2,), (3,), (0, 1), (1, 2)])
def test_deleted_paragraphs_go_or_are_told_in_whatever_order(reviewer, deleted, who):
    plan = plan_of(LINES)
    began, review = review_of(plan, reviewer, who)
    for at in deleted:
        review.delete_paragraph(EDITS[at][0])
    gone = {LINES[at] for at in deleted}
    for order in permutations(range(len(LINES))):
        now = plan_of([LINES[at] for at in order])
        found, result, after = pull(plan, began, review, now)
        assert_all_counted(found, result)
        if not (result.undecided or result.unplaced):
            assert said(after) == "\n\n".join(LINES[at] for at in order if LINES[at] not in gone)
        elif len(deleted) == 1:
            raise AssertionError(said(now))


def typed(chance, review):
    """Edit some paragraphs, and return the words that were typed and those that were deleted."""
    words, gone = [], []
    for at in chance.sample(range(len(LINES)), chance.randint(1, len(LINES))):
        old, new = EDITS[at]
        match chance.choice(("replace", "replace", "replace", "insert", "new", "gone")):
            case "replace":
                review.replace(old, new)
                words.append(new)
            case "insert":
                review.insert(old, f"（含第{at}批）")
                words.append(f"（含第{at}批）")
            case "new":
                review.insert_paragraph(old, f"新设服务点{at}处，下月开张。")
                words.append(f"新设服务点{at}处，下月开张。")
            case _:
                review.delete_paragraph(old)
                gone.append(LINES[at])
    return words, gone


def moved_on(chance):
    """Return the paragraphs of the plan in another order, one perhaps deleted or edited."""
    lines = chance.sample(LINES, len(LINES))
    at = chance.randrange(len(lines))
    match chance.choice(("moved", "moved", "gone", "edited", "new")):
        case "gone":
            del lines[at]
        case "edited":
            lines[at] = lines[at].replace("张", "张（上月）")
        case "new":
            lines.insert(at, "各街道另有流动床位。")
    return lines


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**32))
@pytest.mark.parametrize("prefers", [None, 1])
def test_whatever_the_plan_moved_every_edit_is_made_or_told_and_nothing_is_doubled(
    reviewer, prefers, seed
):
    chance = Random(seed)
    plan = plan_of(LINES)
    began, review = review_of(plan, reviewer, chance.choice(["审稿人甲", None]))
    words, gone = typed(chance, review)
    now = plan_of(moved_on(chance))
    found, result, after = pull(plan, began, review, now, lambda _: prefers)
    assert_all_counted(found, result)
    told = [held.text for clash in result.undecided for held in clash.versions]
    left = [held.new.strip() for held in result.unplaced if held.new]
    lost = [word for word in words if word not in "\n".join((said(after), *told))]
    assert [word for word in lost if not any(new in word for new in left)] == []
    if prefers:
        assert not result.undecided
    shown = said(after).replace("（上月）", "")
    for line, (old, _) in zip(LINES, EDITS, strict=True):
        start = line[: line.index(old)]
        assert shown.count(start) <= 1, shown
    open_ = bool(result.undecided or result.unplaced)
    assert open_ or not any(line in said(after) for line in gone)
    decided = {*result.taken, *result.refused, *result.followed}
    assert open_ or pull(plan, began, review, after, lambda _: prefers, decided)[1].texts == {}
