"""Headings: each is numbered natively, and natively shows the number that the document says.

Word counts by itself, and the document may count otherwise: after a heading without a number the
levels below begin anew, where Word would go on. Word's counting is followed here, and where the
two part, the heading begins a numbering of its own that the later ones go on with.
"""

from planctl.exports.document import Heading
from planctl.exports.docx.dressing import indent
from planctl.exports.docx.numbering import (
    HEADING_LEVELS,
    HEADINGS,
    Numbering,
    number_properties,
)
from planctl.schemas.dress import Dress
from planctl.text.numerals import NumberStyle, number_style

_HIGHEST = 99
"""No heading has a higher number; it bounds the search for one."""


class HeadingNumbers:
    """Word's counters of the headings, followed from heading to heading."""

    def __init__(self, levels: tuple[str, ...], numbering: Numbering, dress: Dress) -> None:
        self._dress = dress
        self._styles = [number_style(pattern) for pattern in levels[:HEADING_LEVELS]]
        self._numbering = numbering
        self._counters = [0] * HEADING_LEVELS
        self._current = HEADINGS

    def place(self, heading: Heading) -> tuple[str, str]:
        """Return the direct properties that the heading needs, and the number to write as text.

        Both are empty where the numbering of the heading's style says it all.
        """
        if heading.kind != "heading":
            return "", heading.number
        level = min(heading.level, HEADING_LEVELS)
        style = self._styles[level - 1] if level <= len(self._styles) else None
        if style is None:
            return "", heading.number
        if not self._count(level, style, heading.number):
            return self._unnumbered(level), heading.number
        if self._current == HEADINGS:
            return "", ""
        return number_properties(self._current, level), ""

    def _unnumbered(self, level: int) -> str:
        # Number 0 takes the style's indent away together with its numbering.
        ind = indent(self._dress.heading(level), self._dress)
        return number_properties(0, level) + ind

    def _count(self, level: int, style: NumberStyle, number: str) -> bool:
        """Count a heading; false when no counting gives `number`."""
        above = tuple(self._counters[: level - 1])
        following = self._counters[level - 1] + 1
        if style.write((*above, following)) == number:
            self._set(level, following)
            return True
        start = _found(style, above, number) if number else 0
        if start:
            self._restart(level, start)
        return start > 0

    def _restart(self, level: int, start: int) -> None:
        self._set(level, start)
        starts = {above: self._counters[above - 1] + 1 for above in range(1, level)}
        self._current = self._numbering.restart(HEADINGS, {**starts, level: start})

    def _set(self, level: int, count: int) -> None:
        self._counters[level - 1 :] = [count] + [0] * (HEADING_LEVELS - level)


def _found(style: NumberStyle, above: tuple[int, ...], number: str) -> int:
    counts = range(1, _HIGHEST + 1)
    return next((count for count in counts if style.write((*above, count)) == number), 0)
