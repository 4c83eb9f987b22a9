"""How likely it is that figures which stand in a row by chance would miss a sum by just one slip of the pen."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import repeat
from operator import sub

from planctl.checks.ledger.comparability.digits import digits_of, is_exchange, places_apart
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.quantity import Quantity

_SCALES = (Decimal(10**4), Decimal("0.0001"))
_SLIPS = 10
"""Slips that may befall one digit: nine others, or the next in its place."""
_LAST = 9
"""Units of its last place by which rounding, or a rest that is not told, may put parts off."""
_SURE = 1.0
_FEWEST, _CLEAR = 2, 500
"""Figures of a sum, and halves of a last place, with less of which a slip may be chance."""


def chance_of_slip(whole: Entry, parts: Sequence[Entry]) -> float:
    """Return how likely parts of no whole would miss it by one slip; 1 where they miss it by more."""
    quantities = [one.mention.quantity for one in (whole, *parts)]
    values = [one.value for one in quantities]
    place = max([2 * one.half for one in quantities])
    off = sum(values[1:]) - values[0]
    if abs(off) <= place * _LAST or min(values) < place or off / 2 in values:
        return _SURE
    slack = _slack(quantities)
    if not _is_round(off, slack) and max(values) < min(values) * _SCALES[0] / 10:
        return _SURE
    wanted = (-off, *(off for _ in parts))
    if not any(map(_is_slip, quantities, map(sub, values, wanted), repeat(slack))):
        return _SURE
    exact = max(min(map(_last_place, quantities)), 2 * slack, place)
    digits = sum(max(1, len(str(int(value / exact))) - 1) for value in values)
    return float(digits * _SLIPS * exact / max(values))


def may_be_clear(alike: Sequence[Entry]) -> bool:
    """Tell whether several figures have so many digits that a slip among them may be no chance."""
    if len(alike) < _FEWEST:
        return False
    quantities = [one.mention.quantity for one in alike]
    most = max([one.value for one in quantities])
    return most > _CLEAR * min([one.half for one in quantities])


def _is_round(off: Decimal, slack: Decimal) -> bool:
    """Tell whether what parts are off by has two digits but for rounding and noughts, as one slip makes it."""
    size = Decimal(10) ** (abs(off).adjusted() - 1)
    return abs(off - round(off / size) * size) <= slack


def _slack(quantities: Sequence[Quantity]) -> Decimal:
    """Return by how much rounding may put a sum off: not at all where few are told to the same place."""
    halves = [one.half for one in quantities]
    rough = len(set(halves)) > 1 or len(halves) > 4
    return sum(halves, Decimal(0)) / 2 if rough else Decimal(0)


def _is_slip(quantity: Quantity, meant: Decimal, slack: Decimal) -> bool:
    """Tell whether a figure is what was meant but for one digit, two that are exchanged, or 万 for 亿."""
    digits = digits_of(quantity)
    if meant <= 0 or not digits:
        return False
    if any(abs(quantity.value * by - meant) <= slack for by in _SCALES):
        return True
    return any(
        len(other) == len(digits)
        and (len(places_apart(digits, other)) == 1 or is_exchange(digits, other))
        for other in _near(meant, 2 * quantity.half, slack)
    )


def _near(meant: Decimal, place: Decimal, slack: Decimal) -> Iterator[str]:
    """Yield the digits of what is meant, and of what rounding may make of it."""
    nearest, wide = round(meant / place), min(int(slack / place), _LAST)
    for number in range(nearest - wide, nearest + wide + 1):
        if abs(number * place - meant) <= slack:
            yield str(number)


def _last_place(quantity: Quantity) -> Decimal:
    """Return the worth of the last digit of a figure that is no nought: 12,000 may be round."""
    digits = digits_of(quantity)
    noughts = len(digits) - len(digits.rstrip("0"))
    return 2 * quantity.half * Decimal(10) ** noughts
