"""Pictures: the figures of a series and the progress of a plan, as SVG that keeps its sense in grey."""

from planctl.exports.charts.bars import bars
from planctl.exports.charts.columns import columns
from planctl.exports.charts.curves import curves
from planctl.exports.charts.looks import hatching
from planctl.exports.charts.progress import progress_bars
from planctl.exports.charts.svg import picture
from planctl.exports.progress import PlanState
from planctl.schemas.series import Series


def series_svg(series: Series) -> str:
    """Return the figures of a series as a picture 156 mm wide; equal series give equal pictures.

    Its title and source are left to the caption. Columns and bars begin at zero. A figure for which
    there is no room is not written: beyond some 50 columns, or where lines crowd.
    """
    drawn, height = {"column": columns, "line": curves, "bar": bars}[series.kind](series)
    return picture(series.title, height, hatching(), drawn)


def progress_svg(state: PlanState) -> str:
    """Return how far each area has come with each aspect: shares as bars, counts in words.

    Beyond a dozen areas the picture is shrunk to fit a page.
    """
    drawn, height = progress_bars(state)
    return picture(f"{state.theme}进度", height, hatching(), drawn)
