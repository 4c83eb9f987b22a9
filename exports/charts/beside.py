"""Where the figures of a line stand: beside their points, clear of marks, lines and each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from planctl.exports.charts.labels import figure, text_width
from planctl.exports.charts.svg import SMALL, WIDTH, text

_AWAY = 1.5
"""From a point to the figure beside it."""
_MARK = 0.9
_STEP = 0.5
"""A line is taken for boxes of half a millimetre, so far apart."""


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of the line at place `line`, and where it is drawn."""

    line: int
    x: float
    y: float
    value: float


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def clear_of(self, others: list["_Box"]) -> bool:
        return not any(
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
            for other in others
        )


def figures_beside(
    runs: list[list[Point]], slot: float, top: float, base: float, foot: float
) -> str:
    """Return the figures of all points that find a place between `top` and `foot`.

    They stand upright where a `slot` is narrower than the widest, and not on the line at `base`
    if they can help it. A figure that would hide a mark
    or another figure stays unsaid.
    """
    points = [point for run in runs for point in run]
    upright = max(text_width(figure(point.value)) for point in points) > slot - 0.4
    strokes = [_Box(0, base - 0.3, WIDTH, base + 0.3)]
    strokes += [box for run in runs for box in _along(run)]
    taken = [_around(point.x, point.y, _MARK) for point in points]
    said: list[str] = []
    for point in points:
        places = [
            box for box in _places(point, points, upright) if top <= box.top and box.bottom <= foot
        ]
        free = [box for box in places if box.clear_of(taken)]
        best = next((box for box in free if box.clear_of(strokes)), free[0] if free else None)
        if best:
            taken.append(best)
            said.append(_written(best, point.value, upright))
    return "".join(said)


def _along(run: list[Point]) -> Iterator[_Box]:
    for one, two in pairwise(run):
        count = int(max(abs(two.x - one.x), abs(two.y - one.y)) / _STEP) + 1
        for at in range(count):
            part = at / count
            yield _around(one.x + (two.x - one.x) * part, one.y + (two.y - one.y) * part, _STEP / 2)


def _around(x: float, y: float, half: float) -> _Box:
    return _Box(x - half, y - half, x + half, y + half)


def _places(point: Point, points: list[Point], upright: bool) -> list[_Box]:
    """Return where a figure may stand: the side where fewer lines run first, straight before aslant."""
    long, high = text_width(figure(point.value)), SMALL * 0.8
    wide, tall = (high, long) if upright else (long, high)
    higher = sum(other.x == point.x and other.y < point.y for other in points)
    lower = sum(other.x == point.x and other.y > point.y for other in points)
    above, below = point.y - _AWAY - tall, point.y + _AWAY
    sides = (below, above) if higher > lower else (above, below)
    shifts = (0.0,) if upright else (0.0, -wide * 0.4, wide * 0.4)
    corners = [(point.x - wide / 2 + shift, top) for shift in shifts for top in sides]
    return [_Box(left, top, left + wide, top + tall) for left, top in corners]


def _written(box: _Box, value: float, upright: bool) -> str:
    if upright:
        return text(box.right - 0.1, box.bottom, figure(value), upright=True)
    return text((box.left + box.right) / 2, box.bottom, figure(value), anchor="middle")
