"""Drafts → a plan, by the command that a drafter types."""

import json
import zipfile

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.cli.import_account import settled, text_paths
from planctl.imports.account import Account, Span
from planctl.workspace.schemas import json_schema
from planctl.workspace.take_in import TakenIn
from planctl.workspace.take_in_change import Change

WORKING = """\
##### 目前进度

| 合作类型 | 现状 | 挑战 | 政策 | 备注 |
|---|---|---|---|---|
| 贸易合作 | ✅ | ✅ |  |  |
| 技术合作 |  | ✅ | ✅ | 第二段换了例子 |

##### （一）贸易合作

###### 现状

###### 口岸通关（这里分两段）

今年全国口岸平均通关时间缩短到三十五小时，比上年少两小时[https://example.org/ports 口岸通关时间通报]。各口岸的补料次数仍有差别。

###### 挑战✅

**单证要求不一**

同一批货物在不同口岸补交的单证相差三份，企业要为每个口岸各备一套人手和表格。

###### 政策

**单证要求不一**

由主管部门公布统一的单证清单，口岸照单收取，清单之外不再要求企业补交。

##### （二）技术合作

###### 挑战

**标准名录更新慢**

标准名录两年更新一次，新产品上市时找不到对应条目，只能逐案申请。

###### 政策

**标准名录更新慢**

名录改为按季度更新，急需的条目随报随审，三十日内答复。
"""
MATERIAL = """\
《通关便利化方案》素材稿

1.本主题当前国内外发展现状

（一）贸易合作：口岸提速，单证仍繁

口岸提速成效明显。去年全国口岸压缩通关环节十二个，跨境电商出口占比升到百分之九[《口岸年度报告》某研究院 p12]。

2.本主题当前存在的突出问题

（一）贸易合作方面

中小企业报关成本偏高。一票货物的代理费用相当于货值的百分之二，小额订单难以承受。

3.本主题关键突破点及对策建议

（一）贸易合作

中小企业报关成本要降下来。推广自助报关终端，对小额订单免收代理服务费。
"""


@pytest.fixture
def draft(tmp_path, monkeypatch):
    """A working draft, and we stand beside it."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "工作稿.md"
    file.write_text(WORKING, encoding="utf-8")
    return file


def files_of(root):
    """Return what stands in a folder, but for the lock and what planctl keeps for itself."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not {".planctl", "cache"} & set(path.parts)
    }


def test_a_draft_becomes_a_plan_that_validates_and_exports(draft, planctl):
    ran = planctl("import", draft.name, "--into", "稿", "--title", "《通关便利化方案》工作稿")
    assert ran.code == 0, ran.err
    assert "layout: working-draft" in ran.out
    assert "imported into 稿: new sections" in ran.out
    assert "I501" in ran.err
    assert "工作稿.md:12:" in ran.err
    listed = json.loads(planctl("list", "--plan", "稿", "--format", "json").out)["sections"]
    assert {held["title"] for held in listed} == {"口岸通关", "单证要求不一", "标准名录更新慢"}
    assert planctl("validate", "--plan", "稿").code == 0
    assert planctl("fmt", "--check", "--plan", "稿").code == 0
    assert planctl("export", "--plan", "稿", "--md").code == 0
    assert "{>>这里分两段<<}" in (draft.parent / "稿/out/working-draft.md").read_text("utf-8")
    assert "《通关便利化方案》工作稿" in (draft.parent / "稿/plan.yaml").read_text("utf-8")


