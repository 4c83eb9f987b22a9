"""What a layout makes of a plan: each thing that a layout can ask for, and what it leaves behind."""

from dataclasses import replace

import pytest

from planctl.exports.compose import compose
from planctl.exports.document import (
    Citation,
    Contents,
    Figure,
    Heading,
    Label,
    ListBlock,
    Paragraph,
    Picture,
    Reference,
    Remark,
    Table,
    Words,
)
from planctl.schemas.form import build
from planctl.schemas.layout import Layout
from planctl.schemas.passage import Passage
from planctl.schemas.plan import Plan, PlanHead
from planctl.schemas.section import Section
from planctl.schemas.series import Series
from planctl.schemas.source import Source
from planctl.workspace.yaml_file import read_yaml

HEAD = """\
title: 节水规划
theme: 节约用水
submitter: 编写组
date: 2025-06-09
stage: 征求意见稿
areas:
  - {id: farm, title: 农业, headlines: {status: 农业现状}, sections: [canals, crops]}
  - {id: town, title: 城镇, sections: [pipes]}
"""
SECTION = "id: {0}\ntitle: {1}\narea: {2}\nstatus: {{progress: done, text: {3}}}\n"
SOURCES = {
    "survey": {"type": "report", "title": "用水调查", "authors": ("调查组",), "date": 2024},
    "rules": {"type": "regulation", "title": "节水办法", "region": "甲市", "date": "2024-05"},
}
SERIES = {"use": {"title": "用水量", "unit": "亿方", "labels": (2023,), "lines": {"总量": (5,)}}}
TABLE = "表：{0}\n\n| 项 |\n| --- |\n| 一 |"
OWN = "name: own\ndescription: 自己的\n"
PICTURE = Picture(80, 50, svg="<svg/>")


def record(kind, text):
    return build(kind, read_yaml(text.encode()).value)


def passage(name, text, title="篇章"):
    return Passage(id=name, title=title, progress="done", text=text)


def plan_of(*passages, **changed):
    """Return a plan of three sections in two areas, with passages of its own."""
    sections = (
        ("canals", "渠系", "farm", "渠系好了。"),
        ("crops", "作物", "farm", "作物省水。"),
        ("pipes", "管网", "town", "管网漏水。"),
    )
    plan = Plan(
        head=record(PlanHead, HEAD),
        sections=tuple(record(Section, SECTION.format(*each)) for each in sections),
        sources={key: build(Source, value) for key, value in SOURCES.items()},
        passages={each.id: each for each in passages},
        series={key: build(Series, value) for key, value in SERIES.items()},
    )
    return replace(plan, **changed)


def paper(layout, *passages, plan=None, **options):
    """Return the document that a layout, written as YAML, makes of the plan."""
    whole = layout if layout.startswith("name:") else OWN + layout
    options = {"picture_of": lambda _: PICTURE, **options}
    return compose(plan or plan_of(*passages), record(Layout, whole), **options)


def said(block):
    """Return what a reader sees of a block."""
    if isinstance(block, Heading | Paragraph):
        number = f"{block.number}|" if isinstance(block, Heading) else ""
        return number + "".join(getattr(run, "value", "") for run in block.runs)
    return type(block).__name__


def lines(document):
    return [said(block) for block in document.blocks]


def roles_of(document):
    """Return what stands under the body, in order."""
    found = [getattr(block, "role", "") for block in document.blocks]
    return [role for role in found if role not in ("", "end")]


def captions(*groups):
    """Return the labels of the captions of some blocks, in order, those within lists too."""
    for block in (block for group in groups for block in group):
        if isinstance(block, ListBlock):
            yield from (label for item in block.items for label in captions(item))
        elif getattr(block, "caption", None):
            yield block.caption.label


NOTHING = "parts: [{show: sources}]\n"


# The cover


