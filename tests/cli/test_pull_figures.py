"""What stands behind a figure, or where nothing is left, comes and goes as anywhere else."""

import pytest

from planctl.workspace.read import read_plan

LAYOUTS = ("ministry-material", "policy-advice", "research-report", "working-draft")
FIGURES = ("![](series:declarations)", "![示意图](figures/gone.png)", "![](figures/gone.png)")
NEXT, LAST = "图后的一段，说的是船期共享。", "末尾的一段，说的是转场。"
CHALLENGE = "**各地口径不一。**同一商品在不同口岸补料次数相差较大，见[[training]]部分。"


@pytest.fixture(params=FIGURES)
def figured(plan, request):
    """Return the text of a challenge with a figure in it."""
    path = plan / "sections/trade/customs.yaml"
    text = f"{CHALLENGE}\n\n{request.param}\n\n{NEXT}\n\n{LAST}"
    said = path.read_text(encoding="utf-8")
    path.write_text(said.replace(CHALLENGE, text.replace("\n\n", "\n\n    ")), encoding="utf-8")
    return text


@pytest.fixture
def pulled(plan, planctl, reviewer, tmp_path):
    """Return what a reviewer's edits come to: what is said of them, and a challenge then."""

    def edited(who, edit, layout="ministry-material"):
        path = tmp_path / "稿.docx"
        assert planctl("export", "--docx", "--layout", layout, "-o", path).code == 0
        review = reviewer.Reviewer(path, who)
        edit(review)
        ran = planctl("pull", review.save(tmp_path / f"{who}.docx"))
        return ran.out, read_plan(plan).plan.section("customs").challenge.text

    return edited


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("gone", [(NEXT,), (LAST,), (NEXT, LAST)])
def test_paragraphs_behind_a_figure_are_deleted(pulled, figured, layout, gone, who):
    def edit(review):
        for words in gone:
            review.delete_paragraph(words)

    expected = figured
    for words in gone:
        expected = expected.replace(f"\n\n{words}", "")
    out, text = pulled(who, edit, layout)
    assert ("not placed" in out, text) == (False, expected), out


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_paragraph_behind_a_figure_is_moved(pulled, plan, figured, layout):
    out, text = pulled(None, lambda r: r.move_paragraph(NEXT, behind="统一审单标准"), layout)
    assert ("not placed" in out, text) == (False, figured.replace(f"\n\n{NEXT}", "")), out
    assert read_plan(plan).plan.section("customs").countermeasure.text.endswith(f"\n\n{NEXT}")


@pytest.mark.parametrize(
    "edit", [lambda r: r.delete_paragraph("接轨提速"), lambda r: r.split("贸易规则：接轨")]
)
def test_a_headline_that_is_deleted_or_split_is_told_with_the_true_reason(pulled, edit):
    out, _ = pulled("审稿人甲", edit)
    assert "1 edits = 1 not placed" in out
    assert "a title can be neither empty nor in two lines" in out


def test_words_of_an_emptied_text_are_won_back(plan, planctl, reviewer, tmp_path):
    def pull(who, edit, *options):
        review = reviewer.Reviewer(tmp_path / "稿.docx", who)
        edit(review)
        return planctl("pull", review.save(tmp_path / f"{who}.docx"), *options)

    planctl("export", "--docx", "-o", tmp_path / "稿.docx")
    assert "1 taken in" in pull("审稿人甲", lambda r: r.delete_paragraph("各地口径不一")).out
    assert read_plan(plan).plan.section("customs").challenge.text == ""
    ran = pull("审稿人乙", lambda r: r.replace("较大", "很大"), "--prefer", "审稿人乙")
    assert "1 taken in" in ran.out
    text = read_plan(plan).plan.section("customs").challenge.text
    assert text == "各地口径不一。同一商品在不同口岸补料次数相差很大，见[[training]]部分。"


@pytest.mark.parametrize("figured", FIGURES[:1], indirect=True)
@pytest.mark.parametrize(
    "edit",
    [
        lambda r: r.move_paragraph(NEXT, behind="各地口径不一"),  # the caption comes behind it
        lambda r: (r.delete_paragraph(LAST), r.move_paragraph(NEXT, behind="电子报关单数量")),
        lambda r: r.move_paragraph("电子报关单数量", behind="统一审单标准"),
    ],
)
def test_no_half_of_a_move_is_made_where_the_other_is_of_words_that_the_paper_adds(
    pulled, figured, edit
):
    _, text = pulled(None, edit)
    assert text in (figured, figured.replace(f"\n\n{LAST}", ""))


def test_a_paragraph_that_can_come_nowhere_does_not_go(pulled, plan):
    path = plan / "sections/trade/customs.yaml"
    said = path.read_text(encoding="utf-8")
    known = "@cross-border-rules]。"
    path.write_text(said.replace(known, f"{known}\n\n    {FIGURES[0]}"), encoding="utf-8")
    before = read_plan(plan).plan
    out, _ = pulled(None, lambda r: r.move_paragraph("海关与港口共享船期", behind="电子报关单数量"))
    assert ("2 edits = 2 not placed" in out, read_plan(plan).plan) == (True, before), out
