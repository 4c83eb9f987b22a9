"""What a comparison of two versions of a plan says."""

import pytest

from planctl.revisions.figures import changed_figures
from planctl.revisions.moves import moved_sentences
from planctl.revisions.subject import Subject, TextPair
from planctl.schemas.change import Change, TextEdit
from planctl.text.compare import edits as text_edits
from planctl.text.compare import sides_of
from planctl.text.moves import loose_sentences

GOODS, PORTS, RULES, DATA = (
    f"sections/{name}.yaml" for name in ("trade/goods", "trade/ports", "trade/rules", "tech/data")
)
NEW_SECTION = (
    "id: fairs\ntitle: 展会\narea: trade\nstatus: {progress: drafting, text: 展会恢复举办。}\n"
)
PORTS_TEXT = "口岸设施改善，查验流程简化，单证电子化比例达到九成，企业办理手续的时间明显减少。"
RULES_TEXT = (
    "我国参与多边规则磋商，对接高标准经贸协定，在数字、绿色等新议题上提出方案，影响力提升。"
)


def short(change: Change) -> str:
    """Return a change in one line: kind, whose, what, from → to, old → new."""
    whose = "/".join(filter(None, (change.section, change.aspect)))
    ids = f"{change.from_ or ''}→{change.to or ''}" if change.from_ or change.to else ""
    words = f"{change.old or ''}⇒{change.new or ''}" if change.old or change.new else ""
    return " ".join(filter(None, (change.kind, whose or change.key, ids, words)))


def marked(change: Change) -> str:
    signs = {"move_from": "↷", "move_to": "↶"}
    return "".join(
        edit.old if edit.op == "keep"
        else f"[{edit.old}{signs.get(edit.op, '→')}{edit.new}]"
        for edit in change.edits
    )  # fmt: skip


