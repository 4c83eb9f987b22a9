"""Texts that no person writes are read in time that grows with their length."""

import pytest

from planctl.checks.ledger.showing.naming import indicator_of

MANY = 3_000
TEXTS = {
    "figures without a stop": "企业5家" * MANY,
    "figures between commas": "2024年" + "，".join(f"企业{at}家" for at in range(MANY)),
    "brackets that open": "（企业5家" * MANY,
    "brackets in brackets": "（" * MANY + "企业5家" + "）" * MANY,
    "parts of parts": "企业5家，" + "其中民营企业6家，" * MANY,
    "one number": "1" * 50_000 + "家",
    "one numeral": "一二三四五六七八九十百千万亿" * MANY,
    "a word that is a code but for its end": "a" * 50_000 + "，企业5家",
    "years": "2024年" * MANY + "企业5家",
    "growth": "2023年企业5家，2024年企业9家，" + "增长5%，" * MANY,
    "sources": "[@a]" * MANY + "企业5家",
    "sums": "甲5家、乙6家，" * MANY + "合计9家",
    "rates": "工程48项，已开工39项，开工率81.3%。" * MANY,
    "shares of shares": "某产业占比12.3%，其中甲类占30%。" * MANY,
    "cells": "|县|企业（家）|\n|---|---|\n" + "|甲县|5|\n" * MANY,
    "shares": "以甲为主，占5%，" * MANY,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_is_read(told, text):
    assert isinstance(told(text), list)


def test_the_one_share_that_is_off_is_told_among_hundreds(told):
    """Windows and look-ups that bound a long paragraph lose nothing that stands beside its whole."""
    right = "".join(f"甲{at}镇共有企业200家，其中民营企业50家，占25%。" for at in range(300))
    wrong = "乙镇共有企业200家，其中民营企业50家，占35%。"
    for text in (right + wrong, wrong + right):
        assert [one for one in told(text) if one.startswith("F608")]
    assert not [one for one in told(right) if one.startswith("F608")]


def test_the_one_rate_that_is_off_is_told_among_hundreds(told):
    right = "工程48项，已开工39项，开工率81.3%。" * 300
    wrong = "项目50项，已完工20项，完工率60%。"
    assert not [one for one in told(right) if one.startswith("F608")]
    assert [one for one in told(right + wrong) if one.startswith("F608")]


def test_words_that_lead_on_without_end_are_named_in_no_time(ledger):
    for text in ("从为" * 70, "自的升至" * 30, "据统计发布的" * 25, "达到" * 70):
        entries = ledger(f"产量{text}数12万吨。").entries
        assert [indicator_of(entry) for entry in entries]
