"""What figures come to, written as their text writes them: 2.73亿元, and not 273000000."""

import re
from collections.abc import Sequence
from decimal import Decimal

from planctl.checks.ledger.reading.entries import NUMBER, Entry

_BEHIND = re.compile("(?:以上|以下|左右|上下|[余多])+")
_SCALES = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"), (1, ""))
_EXACT = 4
"""Places behind the point that a sum is given with at most."""


def written(value: Decimal, like: Entry, places: int | None = None) -> str:
    """Return a value in the scale and unit of a figure: one place finer than that, or with so many places."""
    said, quantity = like.shown, like.mention.quantity
    numbers = list(NUMBER.finditer(said))
    first = Decimal(numbers[0][0].replace(",", "")) if numbers else Decimal(0)
    if not first or not quantity.value:
        return _by_size(value, quantity.unit)
    own = len(numbers[0][0].partition(".")[2])
    unit = _BEHIND.sub("", said[numbers[-1].end() :])
    return (
        f"{_rounded(value * first / quantity.value, own + 1 if places is None else places)}{unit}"
    )


def _by_size(value: Decimal, unit: str) -> str:
    """Return a value in the greatest scale that it fills."""
    scale, word = next((one for one in _SCALES if abs(value) >= one[0]), _SCALES[-1])
    return f"{_rounded(value / scale, 2)}{word}{unit}"


def _rounded(value: Decimal, places: int) -> str:
    """Return a number without zeros at its end."""
    return f"{round(value, places).normalize():f}"


def summed(whole: Entry, parts: Sequence[Entry]) -> dict[str, str]:
    """Return the blanks of F605: a whole, and its parts with what they come to."""
    said = [one.shown for one in parts]
    if any(one.mention.quantity.modifier for one in parts):
        return {"whole": whole.shown, "parts": "、".join(said)}
    total = sum((one.signed for one in parts), Decimal(0))
    return {
        "whole": whole.shown,
        "parts": f"{'＋'.join(said).replace('＋-', '－').replace('＋−', '－')}＝{written(total, whole, _EXACT)}",
    }


def made_of(whole: Entry, said: str, value: Decimal) -> dict[str, str]:
    """Return the blanks of F605: a whole, and the sum in words that should make it, with what it comes to."""
    return {"whole": whole.shown, "parts": f"{said}＝{written(value, whole, _EXACT)}"}


def percent(value: Decimal, *, falls: bool = False) -> str:
    """Return a growth in per cent, its sign left out where the words say that it falls."""
    return f"{-value if falls and value < 0 else value:.1f}%"
