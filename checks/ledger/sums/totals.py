"""Whether parts come to their whole."""

from collections.abc import Sequence
from decimal import Decimal

from planctl.checks.ledger.comparability.digits import digits_of, swapped
from planctl.checks.ledger.matter import Matter, bounds
from planctl.checks.ledger.reading.entries import Entry
from planctl.checks.ledger.written import summed

_CLEAR, _NEAR = 4, Decimal("0.15")
"""Digits of a whole by which one wrong digit is no chance, and share of one with fewer by which it may be off."""
_LAST = 9
"""Units of its last place that a whole may have beyond parts that are not quite all of it."""
_TENFOLD = (Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01"))


def make_up(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether parts come to their whole, within what rounding allows.

    Plain counts are exact, in a table as in a sentence: who counts 12 and 13 schools has 25, and no 26.
    """
    least, most = bounds(whole)
    held = [bounds(one) for one in parts]
    return sum(one for one, _ in held) <= most and least <= sum(one for _, one in held)


def over(whole: Entry, parts: Sequence[Entry]) -> Decimal:
    """Return by how much parts are more than their whole, as they are written; below nought if they are less."""
    return sum((one.signed for one in parts), Decimal(0)) - whole.signed


def no_sum(whole: Entry, parts: Sequence[Entry]) -> Matter:
    """Return that parts do not come to their whole (F605)."""
    return Matter("F605", whole, tuple(parts), summed(whole, parts))


def is_slip(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether one slip, two digits exchanged, a wrong one or a wrong power of ten, is all that parts are off by."""
    value, off = whole.mention.quantity.value, over(whole, parts)
    summed = value + off
    tens = [summed + one.mention.quantity.value * (by - 1) for one in parts for by in _TENFOLD]
    return value in tens or is_exchange(whole, parts) or _is_by_a_digit(whole, off)


def is_exchange(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether two digits exchanged, in one of the figures, make the parts be just their whole."""
    total, summed = whole.mention.quantity.value, whole.mention.quantity.value + over(whole, parts)
    mended = (
        summed - one.mention.quantity.value + other
        for one in parts
        for other in swapped(one.mention.quantity)
    )
    return total in mended or summed in swapped(whole.mention.quantity)


def is_clear_slip(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether figures have so many digits that it is no chance if one slip is all that they are off by."""
    return len(digits_of(whole.mention.quantity).strip("0")) >= _CLEAR and is_slip(whole, parts)


def _is_by_a_digit(whole: Entry, off: Decimal) -> bool:
    quantity = whole.mention.quantity
    places = abs(off) / (2 * quantity.half) if quantity.half else Decimal("0.5")
    if places != int(places) or len(str(int(places)).strip("0")) != 1:
        return False
    clear = len(digits_of(quantity).strip("0")) >= _CLEAR
    near = clear or abs(off) <= quantity.value * _NEAR
    return near and (places > _LAST or (clear and off > 0))
