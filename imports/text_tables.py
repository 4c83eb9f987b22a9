"""Tables in text: rows with pipes, and rows that lost their lines but kept their tabs."""

import re
from collections.abc import Sequence
from itertools import pairwise

from planctl.imports.draft import Block
from planctl.imports.lines import BLANKS, Line
from planctl.imports.words import unmarked
from planctl.text.mapped import Mapped

_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_PIPE = re.compile(r"(?<!\\)\|")
_GAP = re.compile(r"[ \u3000]*\t[ \u3000]*|(?<=\S) {3,}(?=\S)")
_BLANKS_BEHIND = re.compile(r"[ \t]{0,50}")
_MOST_COLUMNS = 40
_SURELY = 3
"""Rows of so many cells each make a table, though cells at their ends are empty."""

Row = tuple[Mapped, ...]


def is_rule(line: Line) -> bool:
    """Tell whether a line parts a table's head from its body: |---|:-:|."""
    return "-" in line.text and "|" in line.text and bool(_RULE.fullmatch(line.text[:2000]))


def begins_pipes(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a table with pipes begins here."""
    here = lines[at].text
    if "|" not in here or is_rule(lines[at]):
        return False
    follows = lines[at + 1] if at + 1 < len(lines) else None
    return bool(follows and is_rule(follows)) or (here[0] == "|" and here[-1] == "|")


def _pipe_row(source: str, start: int, end: int) -> Row:
    """Return the cells of a row that stands at `start` to `end`."""
    if source[start] == "|":
        start += 1
    if end > start and source[end - 1] == "|" and source[end - 2] != "\\":
        end -= 1
    edges = [start, *(match.start() for match in _PIPE.finditer(source, start, end)), end]
    return tuple(
        _cell(source, first + (at > 0), last) for at, (first, last) in enumerate(pairwise(edges))
    )


def _gaps(line: Line) -> int:
    """Return how many cells a line seems to hold: what tabs or wide gaps part."""
    if "\t" not in line.text and "   " not in line.text:
        return 1
    count = len(_GAP.findall(line.text)) + 1
    return count if count <= _MOST_COLUMNS else 1


def _loose_row(source: str, line: Line, end: int) -> Row:
    """Return the cells of a line parted by tabs or wide gaps; `end` takes empty ones at its end."""
    edges = [(line.start, line.start)]
    edges += [match.span() for match in _GAP.finditer(source, line.start, end)]
    edges.append((end, end))
    return tuple(_cell(source, first, last) for (_, first), (last, _) in pairwise(edges))


def _squared(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows of one length, the shorter ones with empty cells behind."""
    most = max(len(row) for row in rows)
    source = rows[0][0].source
    return tuple(row + (Mapped(source, ()),) * (most - len(row)) for row in rows)


def pipe_table(source: str, lines: Sequence[Line], at: int, start: int) -> tuple[Block, int]:
    """Return the table with pipes that begins at `start`, and the index of the line behind it."""
    rows: list[Row] = []
    first = end = start
    while at < len(lines) and "|" in lines[at].text:
        line = lines[at]
        if not is_rule(line):
            rows.append(_pipe_row(source, max(first, line.start), line.end))
        first = end = line.end
        at += 1
    return Block("table", start, end, Mapped(source, ()), rows=_squared(rows)), at


def begins_loose(source: str, lines: Sequence[Line], at: int) -> bool:
    """Tell whether two rows of a table without lines begin here."""
    columns = _gaps(lines[at])
    if columns < 2 or at + 1 >= len(lines):
        return False
    other = _columns(source, lines[at + 1])
    return other > 1 and (abs(other - columns) <= 1 or min(other, columns) >= _SURELY)


def loose_table(source: str, lines: Sequence[Line], at: int) -> tuple[Block, int]:
    """Return the table without lines that begins here, and the index of the line behind it."""
    start = end = lines[at].start
    rows: list[Row] = []
    while at < len(lines) and _columns(source, lines[at]) > 1:
        line = lines[at]
        tabs = len(_rest(source, line).rstrip(" "))
        rows.append(_loose_row(source, line, line.end + tabs))
        end = line.end
        at += 1
    return Block("table", start, end, Mapped(source, ()), rows=_squared(rows)), at


def _columns(source: str, line: Line) -> int:
    """Return how many cells a line holds, an empty one at its end too."""
    return _gaps(line) + ("\t" in _rest(source, line))


def _rest(source: str, line: Line) -> str:
    """Return the blanks behind a line's words, where empty cells may stand."""
    match = _BLANKS_BEHIND.match(source, line.end)
    return match[0] if match else ""


def _cell(source: str, start: int, end: int) -> Mapped:
    raw = source[start:end]
    bare = raw.lstrip(BLANKS)
    start += len(raw) - len(bare)
    end = start + len(bare.rstrip(BLANKS))
    return unmarked(Mapped(source, ((start, end),) if end > start else ()))[0]
