"""Where marks stand in the lines of a returned file, and the lines themselves."""

from collections.abc import Iterator, Sequence

from planctl.imports.returned.inline import (
    BOOKMARK,
    BOOKMARK_END,
    COMMENT,
    COMMENT_END,
    REFERENCE,
    Mark,
)
from planctl.imports.returned.marks import ranges
from planctl.imports.returned.story import Notes, Written
from planctl.ooxml.anchors import REFERENCE_FILE, stem_of
from planctl.schemas.returned import AROUND, Anchor, Line, LineSpan

Place = tuple[int, int]
"""A line's index, and characters of both sides from its start."""


class Places:
    """The lines of a file, and the marks in them."""

    def __init__(self, written: Sequence[Written], marks: Sequence[Mark]) -> None:
        self._written = written
        self._marks = marks
        self._starts = {
            id(words): (at, start)
            for at, line in enumerate(written)
            for words, start in line.places()
        }

    def lines(self, notes: Notes) -> Iterator[Line]:
        """Yield the lines, each with its anchors and the texts of its notes."""
        anchors: dict[int, list[Anchor]] = {}
        for mark, spans in self._ranges(BOOKMARK, BOOKMARK_END):
            stem = stem_of(mark.name) or ""
            held = AROUND if stem == REFERENCE_FILE else stem
            for span in spans if stem else ():
                anchors.setdefault(span.line, []).append(Anchor(held, span.start, span.end))
        for at, line in enumerate(self._written):
            yield line.finished(at + 1, tuple(anchors.get(at, ())), notes)

    def comments(self) -> dict[str, list[LineSpan]]:
        """Return the words that comments stand on, by their ids; a place, where there are none."""
        found = {
            mark.id: [LineSpan(*place, place[1])]
            for mark in self._marks
            if mark.tag == REFERENCE and (place := self._place(mark))
        }
        return found | {mark.id: spans for mark, spans in self._ranges(COMMENT, COMMENT_END)}

    def _ranges(self, start: str, end: str) -> Iterator[tuple[Mark, list[LineSpan]]]:
        for first, last in ranges(self._marks, start, end):
            places = self._place(first), self._place(last)
            if places[0] and places[1]:
                yield first, [*self._spans(places[0], places[1])]

    def _place(self, mark: Mark) -> Place | None:
        held = self._starts.get(id(mark.words))
        return (held[0], held[1] + mark.at) if held else None

    def _spans(self, start: Place, end: Place) -> Iterator[LineSpan]:
        """Yield the stretches between two places; none of a line that it only touches."""
        for at in range(start[0], end[0] + 1):
            size = self._written[at].size
            first, last = start[1] if at == start[0] else 0, end[1] if at == end[0] else size
            touches = start[0] < end[0] and first == last and size > 0
            if not touches:
                yield LineSpan(at, first, last)
