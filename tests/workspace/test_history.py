"""One record's history through git."""

import shutil
import subprocess

import pytest

from planctl.workspace.history import history, history_from, last_of

pytestmark = pytest.mark.skipif(
    not shutil.which("git"), reason="git is not installed: no history to read"
)
GOODS = "sections/trade/goods.yaml"


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with a plan in a folder of it, and what runs git there."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "起草人甲")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "drafter@example.org")
        monkeypatch.setenv(f"GIT_{role}_DATE", "2025-03-01T09:30:00+08:00")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    root = tmp_path / "仓库" / "规划稿"
    (root / "sections/trade").mkdir(parents=True)

    def git(*arguments):
        subprocess.run(["git", "-C", root, *arguments], check=True, capture_output=True)

    def write(path, text, subject=None):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        if subject:
            git("add", "-A")
            git("commit", "-qm", subject)

    git("init", "-q", "-b", "main")
    return root, git, write


def told(steps):
    return [(step.commit and step.commit.subject, step.old, step.new) for step in steps]


def test_a_merge_that_takes_a_record_from_a_branch_is_not_told_beside_the_commit_that_made_it(
    repository,
):
    root, git, write = repository
    write(GOODS, "id: goods\nv: 1\n", "第一稿")
    write("sections/trade/other.yaml", "id: other\nv: 1\n", "别的")
    git("checkout", "-qb", "同事")
    write("sections/trade/other.yaml", "id: other\nv: 2\n", "同事改了别的")
    git("checkout", "-q", "main")
    write(GOODS, "id: goods\nv: 2\n", "改“二”")
    git("merge", "-qm", "合并", "同事")
    assert [commit for commit, _, _ in told(history(root, GOODS))] == ["改“二”", "第一稿"]
    other = told(history(root, "sections/trade/other.yaml"))
    assert [commit for commit, _, _ in other] == ["同事改了别的", "别的"]


def _branches(repository, ours, theirs):
    """A record of ten lines; a branch does one thing with it, main another, and they are merged."""
    root, git, write = repository
    said = "id: goods\na: 1\n# 一\n# 二\n# 三\n# 四\n# 五\n# 六\nb: 1\n"
    write(GOODS, said, "第一稿")
    git("switch", "-qc", "side")
    theirs(git, write, said)
    git("switch", "-q", "main")
    ours(git, write, said)
    git("merge", "-q", "--no-edit", "-m", "合并", "side")
    return root


def _moves(to, subject):
    def moves(git, write, said):
        git("mv", GOODS, to)
        git("commit", "-qm", subject)

    return moves


def _edits(key, subject, path=GOODS):
    return lambda _, write, said: write(path, said.replace(f"{key}: 1", f"{key}: 2"), subject)


NEW = "sections/goods.yaml"
BRANCHES = {
    "moved here and edited there": (_moves(NEW, "移位"), _edits("b", "旁支"), NEW),
    "edited here and moved there": (_edits("a", "主线"), _moves(NEW, "旁支移位"), NEW),
    "moved on both": (_moves(NEW, "移位"), _moves(NEW, "旁支移位"), NEW),
    "edited on both": (_edits("a", "主线"), _edits("b", "旁支"), GOODS),
    "edited alike on both": (_edits("a", "主线"), _edits("a", "旁支"), GOODS),
}


@pytest.mark.parametrize("case", BRANCHES)
def test_every_commit_of_every_branch_is_told_once_also_where_the_record_moved(repository, case):
    ours, theirs, path = BRANCHES[case]
    root = _branches(repository, ours, theirs)
    subjects = [step.commit.subject for step in history(root, path)]
    there = subprocess.run(
        ["git", "-C", root, "log", "--no-merges", "--format=%s"], check=True, capture_output=True
    )
    written = [subject for subject in subjects if subject != "合并"]
    assert sorted(written) == sorted(there.stdout.decode().split())
    assert subjects[-1] == "第一稿"


def test_of_a_merge_the_sides_are_told_that_it_was_made_of(repository):
    root = _branches(repository, _moves(NEW, "移位"), _edits("b", "旁支"))
    step = next(iter(history(root, NEW)))
    base, ours, theirs = step.sides
    assert base == ours == step.old
    assert base.replace(b"b: 1", b"b: 2") == theirs == step.new


def test_each_commit_says_who_when_and_what_was_before_and_after(repository):
    root, _, write = repository
    write(GOODS, "id: goods\nv: 1\n", "第一稿")
    write("sections/trade/other.yaml", "id: other\n", "别的")
    write(GOODS, "id: goods\nv: 2\n", "改“二”")
    steps = list(history(root, GOODS))
    assert told(steps) == [
        ("改“二”", b"id: goods\nv: 1\n", b"id: goods\nv: 2\n"),
        ("第一稿", None, b"id: goods\nv: 1\n"),
    ]
    assert (steps[0].commit.author, steps[0].commit.date) == (
        "起草人甲",
        "2025-03-01T09:30:00+08:00",
    )


