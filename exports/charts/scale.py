"""From figures to millimetres: an axis with round ticks."""

import math
from dataclasses import dataclass

_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
_LEAST_SPAN = 1e-9
"""Figures nearer to each other than this, or than a millionth of their size, are drawn as one."""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis: its ticks in figures, and where the first and the last stand in millimetres."""

    ticks: tuple[float, ...]
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return where `value` stands."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.start + (value - low) / (high - low) * (self.end - self.start)

    @property
    def base(self) -> float:
        """Where columns stand: at zero, or at the end nearest to it."""
        return self.at(min(max(0.0, self.ticks[0]), self.ticks[-1]))


def ticks(values: list[float], *, from_zero: bool, count: int = 5) -> tuple[float, ...]:
    """Return round numbers around all of `values`, about `count` of them and always two.

    An axis that need not begin at zero does so all the same, unless the figures lie close together
    far from it: then a line would be flat and say nothing.
    """
    low, high = min(values), max(values)
    if from_zero or not _close_together(low, high):
        low, high = min(low, 0.0), max(high, 0.0)
    if high - low < _LEAST_SPAN:
        high = low + 1
    step = _round_step((high - low) / count)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(place * step for place in range(first, max(last, first + 1) + 1))


def _close_together(low: float, high: float) -> bool:
    furthest = max(abs(low), abs(high))
    apart = high - low
    return low * high > 0 and max(_LEAST_SPAN, furthest * 1e-6) < apart < furthest / 3


def _round_step(rough: float) -> float:
    tens = 10.0 ** math.floor(math.log10(rough))
    return next(tens * nice for nice in _ROUND if tens * nice >= rough * (1 - 1e-9))
