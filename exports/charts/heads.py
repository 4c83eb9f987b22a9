"""What heads a picture of figures: their unit, and a legend where there are several lines."""

from collections.abc import Callable

from planctl.exports.charts.labels import text_width
from planctl.exports.charts.looks import SWATCH
from planctl.exports.charts.svg import SMALL, WIDTH, text

Sample = Callable[[int, float, float], str]
"""From a line's place, x and baseline to a sample of how it looks."""
_BASELINE = 3.2
_PITCH = SMALL * 1.5


def head(said: str, names: list[str], sample: Sample) -> tuple[str, float]:
    """Return what is `said`, then a sample and a name for each line, and where all of it ends."""
    parts = [text(0, _BASELINE, said)] if said else []
    x, y = (text_width(said) + 6 if said else 0.0), _BASELINE
    for place, name in enumerate(names):
        width = SWATCH + 1.2 + text_width(name)
        if x > 0 and x + width > WIDTH:
            x, y = 0.0, y + _PITCH
        parts += [sample(place, x, y), text(x + SWATCH + 1.2, y, name)]
        x += width + 5
    return "".join(parts), y + 2


def legend_names(names: list[str]) -> list[str]:
    """Return the names that a legend shows: a line that is alone is known by the title."""
    return names if len(names) > 1 else []
