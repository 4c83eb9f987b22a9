"""Items behind their whole that 其余 closes: 七个县共挤占2380万元，东源县860万元、西陂县640万元，其余五县980万元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.matter import Matter, adds_up, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import make_up, no_sum, over

_REST = re.compile("[，、；](?:其余|其他)[^，。；、0-9]{0,10}\\Z")
_JOINT = re.compile("[^，。；、0-9]{0,4}[，、：（][^，。；、0-9]{1,12}")
_OTHERWISE = re.compile("其中|增|减|比上年|平均|分别")
_LED = 12
"""How far before the first item 其中 stands: 已办结87件。其中，予以公开41件，……"""
_FURTHEST, _FEWEST, _NEAR = 12, 3, Decimal("0.2")
"""How many figures back the whole is looked for, figures that are a whole and items, and the share by which they may miss."""


def closed_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for items that 其余 closes and that do not come to the figure before them."""
    for entries in ledger.saying("其余", "其他"):
        for at, rest in enumerate(entries):
            if at and is_level(rest) and _REST.search(rest.words_before(14)):
                chain = _chain(entries[max(0, at - _FURTHEST) : at + 1])
                told = len(chain) > _FEWEST and not _is_item(chain, entries[:at])
                if told and _is_off(chain[0], chain[1:]):
                    yield no_sum(chain[0], chain[1:])


def _chain(entries: Sequence[Entry]) -> list[Entry]:
    """Return the last of some figures with those before it of its sentence and unit that it is joined to."""
    chain = [entries[-1]]
    for one in reversed(entries[:-1]):
        alike = one.mention.quantity.unit == chain[0].mention.quantity.unit != "%"
        joint = _JOINT.fullmatch(one.prose.text, one.end, chain[0].start)
        told = joint and not _OTHERWISE.search(joint[0])
        if not (
            alike and told and is_level(one) and one.mention.sentence == chain[0].mention.sentence
        ):
            break
        chain.insert(0, one)
    return chain


def _is_item(chain: Sequence[Entry], before: Sequence[Entry]) -> bool:
    """Tell whether the first of a chain is an item like the others: by a 、 behind it, or 其中 or a whole before it."""
    first = chain[0]
    listed = "、" in first.prose.text[first.end : chain[1].start]
    return (
        listed
        or "其中" in first.words_before(_LED)
        or any(
            one.mention.sentence == first.mention.sentence
            and one.mention.quantity.unit == first.mention.quantity.unit
            and one.mention.quantity.value > first.mention.quantity.value
            for one in before
        )
    )


def _is_off(whole: Entry, items: Sequence[Entry]) -> bool:
    """Tell whether items are near their whole, and none of them greater, and do not make it up."""
    value = whole.mention.quantity.value
    near = abs(over(whole, items)) <= value * _NEAR
    least = all(one.mention.quantity.value < value for one in items)
    return near and least and adds_up(whole) and not make_up(whole, items)
