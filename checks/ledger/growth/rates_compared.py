"""A rate, by how much it is above an earlier one, and that one in brackets: 增长6.8%，增速比同期提高3个百分点（同期为增长3.8%）."""

import re
from collections.abc import Iterator

from planctl.checks.ledger.matter import Matter, high, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.written import written

_BY = re.compile(
    "[，,](?:增速|增幅|涨幅|降幅|跌幅)?(?:比|较)(?P<base>[^，。；（0-9]{0,8}[年期季月度](?:全年|同期)?)(?:的?增速|增幅|降幅)?"
    "(?P<how>提高|加快|回升|上升|提升|高出|高|扩大|回落|下降|放缓|收窄|降低|低)了?\\Z"
)
_WAS = re.compile(
    "[（(](?P<base>[^，。；（）0-9]{0,8}?[年期季月度](?:全年|同期)?)(?:的?增速|增幅|降幅)?(?:仅)?(?:为|是)?(?:增长|上升|上涨|下降|下跌)?(?:了)?"
)
_LAST = "上去年"
"""What may be left out of 上年同期 and 去年同期."""


def compared_rate_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each difference of two rates that they do not give."""
    for entries in ledger.saying("百分点（", "百分点("):
        for at in range(1, len(entries) - 1):
            gap, was = entries[at], entries[at + 1]
            if gap.mention.quantity.unit == "百分点" and (base := _base(gap, was)):
                rate = _rate(entries[:at])
                if rate and _is_off(rate, was, gap) and base:
                    yield _matter(rate, was, gap)


def _base(gap: Entry, was: Entry) -> str:
    """Return what a rate is held against, if the bracket behind says how much that was."""
    told = _WAS.fullmatch(gap.prose.text, gap.end, was.start)
    by = _BY.search(gap.words_before(40)) if told else None
    if not (told and by) or was.mention.quantity.unit != "%":
        return ""
    return by["base"] if by["base"].lstrip(_LAST) == told["base"].lstrip(_LAST) else ""


def _rate(before: list[Entry] | tuple[Entry, ...]) -> Entry | None:
    """Return the rate that is held against others: the last that is no difference itself, nor in brackets."""
    for one in reversed(before):
        if one.mention.quantity.unit != "百分点" and "（" not in one.words_before(12)[-8:]:
            plain = one.mention.kind == "change" and one.mention.quantity.unit == "%"
            return one if plain else None
    return None


def _is_off(rate: Entry, was: Entry, gap: Entry) -> bool:
    said, sentence = gap.mention.quantity, gap.mention.sentence
    if rate.mention.sentence != sentence or was.mention.kind not in ("change", "level"):
        return False
    apart = sorted((low(rate) - high(was), high(rate) - low(was)))
    return not (apart[0] <= said.high and said.low <= apart[1]) and not (
        -apart[1] <= said.high and said.low <= -apart[0]
    )


def _matter(rate: Entry, was: Entry, gap: Entry) -> Matter:
    apart = abs(rate.signed - was.signed)
    values = {"old": was.said, "new": rate.said, "growth": gap.said, "given": written(apart, gap)}
    return Matter("F606", gap, (was, rate), values)
