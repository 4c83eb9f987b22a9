"""Opinions are listed, decided about, and written as the table of what became of them."""

import json
import zipfile
from io import BytesIO

import docx
import jsonschema
import pytest

from planctl.workspace.read import read_plan
from planctl.workspace.schemas import json_schema

OPINIONS = """\
# 周三会上逐条过
e-0000000001:
  kind: edit
  who: [审稿人甲, 审稿人乙]
  date: 2025-03-01T10:00:00Z
  file: 甲.docx
  section: customs
  aspect: status
  on: 企业平均用时缩短三分之一[@customs-2024, p12]。
  old: 三分之一
  new: 四成
  decision: accepted
c-0000000002:
  kind: comment
  who: [审稿人甲]
  section: customs
  aspect: challenge
  on: 补料次数
  text: 请举例
  answers:
    - who: 编写组
      text: 已补 # 未发
  resolved: true
c-1000000003:
  kind: comment
  text: 全文口径要统一
f-0000000004:
  kind: footnote
  who: [审稿人乙]
  passage: outlook
  text: 见示例年报
  decision: rejected
  reason: 来源待核
"""


@pytest.fixture
def opinions(plan):
    """Put the opinions beside the plan; return their file."""
    path = plan / "opinions.yaml"
    path.write_text(OPINIONS, encoding="utf-8")
    return path


def test_they_are_listed_with_where_they_belong(opinions, planctl):
    ran = planctl("opinions")
    assert (ran.code, ran.err) == (0, "")
    assert "e-0000000001  accepted  审稿人甲、审稿人乙  贸易规则·通关便利·status" in ran.out
    assert 'change "三分之一" to "四成"' in ran.out
    assert "将“三分之一”改为“四成”" in planctl("opinions", "--lang", "zh").out
    assert "(编写组 answers: 已补)\n  (marked as resolved in Word)" in ran.out
    assert "4 opinions, 2 open" in ran.out


def test_only_open_ones_are_listed_if_wanted(opinions, planctl):
    ran = planctl("opinions", "--open")
    assert "e-0000000001" not in ran.out
    assert "2 opinions, 2 open" in ran.out


def test_a_decision_is_written_and_all_else_stays(opinions, planctl):
    ran = planctl("opinions", "c-0", "--partly", "--reason", "只举一例")
    assert "c-0000000002  partly accepted" in ran.out
    expected = OPINIONS.replace(
        "      text: 已补 # 未发\n  resolved: true\n",
        "      text: 已补 # 未发\n  resolved: true\n  decision: partly\n  reason: 只举一例\n",
    )
    assert opinions.read_text(encoding="utf-8") == expected


def test_a_reason_can_be_given_later(opinions, planctl):
    assert planctl("opinions", "e-0", "--reason", "与年报一致").code == 0
    held = read_plan(opinions.parent).opinions["e-0000000001"]
    assert (held.decision, held.reason) == ("accepted", "与年报一致")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("c-", "--accept"), "c-0000000002, c-1000000003"),
        (("x", "--accept"), "there is no opinion"),
        (("--accept",), "say which opinions"),
        (("c-0", "--accept", "--reject"), "choose one"),
    ],
)
def test_what_cannot_be_decided_is_said_in_a_line(opinions, planctl, arguments, said):
    ran = planctl("opinions", *arguments)
    assert ran.code == 2
    assert said in ran.err
    assert opinions.read_text(encoding="utf-8") == OPINIONS


def test_they_are_decided_one_by_one(opinions, planctl, monkeypatch):
    answers = iter(["采纳", "1", "改好了", "4", ""])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert planctl("opinions", "--ask").code == 0
    held = read_plan(opinions.parent).opinions
    assert (held["c-0000000002"].decision, held["c-0000000002"].reason) == ("accepted", "改好了")
    assert held["c-1000000003"].decision is None


@pytest.mark.parametrize("stop", [EOFError, KeyboardInterrupt])
@pytest.mark.parametrize("answers", [["1", "改好了"], ["1"]])
def test_what_was_decided_stays_so_when_somebody_stops(
    opinions, planctl, monkeypatch, stop, answers
):
    waiting = iter(answers)

    def typed(_):
        for said in waiting:
            return said
        raise stop

    monkeypatch.setattr("builtins.input", typed)
    assert planctl("opinions", "--ask").code == 0
    held = read_plan(opinions.parent).opinions
    assert held["c-0000000002"].decision == "accepted"
    assert held["c-0000000002"].reason == (answers[1] if len(answers) > 1 else None)
    assert held["c-1000000003"].decision is None


