"""Line breaks within paragraphs: what stands behind one is a line of its own, where a record can hold it.

That is so in paragraphs and items. In a heading, and in the cells of a row, a sign stands for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from planctl.schemas.returned import BREAK, Anchor, Comment, Line, LineSpan, Stretch

_HELD = ("text", "item")
"""Kinds of lines that can be two."""


class Unbroken:
    """The lines of a file without line breaks in them, and where things stand in them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Part the lines at their breaks."""
        self.lines: list[Line] = []
        self._parts: list[list[tuple[int, int]]] = []
        """For each old line the stretches of it that are lines now."""
        self._firsts: list[int] = []
        for line in lines:
            self._firsts.append(len(self.lines))
            spans = [*_spans(line)] if line.kind in _HELD else [(0, _size(line))]
            self._parts.append(spans)
            self.lines += _parted(line, spans) if len(spans) > 1 else [_signed(line)]

    def comment(self, comment: Comment) -> Comment:
        """Return a comment on the words where they stand now."""
        return comment._replace(
            spans=tuple(held for span in comment.spans for held in self._moved(span))
        )

    def _moved(self, span: LineSpan) -> Iterator[LineSpan]:
        parts = self._parts[span.line]
        for at, (start, end) in enumerate(parts, self._firsts[span.line]):
            if _meets(span.start, span.end, start, end):
                first, last = max(span.start, start), min(span.end, end)
                yield LineSpan(at, first - start, last - start)


def _spans(line: Line) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the breaks of a line."""
    said = "".join([held.said for held in line.stretches])
    breaks = [at for at, each in enumerate(said) if each == "\n"]
    for before, behind in pairwise([-1, *breaks, len(said)]):
        yield before + 1, behind


def _parted(line: Line, spans: Sequence[tuple[int, int]]) -> Iterator[Line]:
    """Yield a line as several."""
    for at, (start, end) in enumerate(spans):
        anchors = tuple(
            Anchor(held.stem, max(held.start, start) - start, min(held.end, end) - start)
            for held in line.anchors
            if _meets(held.start, held.end, start, end)
        )
        part = replace(line, stretches=tuple(line.cut(start, end)), anchors=anchors)
        if at and line.kind == "item":
            part = replace(part, kind="continued", ordered=False)
        if at < len(spans) - 1:
            (ending,) = line.cut(end, end + 1)
            part = replace(part, come=ending.come, gone=ending.gone)
        yield part


def _meets(first: int, last: int, start: int, end: int) -> bool:
    """Tell whether a stretch has words of another, or is a place in it."""
    return start <= first <= end if first == last else max(first, start) < min(last, end)


def _signed(line: Line) -> Line:
    """Return a line with a sign for each break."""
    if not any("\n" in held.said for held in line.stretches):
        return line
    return replace(line, stretches=tuple(map(_with_sign, line.stretches)))


def _with_sign(held: Stretch) -> Stretch:
    return held._replace(said=held.said.replace("\n", BREAK))


def _size(line: Line) -> int:
    return sum(len(held.said) for held in line.stretches)
