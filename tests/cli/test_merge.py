"""planctl merge: by hand, and as git's merge driver in real repositories with real branches."""

import json
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest

from planctl.workspace.schemas import json_schema

pytestmark = pytest.mark.skipif(
    not shutil.which("git"), reason="git is not installed: nothing to merge with"
)
CUSTOMS = "sections/trade/customs.yaml"
ALTERED = {
    "figure": ("报关单的98%", "报关单的99.5%"),
    "remedy": ("发布全国通用的补料清单", "发布并逐年更新全国通用的补料清单"),
    "third": ("缩短三分之一", "缩短一半"),
    "note": ("# 这条注释不进稿件", "# 这条注释不进稿件\n# 乙组：数字已核"),
}


class Repository:
    """A plan under git, its records merged by planctl."""

    def __init__(self, root):
        self.root = root

    def git(self, *arguments, fails=False):
        done = subprocess.run(
            ["git", *arguments], capture_output=True, cwd=self.root, check=False, text=True, encoding="utf-8"
        )  # fmt: skip
        assert bool(done.returncode) == fails, done.stdout + done.stderr
        return done.stdout + done.stderr

    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def alter(self, path, *pairs):
        text = self.text(path)
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        (self.root / path).write_text(text, encoding="utf-8")

    def commit(self, subject):
        self.git("add", "-A")
        self.git("commit", "-qm", subject)

    def branch(self, name, start="main"):
        self.git("checkout", "-q", "-b", name, start)


@pytest.fixture
def repository(plan, planctl, monkeypatch):
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "起草人甲")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "drafter@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(plan.parent / "none"))
    made = Repository(plan)
    made.git("init", "-q", "-b", "main")
    assert planctl("merge", "--install").code == 0
    made.commit("第一稿")
    return made


def both(repository, ours, theirs):
    """Let a colleague's branch and main go apart by a function of each."""
    repository.branch("colleague")
    theirs()
    repository.commit("同事的修改")
    repository.git("checkout", "-q", "main")
    ours()
    repository.commit("我的修改")


def test_different_sentences_aspects_and_comments_merge(repository, planctl):
    both(
        repository,
        lambda: repository.alter(
            CUSTOMS, ALTERED["figure"], ("progress: review", "progress: done")
        ),
        lambda: repository.alter(CUSTOMS, ALTERED["remedy"], ALTERED["note"]),
    )
    repository.git("merge", "-q", "colleague")
    text = repository.text(CUSTOMS)
    assert text.startswith("# 这条注释不进稿件\n# 乙组：数字已核\nid: customs\n")
    assert all(said in text for said in ("99.5%", "逐年更新", "challenge:\n  progress: done"))
    assert "R016" not in planctl("validate").out


def test_one_sentence_edited_twice_conflicts_and_the_file_still_loads(repository, planctl):
    both(
        repository,
        lambda: repository.alter(CUSTOMS, ALTERED["figure"], ("通关便利", "便利通关")),
        lambda: repository.alter(
            CUSTOMS, ALTERED["third"], ("通关便利", "口岸通关"), ALTERED["remedy"]
        ),
    )
    said = repository.git("merge", "colleague", fails=True)
    assert f"{CUSTOMS}: conflicts: 2" in said
    assert repository.git("diff", "--name-only", "--diff-filter=U").split() == [CUSTOMS]
    assert "逐年更新" in repository.text(CUSTOMS)
    listed = json.loads(planctl("list", "-f", "json").out)["sections"]
    assert listed[0]["title"] == "便利通关"
    report = json.loads(planctl("validate", "-f", "json", "--no-cache").out)
    lines = repository.text(CUSTOMS).split("\n")
    told = [found for found in report["findings"] if found["rule"] == "R016"]
    assert [found["path"] for found in told] == [CUSTOMS] * 2
    assert (
        lines[told[0]["line"] - 1]
        == "title: <<<<<<< 便利通关 ||||||| 通关便利 ======= 口岸通关 >>>>>>>"
    )
    assert lines[told[1]["line"] - 1].strip() == "<<<<<<< ours"
    assert (
        planctl("export", "--md", "--final", "--strict", "-o", repository.root / "x.md").code == 1
    )


def test_a_section_moved_on_one_side_and_edited_on_the_other_keeps_both(repository, planctl):
    both(
        repository,
        lambda: planctl("mv", "customs", "--area", "talent", "--title", "口岸通关"),
        lambda: repository.alter(CUSTOMS, ALTERED["figure"]),
    )
    repository.git("merge", "-q", "colleague")
    moved = repository.text("sections/talent/customs.yaml")
    assert all(said in moved for said in ("area: talent", "title: 口岸通关", "99.5%"))
    assert not (repository.root / CUSTOMS).exists()
    assert planctl("validate").code == 0


