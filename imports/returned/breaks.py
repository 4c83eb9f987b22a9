"""Line breaks within paragraphs: what stands behind one is a line of its own, where a record can hold it.

That is so in paragraphs and items. In a heading, and in the cells of a row, a sign stands for it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from planctl.schemas.returned import BREAK, Anchor, Comment, Line, LineSpan, Stretch

_HELD = ("text", "item")
"""Kinds of lines that can be two."""


class Unbroken:
    """The lines of a file without line breaks in them, and where things stand in them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Part the lines at their breaks."""
        self.lines: list[Line] = []
        self._parted: dict[int, tuple[int, list[int]]] = {}
        """For each old line that was parted: its first new one, and where they began in it."""
        self._firsts: list[int] = []
        for at, line in enumerate(lines):
            self._firsts.append(len(self.lines))
            if not any("\n" in held.said for held in line.stretches):
                self.lines.append(line)
            elif line.kind in _HELD:
                parts = [*_parts(line)]
                self._parted[at] = len(self.lines), [part.start for part in parts]
                self.lines += _lines(line, parts)
            else:
                self.lines.append(replace(line, stretches=tuple(map(_with_sign, line.stretches))))

    def comment(self, comment: Comment) -> Comment:
        """Return a comment on the words where they stand now."""
        spans = (held for span in comment.spans for held in self._moved(span))
        return comment._replace(spans=tuple(spans))

    def _moved(self, span: LineSpan) -> Iterator[LineSpan]:
        if span.line not in self._parted:
            yield span._replace(line=self._firsts[span.line])
            return
        first, starts = self._parted[span.line]
        for at, start, end in _within(starts, span.start, span.end):
            yield LineSpan(first + at, start, end)


class _Part(NamedTuple):
    """What stands between two breaks of a line; `break_` is the second, None at the line's end."""

    stretches: tuple[Stretch, ...]
    start: int
    break_: Stretch | None


def _parts(line: Line) -> Iterator[_Part]:
    own: list[Stretch] = []
    at = start = 0
    for held in line.stretches:
        for number, said in enumerate(held.said.split("\n")):
            if number:
                yield _Part(tuple(own), start, held)
                own, start = [], at + 1
                at = start
            if said:
                own.append(held._replace(said=said))
                at += len(said)
    yield _Part(tuple(own), start, None)


def _lines(line: Line, parts: Sequence[_Part]) -> Iterator[Line]:
    """Yield a line as several."""
    starts = [part.start for part in parts]
    anchors: dict[int, list[Anchor]] = {}
    for held in line.anchors:
        for at, start, end in _within(starts, held.start, held.end):
            anchors.setdefault(at, []).append(Anchor(held.stem, start, end))
    for at, part in enumerate(parts):
        one = replace(line, stretches=part.stretches, anchors=tuple(anchors.get(at, ())))
        if at and line.kind == "item":
            one = replace(one, kind="continued", ordered=False)
        if part.break_:
            one = replace(one, come=part.break_.come, gone=part.break_.gone)
        yield one


def _within(starts: Sequence[int], first: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Yield the parts that a stretch of a line is in, and where in each; none that it only touches."""
    at = bisect_right(starts, first) - 1
    while at < len(starts) and (starts[at] < last or first == last):
        end = min(last, starts[at + 1] - 1) if at + 1 < len(starts) else last
        start = max(first, starts[at])
        if start < end or first == last:
            yield at, start - starts[at], end - starts[at]
        if first == last:
            return
        at += 1


def _with_sign(held: Stretch) -> Stretch:
    return held._replace(said=held.said.replace("\n", BREAK))
