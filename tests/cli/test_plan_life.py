"""From an empty folder to a paper, by the commands that a drafter types."""

import shutil
import subprocess
import sys

import pytest

from planctl.cli.main import run


@pytest.fixture
def fresh(planctl, tmp_path, monkeypatch):
    """A plan started by options, and we stand in it."""
    folder = tmp_path / "新稿"
    ran = planctl("init", folder, "--title", "新稿", "--area", "trade=贸易", "--area", "技术")
    assert ran.code == 0, ran.err
    monkeypatch.chdir(folder)
    return folder


def test_a_new_plan_has_no_errors_and_says_what_to_do_next(fresh, planctl):
    assert planctl("validate").code == 0
    assert planctl("new", "challenge", "数据跨境", "--area", "trade").code == 0
    ran = planctl("validate", "--format", "json")
    assert ran.code == 0
    assert "L2" in ran.out
    assert {rule for rule in ("S101", "R001", "L204", "L205") if rule in ran.out} == set()


def test_new_writes_the_record_and_says_what_to_do(fresh, planctl):
    ran = planctl("new", "challenge", "数据跨境", "--area", "trade")
    assert "created sections/trade/shu-ju-kua-jing.yaml (id shu-ju-kua-jing)" in ran.out
    assert "Next: open sections/trade/shu-ju-kua-jing.yaml" in ran.out
    text = (fresh / "sections/trade/shu-ju-kua-jing.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../.planctl/schemas/section.json\n")
    assert all(f"\n{aspect}:\n" in text for aspect in ("status", "challenge", "countermeasure"))


def test_new_run_again_overwrites_nothing(fresh, planctl):
    planctl("new", "challenge", "数据跨境", "--area", "trade")
    path = fresh / "sections/trade/shu-ju-kua-jing.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# 我的注释\n", encoding="utf-8")
    before = path.read_bytes()
    assert "lacks nothing" in planctl("new", "status", "数据跨境").out
    assert path.read_bytes() == before


def test_an_unknown_area_lists_the_known_ones(fresh, planctl):
    ran = planctl("new", "challenge", "数据跨境", "--area", "trad")
    assert ran.code == 2
    assert "trade" in ran.err


def test_a_section_written_by_hand_reaches_the_paper(fresh, planctl):
    planctl("new", "source", "report-2024", "--type", "report", "--title", "年度报告")
    planctl("new", "challenge", "数据跨境", "--area", "trade")
    path = fresh / "sections/trade/shu-ju-kua-jing.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "  text: |-\n", "  text: |-\n    **要点。**已有三项[@report-2024]。\n"
    )
    path.write_text(text.replace("progress: todo", "progress: drafting"), encoding="utf-8")
    assert planctl("validate").code == 0
    assert planctl("export", "--docx", "--md").code == 0
    assert "要点" in (fresh / "out/ministry-material.md").read_text(encoding="utf-8")


def test_a_passage_is_begun_as_the_finding_says_and_reaches_the_paper(fresh, planctl):
    head = fresh / "plan.yaml"
    text = head.read_text(encoding="utf-8").replace("ministry-material", "progress-report")
    head.write_text(text, encoding="utf-8")
    assert "planctl new passage abstract" in planctl("validate").out
    ran = planctl("new", "passage", "摘要")
    assert ran.out.startswith("created passages/abstract.yaml (id abstract)\nNext: open passages/")
    assert "lacks nothing" in planctl("new", "passage", "abstract").out
    assert "planctl new passage abstract" not in planctl("validate").out
    path = fresh / "passages/abstract.yaml"
    text = path.read_text(encoding="utf-8").replace("text: |-\n", "text: |-\n  三句话说完。\n")
    path.write_text(text, encoding="utf-8")
    assert planctl("validate").code == 0
    assert planctl("export", "--md").code == 0
    assert "三句话说完" in (fresh / "out/progress-report.md").read_text(encoding="utf-8")


def test_an_unknown_passage_without_a_title_is_told_what_to_say(fresh, planctl):
    ran = planctl("new", "passage", "preface")
    assert ran.code == 2
    assert "--title" in ran.err
    assert not (fresh / "passages").exists()


