"""Two digits exchanged, or a power of ten, in figures that little but their noun names: 518万人次游客, 接待游客581万人次.

Chance hardly ever brings the same digits in another order: where unit, place and noun are one, and no year of
its own keeps them apart, one is likely a slip of the pen.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from planctl.checks.ledger.comparability.alike import (
    are_apart,
    are_in_one_manner,
    are_of_two_times,
)
from planctl.checks.ledger.comparability.digits import is_exchange
from planctl.checks.ledger.consistency.retelling import Retelling, Telling
from planctl.checks.ledger.consistency.slips import is_slip_of_the_same, slip_matter
from planctl.checks.ledger.matter import Matter, meet

_FEWEST, _MOST, _FEW = 3, 7, 2
"""Digits that say something by their order, zeros at the end left aside; so few say that, of one name, in another power of ten."""
_IN_ALL = re.compile("当年累计|全年累计|累计|当年")
"""What a year's total may be called: of two totals of several years the digits are not the same."""
_FURTHEST = 12
"""How many figures of the same digits one looks back at."""
_NOUN = 2
"""Characters at the end of a name that are its noun."""


def exchanged_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for two figures of one noun whose digits are the same in another order; each pair of values once."""
    for held in _of_like_digits(file):
        told: set[frozenset[object]] = set()
        for at, one in enumerate(held):
            for other in reversed(held[max(0, at - _FURTHEST) : at]):
                values = frozenset((one.value, other.value))
                if values in told or not _is_slip(one, other, file):
                    continue
                if file.are_of_one_place(one, other):
                    told.add(values)
                    if not _is_told_by_name(held, one, other):
                        yield slip_matter(one.entry, other.entry)


def _is_told_by_name(held: Sequence[Telling], one: Telling, other: Telling) -> bool:
    """Tell whether a third figure is one of two again, and of the same words as the other: told as a contradiction."""
    return any(
        (third.value == one.value and not are_apart(third.entry, other.entry))
        or (third.value == other.value and not are_apart(third.entry, one.entry))
        for third in held
    )


def _of_like_digits(file: Retelling) -> Iterator[list[Telling]]:
    """Yield figures of one unit and the same digits, zeros left aside, if there are several."""
    for alike in file.of_one_unit:
        held: dict[str, list[Telling]] = defaultdict(list)
        for told in alike:
            share = told.entry.mention.quantity.unit == "%"
            digits = "" if share else told.written.strip("0")
            if _FEW <= len(digits) <= _MOST:
                held["".join(sorted(digits))].append(told)
        yield from (same for same in held.values() if len(same) > 1)


def _is_slip(one: Telling, other: Telling, file: Retelling) -> bool:
    """Tell whether two figures differ by a slip, and are not told so by nearly the same words."""
    mine, theirs = one.entry, other.entry
    first, last = one.written.strip("0"), other.written.strip("0")
    return (
        mine.block != theirs.block
        and not meet(mine, theirs)
        and are_apart(mine, theirs)
        and (len(first) >= _FEWEST or (first == last and _are_called_one(one, other)))
        and (first == last or (is_exchange(first, last) and one.least < other.value < one.most))
        and not mine.prose.kind == theirs.prose.kind == "cell"
        and _are_of_one_noun(one, other)
        and are_in_one_manner(*(_IN_ALL.sub("", one.mention.indicator) for one in (mine, theirs)))
        and mine.mention.goal == theirs.mention.goal
        and not are_of_two_times(mine, theirs)
        and not is_slip_of_the_same(mine, theirs, file.outlook.reported)
    )


def _are_called_one(one: Telling, other: Telling) -> bool:
    """Tell whether two names are one, but for words that what is there already needs no more: 现有2500张床位."""
    known = one.means_all or other.means_all
    return one.key == other.key or (known and (one.key <= other.key or other.key <= one.key))


def _are_of_one_noun(one: Telling, other: Telling) -> bool:
    """Tell whether the noun of one name stands in the other, or more of its characters do, some in a row."""
    if len(one.key & other.key) > _NOUN and one.runs & other.runs:
        return True
    nouns = one.name[-_NOUN:], other.name[-_NOUN:]
    return (len(nouns[0]) == _NOUN and nouns[0] in other.name) or (
        len(nouns[1]) == _NOUN and nouns[1] in one.name
    )