CASES = {
    "nothing": ([], []),
    "lines wrapped otherwise": (
        [(GOODS, "合规成本上升，中小", "合规成本上升，\n    中小"), (GOODS, "|-", "|")],
        [],
    ),
    "a title": ([(GOODS, "货物贸易", "商品贸易")], ["retitled goods 货物贸易⇒商品贸易"]),
    "an owner": ([(GOODS, "owner: 贸易组\n", "")], ["owner goods 贸易组⇒"]),
    "remarks": ([(GOODS, "数字待核", "数字已核")], ["remarks goods 数字待核⇒数字已核"]),
    "remarks of several lines": (
        [(GOODS, "remarks: 数字待核", "remarks: |-\n  数字\n  已核")],
        ["remarks goods 数字待核⇒数字已核"],
    ),
    "progress": ([(GOODS, "drafting", "review")], ["progress goods/status drafting→review"]),
    "needs": (
        [(PORTS, "status:", "needs: [status]\nstatus:")],
        ["needs ports status challenge countermeasure⇒status"],
    ),
    "a review": (
        [(PORTS, "status:", "reviewed: {challenge: s-1}\nstatus:")],
        ["reviewed ports/challenge ⇒s-1"],
    ),
    "a note": ([(GOODS, "补数据", "已补")], ["note goods/status 补数据⇒已补"]),
    "a note gone": ([(GOODS, "{>>补数据<<}", "")], ["note goods/status 补数据⇒"]),
    "a citation": ([(GOODS, "[@customs]", "")], ["citation goods/status customs→"]),
    "another citation": (
        [(GOODS, "[@customs]", "[@customs, p3]")],
        ["citation goods/status customs→customs, p3"],
    ),
    "another area": (
        [(PORTS, "area: trade", "area: tech"), ("plan.yaml", "ports, ", ""), ("plan.yaml", "[data]", "[data, ports]")],
        ["moved ports trade→tech 贸易合作⇒技术合作"],
    ),
    "another id": ([(PORTS, "id: ports", "id: harbours"), ("plan.yaml", "ports", "harbours")],
                   ["renumbered harbours ports→harbours"]),
    "a new section": (
        [("sections/trade/fairs.yaml", None, NEW_SECTION), ("plan.yaml", "rules]", "rules, fairs]")],
        ["added fairs ⇒展会", "added fairs/status →drafting ⇒展会恢复举办。"],
    ),
    "a section gone": (
        [(RULES, "", None), ("plan.yaml", ", rules]", "]")],
        ["removed rules 规则⇒", f"removed rules/status →done {RULES_TEXT}⇒"],
    ),
    "an aspect gone": (
        [(GOODS, "countermeasure:\n  progress: todo\n  text: |-\n    建立预警机制，发布分国别指引。支持行业组织开展集体应对。\n", "")],
        ["removed goods/countermeasure →todo 建立预警机制，发布分国别指引。支持行业组织开展集体应对。⇒"],
    ),
    "an aspect not begun": (
        [(PORTS, "status:", "challenge: {progress: todo}\nstatus:")],
        ["added ports/challenge →todo"],
    ),
    "another order": (
        [("plan.yaml", "[goods, ports, rules]", "[rules, goods, ports]")],
        ["reordered rules 3⇒1"],
    ),
    "another order where one is gone": (
        [("plan.yaml", "[goods, ports, rules]", "[rules, ports]")],
        ["reordered rules 3⇒1", "reordered goods 1⇒"],
    ),
    "another order behind others that came": (
        [("plan.yaml", "[goods, ports, rules]", "[one, two, rules, goods, ports]")],
        ["reordered one ⇒1", "reordered two ⇒2", "reordered rules 3⇒1"],
    ),
    "no longer listed": ([("plan.yaml", "ports, ", "")], ["reordered ports 2⇒"]),
    "the head": ([("plan.yaml", "征求意见稿", "送审稿")], ["plan stage 征求意见稿⇒送审稿"]),
    "a person's role": ([("plan.yaml", "起草}", "统稿}")], ["plan people.贸易组 起草⇒统稿"]),
    "lengths": (
        [("plan.yaml", "stage:", "lengths: {status: {min: 90}}\nstage:")],
        ["plan lengths.status ⇒90"],
    ),
    "words that head an aspect": (
        [("plan.yaml", "stage:", "headings: {challenge: [痛点, 难点]}\nstage:")],
        ["plan headings.challenge ⇒痛点、难点"],
    ),
    "how texts are read": (
        [("plan.yaml", "stage:", "wording: {duplicate_from: 20}\nstage:")],
        ["plan wording.duplicate_from 15⇒20"],
    ),
    "a switch": ([("plan.yaml", "stage:", "rules: {L208: off}\nstage:".replace("off", '"off"'))],
                 ["plan rules.L208 ⇒off"]),
    "an area's title": ([("plan.yaml", "技术合作", "科技合作")], ["area title 技术合作⇒科技合作"]),
    "a headline": ([("plan.yaml", "贸易增长", "贸易稳增")], ["area status 贸易增长⇒贸易稳增"]),
    "a new area": (
        [("plan.yaml", "  - {id: tech", "  - {id: money, title: 金融}\n  - {id: tech")],
        ["area →money ⇒金融"],
    ),
    "areas in another order": (
        [("plan.yaml", "id: trade, title: 贸易合作, headlines: {status: 贸易增长}, sections: [goods, ports, rules]",
          "id: tech, title: 技术合作, sections: [data]"),
         ("plan.yaml", "areas:\n", "areas:\n  - {id: trade, title: 贸易合作, headlines: {status: 贸易增长}, sections: [goods, ports, rules]}\n"),
         ("plan.yaml", "  - {id: trade", "  - {id: trade")],
        None,
    ),
    "a passage": (
        [("passages/abstract.yaml", "梳理现状", "梳理现状和对策"), ("passages/abstract.yaml", "todo", "done")],
        ["progress abstract todo→done", "edited abstract 本文梳理现状。⇒本文梳理现状和对策。"],
    ),
    "a passage gone": (
        [("passages/abstract.yaml", "", None)],
        ["removed abstract 摘要⇒", "removed abstract →todo 本文梳理现状。⇒"],
    ),
    "a source's date": ([("sources.yaml", "2024", "2025")],
                        ["source customs.date customs→customs 2024⇒2025"]),
    "a source's key": ([("sources.yaml", "customs:", "customs-2024:")],
                       ["source customs-2024 customs→customs-2024 ⇒海关统计"]),
    "a new source": ([("sources.yaml", "customs:", "other: {type: report, title: 报告}\ncustoms:")],
                     ["source other →other ⇒报告"]),
    "a figure of a series": ([("series.yaml", "[1, 2]", "[1, 2.5]")],
                             ["series exports.lines.总额.2024 exports→exports 2⇒2.5"]),
    "a term's variants": ([("terms.yaml", "数据出境", "数据出境, 跨境数据")],
                          ["term 数据跨境.variants 数据跨境→数据跨境 数据出境⇒数据出境、跨境数据"]),
}  # fmt: skip
del CASES["areas in another order"]


