"""Layouts turned round: aspects, areas, topics; pairing; the progress table; which layout it was."""

import pytest

from planctl.imports.aspect_words import DEFAULT
from planctl.imports.pairing import Said, pairs
from planctl.imports.titling import lead_title


@pytest.mark.parametrize(
    ("title", "aspect"),
    [
        ("现状", "status"),
        ("国内外发展现状", "status"),
        ("总体情况", "status"),
        ("存在的突出问题", "challenge"),
        ("主要困难和短板", "challenge"),
        ("“十五五”时期对策建议", "countermeasure"),
        ("下一步工作举措", "countermeasure"),
        ("问题与对策", "challenge"),
        ("Current status", "status"),
        ("Main challenges and issues", "challenge"),
        ("Policy recommendations", "countermeasure"),
        ("Trade status", None),
        ("市场准入问题", None),
        ("药品进出口情况", None),
        ("政治风险", None),
        ("", None),
    ],
)
def test_a_heading_opens_an_aspect_if_it_says_nothing_else(title, aspect):
    assert DEFAULT.aspect(title) == aspect


def test_a_team_extends_the_words_for_aspects():
    assert DEFAULT.aspect("突出痛点") is None
    assert DEFAULT.extended({"challenge": ("痛点",)}).aspect("突出痛点") == "challenge"


STATUS = "甲港试点提前放行。货物平均少等半天。"
CHALLENGE = "单证口径不一。各口岸要求的单证不同。"
ANSWER = "统一单证口径。发布全国通用的单证样式。"
PARTS_FIRST = f"""一、《港口规划》素材稿
1.发展现状
（一）通关：提速明显
{STATUS}
（二）人才
乙园办了实训。学员八成上岗。
2.突出问题
（一）通关方面
{CHALLENGE}
（二）人才方面
懂规则的人少。从业者多为兼职。
3.对策建议
（一）通关
{ANSWER}
（二）人才
办好实训。每年轮训从业者。
"""
AREAS_FIRST = f"""##### （一）通关
###### 提前放行
{STATUS}
###### 挑战✅
单证口径（分两段）
{CHALLENGE}
##### 对应政策
{ANSWER}
##### （二）人才
###### 实训
乙园办了实训。学员八成上岗。
##### 挑战
###### 懂规则的人
懂规则的人少。从业者多为兼职。
###### 政策
###### 实训
办好实训。每年轮训从业者。
"""


def shape(imported):
    plan = imported.plan
    return [
        (
            area.title,
            [
                tuple(
                    aspect
                    for aspect in ("status", "challenge", "countermeasure")
                    if section.aspect(aspect)
                )
                for section in plan.in_area(area.id)
            ],
        )
        for area in plan.head.areas
    ]


def texts(imported, aspect):
    held = [section.aspect(aspect) for section in imported.plan.sections]
    return [one.text.split("\n\n")[-1] for one in held if one]


@pytest.mark.parametrize(
    ("draft", "layout"), [(PARTS_FIRST, "ministry-material"), (AREAS_FIRST, "working-draft")]
)
def test_either_order_comes_to_the_same_records(take, accounted, draft, layout):
    imported = accounted(take({"a": draft}))
    assert imported.layout == layout
    assert [area for area, _ in shape(imported)] == ["通关", "人才"]
    assert texts(imported, "status") == [STATUS, "乙园办了实训。学员八成上岗。"]
    assert texts(imported, "challenge") == [CHALLENGE, "懂规则的人少。从业者多为兼职。"]
    assert texts(imported, "countermeasure") == [ANSWER, "办好实训。每年轮训从业者。"]


def test_parts_keep_what_areas_are_headed_in_each(take):
    (first, second) = take({"a": PARTS_FIRST}).plan.head.areas
    assert first.headlines == {"status": "通关：提速明显", "challenge": "通关方面"}
    assert second.headlines == {"challenge": "人才方面"}


def test_a_tick_behind_a_heading_says_done(take):
    sections = take({"a": AREAS_FIRST}).plan.sections
    states = [(s.challenge.progress if s.challenge else None) for s in sections]
    assert states[:2] == [None, "done"]
    assert "drafting" in states


