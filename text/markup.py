"""The small Markdown of a text, read into blocks and runs.

Blocks are CommonMark's (markdown-it): paragraphs, one or two levels of sub-heading, lists and
tables; a line `表：…` above a table is its caption, a line `![caption](target)` is a figure, and a
caption may end with an anchor `{#id}`; everything else is plain text. What stands inside a block is
ours: see `marks`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from planctl.text.marks import Mark, anchored, figure, marks, on_one_line
from planctl.text.simple_tokens import BEGINS_A_BLOCK, BLANK_LINES, SimpleToken, simple_tokens

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    AnyToken = Token | SimpleToken


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


class Reference(NamedTuple):
    """A table, figure or annex, referred to at this place by its anchor."""

    anchor: str


class Note(NamedTuple):
    """A word to a colleague."""

    value: str


Run = Text | Cite | Link | Reference | Note
Runs = tuple[Run, ...]


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

_OTHER_THAN_PARAGRAPHS = re.compile(rf"^{BEGINS_A_BLOCK}", re.MULTILINE)
_TABLE_CAPTION = re.compile(r"(?:表|Table)[：:][ \t]*(?=\S)")
_WRAPPED = re.compile(r"[ \t]*\n[ \t]*")
_LATIN = re.compile(r"[\x21-\x7e]")


def parse(text: str) -> tuple[Block, ...]:
    """Return the blocks of an aspect's text; where no line can begin another, they are paragraphs."""
    if "{>>" in text:
        text = on_one_line(text)
    if not _OTHER_THAN_PARAGRAPHS.search(text):
        pieces = (piece.strip() for piece in BLANK_LINES.split(text))
        return tuple(Paragraph(runs(unwrap(piece))) for piece in pieces if piece)
    tokens = simple_tokens(text)
    return parse_blocks(text) if tokens is None else tuple(_blocks(iter(tokens), []))


def parse_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of any text, as CommonMark has them."""
    tokens = _block_parser().parse(text)
    depths = sorted({token.tag for token in tokens if token.type == "heading_open"})
    return tuple(_blocks(iter(tokens), depths))


def runs(text: str) -> Runs:
    """Return the runs of one block's text: plain, bold, cited, linked, noted."""
    found = list(marks(text))
    opened = sum([mark.kind == "bold" for mark in found])
    return tuple(_runs(text, found, opened - opened % 2))


def _runs(text: str, found: list[Mark], bolds: int) -> list[Run]:
    """Return the runs between and within marks; bold marks beyond `bolds` have no partner."""
    made: list[Run] = []
    at, bold, said, before = 0, False, "", ""
    for kind, value, start, end, locator in found:
        if kind == "fault" or (kind == "bold" and not bolds):
            continue
        # What parts one cited source from the next is no text of the paper.
        if at < start and not (kind == before == "cite" and text[at:start].isspace()):
            said += text[at:start]
        before = kind
        at = end
        if kind == "escape":
            said += value
            continue
        if said:
            made.append(Text(said, bold))
            said = ""
        if kind == "bold":
            bold, bolds = not bold, bolds - 1
        else:
            made.append(_RUNS[kind](value, locator))
    said += text[at:]
    if said:
        made.append(Text(said, bold))
    return made


_RUNS: dict[str, Callable[[str, str], Run]] = {
    "cite": Cite,
    "link": lambda target, _: Reference(target[1:]) if target[:1] == "#" else Link(target),
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


def _blocks(tokens: "Iterator[AnyToken]", depths: list[str], until: str = "") -> Iterator[Block]:
    """Yield blocks up to the token that closes the one we are in."""
    said = ""
    for token in tokens:
        if token.type == "paragraph_open":
            yield from _said(said)
            said = unwrap(next(tokens).content.strip())
            continue
        if token.type == "paragraph_close":
            continue
        if token.type == "table_open":
            caption = _TABLE_CAPTION.match(said)
            yield from () if caption else _said(said)
            yield Table(tuple(_rows(tokens)), _caption(said[caption.end() :]) if caption else None)
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


def _said(said: str) -> Iterator[Block]:
    """Yield the paragraph or figure that a paragraph's text is."""
    if not said:
        return
    found = figure(said)
    if found is None:
        yield Paragraph(runs(said))
    else:
        words, _ = found
        anchor = anchored(said)[1]
        yield Figure(found[1], _caption(words, anchor) if words or anchor else None)


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
