"""The extract: a Word file's words as one text, and what stands where in it.

One paragraph a line, the cells of a table's row parted by tabs; then, each on a line of its own,
footnotes, endnotes, comments and addresses in the order of their places, and what is no part of
the paper, with the reason: headers, footers, hidden text, prompts.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from planctl.imports.draft import Discarded
from planctl.imports.word.breaks import Pieces, Span, paragraphs
from planctl.imports.word.line import Figure, Grid, Item, Line, Ref

Cell = tuple[Span, ...]

_CONTENTS_TITLE = re.compile(r"目[录次]|contents|tableofcontents", re.IGNORECASE)
_CONTENTS_ENTRY = re.compile(r".*(?:\t|[.．…·‥]{3})[\s.．…·‥]*[-—]?\d{1,4}[-—]?", re.DOTALL)

_LONGEST_ENTRY = 120
_MOST_PIECES = 20
_CLOSING = frozenset("]］）)】〕」』”’》〉，。；、：！？")


@dataclass(frozen=True, slots=True)
class Written:
    """A block whose words have a place: `rows` of a table, else `spans`.

    `refs` and `bold` count the characters of the spans, of a table those of all its cells.
    """

    line: Line
    start: int
    end: int
    spans: Cell = ()
    bold: Cell = ()
    refs: tuple[Ref, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] | None = None
    figure: Figure | None = None


class Extract:
    """The text, as long as it has become, and the blocks in it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._listing = False
        self._paragraph_end = -1
        self.blocks: list[Written] = []
        self.paragraphs: list[tuple[int, int]] = []
        self.discarded: list[Discarded] = []

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self._parts)

    def add(self, item: Item) -> None:
        """Write a paragraph or a table, and the texts of its pictures."""
        if isinstance(item, Grid):
            self._table(item)
            lines = [line for row in item.rows for cell in row for line in cell]
        elif self._is_contents(item):
            self._contents(item)
            return
        else:
            self._paragraphs(item)
            lines = [item]
        for line in lines:
            for figure in line.figures:
                self._figure(figure)
        self._listing = bool(lines) and _is_contents_title(lines[-1])

    def add_note(self, text: str) -> Cell:
        """Write what a note says; return where it stands, nowhere if it says nothing."""
        start, _ = self._write(text)
        self._write("\n")
        held = paragraphs(text, one=True)
        return tuple((start + first, start + last) for one in held for first, last in one.spans)

    def discard(self, text: str, reason: str) -> None:
        """Write what is no part of the paper."""
        if text.strip():
            self.discarded.append(Discarded(*self._write(text), reason))
            self._write("\n")

    def _write(self, text: str) -> Span:
        start, self._length = self._length, self._length + len(text)
        self._parts.append(text)
        return start, self._length

    def _begin(self, line: Line) -> None:
        """Keep where a paragraph of the body begins; those of a text box belong to the one about it."""
        if not self.paragraphs or self.paragraphs[-1][1] < line.paragraph:
            self.paragraphs.append((self._length, line.paragraph))

    def _is_contents(self, line: Line) -> bool:
        if line.contents or not self._listing or len(line.text) > _LONGEST_ENTRY:
            return line.contents
        return _CONTENTS_ENTRY.fullmatch(line.text.strip()) is not None

    def _contents(self, line: Line) -> None:
        """Discard an entry of a table of contents, and the heading right before the first."""
        before = self.blocks[-1] if self.blocks else None
        if before and _is_contents_title(before.line):
            self.blocks.pop()
            self.discarded.append(Discarded(before.start, before.end, "contents"))
        self._begin(line)
        self.discard(line.text, "contents")
        self._listing = True

    def _paragraphs(self, line: Line) -> None:
        broken = self._goes_on(line)
        self._begin(line)
        base, _ = self._write(line.text)
        held = paragraphs(line.text, one=line.level is not None)
        taken = 0
        for pieces in held:
            end = bisect_right(line.refs, pieces.end, lo=taken, key=_place)
            own = line.refs[taken : None if pieces is held[-1] else end]
            written = _written(line, base, pieces, own)
            self.blocks.append(_joined(self.blocks.pop(), written) if broken else written)
            line, broken, taken = replace(line, number=""), False, end
        if not held and line.refs:
            alone = tuple(replace(ref, at=0) for ref in line.refs)
            self.blocks.append(Written(line, base, base, refs=alone))
        self._write("\n" if line.text else "")
        self._paragraph_end = self._length if held else -1

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a paragraph goes on with the one before: none begins with a closing mark."""
        if self._length != self._paragraph_end or line.text.lstrip()[:1] not in _CLOSING:
            return False
        before = self.blocks[-1]
        unlike = line.level is not None or line.number or line.bullet
        return before.line.level is None and not unlike and len(before.spans) < _MOST_PIECES

    def _figure(self, figure: Figure) -> None:
        start, end = self._write(figure.alt)
        self._write("\n" if figure.alt else "")
        spans = ((start, end),) if figure.alt else ()
        self.blocks.append(Written(Line(figure.alt), start, end, spans, figure=figure))

    def _table(self, grid: Grid) -> None:
        start = self._length
        refs: list[Ref] = []
        rows: list[tuple[Cell, ...]] = []
        length = 0
        for row in grid.rows:
            cells: list[Cell] = []
            for place, lines in enumerate(row):
                if place:
                    self._write("\t")
                cell, own = self._cell(lines, length) if lines else ((), ())
                refs += own
                length += sum(end - first for first, end in cell)
                cells.append(cell)
            rows.append(tuple(cells))
            self._write("\n")
        held = Written(Line(""), start, self._length - 1, refs=tuple(refs), rows=tuple(rows))
        self.blocks.append(held)

    def _cell(self, lines: tuple[Line, ...], before: int) -> tuple[Cell, list[Ref]]:
        """Write a cell: line breaks between its paragraphs, and its counted numbers as text.

        `before` is the length of the cells before it, which its refs count too.
        """
        start, refs = self._length, list[Ref]()
        for line in lines:
            said = line.text.strip()
            number = f"{line.number} " if line.number and said else line.number
            self._write("\n" if said + number and self._length > start else "")
            self._begin(line)
            self._write(number)
            lead = len(line.text) - len(line.text.lstrip())
            shift = before + self._length - start
            own = (min(max(ref.at - lead, 0), len(said)) for ref in line.refs)
            refs += [replace(ref, at=shift + at) for ref, at in zip(line.refs, own, strict=True)]
            self._write(said)
        return ((start, self._length),) if self._length > start else (), refs


def _is_contents_title(line: Line) -> bool:
    said = "".join(line.text[:_LONGEST_ENTRY].split())
    return _CONTENTS_TITLE.fullmatch(said) is not None


def _place(ref: Ref) -> int:
    return ref.at


def _written(line: Line, base: int, pieces: Pieces, refs: tuple[Ref, ...]) -> Written:
    spans = tuple((base + start, base + end) for start, end in pieces.spans)
    own = tuple(replace(ref, at=pieces.offset(ref.at)) for ref in refs)
    bold = pieces.stretches(line.bold)
    return Written(line, spans[0][0], spans[-1][1], spans, bold, own)


def _joined(before: Written, after: Written) -> Written:
    """Return two halves of a broken paragraph as one."""
    length = sum(end - start for start, end in before.spans)
    bold = tuple((start + length, end + length) for start, end in after.bold)
    refs = tuple(replace(ref, at=ref.at + length) for ref in after.refs)
    line = replace(before.line, text=f"{before.line.text}{after.line.text}")
    spans = before.spans + after.spans
    return replace(
        before,
        line=line,
        end=after.end,
        spans=spans,
        bold=before.bold + bold,
        refs=before.refs + refs,
    )