@pytest.mark.parametrize(
    ("cover", "final", "expected"),
    [
        ("[title, theme, stage, submitter, date]", False, [
            ("title", "节水规划"), ("theme", "节约用水"), ("stage", "征求意见稿"),
            ("submitter", "编写组"), ("date", "2025年6月9日"),
        ]),
        ("[date, title]", False, [("date", "2025年6月9日"), ("title", "节水规划")]),
        ("[title, stage]", True, [("title", "节水规划")]),
        ("[]", False, []),
    ],
)  # fmt: skip
def test_a_cover_holds_the_lines_that_the_layout_asks_for(cover, final, expected):
    assert list(paper(f"cover: {cover}\n{NOTHING}", final=final).cover) == expected


def test_a_cover_leaves_out_what_the_plan_does_not_say():
    plan = plan_of(head=record(PlanHead, "title: 稿\nareas: [{id: a, title: 甲}]\n"))
    document = paper(f"cover: [title, theme, stage, submitter, date]\n{NOTHING}", plan=plan)
    assert document.cover == (("title", "稿"),)


def test_the_title_on_the_cover_is_that_of_the_layout():
    document = paper(f'title: "{{theme}}报告"\ncover: [title]\n{NOTHING}')
    assert (document.title, document.cover) == ("节约用水报告", (("title", "节约用水报告"),))


# The front


FRONT = """\
levels: [一、]
front:
  - {title: 摘要, numbered: false, passage: abstract}
  - {label: 关键词：, passage: keywords}
  - {title: 目录, new_page: true, show: contents, depth: 3}
parts:
  - {title: 现状, aspect: status, parts: [{each: section, show: text}]}
  - {title: 展望, passage: outlook}
"""


def test_headings_of_the_front_have_no_numbers_and_those_of_the_body_begin_at_one():
    document = paper(FRONT, passage("abstract", "摘一句。"), passage("outlook", "望。"))
    front = [block for block in document.front if isinstance(block, Heading)]
    assert [(block.kind, said(block), block.new_page) for block in front] == [
        ("front", "|摘要", False),
        ("front", "|目录", True),
    ]
    assert document.front[-1] == Contents(3)
    body = [block for block in document.blocks if isinstance(block, Heading)]
    assert [(block.kind, said(block)) for block in body] == [
        ("heading", "一、|现状"),
        ("heading", "二、|展望"),
    ]
    assert [said(heading) for heading in document.listed(1)] == ["一、|现状", "二、|展望"]


def test_a_label_runs_in_before_the_first_paragraph():
    document = paper(FRONT, passage("keywords", "用水；节约\n\n再一段"))
    first, second, *_ = document.front
    assert first.runs == (Label("关键词："), Words("用水；节约"))
    assert second.runs == (Words("再一段"),)


def test_key_words_are_kept_as_they_are_written():
    assert paper(FRONT, passage("keywords", "用水；**节约**{>>够吗<<}")).keywords == "用水；节约"


def test_passages_that_are_missing_or_empty_leave_neither_heading_nor_label():
    for held in ((), (passage("abstract", ""), passage("keywords", " "), passage("outlook", ""))):
        document = paper(FRONT, *held)
        assert [said(block) for block in document.front] == ["|目录", "Contents"]
        assert lines(document) == ["一、|现状", "渠系好了。", "作物省水。", "管网漏水。"]


def test_a_part_is_left_out_with_all_its_headings():
    layout = "parts:\n  - {title: 外, parts: [{title: 中, parts: [{title: 内, passage: no}]}]}\n"
    assert lines(paper(layout)) == []


# Leads


LEADS = "parts: [{aspect: status, parts: [{each: area, parts: [{each: section, lead: 一是, show: text}]}]}]\n"


def test_sections_are_counted_by_their_leads_within_each_area():
    assert lines(paper(LEADS)) == ["一是渠系好了。", "二是作物省水。", "一是管网漏水。"]


