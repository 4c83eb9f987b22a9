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
    "shares": "以甲为主，占5%，" * MANY,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_is_read(told, text):
    assert isinstance(told(text), list)


def test_words_that_lead_on_without_end_are_named_in_no_time(ledger):
    for text in ("从为" * 70, "自的升至" * 30, "据统计发布的" * 25, "达到" * 70):
        entries = ledger(f"产量{text}数12万吨。").entries
        assert [indicator_of(entry) for entry in entries]
