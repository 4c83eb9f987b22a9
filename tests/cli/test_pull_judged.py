"""Papers that LibreOffice has saved come back, with its tracked changes and the comments it wrote again."""

import shutil
from pathlib import Path

import pytest

from planctl.cli.main import run
from planctl.workspace.read import read_plan

SMALL = Path(__file__).parent.parent / "plans" / "small"
LAYOUTS = ("ministry-material", "research-report", "working-draft")
EDITS = """
paper = Opened("{url}")
paper.RecordChanges = True
TypeOver(paper, "三分之一", "四成")
TypeOver(paper, "提前放行", "")
NewParagraph(paper, "不足一成", "新的一段。")
TypeOver(paper, "12万", "15万")
Save(paper, "{to}")
"""

CHANGES = (
    ("sections/trade/customs.yaml", "三分之一", "四成"),
    ("sections/trade/customs.yaml", "提前放行", ""),
    ("sections/trade/payments.yaml", "12万", "15万"),
    (
        "sections/talent/training.yaml",
        "不足一成[@skills-report]。\n",
        "不足一成[@skills-report]。\n\n    新的一段。\n",
    ),
)


@pytest.fixture(scope="module")
def files(tmp_path_factory, judges, office, reviewer):
    """Export the small plan, and let LibreOffice save each paper, and edit one: all at one go."""
    folder = tmp_path_factory.mktemp("office")
    plan = folder / "稿"
    shutil.copytree(SMALL, plan)
    body = ""
    for layout in LAYOUTS:
        paper = folder / f"{layout}.docx"
        assert run(["export", "--docx", "-p", str(plan), "--layout", layout, "-o", str(paper)]) == 0
        saved = (folder / f"{layout}-saved.docx").as_uri()
        body += f'Save(Opened("{paper.as_uri()}"), "{saved}")\n'
    paper = folder / "ministry-material.docx"
    body += EDITS.format(url=paper.as_uri(), to=(folder / "edited.docx").as_uri())
    office.run_macro(judges.command("soffice"), folder, body, "审稿人甲")
    # A macro that adds a comment, or saves one, crashes LibreOffice 7.4; converting does not.
    hand = reviewer.Reviewer(paper, "审稿人乙")
    hand.comment("补料次数", "请举例", answers=(("牵头人", "已补"),))
    hand.comment("实训点", "已核", resolved=True)
    (folder / "again").mkdir()
    office.convert(judges.command("soffice"), folder, hand.save(folder / "commented.docx"))
    return folder


@pytest.mark.parametrize("layout", LAYOUTS)
def test_to_save_a_paper_in_libreoffice_changes_nothing(files, plan, planctl, layout):
    ran = planctl("pull", files / f"{layout}-saved.docx")
    assert (ran.code, ran.err) == (0, "")
    assert "no edits; 0 comments" in ran.out
    assert "carries no base" not in ran.out
    assert not (plan / "opinions.yaml").exists()


def test_its_tracked_changes_come_back_with_their_author(files, plan, planctl):
    before = {path: path.read_text(encoding="utf-8") for path in plan.rglob("*.yaml")}
    ran = planctl("pull", files / "edited.docx")
    assert "4 edits = 4 taken in; 0 comments" in ran.out, ran.out
    for name, old, new in CHANGES:
        before[plan / name] = before[plan / name].replace(old, new, 1)
    assert {path: path.read_text(encoding="utf-8") for path in before} == before
    opinions = read_plan(plan).opinions.values()
    assert {held.who for held in opinions} == {("审稿人甲",)}
    assert all(held.date for held in opinions)
    assert "The plan is as it was." in planctl("pull", files / "edited.docx").out


def test_comments_that_libreoffice_wrote_again_are_read(files, plan, planctl):
    ran = planctl("pull", files / "again" / "commented.docx")
    assert "no edits; 3 comments" in ran.out
    said = [
        (held.who, held.on, held.text, held.resolved) for held in read_plan(plan).opinions.values()
    ]
    assert said == [
        (("审稿人乙",), "补料次数", "请举例", False),
        (("牵头人",), "补料次数", "已补", False),
        (("审稿人乙",), "实训点", "已核", True),
    ]


def test_it_is_a_version_to_compare_with(files, plan, planctl):
    assert planctl("diff", files / "research-report-saved.docx", "--exit-code").code == 0
