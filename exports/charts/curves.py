"""Lines through points; where a figure is missing the line is broken."""

from itertools import groupby

from planctl.exports.charts.beside import Point, figures_beside
from planctl.exports.charts.heads import head, legend_names
from planctl.exports.charts.looks import curve, curve_sample, mark
from planctl.exports.charts.scale import ticks
from planctl.exports.charts.svg import SMALL
from planctl.exports.charts.upright import Frame, frame, grid, labels_at_foot
from planctl.schemas.series import Series

_ROOM = SMALL * 1.5
_TICK = 2.0
"""Room for the upper half of the first tick's figure."""
_NEAR = 0.08
"""So near to the end of an axis, in its lengths, a point's figure stands beyond it."""


def curves(series: Series) -> tuple[str, float]:
    """Return lines with a mark for each point and its figure where there is room, and their height."""
    legend, top = head(f"单位：{series.unit}", legend_names(list(series.lines)), curve_sample)
    held = _frame(series, top)
    labels, height = labels_at_foot(held, [str(label) for label in series.labels])
    runs = [
        run
        for line, figures in enumerate(series.lines.values())
        for run in _runs(held, line, figures)
    ]
    drawn = [
        curve(run[0].line, [(point.x, point.y) for point in run]) for run in runs if len(run) > 1
    ]
    drawn += [mark(point.line, point.x, point.y) for run in runs for point in run]
    figures = figures_beside(runs, held.slot, held.top - 1, held.scale.base, held.foot)
    return legend + grid(held) + "".join(drawn) + figures + labels, height


def _frame(series: Series, top: float) -> Frame:
    given = series.figures()
    marked = ticks(given, from_zero=False)
    near = (marked[-1] - marked[0]) * _NEAR
    above = _ROOM if marked[-1] - max(given) < near else _TICK
    below = _ROOM if min(given) - marked[0] < near else 0.0
    return frame(marked, len(series.labels), top, above, below)


def _runs(held: Frame, line: int, figures: tuple[float | None, ...]) -> list[list[Point]]:
    """Return the points of a line, parted where a figure is missing."""
    parted = groupby(enumerate(figures), key=lambda one: one[1] is None)
    return [
        [
            Point(line, held.middle(at), held.scale.at(value), value)
            for at, value in run
            if value is not None
        ]
        for missing, run in parted
        if not missing
    ]
