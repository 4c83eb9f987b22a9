import pytest

from planctl.text.numerals import chinese_number, number_style


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (35, "三十五"),
        (99, "九十九"),
        (100, "100"),
    ],
)
def test_numbers_are_written_as_headings_count(number, written):
    assert chinese_number(number) == written


@pytest.mark.parametrize(
    ("pattern", "counters", "written"),
    [
        ("一、", (3,), "三、"),
        ("（一）", (1, 12), "（十二）"),
        ("1.", (2,), "2."),
        ("（1）", (1, 2, 3), "（3）"),
        ("第一章", (4,), "第四章"),
        ("1.1", (2, 5), "2.5"),
        ("1.1.1", (2, 5, 1), "2.5.1"),
    ],
)
def test_a_pattern_says_how_a_heading_is_numbered(pattern, counters, written):
    assert number_style(pattern).write(counters) == written


@pytest.mark.parametrize("pattern", ["", "无", "一一"])
def test_a_pattern_without_one_number_numbers_nothing(pattern):
    assert number_style(pattern) is None
