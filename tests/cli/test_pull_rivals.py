"""Reviewers who cannot all have it: the lead decides, at once or one file after another."""

import pytest

from planctl.workspace.read import read_plan

CUSTOMS, TRAINING = (f"sections/{name}.yaml" for name in ("trade/customs", "talent/training"))
PARAGRAPH, WORDS = "单证电子化基本完成", "98%"


@pytest.fixture
def reviewed(plan, planctl, tmp_path, reviewer):
    """Return the file of a reviewer who edits the plan's paper as it was first asked for."""
    paper = tmp_path / "稿.docx"

    def file(name, edit):
        if not paper.exists():
            assert planctl("export", "--docx", "-o", paper).code == 0
        review = reviewer.Reviewer(paper, f"审稿人{name}", reviewer.DATE)
        edit(review)
        return review.save(tmp_path / f"{name}.docx")

    return file


@pytest.fixture
def movers(reviewed):
    """Return the files of reviewers who put one paragraph into two other texts, and of one who deletes it."""
    return [
        reviewed("甲", lambda r: r.move(PARAGRAPH, behind=r.paragraph("懂规则的人少"))),
        reviewed("乙", lambda r: r.move(PARAGRAPH, behind=r.paragraph("不同口岸补料"))),
        reviewed("丙", lambda r: r.delete_paragraph(PARAGRAPH)),
    ]


@pytest.fixture
def found(plan):
    """Return how often two files say some words."""

    def counts(words=WORDS, files=(CUSTOMS, TRAINING)):
        return [(plan / file).read_text(encoding="utf-8").count(words) for file in files]

    return counts


def decisions(plan):
    return {held.who: held.decision for held in read_plan(plan).opinions.values()}


@pytest.mark.parametrize("others", [[1], [2], [1, 2]])
def test_a_paragraph_that_is_moved_to_two_places_is_a_conflict(
    planctl, plan, movers, found, others
):
    files = [movers[at] for at in (0, *others)]
    ran = planctl("pull", *files)
    assert (ran.code, found()) == (1, [1, 0]), ran.out
    assert ran.out.count("Conflict") == 1
    ran = planctl("pull", *files, "--prefer", "审稿人甲")
    assert (ran.code, found()) == (0, [0, 1]), ran.out
    said = decisions(plan)
    assert said.pop(("审稿人甲",)) == "accepted"
    assert {*said.values()} == {"rejected"}
    assert "dealt with before" in planctl("pull", *files).out
    assert found() == [0, 1]


def test_a_paragraph_that_an_earlier_file_moved_is_not_doubled(planctl, plan, movers, found):
    first, other, _ = movers
    assert planctl("pull", first).code == 0
    ran = planctl("pull", other)
    assert (ran.code, found()) == (1, [0, 1]), ran.out
    assert "审稿人甲" in ran.out
    assert planctl("pull", other, "--prefer", "审稿人乙").code == 0
    assert found() == [1, 0]
    assert decisions(plan) == {("审稿人甲",): "rejected", ("审稿人乙",): "accepted"}
    assert "**不同" not in (plan / CUSTOMS).read_text(encoding="utf-8")


def test_where_the_plan_is_kept_no_move_is_made(planctl, movers, found, plan):
    assert planctl("pull", *movers, "--prefer", "plan").code == 0
    assert found() == [1, 0]
    assert {*decisions(plan).values()} == {"rejected"}


def test_moves_of_a_paragraph_to_one_place_are_one(planctl, plan, reviewed, found):
    files = [
        reviewed("甲", lambda r: r.move(PARAGRAPH, behind=r.paragraph("懂规则的人少"))),
        reviewed("乙", lambda r: r.move(PARAGRAPH, behind=r.paragraph("懂规则的人少"))),
    ]
    ran = planctl("pull", *files)
    assert (ran.code, found()) == (0, [0, 1]), ran.out
    assert decisions(plan) == {("审稿人甲", "审稿人乙"): "accepted"}


def test_an_edit_that_makes_way_for_a_preferred_one_is_not_accepted_any_more(
    planctl, plan, reviewed, found
):
    first = reviewed("甲", lambda r: (r.replace("98%", "97%"), r.replace("三分之一", "四成")))
    other = reviewed("乙", lambda r: r.replace("98%", "95%"))
    assert planctl("pull", first).code == 0
    assert planctl("pull", other).code == 1
    assert planctl("pull", other, "--prefer", "审稿人乙").code == 0
    assert found("95%") == [1, 0]
    assert found("四成") == [1, 0]
    held = [
        (opinion.who, opinion.new, opinion.decision, bool(opinion.reason))
        for opinion in read_plan(plan).opinions.values()
    ]
    assert (("审稿人甲",), "97%", "rejected", True) in held
    assert (("审稿人甲",), "四成", "accepted", False) in held
    assert (("审稿人乙",), "95%", "accepted", False) in held
    assert "dealt with before" in planctl("pull", first).out
    assert found("95%") == [1, 0]
