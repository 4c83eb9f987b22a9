"""Prose: a stretch of text that checks read, and the way from its words to where they stand."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from planctl.schemas.base import Aspect
from planctl.schemas.finding import Place

ProseKind = Literal["title", "heading", "paragraph", "item", "cell", "caption", "note", "gap"]
Locate = Callable[[int, int], Place]
"""From the offsets of some words in a prose to their place in its file."""


class Prose(NamedTuple):
    """One block of a plan's text or of a draft: a paragraph, heading, list item, cell of a table.

    `text` is what is written there, on one line, without the marks that make it a block (`- `, `#`);
    marks within it stay: `[@key]`, `{>>…<<}`, a draft's addresses in brackets; those of bold do not. A title is a
    plan's, a section's or a passage's; a note is a footnote or comment of a Word file; a gap is what
    stands between the blocks of a draft and should be nothing but blanks. `level` is a heading's,
    from 1, 0 where it is not said. `part` names what it belongs to: blocks of one part follow each
    other, and their paragraphs can speak of each other (an aspect of a section, a draft up to its
    next heading). `cell` is the row and column of a table's cell, from 1: row 1 heads a table. `listed` is the depth of an
    item in a list of a draft, from 1, and the number that its writer gave it, of others (0, 0).
    """

    path: str
    text: str
    locate: Locate
    kind: ProseKind = "paragraph"
    level: int = 0
    part: str = ""
    section: str | None = None
    aspect: Aspect | None = None
    cell: tuple[int, int] = (0, 0)
    listed: tuple[int, int] = (0, 0)

    def place(self, start: int, end: int) -> Place:
        """Return where `text[start:end]` stands."""
        return self.locate(start, end)
