"""planctl diff."""

import json
import shutil
import subprocess
import sys

import jsonschema
import pytest

from planctl.workspace.schemas import json_schema


def alter(plan, path, old, new):
    file = plan / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def older(plan, tmp_path):
    """The plan as it was, in a folder beside it; the plan has changed since."""
    folder = tmp_path / "旧稿"
    shutil.copytree(plan, folder)
    alter(plan, "sections/trade/customs.yaml", "报关单的98%", "报关单的99.5%")
    alter(plan, "sections/trade/customs.yaml", "progress: review", "progress: done")
    alter(plan, "sections/talent/training.yaml", "title: ", "title: 新")
    return folder


def test_it_says_what_changed_in_which_section(older, planctl):
    ran = planctl("diff", older)
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0].endswith(f"{older} compared with the plan as it stands")
    assert "贸易规则 · 通关便利（customs）" in lines
    assert (
        "    2024年“单一窗口”受理报关单的[-98%-]{+99.5%+}[@customs-2024]，企业平均用时缩短三分之一…"
        in lines
    )
    assert "  status · figure: 98% → 99.5%" in lines
    assert "  challenge · progress: in review → done" in lines
    assert lines[-1] == "sections and passages: 2, changes: 4, +1 -1 characters"


def test_markdown_keeps_a_new_item_on_a_line_of_its_own(older, plan, planctl):
    alter(plan, "sections/trade/customs.yaml", "转场检查。", "转场检查；\n      3. 联合执法。")
    assert "<ins>；<br>3. 联合执法</ins>。" in planctl("diff", older, "-f", "md").out


def test_both_sides_may_be_named_and_turned_round(older, plan, planctl):
    ran = planctl("diff", plan, older)
    assert "[-99.5%-]{+98%+}" in ran.out
    assert planctl("diff", older, older).out.splitlines()[-1] == "no difference."


def test_a_long_comparison_is_written_by_two_as_by_one(older, planctl, monkeypatch):
    by_one = planctl("diff", older).out
    monkeypatch.setattr("planctl.cli.diff_screen._MANY", 2)
    assert planctl("diff", older).out == by_one


def test_json_has_its_published_shape(older, planctl):
    report = json.loads(planctl("diff", older, "-f", "json").out)
    jsonschema.validate(report, json_schema("diff"))
    kinds = [(change["kind"], change["section"]) for change in report["changes"]]
    assert kinds == [
        ("edited", "customs"), ("figure", "customs"), ("progress", "customs"), ("retitled", "training"),
    ]  # fmt: skip
    edited = report["changes"][0]
    assert "".join(edit["new"] for edit in edited["edits"]) == edited["new"]
    assert (report["changes"][2]["from"], report["changes"][2]["to"]) == ("review", "done")


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        (("--kind", "figure,progress"), ["figure", "progress"]),
        (("--aspect", "challenge"), ["progress"]),
        (("--area", "talent"), ["retitled"]),
        (("--area", "talent", "--kind", "edited"), []),
        (("--kind", "数据，progress"), ["figure", "progress"]),
        (("--aspect", "挑战"), ["progress"]),
        (("--area", "人才培养"), ["retitled"]),
    ],
)
def test_only_what_is_asked_for_is_shown(older, planctl, asked, kinds):
    report = json.loads(planctl("diff", older, *asked, "-f", "json").out)
    assert [change["kind"] for change in report["changes"]] == kinds


@pytest.mark.parametrize("asked", [("--kind", "x"), ("--aspect", "x"), ("--area", "x")])
def test_an_unknown_word_is_said_with_what_is_known(older, planctl, asked):
    ran = planctl("diff", older, *asked)
    assert ran.code == 2
    assert "Known: " in ran.err


def test_exit_code_tells_scripts(older, planctl):
    assert planctl("diff", older, "--exit-code").code == 1
    assert planctl("diff", older, older, "--exit-code").code == 0
    assert planctl("diff", older, "--exit-code", "--kind", "removed").code == 0


def test_stat_counts_by_section_and_aspect(older, planctl):
    ran = planctl("diff", older, "--stat")
    row = next(line for line in ran.out.splitlines() if "通关便利" in line)
    assert row.split() == ["贸易规则", "·", "通关便利", "+1", "-1", "figure", "1,", "progress", "1"]
    assert planctl("diff", older, "--stat", "-f", "md").code == 2


