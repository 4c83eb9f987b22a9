"""Reviewers' Word files come back into the records they were made of."""

import json
import re
import shutil
import sys
from pathlib import Path

import jsonschema
import pytest
from docx import Document

from planctl.ooxml.names import qn
from planctl.workspace.builtin import builtin_layouts
from planctl.workspace.read import read_plan
from planctl.workspace.schemas import json_schema

CUSTOMS = "sections/trade/customs.yaml"
LAYOUTS = builtin_layouts()


@pytest.fixture
def export(plan, planctl, tmp_path, reviewer):
    """Export the plan and return a reviewer of the paper."""

    def exported(who="审稿人甲", *options, date=reviewer.DATE):
        path = tmp_path / "稿.docx"
        assert planctl("export", "--docx", "-o", path, *options).code == 0
        return reviewer.Reviewer(path, who, date)

    return exported


@pytest.fixture
def records(plan):
    """Return what a file of the plan says."""
    return lambda path=CUSTOMS: (plan / path).read_text(encoding="utf-8")


def text_of(plan, section, aspect):
    return read_plan(plan).plan.section(section).aspect(aspect).text


def opinions_of(plan):
    return list(read_plan(plan).opinions.values())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_paper_that_nobody_touched_changes_nothing(export, planctl, plan, records, layout):
    before = records()
    path = export(None, "--layout", layout).save(plan.parent / "回.docx")
    ran = planctl("pull", path)
    assert (ran.code, ran.err) == (0, "")
    assert "no edits" in ran.out
    assert records() == before
    assert not (plan / "opinions.yaml").exists()


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize(
    ("edit", "section", "aspect", "old", "new"),
    [
        (lambda r: r.replace("三分之一", "四成"), "customs", "status", "三分之一[@customs-2024, p12]", "四成[@customs-2024, p12]"),
        (lambda r: r.delete("2024年"), "customs", "status", "2024年“单一窗口”", "“单一窗口”"),
        (lambda r: r.replace("单证电子化基本完成", "单证电子化全面完成"), "customs", "status", "**单证电子化基本完成。**", "**单证电子化全面完成。**"),
        (lambda r: r.replace("电子单证", "电子单证应用"), "customs", "status", "### 电子单证\n", "### 电子单证应用\n"),
        (lambda r: r.replace("附条件", "有条件"), "customs", "status", "1. 附条件提离", "1. 有条件提离"),
        (lambda r: r.replace("30万", "35万"), "payments", "status", "| 30万[@skills-report] |", "| 35万[@skills-report] |"),
        (lambda r: r.insert("两类机构参与", "，且仍在增加"), "payments", "status", "名单<<}。", "名单<<}，且仍在增加。"),
        (lambda r: r.insert_paragraph("不足一成", "新的一段。"), "training", "challenge", "[@skills-report]。", "[@skills-report]。\n\n新的一段。"),
        (lambda r: r.insert_paragraph("海关与港口共享船期", "新的一条；"), "customs", "status", "提前放行；\n", "提前放行；\n- 新的一条；\n"),
        (lambda r: r.delete_paragraph("海关与港口共享船期"), "customs", "status", "- 海关与港口共享船期——提前放行；\n", ""),
        (lambda r: r.split("发布全国通用的补料清单，"), "customs", "countermeasure", "补料清单，A", "补料清单，\n\nA"),
        (lambda r: r.insert_row("支付机构", "合计", "42万"), "payments", "status", "30万[@skills-report] |", "30万[@skills-report] |\n| 合计 | 42万 |"),
        (lambda r: r.delete_row("银行"), "payments", "status", "| 银行 | 12万 |\n", ""),
        (lambda r: r.delete("设立实训点"), "training", "countermeasure", "依托园区设立实训点，\n每年", "依托园区，\n每年"),
        (lambda r: r.insert("补料清单", "*[新]*"), "customs", "countermeasure", "补料清单，", "补料清单\\*[新]\\*，"),
    ],
)  # fmt: skip
def test_an_edit_comes_back_where_it_was_made_and_nowhere_else(
    export, planctl, plan, edit, section, aspect, old, new, who
):  # fmt: skip
    before = text_of(plan, section, aspect)
    assert old in before
    review = export(who)
    edit(review)
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert (ran.code, ran.err) == (0, ""), ran.out
    assert text_of(plan, section, aspect) == before.replace(old, new, 1)
    assert "1 edits = 1 taken in" in ran.out
    assert [held.who for held in opinions_of(plan)] == [(who,) if who else ()]


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (lambda r: r.split("补料清单，"), "发布全国通用的补料清单，A<B与R&D类商品一并纳入[@clearance-rules][@cross-border-rules]。", "发布全国通用的补料清单，‖A<B与R&D类商品一并纳入[@clearance-rules][@cross-border-rules]。"),
        (lambda r: r.join("附条件"), "附条件提离；‖转场检查。", "附条件提离；转场检查。"),
    ],
)  # fmt: skip
def test_where_paragraphs_were_split_or_joined_is_told_with_the_words_around(
    export, planctl, plan, edit, old, new
):
    review = export()
    edit(review)
    planctl("pull", review.save(plan.parent / "回.docx"))
    (held,) = opinions_of(plan)
    assert (held.old, held.new) == (old, new)


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize(
    ("behind", "typed", "section", "aspect", "old", "new"),
    [
        ("发布全国通用的补料清单，", "\n", "customs", "countermeasure", "补料清单，A", "补料清单，\n\nA"),
        ("发布全国通用的补料清单，", "按年更新。\n", "customs", "countermeasure", "补料清单，A", "补料清单，按年更新。\n\nA"),
        ("海关与港口", "\n", "customs", "status", "- 海关与港口共享船期——提前放行；\n", "- 海关与港口\n\n  共享船期——提前放行；\n"),
        ("附条件提离；", "\n分港口推进。", "customs", "status", "附条件提离；\n", "附条件提离；\n\n     分港口推进。\n"),
    ],
)  # fmt: skip
def test_behind_a_line_break_a_paragraph_begins_and_an_item_goes_on(
    export, planctl, plan, behind, typed, section, aspect, old, new, who
):  # fmt: skip
    before = text_of(plan, section, aspect)
    assert old in before
    review = export(who)
    review.insert(behind, typed)
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert (ran.code, ran.err) == (0, ""), ran.out
    assert text_of(plan, section, aspect) == before.replace(old, new, 1)
    assert "1 edits = 1 taken in" in ran.out
    assert "no edits" in planctl("pull", export(None).save(plan.parent / "再.docx")).out


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize(
    ("behind", "typed", "old", "new", "told"),
    [
        ("电子单", "\n", "", "", "+ 电子单‖证"),
        (
            "电子单",
            "（含票据）\n",
            "### 电子单证",
            "### 电子单（含票据）证",
            "+ 电子单（含票据）‖证",
        ),
        ("30", "余\n", "| 30万", "| 30余万", "+ 30余‖万"),
        ("支付机构", "\n", "", "", "+ 支付机构‖"),
    ],
)
def test_a_line_break_in_a_heading_or_a_cell_is_told_and_its_words_are_kept(
    export, planctl, plan, records, behind, typed, old, new, told, who
):
    paths = (CUSTOMS, "sections/trade/payments.yaml")
    before = "".join(map(records, paths))
    assert old in before
    review = export(who, "--layout", "working-draft")
    review.insert(behind, typed)
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert (ran.code, ran.err) == (0, "")
    assert told in ran.out
    assert "a line break in a heading or cell" in ran.out
    assert "".join(map(records, paths)) == before.replace(old, new, 1)


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize(
    ("edit", "old", "new", "told"),
    [
        (lambda r: r.split("电子"), "", "", "+ 电子‖单证："),
        (lambda r: r.split("电子单证"), "", "", "+ 电子单证‖："),
        (lambda r: r.split("口岸"), "", "", "+ 口岸‖协同："),
        (lambda r: r.delete("电子单证："), "### 电子单证\n\n    ", "", ""),
        (lambda r: r.join("缩短三分之一"), "。\n\n    ### 口岸协同\n", "。口岸协同：\n", ""),
        (lambda r: r.delete_paragraph("口岸协同："), "### 口岸协同\n\n    ", "", ""),
    ],
)  # fmt: skip
def test_a_heading_that_is_run_in_is_one_still(
    export, planctl, plan, records, edit, old, new, told, who
):
    before = records()
    review = export(who)
    edit(review)
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert records() == before.replace(old, new, 1), ran.out
    assert f"1 edits = 1 {'not placed' if told else 'taken in'}" in ran.out
    assert told in ran.out


