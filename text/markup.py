"""The small Markdown of an aspect's text, read into blocks and runs.

Blocks are CommonMark's (markdown-it): paragraphs, one or two levels of sub-heading, lists and
tables; everything else is plain text. What stands inside a block is ours: see `marks`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from planctl.text.marks import Mark, marks, on_one_line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


class Text(NamedTuple):
    """Words, bold or not."""

    value: str
    bold: bool = False


class Cite(NamedTuple):
    """A source cited at this place, and where in it."""

    key: str
    locator: str = ""


class Link(NamedTuple):
    """Another section, named at this place."""

    section: str


class Note(NamedTuple):
    """A word to a colleague."""

    value: str


Run = Text | Cite | Link | Note
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """A sub-heading: level 1 or 2 within its text, whatever number of # it was written with."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item holds blocks of its own."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, the first row its head; every row has as many cells."""

    rows: tuple[tuple[Runs, ...], ...]


Block = Paragraph | Heading | ListBlock | Table

_OTHER_THAN_PARAGRAPHS = re.compile(r"^[ \t]*(?:[#|:-]|[*+](?:[ \t]|$)|\d+[.)])", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_WRAPPED = re.compile(r"[ \t]*\n[ \t]*")
_LATIN = re.compile(r"[\x21-\x7e]")


def parse(text: str) -> tuple[Block, ...]:
    """Return the blocks of an aspect's text; where no line can begin another, they are paragraphs."""
    if "{>>" in text:
        text = on_one_line(text)
    if not _OTHER_THAN_PARAGRAPHS.search(text):
        pieces = (piece.strip() for piece in _BLANK_LINES.split(text))
        return tuple(Paragraph(runs(unwrap(piece))) for piece in pieces if piece)
    return parse_blocks(text)


def parse_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of any text, as CommonMark has them."""
    tokens = _block_parser().parse(text)
    depths = sorted({token.tag for token in tokens if token.type == "heading_open"})
    return tuple(_blocks(iter(tokens), depths))


def runs(text: str) -> Runs:
    """Return the runs of one block's text: plain, bold, cited, linked, noted."""
    found = list(marks(text))
    opened = sum(mark.kind == "bold" for mark in found)
    return tuple(_runs(text, found, opened - opened % 2))


def _runs(text: str, found: list[Mark], bolds: int) -> Iterator[Run]:
    """Yield the runs between and within marks; bold marks beyond `bolds` have no partner."""
    at, bold, said = 0, False, ""
    for kind, value, start, end, locator in found:
        if kind == "fault" or (kind == "bold" and not bolds):
            continue
        said += text[at:start]
        at = end
        if kind == "escape":
            said += value
            continue
        if said:
            yield Text(said, bold)
            said = ""
        if kind == "bold":
            bold, bolds = not bold, bolds - 1
        else:
            yield _RUNS[kind](value, locator)
    said += text[at:]
    if said:
        yield Text(said, bold)


_RUNS: dict[str, Callable[[str, str], Run]] = {
    "cite": Cite,
    "link": lambda section, _: Link(section),
    "note": lambda value, _: Note(value),
}


def plain(parts: Iterable[object]) -> str:
    """Return the words of some runs alone: no citation, no note, no link."""
    return "".join(part.value for part in parts if isinstance(part, Text))


def unwrap(text: str) -> str:
    """Join the lines of a paragraph: a blank stands only where Latin meets Latin."""

    def join(match: re.Match[str]) -> str:
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        return " " if _LATIN.match(before) and _LATIN.match(after) else ""

    return _WRAPPED.sub(join, text) if "\n" in text else text


@cache
def _block_parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero").enable(["heading", "list", "table"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _blocks(tokens: "Iterator[Token]", depths: list[str], until: str = "") -> Iterator[Block]:
    """Yield blocks up to the token that closes the one we are in."""
    for token in tokens:
        match token.type:
            case "paragraph_open":
                yield Paragraph(_inline(tokens))
            case "heading_open":
                yield Heading(min(depths.index(token.tag) + 1, 2), _inline(tokens))
            case "bullet_list_open" | "ordered_list_open":
                yield ListBlock(token.type.startswith("o"), tuple(_items(tokens, depths)))
            case "table_open":
                yield Table(tuple(_rows(tokens)))
            case kind if kind == until:
                return
            case _:
                pass


def _inline(tokens: "Iterator[Token]") -> Runs:
    return runs(unwrap(next(tokens).content.strip()))


def _items(tokens: "Iterator[Token]", depths: list[str]) -> Iterator[tuple[Block, ...]]:
    for token in tokens:
        if token.type.endswith("_list_close"):
            return
        if token.type == "list_item_open":
            yield tuple(_blocks(tokens, depths, until="list_item_close"))


def _rows(tokens: "Iterator[Token]") -> Iterator[tuple[Runs, ...]]:
    row: list[Runs] = []
    for token in tokens:
        if token.type == "table_close":
            return
        if token.type == "tr_open":
            row = []
        elif token.type in ("th_open", "td_open"):
            row.append(_inline(tokens))
        elif token.type == "tr_close":
            yield tuple(row)
