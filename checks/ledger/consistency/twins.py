"""Two figures told together, and told together again with one of them changed: 47.5亿元，同比增长4.4% and 47.5亿元，同比增长4.9%.

A figure of three digits and more, and what is said of it right behind (growth, a share), seldom meet twice by chance:
where one of the two is the same again in much the same words, the other should be.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import are_apart, name_of
from planctl.checks.ledger.comparability.digits import digits_of
from planctl.checks.ledger.consistency.retelling import RUN, Retelling
from planctl.checks.ledger.matter import Matter, are_beside, is_level, meet, told_twice
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.grams import grams
from planctl.text.indicators import key_of, plain_words
from planctl.text.mention import CHANGES

_FEWEST = 2
"""Digits that a figure has at least which is told again."""
_NEAR = Decimal("1.5")
"""How many times as much two figures of one growth may be."""
_LOOKED_AT = 20
"""How many pairs with one figure one looks back at."""
_SAID = re.compile("[，,（(]?(?P<how>[^，。；、（）()0-9]{1,10})")
"""What joins a figure to its growth or share."""


class _Pair(NamedTuple):
    """A figure and its growth or share, and in which words that is told."""

    level: Entry
    rate: Entry
    how: str

    @property
    def figures(self) -> tuple[Entry, Entry]:
        """Return both figures."""
        return self.level, self.rate


def twin_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for each pair of figures of which one is as told before, and one is not."""
    held: dict[tuple[object, ...], list[_Pair]] = defaultdict(list)
    for _, entries in file.ledger.several:
        for pair in _pairs(entries):
            for at, same in enumerate(pair.figures):
                if len(_digits(same)) >= _FEWEST:
                    before = held[at, same.signed, same.mention.quantity.unit]
                    found = (_told(one, pair, at) for one in before[-_LOOKED_AT:])
                    yield from filter(None, found)
                    before.append(pair)


def _pairs(entries: tuple[Entry, ...]) -> Iterator[_Pair]:
    """Yield each figure with the growth or the share that stands right behind it."""
    for level, rate in pairwise(entries):
        mine, theirs = level.mention, rate.mention
        units = mine.quantity.unit, theirs.quantity.unit
        if mine.listed or mine.quantity.modifier or units[0] == "%" or units[1] != "%":
            continue
        said = are_beside(level, rate) and _SAID.fullmatch(rate.prose.text, level.end, rate.start)
        plain = is_level(level) and not (theirs.listed or theirs.quantity.modifier)
        if said and plain and theirs.kind in (*CHANGES, "share"):
            yield _Pair(level, rate, said["how"])


def _told(before: _Pair, again: _Pair, same: int) -> Matter | None:
    """Return that a pair tells another again, of which the figure of number `same` is equal, and the other is not."""
    mine, theirs = again.figures[1 - same], before.figures[1 - same]
    kinds = {(pair.rate.mention.kind, pair.rate.mention.base) for pair in (before, again)}
    if not are_apart(mine, theirs) or meet(mine, theirs) or len(kinds) > 1:
        return None
    likely = same == 0 or _may_be_a_slip(before.level, again.level)
    if not (
        likely and _are_called_alike(before, again, same) and _may_be_of_one_time(mine, theirs)
    ):
        return None
    return told_twice(theirs, mine, plain_words(again.level.words or again.level.mention.indicator))


def _may_be_a_slip(one: Entry, other: Entry) -> bool:
    """Tell whether two figures are near each other, or of the same digits in another order or of another power of ten."""
    mine, theirs = one.mention.quantity, other.mention.quantity
    near = theirs.value < mine.value * _NEAR and mine.value < theirs.value * _NEAR
    alike = sorted(_digits(one)) == sorted(_digits(other))
    return mine.unit == theirs.unit and (near or alike)


def _digits(entry: Entry) -> str:
    """Return the digits of a figure that are no zeros at its end."""
    return digits_of(entry.mention.quantity).rstrip("0")


def _are_called_alike(before: _Pair, again: _Pair, same: int) -> bool:
    """Tell whether two pairs seem to be of one thing: the fewer digits the same figure has, the more words must be the same."""
    if before.rate.mention.kind == "share" and before.how != again.how:
        return False
    names = [_name(pair.level) for pair in (before, again)]
    mine, theirs = (grams(name, RUN) for name in names)
    shared, least = len(mine & theirs), min(len(mine), len(theirs))
    match len(_digits(again.figures[same])):
        case 2:
            fewer, more = sorted((frozenset(map(key_of, name)) for name in names), key=len)
            return shared > 0 and fewer <= more
        case 3:
            return shared * 2 >= least > 0
        case _:
            return shared > 0 and (same == 0 or shared * 2 >= least)


def _name(level: Entry) -> str:
    return name_of(level.words or level.mention.indicator)


def _may_be_of_one_time(one: Entry, other: Entry) -> bool:
    mine, theirs = (entry.mention.period for entry in (one, other))
    return not (mine and theirs and mine.end and theirs.end) or mine.last_year == theirs.last_year