def test_a_section_with_nothing_to_say_is_not_counted():
    plan = plan_of()
    canals = replace(plan.sections[0], status=None)
    plan = replace(plan, sections=(canals, *plan.sections[1:]))
    assert lines(paper(LEADS, plan=plan)) == ["一是作物省水。", "一是管网漏水。"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("**要点。**正文", (Words("一是要点。", bold=True), Words("正文"))),
        ("正文**要点**", (Words("一是正文"), Words("要点", bold=True))),
        ("{>>查<<}正文", (Words("一是正文"),)),
        ("[@survey]正文", "一是"),
        ("### 小题\\n\\n正文", (Words("一是小题：", bold=True), Words("正文"))),
    ],
)
def test_a_lead_looks_like_the_words_that_follow_it(text, first):
    plan = plan_of()
    canals = record(Section, SECTION.format("canals", "渠系", "farm", f'"{text}"'))
    block, *_ = paper(LEADS, plan=replace(plan, sections=(canals,))).blocks
    if first == "一是":
        assert block.runs[0] == Words("一是")
        assert isinstance(block.runs[1], Citation)
    else:
        assert block.runs == first


def test_what_is_no_paragraph_takes_no_lead():
    plan = plan_of()
    canals = record(Section, SECTION.format("canals", "渠系", "farm", '"- 项"'))
    (block,) = paper(LEADS, plan=replace(plan, sections=(canals,))).blocks
    assert isinstance(block, ListBlock)


# Annexes and signature


ANNEXES = """\
signature: true
parts: [{passage: outlook}]
annexes:
  - {title: 案例, passage: cases}
  - {title: "{passage}", passage: details}
  - {title: 政策, show: policies}
"""
OUTLOOK = passage("outlook", "见[[#cases]]和[[#details]]，[[#policies]]。")


def test_annexes_stand_last_each_under_its_label_on_a_new_page():
    document = paper(ANNEXES, OUTLOOK, passage("cases", "例。"), passage("details", "细。", "明细"))
    annexes = [b for b in document.blocks if isinstance(b, Heading)]
    assert [said(block) for block in annexes] == ["附件1|案例", "附件2|明细", "附件3|政策"]
    assert all(block.kind == "annex" and block.new_page and block.level == 1 for block in annexes)
    assert {key: document.labels[key] for key in ("cases", "details", "policies")} == {
        "cases": "附件1",
        "details": "附件2",
        "policies": "附件3",
    }


def test_annexes_that_hold_nothing_are_not_counted():
    document = paper(ANNEXES, OUTLOOK, passage("details", "细。", "明细"))
    assert [b for b in lines(document) if "|" in b] == ["附件1|明细", "附件2|政策"]
    assert "cases" not in document.labels


def test_a_single_annex_has_no_number():
    document = paper(ANNEXES, OUTLOOK)
    assert [b for b in lines(document) if "|" in b] == ["附件|政策"]
    assert document.labels == {"policies": "附件"}


def test_without_annexes_nothing_is_listed_under_the_body():
    plan = plan_of(OUTLOOK, sources={})
    document = paper(ANNEXES, plan=plan)
    assert roles_of(document) == ["signature", "date"]


@pytest.mark.parametrize(
    ("annex", "labels"),
    [
        ("附录1", ["附录1|", "附录2|"]),
        ("附件一", ["附件一|", "附件二|"]),
        ("附1：", ["附1：|", "附2：|"]),
    ],
)
def test_annexes_are_numbered_as_the_layout_says(annex, labels):
    document = paper(f"annex: {annex}\n{ANNEXES}", passage("cases", "例。"))
    assert [b[: len(label)] for b, label in zip(
        (b for b in lines(document) if "|" in b), labels, strict=True
    )] == labels  # fmt: skip


