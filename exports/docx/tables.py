"""Tables: as wide as the text, the head repeated on every page, no row broken over two."""

from dataclasses import dataclass
from itertools import pairwise

from planctl.exports.document import Remark, Runs, Table, Words
from planctl.exports.docx.runs import Cite, runs_xml
from planctl.text.length import display_width

CELL_MARGIN = 108
"""Room left and right of a cell's text, in twips: Word's own."""

_HEAD_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_BODY_ROW = "<w:trPr><w:cantSplit/></w:trPr>"


@dataclass(frozen=True, slots=True)
class Room:
    """What a table has: the width of the text, and that of a character of its own, in twips."""

    width: int
    character: int


def table_xml(table: Table, room: Room, cite: Cite) -> str:
    """Return a table as wide as `room`, its columns as wide as what they hold asks for."""
    if not table.rows or not table.rows[0]:
        return ""
    widths = column_widths(_natural_widths(table, room), room.width)
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    head, *rows = table.rows
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{room.width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_row(head, widths, _HEAD_ROW, 'TableHead', cite)}"
        + "".join([_row(row, widths, _BODY_ROW, "TableText", cite) for row in rows])
        + "</w:tbl>"
    )


def column_widths(natural: list[int], width: int) -> list[int]:
    """Share `width` among columns that would take `natural` on one line; the sum is `width`.

    A column that asks for less than an equal share of what is left gets what it asks for; when
    all are content, what remains is added to each in proportion.
    """
    widths = [0] * len(natural)
    left = width
    ascending = sorted(range(len(natural)), key=lambda column: natural[column])
    for served, column in enumerate(ascending):
        widths[column] = min(natural[column], left // (len(natural) - served))
        left -= widths[column]
    edges = [left * sum(widths[:place]) // sum(widths) for place in range(len(widths) + 1)]
    gains = (after - before for before, after in pairwise(edges))
    return [held + gain for held, gain in zip(widths, gains, strict=True)]


def _natural_widths(table: Table, room: Room) -> list[int]:
    columns = zip(*table.rows, strict=True)
    longest = (max(_length(cell) for cell in column) for column in columns)
    # `display_width` counts halves of a Chinese character; one half is to spare.
    return [2 * CELL_MARGIN + (length + 1) * room.character // 2 for length in longest]


def _length(cell: Runs) -> int:
    return sum(display_width(run.value) for run in cell if isinstance(run, (Words, Remark)))


def _row(
    cells: tuple[Runs, ...], widths: list[int], properties: str, style: str, cite: Cite
) -> str:
    written = "".join(
        [
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs_xml(cell, cite)}</w:p></w:tc>'
            for cell, width in zip(cells, widths, strict=True)
        ]
    )
    return f"<w:tr>{properties}{written}</w:tr>"
