"""A draft → prose: its blocks, each with the way to the lines and columns of the file."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial

from planctl.imports.draft import Attached, Block, Draft
from planctl.imports.file_lines import FileLines
from planctl.imports.looks import HEADING
from planctl.schemas.finding import Place
from planctl.schemas.prose import Prose, ProseKind
from planctl.text.mapped import Mapped

_BOM = "\ufeff"
_GAP = re.compile(r"[^ \t\r\n#*_>|:=`~+-]")
"""What should not stand between blocks: anything but blanks and marks of the format."""
_FENCED = re.compile(r"^[ \t]*(```|~~~)[^\n]*\n.*?^[ \t]*\1[ \t]*$", re.MULTILINE | re.DOTALL)
_SEPARATOR = re.compile("[\u2028\u2029]")
_NOTED = ("footnote", "endnote", "comment")


def prose_of(draft: Draft) -> Iterator[Prose]:
    """Yield all that a draft says, in order; after its blocks its footnotes and comments.

    Blocks up to the next heading are of one part; a footnote's part ends with its label: `#[^1]`.
    What is attached to a block of a Word file stands where it is attached.
    """
    lines, part, at = FileLines(draft), 0, int(draft.text.startswith(_BOM))
    holes = sorted(
        (*_left_out(draft), *(w for held in draft.footnotes.values() for w in held.spans))
    )
    notes: list[Prose] = []
    fenced = _fenced(draft)
    for block in draft.blocks:
        if any(start <= block.start < end for start, end in fenced):
            at = max(at, block.end)
            continue
        yield from _gap(draft, lines, holes, at, block.start)
        at = max(at, block.end)
        kind = kind_of(block)
        part += kind == "heading"
        for words, cell in _words(block):
            prose = _prose(draft, words, lines, kind, f"{draft.name}#{part}", block.level, cell)
            yield prose._replace(listed=_listed(draft, block)) if kind == "item" else prose
        yield from _separators(draft, lines, block)
        notes += _attached(draft, lines, block)
    yield from _gap(draft, lines, holes, at, len(draft.text) if draft.kind != "word" else at)
    for label, words in draft.footnotes.items():
        yield _prose(draft, words, lines, "note", f"{draft.name}#[^{label}]")
    yield from notes


def _separators(draft: Draft, lines: FileLines, block: Block) -> Iterator[Prose]:
    """Yield the separators of lines in a block that its words, joined of lines, no longer hold."""
    if draft.kind == "word" or _SEPARATOR.search(block.words.written):
        return
    for match in _SEPARATOR.finditer(draft.text, block.start, block.end):
        words = Mapped(draft.text, (match.span(),))
        yield _prose(draft, words, lines, "gap", f"{draft.name}#gaps")


def _fenced(draft: Draft) -> list[tuple[int, int]]:
    """Return the stretches of code between fences: no prose, whatever it says."""
    if draft.kind != "markdown":
        return []
    return [match.span() for match in _FENCED.finditer(draft.text)]


def _attached(draft: Draft, lines: FileLines, block: Block) -> Iterator[Prose]:
    for note in block.attached:
        if note.kind in _NOTED:
            locate = partial(_noted, lines, block, note)
            part = f"{draft.name}#notes"
            yield Prose(draft.name, note.words.written, locate, "note", part=part)


def _noted(lines: FileLines, block: Block, note: Attached, _start: int, _end: int) -> Place:
    at = block.words.extent(note.at, note.at)[0] if block.words else block.start
    return lines.place(at, at)


def kind_of(block: Block) -> ProseKind:
    """Return what a block is to a reader: a paragraph may well look like a heading."""
    if block.kind == "heading" or block.look >= HEADING:
        return "heading"
    if block.kind in ("table", "figure"):
        return "cell" if block.kind == "table" else "caption"
    return block.kind  # type: ignore[return-value]


def _listed(draft: Draft, block: Block) -> tuple[int, int]:
    """Return the depth of an item, and the number that its writer gave it; Word counts by itself."""
    number = block.number.rstrip(".)")
    return (block.depth, int(number)) if number.isdigit() and draft.kind != "word" else (0, 0)


def _words(block: Block) -> Iterator[tuple[Mapped, tuple[int, int]]]:
    for number, row in enumerate(block.rows, 1):
        yield from ((cell, (number, column)) for column, cell in enumerate(row, 1) if cell)
    if block.words:
        yield block.words, (0, 0)


def _prose(
    draft: Draft,
    words: Mapped,
    lines: FileLines,
    kind: ProseKind,
    part: str,
    level: int = 0,
    cell: tuple[int, int] = (0, 0),
) -> Prose:
    locate = partial(_located, words, lines)
    return Prose(draft.name, words.written, locate, kind, level, part, cell=cell)


def _located(words: Mapped, lines: FileLines, start: int, end: int) -> Place:
    return lines.place(*words.extent(start, end))


def _left_out(draft: Draft) -> Iterator[tuple[int, int]]:
    return ((held.start, held.end) for held in draft.discarded)


def _gap(
    draft: Draft, lines: FileLines, holes: Sequence[tuple[int, int]], start: int, end: int
) -> Iterator[Prose]:
    """Yield what stands between two blocks, if there is more than blanks, but for the holes in it."""
    if start >= end or not _GAP.search(draft.text, start, end):
        return
    for first, last in _without(holes, start, end):
        if _GAP.search(draft.text, first, last):
            words = Mapped(draft.text, ((first, last),))
            yield _prose(draft, words, lines, "gap", f"{draft.name}#gaps")


def _without(holes: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what of a stretch is in none of the holes, which are in order."""
    for first, last in holes[max(0, bisect_left(holes, (start, start)) - 1) :]:
        if first >= end:
            break
        if last <= start:
            continue
        if first > start:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end
