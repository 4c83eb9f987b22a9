"""A text as it is compared: how its lines were broken says nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.markup import parse
from planctl.text.settled import settled

LINES = st.lists(
    st.sampled_from(
        ["正文一句。", "English words", "- 其一", "  - 更深", "## 小标题", "| 甲 | 乙 |", "|---|---|",
         "表：题 {#t}", "![图](figures/a.png)", "1. 第一", "", " ", "  缩进", "{>>问", "完<<}", "末尾  "]
    ),
    max_size=9,
).map("\n".join)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("一句话\n折了行。\n", "一句话折了行。"),
        ("an English\nsentence", "an English sentence"),
        ("甲段。  \n\n\n乙段。", "甲段。\n\n乙段。"),
        ("- 其一\n- 其二\n", "- 其一\n- 其二"),
        ("  - 更深\n", "- 更深"),
        ("", ""),
    ],
)
def test_lines_of_a_paragraph_are_joined_and_others_kept(text, said):
    assert settled(text) == said


@given(LINES)
def test_it_reads_into_the_same_blocks_and_settles_once(text):
    assert parse(settled(text)) == parse(text)
    assert settled(settled(text)) == settled(text)