def test_a_line_break_behind_what_the_paper_adds_is_told_with_the_words_around(
    export, planctl, plan
):
    review = export()
    review.insert("电子单证：", "\n")
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "+ 电子单证：‖单证电子化基本完成" in ran.out


def test_comments_and_order_of_the_yaml_stay(export, planctl, plan, records):
    before = records()
    review = export()
    review.replace("三分之一", "四成")
    planctl("pull", review.save(plan.parent / "回.docx"))
    assert records() == before.replace("三分之一", "四成")


@pytest.mark.parametrize("layout", LAYOUTS[1:])
def test_other_layouts_come_back_too(export, planctl, plan, layout):
    review = export("审稿人甲", "--layout", layout)
    review.replace("补料次数相差较大", "补料次数差别较大")
    planctl("pull", review.save(plan.parent / "回.docx"))
    assert "补料次数差别较大" in text_of(plan, "customs", "challenge")


def test_titles_and_headlines_come_back(export, planctl, plan, records):
    review = export("审稿人甲", "--layout", "working-draft")
    review.replace("通关便利", "通关便利化")
    ran = planctl("pull", review.save(plan.parent / "一.docx"))
    assert read_plan(plan).plan.section("customs").title == "通关便利化", ran.out
    review = export("审稿人甲")
    review.replace("接轨提速", "全面接轨")
    planctl("pull", review.save(plan.parent / "二.docx"))
    assert read_plan(plan).plan.head.areas[0].headlines["status"] == "贸易规则：全面接轨"


def test_a_passage_comes_back(export, planctl, plan):
    review = export("审稿人甲", "--layout", "progress-report")
    review.replace("小额订单将最先受益", "小额订单最先受益")
    planctl("pull", review.save(plan.parent / "回.docx"))
    assert "小额订单最先受益" in read_plan(plan).plan.passages["outlook"].text


def test_pulling_again_changes_nothing(export, planctl, plan, records):
    review = export()
    review.replace("三分之一", "四成")
    review.insert_paragraph("不足一成", "新的一段。")
    review.comment("口径不一", "请举例")
    path = review.save(plan.parent / "回.docx")
    planctl("pull", path)
    before = {p: p.read_bytes() for p in plan.rglob("*.yaml")}
    ran = planctl("pull", path)
    assert "The plan is as it was." in ran.out
    assert "2 edits = 2 dealt with before" in ran.out
    assert {p: p.read_bytes() for p in plan.rglob("*.yaml")} == before


def test_what_the_lead_took_back_is_not_brought_in_again(export, planctl, plan, records):
    before = records()
    review = export()
    review.replace("三分之一", "四成")
    path = review.save(plan.parent / "回.docx")
    planctl("pull", path)
    (plan / CUSTOMS).write_text(before, encoding="utf-8")
    planctl("pull", path)
    assert records() == before


def test_a_dry_run_shows_the_difference_and_writes_nothing(export, planctl, plan, records):
    before = records()
    review = export()
    review.replace("三分之一", "四成")
    ran = planctl("pull", review.save(plan.parent / "回.docx"), "--dry-run")
    assert "[-三分之一-]{+四成+}" in ran.out
    assert "nothing was written" in ran.out
    assert records() == before
    assert not (plan / "opinions.yaml").exists()


def test_the_plan_may_have_moved_on(export, planctl, plan, records):
    review = export()
    review.replace("三分之一", "四成")
    moved = records().replace("### 电子单证", "### 单证").replace("统一审单标准", "先统一审单标准")
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    planctl("pull", review.save(plan.parent / "回.docx"))
    assert records() == moved.replace("三分之一", "四成")


def test_an_edit_follows_a_sentence_that_the_plan_has_moved(export, planctl, plan, records):
    review = export()
    review.replace("共享船期", "共享船期和舱单")
    path = review.save(plan.parent / "回.docx")
    item = "    - 海关与港口共享船期——提前放行；\n"
    moved = records().replace(item, "").replace("转场检查。\n", f"转场检查。\n{item}", 1)
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    assert "1 edits = 1 taken in" in planctl("pull", path).out
    assert records() == moved.replace("共享船期", "共享船期和舱单")
    assert "1 edits = 1 dealt with before" in planctl("pull", path).out


PAYMENTS = "sections/trade/payments.yaml"
ITEM = "海关与港口共享船期——提前放行；"


@pytest.fixture
def taken_away(records, plan):
    """Have the plan move an item of one section to other places, however often it shall stand there."""

    def moved(*to):
        (plan / CUSTOMS).write_text(records().replace(f"    - {ITEM}\n", ""), encoding="utf-8")
        for path, before in to:
            said = records(path)
            assert before in said
            (plan / path).write_text(said.replace(before, f"{before}{ITEM}"), encoding="utf-8")

    return moved


def test_an_edit_follows_a_sentence_that_the_plan_has_moved_to_another_section(
    export, planctl, plan, records, taken_away
):
    review = export()
    review.replace("共享船期", "共享船期和舱单")
    path = review.save(plan.parent / "回.docx")
    taken_away((PAYMENTS, "两类机构参与{>>补机构名单<<}。"))
    before = records(), records(PAYMENTS)
    ran = planctl("pull", path)
    assert (ran.code, "1 edits = 1 taken in" in ran.out) == (0, True), ran.out
    after = records(), records(PAYMENTS)
    assert after == (before[0], before[1].replace("共享船期", "共享船期和舱单"))
    (held,) = opinions_of(plan)
    assert (held.section, held.decision) == ("customs", "accepted")
    assert "1 edits = 1 dealt with before" in planctl("pull", path).out
    assert (records(), records(PAYMENTS)) == after


