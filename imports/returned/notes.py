"""Footnotes and endnotes of a returned file: what they say, and said before."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from planctl.imports.returned.story import Notes, Written
from planctl.imports.word.file import WordFile
from planctl.imports.word.names import ID
from planctl.ooxml.parsed import Element
from planctl.schemas.returned import FootNote

if TYPE_CHECKING:
    from planctl.imports.word.line import RefKind


def read_notes(file: WordFile, lines_of: Callable[[Element], Sequence[Written]]) -> Notes:
    """Return the notes of a file."""
    found: dict[tuple[RefKind, str], FootNote] = {}
    kinds: tuple[RefKind, ...] = ("footnote", "endnote")
    for kind in kinds:
        for _, root in file.parts(f"{kind}s"):
            found |= {(kind, note.get(ID, "")): _note(lines_of(note)) for note in root}
    return found


def _note(written: Sequence[Written]) -> FootNote:
    lines = [line.finished(0, (), {}) for line in written]
    changes = (held.come or held.gone for line in lines for held in line.stretches)
    after = "\n".join(line.after for line in lines).strip()
    before = "\n".join(line.before for line in lines).strip()
    return FootNote(after, before, next(filter(None, changes), None))
