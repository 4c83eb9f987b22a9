"""The footnotes or endnotes of a redline: those of the new paper, and the old ones that are gone."""

import re
from collections.abc import Iterable, Iterator

from planctl.exports.docx.footnotes import Kind, Notes, note_mark, notes_part
from planctl.exports.docx.redline.marking import Marking
from planctl.exports.docx.redline.merging import Cited, merged, tracked
from planctl.exports.docx.redline.names import Names

_REFERENCE = re.compile(r'noteReference w:id="(\d+)"/>')


class RedlineNotes:
    """What becomes of notes, by their numbers in the redline: come, gone, or changed within."""

    def __init__(self, old: list[str], new: Notes, names: Names, marking: Marking) -> None:
        """Take the notes of both papers."""
        self._marking = marking
        self._old = {names.note(at): text for at, text in enumerate(old, 1)}
        self._new = {str(at): text for at, text in enumerate(new.texts, 1)}
        self.cited = Cited(self._old, self._new, {})
        self._sources = new.kind
        self._come: set[str] = set()
        self._gone: set[str] = set()
        self._order: list[str] = []

    def come(self, runs: str) -> None:
        """Let all notes come that `runs` refer to."""
        if "noteReference" in runs:
            self._come.update(_REFERENCE.findall(runs))

    def go(self, runs: str) -> None:
        """Let all notes go that `runs` refer to."""
        if "noteReference" in runs:
            self._gone.update(_REFERENCE.findall(runs))

    def numbered(self, pieces: Iterable[str]) -> Iterator[str]:
        """Yield pieces of the body with its references numbered from 1, as they stand.

        LibreOffice reads notes by their order and not by their numbers.
        """
        for piece in pieces:
            yield _REFERENCE.sub(self._number, piece) if "noteReference" in piece else piece

    def _number(self, reference: re.Match[str]) -> str:
        self._order.append(reference[1])
        return f'noteReference w:id="{len(self._order)}"/>'

    def part(self, kind: Kind) -> bytes:
        """Return footnotes.xml or endnotes.xml."""
        held = self._order if kind == self._sources else []
        mark = note_mark(kind)
        written = (self._written(mark, number) for number in held)
        return notes_part(kind, enumerate(written, 1))

    def _written(self, mark: str, number: str) -> str:
        if number in self._gone:
            return self._marking.deleted(mark + self._old[number])
        text = self._new[number]
        if number in self._come:
            return self._marking.inserted(mark + text)
        was = self._old.get(self.cited.became.get(number, ""), text)
        if was == text:
            return mark + text
        return mark + tracked(
            merged([was], [text], Cited({}, {}, {}), self._marking), self._marking
        )