def test_an_edit_follows_a_sentence_out_of_a_section_that_is_gone(
    export, planctl, plan, records, taken_away
):
    review = export()
    review.replace("共享船期", "共享船期和舱单")
    path = review.save(plan.parent / "回.docx")
    taken_away((PAYMENTS, "两类机构参与{>>补机构名单<<}。"))
    (plan / CUSTOMS).unlink()
    assert "1 edits = 1 taken in" in planctl("pull", path).out
    assert "共享船期和舱单" in records(PAYMENTS)


def test_a_section_that_has_another_id_by_now_is_still_the_one_that_was_edited(
    export, planctl, plan
):
    review = export("审稿人甲", "--layout", "working-draft")
    review.replace("通关便利", "通关便利化")
    review.replace("三分之一", "四成")
    review.comment("补料次数", "请举例")
    path = review.save(plan.parent / "回.docx")
    assert planctl("mv", "customs", "--id", "clearance").code == 0
    assert "2 edits = 2 taken in; 1 comments" in planctl("pull", path).out
    assert read_plan(plan).plan.section("clearance").title == "通关便利化"
    assert "四成" in text_of(plan, "clearance", "status")
    assert {held.section for held in opinions_of(plan)} == {"clearance"}
    assert planctl("mv", "clearance", "--id", "customs").code == 0
    assert {held.section for held in opinions_of(plan)} == {"customs"}
    assert "2 edits = 2 dealt with before" in planctl("pull", path).out


@pytest.mark.parametrize("edited", [True, False], ids=["edited too", "in two places"])
def test_an_edit_stays_where_it_was_made_if_nobody_knows_where_its_sentence_is(
    export, planctl, plan, records, taken_away, edited
):
    review = export()
    review.replace("共享船期", "共享船期和舱单")
    path = review.save(plan.parent / "回.docx")
    places = [
        (PAYMENTS, "两类机构参与{>>补机构名单<<}。"),
        ("sections/talent/training.yaml", "[@skills-report]。"),
    ]
    taken_away(*places[: 1 if edited else 2])
    if edited:
        (plan / PAYMENTS).write_text(
            records(PAYMENTS).replace("提前放行", "先行放行"), encoding="utf-8"
        )
    before = records(), records(PAYMENTS)
    ran = planctl("pull", path)
    assert (ran.code, "1 edits = 1 undecided" in ran.out) == (1, True), ran.out
    assert (records(), records(PAYMENTS)) == before


def test_an_edit_follows_no_sentence_to_where_it_has_always_stood(
    export, planctl, plan, records, taken_away
):
    customs = records()
    taken_away((PAYMENTS, "两类机构参与{>>补机构名单<<}。"))
    (plan / CUSTOMS).write_text(customs, encoding="utf-8")
    review = export()
    review.replace("共享船期", "共享船期和舱单")
    path = review.save(plan.parent / "回.docx")
    taken_away()
    before = records(PAYMENTS)
    assert "1 edits = 1 undecided" in planctl("pull", path).out
    assert records(PAYMENTS) == before


def test_reviewers_of_a_sentence_before_and_after_it_was_moved_meet_there(
    export, planctl, plan, records, taken_away
):
    one = export("审稿人甲")
    one.replace("共享船期", "共享船期和舱单")
    first = one.save(plan.parent / "甲.docx")
    taken_away((PAYMENTS, "两类机构参与{>>补机构名单<<}。"))
    other = export("审稿人乙")
    other.replace("共享船期", "共享航期")
    second = other.save(plan.parent / "乙.docx")
    before = records(PAYMENTS)
    ran = planctl("pull", first, second)
    assert ran.code == 1
    assert ran.out.count("= 1 undecided") == 2
    assert records(PAYMENTS) == before
    assert planctl("pull", first, second, "--prefer", "审稿人甲").code == 0
    assert records(PAYMENTS) == before.replace("共享船期", "共享船期和舱单")


def test_an_edit_of_a_sentence_that_the_plan_changed_otherwise_is_a_conflict(
    export, planctl, plan, records
):
    review = export()
    review.replace("三分之一", "四成")
    moved = records().replace("三分之一", "四分之一")
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    path = review.save(plan.parent / "回.docx")
    ran = planctl("pull", path)
    assert ran.code == 1
    assert "1 undecided" in ran.out
    assert "[-四分之一-]{+四成+}" in ran.out
    assert records() == moved
    assert [held.decision for held in opinions_of(plan)] == [None]
    assert planctl("pull", path, "--prefer", "审稿人甲").code == 0
    assert records() == moved.replace("四分之一", "四成")
    assert [held.decision for held in opinions_of(plan)] == ["accepted"]


def test_the_same_edit_on_both_sides_is_none(export, planctl, plan, records):
    review = export()
    review.replace("三分之一", "四成")
    moved = records().replace("三分之一", "四成")
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "1 in the plan already" in ran.out
    assert records() == moved


def two_reviews(export, plan, first, second):
    """Return two files of one paper, each with its reviewer's edit."""
    one, other = export("审稿人甲"), export("审稿人乙")
    first(one)
    second(other)
    return one.save(plan.parent / "甲.docx"), other.save(plan.parent / "乙.docx")


def colliding_reviews(export, plan):
    """Return the files of two reviewers who want other words in one place."""
    return two_reviews(
        export,
        plan,
        lambda r: r.replace("三分之一", "四成"),
        lambda r: r.replace("三分之一", "一半"),
    )


def test_edits_of_several_reviewers_come_together(export, planctl, plan, records):
    before = records()
    files = two_reviews(
        export,
        plan,
        lambda r: r.replace("三分之一", "四成"),
        lambda r: r.replace("相差较大", "悬殊"),
    )
    assert planctl("pull", *files).code == 0
    assert records() == before.replace("三分之一", "四成").replace("相差较大", "悬殊")
    assert [held.who for held in opinions_of(plan)] == [("审稿人甲",), ("审稿人乙",)]


@pytest.mark.parametrize("typed", [("三分之一", "四成"), ("缩短三分之一", "缩短四成")])
def test_edits_that_agree_are_one_however_they_are_typed(export, planctl, plan, records, typed):
    before = records()
    edits = [lambda r: r.replace("三分之一", "四成"), lambda r: r.replace(*typed)]
    files = two_reviews(export, plan, *edits)
    assert planctl("pull", *files).code == 0
    assert records() == before.replace("三分之一", "四成")
    assert [held.who for held in opinions_of(plan)] == [("审稿人甲", "审稿人乙")]


def test_the_same_edit_of_another_place_in_a_sentence_is_another_edit(
    export, planctl, plan, records, reviewer
):
    def typed_over_the_first_character(words):
        def edit(review):
            paragraph = review.paragraph(words)
            start = reviewer.said_in(paragraph).index(words)
            review.type_over(paragraph, start, start + 1, "每")

        return edit

    before = records()
    first, other = two_reviews(
        export, plan, *map(typed_over_the_first_character, ("同一商品", "同口岸"))
    )
    assert planctl("pull", first).code == 0
    assert records() == before.replace("同一商品", "每一商品")
    ran = planctl("pull", other)
    assert ran.code == 1
    assert "1 edits = 1 undecided" in ran.out
    assert [held.decision for held in opinions_of(plan)] == ["accepted", None]


