"""Words: what a reader sees changed as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.words import words

CASES = [
    ("增长45.6%，", ["增", "长", "45.6%", "，"]),
    ("1,200.5万人", ["1,200.5", "万", "人"]),
    ("2024年3月", ["2024", "年", "3", "月"]),
    ("2021-2023", ["2021", "-", "2023"]),
    ("GB/T 9704", ["GB/T", " ", "9704"]),
    ("YL211与S.3558", ["YL211", "与", "S.3558"]),
    ("三分之一、三十二项，一带", ["三分之一", "、", "三十二", "项", "，", "一", "带"]),
    ("据[@a-1, p3]和[[b]]**重**", ["据", "[@a-1, p3]", "和", "[[b]]", "**", "重", "**"]),
    ("见https://a.cn/b?c=1。", ["见", "https://a.cn/b?c=1", "。"]),
    ("{>>核<<}", ["{>>", "核", "<<}"]),
    ("葛\U000e0100城", ["葛\U000e0100", "城"]),
    ("R&D投入——高", ["R&D", "投", "入", "——", "高"]),
]


@pytest.mark.parametrize(("text", "said"), CASES)
def test_numbers_latin_words_and_marks_are_whole(text, said):
    assert words(text) == said


@given(st.text("甲一二1.,%aB-/[]@{}<>*#\\\n\u0301", max_size=40) | st.text(max_size=20))
def test_words_are_the_text(text):
    assert "".join(words(text)) == text
