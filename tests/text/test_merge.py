"""Three texts made one: by sentences, nothing lost, the same whichever side is ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.merge import merge
from planctl.text.sentences import sentence_spans

BASE = "**出口稳步增长。**去年出口110亿美元[@a]。欧美占六成。\n\n市场准入趋严。注册周期延长。"

# What both sides make of the base; « ours | base | theirs » where they conflict.
MERGED = {
    "edits of different sentences": (
        BASE,
        BASE.replace("110", "126"),
        BASE.replace("六成", "七成"),
        BASE.replace("110", "126").replace("六成", "七成"),
    ),
    "the same edit on both sides is one": (
        BASE,
        BASE.replace("110", "126"),
        BASE.replace("110", "126").replace("趋严", "收紧"),
        BASE.replace("110", "126").replace("趋严", "收紧"),
    ),
    "the same sentence, two figures": (
        "甲类出口增长。去年出口110亿美元。",
        "甲类出口增长。去年出口126亿美元。",
        "甲类出口增长。去年出口120亿美元。",
        "甲类出口增长。«去年出口126亿美元。|去年出口110亿美元。|去年出口120亿美元。»",
    ),
    "the same sentence, different words of it": (
        "去年甲类产品出口110亿美元。",
        "去年甲类产品出口126亿美元。",
        "去年甲、乙类产品出口110亿美元。",
        "«去年甲类产品出口126亿美元。|去年甲类产品出口110亿美元。|去年甲、乙类产品出口110亿美元。»",
    ),
    "one edit holds the other": (
        "去年甲类产品出口110亿美元。",
        "去年甲类产品出口126亿美元。",
        "去年甲、乙类产品出口126亿美元。",
        "去年甲、乙类产品出口126亿美元。",
    ),
    "a note beside an edit of the words": (
        "去年甲类产品出口110亿美元。欧美占六成。",
        "去年甲类产品出口110亿美元{>>年份？<<}。欧美占六成。",
        "去年甲类产品出口126亿美元。欧美占六成。",
        "去年甲类产品出口126亿美元{>>年份？<<}。欧美占六成。",
    ),
    "a sentence added beside one that was edited": (
        "甲项已经完成。乙项正在建设。",
        "甲项已经完成。新增丙项一处。乙项正在建设。",
        "甲项已经全部完成。乙项仍在建设。",
        "甲项已经全部完成。新增丙项一处。乙项仍在建设。",
    ),
    "a sentence cut in two, and edited": (
        "进口主要来自甲乙两国；自丙国进口有所增长。结构不变。",
        "进口主要来自甲乙两国；\n\n自丙国进口有所增长。结构不变。",
        "进口主要来自甲乙两国；自丁国进口有所增长。结构不变。",
        "«进口主要来自甲乙两国；\n\n自丙国进口有所增长。|进口主要来自甲乙两国；自丙国进口有所增长。"
        "|进口主要来自甲乙两国；自丁国进口有所增长。»结构不变。",
    ),
    "a sentence cut in two, and a note in it": (
        "进口主要来自甲乙两国；自丙国进口有所增长。",
        "进口主要来自甲乙两国。自丙国进口有所增长。",
        "进口主要来自甲乙两国；自丙国进口有所增长{>>多少？<<}。",
        "进口主要来自甲乙两国。自丙国进口有所增长{>>多少？<<}。",
    ),
    "two sentences made one, and the second edited": (
        "进口主要来自甲乙两国，规模扩大。自丙国进口有所增长。",
        "进口主要来自甲乙两国，规模扩大，自丙国进口有所增长。",
        "进口主要来自甲乙两国，规模扩大。自丁国进口有所增长。",
        "«进口主要来自甲乙两国，规模扩大，自丙国进口有所增长。|进口主要来自甲乙两国，规模扩大。自丙国进口有所增长。"
        "|进口主要来自甲乙两国，规模扩大。自丁国进口有所增长。»",
    ),
    "two sentences added at one place": (
        "甲项已经完成。乙项正在建设。",
        "甲项已经完成。新增丙项一处。乙项正在建设。",
        "甲项已经完成。另有丁项待批。乙项正在建设。",
        "甲项已经完成。«新增丙项一处。||另有丁项待批。»乙项正在建设。",
    ),
    "the same sentence added, and another": (
        "甲项已经完成。",
        "甲项已经完成。新增丙项一处。",
        "甲项已经完成。新增丙项一处。另有丁项待批。",
        "甲项已经完成。新增丙项一处。另有丁项待批。",
    ),
    "a sentence taken out, its neighbour edited": (
        "甲项已经完成。乙项正在建设。丙项待批。",
        "甲项已经完成。丙项待批。",
        "甲项已经全部完成。乙项正在建设。丙项待批。",
        "甲项已经全部完成。丙项待批。",
    ),
    "a sentence taken out and edited": (
        "甲项已经完成。乙项正在建设。丙项待批。",
        "甲项已经完成。丙项待批。",
        "甲项已经完成。乙项仍在加紧建设。丙项待批。",
        "甲项已经完成。«|乙项正在建设。|乙项仍在加紧建设。»丙项待批。",
    ),
    "a paragraph added at the end, a sentence to the last one": (
        "甲项已经完成。",
        "甲项已经完成。\n\n新增丙项一处。",
        "甲项已经完成。另有丁项待批。",
        "甲项已经完成。另有丁项待批。\n\n新增丙项一处。",
    ),
    "the last paragraph taken out, a new one added": (
        "甲项已经完成。\n\n乙项正在建设。",
        "甲项已经完成。",
        "甲项已经完成。\n\n乙项正在建设。\n\n另有丁项待批。",
        "甲项已经完成。\n\n另有丁项待批。",
    ),
    "paragraphs added in different places": (
        "甲项已经完成。\n\n乙项正在建设。\n\n丙项待批。",
        "甲项已经完成。\n\n新增丁项。\n\n乙项正在建设。\n\n丙项待批。",
        "甲项已经完成。\n\n乙项正在建设。\n\n新增戊项。\n\n丙项待批。",
        "甲项已经完成。\n\n新增丁项。\n\n乙项正在建设。\n\n新增戊项。\n\n丙项待批。",
    ),
    "two paragraphs joined, a sentence of one edited": (
        "甲项已经完成。\n\n乙项正在建设。",
        "甲项已经完成。乙项正在建设。",
        "甲项已经完成。\n\n乙项仍在加紧建设。",
        "甲项已经完成。乙项仍在加紧建设。",
    ),
    "lines broken otherwise, and an edit": (
        "甲项已经完成。乙项正在建设。丙项待批。",
        "甲项已经完成。\n乙项正在建设。\n丙项待批。",
        "甲项已经完成。乙项仍在加紧建设。丙项待批。",
        "甲项已经完成。\n乙项仍在加紧建设。丙项待批。",
    ),
    "an item added to a list, another edited": (
        "- 甲项已经完成\n- 乙项正在建设",
        "- 甲项已经完成\n- 乙项正在建设\n- 丙项待批",
        "- 甲项已经全部完成\n- 乙项正在建设",
        "- 甲项已经全部完成\n- 乙项正在建设\n- 丙项待批",
    ),
    "a list item conflicts as a whole line": (
        "- 甲项已经完成。投产在即。\n- 乙项正在建设",
        "- 甲项已经全部完成。投产在即。\n- 乙项正在建设",
        "- 甲项已经基本完成。投产在即。\n- 乙项正在建设",
        "«- 甲项已经全部完成。投产在即。|- 甲项已经完成。投产在即。|- 甲项已经基本完成。投产在即。»\n- 乙项正在建设",
    ),
    "rows of a table": (
        "| 项目 | 进度 |\n| --- | --- |\n| 甲 | 一半 |\n| 乙 | 一半 |",
        "| 项目 | 进度 |\n| --- | --- |\n| 甲 | 全部 |\n| 乙 | 一半 |",
        "| 项目 | 进度 |\n| --- | --- |\n| 甲 | 一半 |\n| 乙 | 一半 |\n| 丙 | 未动 |",
        "| 项目 | 进度 |\n| --- | --- |\n| 甲 | 全部 |\n| 乙 | 一半 |\n| 丙 | 未动 |",
    ),
    "English sentences keep the blank between them": (
        "Exports grew.",
        "Exports grew. Imports fell.",
        "Exports grew fast.",
        "Exports grew fast. Imports fell.",
    ),
    "both wrote what was not there": ("", "甲项完成。", "乙项待批。", "«甲项完成。||乙项待批。»"),
    "one took out what the other left": ("甲项完成。", "", "甲项完成。", ""),
    "the line feed at the end": ("甲项完成。", "甲项完成。\n", "甲项完成。乙项待批。", "甲项完成。乙项待批。\n"),
}  # fmt: skip


def shown(base, ours, theirs):
    merged = merge(base, ours, theirs)
    return merged.ended(
        [
            f"«{held.ours}|{held.base}|{held.theirs}»" if held.whose == "conflict" else held.text
            for held in merged.stretches
        ]
    )


@pytest.mark.parametrize("case", MERGED)
def test_both_sides_edits_come_together(case):
    base, ours, theirs, merged = MERGED[case]
    assert shown(base, ours, theirs) == merged


@pytest.mark.parametrize("case", MERGED)
def test_it_is_the_same_whichever_side_is_ours(case):
    base, ours, theirs, _ = MERGED[case]
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert len(one.conflicts) == len(other.conflicts)
    assert one.conflicts or one.text == other.text


SENTENCES = st.sampled_from(
    ["甲项已经完成。", "甲项已经全部完成。", "乙项正在建设。", "其中，", "略。", "出口110亿美元[@a]。", "出口126亿美元[@a]。",
     "\n\n", "\n", "- ", "# 小标题\n", "| 甲 | 一半 |\n", "Exports grew. ", "{>>待核<<}", "**", " ", "没有句号"]
)  # fmt: skip
TEXTS = st.lists(SENTENCES, max_size=9).map("".join)


@given(TEXTS, TEXTS, TEXTS)
def test_the_stretches_are_the_three_texts(base, ours, theirs):
    stretches = merge(base, ours, theirs).stretches
    for at, text in enumerate((base, ours, theirs), start=1):
        assert "".join(stretch[at] for stretch in stretches) == text.rstrip("\n") + "\n\n"


@given(TEXTS, TEXTS)
def test_one_side_alone_is_what_comes_out(base, edited):
    for ours, theirs in ((edited, base), (base, edited), (edited, edited)):
        merged = merge(base, ours, theirs)
        assert not merged.conflicts
        assert merged.text.strip("\n") == edited.strip("\n")


VERBS = ["推进", "完善", "扩大", "优化", "压缩", "提前"]
WRITTEN = st.lists(st.integers(0, 9), unique=True, max_size=7)


def sentence(number, verb=""):
    return f"第{number}类产品{verb}境外注册的工作由协会牵头。"


@st.composite
def edited(draw, numbers, hand):
    """Return a text of these sentences as a drafter leaves it: reworded, cut, added to, broken."""
    said = []
    for number in numbers:
        deed = draw(st.sampled_from("====~-+/"))
        verb = draw(st.sampled_from(VERBS)) if deed == "~" else ""
        said += [sentence(number, verb)] if deed != "-" else []
        said += [f"另由{hand}组就第{number}类补写了一句话。"] if deed == "+" else []
        said += ["\n\n"] if deed == "/" else []
    return "".join(said).strip("\n")


THREE = WRITTEN.flatmap(
    lambda numbers: st.tuples(
        st.just("".join(map(sentence, numbers))), edited(numbers, "甲"), edited(numbers, "乙")
    )
)


def sentences(text):
    return {text[start:end].strip() for start, end in sentence_spans(text)} - {""}


@given(THREE)
def test_nothing_is_lost_and_nothing_made_up(three):
    base, ours, theirs = three
    merged = merge(base, ours, theirs)
    kept = sentences(merged.text).union(
        *(sentences(side) for held in merged.conflicts for side in held[1:])
    )
    old, one, other = map(sentences, three)
    assert (one | other) - old <= kept
    assert old - kept <= old - (one & other)
    assert kept <= old | one | other


@given(THREE)
def test_what_conflicts_does_so_either_way_round(three):
    base, ours, theirs = three
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert [(held.base, held.theirs, held.ours) for held in one.conflicts] == [
        held[1:] for held in other.conflicts
    ]
    assert one.conflicts or one.text == other.text


def test_long_texts_are_merged_as_well():
    base = "".join(map(sentence, range(4000)))
    ours = base.replace("第17类", "第17、18类")
    theirs = base.replace("第3999类产品", "第3999类产品稳妥")
    merged = merge(base, ours, theirs)
    assert not merged.conflicts
    assert merged.text == ours.replace("第3999类产品", "第3999类产品稳妥")
    other = "".join(f"另一份材料的第{number}句话。" for number in range(4000))
    assert merge(base, ours, other).conflicts
