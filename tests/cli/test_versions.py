"""A version of a plan, however it is named."""

import shutil
import subprocess

import pytest

from planctl.cli.failure import Failure
from planctl.cli.session import Session
from planctl.cli.versions import both_sides, open_version
from planctl.workspace.git_refusals import NoSuchRevision

SIDES = [
    (("v1", None), ("v1", None)),
    (("v1", "v2"), ("v1", "v2")),
    (("v1..v2", None), ("v1", "v2")),
    (("v1..", None), ("v1", "HEAD")),
    (("..v2", None), ("HEAD", "v2")),
    (("v1...v2", None), ("v1...v2", "v2")),
    (("../other", None), ("../other", None)),
    (("../nowhere", None), ("../nowhere", None)),
    (("a/../nowhere", None), ("a/../nowhere", None)),
    ((r"..\nowhere", None), (r"..\nowhere", None)),
]
SESSION = Session("en")


@pytest.mark.parametrize(("given", "meant"), SIDES)
def test_two_dots_name_both_sides(given, meant, tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert both_sides(*given) == meant


def test_a_folder_is_a_version_and_so_is_its_plan_file(plan, tmp_path):
    other = tmp_path / "旧稿"
    shutil.copytree(plan, other)
    expected = open_version(SESSION, None, plan).plan
    assert open_version(SESSION, str(other), plan).plan == expected
    assert open_version(SESSION, str(other / "plan.yaml"), plan).plan == expected


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed: no history to read")
def test_a_revision_is_a_version(plan, capsys):
    def git(*arguments):
        who = ["-c", "user.name=起草人甲", "-c", "user.email=drafter@example.org"]
        subprocess.run(["git", *who, *arguments], check=True, capture_output=True, cwd=plan)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "第一稿")
    expected = open_version(SESSION, None, plan).plan
    (broken,) = plan.glob("sections/*/payments.yaml")
    broken.write_text("id: [", encoding="utf-8")
    git("commit", "-qam", "坏了")
    assert open_version(SESSION, "HEAD~1", plan).plan == expected
    assert capsys.readouterr().err == ""
    assert len(open_version(SESSION, "HEAD", plan).plan.sections) == len(expected.sections) - 1
    assert "payments.yaml" in capsys.readouterr().err
    with pytest.raises(NoSuchRevision):
        open_version(SESSION, "no-such-place", plan)
    git("rm", "-q", "--cached", "plan.yaml")
    git("commit", "-qm", "没有 plan.yaml")
    with pytest.raises(Failure):
        open_version(SESSION, "HEAD", plan)


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        ("../nowhere", "there is no such file"),
        ("/nowhere", "there is no such file"),
        ("nowhere.docx", "there is no such file"),
        ("sections", "holds no plan.yaml"),
        ("", "no version is named"),
    ],
)
def test_a_path_that_is_no_version_is_told_so_and_not_of_git(plan, spec, said):
    with pytest.raises(Failure) as told:
        open_version(SESSION, spec, plan)
    assert said in told.value.sentence("en")


def test_a_plan_that_cannot_be_read_is_no_version(plan):
    (plan / "plan.yaml").write_text("title: [", encoding="utf-8")
    with pytest.raises(Failure):
        open_version(SESSION, None, plan)
