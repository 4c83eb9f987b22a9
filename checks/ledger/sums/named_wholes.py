"""Parts of a whole that a sentence before tells: 征地中有耕地30亩、林地40亩，其余20亩为水域; 地方出资由两市分别承担3亿元和2亿元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.matter import Matter, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import make_up, no_sum, over

_NAMED = re.compile(
    "(?:\\A|[，。；：])(?P<what>[\u4e00-\u9fff]{2,8}?)"
    "(?:中，?(?P<some>有|包括)?[\u4e00-\u9fff]{1,8}|由[^，。；0-9]{2,16}分别(?:承担|负担|出资|分担))\\Z"
)
_JOINT = re.compile("(?:、|和|，(?=其余))[\u4e00-\u9fff]{0,8}")
_REST = re.compile("，其余\\Z")
_NEAR = Decimal("0.2")
"""Share of a whole by which parts may miss it that are all of it."""
_FURTHEST = 8
"""How many figures back one looks for a whole."""


def named_whole_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for parts that are all of what is named before them, and do not make up its figure."""
    for entries in ledger.saying("其余", "分别"):
        for at, first in enumerate(entries):
            named = _NAMED.search(first.words_before(40)) if at else None
            parts = _joined(entries[at : at + _FURTHEST]) if named else []
            if named and _are_all(parts, named):
                yield from _missed(entries[max(0, at - _FURTHEST) : at], parts, named["what"])


def _joined(entries: Sequence[Entry]) -> list[Entry]:
    """Return the first of some figures and those of its unit that are joined to it."""
    parts = [entries[0]]
    for one in entries[1:]:
        alike = one.mention.quantity.unit == parts[0].mention.quantity.unit != "%"
        if not (
            alike and is_level(one) and _JOINT.fullmatch(one.prose.text, parts[-1].end, one.start)
        ):
            break
        parts.append(one)
    return parts


def _are_all(parts: Sequence[Entry], named: re.Match[str]) -> bool:
    """Tell whether parts are all there is: several bear them, or the last is the rest."""
    rest = _REST.search(parts[-1].words_before(12))
    return len(parts) > 1 and bool(rest or "分别" in named[0])


def _missed(before: Sequence[Entry], parts: Sequence[Entry], what: str) -> Iterator[Matter]:
    unit = parts[0].mention.quantity.unit
    alike = [one for one in before if one.mention.quantity.unit == unit and _is_called(one, what)]
    if not alike or any(one.mention.quantity.modifier for one in (alike[-1], *parts)):
        return
    whole = alike[-1]
    near = abs(over(whole, parts)) <= whole.mention.quantity.value * _NEAR
    if near and not make_up(whole, parts):
        yield no_sum(whole, parts)


def _is_called(entry: Entry, what: str) -> bool:
    """Tell whether a figure's own words are a name, or what it begins with: 地方 of 地方出资."""
    words = re.split("[，。；：、]", entry.words_before(24))[-1].removeprefix("其中")
    return is_level(entry) and len(words) > 1 and what.startswith(words)
