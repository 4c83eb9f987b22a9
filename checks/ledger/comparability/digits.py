"""Digits of a figure as they are written, and what a slip of the pen makes of them."""

from collections.abc import Iterator
from decimal import Decimal

from planctl.text.quantity import Quantity

_MOST = 7
"""Digits of a figure in which a slip is looked for."""


def digits_of(quantity: Quantity) -> str:
    """Return the digits of a plain figure as they are written; "" for a range or 近30."""
    if quantity.upper is not None or quantity.modifier not in ("", "about") or not quantity.half:
        return ""
    return str(int(quantity.value / quantity.half) // 2)


def places_apart(one: str, other: str) -> list[int]:
    """Return the places in which as many digits differ."""
    return [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]


def is_exchange(one: str, other: str) -> bool:
    """Tell whether two digits that stand side by side are exchanged."""
    if len(one) != len(other):
        return False
    match places_apart(one, other):
        case [first, second] if second == first + 1:
            return (one[first], one[second]) == (other[second], other[first])
        case _:
            return False


def swapped(quantity: Quantity) -> Iterator[Decimal]:
    """Yield what a figure would be worth with two digits that stand side by side exchanged."""
    digits = digits_of(quantity)
    for at in range(len(digits) - 1 if len(digits) <= _MOST else 0):
        first, second = digits[at], digits[at + 1]
        other = digits[:at] + second + first + digits[at + 2 :]
        if first != second and other[0] != "0":
            yield int(other) * 2 * quantity.half
