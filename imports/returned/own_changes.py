"""Changes that a file had when it went out, or that the paper has by now: they are accepted, and no reviewer's.

What a line says then is what the new paper said; where a paragraph's end was deleted, two lines are
one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planctl.schemas.returned import (
    Anchor,
    Change,
    Comment,
    FootNote,
    Line,
    LineSpan,
    Returned,
    Stretch,
)
from planctl.text.compare import edits

_UNDATED = ("", "2000-01-01T00:00:00Z")
"""Dates of a change that went out without one: a move must bear some (CT_MoveBookmark)."""


class Accepted:
    """The lines of a file with the changes of its sender accepted, and where things stand in them."""

    def __init__(self, lines: Sequence[Line], sender: Change | None) -> None:
        """Accept what the sender has changed; what anybody has, for None."""
        self._sender = sender
        self._starts: list[tuple[int, int]] = []
        """For each old line: the new one that it is in, and where it begins there."""
        self._lines = lines
        self.lines: list[Line] = []
        going_on = False
        for line in lines:
            going_on = self._take(line, going_on)

    def _take(self, line: Line, going_on: bool) -> bool:
        """Take a line; return whether the next one goes on with it."""
        before = self.lines[-1] if going_on else None
        at = len(self.lines) - going_on
        start = _size(before.stretches) if before else 0
        self._starts.append((at, start))
        kept = tuple(filter(None, map(self._accepted, line.stretches)))
        anchors = tuple(
            Anchor(
                held.stem, start + self._kept(line, held.start), start + self._kept(line, held.end)
            )
            for held in line.anchors
        )
        gone, come = self._others(line.gone), self._others(line.come)
        ended = line.gone is None or gone is not None
        if before:
            self.lines[-1] = replace(
                line,
                stretches=before.stretches + kept,
                anchors=before.anchors + anchors,
                come=come,
                gone=gone,
            )
        elif ended or line.kind != "row":
            self.lines.append(replace(line, stretches=kept, anchors=anchors, come=come, gone=gone))
        return not ended and line.kind != "row"

    def comment(self, comment: Comment) -> Comment:
        """Return a comment on the words where they stand now."""
        return comment._replace(spans=tuple(map(self._span, comment.spans)))

    def _span(self, span: LineSpan) -> LineSpan:
        at, start = self._starts[span.line]
        line = self._lines[span.line]
        first, last = self._kept(line, span.start), self._kept(line, span.end)
        return LineSpan(min(at, len(self.lines) - 1), start + first, start + last)

    def _kept(self, line: Line, place: int) -> int:
        """Return how many characters before a place are still there."""
        return _size(held for held in line.cut(0, place) if not self._is_own(held.gone))

    def _accepted(self, held: Stretch) -> Stretch | None:
        if self._is_own(held.gone):
            return None
        note = held.note
        if note and self._is_own(note.by):
            note = FootNote(note.text, note.text)
        return held._replace(come=self._others(held.come), note=note)

    def _others(self, change: Change | None) -> Change | None:
        return None if self._is_own(change) else change

    def _is_own(self, change: Change | None) -> bool:
        sender = self._sender
        if change is None or sender is None:
            return change is not None
        return change.author == sender.author and change.date in (sender.date, *_UNDATED)


def without_known(file: Returned, paper: Returned) -> Returned:
    """Return a file with its changes accepted, if the paper says more of what they made than of what was.

    So it is with a redline that carries nothing, or whose names are gone, and with a file most of whose
    edits have been written by hand.
    """
    if not _is_known(file, paper):
        return file
    accepted = Accepted(file.lines, None)
    comments = tuple(map(accepted.comment, file.comments))
    return replace(file, lines=tuple(accepted.lines), comments=comments)


def _is_known(file: Returned, paper: Returned) -> bool:
    """Judge by whole lines; where a redline's say nothing, by how much is otherwise."""
    said = {line.after for line in paper.lines} | {""}
    changed = [(line.before, line.after) for line in file.lines if line.before != line.after]
    known = sum(after in said and before not in said for before, after in changed)
    fresh = sum(before in said and after not in said for before, after in changed)
    if known != fresh or "author" not in (file.about or {}):
        return known > fresh
    base = [line.after for line in paper.lines]
    was, now = [line.before for line in file.lines], [line.after for line in file.lines]
    return _apart(base, now) < _apart(base, was)


def _apart(some: Sequence[str], others: Sequence[str]) -> int:
    """Return how many characters are otherwise in lines."""
    found = edits("\n".join(some), "\n".join(others))
    return sum(len(edit.old) + len(edit.new) for edit in found if edit.op != "keep")


def _size(stretches: Iterable[Stretch]) -> int:
    return sum(len(held.said) for held in stretches)