@pytest.mark.parametrize(
    ("prefer", "said", "decisions"),
    [
        ("审稿人甲", "四成", ["accepted", "rejected"]),
        ("乙.docx", "一半", ["rejected", "accepted"]),
        ("plan", "三分之一", ["rejected", "rejected"]),
    ],
)
def test_edits_that_collide_are_shown_and_decided(
    export, planctl, plan, records, prefer, said, decisions
):
    before = records()
    files = colliding_reviews(export, plan)
    ran = planctl("pull", *files)
    assert ran.code == 1
    assert "审稿人甲" in ran.out
    assert "{+一半+}" in ran.out
    assert records() == before
    assert planctl("pull", *files, "--prefer", prefer).code == 0
    assert records() == before.replace("三分之一", said)
    assert [held.decision for held in opinions_of(plan)] == decisions
    assert planctl("pull", *files).code == 0
    assert records() == before.replace("三分之一", said)


def test_files_of_one_name_in_two_folders_are_two_reviewers(export, planctl, plan, records):
    before = records()
    files = []
    for number, file in enumerate(colliding_reviews(export, plan)):
        folder = plan.parent / str(number)
        folder.mkdir()
        files.append(file.rename(folder / "意见.docx"))
    ran = planctl("pull", *files)
    assert ran.code == 1
    assert ran.out.count("1 edits = 1 undecided") == 2
    assert all(f"{number}/意见.docx" in ran.out for number in (0, 1))
    assert records() == before
    assert planctl("pull", *files, "--prefer", "审稿人甲").code == 0
    assert [held.decision for held in opinions_of(plan)].count("accepted") == 1


def test_a_file_that_is_named_twice_is_read_once(export, planctl, plan):
    file, _ = colliding_reviews(export, plan)
    assert planctl("pull", file, file).out.count("1 edits = 1 taken in") == 1


def test_one_file_of_a_pair_that_was_left_undecided_is_not_taken_without_a_word(
    export, planctl, plan, records
):
    before = records()
    first, other = colliding_reviews(export, plan)
    assert planctl("pull", first, other).code == 1
    ran = planctl("pull", first)
    assert (ran.code, records()) == (1, before)
    assert "1 edits = 1 undecided" in ran.out
    (rival,) = (key for key, one in read_plan(plan).opinions.items() if "审稿人乙" in one.who)
    said = f'审稿人乙, change "三分之一" to "一半" ({rival}; 乙.docx, not pulled this time)'
    assert said in ran.out
    assert planctl("pull", first, "--prefer", "审稿人甲").code == 0
    assert records() == before.replace("三分之一", "四成")
    assert planctl("pull", first).code == 0
    assert "1 undecided" in planctl("pull", other).out


@pytest.mark.parametrize(
    ("former", "versions", "rivals"),
    [
        (("甲", "乙"), [["审稿人甲"], ["审稿人乙"]], []),
        (("甲",), [["审稿人乙"]], [["审稿人甲", "四成", "accepted"]]),
        (("乙", "甲"), [["审稿人乙"]], [["审稿人甲", "四成", None]]),
    ],
)
def test_json_says_both_sides_of_what_collides_and_whose_they_are(
    export, planctl, plan, former, versions, rivals
):
    one, other = colliding_reviews(export, plan)
    files = {"甲": one, "乙": other}
    planctl("pull", *(files[name] for name in former))
    wanted = (one, other) if not rivals else (other,)
    said = json.loads(planctl("pull", *wanted, "--format", "json").out)
    jsonschema.validate(said, json_schema("pull"))
    (conflict,) = said["conflicts"]
    assert [held["who"] for held in conflict["versions"]] == versions
    assert [[*held["who"], held["new"], held["decision"]] for held in conflict["rivals"]] == rivals


def test_json_says_whose_version_was_taken_instead(export, planctl, plan):
    files = colliding_reviews(export, plan)
    ran = planctl("pull", *files, "--prefer", "审稿人乙", "--format", "json")
    winners = {edit["file"]: edit["winners"] for edit in json.loads(ran.out)["edits"]}
    assert winners == {"甲.docx": ["审稿人乙"], "乙.docx": None}


def test_what_an_earlier_pull_took_is_told_where_another_reviewer_would_have_it_otherwise(
    export, planctl, plan
):
    first, other = colliding_reviews(export, plan)
    planctl("pull", first)
    ran = planctl("pull", other)
    assert 'accepted before: 审稿人甲, change "三分之一" to "四成"' in ran.out


def test_an_edit_whose_rival_was_rejected_is_taken(export, planctl, plan, records):
    before = records()
    first, other = colliding_reviews(export, plan)
    assert planctl("pull", first, other).code == 1
    opinions = read_plan(plan).opinions
    (rival,) = (key for key, held in opinions.items() if held.who == ("审稿人乙",))
    assert planctl("opinions", rival, "--reject").code == 0
    assert planctl("pull", first).code == 0
    assert records() == before.replace("三分之一", "四成")


@pytest.mark.parametrize(
    ("edit", "written"),
    [
        (lambda r, n: r.replace("三分之一", f"{n}成"), ("三分之一", "4成")),
        (lambda r, n: r.insert("缩短三分之一", f"（{n}）"), ("三分之一[", "三分之一（4）[")),
        (lambda r, n: r.replace("三分之一", f"{n}成"), ("缩短三分之一[@customs-2024, p12]", "少用四成")),
    ],
)  # fmt: skip
def test_an_edit_is_not_accepted_before_it_is_written(
    export, planctl, plan, records, edit, written
):
    files = two_reviews(export, plan, lambda r: edit(r, 4), lambda r: edit(r, 5))
    assert planctl("pull", *files).code == 1
    first = next(iter(read_plan(plan).opinions))
    ran = planctl("opinions", first, "--accept")
    assert ran.code == 2
    assert "has not been written into the plan" in ran.err
    assert planctl("opinions", first, "--reject").code == 0
    ran = planctl("opinions", first, "--accept")
    assert ran.code == 2
    assert "it was decided before" in ran.err
    path = plan / CUSTOMS
    path.write_text(records().replace(*written), encoding="utf-8")
    assert planctl("opinions", first, "--accept").code == 0
    assert [held.decision for held in opinions_of(plan)] == ["accepted", None]


@pytest.mark.parametrize(
    ("typed", "said", "code"),
    [
        (["2"], "一半", 0),
        (["3", "甲", "1"], "四成", 0),
        (["0"], "三分之一", 0),
        ([""], "三分之一", 1),
    ],
)
def test_on_a_terminal_edits_that_collide_are_decided_one_by_one(
    export, planctl, plan, records, monkeypatch, typed, said, code
):
    before = records()
    files = colliding_reviews(export, plan)
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    answers = iter(typed)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert planctl("pull", *files).code == code
    assert records() == before.replace("三分之一", said)
    assert next(answers, None) is None


