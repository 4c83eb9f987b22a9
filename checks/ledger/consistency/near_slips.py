"""Slips of one digit: two figures of which one digit is another, or two exchanged, in words half the same.

一般预算收入17.82亿元 and 一般预算进账17.28亿元: who paraphrases a figure keeps its digits; chance hardly ever
brings two figures of one file so near each other in words that share so much.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import (
    are_apart,
    are_counted_alike,
    are_kinds,
    may_be_one_time,
    name_of,
    regulations_in,
)
from planctl.checks.ledger.comparability.digits import digits_of, is_exchange, places_apart
from planctl.checks.ledger.consistency.retelling import Retelling
from planctl.checks.ledger.consistency.slips import slip_matter
from planctl.checks.ledger.matter import Matter, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.indicators import key_of, sure_characters

_FEWEST, _MOST = 3, 7
"""Digits of a figure, zeros at its end left aside, that say something."""
_CLEAR = 4
"""Characters of an indicator that name a thing."""
_SHARED = 3
"""Characters that two names share at least."""
_LONG = 8
"""Characters of a name beyond which half of it is soon shared by chance."""
_HALF, _MOST_OF = 0.5, 0.6
"""Share of a name, short or long, that stands in the other."""
_FURTHEST = 12
"""How many figures of nearly the same digits one looks back at."""


class _Figure(NamedTuple):
    """A figure, its digits, and the characters that its words come to whatever stands beside them."""

    entry: Entry
    digits: str
    sure: frozenset[str]


def near_slip_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for two figures a digit apart whose words may well be of one matter."""
    for held in _a_digit_apart(file.ledger):
        for at, one in enumerate(held):
            for other in reversed(held[max(0, at - _FURTHEST) : at]):
                mine, theirs = one.entry, other.entry
                if (
                    _are_slipped(one, other)
                    and may_be_one_time(mine, theirs, file.outlook.reported)
                    and file.scopes.are_one(mine, theirs)
                ):
                    yield slip_matter(mine, theirs)
                    break


def _a_digit_apart(ledger: Ledger) -> Iterator[list[_Figure]]:
    """Yield figures of one file that have a unit and all digits but one in common, or all in another order."""
    for figures in _of_like_length(ledger):
        held: dict[str, list[tuple[Entry, str]]] = defaultdict(list)
        for figure in figures:
            for look in _looks(figure[1]):
                held[look].append(figure)
        for alike in held.values():
            if len(alike) > 1:
                yield [_figure(*figure) for figure in alike]


def _figure(entry: Entry, digits: str) -> _Figure:
    return _Figure(entry, digits, sure_characters(entry.mention.indicator))


def _of_like_length(ledger: Ledger) -> Iterator[list[tuple[Entry, str]]]:
    """Yield figures with their digits, of one file, unit and rounding, and with as many digits."""
    rules = regulations_in(ledger)
    held: dict[tuple[object, ...], list[tuple[Entry, str]]] = defaultdict(list)
    for entry in ledger.entries:
        quantity, path = entry.mention.quantity, entry.prose.path
        named = len(entry.mention.indicator) >= _CLEAR and is_level(entry)
        digits = digits_of(quantity) if named and quantity.unit != "%" else ""
        if len(digits.strip("0")) >= _FEWEST and len(digits) <= _MOST and path not in rules:
            held[path, quantity.unit, quantity.half, len(digits)].append((entry, digits))
    yield from (alike for alike in held.values() if len(alike) > 1)


def _looks(digits: str) -> Iterator[str]:
    """Yield digits without one of them, and all in order: what a slip leaves the same."""
    yield "".join(sorted(digits))
    yield from (f"{digits[:at]}?{digits[at + 1 :]}" for at in range(len(digits)))


def _are_slipped(one: _Figure, other: _Figure) -> bool:
    """Tell whether two figures differ by one slip, and half of their words are the same."""
    if len(one.sure & other.sure) < 2 or not _by_one_slip(one.digits, other.digits):
        return False  # nearly always
    if not are_apart(one.entry, other.entry) or _are_cells(one.entry, other.entry):
        return False
    return _are_named_alike(one, other)


def _are_cells(one: Entry, other: Entry) -> bool:
    return one.prose.kind == other.prose.kind == "cell"


def _are_named_alike(one: _Figure, other: _Figure) -> bool:
    """Tell whether half of the words of two figures are the same, and count in one manner."""
    mine, theirs = one.entry.mention, other.entry.mention
    words = [name_of(said.indicator) for said in (mine, theirs)]
    own, others = (frozenset(key_of(said)) for said in words)
    if sorted(one.digits) == sorted(other.digits) and (own <= others or others <= own):
        return False  # told as exchanged digits, wherever they stand
    shorter = min(len(own), len(others))
    much = _HALF if shorter <= _LONG else _MOST_OF
    return (
        len(own & others) >= max(min(_SHARED, shorter), shorter * much)
        and not are_kinds(*words)
        and are_counted_alike(mine.indicator, theirs.indicator)
    )


def _by_one_slip(mine: str, theirs: str) -> bool:
    """Tell whether one digit is another, or two side by side are exchanged."""
    return len(places_apart(mine, theirs)) == 1 or is_exchange(mine, theirs)
