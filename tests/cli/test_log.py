"""planctl log."""

import contextlib
import json
import re
import shutil
import subprocess

import jsonschema
import pytest

from planctl.workspace.schemas import json_schema

pytestmark = pytest.mark.skipif(
    not shutil.which("git"), reason="git is not installed: no history to read"
)


@pytest.fixture
def git(plan, monkeypatch):
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "起草人甲")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "drafter@example.org")
        monkeypatch.setenv(f"GIT_{role}_DATE", "2025-03-01T09:30:00+08:00")

    def run(*arguments):
        subprocess.run(["git", *arguments], check=True, capture_output=True, cwd=plan)

    run("init", "-q")
    return run


@pytest.fixture
def edited(plan, git, planctl):
    """A section begun, edited and moved, and since edited again."""

    def commit(subject):
        git("add", "-A")
        git("commit", "-qm", subject)

    def alter(path, old, new):
        text = (plan / path).read_text(encoding="utf-8")
        assert old in text
        (plan / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    commit("第一稿")
    alter("sections/trade/customs.yaml", "报关单的98%", "报关单的99.5%")
    commit("更新比例")
    planctl("mv", "customs", "--area", "talent", "--title", "口岸通关")
    commit("调整领域")
    alter("sections/talent/customs.yaml", "# 这条注释不进稿件", "# 换一条注释")
    commit("整理")
    alter("sections/talent/customs.yaml", "progress: review", "progress: done")
    return plan


def test_it_says_who_changed_what_and_when_newest_first(edited, planctl):
    ran = planctl("log", "customs")
    blocks = [block.split("\n") for block in ran.out.strip().split("\n\n")]
    assert blocks[0] == ["not committed yet", "  challenge · progress: in review → done"]
    assert blocks[1][0].startswith("2025-03-01 09:30  起草人甲  整理  (")
    assert blocks[1][1] == "  no word changed (comments, layout or the file's place alone)"
    assert blocks[2][1:] == [
        '  moved: moved from "贸易规则" to "人才培养"',
        "  retitled: 通关便利 → 口岸通关",
    ]
    assert blocks[3][1:] == ["  status: +1 -1 characters", "  status · figure: 98% → 99.5%"]
    assert blocks[4][1] == "  added"
    assert len(blocks) == 5


def test_a_title_names_it_too_and_the_list_may_end_early(edited, planctl):
    assert planctl("log", "口岸通关", "--max", "2").out.count("\n\n") == 1


def test_json_has_its_published_shape(edited, planctl):
    report = json.loads(planctl("log", "customs", "-f", "json").out)
    jsonschema.validate(report, json_schema("log"))
    paths = [entry["path"] for entry in report["entries"]]
    assert paths == ["sections/talent/customs.yaml"] * 3 + ["sections/trade/customs.yaml"] * 2


def test_passages_and_what_is_gone_have_their_history(edited, git, planctl, plan):
    passage = next(plan.glob("passages/*.yaml")).stem
    assert "added" in planctl("log", passage).out
    (plan / "sections/trade/payments.yaml").unlink()
    git("commit", "-qam", "删去支付")
    ran = planctl("log", "payments")
    assert ran.out.split("\n")[1] == "  removed"


def test_a_shallow_clone_says_what_it_does_not_hold(edited, planctl, tmp_path):
    clone = tmp_path / "浅"
    subprocess.run(
        ["git", "clone", "-q", "--depth", "2", edited.as_uri(), clone],
        check=True,
        capture_output=True,
    )
    ran = planctl("log", "customs", "--plan", clone)
    assert "added" not in ran.out
    assert ran.out.splitlines()[-1].startswith("(a shallow clone")
    assert "shallow" not in planctl("log", "customs", "--plan", clone, "--max", "1").out
    assert "this clone is shallow" in planctl("diff", "HEAD~3", "--plan", clone).err


def test_a_commit_that_broke_the_file_is_told_of(edited, git, planctl, plan):
    (plan / "sections/talent/customs.yaml").write_text("id: customs\ntitle: [", encoding="utf-8")
    git("commit", "-qam", "坏了")
    ran = planctl("log", "customs")
    assert "had faults then" in ran.out


def test_what_is_not_there_and_where_no_history_is(plan, planctl, git):
    git("commit", "-q", "--allow-empty", "-m", "空")
    ran = planctl("log", "custms")
    assert (ran.code, ran.out) == (2, "")
    assert 'did you mean "customs"?' in ran.err
    shutil.rmtree(plan / ".git")
    ran = planctl("log", "customs")
    assert ran.code == 2
    assert "is in no git repository" in ran.err


@pytest.fixture
def merged(plan, git, planctl):
    """Returns what merges a colleague's edits of a section with ours, its file rewritten in the merge if asked."""

    def edited(branch, *edits):
        git("switch", "-q", branch)
        for subject, old, new in edits:
            path = next(plan.glob("sections/*/customs.yaml"))
            text = path.read_text(encoding="utf-8")
            assert old in text
            path.write_text(text.replace(old, new, 1), encoding="utf-8")
            git("add", "-A")
            git("commit", "-qm", subject)

    def merge(ours, theirs, in_merge=("", "")):
        git("add", "-A")
        git("commit", "-qm", "第一稿")
        git("branch", "-M", "main")
        planctl("merge", "--install")
        git("add", "-A")
        git("commit", "-qm", "合并驱动")
        git("branch", "同事")
        edited("同事", *theirs)
        edited("main", *ours)
        with contextlib.suppress(subprocess.CalledProcessError):
            git("merge", "-q", "--no-edit", "--no-commit", "同事")
        path = next(plan.glob("sections/*/customs.yaml"))
        text = path.read_text(encoding="utf-8")
        text = in_merge(text) if callable(in_merge) else text.replace(*in_merge)
        path.write_text(text, encoding="utf-8")
        git("add", "-A")
        git("commit", "-qm", "合并")
        ran = planctl("log", "customs", "--format", "json")
        return {
            entry["commit"]["subject"]: entry["changes"] for entry in json.loads(ran.out)["entries"]
        }

    return merge


def test_a_merge_that_only_brings_together_what_both_did_is_not_told(merged):
    told = merged(
        [("更新比例", "报关单的98%", "报关单的99.5%")],
        [("办结", "progress: review", "progress: done")],
    )
    assert list(told) == ["更新比例", "办结", "第一稿"] or list(told) == [
        "办结",
        "更新比例",
        "第一稿",
    ]


def test_of_a_merge_that_did_more_that_alone_is_told(merged):
    told = merged(
        [("更新比例", "报关单的98%", "报关单的99.5%")],
        [("办结", "progress: review", "progress: done")],
        ("title: 通关便利", "title: 口岸通关"),
    )
    assert [change["kind"] for change in told["合并"]] == ["retitled"]


def test_of_a_conflict_the_resolution_is_told(merged):
    def resolved(text):
        assert "<<<<<<<" in text
        return re.sub(
            r"\n *<{7}.*?>{7}[^\n]*\n", "\n    报关单的97%在网上办理。\n", text, flags=re.S
        )

    told = merged(
        [("更新比例", "报关单的98%", "报关单的99.5%")],
        [("改小", "报关单的98%", "报关单的90%"), ("办结", "progress: review", "progress: done")],
        resolved,
    )
    assert {change["aspect"] for change in told["合并"]} == {"status"}