def test_edits_of_a_sentence_that_do_not_meet_can_be_taken_together(export, planctl, plan, records):
    before = records()
    files = two_reviews(
        export,
        plan,
        lambda r: r.replace("企业平均用时", "企业用时"),
        lambda r: r.replace("三分之一", "四成"),
    )
    ran = planctl("pull", *files)
    assert (ran.code, records()) == (1, before)
    (line,) = (said for said in ran.out.splitlines() if said.startswith("  3 all of them"))
    assert "企业[-平均-]用时缩短[-三分之一-]{+四成+}" in line
    said = json.loads(planctl("pull", *files, "--format", "json").out)["conflicts"][0]
    assert "企业用时缩短四成" in said["together"]
    assert planctl("pull", *files, "--prefer", "all").code == 0
    assert records() == before.replace("平均用时", "用时").replace("三分之一", "四成")
    assert [held.decision for held in opinions_of(plan)] == ["accepted", "accepted"]


def test_edits_that_meet_cannot_be_taken_together(export, planctl, plan, records):
    before = records()
    ran = planctl("pull", *colliding_reviews(export, plan), "--prefer", "all")
    assert (ran.code, records()) == (1, before)
    assert "all of them" not in ran.out


def test_versions_stand_in_the_order_of_the_files(export, planctl, plan):
    def longer(review):
        review.replace("三分之一", "四成")
        review.insert_paragraph("四成", "另起一段。")

    files = two_reviews(export, plan, longer, lambda r: r.replace("三分之一", "一半"))
    for given in (files, files[::-1]):
        shown = [line[2:] for line in planctl("pull", *given).out.splitlines() if "审稿人" in line]
        versions = [line for line in shown if line[:2] in ("1 ", "2 ")]
        assert [path.stem in line for path, line in zip(given, versions, strict=True)] == [True] * 2


def test_a_reviewer_that_nobody_knows_is_no_one_to_prefer(export, planctl, plan):
    review = export()
    review.replace("三分之一", "四成")
    ran = planctl("pull", review.save(plan.parent / "回.docx"), "--prefer", "审稿人丙")
    assert ran.code == 2
    assert "审稿人甲" in ran.err


def test_comments_become_opinions_on_the_words_they_stand_on(export, planctl, plan):
    review = export()
    review.comment("补料次数", "请举例", (("编写组", "已补"),), resolved=True)
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "no edits; 1 comments" in ran.out
    (held,) = opinions_of(plan)
    assert (held.kind, held.who, held.section, held.aspect) == (
        "comment",
        ("审稿人甲",),
        "customs",
        "challenge",
    )
    assert (held.on, held.text, held.resolved) == ("补料次数", "请举例", True)
    assert [(answer.who, answer.text) for answer in held.answers] == [("编写组", "已补")]


def test_answers_that_came_later_are_added(export, planctl, plan):
    for answers in ((), (("编写组", "已补"),)):
        review = export()
        review.comment("补料次数", "请举例", answers)
        planctl("pull", review.save(plan.parent / "回.docx"))
    (held,) = opinions_of(plan)
    assert [answer.text for answer in held.answers] == ["已补"]


def test_a_footnote_that_a_reviewer_writes_is_an_opinion(export, planctl, plan, records):
    before = records()
    review = export()
    review.add_footnote("补料次数", "见示例年报。")
    planctl("pull", review.save(plan.parent / "回.docx"))
    assert records() == before
    (held,) = opinions_of(plan)
    assert (held.kind, held.text, held.section) == ("footnote", "见示例年报。", "customs")


def test_a_footnote_that_a_reviewer_rewrites_is_told_with_what_it_was(
    export, planctl, plan, records
):
    before = records()
    review = export()
    review.edit_footnote("2024", "2025")
    planctl("pull", review.save(plan.parent / "回.docx"))
    assert records() == before
    (held,) = opinions_of(plan)
    assert held.old
    assert held.text == held.old.replace("2024", "2025", 1)
    assert f'change the footnote "{held.old}" to "{held.text}"' in planctl("opinions").out


def test_a_footnote_in_a_file_that_was_saved_again_is_the_same_opinion(export, planctl, plan):
    for date in ("2025-03-01T08:00:00Z", "2025-03-02T08:00:00Z"):
        review = export(None)
        review.add_footnote("补料次数", "见示例年报。")
        review.saved_by("审稿人甲", date)
        planctl("pull", review.save(plan.parent / "回.docx"))
    assert [(held.who, held.date) for held in opinions_of(plan)] == [
        (("审稿人甲",), "2025-03-01T08:00:00Z")
    ]


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (lambda r: r.replace("本主题当前存在的突出问题", "突出问题"), "belongs to no record"),
        (lambda r: r.replace("素材稿", "素材"), "belongs to no record"),
        (lambda r: r.replace("（征求意见稿）", "（送审稿）"), "belongs to no record"),
    ],
)
@pytest.mark.parametrize("who", ["审稿人甲", None])
def test_what_has_no_place_is_listed_with_its_text(
    export, planctl, plan, records, edit, reason, who
):
    before = records()
    review = export(who)
    edit(review)
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert ran.code == 0
    assert "1 edits = 1 not placed" in ran.out
    assert reason in ran.out
    assert records() == before
    assert len(opinions_of(plan)) == 1


def test_a_file_of_another_paper_is_refused(export, planctl, plan, tmp_path):
    file = export().save(tmp_path / "回.docx")
    other = tmp_path / "另"
    planctl("init", other, "--title", "另一稿", "--area", "trade=贸易规则")
    assert "exported from another plan" in planctl("pull", file, "--plan", other).err
    foreign = Document()
    foreign.add_paragraph("毫不相干的一份文件。")
    foreign.save(tmp_path / "别.docx")
    ran = planctl("pull", tmp_path / "别.docx")
    assert (ran.code, ran.out) == (2, "")
    assert "it does not come from here" in ran.err


def type_into_footer(review, words):
    """Type words at the end of every footer."""
    run = f"<w:r><w:t>{words}</w:t></w:r>"
    if review.who:
        run = f'<w:ins w:id="8000" w:author="{review.who}">{run}</w:ins>'
    for name in [name for name in review.members if re.fullmatch(r"word/footer\d*\.xml", name)]:
        said = review.members[name].decode()
        review.members[name] = said.replace("</w:p>", f"{run}</w:p>").encode()


def delete_contents(review):
    for held in [*review.body.iter(qn("w:p"))]:
        style = held.find(f".//{qn('w:pStyle')}")
        if style is not None and re.fullmatch(r"TOC\d", style.get(qn("w:val"))):
            review.type_over(held, 0, len(reviewer_said(held)), "")


def first_entry(review):
    return next(held for held in review.body.iter(qn("w:p")) if held.find(f".//{TOC}") is not None)


