"""A share of a whole: the part, how much it is said to be, and whether it is."""

from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.comparability.digits import swapped
from planctl.checks.ledger.matter import Matter, bounds, high, low
from planctl.checks.ledger.reading.entries import Entry

ALL = Decimal(100)
_OUT_BY = Decimal(1)
"""Percentage points by which a share must be off before it is told."""
_SWAPPED, _CLOSE = Decimal("0.3"), Decimal("0.2")
"""Points that exchanged digits must be off by, and that rounding may."""


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
    said = share.mention.quantity
    if any(
        least <= other <= most and abs(other - said.value) > _SWAPPED for other in swapped(said)
    ):
        return not least - _CLOSE <= said.value <= most + _CLOSE
    return low(share) > most + out_by or high(share) < least - out_by