def test_the_side_that_moves_it_may_be_theirs(repository, planctl):
    both(
        repository,
        lambda: repository.alter(CUSTOMS, ALTERED["figure"]),
        lambda: planctl("mv", "customs", "--area", "talent"),
    )
    repository.git("merge", "-q", "colleague")
    assert "99.5%" in repository.text("sections/talent/customs.yaml")
    assert planctl("validate").code == 0


def test_moved_to_two_areas_both_places_are_told(repository, planctl):
    repository.branch("colleague")
    planctl("new", "area", "finance", "--title", "跨境金融")
    repository.commit("新领域")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "colleague")
    repository.git("checkout", "-q", "colleague")
    planctl("mv", "customs", "--area", "finance")
    repository.commit("移到金融")
    repository.git("checkout", "-q", "main")
    planctl("mv", "customs", "--area", "talent")
    repository.alter("sections/talent/customs.yaml", ALTERED["figure"])
    repository.commit("移到人才")
    repository.git("merge", "colleague", fails=True)
    for area in ("talent", "finance"):
        text = repository.text(f"sections/{area}/customs.yaml")
        assert "99.5%" in text
        assert "area: <<<<<<< talent ||||||| trade ======= finance >>>>>>>" in text
    assert planctl("validate").code == 1


def test_new_sections_sources_and_people_on_both_sides_are_all_there(repository, planctl):
    def ours():
        planctl("new", "section", "数字口岸", "--area", "trade", "--id", "ports")
        planctl("new", "source", "port-2025", "--title", "口岸报告", "--type", "report")
        repository.alter("plan.yaml", ("  - name: 甲组\n", "  - name: 甲组\n  - name: 丙组 # 新\n"))

    def theirs():
        planctl("new", "section", "跨境清算", "--area", "trade", "--id", "clearing")
        planctl("new", "source", "clearing-2025", "--title", "清算报告", "--type", "report")
        repository.alter("plan.yaml", ("stage: 征求意见稿", "stage: 送审稿"))

    both(repository, ours, theirs)
    repository.git("merge", "-q", "colleague")
    assert "sections: [customs, payments, clearing, ports]" in repository.text("plan.yaml")
    assert all(
        said in repository.text("plan.yaml") for said in ("name: 丙组 # 新", "stage: 送审稿")
    )
    sources = repository.text("sources.yaml")
    assert all(f"\n{key}:\n" in sources for key in ("port-2025", "clearing-2025"))
    found = json.loads(planctl("list", "-f", "json").out)["sections"]
    assert {"ports", "clearing"} <= {row["id"] for row in found}


def test_a_rebase_and_a_cherry_pick_go_the_same_way(repository):
    both(
        repository,
        lambda: repository.alter(CUSTOMS, ALTERED["figure"]),
        lambda: repository.alter(CUSTOMS, ALTERED["remedy"], ALTERED["note"]),
    )
    repository.branch("picked", "main")
    repository.git("cherry-pick", "colleague")
    picked = repository.text(CUSTOMS)
    repository.git("checkout", "-q", "colleague")
    repository.git("rebase", "-q", "main")
    assert repository.text(CUSTOMS) == picked
    assert all(said in picked for said in ("99.5%", "逐年更新", "乙组：数字已核"))


def test_branches_that_met_twice_before_merge_again(repository):
    """Then the base itself is merged, of two; no mark may come in through it."""
    both(
        repository,
        lambda: repository.alter(CUSTOMS, ALTERED["figure"]),
        lambda: repository.alter(CUSTOMS, ("报关单的98%", "报关单的97%")),
    )
    first, second = "main", "colleague"
    for name, other in ((first, second), (second, first)):
        repository.git("checkout", "-q", name)
        repository.git("tag", f"before-{name}")
        repository.git("merge", "-q", "-s", "ours", f"before-{other}" if other == first else other)
    repository.git("checkout", "-q", "main")
    repository.alter(CUSTOMS, ALTERED["remedy"])
    repository.commit("对策")
    repository.git("checkout", "-q", "colleague")
    repository.alter(CUSTOMS, ("各地口径不一", "各地口径仍不一"))
    repository.commit("挑战")
    repository.git("merge", "main", fails=True)
    text = repository.text(CUSTOMS)
    assert all(said in text for said in ("逐年更新", "仍不一", "<<<<<<< ours", "97%", "99.5%"))
    assert text.count("<<<<<<<") == 1


def test_what_both_branches_took_over_before_does_not_collide_when_they_meet_again(repository):
    """Both bases have an edit of their own; each branch has both, and one goes on from there."""
    both(
        repository,
        lambda: repository.alter(CUSTOMS, ALTERED["figure"]),
        lambda: repository.alter(CUSTOMS, ALTERED["remedy"]),
    )
    repository.git("tag", "before-main")
    repository.git("merge", "-q", "-m", "甲", "colleague")
    repository.git("checkout", "-q", "colleague")
    repository.git("merge", "-q", "-m", "乙", "before-main")
    repository.alter(CUSTOMS, ("各地口径不一", "各地口径仍不一"))
    repository.commit("挑战")
    repository.git("checkout", "-q", "main")
    repository.alter(CUSTOMS, ("99.5%", "99.7%"))
    repository.commit("数据")
    repository.git("merge", "-q", "-m", "丙", "colleague")
    text = repository.text(CUSTOMS)
    assert all(said in text for said in ("99.7%", "逐年更新", "仍不一"))
    assert "99.5%" not in text


