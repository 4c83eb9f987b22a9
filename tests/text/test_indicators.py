"""What a figure counts, made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.indicators import bare_words, key_of, sure_characters

PIECES = "出口 新能源汽车 我国 达到 总额 国内生产总值 规模以上 工业 占比 高速公路 高速 围绕 目标 的 R&D 到 粮食 数量 营业收入 国内 旅游"
phrases = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=3), max_size=6).map("".join)


@given(phrases)
def test_sure_characters_stand_in_the_key_of_words_bare_or_not(words):
    assert sure_characters(words) <= set(key_of(words))
    assert sure_characters(words) <= set(key_of(bare_words(words)))


@given(phrases, phrases)
def test_words_whose_sure_characters_are_not_anothers_have_a_key_that_is_not_within_its(one, other):
    if not sure_characters(one) <= sure_characters(other):
        assert not set(key_of(bare_words(one))) <= set(key_of(other))


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("围绕入境游客的目标", "入境游客"),
        ("力争到粮食产量", "粮食产量"),
        ("粮食产量", "粮食产量"),
        ("目标", ""),
    ],
)
def test_why_or_in_which_hope_a_figure_is_named_is_left_out(words, bare):
    assert bare_words(words) == bare