def test_under_the_body_stand_the_annexes_then_who_submits_it_and_when():
    document = paper(ANNEXES, OUTLOOK, passage("cases", "例。"))
    assert roles_of(document) == ["annex-note", "annex-note", "signature", "date"]
    assert lines(document)[1:5] == ["附件：1. 案例", "　　　2. 政策", "编写组", "2025年6月9日"]
    assert lines(document).index("2025年6月9日") + 1 == lines(document).index("附件1|案例")


def test_a_single_annex_is_listed_without_a_number():
    assert "附件：政策" in lines(paper(ANNEXES, OUTLOOK))


def test_the_last_paragraph_before_a_signature_is_marked_as_the_end():
    held = passage("outlook", "甲。\n\n乙。")
    signed = paper("signature: true\nparts: [{passage: outlook}]\n", held)
    assert [block.role for block in signed.blocks] == ["", "end", "signature", "date"]
    assert [block.role for block in paper("parts: [{passage: outlook}]\n", held).blocks] == ["", ""]


def test_a_paper_that_wants_no_signature_has_none():
    document = paper(ANNEXES.replace("true", "false"), OUTLOOK)
    assert roles_of(document) == []


@pytest.mark.parametrize(
    ("gone", "roles"), [("submitter", ["date"]), ("date", ["signature"]), ("theme", ["signature", "date"])]
)  # fmt: skip
def test_a_signature_holds_what_the_plan_says(gone, roles):
    head = record(PlanHead, "".join(x for x in HEAD.splitlines(True) if not x.startswith(gone)))
    document = paper(
        "signature: true\nparts: [{passage: outlook}]\n", plan=plan_of(OUTLOOK, head=head)
    )
    assert roles_of(document) == roles


def test_headings_within_an_annex_are_numbered_below_its_title():
    layout = "levels: [一、, （一）]\nparts: [{title: 望, passage: outlook}]\nannexes: [{title: 例, passage: cases}]\n"
    document = paper(layout, OUTLOOK, passage("cases", "## 甲\n\n文\n\n## 乙\n\n文"))
    headings = [(b.level, said(b)) for b in document.blocks if isinstance(b, Heading)]
    assert headings == [(1, "一、|望"), (1, "附件|例"), (2, "（一）|甲"), (2, "（二）|乙")]


# Blanks


@pytest.mark.parametrize(
    ("part", "titles"),
    [
        ('{title: "{title}·{theme}", passage: outlook}', ["|节水规划·节约用水"]),
        ('{title: "{submitter} {date} {stage}", passage: outlook}', ["|编写组 2025年6月9日 征求意见稿"]),
        ('{title: "{passage}", passage: outlook}', ["|篇章"]),
        ('{title: "{area}", each: area, aspect: status, parts: [{each: section, show: text}]}',
         ["|农业", "|城镇"]),
        ('{title: "{headline}", each: area, aspect: status, parts: [{each: section, show: text}]}',
         ["|农业现状", "|城镇"]),
        ('{title: "{area}：{section}", each: section, aspect: status, show: text}',
         ["|农业：渠系", "|农业：作物", "|城镇：管网"]),
    ],
)  # fmt: skip
def test_the_blanks_of_a_title_are_filled(part, titles):
    document = paper(f"parts: [{part}]\n", OUTLOOK)
    assert [said(b) for b in document.blocks if isinstance(b, Heading)] == titles


def test_the_blanks_of_a_label_are_filled():
    layout = 'parts: [{label: "{section}：", each: section, aspect: status, show: text}]\n'
    first = paper(layout).blocks[0]
    assert first.runs == (Label("渠系："), Words("渠系好了。"))


def test_a_theme_that_is_not_said_is_the_title():
    head = record(PlanHead, "title: 稿\nareas: [{id: a, title: 甲}]\n")
    document = paper(f'title: "{{theme}}{{submitter}}{{date}}"\n{NOTHING}', plan=plan_of(head=head))
    assert document.title == "稿"


# Captions, figures, series