def test_stat_names_a_section_that_came_without_a_word(older, plan, planctl):
    planctl("new", "status", "标准互认", "--area", "trade", "--id", "standards")
    rows = planctl("diff", older, "--stat", "--kind", "added").out.splitlines()
    assert next(row for row in rows if "标准互认" in row).split()[3:] == ["added", "1"]


@pytest.mark.parametrize(
    ("form", "begins"), [("md", "## "), ("html", "<!DOCTYPE html>"), ("json", "{"), ("text", "《")]
)
def test_every_form_goes_to_a_file(older, plan, planctl, form, begins):
    ran = planctl("diff", older, "--format", form, "-o", f"差异.{form}")
    assert ran.out == f"wrote 差异.{form}\n"
    assert (plan / f"差异.{form}").read_text(encoding="utf-8").startswith(begins)


def test_a_page_goes_to_the_folder_of_papers(older, plan, planctl):
    planctl("diff", older, "-f", "html")
    assert (plan / "out/diff.html").is_file()
    assert planctl("diff", older, "-f", "md", "-o", "plan.yaml").code == 2


def test_it_writes_nothing_and_changes_nothing(older, plan, planctl):
    before = {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}
    planctl("diff", older)
    assert before == {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}


def test_what_a_text_does_to_terminals_is_taken_out(older, plan, planctl):
    alter(plan, "sections/trade/customs.yaml", "各地口径", "各地\u200b\u009b31m口径")
    ran = planctl("diff", older)
    assert "\u009b" not in ran.out


def test_a_file_that_cannot_be_read_is_told_of_and_not_called_gone(older, plan, planctl):
    (plan / "sections/trade/payments.yaml").write_text("id: [", encoding="utf-8")
    ran = planctl("diff", older)
    assert "sections/trade/payments.yaml" in ran.err
    assert "payments" not in ran.out


def test_a_gbk_console_shows_every_mark(older, planctl):
    for shown in (planctl("diff", older).out, planctl("diff", older, "--stat").out):
        shown.encode("gbk")


def test_from_outside_a_plan_two_folders_are_compared(older, plan, planctl, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "99.5%" in planctl("diff", "旧稿", "稿件").out
    assert planctl("diff", "旧稿").code == 2


def test_a_section_that_only_changed_its_place_is_called_by_its_title(plan, planctl, tmp_path):
    shutil.copytree(plan, tmp_path / "旧稿")
    alter(plan, "plan.yaml", "[customs, payments]", "[payments, customs]")
    ran = planctl("diff", tmp_path / "旧稿")
    assert 'order: 通关便利 · in "贸易规则": from place 1 to 2' in ran.out


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed: no history to read")
def test_revisions_are_compared(plan, planctl):
    def git(*arguments):
        who = ["-c", "user.name=起草人甲", "-c", "user.email=drafter@example.org"]
        subprocess.run(["git", *who, *arguments], check=True, capture_output=True, cwd=plan)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "第一稿")
    git("tag", "v1")
    alter(plan, "sections/trade/customs.yaml", "报关单的98%", "报关单的99.5%")
    git("commit", "-qam", "第二稿")
    git("tag", "v2")
    alter(plan, "sections/trade/customs.yaml", "报关单的99.5%", "报关单的97%")
    assert "[-98%-]{+99.5%+}" in planctl("diff", "v1..v2").out
    assert "[-99.5%-]{+97%+}" in planctl("diff", "HEAD").out
    assert "[-98%-]{+97%+}" in planctl("diff", "HEAD~1").out
    ran = planctl("diff", "v3")
    assert (ran.code, ran.out) == (2, "")
    assert 'there is no version "v3"' in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals here")
@pytest.mark.parametrize(("width", "beside"), [(140, True), (80, False)])
def test_on_a_terminal_it_is_coloured_and_stands_side_by_side_where_there_is_room(
    older, plan, width, beside
):
    import pexpect

    run = pexpect.spawn(
        sys.executable, ["-m", "planctl.cli", "diff", str(older), "--lang", "zh"],
        cwd=plan, dimensions=(60, width), encoding="utf-8", timeout=30,
        env={**__import__("os").environ, "TERM": "xterm-256color", "NO_COLOR": ""},
    )  # fmt: skip
    shown = run.read()
    assert "\x1b[31;9m98%\x1b[0m" in shown
    assert "\x1b[32;4m99.5%\x1b[0m" in shown
    assert (" │ " in shown) == beside
