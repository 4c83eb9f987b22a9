"""The frame of columns and lines: figures go up, labels stand at the foot."""

from dataclasses import dataclass

from planctl.exports.charts.labels import figure, fits, text_width, wrap_evenly
from planctl.exports.charts.scale import Scale
from planctl.exports.charts.svg import (
    INK,
    PALE,
    PITCH,
    SMALL,
    WIDTH,
    lines_of_text,
    stroke,
    text,
)

HEIGHT = 58.0
"""From the top of the axis to its foot."""
_MOST_LINES = 3
_UPRIGHT = 30.0
"""How long a line from bottom to top may be before it is broken, if there is room for another."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand: the axis, and a slot for each label from `left` on."""

    scale: Scale
    left: float
    slot: float
    top: float

    @property
    def foot(self) -> float:
        """Where the plot ends and its labels begin."""
        return self.top + HEIGHT

    def middle(self, place: int) -> float:
        """Return the middle of a label's slot."""
        return self.left + self.slot * (place + 0.5)


def axis_width(ticks: tuple[float, ...]) -> float:
    """Return how much room the figures beside the axis take."""
    return max(text_width(figure(tick)) for tick in ticks) + 1.6


def frame(ticks: tuple[float, ...], labels: int, top: float, above: float, below: float) -> Frame:
    """Return the frame; `above` and `below` keep room for figures beyond the first and last tick."""
    left = axis_width(ticks)
    scale = Scale(ticks, top + HEIGHT - below, top + above)
    return Frame(scale, left, (WIDTH - left) / labels, top)


def grid(held: Frame) -> str:
    """Return the ticks with their figures, and the line at zero."""
    parts: list[str] = []
    for tick in held.scale.ticks:
        y = held.scale.at(tick)
        parts.append(stroke([(held.left, y), (WIDTH, y)], colour=PALE))
        parts.append(text(held.left - 1, y + SMALL * 0.35, figure(tick), anchor="end"))
    base = held.scale.base
    parts.append(stroke([(held.left, base), (WIDTH, base)], width=0.3, colour=INK))
    return "".join(parts)


def labels_at_foot(held: Frame, labels: list[str]) -> tuple[str, float]:
    """Return the labels and where they end: in lines if they fit so, else from bottom to top."""
    width = held.slot - 0.8
    if all(fits(label, width, _MOST_LINES) for label in labels):
        wrapped = [wrap_evenly(label, width) for label in labels]
        parts = [
            lines_of_text(held.middle(place), held.foot + SMALL + 0.6, lines, anchor="middle")
            for place, lines in enumerate(wrapped)
        ]
        return "".join(parts), held.foot + 1.6 + max(map(len, wrapped)) * PITCH
    return _upright_labels(held, labels)


def _upright_labels(held: Frame, labels: list[str]) -> tuple[str, float]:
    room = max(1, min(_MOST_LINES, int(held.slot / PITCH)))
    width = max(_UPRIGHT, *(text_width(label) / room + SMALL for label in labels))
    parts: list[str] = []
    longest = 0.0
    for place, label in enumerate(labels):
        lines = wrap_evenly(label, width)
        first = held.middle(place) - (len(lines) - 1) / 2 * PITCH + SMALL * 0.35
        for at, line in enumerate(lines):
            x = first + at * PITCH
            parts.append(text(x, held.foot + 1.2, line, anchor="end", upright=True))
            longest = max(longest, text_width(line))
    return "".join(parts), held.foot + 1.2 + longest + 1.2
