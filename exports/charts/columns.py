"""Columns, side by side where there are several lines."""

from planctl.exports.charts.heads import head, legend_names
from planctl.exports.charts.labels import figure, text_width
from planctl.exports.charts.looks import box_sample, fill
from planctl.exports.charts.scale import ticks
from planctl.exports.charts.svg import SMALL, WIDTH, rect, text
from planctl.exports.charts.upright import Frame, axis_width, frame, grid, labels_at_foot
from planctl.schemas.series import Series

_WIDEST = 12.0
_OF_SLOT = 0.76
_TICK = 2.0
"""Room for the upper half of the first tick's figure."""
_GAP = 0.8
"""Between a column and its figure."""


def columns(series: Series) -> tuple[str, float]:
    """Return columns from zero, each under its figure where there is room, and their height."""
    names, given = list(series.lines), series.figures()
    legend, top = head(f"单位：{series.unit}", legend_names(names), box_sample)
    held, way = _frame(series, given, top)
    labels, height = labels_at_foot(held, [str(label) for label in series.labels])
    drawn = [
        _column(held, way, line, len(names), place, value)
        for line, figures in enumerate(series.lines.values())
        for place, value in enumerate(figures)
        if value is not None
    ]
    boxes, said = zip(*drawn, strict=True)
    return legend + grid(held) + "".join(boxes) + "".join(said) + labels, height


def _frame(series: Series, given: list[float], top: float) -> tuple[Frame, str]:
    marked = ticks(given, from_zero=True)
    slot = (WIDTH - axis_width(marked)) / len(series.labels)
    widest = max(text_width(figure(value)) for value in given)
    way = _way_of_figures(slot, len(series.lines), widest)
    room = {"level": SMALL + _GAP, "upright": widest + 2 * _GAP, "": 0.0}[way]
    above = max(room if max(given) >= 0 else 0.0, _TICK)
    below = room if min(given) < 0 else 0.0
    return frame(marked, len(series.labels), top, above, below), way


def _way_of_figures(slot: float, lines: int, widest: float) -> str:
    """Return how figures are written: `level`, `upright`, or not at all where columns are thin."""
    pitch = slot if lines == 1 else _width(slot, lines)
    if widest + 0.6 <= pitch:
        return "level"
    return "upright" if pitch >= SMALL * 0.85 else ""


def _width(slot: float, lines: int) -> float:
    return min(_WIDEST, slot * _OF_SLOT / lines)


def _column(
    held: Frame, way: str, line: int, lines: int, place: int, value: float
) -> tuple[str, str]:
    wide = _width(held.slot, lines)
    x = held.middle(place) + (line - lines / 2) * wide
    y, base = held.scale.at(value), held.scale.base
    box = rect(x, min(y, base), wide, abs(y - base), fill(line))
    return box, _figure(way, x + wide / 2, y, value)


def _figure(way: str, middle: float, y: float, value: float) -> str:
    up = value >= 0
    if way == "level":
        return text(
            middle, y - _GAP if up else y + _GAP + SMALL * 0.75, figure(value), anchor="middle"
        )
    if way == "upright":
        anchor, y = ("start", y - _GAP) if up else ("end", y + _GAP)
        return text(middle + SMALL * 0.35, y, figure(value), anchor=anchor, upright=True)
    return ""