def test_captions_are_counted_through_front_body_and_annexes():
    layout = (
        "front: [{passage: abstract}]\nparts: [{passage: outlook}, {show: series}]\n"
        "annexes: [{title: 例, passage: cases}]\n"
    )
    document = paper(
        layout,
        passage("abstract", TABLE.format("甲") + "\n\n![子](figures/a.png)"),
        passage("outlook", TABLE.format("乙") + "\n\n| 无题 |\n| --- |\n\n![](figures/b.png)"),
        passage("cases", "- 项\n\n  ![丑](figures/c.png)\n\n" + TABLE.format("丙")),
    )
    assert [*captions(document.front, document.blocks)] == [
        "表1", "图1", "表2", "图2", "图3", "表3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("patterns", "labels"),
    [
        ("{table: 表一, figure: 图 1}", ["表一", "图 1"]),
        ("{table: 表1-, figure: 插图一}", ["表1-", "插图一"]),
    ],
)
def test_captions_are_numbered_as_the_layout_says(patterns, labels):
    held = passage("outlook", TABLE.format("甲") + "\n\n![子](figures/a.png)")
    document = paper(f"captions: {patterns}\nparts: [{{passage: outlook}}]\n", held)
    assert [*captions(document.blocks)] == labels


def test_a_reference_may_stand_before_what_it_refers_to():
    layout = "parts: [{passage: outlook}]\nannexes: [{title: 例, passage: cases}]\n"
    held = passage("cases", TABLE.format("甲 {#late}"))
    document = paper(layout, passage("outlook", "见[[#late]]、[[#cases]]。"), held)
    runs = document.blocks[0].runs
    assert [run for run in runs if isinstance(run, Reference)] == [
        Reference("late"),
        Reference("cases"),
    ]
    assert document.labels == {"late": "表1", "cases": "附件"}


SHOWN = "parts: [{passage: outlook}]\n"


@pytest.mark.parametrize(
    ("text", "words", "anchor"),
    [
        ("![](series:use)", "用水量", "use"),
        ("![历年](series:use)", "历年", "use"),
        ("![历年](series:use) {#years}", "历年", "years"),
    ],
)
def test_a_series_is_captioned_by_its_title_and_its_key(text, words, anchor):
    document = paper(SHOWN, passage("outlook", text))
    caption = document.blocks[0].caption
    assert (caption.runs, caption.anchor) == ((Words(words),), anchor)
    assert document.labels == {anchor: "图1"}


def test_the_source_of_a_series_is_cited_in_its_caption():
    series = build(Series, {**SERIES["use"], "source": "survey"})
    document = paper(
        SHOWN, plan=plan_of(passage("outlook", "![](series:use)"), series={"use": series})
    )
    words, cited = document.blocks[0].caption.runs
    assert (words, cited.key) == (Words("用水量"), "survey")
    assert [source.key for source in document.cited] == ["survey"]


def test_a_picture_that_cannot_be_had_takes_no_number():
    text = "![甲](figures/gone.png)\n\n![乙](figures/a.png)"
    document = paper(
        SHOWN,
        passage("outlook", text),
        picture_of=lambda target: None if "gone" in target else PICTURE,
    )
    assert [*captions(document.blocks)] == ["图1"]
    assert len(document.blocks) == 1


def test_all_series_are_shown_where_the_layout_asks_for_them():
    document = paper("parts: [{title: 数据, show: series}]\n")
    assert [type(block) for block in document.blocks] == [Heading, Figure]
    assert lines(paper("parts: [{title: 数据, show: series}]\n", plan=plan_of(series={}))) == []


def test_policies_are_a_table_by_place_and_date():
    layout = "parts: [{title: 政策, show: policies}]\n"
    table = paper(layout).blocks[1]
    assert [["".join(run.value for run in cell) for cell in row] for row in table.rows] == [
        ["地区", "日期", "政策文件"],
        ["甲市", "2024年5月", "节水办法"],
    ]
    assert lines(paper(layout, plan=plan_of(sources={}))) == []