@pytest.mark.parametrize("name", CASES)
def test_each_kind_of_change_is_said_as_such(name, changes):
    edits, said = CASES[name]
    assert [short(change) for change in changes(*edits)] == said


def test_areas_in_another_order_are_one_change(changes):
    swapped = [("plan.yaml", "areas:\n", "areas:\n  - {id: tech, title: 技术合作, sections: [data]}\n"),
               ("plan.yaml", "rules]}\n  - {id: tech, title: 技术合作, sections: [data]}\n", "rules]}\n")]  # fmt: skip
    (change,) = changes(*swapped)
    assert (change.kind, change.key, change.old, change.new) == (
        "area", "order", "贸易合作、技术合作", "技术合作、贸易合作",
    )  # fmt: skip


def test_a_figure_is_a_change_of_its_own_with_its_sentence(changes):
    edited, figure = changes((GOODS, "110亿", "126亿"))
    assert (edited.kind, figure.kind) == ("edited", "figure")
    assert (figure.old, figure.new) == ("约110亿美元", "约126亿美元")
    assert marked(figure) == "全年出口约[110→126]亿美元，同比增长3%[@customs]。"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("| 耗材 | 40亿 |", "| 诊断设备 | 18亿 |", []),
        ("| 一次性耗材 | 40亿 |", "| 一次性用耗材 | 41亿 |", [("40亿", "41亿")]),
        ("| 耗材 | 40亿 |", "| 耗材 | 41亿 |", [("40亿", "41亿")]),
    ],
)
def test_a_table_row_of_another_name_has_no_figure_in_the_stead_of_one(old, new, found):
    edits = tuple(TextEdit(op=edit.op, old=edit.old, new=edit.new) for edit in text_edits(old, new))
    assert [(figure.old, figure.new) for figure in changed_figures(edits)] == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("建成可换电的45个。", "建成可换电的45个，可储能的7个。", []),
        ("建成可换电的45个，可储能的7个。", "建成可换电的45个。", []),
        ("设有院系88所。", "设有院系88所，其中民办21所。", []),
        ("甲类3个，乙类5个。", "甲类5个，乙类3个。", [("3个", "5个"), ("5个", "3个")]),
        ("甲类3个，乙类3个。", "甲类3个，乙类4个。", [("3个", "4个")]),
        ("共有45个。", "共有47个，其中甲类3个。", [("45个", "47个")]),
        ("共有45个。", "共有近45个。", [("45个", "近45个")]),
    ],
)
def test_a_figure_that_still_stands_has_become_no_other(old, new, found):
    edits = tuple(TextEdit(op=edit.op, old=edit.old, new=edit.new) for edit in text_edits(old, new))
    assert [(figure.old, figure.new) for figure in changed_figures(edits)] == found


def test_a_lost_sentence_and_a_changed_word_are_marked_as_an_editor_would(changes):
    (change,) = changes(
        (GOODS, "部分市场的准入要求频繁调整。", ""), (GOODS, "应对能力不足", "应对经验不足")
    )
    assert marked(change) == (
        "合规成本上升，中小企业应对[能力→经验]不足。[部分市场的准入要求频繁调整。→]"
    )


