"""Parts and wholes: no part is larger, parts that divide a whole cover it, a share is what it says."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter, adds_up, high, is_level, low
from planctl.text.indicators import key_of, measures_of, words_of

_DIVIDED = re.compile(
    "按[^，。；]{1,12}(?:划分|分类|来看|分|看)(?=[，,：:])|分[^，。；]{1,8}看(?=[，,：:])"
)
_NOT_ALL = re.compile("主要|为主|重点|[前头][三五十0-9]|突出|典型|例如|比如")
_COVERED = Decimal("0.6")
"""What parts that divide a whole must cover of it; for less an editor asks what the rest is."""
_SHARE_OF = re.compile(
    r"[，,（(]?(?:约|近|超|已)*占(?P<whole>[^，。；（）()]{0,14}?)(?:的|比重为?|比例为?|比|达到?|为|约)*\Z"
)
_MARKERS = 8
"""How many 按……分 of one paragraph are looked at."""
_FURTHEST = 20
"""How many figures back one looks for a whole."""
_MORE = 6
"""Characters that a whole's own words may have beyond what 占 calls it."""
_OUT_BY = Decimal(1)
"""Percentage points by which a share must be off before it is told."""


def part_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F603, F604, F605 and F608 for the figures of each paragraph."""
    for entries in ledger.blocks:
        if entries[0].prose.kind != "cell":
            yield from _too_large(entries)
            yield from _divided(entries)
            yield from _shares(entries)


def _too_large(entries: Sequence[Entry]) -> Iterator[Matter]:
    """F603: what 其中 brings is no more than what it is a part of."""
    for at, entry in enumerate(entries):
        if entry.mention.part and is_level(entry) and entry.mention.quantity.unit != "%":
            wholes = _wholes(entries, at)
            if wholes and adds_up(wholes[0]) and low(entry) > max(map(high, wholes)):
                values = {"part": entry.said, "whole": wholes[0].said}
                yield Matter("F603", entry, (wholes[0],), values)


def _wholes(entries: Sequence[Entry], at: int) -> list[Entry]:
    """Return the figures of like measure that a part may be part of, the nearest first."""
    entry = entries[at]
    first = entry.mention.sentence - 1
    recent = entries[max(0, at - _FURTHEST) : at]
    before = [other for other in recent if other.mention.sentence >= first]
    return [
        other
        for other in reversed(before)
        if not other.mention.part and is_level(other) and same_measure(entry, other)
    ]


def same_measure(one: Entry, other: Entry) -> bool:
    """Tell whether two figures count in one unit, of one period."""
    mine, theirs = one.mention, other.mention
    return (
        mine.quantity.unit == theirs.quantity.unit
        and mine.period == theirs.period
        and mine.goal == theirs.goal
    )


def _divided(entries: Sequence[Entry]) -> Iterator[Matter]:
    """F604: the parts of 按……分 cover most of the whole; F605: they are not more than it."""
    text = entries[0].prose.text
    for marker in islice(_DIVIDED.finditer(text), _MARKERS):
        before = [entry for entry in entries if entry.end <= marker.start() and is_level(entry)]
        if not before or before[-1].mention.quantity.unit == "%":
            continue
        whole = before[-1]
        parts = [
            entry
            for entry in entries
            if entry.start >= marker.end() and not entry.mention.part and _is_part(entry, whole)
        ]
        if len(parts) > 1 and adds_up(whole):
            yield from _covering(text, whole, parts)
        return


def _is_part(entry: Entry, whole: Entry) -> bool:
    return (
        is_level(entry)
        and same_measure(entry, whole)
        and measures_of(entry.mention.indicator) == measures_of(whole.mention.indicator)
    )


def _covering(text: str, whole: Entry, parts: list[Entry]) -> Iterator[Matter]:
    sentence = [part for part in parts if part.mention.span == parts[0].mention.span]
    values = {"whole": whole.said, "parts": "、".join(part.said for part in parts)}
    if sum(map(low, sentence)) > high(whole):
        yield Matter("F605", whole, tuple(sentence), values)
    elif sum(map(high, parts)) < _COVERED * low(whole) and not _NOT_ALL.search(
        text, *parts[0].mention.span
    ):
        share = sum(map(low, parts)) / high(whole) * 100
        yield Matter("F604", whole, tuple(parts), values | {"share": f"{share:.0f}"})


def _shares(entries: Sequence[Entry]) -> Iterator[Matter]:
    """F608: what a part is said to be of its whole is what the two figures give."""
    for at, share in enumerate(entries[1:], 1):
        part = entries[at - 1]
        if share.mention.quantity.unit != "%" or share.mention.kind != "share":
            continue
        if part.mention.quantity.unit == "%" or not is_level(part):
            continue
        said = _SHARE_OF.fullmatch(share.prose.text, part.end, share.start)
        whole = said and _whole_named(entries, at - 1, words_of(said["whole"]))
        if whole and all(_is_off(part, whole, share, of) for of in _bases(entries, at, whole)):
            given = f"{part.mention.quantity.value / whole.mention.quantity.value * 100:.1f}%"
            values = {"part": part.said, "whole": whole.said, "share": share.said, "given": given}
            yield Matter("F608", share, (part, whole), values)


def _whole_named(entries: Sequence[Entry], at: int, name: str) -> Entry | None:
    """Return the whole that 占 names; that of 其中 where it names none."""
    key = key_of(name)
    if not key:
        return _whole_of_part(entries, at, _wholes(entries, at))
    named = [
        (len(own), -other, entry)
        for other, entry in enumerate(entries[max(0, at - _FURTHEST) : at])
        if is_level(entry) and not entry.mention.listed and same_measure(entries[at], entry)
        if not set(key) - set(own := key_of(entry.words)) and len(own) - len(key) <= _MORE
    ]
    return min(named)[2] if len(key) > 1 and named else None


def _whole_of_part(entries: Sequence[Entry], at: int, wholes: list[Entry]) -> Entry | None:
    """Return what 其中 divides."""
    return wholes[0] if wholes and entries[at].mention.part else None


def _bases(entries: Sequence[Entry], at: int, whole: Entry) -> list[Decimal]:
    """Return what a share may be of, in per cent of a larger whole.

    It is of the whole itself, or of what that is said to be a share of: 占总人口的22%，其中……占16%.
    """
    between = (entry for entry in entries[max(0, at - _FURTHEST) : at] if entry.start > whole.start)
    shares = [one.mention.quantity.value for one in between if one.mention.kind == "share"]
    return [Decimal(100), *shares]


def _is_off(part: Entry, whole: Entry, share: Entry, of: Decimal) -> bool:
    if low(whole) <= 0:
        return False
    if low(part) > high(whole):
        return False  # 占 speaks of another whole
    least, most = low(part) / high(whole) * of, high(part) / low(whole) * of
    return low(share) > most + _OUT_BY or high(share) < least - _OUT_BY
