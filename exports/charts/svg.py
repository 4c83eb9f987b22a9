"""Elements of SVG 1.1 as text; every length is in millimetres, the unit of the pictures' viewBox."""

import re

from planctl.ooxml.text import attribute, escape

WIDTH = 156.0
"""GB/T 9704-2012, 5.2.1: the type area of a page is 156 mm wide and 225 mm high."""
_TALLEST = 205.0
"""Leaves room for a caption of two lines under the picture."""
SMALL, NORMAL = 2.65, 3.175
"""Sizes of type: 六号 (7.5 pt) for what stands in a picture, 小五 (9 pt) for what heads it."""
PITCH = SMALL * 1.25
"""From one line of text in a picture to the next."""
INK = "#1f3864"
"""Dark blue: looks calm on a screen, and prints and copies as black."""
PALE = "#c4ccda"
FONTS = (
    "宋体, SimSun, STSong, 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', "
    "'Noto Serif SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', serif"
)
_SIZE = re.compile(r'<svg [^>]*?width="([0-9.]+)mm" height="([0-9.]+)mm"')
_SPACES = re.compile(r"\s+")


def size_mm(svg: str) -> tuple[float, float]:
    """Return the width and height in millimetres that one of our pictures has on the page.

    Raises ValueError for an SVG that does not say it in millimetres.
    """
    found = _SIZE.search(svg)
    if not found:
        raise ValueError("no width and height in mm")
    return float(found[1]), float(found[2])


def picture(title: str, height: float, *parts: str) -> str:
    """Return a whole picture, as wide as the page's text; a very high one shrinks to fit a page."""
    scale = min(1.0, _TALLEST / height)
    wide, high = number(WIDTH * scale), number(height * scale)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{high}mm" '
        f'viewBox="0 0 {number(WIDTH)} {number(height)}" role="img" '
        f'font-family={attribute(FONTS)} font-size="{SMALL}" fill="#000" stroke-linejoin="round">\n'
        f"<title>{_line(title)}</title>\n"
        f'<rect width="{number(WIDTH)}" height="{number(height)}" fill="#fff"/>\n'
        + "\n".join(part for part in parts if part)
        + "\n</svg>\n"
    )


def number(value: float) -> str:
    """Return a coordinate, to a hundredth of a millimetre."""
    return f"{round(value, 2) + 0.0:g}"  # 0.0 makes plain nought of −0


def text(
    x: float,
    y: float,
    said: str,
    *,
    anchor: str = "start",
    size: float = SMALL,
    upright: bool = False,
) -> str:
    """Return one line of text with its baseline at `y`, on a white halo so that nothing hides it.

    `anchor` is start, middle or end; `upright` text runs from bottom to top around its start.
    """
    at = f'x="{number(x)}" y="{number(y)}"'
    turned = f' transform="rotate(-90 {number(x)} {number(y)})"' if upright else ""
    big = f' font-size="{number(size)}"' if size != SMALL else ""
    halo = 'stroke="#fff" stroke-width="0.7" paint-order="stroke"'
    return f'<text {at} text-anchor="{anchor}"{big} {halo}{turned}>{_line(said)}</text>'


def lines_of_text(x: float, y: float, said: list[str], *, anchor: str = "start") -> str:
    """Return lines one under the other, the first with its baseline at `y`."""
    return "".join(text(x, y + at * PITCH, one, anchor=anchor) for at, one in enumerate(said))


def rect(x: float, y: float, width: float, height: float, fill: str) -> str:
    """Return a box with an outline; `fill` is a colour or `url(#…)`."""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" '
        f'fill="{fill}" stroke="{INK}" stroke-width="0.2"/>'
    )


def stroke(
    points: list[tuple[float, float]], *, width: float = 0.2, colour: str = INK, dash: str = ""
) -> str:
    """Return a line through `points`."""
    through = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<polyline points="{through}" fill="none" stroke="{colour}" '
        f'stroke-width="{number(width)}"{dashed}/>'
    )


def _line(said: str) -> str:
    return escape(_SPACES.sub(" ", said))
