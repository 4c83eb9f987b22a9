"""The fingerprint of a text: what it says, and not how it is laid out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.fingerprint import fingerprint

TEXT = "**出口增长。**2024年出口110亿美元，占11.0%。\n\n- 甲项\n- 乙项"

SAME = {
    "lines broken otherwise": TEXT.replace("。**2024", "。**\n2024"),
    "blanks": TEXT.replace("2024年出口", "2024 年出口  "),
    "bold": TEXT.replace("**", ""),
    "notes": TEXT.replace("美元", "美元{>>待核<<}"),
    "citations": TEXT.replace("美元", "美元[@customs, p3]"),
    "links": TEXT + "[[ports]]",
    "the width of a mark": TEXT.replace("，", ","),
    "a list as paragraphs": TEXT.replace("- 甲项\n- 乙项", "甲项\n\n乙项"),
    "a numbered list": TEXT.replace("- 甲项\n- 乙项", "1. 甲项\n2. 乙项"),
    "a heading": TEXT.replace("**出口增长。**", "## 出口增长。\n\n"),
}
OTHER = {
    "a word": TEXT.replace("增长", "下降"),
    "a figure": TEXT.replace("110亿", "111亿"),
    "a decimal point": TEXT.replace("11.0", "110"),
    "a mark": TEXT.replace("110亿美元，", "110亿美元。"),
    "a sentence": TEXT.replace("**出口增长。**", ""),
}


@pytest.mark.parametrize("case", SAME)
def test_layout_notes_and_sources_say_nothing(case):
    assert SAME[case] != TEXT
    assert fingerprint(SAME[case]) == fingerprint(TEXT)


@pytest.mark.parametrize("case", OTHER)
def test_words_figures_and_punctuation_do(case):
    assert fingerprint(OTHER[case]) != fingerprint(TEXT)


def test_a_table_may_be_drawn_otherwise():
    table = "| 项目 | 数 |\n| --- | --- |\n| 甲 | 1 |"
    assert fingerprint(table) == fingerprint("|项目|数|\n|:-----|--:|\n|  甲  |  1  |")


@given(st.lists(st.sampled_from(["甲。", "乙，", "Word ", "1.5", "%"])), st.data())
def test_lines_may_be_broken_wherever_a_blank_may_stand(words, data):
    broken = "".join(word + data.draw(st.sampled_from(["", " ", "\n"])) for word in words if word)
    if not any(line.lstrip().startswith("1.5") for line in broken.split("\n")):
        assert fingerprint(broken) == fingerprint("".join(words))
