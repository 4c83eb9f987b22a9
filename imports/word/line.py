"""What a story holds: paragraphs and tables, before their words have a place in the text."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from planctl.imports.word.properties import Face


class Figure(NamedTuple):
    """A picture: the text that stands for it, and its file in a plan; "" of one that none can hold."""

    alt: str
    file: str


RefKind = Literal["footnote", "endnote", "comment", "link"]


@dataclass(frozen=True, slots=True)
class Ref:
    """A place that a note, a comment or an address belongs to; `at` counts characters of the line.

    `to` is the id of the note, or the address.
    """

    kind: RefKind
    at: int
    to: str


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its words with newlines for its line breaks, and what its format says of it.

    `level` is a heading's, from 1, 0 where it does not say, None of what is no heading. `depth`
    counts from 1 in a list, with `bullet` or a `number` unless it goes on with the item before.
    `bold` and `refs` count characters of `text`; `face` is how most of it looks, bold if all is.
    `paragraph` is its number in its story, from 1.
    """

    text: str
    style: str = ""
    level: int | None = None
    number: str = ""
    depth: int = 0
    bullet: bool = False
    centred: bool = False
    contents: bool = False
    face: Face = field(default_factory=Face)
    bold: tuple[tuple[int, int], ...] = ()
    refs: tuple[Ref, ...] = ()
    figures: tuple[Figure, ...] = ()
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, each of paragraphs; a cell that spans columns has empty ones after it."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]


Item = Line | Grid


@dataclass(slots=True)
class Tally:
    """What is no part of the paper, gathered on the way: (reason, words), and tracked changes."""

    aside: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    revisions: int = 0
