"""From the characters of a YAML scalar's value to where they stand in its source (YAML 1.2 §7, §8).

Every character of a value stands in its source, in the same order; between them stand indents,
folds, doubled quotes and escapes.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_BREAK = r"(?:\r\n|\r|\n)"
_BREAKS = re.compile(_BREAK)
_PROPERTIES = re.compile(r"(?:[&!][^\s]*[ \t\r\n]+)+")
_FOLD = rf"(?P<fold>[ \t]*{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*)"
_ESCAPED_BREAK = rf"\\{_BREAK}(?P<kept>(?:[ \t]*{_BREAK})*)[ \t]*"
_ESCAPE = r"(?P<one>\\(?:x.{2}|u.{4}|U.{8}|.))"
_RUN = rf"(?:(?![ \t]*{_BREAK})[^\r\n])+"
_BLANK_LINES = re.compile(rf"(?:[ \t]*{_BREAK})*")
_FIRST_WORD = re.compile(rf"(?: *{_BREAK})*(?P<indent> *)")
_FLOW = {
    '"': re.compile(rf"{_ESCAPED_BREAK}|{_FOLD}|{_ESCAPE}|(?:(?![ \t]*{_BREAK})[^\\\r\n])+"),
    "'": re.compile(rf"{_FOLD}|(?P<one>'')|(?:(?![ \t]*{_BREAK})[^'\r\n])+"),
    "": re.compile(rf"{_FOLD}|{_RUN}"),
}


class Piece(NamedTuple):
    """`length` characters of a value, written from `start` to `end`: as themselves, or as one escape."""

    start: int
    end: int
    length: int


class _Line(NamedTuple):
    """A line of a block scalar without its indent; `stop` is where its break begins or the text ends."""

    start: int
    stop: int
    line_feed: int


def pieces(source: str, span: tuple[int, int], column: int) -> Iterator[Piece]:
    """Yield the pieces of the scalar that stands at `span`; an alias has none.

    `column` is that of the key before it (from 0), to which an indent in numbers is relative.
    """
    match = _PROPERTIES.match(source, *span)
    start, end = (match.end() if match else span[0]), span[1]
    style = source[start : start + 1]
    if style in ("|", ">"):
        lines = _block_lines(source, start, end, column)
        yield from _literal(lines) if style == "|" else _folded(source, lines)
    elif style in ("'", '"'):
        yield from _flow(source, start + 1, end - 1, style)
    elif style != "*":
        yield from _flow(source, start, end, "")


def _flow(source: str, start: int, end: int, style: str) -> Iterator[Piece]:
    for match in _FLOW[style].finditer(source, start, end):
        kind = match.lastgroup
        if kind == "one":
            yield Piece(match.start(), match.end(), 1)
        elif kind is None:
            yield Piece(match.start(), match.end(), match.end() - match.start())
        else:
            breaks = [_broken(found) for found in _BREAKS.finditer(source, *match.span(kind))]
            yield from breaks[1:] if kind == "fold" and len(breaks) > 1 else breaks


def _broken(match: re.Match[str]) -> Piece:
    return Piece(match.end() - 1, match.end(), 1)


def _block_lines(source: str, start: int, end: int, column: int) -> list[_Line]:
    """Return the lines of a block scalar's content; its header says how far they are indented."""
    first = _BREAKS.search(source, start, end)
    if not first:
        return []
    header = source[start : first.start()].partition("#")[0]
    hint = re.search(r"[1-9]", header)
    indent = column + int(hint[0]) if hint else _first_indent(source, first.end())
    end = _past_blank_lines(source, end)
    lines: list[_Line] = []
    at = first.end()
    while at < end:
        found = _BREAKS.search(source, at)
        stop = found.start() if found else len(source)
        text = source[at:stop]
        blanks = min(indent, len(text) - len(text.lstrip(" ")))
        lines.append(_Line(at + blanks, stop, found.end() - 1 if found else stop))
        at = found.end() if found else end
    return lines


def _first_indent(source: str, at: int) -> int:
    match = _FIRST_WORD.match(source, at)
    return len(match["indent"]) if match else 0


def _past_blank_lines(source: str, at: int) -> int:
    """Return the end of the empty lines behind a block, which `+` in its header makes part of it."""
    match = _BLANK_LINES.match(source, at)
    return match.end() if match else at


def _content(line: _Line) -> Iterator[Piece]:
    if line.stop > line.start:
        yield Piece(line.start, line.stop, line.stop - line.start)


def _end(line: _Line) -> Piece:
    return Piece(line.line_feed, line.line_feed + 1, 1)


def _literal(lines: list[_Line]) -> Iterator[Piece]:
    for line in lines:
        yield from _content(line)
        yield _end(line)


def _folded(source: str, lines: list[_Line]) -> Iterator[Piece]:
    """Yield pieces of a folded text: of several breaks the first falls away, but not at deeper lines."""
    full = [at for at, line in enumerate(lines) if line.stop > line.start]
    yield from (_end(line) for line in lines[: full[0] if full else None])
    for at, following in pairwise([*full, len(lines)]):
        yield from _content(lines[at])
        ends = [_end(line) for line in lines[at:following]]
        is_last = following == len(lines)
        deeper = [source[lines[i].start] in " \t" for i in (at, following) if i < len(lines)]
        yield from ends if is_last or any(deeper) or len(ends) == 1 else ends[1:]