TOC = f"{qn('w:pStyle')}[@{qn('w:val')}='TOC1']"
ASIDE = {
    "words typed into an entry": (
        lambda review: review.type_over(first_entry(review), 4, 6, "绪论"),
        ("contents (审稿人甲)", "- 第一章 引言", "+ 第一章 绪论"),
    ),
    "an entry deleted": (
        lambda review: review.type_over(first_entry(review), 0, 6, ""),
        ("contents (审稿人甲)", "- 第一章 引言"),
    ),
    "all contents deleted": (
        delete_contents,
        ("contents (审稿人甲)", "- 第一章 引言‖第二章 发展现状"),
    ),
    "a footer": (
        lambda review: type_into_footer(review, "内部资料"),
        ("footer (审稿人甲)", "内部资料"),
    ),
}


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize("edit", ASIDE)
def test_what_is_edited_beside_the_text_is_listed_with_its_place(export, planctl, plan, edit, who):
    change, said = ASIDE[edit]
    review = export(who, "--layout", "research-report")
    change(review)
    review.saved_by("审稿人甲")
    file = review.save(plan.parent / "回.docx")
    ran = planctl("pull", file)
    assert "1 edits = 1 not placed" in ran.out
    assert all(each in ran.out for each in said)
    (opinion,) = opinions_of(plan)
    assert opinion.place == ("footer" if edit == "a footer" else "contents")
    assert ("页脚" if edit == "a footer" else "目录") in planctl("opinions", "--lang", "zh").out
    assert "The plan is as it was." in planctl("pull", file).out
    edits = json.loads(planctl("pull", file, "--format", "json").out)["edits"]
    assert [held["place"] for held in edits] == [opinion.place]


def test_a_comment_on_the_contents_is_an_opinion_on_the_words_there(export, planctl, plan):
    review = export("审稿人甲", "--layout", "research-report")
    review.comment("引言", "章名太泛。")
    assert "1 comments" in planctl("pull", review.save(plan.parent / "回.docx")).out
    (opinion,) = opinions_of(plan)
    assert (opinion.place, opinion.on, opinion.text) == ("contents", "引言", "章名太泛。")


@pytest.mark.parametrize("who", ["审稿人甲", None])
def test_an_entry_that_follows_its_heading_or_its_page_is_no_edit(export, planctl, plan, who):
    review = export(who, "--layout", "research-report")
    for held in [*review.body.iter(qn("w:p"))]:
        said = reviewer_said(held)
        if said.rstrip().endswith("甲港提前放行"):
            at = said.index("提前")
            review.type_over(held, at, at + 2, "先行")
    first = first_entry(review)
    size = len(reviewer_said(first))
    review.type_over(first, size, size, "12")
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "1 edits = 1 taken in" in ran.out


def reviewer_said(paragraph):
    return "".join(text.text or "" for text in paragraph.iter(qn("w:t")))


@pytest.fixture
def alike(tmp_path, plan):
    """Another plan whose sections have the ids of the plan's and say something else."""
    other = tmp_path / "另一稿"
    shutil.copytree(plan, other)
    for record in other.glob("*/**/*.yaml"):
        said = record.read_text(encoding="utf-8")
        record.write_text(re.sub(r"[\u4e00-\u9fff]", "异", said), encoding="utf-8")
    retitle(other, "另一份稿件")
    return other


def retitle(folder, title):
    head = folder / "plan.yaml"
    said = re.sub("(?m)^title: .*$", f"title: {title}", head.read_text(encoding="utf-8"))
    head.write_text(said, encoding="utf-8")


def test_a_file_of_another_plan_with_alike_ids_is_refused_unless_asked_for(
    export, planctl, records, alike, tmp_path
):
    review = export()
    review.replace("三分之一", "一半")
    file = review.save(tmp_path / "回.docx")
    theirs = records(alike / CUSTOMS)
    for command in ("pull", "diff"):
        ran = planctl(command, file, "--plan", alike)
        assert (ran.code, ran.out) == (2, "")
        assert "exported from another plan" in ran.err
        assert "另一份稿件" in ran.err
        assert not planctl(command, file, "--plan", alike, "--other-plan").err
    assert records(alike / CUSTOMS) == theirs


def test_a_file_of_the_plan_before_it_was_retitled_is_taken(export, planctl, plan, tmp_path):
    review = export()
    review.replace("三分之一", "一半")
    file = review.save(tmp_path / "回.docx")
    retitle(plan, "改了题名的稿件")
    assert planctl("diff", file).code == 0
    assert "1 edits = 1 taken in" in planctl("pull", file).out


def test_cut_and_pasted_paragraphs_keep_their_record(export, planctl, plan, records):
    before = records()
    review = export(None)
    review.move_paragraph("各地口径不一", "懂规则的人少")
    file = review.save(plan.parent / "回.docx")
    ran = planctl("pull", file)
    assert records() == before
    assert "1 edits = 1 not placed" in ran.out
    assert "（customs）" in ran.out
    assert "stands elsewhere in the paper" in ran.out
    planctl("pull", file)
    assert len(opinions_of(plan)) == 1


def test_words_that_were_put_above_a_title_that_stands_elsewhere_too_are_told(
    export, planctl, plan
):
    review = export(None, "--layout", "working-draft")
    paragraph = review.paragraph("统一审单标准")
    paragraph.getprevious().addprevious(paragraph)
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "1 edits = 1 not placed" in ran.out
    assert "stands elsewhere in the paper" in ran.out


@pytest.mark.parametrize(
    ("layout", "behind", "section", "aspect"),
    [
        ("ministry-material", "转场检查", "customs", "status"),
        ("working-draft", "懂规则的人少", "training", "challenge"),
    ],
)
def test_a_paragraph_that_is_put_elsewhere_stays_as_it_was_written(
    export, planctl, plan, records, layout, behind, section, aspect
):
    path = plan / CUSTOMS
    noted = records().replace("98%[@customs-2024]，", "98%[@customs-2024]{>>再核<<}，")
    path.write_text(noted, encoding="utf-8")
    paragraph = next(line.strip() for line in noted.splitlines() if "{>>再核<<}" in line)
    review = export(None, "--layout", layout)
    review.move_paragraph("单证电子化基本完成", behind)
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "not placed" not in ran.out
    assert text_of(plan, section, aspect).endswith(f"\n\n{paragraph}")
    elsewhere = "".join(held.read_text(encoding="utf-8") for held in plan.glob("sections/*/*.yaml"))
    assert elsewhere.count(paragraph) == 1


def test_a_move_that_the_plan_has_made_as_well_is_one(export, planctl, plan, records):
    review = export()
    review.move("海关与港口共享船期", behind=review.paragraph("附条件提离"))
    planctl("pull", review.save(plan.parent / "回.docx"))
    moved = records()
    assert moved.index("附条件提离") < moved.index("海关与港口共享船期")
    assert "2 edits = 2 dealt with before" in planctl("pull", plan.parent / "回.docx").out
    (held,) = opinions_of(plan)
    assert 'move "海关与港口共享船期——提前放行；" behind "附条件提离；"' in planctl("opinions").out
    assert held.on == "海关与港口共享船期——提前放行；"
    (plan / "opinions.yaml").unlink()
    ran = planctl("pull", plan.parent / "回.docx")
    assert (ran.code, records()) == (0, moved), ran.out
    assert "2 edits = 2 in the plan already" in ran.out


