"""What tells one line of a series, or one state, from another: hatching, dashes, marks; never colour."""

from planctl.exports.charts.svg import INK, PALE, number, rect, stroke

_HATCHING = {
    "rising": (1.3, "M-0.3,0.3 L0.3,-0.3 M0,1.3 L1.3,0 M1,1.6 L1.6,1", 0.32),
    "dotted": (1.4, "M0.35,0.35 h0.01 M1.05,1.05 h0.01", 0.5),
    "crossed": (1.5, "M0,0 L1.5,1.5 M0,1.5 L1.5,0", 0.2),
    "level": (0.9, "M0,0.45 H0.9", 0.28),
}
_FILLS = (INK, "url(#rising)", PALE, "url(#dotted)", "url(#crossed)", "url(#level)")
_DASHES = ("", "2.4 1", "0.7 0.7", "4 0.8 0.7 0.8", "1.4 1.4", "5 1")
_MARKS = (
    ("M{x},{y} m-0.95,0 a0.95,0.95 0 1,0 1.9,0 a0.95,0.95 0 1,0 -1.9,0 Z", INK),
    ("M{x},{y} m-0.85,-0.85 h1.7 v1.7 h-1.7 Z", "#fff"),
    ("M{x},{y} m0,-1.15 l1.1,1.95 h-2.2 Z", INK),
    ("M{x},{y} m0,-1.25 l1.25,1.25 l-1.25,1.25 l-1.25,-1.25 Z", "#fff"),
    ("M{x},{y} m-0.85,-0.85 h1.7 v1.7 h-1.7 Z", INK),
    ("M{x},{y} m-0.95,0 a0.95,0.95 0 1,0 1.9,0 a0.95,0.95 0 1,0 -1.9,0 Z", "#fff"),
)
SWATCH = 6.0
"""How wide a sample in a legend is."""


def hatching() -> str:
    """Return the patterns that `fill` names; they stand once in a picture."""
    return "<defs>" + "".join(_pattern(name, *made) for name, made in _HATCHING.items()) + "</defs>"


def fill(place: int) -> str:
    """Return how the columns of the line at `place` are filled."""
    return _FILLS[place % len(_FILLS)]


def curve(place: int, points: list[tuple[float, float]]) -> str:
    """Return the line at `place` through `points`."""
    return stroke(points, width=0.45, dash=_DASHES[place % len(_DASHES)])


def mark(place: int, x: float, y: float) -> str:
    """Return a point of the line at `place`."""
    shape, filled = _MARKS[place % len(_MARKS)]
    path = shape.format(x=number(x), y=number(y))
    return f'<path d="{path}" fill="{filled}" stroke="{INK}" stroke-width="0.3"/>'


def box_sample(place: int, x: float, y: float) -> str:
    """Return a legend's sample of a fill; `y` is the baseline of its name."""
    return rect(x, y - 2.2, SWATCH, 2.4, fill(place))


def curve_sample(place: int, x: float, y: float) -> str:
    """Return a legend's sample of a line; `y` is the baseline of its name."""
    middle = y - 1
    return curve(place, [(x, middle), (x + SWATCH, middle)]) + mark(place, x + SWATCH / 2, middle)


def _pattern(name: str, size: float, path: str, width: float) -> str:
    return (
        f'<pattern id="{name}" width="{size}" height="{size}" patternUnits="userSpaceOnUse">'
        f'<rect width="{size}" height="{size}" fill="#fff"/>'
        f'<path d="{path}" stroke="{INK}" stroke-width="{width}" stroke-linecap="round"/></pattern>'
    )
