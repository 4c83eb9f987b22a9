"""The pictures of a paper: files beside the plan, series and progress drawn."""

from collections.abc import Callable, Collection, Iterator

from planctl.exports.document import Picture
from planctl.exports.letter import Decision
from planctl.schemas.layout import Layout
from planctl.schemas.plan import Plan

Read = Callable[[str], bytes]
"""From a path in the plan to the file; OSError where there is none to read."""

_MILLIMETRES = 25.4
"""An inch."""


class PictureSource:
    """Finds pictures by their targets, and remembers which could not be had."""

    def __init__(self, plan: Plan, layout: Layout, names: Collection[str], read: Read) -> None:
        """Take a plan, the layout that measures its progress, its files by name and their reader."""
        self._plan = plan
        self._layout = layout
        self._names = names
        self._read = read
        self.left_out: list[Decision] = []

    def picture(self, target: str) -> Picture | None:
        """Return the picture of `figures/a.png`, `series:KEY` or `progress:`; None for no such."""
        if target.startswith("series:"):
            series = self._plan.series.get(target.removeprefix("series:"))
            return _drawn(self._series(target.removeprefix("series:"))) if series else None
        if target == "progress:":
            return _drawn(self._progress())
        return self._file(target)

    def drawings(self) -> Iterator[tuple[str, str]]:
        """Yield name and SVG of the progress and of every series."""
        yield "progress", self._progress()
        for key in self._plan.series:
            yield key, self._series(key)

    def _series(self, key: str) -> str:
        from planctl.exports.charts import series_svg

        return series_svg(self._plan.series[key])

    def _progress(self) -> str:
        from planctl.exports.charts import progress_svg
        from planctl.exports.progress import measure

        return progress_svg(measure(self._plan, self._layout))

    def _file(self, path: str) -> Picture | None:
        from planctl.exports.charts.images import image_size

        if path not in self._names:
            return None  # validate says so
        try:
            blob = self._read(path)
            size = image_size(blob)
        except (OSError, ValueError) as error:
            self.left_out.append(Decision("E407", {"target": path, "problem": str(error)}))
            return None
        inch = _MILLIMETRES / size.dpi
        return Picture(size.width_px * inch, size.height_px * inch, blob=blob, path=path)


def _drawn(svg: str) -> Picture:
    from planctl.exports.charts.svg import size_mm

    return Picture(*size_mm(svg), svg=svg)
