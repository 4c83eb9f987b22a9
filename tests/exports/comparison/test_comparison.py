"""A comparison as a person reads it."""

from dataclasses import fields

import pytest

from planctl.exports.comparison.comparison import groups
from planctl.exports.comparison.excerpts import excerpts
from planctl.exports.comparison.markdown import write_markdown
from planctl.exports.comparison.rows import rows
from planctl.exports.comparison.said import label, line, total, with_other_ends
from planctl.exports.comparison.sizes import Size, size_of
from planctl.messages.change_words import change_sentences
from planctl.schemas.change import CHANGE_KINDS, Change, TextEdit
from planctl.schemas.plan import PlanHead

SAID = [
    (Change(kind="moved", path="", old="贸易", new="技术"), "换领域", "由“贸易”移到“技术”"),
    (Change(kind="split", path="", from_="a", old="甲", new="乙"), "拆分", "由“甲”拆出"),
    (Change(kind="merged", path="", to="b", old="甲", new="乙"), "合并", "并入“乙”"),
    (Change(kind="renumbered", path="", from_="a", to="b"), "改编号", "a → b"),
    (Change(kind="reordered", path="", title="甲", area="trade", old="3", new="1"), "次序",
     "甲 · 在“贸易规则”中由第 3 位改为第 1 位"),
    (Change(kind="reordered", path="", title="甲", area="trade", old="3"), "次序", "甲 · 不再列入“贸易规则”"),
    (Change(kind="progress", path="", aspect="challenge", from_="todo", to="done"), "挑战 · 进度", "未动笔 → 已定稿"),
    (Change(kind="citation", path="", aspect="status", to="a, p1"), "现状 · 引用", "新引 a, p1"),
    (Change(kind="citation", path="", aspect="status", from_="a", to="b"), "现状 · 引用", "a → b"),
    (Change(kind="note", path="", aspect="status", old="核"), "现状 · 批注", "删去 核"),
    (Change(kind="owner", path="", new="甲组"), "负责人", "新增 甲组"),
    (Change(kind="needs", path="", old="status challenge", new="status"), "所需方面", "现状、挑战 → 现状"),
    (Change(kind="reviewed", path="", aspect="challenge", new="s-1"), "挑战 · 审读", "已重新审读"),
    (Change(kind="source", path="", key="a.date", from_="a", to="a", old="2023", new="2024"),
     "来源 · a.date", "2023 → 2024"),
    (Change(kind="source", path="", key="b", from_="a", to="b", new="报告"), "来源 · b", "a → b"),
    (Change(kind="source", path="", key="a", to="a", new="报告"), "来源 · a", "新增 报告"),
    (Change(kind="area", path="", key="title", title="贸易", old="甲", new="乙"), "领域 · 贸易 · 名称", "甲 → 乙"),
    (Change(kind="plan", path="", key="stage", old="甲", new="乙"), "稿件信息 · 稿件阶段", "甲 → 乙"),
    (Change(kind="added", path="", new="展会"), "新增", ""),
    (Change(kind="added", path="", aspect="status", to="drafting",
            edits=(TextEdit(op="insert", old="", new="展会恢复。"),)), "现状 · 新增", "+5 字，多 1 句，起草中"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "called", "said"), SAID)
def test_each_kind_is_said_in_one_line(change, called, said, comparison):
    held = comparison()
    assert (label(change, held), line(change, held)) == (called, said)


@pytest.mark.parametrize(
    ("kind", "key", "called"),
    [
        ("plan", "people.甲组", "稿件信息 · 人员 · 甲组"),
        ("plan", "lengths.status", "稿件信息 · 字数要求 · 现状"),
        ("plan", "rules.L208", "稿件信息 · 规则 · L208"),
        ("area", "headlines.challenge", "领域 · 标题 · 挑战"),
        ("area", "", "领域"),
        ("area", "order", "领域 · 次序"),
    ],
)
def test_keys_of_the_plan_are_words(kind, key, called, comparison):
    assert label(Change(kind=kind, path="", key=key), comparison()) == called


