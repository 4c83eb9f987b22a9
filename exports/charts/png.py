"""Pictures as PNG, for Word: through resvg, with the fonts of this machine."""

import struct
import zlib
from functools import cache
from typing import ClassVar

from planctl.exports.charts.svg import picture, text
from planctl.messages.language import Both
from planctl.messages.refusal import Refusal

_METRE = 1000 / 25.4
"""Inches in a metre, the unit of PNG's pHYs (PNG specification)."""
_AFTER_HEADER = 8 + 25
"""Signature and IHDR, which comes first and is always as long."""


class NoPictures(Refusal):
    """Pictures cannot be drawn: resvg_py is not installed."""

    sentence = Both(
        "画图要用 resvg_py，这里没有装。", "pictures need resvg_py, which is not installed."
    )
    advice: ClassVar[Both | None] = Both(
        "装上：pip install 'planctl[pictures]'", "Install it: pip install 'planctl[pictures]'"
    )


class NoChineseFont(NoPictures):
    """Pictures could be drawn, but without their words."""

    sentence = Both(
        "这台机器没有中文字体，图里的字画不出来。",
        "no font on this machine holds Chinese, so words would be missing from pictures.",
    )
    advice = Both(
        "装上宋体或思源宋体（如 fonts-noto-cjk）。",
        "Install one, such as Noto Serif CJK (fonts-noto-cjk).",
    )


def png(svg: str, dpi: int = 300) -> bytes:
    """Return a picture as PNG that says its own resolution; on one machine equal SVG, equal bytes.

    Raises NoPictures without resvg_py, and NoChineseFont where words would be missing.
    Raises ValueError for what is no SVG.
    """
    if not _chinese_is_drawn():
        raise NoChineseFont
    return _with_resolution(_rendered(svg, dpi), dpi)


def _rendered(svg: str, dpi: int) -> bytes:
    try:
        from resvg_py import svg_to_bytes
    except ImportError as missing:
        raise NoPictures from missing
    return svg_to_bytes(svg_string=svg, dpi=dpi)


@cache
def _chinese_is_drawn() -> bool:
    """Tell whether Chinese is drawn: without a font, two characters look the same, empty or a box.

    resvg reports a missing font nowhere but on the standard error stream.
    """
    return _rendered(_probe("中"), 96) != _rendered(_probe("国"), 96)


def _probe(character: str) -> str:
    return picture("", 10, text(1, 8, character, size=8))


def _with_resolution(image: bytes, dpi: int) -> bytes:
    """Add pHYs, which resvg leaves out: without it Word takes the picture for one of 96 dpi."""
    per_metre = round(dpi * _METRE)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", 9) + body + struct.pack(">I", zlib.crc32(body))
    return image[:_AFTER_HEADER] + chunk + image[_AFTER_HEADER:]
