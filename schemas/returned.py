"""A Word file that came back from a reviewer: both sides of every change, comments, anchors."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

AsidePlace = Literal["contents", "header", "footer"]
"""What stands beside the text of a paper and belongs to no record."""
LineKind = Literal["text", "heading", "item", "continued", "row"]
"""`continued`: what stands behind a line break within an item, or within what continues one."""
NOTE = "\ufffc"
"""Stands for a footnote or endnote in a line's words (U+FFFC, object replacement character)."""
BREAK = "\u2028"
"""Stands for a line break within a heading or a cell, which no record can hold (U+2028)."""
PARAGRAPH_END = "‖"
"""Stands for the end of a paragraph or line where words of two are shown: a character that a GBK console has."""


AROUND = "around"
"""The stem of what stands around the paper, in a file of others: words of no field."""


class Change(NamedTuple):
    """Who changed something, when (as the file says it, "" where it does not), and if it was a move."""

    author: str
    date: str = ""
    moved: bool = False


class FootNote(NamedTuple):
    """What a footnote or endnote says, what it said before the changes in it, and whose these are."""

    text: str
    before: str
    by: Change | None = None


class Stretch(NamedTuple):
    """Words that came or went together; `come` and `gone` are None for what was there and stays."""

    said: str
    come: Change | None = None
    gone: Change | None = None
    note: FootNote | None = None


class Anchor(NamedTuple):
    """Where in a line the words of a field stand, in characters of all its stretches together."""

    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a row of a table, its cells parted by tabs; `number` counts paragraphs from 1.

    `come` and `gone` say the same of its end: a line whose end is gone goes on with the next one.
    `level` is a heading's, from 1.
    """

    number: int
    kind: LineKind
    stretches: tuple[Stretch, ...]
    anchors: tuple[Anchor, ...] = ()
    come: Change | None = None
    gone: Change | None = None
    ordered: bool = False
    level: int = 0

    def cut(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield the stretches between two of its characters."""
        at = 0
        for held in self.stretches:
            first, last = max(start - at, 0), min(end - at, len(held.said))
            if first < last:
                yield held._replace(said=held.said[first:last])
            at += len(held.said)

    @property
    def before(self) -> str:
        """What it said before the tracked changes."""
        return "".join([held.said for held in self.stretches if not held.come])

    @property
    def after(self) -> str:
        """What it says with all changes accepted."""
        return "".join([held.said for held in self.stretches if not held.gone])


class Reply(NamedTuple):
    """An answer to a comment."""

    author: str
    date: str
    text: str


class LineSpan(NamedTuple):
    """A stretch of the line at `line`, an index, in characters of all its stretches together."""

    line: int
    start: int
    end: int


class Comment(NamedTuple):
    """A comment with its answers; `spans` are the words that it stands on, in order."""

    author: str
    date: str
    text: str
    spans: tuple[LineSpan, ...] = ()
    replies: tuple[Reply, ...] = ()
    resolved: bool = False
    aside: "Aside | None" = None


class Aside(NamedTuple):
    """The words beside the text that a comment stands on."""

    place: AsidePlace
    said: str


@dataclass(frozen=True, slots=True)
class Returned:
    """The whole file; `records` is what it carries of the plan, and `about` what is said of that.

    `saved` says who saved it last, and when: whoever changed what is not tracked. `aside` is what
    stands beside the text; of headers and footers without what fields show there.
    """

    name: str
    lines: tuple[Line, ...]
    comments: tuple[Comment, ...]
    saved: Change
    records: Mapping[str, str] | None = None
    about: Mapping[str, str] | None = None
    aside: Mapping[AsidePlace, tuple[Line, ...]] = field(
        default_factory=dict[AsidePlace, tuple[Line, ...]]
    )
