"""How much speaks for two figures that a slip keeps apart being one thing told twice, and what speaks against it.

The more digits are the same, the less it is chance; the more of their words are, the likelier they tell of one thing.
Each sign has a weight, in halves of a natural logarithm of odds: they were found on figures that real papers tell twice, of which
one was changed, and on all pairs of other figures of these papers, as a logistic regression finds them, and rounded.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from math import log

from planctl.checks.ledger.comparability.parallel import Parallels
from planctl.checks.ledger.comparability.runs import runs_of, words_behind
from planctl.checks.ledger.consistency.one_slip import How, Slip
from planctl.checks.ledger.consistency.retelling import Retelling
from planctl.checks.ledger.matter import Spot, spot
from planctl.checks.ledger.reading.entries import Entry
from planctl.checks.ledger.reading.headed import HEADS, with_heads
from planctl.text.mention import CHANGES

_CLAUSE = re.compile("[，。；：]")
_LATIN = re.compile("[A-Za-z]{2,}")
_MOST_BEFORE, _FEW_RUNS = 60, 2
_BASE = -6
_BY_HOW: dict[How, int] = {"digit": 0, "last": -4, "exchanged": 3, "tens": 3}
_BY_DIGITS = (0, 0, -1, 2, 5, 7)
_CONTAINED, _ALIKE = 4, 8
"""What words weigh that are all shared: of the figure of which less is said, and of both."""
_BESIDE, _SAME_WORDS, _TABLE, _BETTER, _PERCENT, _NEAR, _GOAL, _PARALLEL = (
    6,
    2,
    2,
    -2,
    -1,
    -5,
    -4,
    -4,
)
_FEW = 30
"""Figures around which a rare run stands at most."""
_APART = 3
"""Paragraphs behind a figure, under one head, where another of its kind is told rather than the same again."""


class _Said:
    """A figure, and the runs of two characters around it that may name something."""

    def __init__(self, entry: Entry) -> None:
        self.entry, self.is_cell = entry, entry.prose.kind == "cell"
        words = f"{_around(entry)} {entry.words or entry.mention.indicator}"
        self.runs = runs_of(words) | frozenset(_LATIN.findall(words))


def _around(entry: Entry) -> str:
    """Return the words of the clause of a figure; those before it too where it says little; none of a cell or a change."""
    if entry.prose.kind == "cell" or (entry.mention.kind in CHANGES and entry.mention.indicator):
        return ""
    before = entry.words_before(_MOST_BEFORE)
    own = _CLAUSE.split(before)[-1]
    short = own.startswith("占") or len(runs_of(own)) < _FEW_RUNS
    return f"{before.rpartition('；')[2] if short else own} {words_behind(entry)}"


class SlipSigns:
    """What the words and neighbours of the figures of a file say; each is looked at once."""

    def __init__(self, file: Retelling) -> None:
        """Take a file."""
        self._parallels = file.ledger.once(Parallels)
        self._entries, self._heads = with_heads(file.ledger), file.ledger.headings

    @cached_property
    def _said(self) -> dict[Spot, _Said]:
        return {spot(entry): _Said(entry) for entry in self._entries}

    @cached_property
    def _rarity(self) -> dict[str, float]:
        """How rare each run is among the figures of the file."""
        held = Counter(run for one in self._said.values() for run in one.runs)
        count = len(self._entries) + 1
        return {run: log(count / holding) for run, holding in held.items()}

    @cached_property
    def _together(self) -> dict[tuple[object, ...], set[tuple[Decimal, str]]]:
        """The values that stand in each sentence, or in each row of a table."""
        held: dict[tuple[object, ...], set[tuple[Decimal, str]]] = defaultdict(set)
        for entry in self._entries:
            held[_sentence(entry)].add((entry.mention.quantity.value, entry.mention.quantity.unit))
        return held

    @cached_property
    def _holding(self) -> dict[tuple[str, str], list[_Said]]:
        """The figures of each unit around which a run stands."""
        held: dict[tuple[str, str], list[_Said]] = defaultdict(list)
        for one in self._said.values():
            for run in one.runs:
                held[one.entry.mention.quantity.unit, run].append(one)
        return held

    def weight(self, slip: Slip) -> float:
        """Return what the signs weigh that two figures are one thing told twice; 0 and less for nothing."""
        one, again = self._said[spot(slip.one)], self._said[spot(slip.again)]
        shared = self._rare(one.runs & again.runs)
        mine, theirs = self._rare(one.runs) or 1, self._rare(again.runs) or 1
        beside = self._are_beside_the_same(slip)
        if not (shared or beside) or self._is_told_beside(slip.one, slip.again):
            return 0
        found = (
            _BASE
            + _BY_HOW[slip.how]
            + _BY_DIGITS[min(slip.digits, len(_BY_DIGITS) - 1)]
            + shared / min(mine, theirs) * _CONTAINED
            + shared / (mine + theirs) * _ALIKE
            + beside * _BESIDE
            + (not frozenset(slip.one.keys).isdisjoint(slip.again.keys)) * _SAME_WORDS
            + (one.is_cell != again.is_cell) * _TABLE
            + (slip.one.mention.quantity.unit == "%") * _PERCENT
            + (slip.one.mention.goal != slip.again.mention.goal) * _GOAL
            + (not beside and self._are_near(slip.one, slip.again)) * _NEAR
        )
        return found + self._against(slip, shared) if found > 0 else found

    def _against(self, slip: Slip, shared: float) -> int:
        """Return what weighs against it that takes longer to see."""
        one, again = self._said[spot(slip.one)], self._said[spot(slip.again)]
        better = self._fits_better(one, again, shared) or self._fits_better(again, one, shared)
        return better * _BETTER + self._parallels.holds(slip.one, slip.again) * _PARALLEL

    def _rare(self, runs: Iterable[str]) -> float:
        return sum(map(self._rarity.__getitem__, runs))

    def _are_beside_the_same(self, slip: Slip) -> bool:
        """Tell whether another figure of three digits and more stands beside both."""
        both = self._together[_sentence(slip.one)] & self._together[_sentence(slip.again)]
        return any(len(value.normalize().as_tuple().digits) > 2 for value, _ in both)

    def _are_near(self, one: Entry, again: Entry) -> bool:
        """Tell whether two figures stand near each other under one head, and neither in it."""
        near = again.block - one.block < _APART and one.prose.kind not in HEADS
        return near and self._heads[one.block] == self._heads[again.block]

    def _is_told_beside(self, one: Entry, again: Entry) -> bool:
        """Tell whether the sentence of one figure tells the other too: 24.6亿元，比上年的23.6亿元增长."""
        return any(
            (other.mention.quantity.value, other.mention.quantity.unit)
            in self._together[_sentence(own)]
            for own, other in ((one, again), (again, one))
        )

    def _fits_better(self, one: _Said, again: _Said, shared: float) -> bool:
        """Tell whether a third figure has more words in common with one than the other has, rare ones among them."""
        block, unit = one.entry.block, one.entry.mention.quantity.unit
        holding = (self._holding[unit, run] for run in one.runs)
        thirds = {id(it): it for held in holding if len(held) <= _FEW for it in held}
        return any(
            self._rare(third.runs & one.runs) > shared + 1
            for third in thirds.values()
            if third.entry.block != block and third is not again
        )


def _sentence(entry: Entry) -> tuple[object, ...]:
    if entry.prose.kind == "cell":
        return entry.prose.part, entry.prose.cell[0]
    return entry.block, entry.mention.sentence