def test_what_is_not_committed_comes_first(repository):
    root, _, write = repository
    write(GOODS, "id: goods\nv: 1\n", "第一稿")
    write(GOODS, "id: goods\nv: 2\n")
    assert told(history(root, GOODS))[0] == (None, b"id: goods\nv: 1\n", b"id: goods\nv: 2\n")
    write(GOODS, "id: goods\r\nv: 1\r\n".replace("\r\n", "\n"))
    assert told(history(root, GOODS))[0][0] == "第一稿"


def test_a_moved_record_is_followed_by_its_id_however_much_was_rewritten(repository):
    root, git, write = repository
    write(GOODS, "id: goods\n" + "old: 1\n" * 30, "第一稿")
    write("sections/trade/decoy.yaml", "id: decoy\n" + "new: 2\n" * 30, "障眼")
    git("rm", "-q", GOODS, "sections/trade/decoy.yaml")
    write("sections/tech/goods.yaml", "id: goods\n" + "new: 2\n" * 30, "移到技术")
    steps = list(history(root, "sections/tech/goods.yaml"))
    assert [(step.commit.subject, step.path) for step in steps] == [
        ("移到技术", "sections/tech/goods.yaml"),
        ("第一稿", GOODS),
    ]
    assert steps[0].old.startswith(b"id: goods\nold")


def test_a_renumbered_record_is_followed_by_what_it_says(repository):
    root, git, write = repository
    said = (
        "text: 出口规模稳步扩大，关税有所下降。\n# 这一行注释很长，每个新写的记录里都有这么一行。\n"
    )
    write(GOODS, f"id: goods\n{said}", "第一稿")
    for other, text in (("wares", said), ("news", said.replace("出口规模稳步", "另一件事已经"))):
        git("mv", GOODS, f"sections/trade/{other}.yaml")
        write(f"sections/trade/{other}.yaml", f"id: {other}\n{text}")
        followed = [commit for commit, *_ in told(history(root, f"sections/trade/{other}.yaml"))]
        assert followed == ([None, "第一稿"] if other == "wares" else [None])
        git("reset", "-q", "--hard")


def test_a_move_that_is_not_committed_is_followed_too(repository):
    root, _, write = repository
    write(GOODS, "id: goods\n", "第一稿")
    (root / "sections/tech").mkdir()
    (root / GOODS).rename(root / "sections/tech/goods.yaml")
    assert told(history(root, "sections/tech/goods.yaml")) == [
        (None, b"id: goods\n", b"id: goods\n"),
        ("第一稿", None, b"id: goods\n"),
    ]


def test_a_new_record_has_no_past(repository):
    root, _, write = repository
    write("plan.yaml", "title: 稿\n", "开始")
    write(GOODS, "id: goods\n")
    assert told(history(root, GOODS)) == [(None, None, b"id: goods\n")]


def test_branches_that_were_merged_are_told_of(repository):
    root, git, write = repository
    write(GOODS, "id: goods\na: 1\n\n\n\n\nb: 1\n", "第一稿")
    git("switch", "-qc", "side")
    write(GOODS, "id: goods\na: 1\n\n\n\n\nb: 2\n", "旁支")
    git("switch", "-q", "main")
    write(GOODS, "id: goods\na: 2\n\n\n\n\nb: 1\n", "主线")
    git("merge", "-q", "--no-edit", "-m", "合并", "side")
    subjects = [subject for subject, _, _ in told(history(root, GOODS))]
    assert sorted(subjects) == sorted(["合并", "主线", "旁支", "第一稿"])
    assert subjects[0] == "合并"


def test_a_record_that_is_gone_is_found_by_its_id(repository):
    root, git, write = repository
    write(GOODS, "id: goods\n", "第一稿")
    git("rm", "-q", GOODS)
    write("plan.yaml", "title: 稿\n", "删去")
    name, path = last_of(root, "goods")
    assert path == GOODS
    assert told(history_from(root, path, name)) == [
        ("删去", b"id: goods\n", None),
        ("第一稿", None, b"id: goods\n"),
    ]
    assert last_of(root, "nobody") is None


def test_odd_words_in_a_commit_break_nothing(repository):
    root, _, write = repository
    write(GOODS, "id: goods\n", "怪\x1e\x1f:100644\x01字")
    assert told(history(root, GOODS))[0][2] == b"id: goods\n"