def test_of_a_move_that_collides_no_half_is_made(export, planctl, plan, records):
    training = "sections/talent/training.yaml"
    review = export()
    review.move("单证电子化基本完成", behind=review.paragraph("懂规则的人少"))
    (plan / CUSTOMS).write_text(records().replace("98%", "97%"), encoding="utf-8")
    before = records(), records(training)
    file = review.save(plan.parent / "回.docx")
    ran = planctl("pull", file)
    assert (ran.code, before) == (1, (records(), records(training))), ran.out
    assert "2 edits = 1 undecided + 1 not placed" in ran.out
    assert "half of a move" in ran.out
    assert planctl("pull", file, "--prefer", "审稿人甲").code == 0
    assert "98%" not in records()
    assert records(training).count("98%") == 1


def test_of_a_move_that_collides_what_is_edited_beside_it_is_made_all_the_same(
    export, planctl, plan, records
):
    training = "sections/talent/training.yaml"
    review = export()
    review.replace("不足一成", "不到一成")
    review.move("单证电子化基本完成", behind=review.paragraph("懂规则的人少"))
    (plan / CUSTOMS).write_text(records().replace("98%", "97%"), encoding="utf-8")
    file = review.save(plan.parent / "回.docx")
    ran = planctl("pull", file)
    assert "3 edits = 1 taken in + 1 undecided + 1 not placed" in ran.out, ran.out
    assert "从业者不到一成" in records(training)
    assert "单证电子化" not in records(training)
    assert ran.out.count("half of a move") == 1
    assert "98%" not in records()
    before = records(training)
    again = planctl("pull", file)
    assert records(training) == before
    assert "1 undecided + 1 not placed" in again.out
    assert len(opinions_of(plan)) == 2
    assert planctl("pull", file, "--prefer", "审稿人甲").code == 0
    assert records(training).count("98%") == 1
    assert {held.decision for held in opinions_of(plan)} == {"accepted"}, planctl("opinions").out


def test_an_item_that_is_put_into_another_list_is_an_item_of_that(export, planctl, records):
    review = export()
    review.move("海关与港口共享船期", behind=review.paragraph("附条件提离"))
    planctl("pull", review.save(Path("回.docx")))
    assert "提离；\n      2. 海关与港口共享船期——提前放行；\n" in records()
    assert records().count("海关与港口共享船期") == 1


def test_a_citation_that_is_copied_from_another_record_is_one(export, planctl, plan, records):
    review = export(None)
    review.copy_paragraph("懂规则的人少", "发布全国通用的补料清单")
    planctl("pull", review.save(plan.parent / "回.docx"))
    assert "从业者不足一成[@skills-report]。" in text_of(plan, "customs", "countermeasure")
    assert [held.kind for held in opinions_of(plan)] == ["edit"]


@pytest.mark.parametrize("lost", ["anchors", "records", "both"])
def test_what_is_lost_is_made_up_for(export, planctl, plan, records, lost):
    before = records()
    review = export()
    review.replace("三分之一", "四成")
    review.insert_paragraph("不足一成", "新的一段。")
    if lost != "records":
        review.without_anchors()
    if lost != "anchors":
        review.without_records()
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "2 edits = 2 taken in" in ran.out
    assert records() == before.replace("三分之一", "四成")
    assert ("carries no base" in ran.out) == (lost != "anchors")


def test_without_a_base_an_untracked_edit_is_not_taken_for_the_reviewers(
    export, planctl, plan, records
):
    review = export(None)
    review.replace("三分之一", "四成")
    review.without_records()
    moved = records().replace("统一审单标准", "先统一审单标准")
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert records() == moved
    assert "nobody can tell whose it is" in ran.out
    assert not (plan / "opinions.yaml").exists()


