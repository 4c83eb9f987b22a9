"""Figures of one file that may tell one thing again: of one unit, time and place, and near each other."""

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import cached_property

from planctl.checks.ledger.comparability.alike import (
    Counting,
    are_apart,
    may_be_told_again,
    name_of,
    of_one_unit,
)
from planctl.checks.ledger.comparability.digits import digits_of
from planctl.checks.ledger.comparability.now import outlook_of
from planctl.checks.ledger.comparability.scopes import Scopes
from planctl.checks.ledger.matter import high, is_level, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.grams import grams
from planctl.text.indicators import key_of

_ALL_BEFORE = re.compile(
    "(?:全[市县省区国州镇港院校行]|现有的?|已有的?|原有的?|在册的?|上述|这|目前仅?有?)\\Z"
)
_ALL_BEHIND = re.compile(
    "[^，。；、：0-9]{2,12}?(?:(?:中(?![小等央部型学心医华级])|里(?!程)|上(?![市述级年]))(?=[，,尚仍还有])"
    "|(?:现?已|都|均)?(?:全部|悉数|无一))"
)
_NEAR = 16
"""Characters before a count that may say how it is counted."""
_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")
"""Within which ratio two figures seem to be of one thing."""
_FURTHEST = 500
"""How many figures of one unit one looks back at."""
RUN = 2
"""Characters in a row that two names share at least."""


class Telling:
    """A figure, and what it is called: looked at closely only where another's value is near."""

    def __init__(self, entry: Entry) -> None:
        """Take a figure."""
        self.entry = entry
        self.value = entry.mention.quantity.value
        self.least, self.most = self.value * _LEAST, self.value * _MOST
        self.is_cell = entry.prose.kind == "cell"
        self.behind = entry.prose.text[entry.end : entry.end + RUN]

    @cached_property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The least and the most that it may mean: 三百七十余 is less than 380, where it is only asked about."""
        least, most = low(self.entry), high(self.entry)
        odd = self.entry.mention.quantity.modifier == "odd"
        return least, min(most, self.value + _last_digit(self.value)) if odd else most

    @cached_property
    def counting(self) -> Counting:
        """How its own words count."""
        return Counting.of(self.entry.mention.indicator)

    @cached_property
    def naming(self) -> Counting:
        """How its name counts."""
        return Counting.of(self.name)

    @cached_property
    def led(self) -> Counting:
        """How the words right before it count."""
        return Counting.of(self.entry.words_before(_NEAR).rpartition("，")[2])

    @cached_property
    def means_all(self) -> bool:
        """Whether it counts all there are."""
        text, start, end = self.entry.prose.text, self.entry.start, self.entry.end
        led = _ALL_BEFORE.search(text, max(0, start - 6), start)
        return bool(led or _ALL_BEHIND.match(text, end))

    @cached_property
    def written(self) -> str:
        """Its digits as they are written; "" for a range or 近30."""
        return digits_of(self.entry.mention.quantity)

    @cached_property
    def digits(self) -> str:
        """Its digits in order of size."""
        return "".join(sorted(self.written))

    def is_of_like_digits(self, other: "Telling") -> bool:
        """Tell whether two figures differ by the order of their digits at most: that is told wherever they stand."""
        return self.digits == other.digits and len(self.digits) > 2

    def may_be_called(self, words: str) -> bool:
        """Tell whether its name may hold some words: they are looked at before the name is made out."""
        return all(map(self.entry.mention.indicator.__contains__, words))

    @cached_property
    def name(self) -> str:
        """What its own words call it."""
        return name_of(self.entry.mention.indicator)

    @cached_property
    def key(self) -> frozenset[str]:
        """The characters of its name that count."""
        return frozenset(key_of(self.name))

    @cached_property
    def runs(self) -> frozenset[str]:
        """The runs of two characters in its name."""
        return grams(self.name, RUN)

    @cached_property
    def long_runs(self) -> frozenset[str]:
        """The runs of three characters in its name."""
        return grams(self.name)

    def meets(self, other: "Telling") -> bool:
        """Tell whether two figures may both be right of one thing."""
        (few, many), (least, most) = self.bounds, other.bounds
        return few <= most and least <= many


def _last_digit(value: Decimal) -> Decimal:
    """Return what one of the last digit of a number is worth, zeros left aside; of a single digit, all of it."""
    _, digits, exponent = value.normalize().as_tuple()
    return value if len(digits) < RUN else Decimal((0, (1,), int(exponent)))


def _says_how_much(entry: Entry) -> bool:
    return is_level(entry) and not entry.mention.listed


class Retelling:
    """The figures of one file, how far it looks back, and whose each of them is."""

    def __init__(self, ledger: Ledger) -> None:
        """Take the ledger of a file."""
        self.ledger, self.outlook, self.scopes = ledger, outlook_of(ledger), ledger.once(Scopes)

    @cached_property
    def of_one_unit(self) -> Sequence[Sequence[Telling]]:
        """The figures of each unit that say how much there is, if there are several, as hopes where they are."""
        return [
            [*map(Telling, map(self.outlook.placed, held))]
            for held in of_one_unit(self.ledger, _says_how_much)
        ]

    def first(
        self,
        one: Telling,
        others: Iterable[Telling],
        are_of_one: Callable[[Telling, Telling], bool],
    ) -> Telling | None:
        """Return the first of some figures that one seems to tell again, and otherwise."""
        near = (other for other in others if other.least < one.value < other.most)
        return next((other for other in near if self._is_told(one, other, are_of_one)), None)

    def _is_told(
        self, one: Telling, other: Telling, are_of_one: Callable[[Telling, Telling], bool]
    ) -> bool:
        mine, theirs = one.entry, other.entry
        return (
            are_of_one(one, other)
            and not one.meets(other)
            and are_apart(mine, theirs)
            and may_be_told_again(mine, theirs, self.outlook.reported)
            and self.are_of_one_place(one, other)
        )

    def are_of_one_place(self, one: Telling, other: Telling) -> bool:
        """Tell whether no place or body is named around one figure alone."""
        return self.scopes.are_one(one.entry, other.entry)


def before(figures: Sequence[Telling], at: int) -> Sequence[Telling]:
    """Return the figures that one looks back at."""
    return figures[max(0, at - _FURTHEST) : at]


def around(figures: Sequence[Telling], at: int) -> Sequence[Telling]:
    """Return the figures that one looks back and ahead at."""
    return (*before(figures, at), *figures[at + 1 : at + 1 + _FURTHEST])
