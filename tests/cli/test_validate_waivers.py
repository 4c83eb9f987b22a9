"""Findings that a text waives with a reason, and waivers that are not in order."""

import io
import json
import re

import pytest
from docx import Document

CUSTOMS = "sections/trade/customs.yaml"


def codes(ran):
    return re.findall(r"^\S[^|]*:\d+:\d+: \w+ ([A-Z]\d+)", ran.out, re.MULTILINE)


@pytest.fixture
def outside(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_waived_finding_is_silent(outside, planctl):
    (outside / "稿.md").write_text(
        "{>>planctl: allow T303 照录原文<<}出口增长，，进口回落。\n", encoding="utf-8"
    )
    assert planctl("validate", "稿.md").out == "no findings (files: 1).\n"


@pytest.mark.parametrize(
    ("waiver", "code"),
    [
        ("planctl: allow T301 照录原文", "T391"),
        ("planctl: allow T303", "T392"),
        ("planctl: allow T999 照录原文", "T393"),
        ("planctl: allow R001 照录原文", "T393"),
    ],
)
def test_a_waiver_that_is_not_in_order_is_told(outside, planctl, waiver, code):
    (outside / "稿.md").write_text(f"{{>>{waiver}<<}}出口增长，，进口回落。\n", encoding="utf-8")
    assert code in codes(planctl("validate", "稿.md"))


def test_a_comment_of_word_waives_for_its_paragraph(outside, planctl):
    document = Document()
    paragraph = document.add_paragraph("出口增长，，进口回落。")
    document.add_comment(paragraph.runs, text="planctl: allow T303 照录原文", author="甲")
    document.add_paragraph("出口增长，，进口回落较多。")
    held = io.BytesIO()
    document.save(held)
    (outside / "稿.docx").write_bytes(held.getvalue())
    assert codes(planctl("validate", "稿.docx", "--select", "T3")) == ["T303"]


def test_a_waiver_in_a_record_is_no_note_to_a_colleague(plan, planctl):
    path = plan / CUSTOMS
    text = path.read_text(encoding="utf-8")
    first = next(line for line in text.split("\n") if line.startswith("    **"))
    changed = first.replace("。", "，，。{>>planctl: allow T303 照录原文<<}", 1)
    path.write_text(text.replace(first, changed), encoding="utf-8")
    assert planctl("validate").out == "no findings (section files: 3).\n"
    assert "planctl:" not in planctl("export", "--md", "-o", "-").out


def test_a_comment_in_a_record_waives_what_stands_below(plan, planctl):
    path = plan / "sources.yaml"
    text = path.read_text(encoding="utf-8")
    entry = "unused:\n  type: report\n  title: 未用的来源\n"
    path.write_text(f"{text}{entry}", encoding="utf-8")
    assert codes(planctl("validate")) == ["L208"]
    path.write_text(f"{text}# planctl: allow L208 下一稿用\n{entry}", encoding="utf-8")
    assert planctl("validate").out == "no findings (section files: 3).\n"


def test_a_place_of_a_habit_is_waived_by_itself(planctl, tmp_path):
    path = tmp_path / "稿.md"
    lines = [f"港口甲{at}号泊位,吞吐量增长。" for at in range(7)]
    lines[0] += "{>>planctl: allow T304 照录原文<<}"
    lines[3] += "{>>planctl: allow T304 照录原文<<}"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    run = planctl("validate", path, "--select", "T304,T391", "--format", "json")
    (found,) = json.loads(run.out)["findings"]
    assert (found["rule"], found["line"], len(found["related"])) == ("T304", 3, 4)
    assert [edit["line"] for edit in found["fix"]["edits"]] == [3, 5, 9, 11, 13]
