"""What is read without a CommonMark parser reads as it does with one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.text.markup import parse, parse_blocks
from planctl.text.simple_tokens import simple_tokens

LINES = st.sampled_from(
    ["甲", "甲乙 丙", "- 甲", "- 乙**丙**；", "-  丁", "- - 戊", "- 1. 己", "- ", "-", "* 甲", "+ 甲",
     "1. 甲", "12. 乙", "3) 丙", "1.丁", "1. - 戊", "0. 己", "1234567890. 庚",
     "# 甲", "### 乙 丙", "## 丁#", "## 戊 ##", "##", "#己", "####### 庚", "# \\#",
     "| 甲 | 乙 |", "| --- | --- |", "| 1 | 2 |", "|甲|", "|:-:|", "| 只有一格 |", "| 甲 \\| 乙 | 丙 |", "|  |  |", "||",
     "表：甲的数目", "　甲", " 甲", "  - 甲", "甲 | 乙", "-- | --", "---", "- 甲　", "- 　甲", "!", ": 甲", ""]
)  # fmt: skip
TEXTS = st.lists(st.lists(LINES, min_size=1, max_size=4).map("\n".join), max_size=5).map(
    "\n\n".join
)
SIMPLE = (
    "甲。\n\n- 乙；\n- 丙。",
    "- 乙；\n- 丙。\n\n丁。\n",
    "表：甲\n\n| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |\n\n丙。",
    "| 甲 |\n|---|",
    "## 甲\n\n乙。\n\n#### 丙 丁\n\n1. 戊；\n2. 己。\n\n- 庚。",
)


@pytest.mark.parametrize("text", SIMPLE)
def test_headings_flat_lists_and_plain_tables_need_no_parser(text):
    assert simple_tokens(text) is not None
    assert repr(parse(text)) == repr(parse_blocks(text))


@pytest.mark.parametrize(
    "text",
    [
        "- 甲\n  - 乙",
        "- 甲\n\n- 乙",
        "1. 甲\n\n1. 乙",
        "1. 甲\n2) 乙",
        "# 甲 #",
        "# 甲\n乙",
        "- 甲\n乙",
        "| 甲 | 乙 |\n| --- |",
        "- 甲\n\n  乙",
    ],
)
def test_what_holds_something_else_is_left_to_the_parser(text):
    assert simple_tokens(text) is None


@settings(max_examples=1500, deadline=None)
@given(TEXTS)
def test_simple_texts_read_as_commonmark_does(text):
    assert repr(parse(text)) == repr(parse_blocks(text))