def test_the_same_draft_twice_changes_nothing_even_after_a_hand_was_at_the_plan(draft, planctl):
    planctl("import", draft.name, "--into", "稿")
    root = draft.parent / "稿"
    before = files_of(root)
    again = planctl("import", draft.name, "--into", "稿")
    assert (again.code, "lacks nothing" in again.out) == (0, True)
    assert files_of(root) == before
    file = next(root.glob("sections/*/*dan-zheng*.yaml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("相差三份", "相差四份") + "# 已核\n", encoding="utf-8")
    before = files_of(root)
    again = planctl("import", draft.name, "--into", "稿")
    assert again.code == 0
    assert files_of(root) == before
    shown = [line.strip() for line in again.out.splitlines() if line.strip()[:1] in "-+"]
    assert any(line.startswith("- ") and "相差四份" in line for line in shown)
    assert any(line.startswith("+ ") and "相差三份" in line for line in shown)


def test_a_second_draft_adds_to_the_plan_and_overwrites_nothing(draft, planctl):
    planctl("import", draft.name, "--into", "稿")
    root = draft.parent / "稿"
    before = files_of(root)
    (draft.parent / "素材.txt").write_text(MATERIAL, encoding="gb18030")
    ran = planctl("import", "素材.txt", "--into", "稿", "--format", "json")
    assert ran.code == 0, ran.err
    report = json.loads(ran.out)
    after = files_of(root)
    assert report["layout"] == "ministry-material"
    assert {path for path in before if after[path] != before[path]} == {"plan.yaml", "sources.yaml"}
    assert set(report["files"]) == {path for path in after if after[path] != before.get(path)}
    assert "口岸年度报告" in after["sources.yaml"].decode()
    assert planctl("validate", "--plan", "稿").code == 0


@pytest.mark.parametrize("exists", [True, False])
def test_a_dry_run_shows_all_and_writes_nothing(draft, planctl, exists):
    if exists:
        (draft.parent / "素材.txt").write_text(MATERIAL, encoding="utf-8")
        planctl("import", "素材.txt", "--into", "稿")
    before = files_of(draft.parent)
    tried = planctl("import", draft.name, "--into", "稿", "--dry-run", "--account", "去向.json")
    assert tried.code == 0
    assert "nothing written" in tried.out
    assert files_of(draft.parent) == before
    done = planctl("import", draft.name, "--into", "稿")
    listed = [line for line in tried.out.splitlines() if line.startswith("  sections/")]
    assert listed
    assert [line for line in done.out.splitlines() if line.startswith("  sections/")] == listed


def test_without_into_drafts_go_into_the_plan_here(draft, planctl, monkeypatch):
    planctl("import", draft.name, "--into", "稿")
    (draft.parent / "素材.txt").write_text(MATERIAL, encoding="utf-8")
    monkeypatch.chdir(draft.parent / "稿" / "sections")
    assert planctl("import", "../../素材.txt").code == 0
    assert "口岸年度报告" in (draft.parent / "稿/sources.yaml").read_text(encoding="utf-8")


def test_a_team_names_the_words_that_head_an_aspect_in_its_drafts(draft, planctl):
    assert planctl("init", "稿", "--title", "素材稿", "--area", "贸易合作").code == 0
    plan = draft.parent / "稿" / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(f"headings:\n  challenge: [痛点]\n{text}", encoding="utf-8")
    draft.write_text(WORKING.replace("###### 挑战", "###### 主要痛点"), encoding="utf-8")
    assert planctl("import", draft.name, "--into", "稿").code == 0
    sections = json.loads(planctl("list", "--plan", "稿", "--format", "json").out)["sections"]
    aspects = {held["title"]: set(held["progress"]) for held in sections}
    assert aspects["标准名录更新慢"] == {"challenge", "countermeasure"}


def test_a_draft_may_stand_in_the_folder_of_its_plan(draft, planctl):
    assert planctl("import", draft.name, "--into", ".").code == 0
    assert (draft.parent / "plan.yaml").exists()
    assert draft.read_text(encoding="utf-8") == WORKING


def test_the_account_tiles_each_draft_and_names_records_that_are_there(draft, planctl):
    (draft.parent / "素材.txt").write_text(MATERIAL, encoding="utf-8")
    ran = planctl("import", draft.name, "素材.txt", "--into", "稿", "--account", "去向.json")
    assert ran.code == 0, ran.err
    accounts = json.loads((draft.parent / "去向.json").read_text(encoding="utf-8"))
    jsonschema.validate(accounts, json_schema("accounts"))
    listed = json.loads(planctl("list", "--plan", "稿", "--format", "json").out)["sections"]
    ids = {held["id"] for held in listed}
    for account, text in zip(accounts, (WORKING, MATERIAL), strict=True):
        assert account["characters"] == len(text)
        ends = [0, *(span["end"] for span in account["spans"])]
        assert [span["start"] for span in account["spans"]] == ends[:-1]
        assert ends[-1] == len(text)
        named = {span["section"] for span in account["spans"]} - {None}
        assert named
        assert named <= ids
    assert not (draft.parent / "工作稿.md.txt").exists()


def test_what_the_plan_keeps_its_own_of_is_not_said_to_be_in_it(draft, planctl):
    planctl("import", draft.name, "--into", "稿")
    file = next((draft.parent / "稿").glob("sections/*/*dan-zheng*.yaml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("相差三份，企业要为", "相差四份，企业需为"), encoding="utf-8")
    planctl("import", draft.name, "--into", "稿", "--account", "去向.json")
    (account,) = json.loads((draft.parent / "去向.json").read_text(encoding="utf-8"))
    kept = [span for span in account["spans"] if span["reason"] == "kept-as-it-was"]
    assert [WORKING[span["start"] : span["end"]].startswith("同一批货物") for span in kept] == [
        True
    ]
    assert kept[0]["as"] == "discarded"


def test_the_text_of_a_word_file_stands_beside_its_account(draft, planctl):
    planctl("import", draft.name, "--into", "稿")
    ran = planctl("export", "--plan", "稿", "--docx", "-o", draft.parent / "稿.docx")
    assert ran.code == 0, ran.err
    ran = planctl("import", "稿.docx", "--into", "再", "--account", "帐/去向.json")
    assert ran.code == 0, ran.err
    (account,) = json.loads((draft.parent / "帐/去向.json").read_text(encoding="utf-8"))
    text = (draft.parent / "帐/稿.docx.txt").read_bytes().decode()
    assert account["characters"] == len(text)
    assert "同一批货物" in text


def test_the_report_has_its_published_shape(draft, planctl):
    planctl("import", draft.name, "--into", "稿")
    (draft.parent / "素材.txt").write_text(MATERIAL, encoding="utf-8")
    file = next((draft.parent / "稿").glob("sections/*/*dan-zheng*.yaml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("相差三份", "相差四份"), encoding="utf-8")
    ran = planctl("import", draft.name, "素材.txt", "--into", "稿", "--format", "json", "--dry-run")
    report = json.loads(ran.out)
    jsonschema.validate(report, json_schema("import"))
    assert (report["written"], report["created"]) == (False, False)
    assert sum(report["drafts"][0]["became"].values()) == len(WORKING)
    edited = [change for change in report["changes"] if change["edits"]]
    assert [(c["kind"], c["taken"], c["aspect"]) for c in edited] == [
        ("edited", False, "challenge")
    ]
    assert [(edit["op"], "四份" in edit["old"]) for edit in edited[0]["edits"]] == [
        ("replace", True)
    ]


REFUSED = [
    (["没有.md", "--into", "稿"], "没有.md"),
    (["夹", "--into", "稿"], "folder"),
    (["旧.doc", "--into", "稿"], "旧.doc"),
    (["图.png", "--into", "稿"], "图.png"),
    (["坏.docx", "--into", "稿"], "坏.docx"),
    (["工作稿.md", "--into", "夹"], "holds no plan.yaml"),
    (["工作稿.md", "--into", "旧.doc"], "is not a folder"),
    (["工作稿.md"], "no plan.yaml"),
    (["工作稿.md", "--into", "稿", "--layout", "没有"], "there is no layout"),
    (["工作稿.md", "--into", "稿", "--title", "长" * 501], "title"),
    (["空.txt", "--into", "稿"], "holds no text"),
    (["--into", "稿"], ""),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
def test_what_cannot_be_used_is_refused_in_a_sentence_and_nothing_is_written(draft, planctl, arguments, said):  # fmt: skip
    folder = draft.parent
    (folder / "夹").mkdir()
    (folder / "夹/别的.md").write_text("# 别的\n", encoding="utf-8")
    (folder / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (folder / "空.txt").write_bytes(b"\xef\xbb\xbf\r\n \r\n")
    (folder / "图.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    with zipfile.ZipFile(folder / "坏.docx", "w") as package:
        package.writestr("word/document.xml", "<nothing")
    before = files_of(folder)
    ran = planctl("import", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert files_of(folder) == before
    assert not (folder / "稿").exists()


def test_a_title_is_for_a_new_plan(draft, planctl):
    planctl("import", draft.name, "--into", "稿")
    ran = planctl("import", draft.name, "--into", "稿", "--title", "另题")
    assert ran.code == 2
    assert "--title" in ran.err


def test_a_plan_with_a_broken_record_is_left_alone(draft, planctl):
    planctl("import", draft.name, "--into", "稿")
    file = next((draft.parent / "稿").glob("sections/*/*dan-zheng*.yaml"))
    file.write_text('id: "\n', encoding="utf-8")
    before = files_of(draft.parent)
    ran = planctl("import", draft.name, "--into", "稿")
    assert ran.code == 2
    assert file.name in ran.err
    assert files_of(draft.parent) == before


def test_messages_are_in_chinese_too(draft, planctl, monkeypatch):
    monkeypatch.setenv("PLANCTL_LANG", "zh")
    ran = planctl("import", draft.name, "--into", "稿", "--lang", "zh")
    assert "体例：working-draft" in ran.out
    assert "已导入 稿" in ran.out
    assert "来源" in ran.out


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_damaged_drafts_come_in_or_are_refused_and_never_fail(tmp_path_factory, planctl, data):
    folder = tmp_path_factory.mktemp("damaged")
    whole = (WORKING + MATERIAL).encode()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    noise = data.draw(st.binary(max_size=6) | st.sampled_from([b"<<<<<<< a\n", b"---\n", b"\0", b"\r", b"```", b"[[", b"\xe2\x80\xa8"]))  # fmt: skip
    (folder / "稿.md").write_bytes(whole[:start] + noise + whole[end:])
    ran = planctl("import", folder / "稿.md", "--into", folder / "plan")
    assert ran.code in (0, 1, 2)
    assert (ran.code == 2) == (not (folder / "plan/plan.yaml").exists())
    if ran.code != 2:
        assert planctl("import", folder / "稿.md", "--into", folder / "plan").code == ran.code
        assert "S1" not in planctl("validate", "--plan", folder / "plan").out


def test_an_account_follows_the_plans_ids_and_splits_where_the_plan_says_otherwise(tmp_path):
    text = "甲句在此。乙句在此。"
    account = Account("稿.md", 10, (Span(0, 10, "text", "jia", "status"),))
    change = Change(
        "edited", False, "p", "status.text", "ours", "status", old="甲句在此。丙句。", new=text
    )
    taken = TakenIn(tmp_path, False, (), (change,), {"jia": "ours"})
    assert settled(account, text, taken).spans == (
        Span(0, 5, "text", "ours", "status"),
        Span(5, 10, "discarded", "ours", "status", "kept-as-it-was"),
    )


def test_texts_of_one_name_get_files_of_their_own(tmp_path):
    found = text_paths(tmp_path / "a.json", ["x/稿.docx", "y/稿.docx"])
    assert [path.name for path, _ in found] == ["稿.docx.txt", "稿.docx-2.txt"]
