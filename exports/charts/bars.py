"""Bars that lie: room for long labels at the left, a figure at the end of every bar."""

from dataclasses import dataclass

from planctl.exports.charts.heads import head, legend_names
from planctl.exports.charts.labels import figure, text_width, wrap_evenly
from planctl.exports.charts.looks import box_sample, fill
from planctl.exports.charts.scale import Scale, ticks
from planctl.exports.charts.svg import (
    INK,
    PALE,
    PITCH,
    SMALL,
    WIDTH,
    lines_of_text,
    rect,
    stroke,
    text,
)
from planctl.schemas.series import Series

_WIDEST_LABEL = 52.0
_THICK = 3.4
_GAP = 1.8
"""Between the bars of one label and those of the next."""


@dataclass(frozen=True, slots=True)
class _Row:
    label: list[str]
    top: float
    height: float

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def bars(series: Series) -> tuple[str, float]:
    """Return bars from zero with their figures, and their height."""
    legend, top = head(f"单位：{series.unit}", legend_names(list(series.lines)), box_sample)
    rows = _rows(series, top)
    foot = rows[-1].top + rows[-1].height + _GAP
    scale = _scale(series, max(_label_width(rows), 4.0))
    drawn = [
        _bar(scale, rows[place], line, len(series.lines), value)
        for line, figures in enumerate(series.lines.values())
        for place, value in enumerate(figures)
        if value is not None
    ]
    labels = "".join(_label(row) for row in rows)
    boxes, said = zip(*drawn, strict=True)
    grid = _grid(scale, top, foot)
    return legend + grid + labels + "".join(boxes) + "".join(said), foot + SMALL + 1.6


def _rows(series: Series, top: float) -> list[_Row]:
    rows: list[_Row] = []
    for label in series.labels:
        lines = wrap_evenly(str(label), _WIDEST_LABEL)
        height = max(len(series.lines) * _THICK, len(lines) * PITCH)
        rows.append(_Row(lines, top + _GAP, height))
        top += _GAP + height
    return rows


def _label_width(rows: list[_Row]) -> float:
    return max(text_width(line) for row in rows for line in row.label) + 2


def _scale(series: Series, left: float) -> Scale:
    given = series.figures()
    room = max(text_width(figure(value)) for value in given) + 1.6
    marked = ticks(given, from_zero=True)
    start = left + (room if min(given) < 0 else 0)
    return Scale(
        marked, start, WIDTH - (room if max(given) > 0 else text_width(figure(marked[-1])) / 2)
    )


def _grid(scale: Scale, top: float, foot: float) -> str:
    parts: list[str] = []
    for tick in scale.ticks:
        x = scale.at(tick)
        parts.append(stroke([(x, top), (x, foot)], colour=PALE))
        parts.append(text(x, foot + SMALL + 0.2, figure(tick), anchor="middle"))
    parts.append(stroke([(scale.base, top), (scale.base, foot)], width=0.3, colour=INK))
    return "".join(parts)


def _label(row: _Row) -> str:
    """Return a row's label, in the middle of its bars, at the picture's left edge."""
    first = row.middle - (len(row.label) - 1) / 2 * PITCH + SMALL * 0.35
    return lines_of_text(0, first, row.label)


def _bar(scale: Scale, row: _Row, line: int, lines: int, value: float) -> tuple[str, str]:
    y = row.middle + (line - lines / 2) * _THICK
    x, base = scale.at(value), scale.base
    box = rect(min(x, base), y + 0.2, abs(x - base), _THICK - 0.4, fill(line))
    at, anchor = (x + 0.8, "start") if value >= 0 else (x - 0.8, "end")
    return box, text(at, y + _THICK / 2 + SMALL * 0.35, figure(value), anchor=anchor)
