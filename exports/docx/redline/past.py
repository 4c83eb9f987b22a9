"""The older paper as it was written: plain values, so that another process may have written it."""

from collections.abc import Mapping
from typing import NamedTuple

from planctl.exports.document import Document
from planctl.exports.docx.body import Body

Field = tuple[str, ...]
"""An origin (`schemas.origin`), as plain values."""
Stretched = tuple[Field | None, int]
"""A field, or none, and how many pieces in a row show it."""


class Past(NamedTuple):
    """What a redline is made of on its old side."""

    pieces: list[str]
    """What stands within `w:body`, in order."""
    notes: list[str]
    """What the notes say, as runs, in the order of their numbers."""
    instances: list[tuple[int, Mapping[int, int]]]
    """The numberings, in the order of their `w:numId`: of which kind each is, and where it begins."""
    deepest: int
    last_number: int
    parts: tuple[str, ...]
    stretches: list[Stretched]
    """What the pieces between the front, if there is one, and the last piece show, in order."""
    hinted: frozenset[Field] = frozenset()
    """Fields that show what the new paper shows, and of which there is no more than a hint."""

    @classmethod
    def of(cls, body: Body, pieces: list[str]) -> "Past":
        """Return what a body wrote."""
        return cls(
            pieces,
            body.notes.texts,
            body.numbering.instances,
            body.deepest,
            body.last_number,
            parts_of(body.document),
            [(tuple(origin) if origin else None, length) for origin, length in body.stretches],
        )


def parts_of(document: Document) -> tuple[str, ...]:
    """Return the parts of a paper, each a section, by what they are."""
    named = (("cover", document.cover), ("front", document.front), ("body", True))
    return tuple(name for name, held in named if held)
