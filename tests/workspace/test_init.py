import json
import shutil
import subprocess

import pytest

from planctl.workspace.format_plan import format_plan
from planctl.workspace.init import init_plan
from planctl.workspace.init_refusals import GitMissing, NotAFolder, PlanExists, UnknownLayout
from planctl.workspace.read import read_plan
from planctl.workspace.refusals import BadField, BadId, BadTitle, IdTaken
from planctl.workspace.scaffold import new_section
from planctl.workspace.schemas import RECORDS

AREAS = [("trade", "贸易合作"), ("", "制度合作")]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_new_plan_reads_without_a_finding(tmp_path, language):
    root = tmp_path / "新 稿件"
    made = init_plan(
        root,
        title='《规划》: "草稿"',
        areas=AREAS,
        theme="no",
        submitter="#单位",
        date="2025-03",
        stage="征求意见稿",
        language=language,
    )
    loaded = read_plan(root)
    assert loaded.findings == ()
    head = loaded.plan.head
    assert (head.title, head.theme, head.submitter, head.date) == (
        '《规划》: "草稿"',
        "no",
        "#单位",
        "2025-03",
    )
    assert [area.id for area in head.areas] == ["trade", "zhi-du-he-zuo"]
    assert (root / "sections/trade").is_dir()
    assert made.kept == ()
    assert loaded.plan.terms.terms


def test_a_new_plan_is_written_as_fmt_writes(tmp_path):
    init_plan(tmp_path, title="稿", areas=AREAS)
    new_section(tmp_path, "数据", "trade")
    assert format_plan(tmp_path, check=True).changed == ()


def test_the_schemas_stand_beside_it(tmp_path):
    init_plan(tmp_path, title="稿", areas=AREAS)
    for name in RECORDS:
        schema = json.loads((tmp_path / f".planctl/schemas/{name}.json").read_bytes())
        assert "$id" not in schema
        assert schema["$schema"].startswith("https://json-schema.org/")


def test_what_stands_there_is_left_alone(tmp_path):
    (tmp_path / "terms.yaml").write_text("terms: []\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_bytes(b"*.bak\r\nout/")
    (tmp_path / "笔记.txt").write_text("别动", encoding="utf-8")
    made = init_plan(tmp_path, title="稿", areas=AREAS)
    assert made.kept == ("terms.yaml",)
    assert (tmp_path / "terms.yaml").read_text(encoding="utf-8") == "terms: []\n"
    assert (tmp_path / "笔记.txt").read_text(encoding="utf-8") == "别动"
    assert (
        tmp_path / ".gitignore"
    ).read_bytes() == b"*.bak\r\nout/\r\n.planctl/lock\r\n.planctl-*.tmp\r\n"


def test_a_folder_with_a_plan_is_refused(small_plan):
    before = (small_plan / "plan.yaml").read_bytes()
    with pytest.raises(PlanExists):
        init_plan(small_plan, title="稿", areas=AREAS)
    assert (small_plan / "plan.yaml").read_bytes() == before
    assert [path.name for path in small_plan.iterdir()] == ["plan.yaml"]


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"title": "a\nb"}, BadTitle),
        ({"areas": []}, BadField),
        ({"areas": [("贸易", "贸易")]}, BadId),
        ({"areas": [("a", "甲"), ("a", "乙")]}, IdTaken),
        ({"date": "去年"}, BadField),
        ({"layout": "fancy"}, UnknownLayout),
    ],
)
def test_what_would_not_be_valid_is_refused_before_anything_is_written(tmp_path, wrong, refusal):
    with pytest.raises(refusal):
        init_plan(tmp_path / "p", **({"title": "稿", "areas": AREAS} | wrong))
    assert not (tmp_path / "p").exists()


def test_a_file_in_the_folders_place_is_refused(tmp_path):
    (tmp_path / "p").write_text("x")
    with pytest.raises(NotAFolder):
        init_plan(tmp_path / "p", title="稿", areas=AREAS)


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_a_git_repository_is_made_if_wanted_and_ignores_what_is_made(tmp_path):
    assert init_plan(tmp_path, title="稿", areas=AREAS, git=True).git
    (tmp_path / "out").mkdir()
    (tmp_path / "out/稿.docx").write_bytes(b"")
    status = subprocess.run(
        ["git", "status", "--short", "-uall"], cwd=tmp_path, capture_output=True, check=True
    )
    assert b"out/" not in status.stdout
    assert b"lock" not in status.stdout
    assert b"plan.yaml" in status.stdout


def test_without_git_it_says_so_before_anything_is_written(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitMissing):
        init_plan(tmp_path / "p", title="稿", areas=AREAS, git=True)
    assert not (tmp_path / "p").exists()
