"""Blanks between Chinese and numbers are left out, and every character keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.closed import closed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024 年产量约 768 亿元。", "2024年产量约768亿元。"),
        ("使用 AI 工具的占 30 % 以上", "使用AI工具的占30 %以上"),
        ("3 个人信息保护，涉及 5 家", "3 个人信息保护，涉及5家"),
    ],
)
def test_a_text_is_closed_as_chinese_is_written(text, said):
    found = closed(text)
    assert found is not None
    assert found.value == said


@pytest.mark.parametrize("text", ["2024年产量768亿元。", "research and development 2024", ""])
def test_what_has_no_such_blank_is_left_as_it_is(text):
    assert closed(text) is None


@given(st.text(alphabet="年约亿。 0129aZ%", max_size=40))
def test_every_character_keeps_its_place(text):
    found = closed(text)
    if found is not None:
        value = found.value
        assert value.replace(" ", "") == text.replace(" ", "")
        assert all(text[found.place(at)] == char for at, char in enumerate(value))
