"""Slips of the pen: two figures of much the same words that differ by the order of their digits, or by tens.

Two figures whose words are nearly the same may count two things. Where one is 18.6 and the other 16.8, or
12.5 and 1.25, chance is the less likely reason: a digit was misplaced, or 万 and 亿.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from operator import ne
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import (
    are_counted_alike,
    may_be_one_time,
    regulations_in,
)
from planctl.checks.ledger.comparability.digits import digits_of
from planctl.checks.ledger.comparability.now import outlook_of, placed_in
from planctl.checks.ledger.comparability.scopes import Scopes
from planctl.checks.ledger.matter import Matter, are_beside, is_level, meet, spot, when
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.indicators import bare_words, key_of, plain_words, sure_characters

_FEWEST = 3
"""Digits that say something by their order."""
_MISPLACED = 3
"""Places in which digits may differ: two that are exchanged, or one that is moved past two."""
_CLEAR, _KEYED = 4, 2
"""Characters of words, and of those the ones that count, that name a thing."""
_MUCH = 0.8
"""What two subjects share at least of the shorter one, if they are one: 认为费用偏高 is said of many."""
_FURTHEST = 12
"""How many figures of the same digits one looks back at."""
_NOBODY = frozenset[str]()


class _Named(NamedTuple):
    """The characters that a figure's words come to: its own, whose it is, both."""

    own: frozenset[str]
    whose: frozenset[str]
    full: frozenset[str]


class _Figure:
    """A figure, and of its words what is looked at first: nearly all say nothing of each other."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.own = sure_characters(entry.mention.indicator)
        subject = entry.mention.subject
        self.full = self.own | sure_characters(subject) if subject else self.own

    @cached_property
    def named(self) -> _Named | None:
        """The same looked at closely, if its words name a thing."""
        words, subject = bare_words(self.entry.mention.indicator), self.entry.mention.subject
        own = frozenset(key_of(words))
        if len(own) < _KEYED or len(plain_words(words)) < _CLEAR:
            return None
        whose = frozenset(key_of(subject)) if subject else _NOBODY
        return _Named(own, whose, own | whose)


def slip_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for two figures of one matter that a slip of the pen tells apart."""
    scopes, reported = ledger.once(Scopes), outlook_of(ledger).reported
    for held in _of_like_digits(ledger):
        figures = [*map(_Figure, held)]
        for at, one in enumerate(figures):
            own, full = one.own, one.full
            for other in reversed(figures[max(0, at - _FURTHEST) : at]):
                if not (own <= other.full or other.own <= full):  # nearly always: no call for it
                    continue
                slipped = _slipped(one, other, reported)
                if slipped and scopes.are_one(one.entry, other.entry):
                    yield slip_matter(one.entry, other.entry)
                    break


def _of_like_digits(ledger: Ledger) -> Iterator[list[Entry]]:
    """Yield figures that have a unit and digits in common, in whatever order, if there are several."""
    rules = regulations_in(ledger)
    held: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in placed_in(ledger):
        named = len(entry.mention.indicator) >= _CLEAR and is_level(entry)
        digits = digits_of(entry.mention.quantity) if named else ""
        telling = len(digits) >= _FEWEST and len(set(digits)) > 1
        if telling and entry.prose.path not in rules:
            sorts = "".join(sorted(digits.replace("0", "")))
            held[entry.mention.quantity.unit or "元", sorts, entry.mention.goal].append(entry)
    yield from (alike for alike in held.values() if len(alike) > 1)


def _are_named_alike(one: _Named | None, other: _Named | None) -> bool:
    """Tell whether two figures are called the same, and may be one subject's as far as subjects are named."""
    if one is None or other is None or not (one.own <= other.full or other.own <= one.full):
        return False
    return len(one.whose & other.whose) >= _MUCH * min(len(one.whose), len(other.whose))


def _misplaced(mine: str, theirs: str) -> bool:
    """Tell whether two figures are the same digits, a few in another order, or of another power of ten."""
    tens = len(mine.strip("0")) >= _FEWEST and mine.strip("0") == theirs.strip("0")
    few = sum(map(ne, mine, theirs)) <= _MISPLACED
    return tens or (few and sorted(mine) == sorted(theirs))


def _slipped(one: _Figure, other: _Figure, reported: int | None) -> bool:
    """Tell whether two figures are of one matter, time and wording, and differ in value."""
    mine, theirs = one.entry, other.entry
    if meet(mine, theirs) or are_beside(mine, theirs):
        return False
    return (
        _misplaced(digits_of(mine.mention.quantity), digits_of(theirs.mention.quantity))
        and _are_named_alike(one.named, other.named)
        and are_counted_alike(mine.mention.indicator, theirs.mention.indicator)
        and may_be_one_time(mine, theirs, reported)
    )


def is_slip_of_the_same(one: Entry, other: Entry, reported: int | None) -> bool:
    """Tell whether two figures of nearly the same words are told as a slip wherever they stand."""
    return _slipped(_Figure(one), _Figure(other), reported)


def slip_matter(entry: Entry, other: Entry) -> Matter:
    """Return that one of two figures is likely a slip of the pen."""
    words = plain_words(min(entry.words, other.words, key=len) or entry.mention.indicator)
    values = {"what": words, "said": f"{other.shown} / {entry.shown}", "slip": entry.said}
    first, last = sorted((entry, other), key=spot)
    return Matter("F602", last, (first,), values | when(first))
