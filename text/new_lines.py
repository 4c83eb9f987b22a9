"""Lines that edits make of others: which words of which line go where, and which line is which."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal, NamedTuple

ITEM, NUMBERED, HEADING, CONTINUED = "\U00100001", "\U00100002", "\U00100003", "\U00100004"
"""What a new line begins with that is an item, a counted item, a heading, more of an item (plane 16 is private)."""
KIND_MARKS = (ITEM, NUMBERED, HEADING, CONTINUED)


class Rewording(NamedTuple):
    """What stands from `start` to `end` of lines joined by line breaks becomes `new`."""

    start: int
    end: int
    new: str


class Piece(NamedTuple):
    """Characters of a line that are kept or lost, or new words."""

    op: Literal["kept", "lost", "new"]
    line: int = -1
    start: int = 0
    end: int = 0
    new: str = ""


@dataclass(slots=True)
class NewLine:
    """A line as it will be. `line` is the one that it goes on as, None where it is new.

    `begins` is the line at whose beginning it begins, None where a line was broken in two; `mark`
    says what a new line is.
    """

    begins: int | None
    pieces: list[Piece] = field(default_factory=list[Piece])
    line: int | None = None
    mark: str = ""

    @property
    def continues(self) -> bool:
        """Whether it is more of the item before it, and no line that was there."""
        return bool(self.pieces) and self.pieces[0].new.startswith(CONTINUED)


def new_lines(lines: Sequence[str], edits: Iterable[Rewording]) -> list[NewLine]:
    """Return what becomes of lines; the edits are in order and do not overlap."""
    found = _Stream(lines).cut(edits)
    _recognise(found)
    for new in found:
        new.pieces = [held for held in new.pieces if not _went(held, new, lines)]
    return found


def _went(piece: Piece, new: NewLine, lines: Sequence[str]) -> bool:
    """Tell what is lost of a line that is gone as a whole, and that nothing has replaced."""
    whole = piece.op == "lost" and piece.end - piece.start == len(lines[piece.line])
    return whole and piece.line != new.line


def _recognise(made: Sequence[NewLine]) -> None:
    """Say which line each goes on as: the one of which it keeps most, or in whose place it stands."""
    kept: dict[int, Counter[int]] = {}
    for at, new in enumerate(made):
        for piece in new.pieces:
            if piece.op == "kept" and not new.continues:
                kept.setdefault(piece.line, Counter())[at] += piece.end - piece.start
    for line, counts in kept.items():
        at, most = max(counts.items(), key=lambda held: (held[1], -held[0]))
        rival = made[at].line
        if rival is None or kept[rival][at] < most:
            made[at].line = line
    for new in made:
        free = new.begins is not None and new.begins not in kept
        if new.line is None and free and any(piece.op == "new" for piece in new.pieces):
            new.line = new.begins


class _Stream:
    """Lines joined by line breaks, cut where edits begin and end."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._starts = [*accumulate((len(line) + 1 for line in lines), initial=0)]
        self._lines = lines
        self._made = [NewLine(0)]

    def cut(self, edits: Iterable[Rewording]) -> list[NewLine]:
        at, end = 0, self._starts[-1] - 1
        for edit in (*edits, Rewording(end, end, "")):
            self._keep(at, edit.start)
            self._lose(edit.start, edit.end)
            said, *more = edit.new.split("\n")
            self._add(Piece("new", new=said))
            for said in more:
                self._made.append(NewLine(None))
                self._add(Piece("new", new=said))
            at = edit.end
        return self._made

    def _keep(self, start: int, end: int) -> None:
        for line, first, last, ends in self._parts(start, end):
            self._add(Piece("kept", line, first, last))
            if ends:
                self._made.append(NewLine(line + 1))

    def _lose(self, start: int, end: int) -> None:
        """Remember what is lost: a note there is not, if the line stays."""
        for line, first, last, _ in self._parts(start, end):
            self._add(Piece("lost", line, first, last))

    def _add(self, piece: Piece) -> None:
        if piece.new or piece.start < piece.end:
            self._made[-1].pieces.append(piece)

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int, int, bool]]:
        """Yield the parts of a stretch line by line, and whether the line's end is within it."""
        line = bisect_right(self._starts, start) - 1
        while line < len(self._lines) and self._starts[line] < end:
            first, last = self._starts[line], self._starts[line + 1] - 1
            yield line, max(start, first) - first, min(end, last) - first, end > last
            line += 1