def test_a_sentence_that_moved_to_another_section_is_marked_at_both_ends(changes):
    sentence = "口岸通关时间在三年里缩短了一半。"
    goods, ports = changes((GOODS, sentence, ""), (PORTS, PORTS_TEXT, PORTS_TEXT + sentence))
    assert f"[{sentence}↷]" in marked(goods)
    assert f"[↶{sentence}]" in marked(ports)
    (went,) = [edit for edit in goods.edits if edit.op == "move_from"]
    (came,) = [edit for edit in ports.edits if edit.op == "move_to"]
    assert (went.section, went.aspect) == ("ports", "status")
    assert (came.section, came.aspect) == ("goods", "status")


def test_a_paragraph_that_moved_takes_its_break_along(changes):
    first = "**出口规模扩大。**全年出口约110亿美元，同比增长3%[@customs]。口岸通关时间在三年里缩短了一半。"
    second = "进口来源更加多样，前五位来源地占比逐年下降{>>补数据<<}。"
    text, *_ = changes(
        (GOODS, first, "#"), (GOODS, f"\n    {second}", f"\n    {first}"), (GOODS, "#", second)
    )
    moved = [edit for edit in text.edits if edit.op != "keep"]
    assert [(edit.op, (edit.old + edit.new).count("\n\n")) for edit in moved] == [
        ("move_to", 1),
        ("move_from", 1),
    ]


EXPORTS = "全年出口约110亿美元，同比增长3%[@customs]。"


@pytest.mark.parametrize("path", [GOODS, PORTS])
def test_a_sentence_that_was_edited_on_its_way_has_moved_with_its_edit_and_its_figure(
    changes, path
):
    edited = EXPORTS.replace("110", "126")
    before = "占比逐年下降{>>补数据<<}。" if path == GOODS else PORTS_TEXT
    found = changes((GOODS, EXPORTS, ""), (path, before, before + edited))
    texts = "".join(marked(change) for change in found if change.kind == "edited")
    assert "[全年出口约↷][110→][亿美元，同比增长3%[@customs]。↷]" in texts
    assert "[↶全年出口约][→126][↶亿美元，同比增长3%[@customs]。]" in texts
    (figure,) = (change for change in found if change.kind == "figure")
    assert (figure.old, figure.new) == ("约110亿美元", "约126亿美元")
    assert figure.path == path
    assert marked(figure) == "全年出口约[110→126]亿美元，同比增长3%[@customs]。"


@pytest.mark.parametrize("between", ["", "\n\n    "])
def test_of_neighbours_that_were_edited_and_change_places_one_has_moved(changes, between):
    ports = "口岸通关时间在三年里缩短了一半。"
    swapped = between.join((ports.replace("三", "四"), EXPORTS.replace("110", "126")))
    text, *others = changes((GOODS, EXPORTS + ports, swapped))
    assert "[全年出口约↷][110→][亿美元，同比增长3%[@customs]。↷]" in marked(text)
    assert "全年出口约][→126][↶亿美元，同比增长3%[@customs]。]" in marked(text)
    assert "口岸通关时间在[三→四]年里缩短了一半。" in marked(text)
    assert ("约110亿美元", "约126亿美元") in {(held.old, held.new) for held in others}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "到2026年，建成甲类示范基地110家。到2027年，建成乙类示范基地150家。",
            "到2027年，建成甲类示范基地150家。到2026年，建成乙类示范基地110家。",
        ),
        (
            "- 首次申报企业有专人辅导；\n- 重点口岸全天办理手续；\n- 单证不再要求重复提交。",
            "- 首次申报企业有专人辅导；\n- 单证不再要求重复提交；\n- 建立预约通关的制度。",
        ),
    ],
)
def test_neighbours_that_are_alike_or_end_otherwise_have_not_moved(old, new):
    loose = [loose_sentences(sides_of(old, new))]
    pair = TextPair(Subject("a.yaml", "a", "甲"), "status", old, new)
    assert moved_sentences([pair], loose) == (({}, {}),)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{0}{2}", "{1}{2}"),
        ("{2}\n\n{0}", "{2}\n\n新写一段，说明背景。\n\n{1}"),
        ("{2}{0}", "{2}{1}全年进口约90亿美元，同比增长3%[@customs]。"),
        ("{2}{0}", "全年进口约90亿欧元，环比减少5%。{2}"),
    ],
)
def test_what_was_edited_in_its_place_or_written_anew_has_not_moved(old, new):
    kept = "口岸通关时间在三年里缩短了一半。"
    texts = [said.format(EXPORTS, EXPORTS.replace("110", "126"), kept) for said in (old, new)]
    ((gone, come),) = [loose_sentences(sides_of(*texts))]
    subject = Subject("a.yaml", "a", "甲")
    (moved,) = moved_sentences([TextPair(subject, "status", *texts)], [(gone, come)])
    assert moved == ({}, {})


