"""Tables: as wide as the text, the head repeated on every page, no row broken over two."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from planctl.exports.document import Remark, Runs, Table, Words
from planctl.exports.docx.runs import Cite, runs_xml
from planctl.text.length import display_width

CELL_MARGIN = 108
"""Room left and right of a cell's text, in twips: Word's own."""

_FEWEST = 3
"""Characters; a column of fewer cannot be read."""

_JUNCTION = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u4e00-\u9fff])")

_FIGURE = re.compile(r"[约超近增长下降√✅]{0,3} ?[-+−±]?[0-9][0-9,.]*(?:/[0-9]+)?[%％‰亿万]{0,2}")

_HEAD_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_BODY_ROW = "<w:trPr><w:cantSplit/></w:trPr>"


class Room(NamedTuple):
    """What a table has: the width of the text, and that of a character of its own, in twips."""

    width: int
    character: int


class Widths(NamedTuple):
    """The columns of a table, in twips; `cramped` is how many characters the narrowest one holds.

    It is None where every column has room for what it holds, or for a few characters of it.
    """

    columns: tuple[int, ...]
    cramped: int | None = None

    @property
    def whole(self) -> int:
        """The width of the table."""
        return sum(self.columns)


def widths_of(table: Table, room: Room) -> Widths:
    """Return columns as wide as what they hold asks for, together as wide as `room`."""
    if not table.rows or not table.rows[0]:
        return Widths(())
    natural = _natural_widths(table, room)
    columns = column_widths(natural, room.width)
    held = [
        (column - 2 * CELL_MARGIN) // room.character
        for wanted, column in zip(natural, columns, strict=True)
        if column < wanted
    ]
    narrowest = min(held, default=_FEWEST)
    return Widths(tuple(columns), max(narrowest, 0) if narrowest < _FEWEST else None)


def table_xml(table: Table, widths: Widths, cite: Cite) -> str:
    """Return a table with columns of `widths`."""
    if not widths.columns:
        return ""
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths.columns)
    head, *rows = table.rows
    styles = [
        "TableNumber" if _is_of_numbers(column) else "TableText"
        for column in zip(*rows, strict=True)
    ]
    heads = ["TableHead"] * len(head)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{widths.whole}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_row(head, widths, _HEAD_ROW, heads, cite)}"
        + "".join([_row(row, widths, _BODY_ROW, styles, cite) for row in rows])
        + "</w:tbl>"
    )


def column_widths(natural: list[int], width: int) -> list[int]:
    """Share `width` among columns that would take `natural` on one line; the sum is `width`.

    A column that asks for less than an equal share of what is left gets what it asks for; the
    others share the rest by the square roots of what they ask for, which keeps rows low; when all
    are content, what remains is added to each in proportion.
    """
    widths = [0] * len(natural)
    left = width
    ascending = sorted(range(len(natural)), key=lambda column: natural[column])
    for served, column in enumerate(ascending):
        if natural[column] > left // (len(natural) - served):
            longer = ascending[served:]
            parts = _parted(left, [natural[column] ** 0.5 for column in longer])
            for column, part in zip(longer, parts, strict=True):
                widths[column] = part
            return widths
        widths[column] = natural[column]
        left -= widths[column]
    return [held + gain for held, gain in zip(widths, _parted(left, widths), strict=True)]


def _parted(width: int, shares: Sequence[float]) -> list[int]:
    """Return `width` parted in proportion to `shares`, to the last twip."""
    edges = [int(width * sum(shares[:place]) / sum(shares)) for place in range(len(shares) + 1)]
    return [after - before for before, after in pairwise(edges)]


def _natural_widths(table: Table, room: Room) -> list[int]:
    columns = zip(*table.rows, strict=True)
    longest = (max(_length(cell) for cell in column) for column in columns)
    # `display_width` counts halves of a Chinese character; a point is to spare.
    return [2 * CELL_MARGIN + length * room.character // 2 + 20 for length in longest]


def _length(cell: Runs) -> int:
    """Return the width of a cell's words in halves of a Chinese character.

    Between Chinese and Latin or digits Word leaves a quarter (ECMA-376 part 1, 17.3.1.2).
    """
    words = "".join([run.value for run in cell if isinstance(run, (Words, Remark))])
    return display_width(words) + (len(_JUNCTION.findall(words)) + 1) // 2


def _is_of_numbers(column: tuple[Runs, ...]) -> bool:
    """Tell whether every cell of a column's body is a figure, a dash or empty, and one a figure."""
    words = ["".join([run.value for run in cell if isinstance(run, Words)]) for cell in column]
    said = [word for word in words if word not in ("", "—", "-", "－")]
    return bool(said) and all(_FIGURE.fullmatch(word) for word in said)


def _row(
    cells: tuple[Runs, ...], widths: Widths, properties: str, styles: list[str], cite: Cite
) -> str:
    written = "".join(
        [
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs_xml(cell, cite)}</w:p></w:tc>'
            for cell, width, style in zip(cells, widths.columns, styles, strict=True)
        ]
    )
    return f"<w:tr>{properties}{written}</w:tr>"
