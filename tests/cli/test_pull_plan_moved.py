"""The plan has put paragraphs in another order since: every edit of a reviewer's finds its own, or is told."""

from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest

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


def pull(plan, began, review, now, choose=lambda _: None):
    """Return what a file proposes against the plan it was made of, what became of it, and the plan now."""
    characters = Characters()
    stems = {anchor_stem(*origin): field for origin, field in fields_of(plan).items()}
    beginning = Beginning(read_returned("原.docx", began), stems)
    found = proposed(read_returned("回.docx", review.blob()), beginning, characters)
    result = pulled([found], fields_of(now), characters, lambda _: False, choose)
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
