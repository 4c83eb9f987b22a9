"""planctl review: what was read against what, and what is suspect since."""

import json
import shutil
import subprocess

import jsonschema
import pytest

from planctl.workspace.schemas import json_schema

CUSTOMS = "sections/trade/customs.yaml"
STAMP = "reviewed: {challenge: s-"


def alter(plan, old, new, path=CUSTOMS):
    text = (plan / path).read_text(encoding="utf-8")
    assert old in text
    (plan / path).write_text(text.replace(old, new), encoding="utf-8")


def suspect(planctl):
    """Return what is suspect, by review, validate and progress, which must agree."""
    listed = json.loads(planctl("review", "-f", "json").out)["suspects"]
    found = [(held["section"], held["aspect"], held["against"]) for held in listed]
    told = json.loads(planctl("validate", "-f", "json").out)["findings"]
    assert len([held for held in told if held["rule"] == "L231"]) == len(found)
    progress = json.loads(planctl("progress", "-f", "json").out)
    marked = [
        (section["id"], aspect)
        for area in progress["areas"]
        for section in area["sections"]
        for aspect, held in section["aspects"].items()
        if held["suspect"]
    ]
    assert marked == [held[:2] for held in found]
    return found


@pytest.fixture
def read(plan, planctl):
    assert planctl("review", "customs").code == 0
    return plan


def test_a_stamp_is_all_that_is_written_and_once(plan, planctl):
    before = (plan / CUSTOMS).read_text(encoding="utf-8")
    ran = planctl("review", "通关便利")
    assert "read, challenge against status, countermeasure against challenge" in ran.out
    after = (plan / CUSTOMS).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after.removeprefix(before).startswith(STAMP)
    assert "nothing changed" in planctl("review", "customs").out
    assert (plan / CUSTOMS).read_text(encoding="utf-8") == after
    assert suspect(planctl) == []


def test_what_hangs_on_a_change_is_suspect_and_nothing_else(read, planctl):
    alter(read, "报关单的98%", "报关单的99%")
    assert suspect(planctl) == [("customs", "challenge", "status")]
    alter(read, "补料次数相差较大", "补料次数相差很大")
    assert suspect(planctl) == [
        ("customs", "challenge", "status"),
        ("customs", "countermeasure", "challenge"),
    ]
    planctl("review", "customs", "--aspect", "challenge")
    assert suspect(planctl) == [("customs", "countermeasure", "challenge")]
    planctl("review", "--accept")
    assert suspect(planctl) == []


def test_layout_notes_and_what_hangs_on_nothing_make_nothing_suspect(read, planctl):
    alter(read, "完成。**2024年", "完成。**\n    2024年")
    alter(read, "相差较大，", "相差较大{>>举例<<}，")
    alter(read, "发布全国通用", "发布、更新全国通用")
    alter(read, "progress: review", "progress: done")
    assert suspect(planctl) == []


def test_what_was_written_back_is_as_it_was_read(read, planctl):
    alter(read, "98%", "99%")
    alter(read, "99%", "98%")
    assert suspect(planctl) == []


def test_a_status_taken_out_is_a_change_too(read, planctl):
    text = (read / CUSTOMS).read_text(encoding="utf-8")
    start, end = text.index("status:"), text.index("challenge:\n")
    (read / CUSTOMS).write_text(text[:start] + text[end:], encoding="utf-8")
    assert suspect(planctl) == [("customs", "challenge", "status")]


def test_a_finding_stands_at_the_aspect_that_is_to_be_read_again(read, planctl):
    alter(read, "98%", "99%")
    told = json.loads(planctl("validate", "-f", "json").out)["findings"]
    (found,) = [held for held in told if held["rule"] == "L231"]
    lines = (read / CUSTOMS).read_text(encoding="utf-8").split("\n")
    assert (found["severity"], lines[found["line"] - 1]) == ("warning", "challenge:")
    assert lines[found["related"][0]["line"] - 1] == "status:"
    assert "challenge: in review" in planctl("progress").out
    assert "to be read again" in planctl("progress").out