@pytest.mark.parametrize("lost", [True, False], ids=["lost", "final"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_redline_that_carries_nothing_is_not_taken_for_a_reviewers(
    export, planctl, plan, records, tmp_path, layout, lost
):
    import shutil

    shutil.copytree(plan, tmp_path / "旧")
    moved = (
        records()
        .replace("三分之一", "四成")
        .replace("    - 海关与港口共享船期——提前放行；\n", "")
        .replace("补料次数相差较大", "各地补料次数相差较大，时限不一")
        .replace("title: 通关便利", "title: 通关便利化")
    )
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    final = () if lost else ("--final",)
    review = export("审稿人甲", "--layout", layout, "--compare", tmp_path / "旧", *final)
    if lost:
        review.without_anchors()
        review.without_records()
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert ran.code == 0
    assert records() == moved
    assert "taken in" not in ran.out
    planctl("pull", plan.parent / "回.docx", "--base", plan)
    assert records() == moved


@pytest.mark.parametrize(
    ("by_hand", "said"),
    [
        ("四成", "no edits"),
        ("两成", "the plan has the sentence otherwise"),
        ("三分之一以上", "the plan has the sentence otherwise"),
    ],
)
def test_without_a_base_a_sentence_that_the_plan_has_otherwise_is_left_alone(
    export, planctl, plan, records, by_hand, said
):
    review = export("审稿人甲")
    review.replace("三分之一", "四成")
    review.without_records()
    moved = records().replace("三分之一", by_hand)
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert (ran.code, records()) == (0, moved)
    assert said in ran.out


def test_without_a_base_tracked_edits_beside_what_the_plan_has_otherwise_are_taken(
    export, planctl, plan, records
):
    review = export("审稿人甲")
    review.replace("三分之一", "四成")
    review.replace("单证电子化基本完成", "单证电子化全面完成")
    review.without_records()
    moved = records().replace("三分之一", "两成")
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    planctl("pull", review.save(plan.parent / "回.docx"))
    assert records() == moved.replace("电子化基本完成", "电子化全面完成")


def test_a_base_can_be_named(export, planctl, plan, records, tmp_path):
    import shutil

    shutil.copytree(plan, tmp_path / "导出时")
    review = export(None)
    review.replace("三分之一", "四成")
    review.without_records()
    moved = records().replace("统一审单标准", "先统一审单标准")
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    planctl("pull", review.save(plan.parent / "回.docx"), "--base", tmp_path / "导出时")
    assert records() == moved.replace("三分之一", "四成")


def test_what_is_written_of_opinions_is_in_canonical_form(export, planctl, plan):
    review = export()
    review.replace("三分之一", "四成")
    review.insert_paragraph("不足一成", "新的一段：“其中”。")
    review.split("补料清单，")
    review.comment("补料次数", "请举例：# 两个", (("编写组", "已补"),))
    planctl("pull", review.save(plan.parent / "回.docx"))
    for key in read_plan(plan).opinions:
        planctl("opinions", key, "--partly", "--reason", "以年报: 为准")
    ran = planctl("fmt", "--check")
    assert "opinions.yaml" not in ran.out + ran.err


def test_a_new_heading_as_high_as_the_papers_own_goes_into_no_text(export, planctl, plan, records):
    review = export()
    review.insert_paragraph("转场检查", "新的领域", style="Heading2")
    before = records()
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "1 edits = 1 not placed" in ran.out
    assert "新的领域" in ran.out
    assert records() == before


def test_a_new_heading_under_the_papers_own_is_one_of_the_text(export, planctl, plan, records):
    review = export("审稿人甲", "--layout", "working-draft")
    review.insert_paragraph("转场检查", "单证核验", style="Heading4")
    before = text_of(plan, "customs", "status")
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "1 edits = 1 taken in" in ran.out
    assert text_of(plan, "customs", "status") == f"{before}\n\n### 单证核验"


def test_a_record_that_cannot_be_read_is_not_taken_for_gone(export, planctl, plan, records):
    review = export()
    review.replace("三分之一", "四成")
    path = review.save(plan.parent / "回.docx")
    (plan / CUSTOMS).write_text(records().replace("title: ", "title: ["), encoding="utf-8")
    ran = planctl("pull", path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"error: {CUSTOMS} has faults")
    assert not (plan / "opinions.yaml").exists()


def test_what_is_to_be_said_of_several_edits_without_a_place_is_said_once(export, planctl, plan):
    review = export()
    review.insert_column("支付机构", "备注")
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    said, *texts = ran.out.split("placed:\n")[1].split("\n\n")[0].splitlines()
    assert "the form of a table or figure" in said
    assert [text.strip() for text in texts] == ["+ | 备注", "+ | (2 times)"]


def test_placed_and_unplaced_are_all(export, planctl, plan):
    review = export()
    review.replace("三分之一", "四成")
    review.replace("素材稿", "素材")
    review.delete_row("笔数")
    review.comment("补料次数", "请举例")
    ran = planctl("pull", review.save(plan.parent / "回.docx"), "--format", "json")
    (file,) = json.loads(ran.out)["files"]
    states = ("taken", "followed", "decided", "refused", "undecided", "unplaced")
    assert file["edits"] == sum(file[state] for state in states) == 3
    assert (file["taken"], file["unplaced"], file["comments"]) == (1, 2, 1)


def test_what_word_keeps_beside_an_open_file_is_said_to_be_that(planctl, plan):
    path = plan.parent / "~$稿.docx"
    path.write_bytes(bytes(162))
    ran = planctl("pull", path)
    assert ran.code == 2
    assert "Word keeps it while …稿.docx is open" in ran.err


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", "文字".encode()])
def test_a_file_that_is_none_is_refused_in_a_line(planctl, plan, content):
    path = plan.parent / "坏.docx"
    path.write_bytes(content)
    ran = planctl("pull", path)
    assert ran.code == 2
    assert len(ran.err.strip().splitlines()) <= 2
    assert "坏.docx" in ran.err


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_redline_is_pulled_as_the_new_paper(export, planctl, plan, records, layout, tmp_path):
    import shutil

    shutil.copytree(plan, tmp_path / "旧")
    moved = (
        records()
        .replace("三分之一", "四成")
        .replace("    - 海关与港口共享船期——提前放行；\n", "")
        .replace("### 口岸协同", "### 口岸")
        .replace("**统一审单标准。**发布", "**统一审单标准。**\n\n    发布")
    )
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    review = export("审稿人甲", "--layout", layout, "--compare", tmp_path / "旧")
    path = review.save(plan.parent / "回.docx")
    assert "no edits" in planctl("pull", path).out
    review.replace("补料次数", "补件次数")
    review.comment("较大", "多大？")
    ran = planctl("pull", review.save(path))
    assert "1 edits = 1 taken in; 1 comments" in ran.out
    assert records() == moved.replace("补料次数", "补件次数")
    assert opinions_of(plan)[1].on == "较大"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_redline_whose_names_a_program_has_taken_out_is_pulled_as_the_new_paper(
    export, planctl, plan, records, layout, tmp_path
):
    import shutil

    shutil.copytree(plan, tmp_path / "旧")
    moved = (
        records()
        .replace("三分之一", "四成")
        .replace("    - 海关与港口共享船期——提前放行；\n", "")
        .replace("补料次数相差较大", "各地补料次数相差较大，时限不一")
    )
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    review = export("审稿人甲", "--layout", layout, "--compare", tmp_path / "旧")
    review.replace("时限不一", "时限不同")
    review.without_names()
    path = review.save(plan.parent / "回.docx")
    assert "1 edits = 1 taken in" in planctl("pull", path).out
    assert records() == moved.replace("时限不一", "时限不同")
    assert planctl("diff", path, "--exit-code", "--kind", "edited").code == 0


def test_a_redline_that_is_nobodys_is_pulled_as_the_new_paper(
    export, planctl, plan, records, tmp_path
):
    import shutil

    shutil.copytree(plan, tmp_path / "旧")
    head = plan / "plan.yaml"
    said = head.read_text(encoding="utf-8").replace("submitter: 数字贸易课题组\n", "")
    head.write_text(said, encoding="utf-8")
    moved = records().replace("三分之一", "四成")
    (plan / CUSTOMS).write_text(moved, encoding="utf-8")
    review = export("Unknown Author", "--compare", tmp_path / "旧")
    review.replace("补料次数", "补件次数")
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "1 edits = 1 taken in" in ran.out
    assert records() == moved.replace("补料次数", "补件次数")
    assert [held.who for held in opinions_of(plan)] == [()]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_a_ministrys_file_says_around_the_paper_is_no_edit(
    export, planctl, plan, theirs, layout
):
    review = export(None, "--layout", layout, "--reference", theirs)
    path = review.save(plan.parent / "回.docx")
    assert "no edits" in planctl("pull", path).out


def test_behind_the_paper_a_ministrys_file_goes_on(export, planctl, plan, theirs):
    review = export(None, "--reference", theirs)
    review.insert_paragraph("依托园区设立实训点", "新的一段。")
    review.who = "审稿人甲"
    review.replace("部内留存", "司内留存")
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "2 edits = 1 taken in + 1 not placed" in ran.out
    assert text_of(plan, "training", "countermeasure").endswith("新的一段。")


def test_words_pasted_from_another_paper_belong_where_they_stand(export, planctl, plan):
    review = export(None)
    review.insert_paragraph("统一审单标准", "外来的一段。")
    pasted = review.paragraph("外来的一段")
    for tag, more in (
        ("w:bookmarkStart", {qn("w:name"): "_planctl_0123456789abcdef_1"}),
        ("w:bookmarkEnd", {}),
    ):
        pasted.append(pasted.makeelement(qn(tag), {qn("w:id"): "7777", **more}))
    planctl("pull", review.save(plan.parent / "回.docx"))
    assert text_of(plan, "customs", "countermeasure").endswith("\n\n外来的一段。")


def test_a_word_file_is_a_version_to_compare_with(export, planctl, plan, records):
    review = export()
    review.replace("三分之一", "四成")
    path = review.save(plan.parent / "回.docx")
    assert planctl("diff", path, "--exit-code").code == 1
    assert "[-四成-]{+三分之一+}" in planctl("diff", path).out
    assert "[-三分之一-]{+四成+}" in planctl("diff", ".", path).out
    untouched = export(None).save(plan.parent / "原.docx")
    assert planctl("diff", untouched, "--exit-code").code == 0
    assert planctl("diff", untouched, path, "--stat").code == 0


def test_a_word_file_that_carries_nothing_is_no_version(export, planctl, plan):
    path = export(None, "--final").save(plan.parent / "定稿.docx")
    ran = planctl("diff", path)
    assert ran.code == 2
    assert "carries no records" in ran.err
