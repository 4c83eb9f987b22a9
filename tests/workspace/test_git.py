"""A plan's files as git keeps them."""

import shutil
import subprocess

import pytest

from planctl.workspace.files import LARGEST, read_files
from planctl.workspace.git import commit, files_at
from planctl.workspace.git_refusals import (
    GitNeeded,
    GitRefused,
    NoCommits,
    NoSuchRevision,
    NotInGit,
)

pytestmark = pytest.mark.skipif(
    not shutil.which("git"), reason="git is not installed: no history to read"
)
PLAN = "title: 稿\nareas: [{id: trade, title: 贸易}]\n"
SECTION = "id: goods\ntitle: 货物\narea: trade\n"


@pytest.fixture
def git(tmp_path, monkeypatch):
    """Run git in the repository, as an author who exists nowhere."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "起草人甲")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "drafter@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    repository = tmp_path / "仓库"
    repository.mkdir()

    def run(*arguments):
        done = subprocess.run(
            ["git", "-C", repository, *arguments], check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    run("init", "-q", "-b", "main")
    return run


@pytest.fixture
def root(git, tmp_path):
    """A plan in a folder of the repository, committed as v1."""
    folder = tmp_path / "仓库" / "规划 稿"
    (folder / "sections/trade/.draft").mkdir(parents=True)
    (folder / "figures").mkdir()
    for path, text in {
        "plan.yaml": PLAN,
        "sections/trade/货物.yaml": SECTION,
        "sections/trade/.draft/no.yaml": "",
        "sections/trade/note.txt": "",
        "figures/park.png": "",
    }.items():
        (folder / path).write_text(text, encoding="utf-8")
    git("add", "-A")
    git("commit", "-qm", "第一稿")
    git("tag", "v1")
    return folder


def test_a_revision_holds_what_the_folder_held(root, git):
    before = read_files(root)
    (root / "sections/trade/货物.yaml").write_text("other", encoding="utf-8")
    git("commit", "-qam", "第二稿")
    found = files_at(root, "v1")
    assert (found.raw, found.pictures) == (before.raw, before.pictures)
    assert found.findings == ()
    assert files_at(root, "HEAD").raw["sections/trade/货物.yaml"] == b"other"


def test_three_dots_name_where_two_revisions_parted(root, git):
    git("switch", "-qc", "side")
    git("commit", "-q", "--allow-empty", "-m", "旁支")
    assert commit(root, "side...main") == git("rev-parse", "v1")


@pytest.mark.parametrize(
    "name", ["v9", "", "--output=x", "-h", "v1:plan.yaml", "a...b...c", "-v...v1"]
)
def test_what_names_no_commit_is_refused(root, name):
    with pytest.raises(NoSuchRevision):
        files_at(root, name)


def test_a_folder_outside_any_repository_is_told_so(tmp_path):
    with pytest.raises(NotInGit):
        files_at(tmp_path, "HEAD")


def test_git_itself_is_asked_for(root, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitNeeded):
        files_at(root, "HEAD")


def test_links_and_huge_files_are_findings(root, git):
    (root / "sections/trade/link.yaml").symlink_to("货物.yaml")
    (root / "sections/trade/huge.yaml").write_bytes(b"#" * (LARGEST + 1))
    git("add", "-A")
    git("commit", "-qm", "坏文件")
    found = files_at(root, "HEAD")
    said = {finding.place.path: finding.rule for finding in found.findings}
    assert said == {"sections/trade/link.yaml": "R007", "sections/trade/huge.yaml": "R009"}


def test_a_repository_without_a_commit_is_told_from_one_without_the_revision(root, git, tmp_path):
    (tmp_path / "新").mkdir()
    git("init", "-q", tmp_path / "新")
    with pytest.raises(NoCommits):
        files_at(tmp_path / "新", "HEAD~1")
    with pytest.raises(NoSuchRevision) as known:
        files_at(root, "v999")
    assert type(known.value) is NoSuchRevision


def test_a_revision_without_a_plan_lacks_it(root, git):
    git("rm", "-q", "--cached", "-r", ".")
    git("commit", "-q", "--allow-empty", "-m", "清空")
    found = files_at(root, "HEAD")
    assert (found.raw, [finding.rule for finding in found.findings]) == ({}, ["R014"])


def test_a_hostile_repository_runs_nothing(root, git, tmp_path):
    mark = tmp_path / "ran"
    (root / ".gitattributes").write_text("*.yaml diff=evil filter=evil\n", encoding="utf-8")
    for key in (
        "core.fsmonitor", "core.pager", "core.sshCommand", "diff.evil.textconv",
        "diff.external", "filter.evil.smudge", "filter.evil.clean", "gpg.program",
    ):  # fmt: skip
        git("config", key, f"touch {mark}; cat")
    git("config", "log.showSignature", "true")
    files_at(root, "v1")
    assert not mark.exists()


def test_what_git_will_not_do_is_said_in_its_words(root, git):
    shutil.rmtree(root.parent / ".git/objects")
    (root.parent / ".git/objects").mkdir()
    with pytest.raises((GitRefused, NoSuchRevision)):
        files_at(root, "v1")