def test_a_bracket_at_a_heading_becomes_a_note_below_it(take):
    imported = take({"a": AREAS_FIRST})
    (section,) = [s for s in imported.plan.sections if s.title.startswith("单证口径")]
    assert section.challenge.text.startswith("{>>分两段<<}\n\n")
    assert [finding.rule for finding in imported.findings] == ["I501"]


def test_a_line_to_a_colleague_amid_a_text_becomes_a_note_at_its_place(take, accounted):
    draft = AREAS_FIRST.replace(STATUS, f"{STATUS}\nTODO：补乙港的数\n末段。")
    text = accounted(take({"a.md": draft})).plan.sections[0].status.text
    assert text == f"{STATUS}\n\n{{>>TODO：补乙港的数<<}}\n\n末段。"


def test_a_paragraph_that_holds_a_note_is_no_note(take, accounted):
    said = "各口岸仍在核对费用{>>待核<<}。各口岸仍在核对标准名录的条目。"
    draft = AREAS_FIRST.replace(STATUS, f"{STATUS}\n\n{said}")
    text = accounted(take({"a.md": draft})).plan.sections[0].status.text
    assert text == f"{STATUS}\n\n{said}"


@pytest.mark.parametrize("layout", ["ministry-material", "working-draft", "research-report"])
def test_the_layout_that_is_asked_for_is_taken(take, layout):
    assert take({"a": PARTS_FIRST}, wanted=layout).layout == layout


def test_a_draft_that_fits_no_layout_comes_in_by_headings(take, accounted):
    imported = accounted(
        take(
            {"某稿.md": "# 通关\n\n## 单证\n\n甲。\n\n## 船期\n\n乙。\n\n# 人才\n\n## 实训\n\n丙。"}
        )
    )
    assert imported.layout == ""
    assert shape(imported) == [("通关", [("status",)] * 2), ("人才", [("status",)])]
    assert [finding.rule for finding in imported.findings] == ["I506"] * 3


def test_text_without_any_heading_is_one_section_named_for_its_file(take, accounted):
    imported = accounted(take({"folder/港口.txt": "甲。\n乙。"}))
    (area,) = imported.plan.head.areas
    assert area.title == "港口"
    assert [s.status.text for s in imported.plan.sections] == ["甲。\n\n乙。"]


PROGRESS = """##### 目前进度| 类型 | 现状 | 挑战 | 政策 | 备注 |
|---|---|---|---|---|
| 通关 | ✅ | 1/2 | | 等口岸复核 |
| 人才 | ✅ | ✅ | 未动笔 | |

"""


def test_the_progress_table_gives_states_and_remarks(take, accounted):
    imported = accounted(take({"a": PROGRESS + AREAS_FIRST.replace("✅", "")}))
    sections = {s.area: s for s in imported.plan.sections if s.status}
    assert [s.status.progress for s in sections.values()] == ["done", "done"]
    assert [s.remarks for s in imported.plan.sections if s.remarks] == ["等口岸复核"]
    challenges = [s.challenge.progress for s in imported.plan.sections if s.challenge]
    assert challenges == ["drafting", "done"]
    ticks = sum(
        imported.texts[0][span.start : span.end].count("✅")
        for span in imported.accounts[0].spans
        if span.as_ == "progress"
    )
    assert ticks == 3


def test_challenges_and_answers_are_paired_by_what_they_say_where_counts_differ():
    challenges = [
        Said("", "港口拥堵。吊装设备老旧，旺季排队。"),
        Said("", "懂国际规则的从业者不足。"),
        Said("", "数据跨境没有统一口径。"),
    ]
    answers = [
        Said("", "培养懂国际规则的从业者，办好实训。"),
        Said("", "更新吊装设备，缓解港口排队。"),
    ]
    found = {(pair.challenge, pair.countermeasure) for pair in pairs(challenges, answers)}
    assert found == {(0, 1), (1, 0)}


def test_where_words_say_nothing_order_pairs_and_says_so():
    found = pairs(
        [Said("", "甲乙丙丁。"), Said("", "戊己庚辛。")],
        [Said("", "子丑寅卯。"), Said("", "辰巳午未。")],
    )
    assert [(p.challenge, p.countermeasure, p.doubtful) for p in found] == [
        (0, 0, True),
        (1, 1, True),
    ]


