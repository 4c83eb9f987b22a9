"""No gap, no overlap, every word in a record: of drafts generated, and of drafts damaged."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from planctl.imports.unreadable import Unreadable

NUMBERS = ("", "一、", "（二）", "3.", "（4）", "第五章 ", "1.2 ", "⑥", "十一、", "附件1　")
MATTERS = ("数据口径", "港口联运", "人才", "结算", "贸易往来", "检测互认", "仓储（合作伙伴+人力）")
ASPECTS = ("现状", "挑战", "政策", "发展现状", "突出问题", "对策建议", "挑战✅", "目前进度", "来源")
SAID = (
    "甲港去年试点提前放行，平均少等半天。",
    "乙园每年轮训一遍（这里补一个数），学员八成上岗；",
    "丙地的规则[https://example.org/a/2024-05-06/x 丙地规则汇编]已经公布。",
    "据[《丁类年报》 某中心 p12]，增长5.9%[^1]。",
    "见[@key]与[[some-id]]{>>待核<<}",
    "**加粗的一句。**后面还有",
    "标记*一*个\\*和|竖线|，[未闭合",
    "- 项目",
    "1. 第一",
    "2. 第二",
    "| 甲 | 乙 |",
    "|---|---|",
    "甲\t乙\t丙",
    "— 3 —",
    "12",
    "![图](a.png)",
    "[^1]: 某机构. 某月报[DS/OL].（2024-12）. https://example.org/b.",
    "[1] 某机构. 某年报[R]. 2023.",
    "2024年5月，某部门发布《某某办法》",
    "【批注：再写一段】",
    "‘",
    "关键词：甲；乙",
    "一是先做后说。",
    "换\u2028行\xa0和\u3000空",
    "\ufeff零\u200b宽\x01控制",
    "<!-- 藏起来的话 -->",
    "正文（来源：某某白皮书）。",
    "{>>没有结尾",
    "]{}<<}[@",
    "## ",
    "```",
    "===",
)

heading = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(("", "", "# ", "## ", "##### ", "######")),
    st.sampled_from(NUMBERS),
    st.sampled_from(MATTERS + ASPECTS),
    st.sampled_from(("", "（分两段）", "✅", "方面")),
)
sentence = st.sampled_from(SAID)
line = st.one_of(heading, sentence, st.builds("{}{}".format, sentence, sentence), st.just(""))
generated = st.builds(
    lambda lines, breaks: breaks.join(lines),
    st.lists(line, max_size=25),
    st.sampled_from(("\n", "\n\n", "\r\n", "\n　　")),
)
free = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from("#*|[]（）{}<>-1.\n\n《》。，[@^~`✅"),
    max_size=200,
)
SETTINGS = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SETTINGS
@given(generated)
def test_every_character_of_a_generated_draft_is_accounted_for(take, accounted, text):
    accounted(take({"a.md": text}))


@SETTINGS
@given(free)
@example("1.")
@example("-")
@example("|")
def test_every_character_of_any_text_is_accounted_for(take, accounted, text):
    accounted(take({"a.txt": text.replace("\0", "")}))


@SETTINGS
@given(generated, generated)
def test_every_character_of_two_drafts_is_accounted_for(take, accounted, one, other):
    accounted(take({"a.md": one, "b.md": other}))


@SETTINGS
@given(
    generated,
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), max_size=4),
    st.floats(0, 1),
)
def test_a_damaged_draft_is_accounted_for_or_refused(take, accounted, text, wounds, cut):
    file = bytearray(text.encode())
    for place, wound in wounds:
        at = int(place * len(file))
        file[at : at + len(wound)] = wound
    try:
        imported = take({"a.md": bytes(file[: int(cut * len(file))])})
    except Unreadable:
        return
    accounted(imported)


def test_the_number_of_a_caption_is_counted_anew_and_its_words_are_text(take, accounted):
    draft = "## （一）贸易\n### 现状\n#### 通关\n正文。\n\n表2　各地班列\n\n| 港 | 列 |\n|---|---|\n| 甲 | 9 |\n"
    imported = accounted(take({"a.md": draft}))
    (section,) = imported.plan.sections
    assert "\n\n表：各地班列\n\n| 港 | 列 |" in section.status.text
    (number,) = [s for s in imported.accounts[0].spans if draft[s.start : s.end].startswith("表2")]
    assert (number.as_, number.reason) == ("discarded", "caption-number")


@pytest.mark.parametrize("name", ["working-draft.md", "ministry-material.txt"])
def test_every_character_of_a_real_draft_is_accounted_for(take, accounted, drafts, name):
    imported = accounted(take({name: drafts(name)}))
    assert not any(
        span.as_ == "discarded" and span.end - span.start > 1 for span in imported.accounts[0].spans
    )
