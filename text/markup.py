"""The small Markdown of a text, read into blocks and runs.

Blocks are CommonMark's (markdown-it): paragraphs, one or two levels of sub-heading, lists and
tables; a line `表：…` above a table is its caption, a line `![caption](target)` is a figure, and a
caption may end with an anchor `{#id}`; everything else is plain text. What stands inside a block is
ours: see `marks`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from planctl.text.marks import anchored, figure, on_one_line
from planctl.text.runs import Cite as Cite
from planctl.text.runs import Link as Link
from planctl.text.runs import Note as Note
from planctl.text.runs import Reference as Reference
from planctl.text.runs import Run as Run
from planctl.text.runs import Runs as Runs
from planctl.text.runs import Text as Text
from planctl.text.runs import plain as plain
from planctl.text.runs import runs as runs
from planctl.text.simple_tokens import BEGINS_A_BLOCK, BLANK_LINES, SimpleToken, simple_tokens

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    AnyToken = Token | SimpleToken


class Paragraph(NamedTuple):
    """A paragraph."""

    runs: Runs


class Heading(NamedTuple):
    """A sub-heading: level 1 or 2 within its text, whatever number of # it was written with."""

    level: int
    runs: Runs


class ListBlock(NamedTuple):
    """A list; each item holds blocks of its own."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]


class Caption(NamedTuple):
    """What stands by a table or figure, and the anchor that others refer to it by ("" for none)."""

    runs: Runs
    anchor: str = ""


class Table(NamedTuple):
    """A table: rows of cells, the first row its head; every row has as many cells."""

    rows: tuple[tuple[Runs, ...], ...]
    caption: Caption | None = None


class Figure(NamedTuple):
    """A figure: `target` is `figures/NAME.png` or `series:KEY`."""

    target: str
    caption: Caption | None


Block = Paragraph | Heading | ListBlock | Table | Figure

_OTHER_THAN_PARAGRAPHS = re.compile(rf"\n{BEGINS_A_BLOCK}", re.MULTILINE)
TABLE_CAPTION = re.compile(r"^(?:表|Table)[：:][ \t]*(?=\S)", re.MULTILINE)
_COUNTED = re.compile(r"\n[ \t*+-]*(?:[#!]|\d+[.)]|(?:表|Table)[：:])")
"""What begins a heading, a figure, a numbered list or a caption, even within a list."""
_WRAPPED = re.compile(r"[ \t]*\n[ \t]*")
LATIN = re.compile(r"[\x21-\x7e]")


def parse(text: str) -> tuple[Block, ...]:
    """Return the blocks of an aspect's text; where no line can begin another, they are paragraphs."""
    if "{>>" in text:
        text = on_one_line(text)
    if not _OTHER_THAN_PARAGRAPHS.search(f"\n{text}"):  # a line feed is found faster than a ^
        pieces = [piece.strip() for piece in BLANK_LINES.split(text)]
        return tuple([Paragraph(runs(unwrap(piece))) for piece in pieces if piece])
    tokens = simple_tokens(text)
    return parse_blocks(text) if tokens is None else _blocks_of(tokens)


def speaks_for_itself(text: str) -> bool:
    """Tell whether a text holds nothing that is counted, headed or referred to, and begins with a word.

    Then it has at least one block, its blocks hang on nothing but itself and the sources, and nothing
    hangs on them.
    """
    return (
        text.lstrip("*")[:1].isalnum()
        and "[[" not in text
        and "{" not in text
        and not _COUNTED.search(f"\n{text}")
    )


def parse_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of any text, as CommonMark has them."""
    return _blocks_of(block_tokens(text))


def _blocks_of(tokens: "Sequence[AnyToken]") -> tuple[Block, ...]:
    depths = sorted({token.tag for token in tokens if token.type == "heading_open"})
    return tuple(_blocks(iter(tokens), depths))


def block_tokens(text: str) -> "list[Token]":
    """Return markdown-it's tokens of the blocks of a text, each with the lines that it stands on."""
    return _block_parser().parse(text)


def unwrap(text: str) -> str:
    """Join the lines of a paragraph: a blank stands only where Latin meets Latin."""

    def join(match: re.Match[str]) -> str:
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        return " " if LATIN.match(before) and LATIN.match(after) else ""

    return _WRAPPED.sub(join, text) if "\n" in text else text


@cache
def _block_parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero").enable(["heading", "list", "table"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _blocks(tokens: "Iterator[AnyToken]", depths: list[str], until: str = "") -> Iterator[Block]:
    """Yield blocks up to the token that closes the one we are in."""
    said = ""
    for token in tokens:
        if token.type == "paragraph_open":
            yield from _said(said)
            said = next(tokens).content.strip()
            continue
        if token.type == "paragraph_close":
            continue
        if token.type == "table_open":
            said, caption = _captioned(said)
            yield from _said(said)
            yield Table(tuple(_rows(tokens)), _caption(caption) if caption else None)
        else:
            yield from _said(said)
        said = ""
        match token.type:
            case "heading_open":
                yield Heading(min(depths.index(token.tag) + 1, 2), _inline(tokens))
            case "bullet_list_open" | "ordered_list_open":
                yield ListBlock(token.type.startswith("o"), tuple(_items(tokens, depths)))
            case kind if kind == until:
                return
            case _:
                pass
    yield from _said(said)


def _captioned(said: str) -> tuple[str, str]:
    """Return what stands above a table: the paragraph before, and the table's caption ("" for none)."""
    found = TABLE_CAPTION.search(said)
    if not found:
        return said, ""
    return said[: found.start()].rstrip(), unwrap(said[found.end() :])


def _said(said: str) -> Iterator[Block]:
    """Yield the paragraph that a paragraph's lines are, and the figures among them."""
    if "![" not in said:
        if said:
            yield Paragraph(runs(unwrap(said)))
        return
    for is_figure, lines in groupby(said.split("\n"), lambda line: figure(line) is not None):
        if is_figure:
            yield from map(_figure, lines)
        else:
            yield Paragraph(runs(unwrap("\n".join(lines).strip())))


def _figure(line: str) -> Figure:
    words, target = figure(line) or ("", "")
    anchor = anchored(line)[1]
    return Figure(target, _caption(words, anchor) if words or anchor else None)


def _caption(said: str, anchor: str = "") -> Caption:
    words, own = anchored(said)
    return Caption(runs(words), anchor or own)


def _inline(tokens: "Iterator[AnyToken]") -> Runs:
    return runs(unwrap(next(tokens).content.strip()))


def _items(tokens: "Iterator[AnyToken]", depths: list[str]) -> Iterator[tuple[Block, ...]]:
    for token in tokens:
        if token.type.endswith("_list_close"):
            return
        if token.type == "list_item_open":
            yield tuple(_blocks(tokens, depths, until="list_item_close"))


def _rows(tokens: "Iterator[AnyToken]") -> Iterator[tuple[Runs, ...]]:
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
