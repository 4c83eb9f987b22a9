"""Sentences and clauses: where they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.sentences import clause_spans, inner_ends, sentence_spans

MARKS = st.text("甲乙1.,a B，；：。！？“”（）\n #-|*[]@{}<>!", max_size=60)
SENTENCES = [
    ("第一句。第二句！第三句？", ["第一句。", "第二句！", "第三句？"]),
    ("他说“可以。”随后签字。", ["他说“可以。”", "随后签字。"]),
    ("（见附件。）后一句", ["（见附件。）", "后一句"]),
    ("**段首句。**正文。", ["**段首句。**", "正文。"]),
    ("前一句。**后一句。**", ["前一句。", "**后一句。**"]),
    (
        "有出处。[@a-1; @b]{>>核对。再看<<}下一句。",
        ["有出处。[@a-1; @b]{>>核对。再看<<}", "下一句。"],
    ),
    ("增长3.5%；下降2%，持平。", ["增长3.5%；下降2%，持平。"]),
    ("真的吗？！当然。", ["真的吗？！", "当然。"]),
    ("第一段。\n\n第二段", ["第一段。", "\n\n", "第二段"]),
    ("折行的\n一句。", ["折行的\n一句。"]),
    ("## 标题\n正文。", ["## 标题\n", "正文。"]),
    ("两项：\n- 其一\n- 其二", ["两项：", "\n", "- 其一", "\n", "- 其二"]),
    ("|表头|乙|\n|---|---|\n|1|2|", ["|表头|乙|", "\n", "|---|---|", "\n", "|1|2|"]),
    ("It grew by 45.6% in 2024. China leads.", ["It grew by 45.6% in 2024. ", "China leads."]),
    ("1. The aim", ["1. The aim"]),
]
CLAUSES = [
    ("其中，甲项增长；乙项下降。", ["其中，", "甲项增长；", "乙项下降。"]),
    ("1,200项，见https://a.cn/b:c。", ["1,200项，", "见https://a.cn/b:c。"]),
    ("一是“扩大，”二是、三是：如下", ["一是“扩大，”", "二是、三是：", "如下"]),
]


@pytest.mark.parametrize(("text", "said"), SENTENCES)
def test_a_sentence_ends_with_its_mark_and_what_closes_or_cites_behind_it(text, said):
    assert [text[start:end] for start, end in sentence_spans(text)] == said


@pytest.mark.parametrize(("text", "said"), CLAUSES)
def test_a_clause_ends_with_its_mark(text, said):
    assert [text[start:end] for start, end in clause_spans(text)] == said


@given(MARKS)
def test_spans_tile_the_text(text):
    for spans in (sentence_spans(text), clause_spans(text)):
        assert all(start < end for start, end in spans)
        assert "".join(text[start:end] for start, end in spans) == text


@given(MARKS)
def test_clauses_stand_within_sentences(text):
    ends = {end for _, end in clause_spans(text)}
    assert {end for _, end in sentence_spans(text)} <= ends


@given(MARKS)
def test_the_inner_ends_are_those_of_the_first_sentence_and_before_the_last(text):
    first, *others = sentence_spans(text) or [(0, 0)]
    assert inner_ends(text) == ((first[1], others[-1][0]) if others else None)
