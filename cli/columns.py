"""A table on a terminal: each cell measured once, and folded where the screen is narrow."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from planctl.text.characters import NO_BEGINNING
from planctl.text.length import columns_of, display_width

Row = tuple[str, ...]
_GAP, _NARROW_GAP = 3, 2
_COLUMN = re.compile(r" {2}\S.*?\S {2,}(?=\S)| +")
"""The indent of a line of help, with the option or command that it is about."""
_NARROWEST = 4
"""Columns that two Chinese characters take."""
_PROSE = 8
"""What prose keeps before counts are folded too."""


def table_lines(head: Row, groups: Sequence[Sequence[Row]], room: int) -> Iterator[str]:
    """Yield the lines of a table: head, rule, rows, groups apart; `room` is the terminal's width.

    Nothing is cut: where there is too little room, columns are folded. Of three or more columns
    the first and the last hold prose, and fold first. A row of one cell is a line across them.
    """
    shown = [[tuple(map(visible, row)) for row in rows] for rows in ((head,), *groups) if rows]
    measured = {cell: _widest_line(cell) for rows in shown for row in rows for cell in row}
    columns = zip(*(row for rows in shown for row in rows if len(row) == len(head)), strict=True)
    natural = [max(map(measured.__getitem__, column)) for column in columns]
    gap, widths = _fitting_widths(natural, room - 1)
    for at, rows in enumerate(shown):
        if at > 1:
            yield ""
        for row in rows:
            if len(row) < len(head):
                yield from (f" {line}" for line in fold(row[0], room - 1))
            elif all(measured[cell] <= width for cell, width in zip(row, widths, strict=True)):
                yield from _whole(row, measured, widths, gap)
            else:
                yield from _folded(row, widths, gap)
        if at == 0:
            yield " " + "─" * (sum(widths) + gap * (len(widths) - 1))


def _fitting_widths(natural: list[int], room: int) -> tuple[int, list[int]]:
    """Return the gap and the widths that fit into `room`.

    The first and the last column hold prose, which folds better than counts, and give way first.
    """
    rest = [_room_for(natural, room, gap) for gap in (_GAP, _NARROW_GAP)]
    if sum(natural) <= rest[0]:
        return _GAP, natural
    first, *middle, last = natural
    prose = _levelled([first, last], max(2 * _PROSE, rest[1] - sum(middle)))
    others = _levelled(middle, rest[1] - sum(prose))
    return _NARROW_GAP, [prose[0], *others, prose[1]]


def _room_for(widths: list[int], room: int, gap: int) -> int:
    return room - gap * (len(widths) - 1)


def _levelled(widths: list[int], room: int) -> list[int]:
    """Return widths that fit into `room`, the widest shortened; no narrower than two characters."""
    most = max(widths)
    while most > _NARROWEST and sum(min(width, most) for width in widths) > room:
        most -= 1
    spare = room - sum(min(width, most) for width in widths)
    wider = [at for at, width in enumerate(widths) if width > most][: max(0, spare)]
    return [min(width, most + (at in wider)) for at, width in enumerate(widths)]


def _whole(row: Row, measured: dict[str, int], widths: list[int], gap: int) -> Iterator[str]:
    """Yield the line of a row that needs no folding, or its lines if a cell has several."""
    if any("\n" in cell for cell in row):
        yield from _folded(row, widths, gap)
        return
    blank = " " * gap
    pairs = zip(row, widths, strict=True)
    yield f" {blank.join(cell + ' ' * (width - measured[cell]) for cell, width in pairs)}".rstrip()


def _folded(row: Row, widths: list[int], gap: int) -> Iterator[str]:
    cells = [list(fold(cell, width)) for cell, width in zip(row, widths, strict=True)]
    for pieces in zip_longest(*cells, fillvalue=""):
        measured = {piece: display_width(piece) for piece in pieces}
        yield from _whole(pieces, measured, widths, gap)


def fold(text: str, width: int) -> Iterator[str]:
    """Yield `text` in lines at most `width` columns wide, broken at a blank where one is near."""
    for line in text.split("\n"):
        while len(line) > 1 and display_width(line) > width:
            cut = _fitting(line, width)
            blank = line.rfind(" ", cut // 3, cut + 1)
            end = blank if blank > 0 else cut - (cut > 1 and line[cut] in NO_BEGINNING)
            yield line[:end]
            line = line[end:].lstrip(" ")
        yield line


def fold_page(page: str, room: int) -> str:
    """Return a page of help at most `room` columns wide; what is folded goes on under its column.

    Typer counts a Chinese character as one column.
    """
    return "\n".join(piece for line in page.split("\n") for piece in _folded_line(line, room))


def _folded_line(line: str, room: int) -> Iterator[str]:
    if display_width(line) <= room:
        yield line
        return
    column = _COLUMN.match(line)
    indent = display_width(column[0]) if column else 0
    first, *rest = fold(line[len(column[0]) :] if column else line, max(_PROSE, room - indent))
    yield f"{column[0] if column else ''}{first}"
    yield from (" " * indent + piece for piece in rest)


def _fitting(line: str, width: int) -> int:
    """Return how many characters of a line fit; one at least."""
    taken = 0
    for at, columns in enumerate(map(columns_of, line)):
        taken += columns
        if taken > width:
            return max(1, at)
    return len(line)


def _widest_line(cell: str) -> int:
    return max(map(display_width, cell.split("\n"))) if "\n" in cell else display_width(cell)


def visible(cell: str) -> str:
    """Return a cell without what a terminal would act on: its words are anyone's."""
    if cell.isprintable():
        return cell
    return "".join(char if char.isprintable() or char in "\n\u3000" else " " for char in cell)
