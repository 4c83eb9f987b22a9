"""Parts right behind their whole: 14家（甲级3家、乙级6家、丙级5家）; four kinds of a thing, 分别为."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import takewhile

from planctl.checks.ledger.comparability.wholes import same_measure
from planctl.checks.ledger.matter import Matter, adds_up, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import make_up, no_sum, over
from planctl.text.indicators import key_of

_IN_BRACKETS = re.compile(r"[（(]([^（()）]*)[）)]")
_NOT_ALL = re.compile("其中|含|包括|比|较|增|减|上年|目标|任务|如|主要|分别")
_KINDS = re.compile(
    "[两二三四五六七八九十]大?(?:类|个?领域|个?板块|项|种|个?方面|大|级|个?片区|个?集群)"
)
_OFF = {"brackets": Decimal("0.3"), "kinds": Decimal("0.1"), "years": Decimal("0.3")}
"""Share of a whole by which parts may miss it that are meant to make it up."""
_REST = re.compile("剩余|其余|余下")
_FEWEST = 3
"""Parts that 分别 gives: fewer are no division."""
_MOST = 20
"""How many parts of a whole are looked at."""
_FURTHEST = 6
"""How many figures back one looks for what kinds of a thing come to."""


def breakdown_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for parts that are not their whole."""
    for text, entries in ledger.several:
        for at, whole in enumerate(entries if "（" in text or "(" in text else ()):
            yield from _bracketed(whole, entries[at + 1 : at + 1 + _MOST])
        yield from _kinds(entries)
        if "其中" in text or "余" in text:
            yield from _years(entries)


def _bracketed(whole: Entry, behind: Sequence[Entry]) -> Iterator[Matter]:
    """Yield a whole whose parts in brackets behind it, of its own unit, do not make it up."""
    held = _IN_BRACKETS.match(whole.prose.text, whole.end)
    if held is None or not is_level(whole) or _NOT_ALL.search(held[1]):
        return
    inside = list(takewhile(lambda one: one.end <= held.end(), behind))
    if len(inside) > 1 and all(is_level(one) and same_measure(one, whole) for one in inside):
        yield from _missed(whole, inside, "brackets")


def _kinds(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield what four kinds of a thing come to where 分别 gives each of them, and they come to no such sum."""
    for at, first in enumerate(entries):
        if first.mention.listed != 1:
            continue
        parts = list(takewhile(lambda one: one.mention.listed > 0, entries[at:]))
        said = first.prose.text[first.mention.span[0] : first.start]
        if len(parts) < _FEWEST or not is_level(first) or not _KINDS.search(said):
            continue
        key = key_of(first.mention.indicator)
        before = reversed(entries[max(0, at - _FURTHEST) : at])
        for whole in before:
            if (
                is_level(whole)
                and same_measure(whole, first)
                and key == key_of(whole.mention.indicator)
            ):
                yield from _missed(whole, parts, "kinds")
                break


def _years(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield a whole that its years overrun, or, 剩余 at the last, do not make up: 612座，其中2025年210座……."""
    for at, whole in enumerate(entries[:-2]):
        parts = list(takewhile(partial(_is_year_of, whole), entries[at + 1 : at + 1 + _MOST]))
        if len(parts) < 2 or len({one.mention.period for one in parts}) < len(parts):
            continue
        text = whole.prose.text
        rest = _REST.search(text, parts[-2].end, parts[-1].start) is not None
        among = "其中" in text[whole.end : parts[0].start]
        if rest or (among and over(whole, parts) > 0):
            yield from _missed(whole, parts, "years")


def _is_year_of(whole: Entry, part: Entry) -> bool:
    """Tell whether a figure is of one year that its own words name, and may be a part of a whole."""
    mine, theirs = part.mention, whole.mention
    own = mine.dated == "own" and mine.period is not None and mine.period.years == 1
    return (
        own
        and is_level(part)
        and is_level(whole)
        and mine.sentence == theirs.sentence
        and mine.quantity.unit == theirs.quantity.unit
        and mine.period != theirs.period
    )


def _missed(whole: Entry, parts: Sequence[Entry], kind: str) -> Iterator[Matter]:
    near = abs(over(whole, parts)) <= whole.mention.quantity.value * _OFF[kind]
    exact = not any(one.mention.quantity.modifier for one in (whole, *parts))
    summed = adds_up(whole) and whole.mention.quantity.unit != "%"
    if exact and near and summed and not make_up(whole, parts):
        yield no_sum(whole, parts)