def test_moving_a_section_takes_its_links_along(fresh, planctl):
    planctl("new", "section", "数据跨境", "--area", "trade")
    planctl("new", "section", "人才", "--area", "trade")
    other = fresh / "sections/trade/ren-cai.yaml"
    other.write_text(
        other.read_text(encoding="utf-8").replace(
            "  text: |-\n", "  text: 见[[shu-ju-kua-jing]]部分\n", 1
        ),
        encoding="utf-8",
    )
    area = planctl("new", "area", "制度", "--id", "rules")
    assert area.code == 0, area.err
    ran = planctl("mv", "数据跨境", "--title", "数据流动", "--area", "rules", "--id", "data-flow")
    assert ran.code == 0, ran.err
    assert "见[[data-flow]]部分" in other.read_text(encoding="utf-8")
    assert (fresh / "sections/rules/data-flow.yaml").exists()
    assert "L20" not in planctl("validate", "--format", "json").out.replace("L208", "")


def test_fmt_is_idempotent_and_keeps_comments(fresh, planctl):
    planctl("new", "section", "数据跨境", "--area", "trade")
    path = fresh / "sections/trade/shu-ju-kua-jing.yaml"
    path.write_text(
        "# 顶上的话\narea: trade   # 领域\ntitle:  数据跨境\nid: shu-ju-kua-jing\nstatus: {progress: todo}\n",
        encoding="utf-8",
    )
    assert planctl("fmt", "--check").code == 1
    assert planctl("fmt").code == 0
    text = path.read_text(encoding="utf-8")
    assert text.index("id:") < text.index("title:") < text.index("area:")
    assert "# 顶上的话" in text
    assert "# 领域" in text
    assert planctl("fmt", "--check").code == 0


def test_init_does_not_touch_a_plan_that_is_there(fresh, planctl):
    ran = planctl("init", fresh, "--title", "另一份", "--area", "x=甲")
    assert ran.code == 2
    assert (fresh / "plan.yaml").read_text(encoding="utf-8").count("新稿") == 1


def test_init_without_a_terminal_says_what_it_needs(planctl, tmp_path):
    ran = planctl("init", tmp_path / "x")
    assert ran.code == 2
    assert "--title" in ran.err


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_init_can_make_a_git_repository(planctl, tmp_path):
    assert planctl("init", tmp_path / "g", "--title", "稿", "--area", "a=甲", "--git").code == 0
    asked = subprocess.run(
        ["git", "check-ignore", "out/a.docx"], cwd=tmp_path / "g", capture_output=True, check=False
    )
    assert asked.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect drives Unix terminals")
def test_init_asks_on_a_terminal(tmp_path):
    import pexpect

    talk = pexpect.spawn(
        sys.executable, ["-m", "planctl.cli", "--lang", "zh", "init", str(tmp_path / "问答")],
        encoding="utf-8", timeout=20,
    )  # fmt: skip
    for asked, answer in (
        ("稿件标题", "问出来的稿"),
        ("主题", "数字经济"),
        ("报送单位", ""),
        ("体例", "没有的体例"),
        ("体例", ""),
        ("领域", "trade="),
        ("领域", "trade=贸易，技术"),
        ("git", "也许"),
        ("git", "n"),
    ):
        talk.expect(asked)
        talk.sendline(answer)
    talk.expect("planctl export --docx")
    talk.expect(pexpect.EOF)
    text = (tmp_path / "问答/plan.yaml").read_text(encoding="utf-8")
    assert "title: 问出来的稿" in text
    assert "id: trade" in text


def test_help_of_the_whole_program_is_there_for_completion(capsys, monkeypatch):
    monkeypatch.setenv("COMP_WORDS", "planctl val")
    monkeypatch.setenv("COMP_CWORD", "1")
    monkeypatch.setenv("_PLANCTL_COMPLETE", "complete_bash")
    run([])
    assert "validate" in capsys.readouterr().out
