"""Words in a picture: how wide they are, where they break, how numbers are written."""

import re
from decimal import Decimal
from unicodedata import east_asian_width

from planctl.exports.charts.svg import SMALL

_PIECES = re.compile(r"[（《“‘]*(?:[!-~]+|.)[，。、；：！？）》”’％]*")
"""Chinese breaks anywhere but at its marks; a Latin word or a number stays whole while it can."""


def text_width(said: str, size: float = SMALL) -> float:
    """Return how wide `said` is, in millimetres: an em for a Chinese character or mark, 0.56 else.

    Digits of the common Song fonts are 0.5 to 0.56 em wide.
    """
    wide = sum(east_asian_width(character) in "WFA" for character in said)
    return size * (wide + 0.56 * (len(said) - wide))


def wrap(said: str, width: float, size: float = SMALL) -> list[str]:
    """Return `said` in lines of at most `width` millimetres, a character at least in each."""
    lines = [""]
    for piece in _pieces(said, width, size):
        if lines[-1] and text_width(lines[-1] + piece.rstrip(), size) > width:
            lines.append("")
        lines[-1] += piece.lstrip() if not lines[-1] else piece
    return [line.rstrip() for line in lines]


def wrap_evenly(said: str, width: float) -> list[str]:
    """Return `said` in as many lines as `wrap` needs, and none much shorter than the others."""
    lines = wrap(said, width)
    even = wrap(said, text_width(said) / len(lines) + SMALL)
    return even if len(even) == len(lines) else lines


def fits(said: str, width: float, lines: int) -> bool:
    """Tell whether `said` goes into so many lines of `width` millimetres without parting a word."""
    pieces = _PIECES.findall(said)
    whole = all(text_width(piece) <= width for piece in pieces)
    return whole and len(wrap(said, width)) <= lines


def _pieces(said: str, width: float, size: float) -> list[str]:
    """Return what is not to be parted; a word wider than the line is parted after all."""
    pieces: list[str] = []
    for piece in _PIECES.findall(" ".join(said.split())):
        pieces.extend([piece] if text_width(piece, size) <= width else piece)
    return pieces


def figure(value: float) -> str:
    """Return a number as a reader writes it: 3, 1.25, −0.5; as exact as it was given."""
    if value == 0:
        return "0"
    if abs(value) < 1e-6:
        said = f"{value:.2e}"
    else:
        said = format(Decimal(f"{value:.12g}"), "f")
        said = said.rstrip("0").rstrip(".") if "." in said else said
    return said.replace("-", "−")
