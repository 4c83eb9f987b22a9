"""A document: what a layout makes of a plan, before any format has dressed it.

`compose` builds it, and every writer (`docx`, `markdown`, `plain_text`) turns the same document
into its own format, so that what is said, in which order, is decided in one place.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from planctl.schemas.source import Source
from planctl.text.markup import Note as Remark
from planctl.text.markup import Text as Words

__all__ = [
    "Block",
    "Citation",
    "Document",
    "Heading",
    "ListBlock",
    "Paragraph",
    "Remark",
    "Run",
    "Runs",
    "Table",
    "Words",
]


class Citation(NamedTuple):
    """A source cited at this place; `number` is its place in the document's list, from 1."""

    key: str
    source: Source
    number: int
    locator: str = ""


Run = Words | Citation | Remark
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` counts from 1, `number` is as a reader sees it ("" for none)."""

    level: int
    number: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; items hold blocks of their own, lists among them."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first row is its head, and every row has as many cells."""

    rows: tuple[tuple[Runs, ...], ...]


Block = Heading | Paragraph | ListBlock | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper.

    `levels` are the layout's number patterns by heading level, for formats that number natively;
    `sources` says where citations go; `cited` are the distinct sources in order of first citation.
    """

    title: str
    blocks: tuple[Block, ...]
    levels: tuple[str, ...]
    sources: Literal["footnote", "endnote", "bracket", "none"]
    cited: tuple[Citation, ...]
    dress: str
    submitter: str = ""
    date: str = ""
    theme: str = ""
    stage: str = ""
