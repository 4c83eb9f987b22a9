"""What consumption, investment and net exports, or the three industries, contribute to growth: 100% in all."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.matter import Matter, high, low
from planctl.checks.ledger.reading.entries import Entry, Ledger

_SIDES = (
    (re.compile("消费"), re.compile("投资|资本形成"), re.compile("净出口|净流出|净输出")),
    (re.compile("第一产业|一产"), re.compile("第二产业|二产"), re.compile("第三产业|三产")),
)
"""What all growth comes from, by who spends, or by who makes it."""
_OF_GROWTH = re.compile("(?:(?:经济|GDP|生产总值)[^，。；0-9]{0,6})?贡献率[^，。；0-9]{0,4}\\Z")
_PART = re.compile("[，。；、（]")
_NEAR, _OFF = 40, Decimal(20)
"""Characters before a rate that say whose it is, and points by which three may miss 100 and still be meant to be all."""


def contribution_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for three contributions to growth that are not all of it."""
    for entries in ledger.saying("贡献率"):
        rates = [one for one in entries if _is_of_growth(one)]
        if len(rates) == len(_SIDES[0]):
            yield from _missed(rates)


def _is_of_growth(entry: Entry) -> bool:
    told = entry.mention.quantity.unit == "%" and not entry.mention.quantity.modifier
    return told and _OF_GROWTH.search(entry.words_before(_NEAR)) is not None


def _missed(rates: Sequence[Entry]) -> Iterator[Matter]:
    names = [_PART.split(one.words_before(_NEAR))[-1] for one in rates]
    least, most = sum(map(low, rates)), sum(map(high, rates))
    whole = any(_are_all(names, sides) for sides in _SIDES)
    if whole and not least <= 100 <= most and least < 100 + _OFF and most > 100 - _OFF:
        parts = "、".join(one.said for one in rates)
        yield Matter("F605", rates[-1], tuple(rates), {"whole": "100%", "parts": parts})


def _are_all(names: Sequence[str], sides: Sequence[re.Pattern[str]]) -> bool:
    """Tell whether each side of growth is named once."""
    found = [[bool(side.search(name)) for name in names].count(True) for side in sides]
    return found == [1] * len(sides)
