"""Differences that a sentence states behind its two figures: 62.3%……21.8%，相差40.5个百分点."""

import re
from collections.abc import Iterator

from planctl.checks.ledger.matter import Matter, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.written import written

_APART = re.compile("(?:相差|相距|差距|缺口|[差落利]差|差[价额]|价差)(?:为|达到?)?$")
_MAY_BE = re.compile("差|相距|缺口")
_TAIL = 8


def gap_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each difference that its two figures do not give."""
    for entries in ledger.blocks:
        text = entries[0].prose.text
        for at in range(2, len(entries) if _MAY_BE.search(text) else 0):
            one, other, gap = entries[at - 2 : at + 1]
            if _APART.search(gap.words_before(_TAIL)) and _are_beside(one, other, gap):
                yield from _off(one, other, gap)


def _in_points(one: Entry, other: Entry, gap: Entry) -> bool:
    """Tell whether a difference of two percentages is right and called per cent: 相差0.6%."""
    mine, theirs, said = (entry.mention.quantity for entry in (one, other, gap))
    return said.unit == mine.unit == theirs.unit == "%" and "%" in gap.said


def _are_beside(one: Entry, other: Entry, gap: Entry) -> bool:
    """Tell whether two figures of one unit stand in the sentence of a difference in that unit."""
    unit = gap.mention.quantity.unit.replace("百分点", "%")
    return all(
        is_level(entry)
        and entry.mention.quantity.unit == unit
        and entry.mention.quantity.modifier in ("", "about")
        and entry.mention.sentence == gap.mention.sentence
        for entry in (one, other)
    )


def _off(one: Entry, other: Entry, gap: Entry) -> Iterator[Matter]:
    mine, theirs, said = (entry.mention.quantity for entry in (one, other, gap))
    more, less = sorted((mine, theirs), key=lambda one: one.value, reverse=True)
    apart = more.value - less.value
    values = {"old": one.said, "new": other.said, "growth": gap.said, "given": written(apart, gap)}
    if said.high < more.low - less.high or more.high - less.low < said.low:
        yield Matter("F606", gap, (one, other), values)
    elif _in_points(one, other, gap):
        yield Matter("F606", gap, (one, other), values | {"points": f"{apart.normalize():f}"})
