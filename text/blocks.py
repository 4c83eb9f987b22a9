"""The blocks of a text of small Markdown, each with the offsets of its words.

`markup.parse` makes runs of them for a paper; here every character keeps its place, for those who
speak of places. The two agree on what a block is, but for nested lists, whose items stand apart.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from planctl.text.mapped import Mapped
from planctl.text.marks import on_one_line

BlockKind = Literal["heading", "paragraph", "item", "cell", "caption"]

_LINE = re.compile(
    r"[ \t]*(?:(?P<heading>#{1,6})[ \t]+|(?P<item>[-*+]|\d{1,9}[.)])[ \t]+"
    r"|(?P<row>\|)|(?P<caption>(?:表|Table)[：:][ \t]*)|!\[(?P<figure>.*)\]\([^()\s]*\))"
)
_BEGINS = r"[ \t]*(?:[#|!]|[*+-][ \t]|\d{1,9}[.)]|表[：:]|Table[：:])"
_FIRST = re.compile(_BEGINS)
_LATER = re.compile(rf"\n{_BEGINS}")
_BLANKS = " \t\r\n"
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_RULED = re.compile(r"[\s|:-]*")
_CELL = re.compile(r"(?:[^|\\]|\\.)+")
_ANCHOR = re.compile(r"[ \t]*\{#[^{}\s]*\}[ \t]*$")
_LATIN = re.compile(r"[\x21-\x7e]")


class TextBlock(NamedTuple):
    """One block: its words, mapped to the text.

    `level` is a heading's number of #, `cell` the row and column of a table's cell, from 1.
    """

    kind: BlockKind
    words: Mapped
    level: int = 0
    cell: tuple[int, int] = (0, 0)


def text_blocks(text: str) -> Iterator[TextBlock]:
    """Yield the blocks of a text; one without words is none."""
    shown = on_one_line(text) if "{>>" in text else text
    at = 0
    while at < len(text):
        found = _BLANK_LINE.search(shown, at)
        end = found.start() if found else len(text)
        if _FIRST.match(shown, at, end) or _LATER.search(shown, at, end):
            yield from _by_lines(text, shown, at, end)
        else:
            yield from _block(text, "paragraph", _lines(shown, at, end))
        at = found.end() if found else end


def _lines(shown: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the lines of a stretch, without blanks around them."""
    if shown.find("\n", start, end) < 0:
        return [_bare(shown, start, end)]
    found: list[tuple[int, int]] = []
    while start < end:
        stop = shown.find("\n", start, end)
        stop = end if stop < 0 else stop
        found.append(_bare(shown, start, stop))
        start = stop + 1
    return found


def _bare(shown: str, start: int, end: int) -> tuple[int, int]:
    said = shown[start:end]
    bare = said.lstrip(_BLANKS)
    start += len(said) - len(bare)
    return start, start + len(bare.rstrip(_BLANKS))


def _by_lines(text: str, shown: str, start: int, end: int) -> Iterator[TextBlock]:
    """Yield the blocks of lines some of which begin one."""
    kind: BlockKind = "paragraph"
    held: list[tuple[int, int]] = []
    row = 0
    for first, last in _lines(shown, start, end):
        match = _LINE.match(shown, first, last)
        if match is None:
            held.append((first, last))
            continue
        yield from _block(text, kind, held)
        kind, held = "paragraph", []
        group = match.lastgroup
        if group == "item":
            kind, held = "item", [(match.end(), last)]
        elif group == "heading":
            yield from _block(text, "heading", [(match.end(), last)], len(match["heading"]))
        elif group == "row":
            if not _RULED.fullmatch(shown, first, last):
                row += 1
                yield from _cells(text, shown, first, last, row)
        else:
            stretch = match.span("figure") if group == "figure" else (match.end(), last)
            yield from _block(text, "caption", [_without_anchor(shown, *stretch)])
    yield from _block(text, kind, held)


def _cells(text: str, shown: str, start: int, end: int, row: int) -> Iterator[TextBlock]:
    for column, cell in enumerate(_CELL.finditer(shown, start, end), 1):
        for block in _block(text, "cell", [_bare(shown, *cell.span())]):
            yield block._replace(cell=(row, column))


def _without_anchor(shown: str, start: int, end: int) -> tuple[int, int]:
    match = _ANCHOR.search(shown, start, end)
    return start, match.start() if match else end


def _block(
    text: str, kind: BlockKind, lines: list[tuple[int, int]], level: int = 0
) -> Iterator[TextBlock]:
    """Yield a block of some lines; a blank stands between them only where Latin meets Latin."""
    spans: list[tuple[int, int]] = []
    for start, end in lines:
        if start >= end:
            continue
        if spans and _LATIN.match(text, spans[-1][1] - 1) and _LATIN.match(text, start):
            spans.append((spans[-1][1], spans[-1][1] + 1))
        spans.append((start, end))
    if spans:
        yield TextBlock(kind, Mapped(text, tuple(_without_bold(text, spans))), level)


def _without_bold(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans with the marks of bold cut out of them."""
    for start, end in spans:
        at = text.find("**", start, end)
        while at >= 0:
            if at > start:
                yield start, at
            start = at + 2
            at = text.find("**", start, end)
        if start < end:
            yield start, end