def test_a_dry_run_and_a_list_write_nothing(read, planctl):
    alter(read, "98%", "99%")
    before = (read / CUSTOMS).read_bytes()
    for arguments in ((), ("customs", "--dry-run"), ("--accept", "--dry-run")):
        ran = planctl("review", *arguments)
        assert "git does not hold the words" in ran.out
        assert (read / CUSTOMS).read_bytes() == before
        assert ("Nothing was written" in ran.out) == bool(arguments)


def test_an_aspect_may_be_called_as_it_is_shown(read, planctl):
    alter(read, "98%", "99%")
    by_key = planctl("review", "--aspect", "challenge", "-f", "json").out
    assert planctl("review", "--aspect", "挑战", "-f", "json").out == by_key
    assert planctl("review", "--aspect", "现状").code == 2


def test_sections_that_were_never_stamped_are_counted_if_there_are_any(read, planctl):
    assert planctl("review").out.splitlines()[1:] == ["Sections that were never stamped: 2."]
    for section in ("trade/payments", "talent/training"):
        (read / f"sections/{section}.yaml").unlink()
    assert planctl("review").out == "Nothing is suspect.\n"


def test_a_record_keeps_its_own_way_of_writing(plan, planctl):
    alter(
        plan,
        "remarks: 数字待海关复核",
        "reviewed: # 审读\n  challenge: 's-0' # 旧\nremarks: 数字待海关复核 # 末",
    )
    planctl("review", "customs")
    text = (plan / CUSTOMS).read_text(encoding="utf-8")
    assert "reviewed: # 审读\n  challenge: 's-" in text
    assert "' # 旧\n  countermeasure: c-" in text
    assert text.endswith("remarks: 数字待海关复核 # 末\n")


def test_a_section_with_nothing_to_compare_is_told_so(plan, planctl):
    before = (plan / "sections/trade/payments.yaml").read_bytes()
    planctl("new", "section", "数字口岸", "--area", "trade", "--id", "ports")
    assert "no two aspects" in planctl("review", "ports").out
    assert (plan / "sections/trade/payments.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("none",), 'no section "none"'), (("customs", "--aspect", "status"), "no aspect")],
)
def test_what_cannot_be_reviewed_is_told(plan, planctl, arguments, said):
    ran = planctl("review", *arguments)
    assert ran.code == 2
    assert said in ran.err


@pytest.fixture
def committed(read, monkeypatch):
    if not shutil.which("git"):
        pytest.skip("git is not installed: no history to read")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "起草人甲")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "drafter@example.org")
        monkeypatch.setenv(f"GIT_{role}_DATE", "2025-03-01T09:30:00+08:00")

    def commit(subject):
        subprocess.run(["git", "add", "-A"], check=True, cwd=read)
        subprocess.run(["git", "commit", "-qm", subject], check=True, cwd=read)

    subprocess.run(["git", "init", "-q"], check=True, cwd=read)
    commit("审读")
    return commit


def test_the_list_shows_what_changed_since_wherever_the_file_went(read, committed, planctl):
    alter(read, "98%", "99%")
    committed("更新比例")
    planctl("mv", "customs", "--area", "talent")
    committed("换领域")
    alter(read, "三分之一", "一半", "sections/talent/customs.yaml")
    committed("再更新")
    ran = planctl("review")
    assert "challenge is suspect: status has changed (2025-03-01 起草人甲, " in ran.out
    assert "[-98%-]{+99%+}" in ran.out
    assert "[-三分之一-]{+一半+}" in ran.out
    report = json.loads(planctl("review", "-f", "json").out)
    jsonschema.validate(report, json_schema("review"))
    (held,) = report["suspects"]
    assert (held["known"], held["commit"]["subject"]) == (True, "更新比例")
    assert ("suspect", "challenge", "status") in [
        (change["kind"], change["aspect"], change["to"])
        for change in json.loads(planctl("diff", "HEAD~3", "-f", "json").out)["changes"]
    ]
    assert "to be read again: status has changed" in planctl("diff", "HEAD~3").out


def test_what_is_not_committed_yet_is_shown_as_well(read, committed, planctl):
    alter(read, "98%", "99%")
    assert "(not committed yet)" in planctl("review").out
    report = json.loads(planctl("review", "customs", "-f", "json").out)
    assert report["stamped"] == [
        {
            "section": "customs",
            "path": CUSTOMS,
            "aspects": ["challenge", "countermeasure"],
            "renewed": ["challenge"],
        }
    ]