def test_every_kind_and_every_field_of_the_plan_has_its_name():
    known = {field.name for field in fields(PlanHead)} - {"areas"}
    assert {f"key.{name}" for name in known} <= change_sentences().keys()
    assert {f"kind.{kind}" for kind in CHANGE_KINDS} <= change_sentences().keys()


def test_changes_stand_under_their_sections_and_what_is_beside_under_a_word(comparison):
    found = [(group.under, group.title, group.name) for group in groups(comparison())]
    assert found == [
        ("", "稿件信息与次序", "plan"),
        ("贸易规则", "通关与口岸", "customs"),
        ("人才培养", "“新”技能培训", "training"),
    ]


def test_sizes_count_as_word_does_and_moves_apart():
    edits = (
        TextEdit(op="keep", old="甲。", new="甲。"),
        TextEdit(op="replace", old="占45.6%", new="占52.1%，"),
        TextEdit(op="delete", old="整句删去。", new=""),
        TextEdit(op="move_from", old="移走的一句。", new="", section="a"),
        TextEdit(op="insert", old="", new="**新增**[@a]"),
    )
    change = Change(kind="edited", path="", edits=edits)
    figure = Change(kind="figure", path="", edits=edits)
    assert size_of([change, figure]) == Size(added=3 + 2, removed=2 + 5, lost=1, went=1)
    assert size_of([]) == Size()


def test_only_what_stands_around_a_change_is_shown(comparison):
    long = "甲" * 80
    edits = (
        TextEdit(op="keep", old=f"前句。{long}，紧接的话", new=f"前句。{long}，紧接的话"),
        TextEdit(op="replace", old="旧", new="新"),
        TextEdit(op="keep", old=f"{long}。后句。", new=f"{long}。后句。"),
    )
    change = Change(kind="edited", path="", edits=edits)
    (sentence,) = excerpts(change, comparison())
    assert sentence[0].new == "…" + "甲" * 25 + "，紧接的话"
    assert sentence[-1].new == "甲" * 30 + "…"


def test_a_break_between_paragraphs_is_shown_in_a_word_between_its_sentences(comparison):
    def kept(text):
        return TextEdit(op="keep", old=text, new=text)

    edits = (
        kept("甲句。"),
        TextEdit(op="insert", old="", new="\n\n"),
        kept("乙句。"),
        TextEdit(op="insert", old="", new="\n\n"),
        kept("丙句。"),
        TextEdit(op="delete", old="\n\n", new=""),
        kept("丁句。"),
    )
    change = Change(kind="edited", path="", edits=edits)
    assert size_of([change]) == Size(parted=2, joined=1)
    shown = [
        [edit.old + edit.new for edit in sentence] for sentence in excerpts(change, comparison())
    ]
    assert [line[1] for line in shown] == ["〔分段〕"] * 3
    assert [line[0][:2] + line[2][:2] for line in shown] == ["甲句乙句", "乙句丙句", "丙句丁句"]
    (row,) = rows(change, comparison())
    assert [piece.text for piece in row.new if piece.tag] == ["〔分段〕\n\n"] * 2


def test_both_sides_stand_beside_each_other_by_paragraphs(comparison):
    edits = (
        TextEdit(op="keep", old="同段。\n\n前", new="同段。\n\n前"),
        TextEdit(op="replace", old="旧", new="新"),
        TextEdit(op="keep", old="。", new="。"),
    )
    one, other = rows(Change(kind="edited", path="", edits=edits), comparison())
    assert one.same
    assert [(piece.text, piece.tag) for piece in other.old] == [
        ("前", ""),
        ("旧", "del"),
        ("。", ""),
    ]
    assert [(piece.text, piece.tag) for piece in other.new] == [
        ("前", ""),
        ("新", "ins"),
        ("。", ""),
    ]


