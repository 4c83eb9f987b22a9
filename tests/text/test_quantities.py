"""Quantities, their units and modifiers, and what only looks like one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.number_words import chinese
from planctl.text.quantities import quantities_in


def said(text):
    """Return each quantity as `words = value unit (low–high)`."""
    return [
        f"{text[q.start : q.end]} = {plain(q.value)}{q.unit} ({plain(q.low)}–{plain(q.high)})"
        for q in quantities_in(text)
    ]


def plain(value):
    return f"{value.normalize():f}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2 项目概况", []),
        ("火电 ~63%", ["~63% = 63% (59.85–66.15)"]),
        ("产量达12.5万吨", ["12.5万吨 = 125000吨 (124500–125500)"]),
        ("共１２．５％", ["１２．５％ = 12.5% (12.45–12.55)"]),
        ("服务1,234.5万人次", ["1,234.5万人次 = 12345000人次 (12344500–12345500)"]),
        ("超过1.2万家", ["超过1.2万家 = 12000家 (12000–24000)"]),
        ("近10亿美元", ["近10亿美元 = 1000000000美元 (900000000–1000000000)"]),
        ("约30个", ["约30个 = 30个 (28.5–31.5)"]),
        ("大约30个左右", ["大约30个左右 = 30个 (28.5–31.5)"]),
        ("1.2万余家", ["1.2万余家 = 12000家 (12000–15600)"]),
        ("200多亿元", ["200多亿元 = 20000000000元 (20000000000–26000000000)"]),
        ("不足50%", ["不足50% = 50% (0–50)"]),
        ("不低于50%", ["不低于50% = 50% (50–100)"]),
        ("30%—50%", ["30%—50% = 30% (29.5–50.5)"]),
        ("100至120亿元", ["100至120亿元 = 10000000000元 (9950000000–12050000000)"]),
        ("由30%到50%", ["30% = 30% (29.5–30.5)", "50% = 50% (49.5–50.5)"]),
        ("三分之一", ["三分之一 = 33.33333333333333333333333333% (30.83333333333333333333333333–35.83333333333333333333333333)"]),
        ("百分之五十以上", ["百分之五十以上 = 50% (50–100)"]),
        ("增长两倍", ["两倍 = 2倍 (1.5–2.5)"]),
        ("投入十二亿元", ["十二亿元 = 1200000000元 (1150000000–1250000000)"]),
        ("六成以上，占一半", ["六成以上 = 60% (60–120)", "一半 = 50% (47.5–52.5)"]),
        ("一千二百三十四家", ["一千二百三十四家 = 1234家 (1233.5–1234.5)"]),
        ("百余种，上千家", ["百余种 = 100个 (100–130)", "上千家 = 1000家 (1000–2000)"]),
        ("提高2.2个百分点", ["2.2个百分点 = 2.2百分点 (2.15–2.25)"]),
        ("高出2.4个、6.7个百分点", ["2.4个 = 2.4百分点 (2.35–2.45)", "6.7个百分点 = 6.7百分点 (6.65–6.75)"]),
        ("臭氧浓度156微克/立方米", ["156微克/立方米 = 156微克/立方米 (155.5–156.5)"]),
        ("下调25个基点", ["25个基点 = 0.25百分点 (0.245–0.255)"]),
        ("5GW，300公斤", ["5GW = 5000000千瓦 (4500000–5500000)", "300公斤 = 0.3吨 (0.2995–0.3005)"]),
        ("0.5吨标准煤/万元", ["0.5吨标准煤/万元 = 0.5吨标准煤/万元 (0.45–0.55)"]),
        ("用户1.2亿，投资$3亿", ["1.2亿 = 120000000 (115000000–125000000)", "$3亿 = 300000000美元 (250000000–350000000)"]),
        ("126起，35笔，8款", ["126起 = 126件 (125.5–126.5)", "35笔 = 35件 (34.5–35.5)", "8款 = 8个 (7.5–8.5)"]),
    ],
)  # fmt: skip
def test_a_quantity_is_read_with_its_unit_and_what_its_words_may_mean(text, found):
    assert said(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "新药YL211、PD-1和法案S.3558",
        "第3季度、第一、第二产业",
        "全球前30大企业",
        "世界500强",
        "文件〔2023〕12号",
        "《2024年100家企业名录》",
        "5G和3D打印",
        "见图1和表2-3，附件4",
        "详见https://example.org/2024/100%25家",
        "增长[@report-2024, p113]",
        "{>>补充到100家<<}",
        "（1）一是（2）二是",
        "2.2025年3月7日，检查组再到东门码头",
        "一带一路、一成不变、百家争鸣、千家万户",
        "从四个方面推动三个转变",
        "数百家、几十种",
        "拨打12345",
        "每2周公布一次，每100人",
        "“100+N”体系",
        "上世纪90年代，20世纪90年代",
    ],
)
def test_what_holds_digits_and_counts_nothing_is_no_quantity(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("（280.4亿美元，-6.09%）", [0, -1]),
        ("（+25.7%）", [1]),
        ("（−0.3%）", [-1]),
        ("10-12家", [0]),
    ],
)
def test_a_sign_is_read_where_it_cannot_be_a_hyphen(text, signs):
    assert [q.sign for q in quantities_in(text)] == signs


def in_chinese(number):
    """Write a whole number below a hundred million as a person would, 十二 for 12."""
    if number >= 10_000:
        above, below = divmod(number, 10_000)
        joint = "零" if 0 < below < 1000 else ""
        return in_chinese(above) + "万" + (joint + in_chinese(below) if below else "")
    said, zero = "", False
    for step, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, step)
        if digit:
            said += ("零" if zero and said else "") + "零一二三四五六七八九"[digit] + name
        zero = not digit
    return said.removeprefix("一") if said.startswith("一十") else said


@given(st.integers(1, 99_999_999))
def test_a_number_written_in_chinese_is_read_back(number):
    read_back = chinese(in_chinese(number))
    assert read_back is not None
    assert read_back.value == number


@given(st.text(alphabet="零一二三四五六七八九十百千万亿点半两", max_size=12))
def test_any_run_of_numerals_is_a_number_or_none(said):
    number = chinese(said)
    assert number is None or number.value >= 0


@given(st.text(alphabet="0123456789.,%万亿千百余多超近约—-至到元家年个分之成半 （）+", max_size=40))
def test_quantities_follow_each_other_and_mean_what_they_say_or_more(text):
    at = 0
    for found in quantities_in(text):
        assert at <= found.start <= found.at < found.end <= len(text)
        assert found.low <= max(found.high, Decimal(0))
        at = found.end
