"""The pictures of a paper: files beside the plan, series and progress drawn."""

from collections.abc import Iterator

from planctl.cli.check import Opened
from planctl.exports.document import Picture
from planctl.exports.letter import Decision
from planctl.schemas.layout import Layout
from planctl.workspace.pictures import read_picture

_MILLIMETRES = 25.4
"""An inch."""


class PictureSource:
    """Finds pictures by their targets, and remembers which could not be had."""

    def __init__(self, opened: Opened, layout: Layout) -> None:
        """Take the plan and the layout that measures its progress."""
        self._opened = opened
        self._layout = layout
        self.left_out: list[Decision] = []

    def picture(self, target: str) -> Picture | None:
        """Return the picture of `figures/a.png`, `series:KEY` or `progress:`; None for no such."""
        if target.startswith("series:"):
            series = self._opened.plan.series.get(target.removeprefix("series:"))
            return _drawn(self._series(target.removeprefix("series:"))) if series else None
        if target == "progress:":
            return _drawn(self._progress())
        return self._file(target)

    def drawings(self) -> Iterator[tuple[str, str]]:
        """Yield name and SVG of the progress and of every series."""
        yield "progress", self._progress()
        for key in self._opened.plan.series:
            yield key, self._series(key)

    def _series(self, key: str) -> str:
        from planctl.exports.charts import series_svg

        return series_svg(self._opened.plan.series[key])

    def _progress(self) -> str:
        from planctl.exports.charts import progress_svg
        from planctl.exports.progress import measure

        return progress_svg(measure(self._opened.plan, self._layout))

    def _file(self, path: str) -> Picture | None:
        from planctl.exports.charts.images import image_size

        if path not in self._opened.loaded.places.pictures:
            return None  # validate says so
        try:
            blob = read_picture(self._opened.root, path)
            size = image_size(blob)
        except (OSError, ValueError) as error:
            self.left_out.append(Decision("E407", {"target": path, "problem": str(error)}))
            return None
        inch = _MILLIMETRES / size.dpi
        return Picture(size.width_px * inch, size.height_px * inch, blob=blob, path=path)


def _drawn(svg: str) -> Picture:
    from planctl.exports.charts.svg import size_mm

    return Picture(*size_mm(svg), svg=svg)
