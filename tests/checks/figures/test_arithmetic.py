"""F603 to F608: parts and wholes, sums, growth, shares."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

CASES = yaml.safe_load((Path(__file__).parent / "arithmetic.yaml").read_text(encoding="utf-8"))
WRONG = [(code, text) for code, texts in CASES.items() if code != "silent" for text in texts]


@pytest.mark.parametrize(("code", "text"), WRONG, ids=lambda said: said[:24])
def test_what_does_not_add_up_is_found(told, code, text):
    assert [one.split()[0] for one in told(text)] == [code]


@pytest.mark.parametrize("text", CASES["silent"], ids=lambda said: said[:24])
def test_what_adds_up_within_rounding_is_left_alone(told, text):
    assert told(text) == []


def test_growth_is_recomputed_from_figures_in_other_paragraphs(told):
    text = "2023年全市软件业务收入120亿元。\n\n2024年全市软件业务收入150亿元。\n\n2024年全市软件业务收入同比增长{}。"
    assert told(text.format("25%")) == []
    assert told(text.format("35%")) == ["F606 35% with 120亿元 with 150亿元"]


def test_a_change_that_is_told_once_as_a_rise_and_once_as_a_fall_is_found(told):
    text = "2024年，全市水产品加工量增长8.9%。\n\n2024年，全市水产品加工量{}。"
    assert told(text.format("下降8.9%")) == ["F601 8.9% with 8.9%"]
    assert told(text.format("增长8.9%")) == []


def test_a_bracket_that_gives_a_figure_again_gives_the_same(told):
    assert told("发放补助3120万元（合3.12亿元）。") == ["F601 3.12亿元 with 3120万元"]
    assert told("发放补助3120万元（合0.312亿元）。") == []
    assert told("新增用地450亩，折合45公顷。") == ["F601 45公顷 with 450亩"]


def test_a_round_share_is_that_which_is_told_exactly_beside_it(told):
    assert told("近三分之一的企业（45.2%）反映用工难。") == ["F601 45.2% with 近三分之一"]
    assert told("超半数企业扩大投资，占比为46.8%。") == ["F601 46.8% with 超半数"]


def test_what_is_said_to_be_overfulfilled_is_not_less_than_its_goal(told):
    text = "全年完成管网改造{}，超额完成当年5000户的任务。"
    assert told(text.format("4800户")) == ["F601 4800户 with 5000户"]
    assert told(text.format("5200户")) == []


def _spaced(text):
    """Return a text as some write it, with blanks between words and numbers."""
    return re.sub("(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9%])(?=[\u4e00-\u9fff])(?!\\A)", " ", text)


@pytest.mark.parametrize(("code", "text"), WRONG, ids=lambda said: said[:24])
def test_blanks_between_words_and_numbers_hide_nothing(told, code, text):
    assert [one.split()[0] for one in told(_spaced(text))] == [code]


@pytest.mark.parametrize("text", CASES["silent"], ids=lambda said: said[:24])
def test_blanks_between_words_and_numbers_make_nothing_wrong(told, text):
    assert told(_spaced(text)) == []


@given(st.lists(st.integers(101_111, 989_999), min_size=3, max_size=5, unique=True), st.data())
@settings(max_examples=40, deadline=None)
def test_one_wrong_digit_of_parts_in_the_next_paragraph_is_told(told, parts, draw):
    """Whatever is said between a whole and its parts, so many digits leave no room for chance."""
    at = draw.draw(st.integers(0, len(parts) - 1))
    slipped = parts[at] + (1000 if parts[at] // 1000 % 10 < 9 else -1000)
    kinds = ["农田", "森林", "草原", "湿地", "牧场"]
    text = f"全省修复投入{sum(parts)}万元，增长2%。\n\n{{}}。"
    right = "；".join(f"{kind}{part}万元" for kind, part in zip(kinds, parts, strict=False))
    assert told(text.format(right)) == []
    wrong = right.replace(str(parts[at]), str(slipped))
    assert [one.split()[0] for one in told(text.format(wrong))] == ["F605"]
