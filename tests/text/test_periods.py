"""Periods: which words say when, and what they say."""

import pytest

from planctl.text.period import whole_year
from planctl.text.periods import periods


def said(text, **known):
    return [str(found.period) for found in periods(text, **known)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2024年，全国", ["2024"]),
        ("2024年度、2024年全年、2024年1—12月", ["2024", "2024", "2024"]),
        ("2023—2025年，2015-2021年，2021至2025年间，2019-22年", ["2023–2025", "2015–2021", "2021–2025", "2019–2022"]),
        ("从2019—2024看", ["2019–2024"]),
        ("2024年上半年，下半年", ["2024-01–06", "2024-07–12"]),
        ("2024年前三季度，2024年第三季度，2024年一季度", ["2024-01–09", "2024-07–09", "2024-01–03"]),
        ("2024年，前9月", ["2024", "2024-01–09"]),
        ("2024年7月1日，4月", ["2024-07", "2024-04"]),
        ("截至2024年7月，截止到2023年底，2025年初", ["≤ 2024-07", "≤ 2023", "≤ 2024"]),
        ("“十四五”期间，“十五五”时期，十五五规划，“十三五”末", ["2021–2025", "2026–2030", "2026–2030", "≤ 2020"]),
        ("二〇二四年", ["2024"]),
        ("2022、2023和2024年", ["2022", "2023", "2024"]),
        ("2024年的近十年，过去5年", ["2024", "2024 近10年", "2024 近5年"]),
        ("二十五家企业，100家，十五万，第2024号", []),
        ("目前", ["目前"]),
    ],
)  # fmt: skip
def test_a_period_is_read_in_every_form(text, shown):
    assert said(text) == shown


def test_days_of_one_month_are_told_apart():
    first, second, again = (periods(f"2024年10月{day}")[0].period for day in ("1日", "2日", "1日"))
    assert first == again != second


def test_words_that_count_from_a_year_are_counted_from_it():
    assert said("2022年高于上年，去年与今年", this_year=2025) == ["2022", "2021", "2024", "2025"]
    assert said("上半年", before=whole_year(2023)) == ["2023-01–06"]
    assert said("去年，上半年") == ["去年", "上半年"]


def test_a_period_behind_a_comparison_is_what_is_compared_with():
    text = "2024年比2023年多，较上年同期多，对比2017年少，低于2016年"
    assert [found.compared for found in periods(text)] == [False, True, True, True, True]


def test_by_then_at_the_head_of_a_clause_is_a_goal():
    found = periods("到2027年达到一万家，增加到2024年的45个")
    assert [one.goal for one in found] == [True, False]


def test_the_year_before_is_not_counted_from_what_is_hoped_for():
    assert said("到2027年底实施，上年末违约率1%") == ["≤ 2027", "上年"]
    assert said("2024年底实施，上年末违约率1%") == ["≤ 2024", "≤ 2023"]


def test_a_year_in_brackets_is_none_that_later_words_count_from():
    assert said("2024年（2021年为3%），全年") == ["2024", "2021", "2024"]
