"""A share of a whole: the part, how much it is said to be, and whether it is."""

from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.matter import Matter, bounds, high, low
from planctl.checks.ledger.reading.entries import Entry

ALL = Decimal(100)
_OUT_BY = Decimal(1)
"""Percentage points by which a share in whole per cent must be off before it is told: some cut off what others round."""
_EXACT = Decimal("0.1")
"""The same of one that is told to a tenth or finer."""


class Share(NamedTuple):
    """A part, its share, where both stand among the figures of their paragraph, and what 占 calls the whole."""

    part: Entry
    share: Entry
    told: int
    at: int
    name: str = ""
    said: str = ""


def share_matter(one: Share, whole: Entry) -> Matter:
    """Return that a part is not what it is said to be of its whole."""
    part, share = one.part, one.share
    given = f"{part.mention.quantity.value / whole.mention.quantity.value * 100:.1f}%"
    values = {"part": part.shown, "whole": whole.shown, "share": share.shown, "given": given}
    return Matter("F608", share, (part, whole), values)


def is_off(one: Share, whole: Entry, of: Decimal = ALL, out_by: Decimal = _OUT_BY) -> bool:
    """Tell whether a share is off; where the part is more than the whole, 占 speaks of another."""
    part, share = one.part, one.share
    if low(whole) <= 0 or low(part) > high(whole):
        return False
    (few, many), (least, most) = bounds(part), bounds(whole)
    least, most = few / most * of, many / least * of
    out_by = min(out_by, max(_EXACT, 2 * share.mention.quantity.half))
    return low(share) > most + out_by or high(share) < least - out_by
