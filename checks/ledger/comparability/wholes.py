"""Wholes that a part may be of: counted in its unit, of its time."""

from collections.abc import Sequence

from planctl.checks.ledger.matter import is_level
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.indicators import measures_of

_FURTHEST = 20
"""How many figures back one looks for a whole."""
_LEADING = 6
"""Characters before 其中 that may only lead to it: 从结构看，其中."""


def wholes_of(entries: Sequence[Entry], at: int, *, within: bool = False) -> list[Entry]:
    """Return the figures of like measure that a part may be part of, the nearest first.

    They are of the part's own period, or, `within`, of one that holds it: 2019—2024年……其中，2024年…….
    """
    entry = entries[at]
    first = entry.mention.sentence - (not _is_told_within(entry))
    begins = _clauses_begin(entry)
    recent = [one for one in entries[max(0, at - _FURTHEST) : at] if one.start >= begins]
    before = [other for other in recent if other.mention.sentence >= first]
    return [
        other
        for other in reversed(before)
        if not other.mention.part and is_level(other)
        if same_measure(entry, other) or (within and _holds(other, entry))
    ]


def _is_told_within(part: Entry) -> bool:
    """Tell whether 其中 speaks of what its own sentence tells before it, and of no sentence before."""
    text, sentence = part.prose.text, part.mention.span[0]
    return len(text[sentence : text.find("其中", sentence, part.start)].strip("，：（ ")) > _LEADING


def _clauses_begin(part: Entry) -> int:
    """Return where the clauses begin that 其中 speaks of: behind the last ； before it, if figures stand there."""
    text, sentence = part.prose.text, part.mention.span[0]
    at = text.rfind("其中", sentence, part.start)
    begins = text.rfind("；", sentence, at) + 1 if at > sentence else 0
    return begins if any(char.isdigit() for char in text[begins:at]) else 0


def _holds(whole: Entry, part: Entry) -> bool:
    """Tell whether a whole is of a longer time that the part's is within, in the same unit."""
    theirs, mine = whole.mention, part.mention
    if theirs.quantity.unit != mine.quantity.unit or theirs.goal != mine.goal:
        return False
    return bool(
        theirs.period
        and mine.period
        and mine.period.end
        and not mine.period.state
        and theirs.period.start <= mine.period.start < mine.period.end <= theirs.period.end
    )


def only_some_measure_it(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether one part is measured as the whole is, and another otherwise: 资产20亿元，其中市级资产14亿元，负债9亿元."""
    every = [measures_of(one.mention.indicator) for one in (whole, *parts)]
    own, *theirs = [one.difference(every[0].intersection(*every)) for one in every]
    alike = own.union(*(one for one in theirs if own & one))
    return any(own & one for one in theirs) and any(one and not one & alike for one in theirs)


def same_measure(one: Entry, other: Entry) -> bool:
    """Tell whether two figures count in one unit, of one period."""
    mine, theirs = one.mention, other.mention
    return (
        mine.quantity.unit == theirs.quantity.unit
        and mine.period == theirs.period
        and mine.goal == theirs.goal
    )


def of_one_year(one: Entry, other: Entry) -> bool:
    """Tell whether two figures count in one unit, of a year or by its end: words that follow need not say which."""
    mine, theirs = (entry.mention.period for entry in (one, other))
    year = mine is not None and theirs is not None and mine.end == theirs.end > 0
    return same_measure(one, other) or (
        year
        and one.mention.quantity.unit == other.mention.quantity.unit
        and one.mention.goal == other.mention.goal
    )
