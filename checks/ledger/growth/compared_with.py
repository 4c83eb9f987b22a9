"""What is told of a figure compared with an earlier one: 3727057人，同2010年的3381630人相比，增加345427人，增长10.21%.

The earlier one is sure, the later one may stand a sentence before. So a change is told where another one fits, or where
a slip of the pen is all that it is off by.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from planctl.checks.ledger.comparability.chance import chance_of_slip
from planctl.checks.ledger.growth.beside import growth_matter, is_given
from planctl.checks.ledger.growth.pairs import RELATIVE
from planctl.checks.ledger.matter import Matter, is_level, low, meet
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.mention import CHANGES

_COMPARED = re.compile("[）)]?[^，。；、（）()0-9]{0,6}?相比[，,]?")
_MOST, _FURTHEST, _LIKELY = 3, 6, 0.05
"""Changes that are told behind, figures back that may be the later one, and the chance below which a slip is told."""


def compared_with_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each change behind 相比 that does not lead from the figure before it to a later one."""
    before: Sequence[Entry] = ()
    for entries in ledger.blocks:
        if "相比" in entries[0].prose.text:
            for at, old in enumerate(entries):
                if is_level(old) and _COMPARED.match(old.prose.text, old.end):
                    told = [*takewhile(_is_change, entries[at + 1 : at + 1 + _MOST])]
                    earlier = [*_beside(before, old), *entries[:at]][-_FURTHEST:]
                    yield from _off(earlier, old, told)
        before = entries


def _is_change(entry: Entry) -> bool:
    return entry.mention.kind in CHANGES


def _beside(before: Sequence[Entry], old: Entry) -> Sequence[Entry]:
    """Return the figures of the paragraph before, if that leads on to this one."""
    return before[:1] if before and before[0].prose.part == old.prose.part else ()


def _off(earlier: Sequence[Entry], old: Entry, told: Sequence[Entry]) -> Iterator[Matter]:
    alike = [
        one
        for one in reversed(earlier)
        if is_level(one) and one.mention.quantity.unit == old.mention.quantity.unit
        if not meet(one, old) and low(one) > 0
    ]
    if not alike or low(old) <= 0:
        return
    new = alike[0]
    held = [
        one for one in told if one.mention.quantity.unit in (*RELATIVE, old.mention.quantity.unit)
    ]
    off = [one for one in held if not is_given(one, old, new)]
    fits = any(one.mention.kind == "change" and one not in off for one in held)
    sure = fits or any(_is_slip(one, old, new) for one in off)
    yield from (growth_matter(one, old, new) for one in off if sure)


def _is_slip(change: Entry, old: Entry, new: Entry) -> bool:
    """Tell whether a change is one of amount that a slip of the pen keeps from leading from one figure to the other."""
    if change.mention.quantity.unit != old.mention.quantity.unit:
        return False
    more, less = (old, new) if change.mention.direction < 0 else (new, old)
    return chance_of_slip(more, (less, change)) < _LIKELY