def test_the_table_holds_those_that_are_asked_for(opinions, planctl):
    planctl("opinions", "--open", "--format", "docx", "-o", "待定.docx")
    (table,) = docx.Document(str(opinions.parent / "待定.docx")).tables
    assert [row.cells[4].text.split("\n")[0] for row in table.rows] == [
        "意见",
        "请举例",
        "全文口径要统一",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: edit", "kind: edti"),
        ("who: [审稿人甲, 审稿人乙]", "who: [审稿人甲"),
        ("c-1000000003:", "c-0000000002:"),
    ],
)
def test_opinions_that_cannot_all_be_read_are_not_worked_with(opinions, planctl, old, new):
    opinions.write_text(OPINIONS.replace(old, new), encoding="utf-8")
    for arguments in ((), ("c-1", "--accept"), ("--format", "docx")):
        ran = planctl("opinions", *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("error: opinions.yaml has faults")


def test_json_has_its_published_shape(opinions, planctl):
    said = json.loads(planctl("opinions", "--format", "json").out)
    jsonschema.validate(said, json_schema("opinions-list"))
    assert said["opinions"]["c-0000000002"]["resolved"]
    assert list(said["opinions"]) == [
        line[:-1] for line in OPINIONS.splitlines() if line[0] in "ecf"
    ]


ROWS = [
    ["序号", "提出人", "位置", "原文", "意见", "采纳情况", "理由"],
    ["1", "审稿人甲、审稿人乙", "贸易规则·通关便利·现状", "企业平均用时缩短三分之一。", "将“三分之一”改为“四成”", "采纳", ""],
    ["2", "审稿人甲", "贸易规则·通关便利·挑战", "补料次数", "请举例\n（编写组回复：已补）\n（批注已标记为“已解决”）", "待定", ""],
    ["3", "审稿人乙", "展望", "", "加脚注：见示例年报", "不采纳", "来源待核"],
    ["4", "未署名", "全文", "", "全文口径要统一", "待定", ""],
]  # fmt: skip


def test_the_table_in_word_lies_on_its_side_and_is_right(opinions, planctl, tmp_path, judges):
    path = tmp_path / "采纳情况.docx"
    assert planctl("opinions", "--format", "docx", "-o", path).code == 0
    paper = docx.Document(str(path))
    (table,) = paper.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == ROWS
    assert paper.paragraphs[0].text == "《数字贸易促进方案》素材稿（征求意见稿）意见采纳情况表"
    assert "共4条意见：采纳1条，不采纳1条，待定2条。" in [held.text for held in paper.paragraphs]
    assert paper.sections[0].page_width > paper.sections[0].page_height
    assert judges.validator_findings(path) == []


def test_the_table_in_excel_is_the_same_and_text_stays_text(opinions, planctl, tmp_path):
    pytest.importorskip("xlsxwriter")
    opinions.write_text(OPINIONS.replace("请举例", "=1+1"), encoding="utf-8")
    path = tmp_path / "采纳情况.xlsx"
    assert planctl("opinions", "--format", "xlsx", "-o", path).code == 0
    with zipfile.ZipFile(BytesIO(path.read_bytes())) as archive:
        strings = archive.read("xl/sharedStrings.xml").decode()
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    for cell in (
        "审稿人甲、审稿人乙",
        "将“三分之一”改为“四成”",
        "已标记为“已解决”",
        "来源待核",
        "=1+1",
    ):
        assert cell in strings
    assert "<f>" not in sheet


def test_without_any_the_list_is_empty(plan, planctl):
    assert "0 opinions" in planctl("opinions").out
    assert planctl("opinions", "--ask").code == 0


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ("  decision: maybe\n", "S104"),
        ("  descision: accepted\n", "S101"),
        ("  who: 审稿人甲\n", "S103"),
    ],
)
def test_validate_says_what_is_wrong_in_the_file(plan, planctl, wrong, rule):
    (plan / "opinions.yaml").write_text(f"c-1:\n  kind: comment\n{wrong}", encoding="utf-8")
    ran = planctl("validate")
    assert ran.code == 1
    assert "opinions.yaml:3:" in ran.out
    assert f" {rule} " in ran.out


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("decision: 采纳", "accepted"),
        ("decision: 部分采纳", "partly"),
        ("decision: 不采纳", "rejected"),
        ("kind: 批注", "comment"),
    ],
)
def test_a_value_written_as_the_screen_shows_it_is_told_how_the_file_takes_it(
    plan, planctl, written, meant
):
    (plan / "opinions.yaml").write_text(f"c-1:\n  {written}\n", encoding="utf-8")
    assert f'did you mean "{meant}"?' in planctl("validate", "--select", "S104").out


def test_fmt_brings_the_file_into_its_canonical_form(plan, planctl):
    path = plan / "opinions.yaml"
    path.write_text('c-1:   # 甲\n  text: "请举例"\n  kind: comment\n', encoding="utf-8")
    assert planctl("fmt").code == 0
    assert (
        path.read_text(encoding="utf-8") == "c-1: # 甲\n  kind: comment\n  text: |-\n    请举例\n"
    )