@pytest.mark.parametrize(
    ("prose", "title"),
    [
        ("单证口径不一。各地要求不同。", "单证口径不一"),
        ("当前，单证口径不一。", "单证口径不一"),
        ("出海方面，单证口径不一。", "单证口径不一"),
        ("甲" * 20 + "，" + "乙" * 30 + "。", "甲" * 20),
        ("", "未题名"),
    ],
)
def test_a_topic_without_a_heading_is_titled_by_its_lead(prose, title):
    assert lead_title(prose) == title


SHARED = "港口之间的单证口径并不一致，同一批货物要填三套单子，企业的负担因此加重不少。"


def test_a_passage_of_two_drafts_stands_once_and_brings_its_sources(take, accounted):
    one = f"1.现状\n（一）通关\n{STATUS}\n2.问题\n（一）通关\n{SHARED}\n"
    other = f"1.现状\n（一）通关\n乙。\n2.问题\n（一）通关\n{SHARED[:-1]}[https://example.org/a 某文]。\n"
    imported = accounted(take({"a.txt": one, "b.txt": other}))
    challenges = [s.challenge.text for s in imported.plan.sections if s.challenge]
    assert challenges == [SHARED[:-1] + "[@example]。"]
    (twice,) = [finding for finding in imported.findings if finding.rule == "I505"]
    assert (twice.place.path, twice.related[0].path) == ("b.txt", "a.txt")


def test_a_sentence_worded_otherwise_in_the_other_draft_is_kept_as_a_note(take, accounted):
    long = SHARED + "各地海关、铁路、港口要求的材料各不相同，货主要分别准备，费时又费力。"
    changed = long.replace("三套", "四套")
    one, other = (f"1.现状\n（一）通关\n甲乙。\n2.问题\n（一）通关\n{x}\n" for x in (long, changed))
    imported = accounted(take({"a.txt": one, "b.txt": other}))
    (challenge,) = [s.challenge.text for s in imported.plan.sections if s.challenge]
    assert challenge.startswith(long)
    assert "四套" in challenge[challenge.index("{>>") :]


def test_a_second_text_of_one_aspect_is_joined_and_said(take, accounted):
    drafts = {
        name: f"##### （一）通关\n###### 挑战\n###### 单证\n{text}\n##### 政策\n###### 单证\n丙{name}。\n"
        for name, text in (("a.md", CHALLENGE), ("b.md", "船期信息不通，企业无从安排。"))
    }
    imported = accounted(take(drafts))
    (section,) = imported.plan.sections
    assert section.challenge.text.count("\n\n") == 1
    assert [f.rule for f in imported.findings].count("I507") == 2


def test_passages_of_the_form_come_in_under_their_ids(take, accounted):
    draft = (
        "# 港口研究报告\n\n征求意见稿\n\n某课题组\n\n2025年3月\n\n## 摘　要\n\n三件事。\n\n**关键词**：甲；乙\n\n"
        + (
            "## 第一章　引言\n\n开头。\n\n## 第二章　发展现状\n\n### 一、通关\n\n#### （一）单证\n\n甲。\n\n"
            "## 第三章　突出问题\n\n### 一、通关\n\n#### （一）单证\n\n乙。\n"
        )
    )
    imported = accounted(take({"a.md": draft}))
    assert imported.layout == "research-report"
    assert {key: held.text for key, held in imported.plan.passages.items()} == {
        "abstract": "三件事。",
        "keywords": "甲；乙",
        "introduction": "开头。",
    }
    head = imported.plan.head
    assert (head.title, head.stage, head.submitter, head.date) == (
        "港口",
        "征求意见稿",
        "某课题组",
        "2025-03",
    )


def test_what_is_known_keeps_its_ids(take):
    known = take({"a": PARTS_FIRST}, spell=lambda title: f"id-{sum(map(ord, title))}").plan
    again = take({"a": PARTS_FIRST}, known=known).plan
    assert [a.id for a in again.head.areas] == [a.id for a in known.head.areas]
    assert [s.id for s in again.sections] == [s.id for s in known.sections]