def test_paragraphs_that_moved_stand_by_themselves(comparison):
    edits = (
        TextEdit(op="move_to", old="", new="移来一段。\n\n", section="a"),
        TextEdit(op="keep", old="甲段。\n\n乙段。", new="甲段。\n\n乙段。"),
        TextEdit(op="move_from", old="\n\n移去一段。", new="", section="a"),
        TextEdit(op="keep", old="\n\n丙段。", new="\n\n丙段。"),
    )
    shown = rows(Change(kind="edited", path="", edits=edits), comparison())
    assert [["".join(piece.text for piece in side) for side in row] for row in shown] == [
        ["", "移来一段。"],
        ["甲段。", "甲段。"],
        ["乙段。", "乙段。"],
        ["移去一段。", ""],
        ["丙段。", "丙段。"],
    ]


@pytest.mark.parametrize(
    ("section", "op", "where"),
    [
        ("customs", "move_from", "移至本节之内另一处"),
        ("customs", "move_to", "移自本节之内另一处"),
        ("training", "move_from", "移至“培训”挑战"),
        ("training", "move_to", "移自“培训”挑战"),
    ],
)
def test_what_moved_is_told_with_where_it_went_or_came_from(comparison, section, op, where):
    words = (
        {"old": "移动的一句。", "new": ""}
        if op == "move_from"
        else {"old": "", "new": "移动的一句。"}
    )
    edit = TextEdit(op=op, section=section, aspect="challenge", **words)
    change = Change(kind="edited", path="", section="customs", aspect="challenge", edits=(edit,))
    here = comparison()._replace(sections={"training": "培训"})
    assert [*with_other_ends([edit], change, here)] == [(edit, where)]


def test_what_was_edited_on_its_way_is_shown_within_the_move(comparison):
    edits = (
        TextEdit(op="move_to", old="", new="\n\n出口", section="a"),
        TextEdit(op="insert", old="", new="126", section="a"),
        TextEdit(op="move_to", old="", new="亿元。", section="a"),
    )
    change = Change(kind="edited", path="", section="b", edits=edits)
    (row,) = rows(change, comparison())
    assert [(piece.text, piece.moved, bool(piece.where)) for piece in row.new] == [
        ("出口", True, False),
        ("126", False, False),
        ("亿元。", True, True),
    ]
    assert size_of([change]) == Size(added=1, came=1)


def test_markdown_marks_an_edit_within_a_move(comparison):
    customs, training = "sections/trade/customs.yaml", "sections/talent/training.yaml"
    said = "发布全国通用的补料清单，A<B与R&D类商品一并纳入"
    edits = [
        (customs, f"{said}[@clearance-rules; @cross-border-rules]。", ""),
        (training, "text: |-\n", f"text: |-\n    {said.replace('全国', '各省')}。\n\n"),
    ]
    written = write_markdown(comparison(edits)).decode()
    assert "<ins>发布</ins><ins><b>各省</b></ins><ins>通用的" in written


def test_markdown_begins_a_line_where_a_row_does(comparison):
    kept = "    | 支付机构 | 30万[@skills-report] |"
    edit = (
        "sections/trade/payments.yaml",
        f"    | 银行 | 12万 |\n{kept}",
        f"{kept}\n    | 邮政储蓄网点 | 3万 |",
    )
    written = write_markdown(comparison([edit])).decode().replace("\\", "")
    assert "<del>| 银行 | 12万 |</del><br>| 支付机构 |" in written
    assert "<br><ins>| 邮政储蓄网点 | 3万 |</ins>" in written


def test_markdown_marks_what_changed_and_calls_nobody(comparison):
    written = write_markdown(comparison()).decode()
    assert "### 贸易规则 · 通关与口岸" in written
    assert "<del>98%</del><ins>99.5%</ins>" in written
    assert "<script" not in written.replace("\\<", "")
    assert "@customs" not in written
    assert total(comparison()) in written.replace("\\", "")


def test_pandoc_reads_the_markdown_as_it_is_meant(comparison, judges, tmp_path):
    path = tmp_path / "diff.md"
    path.write_bytes(write_markdown(comparison()))
    import subprocess

    call = [judges.command("pandoc"), "--from=gfm", "--to=plain", "--wrap=none", path]
    read = subprocess.run(call, capture_output=True, check=True, timeout=60).stdout.decode()
    assert "口径<script>alert(1)</script>不一" in read.replace("各地", "")
    assert "[@customs-2024, p12]" in read
