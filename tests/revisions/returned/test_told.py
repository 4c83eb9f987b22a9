"""Edits as people are told of them."""

import pytest

from planctl.revisions.returned.told import around, sentence_of
from planctl.text.new_lines import Rewording

SAID = "已有基地。2024年全国产地预冷设施约5.8万座，比上年增长8.35%。\n另一段"


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("已有", ("已有", "基地。")),
        ("基地。", ("已有基地。", "2024年全国产地预冷设施约5.8万座，")),
        ("产地预冷设施", ("2024年全国产地预冷设施", "约5.8万座，")),
        ("约5.8万座", ("2024年全国产地预冷设施约5.8万座", "，比上年增长8.35%。")),
        ("上年增长", ("比上年增长", "8.35%。")),
        ("8.35%。", ("比上年增长8.35%。", "")),
    ],
)
def test_the_words_around_are_clauses_of_the_same_sentence(behind, expected):
    at = SAID.index(behind) + len(behind)
    assert around(SAID, at, at) == expected


def test_a_long_clause_is_cut_beside_no_number():
    said = f"{'甲' * 20}1234.5{'乙' * 20}丙丁{'戊' * 20}6789.5{'己' * 20}"
    at = said.index("丁")
    assert around(said, at, at) == (f"…{'乙' * 20}丙", f"丁{'戊' * 20}6789.5…")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("已有", "建成", "已有基地。"),
        ("\n另一段", "", "另一段"),
        ("基地。2024年", "基地。", "已有基地。"),
        ("|比上", "又", "2024年全国产地预冷设施约5.8万座，比上年增长8.35%。"),
        ("|2024", "新句。", "已有基地。"),
        ("|\n另", "\n新段。", "2024年全国产地预冷设施约5.8万座，比上年增长8.35%。"),
        ("|另", "新段。\n", "另一段"),
        ("|2024", "\n", "2024年全国产地预冷设施约5.8万座，比上年增长8.35%。"),
    ],
)
def test_an_edit_is_of_the_sentence_that_it_takes_or_follows(old, new, sentence):
    start = SAID.index(old.removeprefix("|"))
    end = start if old.startswith("|") else start + len(old)
    assert sentence_of(SAID, Rewording(start, end, new)) == sentence
