import pytest

from planctl.text.word_count import count_characters


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("", 0),
        ("出口增长。", 5),
        ("增长5.9%", 3),
        ("GMP 检查员", 4),
        ("“十五五”时期", 7),
        ("共建“一带一路”——合作", 12),
        ("License-out 交易", 3),
    ],
)
def test_characters_are_counted_as_word_counts_them(text, counted):
    assert count_characters(text) == counted
