"""`planctl validate` on files that are no records: drafts and papers, outside any plan too."""

import io
import json

import pytest
from docx import Document

WRONG = "破解”卡脖子”问题，关键在于协同。\n"


@pytest.fixture
def outside(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_draft_outside_any_plan_is_checked(outside, planctl):
    (outside / "稿.md").write_text(WRONG, encoding="utf-8")
    ran = planctl("validate", "稿.md")
    assert ran.code == 0
    assert "稿.md:1:3: warning T301" in ran.out
    assert ran.out.endswith("errors: 0, warnings: 1, notes: 0 (files: 1).\n")


def test_a_folder_stands_for_the_drafts_below_it(outside, planctl):
    for name in (
        "稿/甲.md",
        "稿/分稿/乙.TXT",
        "稿/.旧/丙.md",
        "稿/~$丁.docx",
        "稿/表.xlsx",
        "稿/另案/戊.md",
    ):
        (outside / name).parent.mkdir(parents=True, exist_ok=True)
        (outside / name).write_text(WRONG, encoding="utf-8")
    (outside / "稿/另案/plan.yaml").write_text("title: 另案\n", encoding="utf-8")
    found = json.loads(planctl("validate", "稿", "-f", "json").out)["findings"]
    assert [one["path"] for one in found] == ["稿/甲.md", "稿/分稿/乙.TXT"]


def test_a_folder_without_drafts_is_refused(outside, planctl):
    (outside / "空").mkdir()
    ran = planctl("validate", "空")
    assert ran.code == 2
    assert "空 holds no drafts" in ran.err


def test_an_unclosed_citation_of_a_draft_is_a_lone_bracket(outside, planctl):
    (outside / "稿.md").write_text("出口增长较快[@customs。\n", encoding="utf-8")
    assert "稿.md:1:7: warning T309" in planctl("validate", "稿.md").out


def test_a_draft_that_cannot_be_read_stops_no_other(outside, planctl):
    (outside / "稿.md").write_text(WRONG, encoding="utf-8")
    (outside / "坏.docx").write_bytes(b"PK\x03\x04broken")
    ran = planctl("validate", "坏.docx", "稿.md", "没有.md")
    assert ran.code == 2
    assert "稿.md:1:3: warning T301" in ran.out
    assert ran.err.splitlines() == [
        "error: 坏.docx: damaged, and cannot be read",
        "open it in Word or WPS and save a new copy",
        "error: cannot read 没有.md: there is no such file",
    ]
    ran = planctl("validate", "坏.docx", "没有.md")
    assert (ran.code, ran.out, ran.err.count("error: ")) == (2, "", 2)


def test_strict_makes_a_warning_fail(outside, planctl):
    (outside / "稿.md").write_text(WRONG, encoding="utf-8")
    assert planctl("validate", "稿.md", "--strict").code == 1


def test_a_draft_without_fault_is_said_to_be_so(outside, planctl):
    (outside / "稿.md").write_text("出口增长较快。\n", encoding="utf-8")
    assert planctl("validate", "稿.md").out == "no findings (files: 1).\n"


def test_the_line_of_a_word_file_is_its_paragraph_empty_ones_and_cells_counted(outside, planctl):
    document = Document()
    for said in ("出口增长较快。", "", "进口有所回落。"):
        document.add_paragraph(said)
    document.add_table(1, 2).cell(0, 1).text = "出口"
    document.add_paragraph(WRONG.strip())
    held = io.BytesIO()
    document.save(held)
    (outside / "稿.docx").write_bytes(held.getvalue())
    (finding,) = json.loads(planctl("validate", "稿.docx", "-f", "json").out)["findings"]
    assert (finding["path"], finding["line"], finding["column"]) == ("稿.docx", 6, 3)


def test_findings_come_in_the_order_of_the_files(outside, planctl):
    for name in ("乙.md", "甲.md"):
        (outside / name).write_text(WRONG, encoding="utf-8")
    found = json.loads(planctl("validate", "甲.md", "乙.md", "-f", "json").out)["findings"]
    assert [finding["path"] for finding in found] == ["甲.md", "乙.md"]


def test_the_switches_of_the_plan_here_count_for_drafts(plan, planctl):
    (plan / "稿.md").write_text(WRONG, encoding="utf-8")
    head = (plan / "plan.yaml").read_text(encoding="utf-8")
    (plan / "plan.yaml").write_text(head.replace("{L211", '{T301: "off", L211'), encoding="utf-8")
    assert planctl("validate", "稿.md").out == "no findings (files: 1).\n"


@pytest.mark.parametrize("name", ["没有.md", "夹"])
def test_what_cannot_be_read_is_one_line(outside, planctl, name):
    (outside / "夹").mkdir()
    ran = planctl("validate", name)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