def test_sentences_that_moved_together_are_one_move(changes):
    first, second = "合规成本上升，中小企业应对能力不足。", "部分市场的准入要求频繁调整。"
    goods, ports = changes(
        (GOODS, first + second, "从略。"), (PORTS, PORTS_TEXT, PORTS_TEXT + first + second)
    )
    assert [edit.old for edit in goods.edits if edit.op == "move_from"] == [first + second]
    assert [edit.new for edit in ports.edits if edit.op == "move_to"] == [first + second]


def test_a_short_sentence_goes_along_with_the_one_beside_it_and_with_no_other(changes):
    lead, rest = "**出口规模扩大。**", "全年出口约110亿美元，同比增长3%[@customs]。"

    def moved(said):
        found = changes((GOODS, said, "从略。"), (PORTS, PORTS_TEXT, PORTS_TEXT + said))
        return "".join(marked(change) for change in found if change.kind == "edited")

    both = moved(lead + rest)
    assert f"[{lead}{rest}↷]" in both
    assert f"[↶{lead}{rest}]" in both
    edited = rest.replace("110", "126")
    found = changes((GOODS, lead + rest, "从略。"), (PORTS, PORTS_TEXT, PORTS_TEXT + lead + edited))
    both = "".join(marked(change) for change in found if change.kind == "edited")
    assert f"[{lead}全年出口约↷][110→]" in both
    assert f"[↶{lead}全年出口约][→126]" in both
    assert f"[→{lead}]" in moved(lead)


def test_a_section_split_in_two_is_seen_as_such_and_back_as_merged(changes, changes_back):
    challenge = "合规成本上升，中小企业应对能力不足。部分市场的准入要求频繁调整。"
    answer = "建立预警机制，发布分国别指引。支持行业组织开展集体应对。"
    split = (
        (GOODS, challenge, "待写。"),
        (GOODS, answer, "待写。"),
        ("sections/trade/compliance.yaml", None,
         "id: compliance\ntitle: 合规\narea: trade\n"
         f"challenge: {{progress: done, text: {challenge}}}\n"
         f"countermeasure: {{progress: done, text: {answer}}}\n"),
        ("plan.yaml", "rules]", "rules, compliance]"),
    )  # fmt: skip
    there = [short(change) for change in changes(*split) if change.kind == "split"]
    back = [short(change) for change in changes_back(*split) if change.kind == "merged"]
    assert there == ["split compliance goods→ 货物贸易⇒合规"]
    assert back == ["merged compliance →goods 合规⇒货物贸易"]
    texts = {c.aspect: c for c in changes(*split) if c.section == "compliance" and c.edits}
    assert {edit.op for edit in texts["challenge"].edits} == {"move_to"}


def test_what_one_side_could_not_read_has_neither_come_nor_gone(changes, changes_back):
    broken = (RULES, "id: rules", "id: [")
    assert changes(broken) == ()
    assert changes_back(broken) == ()
    assert changes(("sources.yaml", "type: statistic", "type: rumour")) == ()


def test_two_sections_of_one_id_are_compared_in_their_order(changes):
    copy = ("sections/trade/zz.yaml", None, NEW_SECTION.replace("fairs", "goods"))
    assert next(short(change) for change in changes(copy)) == "added goods ⇒展会"
