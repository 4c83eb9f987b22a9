"""Counts with what each comes to in brackets, one after another: 28列（168辆）、42列（252辆）、56列（336辆）.

What one has is not said, or further off: where all others have the same, the one that has not is told.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import NamedTuple

from planctl.checks.ledger.matter import Matter, bounds, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.written import made_of

_OPENS, _CLOSES = re.compile("[（(](?:即|共|合|约合|折合)?"), re.compile("[）)]")
_FEWEST = 3
"""Pairs that tell what each has."""
_NEAR = Decimal("0.3")
"""Share by which the odd one may be off."""


class _Pair(NamedTuple):
    """Things that are counted, and what they come to."""

    things: Entry
    total: Entry

    @property
    def each(self) -> Decimal:
        """What each has, as written."""
        return self.total.mention.quantity.value / self.things.mention.quantity.value


def parallel_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for the one of several counts that does not come to what the others would have it."""
    for entries in ledger.saying("（", "("):
        for _, held in groupby(_pairs(entries), _alike):
            yield from _odd([*held])


def _pairs(entries: Sequence[Entry]) -> Iterator[_Pair]:
    for count, total in pairwise(entries):
        text = count.prose.text
        plain = not (count.mention.quantity.modifier or total.mention.quantity.modifier)
        bracket = _OPENS.fullmatch(text, count.end, total.start) and _CLOSES.match(text, total.end)
        if plain and bracket and is_level(count) and count.mention.quantity.value > 0:
            yield _Pair(count, total)


def _alike(pair: _Pair) -> tuple[int, str, str]:
    mine, theirs = pair.things.mention, pair.total.mention
    return mine.sentence, mine.quantity.unit, theirs.quantity.unit


def _odd(pairs: Sequence[_Pair]) -> Iterator[Matter]:
    """Yield the pair that is off by as little as a slip, if each has the same number in all others."""
    units = {one.mention.quantity.unit for pair in pairs[:1] for one in pair}
    if len(pairs) < _FEWEST or len(units) < 2 or "%" in units:
        return
    usual, *others = Counter(pair.each for pair in pairs).most_common()
    one = usual[0]
    if [times for _, times in others] != [1] or one != int(one) or one < 2:
        return
    odd = next(pair for pair in pairs if pair.each != one)
    value, (least, most) = odd.things.mention.quantity.value * one, bounds(odd.total)
    if not least <= value <= most and abs(odd.each - one) <= one * _NEAR:
        values = made_of(odd.total, f"{odd.things.said}×{one:f}", value)
        yield Matter("F605", odd.total, (odd.things,), values)
