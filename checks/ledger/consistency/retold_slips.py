"""Figures that two places tell in much the same words, but for one slip of the pen: 6.62亿人 and, in the summary, 6.26亿人.

Whoever sums up a paper copies its figures. Two that one slip keeps apart are seldom so by chance, the less so the
more digits they have, and the more is told beside both: see `slip_signs`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from planctl.checks.ledger.comparability.alike import are_of_two_times
from planctl.checks.ledger.comparability.times import is_undated
from planctl.checks.ledger.consistency.one_slip import Slip, slips_in
from planctl.checks.ledger.consistency.retelling import Retelling
from planctl.checks.ledger.consistency.slip_signs import SlipSigns
from planctl.checks.ledger.consistency.slips import is_slip_of_the_same, slip_matter
from planctl.checks.ledger.matter import Matter, Spot, is_level, meet, spot, spots
from planctl.checks.ledger.reading.entries import Entry
from planctl.checks.ledger.reading.headed import HEADS
from planctl.text.period import Period

_OF_ONE_MONTH = re.compile("[0-9]{1,2}月(?:份|[0-9]{1,2}日)?")
_MOST_TOLD = 20
_FAR = 3
"""How many times as much figures of one indicator are not compared, but for a slip by tens."""


def retold_slip_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for each figure that a slip keeps apart from another, the surest first."""
    signs = SlipSigns(file)
    found = (slip for slip in slips_in(file) if _may_be_one(slip))
    weighed = [(weight, slip) for slip in found if (weight := signs.weight(slip)) > 0]
    told = {at for _, slip in weighed if _is_told_anyway(slip, file) for at in _spots(slip)}
    likely: dict[Spot, list[Slip]] = defaultdict(list)
    for _, slip in weighed:
        for at in _spots(slip):
            likely[at].append(slip)
    for _, slip in sorted(weighed, key=lambda one: -one[0]):
        if told.isdisjoint(_spots(slip)):
            matter = _matter(slip, [one for at in _spots(slip) for one in likely[at]])
            told |= spots(matter)
            yield matter


def _matter(slip: Slip, alike: Iterable[Slip]) -> Matter:
    """Return a slip as a matter, with other places that tell one of its figures again, at the one that is told less."""
    places = {spot(one): one for other in alike for one in (other.one, other.again)}
    told = Counter(one.signed for one in places.values())
    odd, other = slip.again, slip.one
    if told[other.signed] < told[odd.signed]:
        odd, other = other, odd
    same = [one for _, one in sorted(places.items()) if one.signed in (odd.signed, other.signed)]
    others = [one for one in same if spot(one) != spot(odd)]
    return slip_matter(odd, other)._replace(at=odd, others=tuple(others[:_MOST_TOLD]))


def _spots(slip: Slip) -> tuple[Spot, Spot]:
    return spot(slip.one), spot(slip.again)


def _may_be_one(slip: Slip) -> bool:
    """Tell whether nothing keeps two figures apart: a table, their times, a round number that both may be."""
    one, again = slip.one, slip.again
    return not (
        one.prose.kind == again.prose.kind == "cell"
        or (_are_rounded_apart(slip) and meet(one, again))
        or are_of_two_times(one, again)
        or _are_of_two_days(one, again)
    )


def _are_of_two_days(one: Entry, again: Entry) -> bool:
    """Tell whether two figures are each of a day or a month, and not of the same."""
    mine, theirs = one.mention.period, again.mention.period
    exact = mine and theirs and _is_exact(mine) and _is_exact(theirs)
    return bool(exact) and mine != theirs


def _are_rounded_apart(slip: Slip) -> bool:
    """Tell whether one figure is rounded otherwise than the other: 6600万人以上 and 6060万人以上 are rounded alike."""
    modifiers = {entry.mention.quantity.modifier for entry in (slip.one, slip.again)}
    return len(modifiers) > 1 or "about" in modifiers


def _is_exact(period: Period) -> bool:
    named = not period.end and _OF_ONE_MONTH.fullmatch(period.name)
    return bool(named or period.day) or 0 < period.end - period.start <= 1


def _is_told_anyway(slip: Slip, file: Retelling) -> bool:
    """Tell whether two figures are compared as those of one indicator wherever they stand."""
    one, again = slip.one, slip.again
    headed = one.prose.kind in HEADS or again.prose.kind in HEADS
    if headed or not file.scopes.are_one(one, again):
        return False
    less, more = sorted(entry.mention.quantity.value for entry in (one, again))
    compared = (
        not frozenset(one.keys).isdisjoint(again.keys)
        and (one.mention.period == again.mention.period or is_undated(one) or is_undated(again))
        and len({entry.mention.measure == "volume" for entry in (one, again)}) == 1
        and (more < less * _FAR or slip.how == "tens")
    )
    level = is_level(one) and is_level(again)
    return compared or (level and is_slip_of_the_same(one, again, file.outlook.reported))
