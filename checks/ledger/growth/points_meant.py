"""Differences of two percentages that are told in per cent: 下降10.4%，降幅比1—2月份收窄3.1%; 新客占15.97%，比乙店高7.74%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.growth.points_of_a_rate import points_of, told_in_per_cent
from planctl.checks.ledger.matter import Matter, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger

_RATES_APART = re.compile(
    "(?:增速|增幅|涨幅|降幅|跌幅)(?:[比较][^，。；（）]{1,12})?(?P<how>收窄|扩大|加快|回落|提高|提升|回升|放缓|上升|下降|快|慢|高|低)了?\\Z"
)
_MORE = re.compile("[比较][^，。；、（）]{1,12}(?:高出?|低|多|少|快|慢|提高|上升|下降)了?\\Z")
_LESS = frozenset("收回放慢低下")
_NEAR, _FURTHEST, _CLEAR = 30, 12, 100
"""Characters before a figure that say what it is, figures back that it may be a difference of, and units of its last place
with fewer of which it may be one by chance."""
_ALL = Decimal(100)


def points_meant_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each rate in per cent that can only be the difference of two, F613 where it ought to be."""
    before: Sequence[Entry] = ()
    for entries in ledger.blocks:
        if entries[0].prose.kind == "cell":
            continue
        for at, entry in enumerate(entries):
            if "%" in entry.said and entry.mention.quantity.unit == "%":
                between = _between(before, entries, at) if at else []
                yield from between or told_in_per_cent(entry)
        before = entries


def _between(before: Sequence[Entry], entries: Sequence[Entry], at: int) -> list[Matter]:
    """Return what one of some figures is said to be more or less than another, of theirs or of those before."""
    around = [*before, *entries[:at]][-_FURTHEST:]
    return _between_rates(around[-1], entries[at]) or _between_shares(around, entries[at])


def _between_rates(rate: Entry, apart: Entry) -> list[Matter]:
    """Return by how much a rate is said to be another than before, though rates differ in points."""
    told = _RATES_APART.search(apart.words_before(_NEAR))
    plain = rate.mention.quantity.unit == "%" and rate.mention.kind == "change"
    if not (told and plain) or rate.mention.sentence != apart.mention.sentence:
        return []
    value, by = rate.mention.quantity.value, apart.mention.quantity.value
    was = value + by if told["how"][0] in _LESS else value - by
    return [_matter(f"{was.normalize():f}%", rate.said, apart, (rate,))] if was > 0 else []


def _between_shares(around: Sequence[Entry], apart: Entry) -> list[Matter]:
    """Return by how much a share is said to be more than another, if that is just what is between them."""
    quantity = apart.mention.quantity
    if not _MORE.search(apart.words_before(_NEAR)) or quantity.value < _CLEAR * 2 * quantity.half:
        return []
    shares = [one for one in around if one.mention.quantity.unit == "%" and is_level(one)]
    mine = shares[-1] if shares else None
    if mine is None or mine.mention.sentence != apart.mention.sentence or mine.block != apart.block:
        return []
    value = mine.mention.quantity.value
    for other in reversed(shares[:-1]):
        theirs = other.mention.quantity.value
        if (
            theirs
            and abs(value - theirs) == quantity.value
            and not _is_growth(value, theirs, apart)
        ):
            return [_matter(other.said, mine.said, apart, (other, mine))]
    return []


def _is_growth(value: Decimal, other: Decimal, told: Entry) -> bool:
    """Tell whether what is told is by how much one percentage is more than the other in per cent too."""
    quantity = told.mention.quantity
    return abs(abs(value / other - 1) * _ALL - quantity.value) <= quantity.half


def _matter(old: str, new: str, apart: Entry, others: tuple[Entry, ...]) -> Matter:
    points = points_of(apart)
    values = {"old": old, "new": new, "growth": apart.said, "given": f"{points}个百分点"}
    return Matter("F606", apart, others, values | {"points": points})