def test_what_is_no_record_any_more_is_merged_by_lines(repository, planctl):
    both(
        repository,
        lambda: repository.alter(CUSTOMS, ("title: 通关便利", "title: [通关便利")),
        lambda: repository.alter(CUSTOMS, ALTERED["remedy"]),
    )
    said = repository.git("merge", "colleague")
    assert "merged by lines" in said
    assert "逐年更新" in repository.text(CUSTOMS)


def test_where_planctl_is_gone_git_merges_by_lines(repository, planctl, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("sys.executable", "/no where/python'3")
        planctl("merge", "--install")
    both(
        repository,
        lambda: repository.alter(CUSTOMS, ALTERED["figure"]),
        lambda: repository.alter(CUSTOMS, ALTERED["remedy"], ALTERED["third"]),
    )
    repository.git("merge", "colleague", fails=True)
    text = repository.text(CUSTOMS)
    assert all(said in text for said in ("\n=======\n", "99.5%", "缩短一半", "逐年更新"))
    planctl("merge", "--install")
    repository.git("merge", "--abort")
    assert "conflicts: 1" in repository.git("merge", "colleague", fails=True)


def test_installing_twice_changes_nothing_and_keeps_what_was_there(plan, planctl, tmp_path):
    assert "is in no git repository" in planctl("merge", "--install").err
    subprocess.run(["git", "init", "-q"], cwd=plan, check=True)
    (plan / ".gitattributes").write_text("*.docx binary\n/terms.yaml  merge=planctl", "utf-8")
    assert "added: /plan.yaml merge=planctl" in planctl("merge", "--install").out
    attributes = (plan / ".gitattributes").read_text(encoding="utf-8")
    assert attributes.startswith("*.docx binary\n/terms.yaml  merge=planctl\n/plan.yaml")
    assert attributes.count("terms.yaml") == 1
    assert planctl("merge", "--install").out == "Already installed; nothing changed.\n"
    assert (plan / ".gitattributes").read_text(encoding="utf-8") == attributes
    asked = [
        "git",
        "check-attr",
        "merge",
        "sections/a.yaml",
        "sections/一/二/三.yaml",
        "x/plan.yaml",
    ]
    said = subprocess.run(asked, cwd=plan, check=True, capture_output=True).stdout.decode()
    assert [line.rsplit(" ", 1)[1] for line in said.splitlines()] == [
        "planctl",
        "planctl",
        "unspecified",
    ]


SIDES = ("title: 甲\nowner: 乙组\n", "title: 丙\nowner: 乙组\n", "title: 丁\nowner: 戊组\n")


@pytest.fixture
def sides(tmp_path):
    paths = [tmp_path / f"{name}.yaml" for name in ("base", "ours", "theirs")]
    for path, text in zip(paths, SIDES, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_by_hand_it_is_written_or_shown(sides, planctl, tmp_path):
    base, ours, theirs = sides
    ran = planctl("merge", base, ours, theirs)
    merged = "title: <<<<<<< 丙 ||||||| 甲 ======= 丁 >>>>>>>\nowner: 戊组\n"
    assert (ran.code, ran.out) == (1, merged)
    assert "title: 丙 ≠ 丁" in ran.err
    assert planctl("merge", base, ours, theirs, "-o", tmp_path / "out.yaml").code == 1
    assert (tmp_path / "out.yaml").read_text(encoding="utf-8") == merged
    ran = planctl("merge", base, base, theirs, "-o", ours)
    assert (ran.code, ours.read_text(encoding="utf-8")) == (0, SIDES[2])


def test_json_has_its_published_shape(sides, planctl):
    report = json.loads(planctl("merge", *sides, "--path", "sections/a.yaml", "-f", "json").out)
    jsonschema.validate(report, json_schema("merge"))
    assert report == {
        "path": "sections/a.yaml",
        "by_lines": False,
        "count": 1,
        "conflicts": [{"key": "title", "base": "甲", "ours": "丙", "theirs": "丁"}],
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "three files are needed"),
        (("base.yaml", "ours.yaml"), "three files are needed"),
        (("base.yaml", "--install"), "stands alone"),
        (("base.yaml", "ours.yaml", "none.yaml"), "cannot read"),
    ],
)
def test_what_cannot_be_merged_is_told(sides, planctl, tmp_path, monkeypatch, arguments, said):
    monkeypatch.chdir(tmp_path)
    ran = planctl("merge", *arguments)
    assert ran.code == 2
    assert said in ran.err
    assert Path("base.yaml").read_text(encoding="utf-8") == SIDES[0]
