"""Edits as people are told of them."""

import pytest

from planctl.revisions.returned.told import around

SAID = "已有基地。2024年全国产地预冷设施约5.8万座，比上年增长8.35%。\n另一段"


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("已有", ("已有", "基地。")),
        ("基地。", ("已有基地。", "2024年全国产地预冷设")),
        ("产地预冷设施", ("年全国产地预冷设施", "约5.8万座，比上年增长")),
        ("约5.8万座", ("产地预冷设施约5.8万座", "，比上年增长8.35%。")),
        ("上年增长", ("约5.8万座，比上年增长", "8.35%。")),
        ("8.35%。", ("，比上年增长8.35%。", "")),
        ("设施约", ("年全国产地预冷设施约", "5.8万座，比上年增长8.35%")),
    ],
)
def test_the_words_around_are_of_the_same_sentence_and_cut_no_number(behind, expected):
    at = SAID.index(behind) + len(behind)
    assert around(SAID, at, at) == expected
