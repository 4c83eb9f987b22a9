import os
import sys
import zipfile

import pytest


def test_several_formats_go_to_the_plans_out_folder(plan, planctl):
    ran = planctl("export", "--docx", "--md", "--txt")
    assert (ran.code, ran.err) == (0, "")
    assert {path.name for path in (plan / "out").iterdir()} == {
        "ministry-material.docx",
        "ministry-material.md",
        "ministry-material.txt",
    }


def test_output_is_a_file_for_one_format_and_a_folder_for_several(plan, planctl, tmp_path):
    assert planctl("export", "--md", "-o", tmp_path / "稿.md").code == 0
    assert (
        (tmp_path / "稿.md").read_text(encoding="utf-8").startswith("# 《数字贸易促进方案》素材稿")
    )
    assert planctl("export", "--md", "--txt", "-o", tmp_path / "都在这里").code == 0
    assert len(list((tmp_path / "都在这里").iterdir())) == 2
    ran = planctl("export", "--md", "--txt", "-o", tmp_path / "稿.md")
    assert ran.code == 2
    assert "several formats go to a folder" in ran.err


@pytest.mark.parametrize(
    ("formats", "name", "said"),
    [
        (("--docx",), "稿.md", "docx is to be written"),
        (("--docx", "--md"), "稿.docx", "several formats go to a folder"),
    ],
)
def test_a_file_is_not_given_the_ending_of_another_format(
    plan, planctl, tmp_path, formats, name, said
):
    ran = planctl("export", *formats, "-o", tmp_path / name)
    assert ran.code == 2
    assert said in ran.err
    assert not (tmp_path / name).exists()


def test_the_same_plan_gives_the_same_bytes(plan, planctl, tmp_path):
    for name in ("one.docx", "two.docx"):
        planctl("export", "--docx", "-o", tmp_path / name)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_without_a_format_the_error_names_them(plan, planctl):
    ran = planctl("export")
    assert ran.code == 2
    assert "--docx" in ran.err


def test_an_unknown_layout_lists_the_known_ones(plan, planctl):
    ran = planctl("export", "--md", "--layout", "ministry")
    assert ran.code == 2
    assert "ministry-material" in ran.err


def test_a_layout_beside_the_plan_is_used_by_name(plan, planctl):
    (plan / "layouts").mkdir()
    (plan / "layouts" / "short.yaml").write_text(
        "name: short\ndescription: 只写对策\nparts:\n"
        "  - {title: 对策, aspect: countermeasure, parts: [{each: section, show: text}]}\n",
        encoding="utf-8",
    )
    assert planctl("export", "--md", "--layout", "short").code == 0
    assert "统一审单标准" in (plan / "out" / "short.md").read_text(encoding="utf-8")


def test_a_section_that_cannot_be_read_is_said_to_be_left_out(plan, planctl):
    (plan / "sections/talent/training.yaml").write_text("id: training\n", encoding="utf-8")
    ran = planctl("export", "--md")
    assert ran.code == 0
    assert "are faulty and so not in the paper: 1" in ran.err
    assert '"title" is missing' in ran.err


def test_a_final_paper_warns_of_what_is_unfinished_and_is_written(plan, planctl):
    ran = planctl("export", "--docx", "--final")
    assert ran.code == 0
    assert "跨境支付" in ran.err
    assert (plan / "out" / "ministry-material-final.docx").exists()


def test_a_final_paper_is_refused_only_when_strict(plan, planctl):
    ran = planctl("export", "--docx", "--final", "--strict")
    assert ran.code == 1
    assert not (plan / "out").exists()


@pytest.mark.parametrize("layout", ["ministry-material", "working-draft"])
def test_a_final_paper_holds_nothing_of_planctl_or_of_the_teams_notes(
    plan, planctl, tmp_path, layout
):
    paper = tmp_path / "final.docx"
    planctl("export", "--docx", "--final", "--layout", layout, "-o", paper)
    parts = zipfile.ZipFile(paper)
    everything = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    for trace in (
        "planctl",
        "python",
        "批注",
        "补机构名单",
        "数字待海关复核",
        "甲组负责",
        "征求意见稿",
        "进度",
    ):
        assert trace not in everything
    assert "comments" not in "".join(parts.namelist())


@pytest.mark.parametrize("target", ["plan.yaml", "sources.yaml", "sections/trade/customs.yaml"])
def test_the_plan_itself_is_never_written_over(plan, planctl, target):
    before = (plan / target).read_bytes()
    ran = planctl("export", "--md", "-o", plan / target)
    assert ran.code == 2
    assert "belongs to the plan itself" in ran.err
    assert (plan / target).read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("[[training]]", "[[nobody]]", "L207"),
        ("@customs-2024]", "@nobody]", "L206"),
        ("见[[", "{>>见[[", "L216"),
    ],
)
def test_a_faulty_paper_is_not_final(plan, planctl, old, new, code):
    path = plan / "sections/trade/customs.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert code in planctl("export", "--md").err
    assert planctl("export", "--md", "--final", "--strict").code == 1


def test_strict_without_final_is_not_passed_over(plan, planctl):
    assert planctl("export", "--md", "--strict").code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no devices to write to")
def test_a_device_is_written_to_and_not_replaced(plan, planctl, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert planctl("export", "--txt", "-o", pipe).code == 0
    assert os.read(reader, 10_000).decode().startswith("《数字贸易促进方案》素材稿")
    os.close(reader)
    assert pipe.is_fifo()


def parts_of(path):
    """Return the parts of a Word file, all as one text."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def test_a_word_paper_carries_its_records_and_nothing_of_the_teams(plan, planctl, tmp_path, judges):
    section = plan / "sections/trade/payments.yaml"
    section.write_text(f"# 同事不可信\n{section.read_text(encoding='utf-8')}", encoding="utf-8")
    assert planctl("export", "--docx", "-o", tmp_path / "稿.docx").code == 0
    parts = parts_of(tmp_path / "稿.docx")
    assert "支付渠道增多" in parts["customXml/item1.xml"]
    everything = "".join(parts.values())
    assert "补机构名单" not in everything
    assert "同事不可信" not in everything
    assert "数字待海关复核" not in everything
    assert judges.validator_findings(tmp_path / "稿.docx") == []


@pytest.mark.parametrize("layout", ["ministry-material", "working-draft", "policy-advice"])
def test_a_final_word_paper_holds_nothing_of_planctl(plan, planctl, tmp_path, layout):
    path = tmp_path / "稿.docx"
    assert planctl("export", "--docx", "--final", "--layout", layout, "-o", path).code == 0
    parts = parts_of(path)
    assert not any("custom" in name.lower() for name in parts)
    assert "planctl" not in "".join(parts.values()).lower()


def test_a_paper_in_a_ministrys_file_carries_its_records_too(plan, planctl, tmp_path):
    planctl("export", "--docx", "--final", "-o", tmp_path / "部委.docx")
    reference = ("--reference", tmp_path / "部委.docx")
    planctl("export", "--docx", *reference, "-o", tmp_path / "稿.docx")
    assert "支付渠道增多" in parts_of(tmp_path / "稿.docx")["customXml/item1.xml"]
    planctl("export", "--docx", "--final", *reference, "-o", tmp_path / "定稿.docx")
    assert "planctl" not in "".join(parts_of(tmp_path / "定稿.docx").values()).lower()