# What a final paper leaves behind


PROGRESS = "parts: [{title: 进度, show: progress}, {title: 进度图, show: progress-chart}, {passage: outlook}]\n"


@pytest.mark.parametrize(("final", "count"), [(False, 5), (True, 1)])
def test_a_final_paper_holds_neither_table_nor_chart_of_the_progress(final, count):
    document = paper(PROGRESS, passage("outlook", "望。"), final=final)
    assert len(document.blocks) == count
    assert (document.stage == "") is final


NOTED = "甲{>>批<<}\n\n" + TABLE.format("题{>>批<<} {#t}").replace("一 |", "一{>>批<<} |")
NOTED += "\n\n![图{>>批<<}](figures/a.png)\n\n## 小题{>>批<<}\n\n- 项{>>批<<}"
NOTES = "notes: show\nfront: [{passage: abstract}]\nparts: [{passage: outlook}]\nannexes: [{title: 例, passage: cases}]\n"


def remarks(blocks):
    for block in blocks:
        match block:
            case ListBlock():
                yield from (run for item in block.items for run in remarks(item))
            case Table():
                cells = [cell for row in block.rows for cell in row]
                yield from (run for cell in cells for run in cell if isinstance(run, Remark))
            case Heading() | Paragraph():
                yield from (run for run in block.runs if isinstance(run, Remark))
        if getattr(block, "caption", None):
            yield from (run for run in block.caption.runs if isinstance(run, Remark))


@pytest.mark.parametrize(
    ("notes", "final", "count"), [("show", False, 18), ("show", True, 0), ("hide", False, 0)]
)
def test_notes_stand_in_a_working_paper_and_nowhere_else(notes, final, count):
    held = [passage(name, NOTED) for name in ("abstract", "outlook", "cases")]
    document = paper(NOTES.replace("show", notes), *held, final=final)
    assert len([*remarks((*document.front, *document.blocks))]) == count


# Sources


def test_a_list_of_sources_holds_what_was_cited_before_it():
    layout = "parts: [{passage: outlook}, {title: 参考文献, numbered: false, show: sources}]\n"
    document = paper(layout, passage("outlook", "甲[@rules]乙[@survey, p1]丙[@rules]"))
    listed = [said(b) for b in document.blocks if getattr(b, "role", "") == "reference"]
    assert [line[:4] for line in listed] == ["[1] ", "[2] "]
    assert "节水办法" in listed[0]


def test_a_list_of_sources_stands_before_a_signature():
    layout = "signature: true\nparts: [{passage: outlook}, {title: 文献, show: sources}]\n"
    document = paper(layout, passage("outlook", "甲[@rules]乙[@survey]"))
    assert roles_of(document) == ["reference", "reference", "signature", "date"]


def test_a_list_of_sources_holds_what_the_annexes_cite_too():
    layout = "parts: [{passage: outlook}, {title: 文献, show: sources}]\nannexes: [{title: 例, passage: cases}]\n"
    document = paper(layout, passage("outlook", "甲[@rules]"), passage("cases", "乙[@survey]"))
    listed = [b for b in document.blocks if getattr(b, "role", "") == "reference"]
    assert len(listed) == len(document.cited) == 2


# Whatever the layout


def test_a_series_that_a_text_shows_is_not_drawn_again():
    layout = "parts: [{passage: outlook}, {show: series}]\n"
    document = paper(layout, passage("outlook", "![](series:use)"))
    assert [block.caption.anchor for block in document.blocks] == ["use"]
    assert document.labels == {"use": "图1"}


def test_an_annex_of_several_parts_lends_its_label_to_nothing_else():
    layout = "parts: [{passage: outlook}]\nannexes: [{title: 例, parts: [{passage: cases}]}]\n"
    document = paper(layout, passage("outlook", "望。"), passage("cases", TABLE.format("无编号")))
    assert "" not in document.labels
