"""The paragraphs and rows of a returned file, in order, what was deleted among them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planctl.imports.returned.inline import MarkedInline, change_of
from planctl.imports.returned.words import MarkedWords
from planctl.imports.word.line import Item, RefKind, Tally
from planctl.imports.word.line import Line as WordLine
from planctl.imports.word.names import CELL, COME, GONE, ROW
from planctl.imports.word.numbering import Numbering
from planctl.imports.word.properties import paragraph_properties
from planctl.imports.word.story import Story
from planctl.imports.word.styles import Styles
from planctl.imports.word.table import wrapped
from planctl.ooxml.parsed import Element, child
from planctl.schemas.returned import Anchor, Change, FootNote, Line, LineKind, Stretch

Notes = Mapping[tuple[RefKind, str], FootNote]
"""What footnotes and endnotes say, by kind and id."""


@dataclass(frozen=True, slots=True)
class Written:
    """A line: its words, with blanks and tabs between those of a row, and what became of its end."""

    kind: LineKind
    parts: tuple[MarkedWords | str, ...]
    come: Change | None = None
    gone: Change | None = None
    ordered: bool = False
    contents: bool = False
    level: int = 0

    @property
    def size(self) -> int:
        """How many characters it has on both sides of all changes."""
        return sum(len(part) if isinstance(part, str) else part.size for part in self.parts)

    def places(self) -> Iterator[tuple[MarkedWords, int]]:
        """Yield the words of paragraphs, and where they begin."""
        at = 0
        for part in self.parts:
            if isinstance(part, str):
                at += len(part)
            else:
                yield part, at
                at += part.size

    def finished(self, number: int, anchors: tuple[Anchor, ...], notes: Notes) -> Line:
        """Return the line as others read it."""
        held = tuple(self._stretches(notes))
        return Line(
            number, self.kind, held, anchors, self.come, self.gone, self.ordered, self.level
        )

    def _stretches(self, notes: Notes) -> Iterator[Stretch]:
        for part in self.parts:
            if isinstance(part, str):
                yield Stretch(part, self.come, self.gone)
                continue
            for at, held in enumerate(part.stretches):
                note = notes.get(part.notes[at]) if at in part.notes else None
                yield self._of_row(held)._replace(note=note)

    def _of_row(self, held: Stretch) -> Stretch:
        """Return words that came and went with their row, if it did, whether they say so or not."""
        if self.kind != "row":
            return held
        return held._replace(come=held.come or self.come, gone=held.gone or self.gone)


class MarkedStory(Story):
    """Reads a part's story into `lines`."""

    def __init__(
        self, styles: Styles, numbering: Numbering, inline: MarkedInline, tally: Tally
    ) -> None:
        super().__init__(styles, numbering, inline, tally)
        self.lines: list[Written] = []

    def write(self, story: Element) -> list[Written]:
        """Return the lines of a story."""
        for _ in self.read(story):
            pass
        return self.lines

    def _paragraph(self, paragraph: Element, contents: bool) -> Iterator[Item]:
        words = MarkedWords()
        properties = child(paragraph, "w:pPr")
        read = paragraph_properties(properties)
        self._inline.read(paragraph, read.style, words)
        line = self._line(words, read, contents)
        end = None if properties is None else child(properties, "w:rPr")
        ordered = bool(line.depth and line.number)
        come, gone = _change(end, COME), _change(end, GONE)
        level = line.level or 0
        self.lines.append(Written(_kind(line), (words,), come, gone, ordered, line.contents, level))
        for box in words.boxes:
            yield from self._items(box, contents)

    def _table(self, table: Element) -> Iterator[Item]:
        yield from ()
        rows = [(row, self._cells(row)) for row in wrapped(table, ROW)]
        if len(rows) == 1 and len(rows[0][1]) == 1:
            self.lines += rows[0][1][0]  # a frame around text, and no table
            return
        for row, cells in rows:
            properties = child(row, "w:trPr")
            come, gone = _change(properties, COME), _change(properties, GONE)
            together = (_together(cell, come, gone) for cell in cells)
            parts = [part for own in together for part in ("\t", *own)][1:]
            self.lines.append(Written("row", tuple(parts), come, gone))

    def _cells(self, row: Element) -> list[list[Written]]:
        """Return the lines of each cell of a row."""
        cells: list[list[Written]] = []
        for cell in wrapped(row, CELL):
            first = len(self.lines)
            for _ in self._items(cell, contents=False):
                pass
            cells.append(self.lines[first:])
            del self.lines[first:]
        return cells


def _together(
    cell: Sequence[Written], come: Change | None, gone: Change | None
) -> list[MarkedWords | str]:
    """Return the words of a cell's paragraphs, a line break between two that say something.

    `come` and `gone` are the row's.
    """
    parts: list[MarkedWords | str] = []
    before: Written | None = None
    for line in cell:
        if not any(not isinstance(part, str) and part.size for part in line.parts):
            continue
        if before:
            between = MarkedWords()
            between.end_line(come or before.come, gone or before.gone)
            parts.append(between)
        parts += line.parts
        before = line
    return parts


def _change(properties: Element | None, tags: Collection[str]) -> Change | None:
    """Return the change of one of these kinds that properties say."""
    held = () if properties is None else properties
    return next((change_of(mark) for mark in held if mark.tag in tags), None)


def _kind(line: WordLine) -> LineKind:
    if line.level is not None:
        return "heading"
    return "item" if line.depth else "text"
