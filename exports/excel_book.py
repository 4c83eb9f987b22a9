"""Excel workbooks: tables with a head, written through XlsxWriter so that text stays text."""

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Protocol
from zipfile import ZipFile

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal
from planctl.ooxml.archive import write_archive
from planctl.ooxml.text import legal
from planctl.text.length import display_width

Cell = str | int | float | None
Row = tuple[Cell, ...]
_A4 = 9
"""`ST_PaperSize` of SpreadsheetML (ECMA-376 part 1, 18.3.1.63)."""
_NARROWEST, _WIDEST = 7, 30
"""Widths of columns, in digits of the default font."""
_LINE, _HIGHEST = 15.0, 409.0
"""Points of one line, and Excel's limit of a row."""
_LONGEST = 32_767
"""Excel's limit of a cell, in characters."""
_FONT = {"font_name": "宋体", "font_size": 11}
_BORDER = {"border": 1, "border_color": "#8C8C8C", "valign": "vcenter", "text_wrap": True}
_HEAD = {"bold": True, "bg_color": "#E4E8F0", "align": "center"}


class NoExcel(Refusal):
    """Excel files cannot be written: XlsxWriter is not installed."""

    sentence = Both(
        "写 Excel 要用 XlsxWriter，这里没有装。",
        "Excel files need XlsxWriter, which is not installed.",
    )
    advice = Both("装上：pip install 'planctl[excel]'", "Install it: pip install 'planctl[excel]'")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: `kept` columns stay at the left while scrolling; `total` stands under the filter."""

    name: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    kept: int
    total: Row = ()

    def lines(self) -> tuple[Row, ...]:
        """Return every row, head and total too."""
        return (self.head, *self.rows, *([self.total] if self.total else []))


class _Page(Protocol):
    """What we use of XlsxWriter's Worksheet, which is not typed."""

    def write_number(self, row: int, column: int, value: float, look: object, /) -> object: ...
    def write_string(self, row: int, column: int, value: str, look: object, /) -> object: ...
    def write_blank(self, row: int, column: int, value: None, look: object, /) -> object: ...
    def set_row(self, row: int, height: float, /) -> object: ...
    def set_column(self, first: int, last: int, width: float, /) -> object: ...
    def freeze_panes(self, row: int, column: int, /) -> None: ...
    def autofilter(self, top: int, left: int, bottom: int, right: int, /) -> object: ...
    def set_landscape(self) -> None: ...
    def set_paper(self, size: int, /) -> None: ...
    def fit_to_pages(self, width: int, height: int, /) -> None: ...
    def repeat_rows(self, row: int, /) -> None: ...
    def set_margins(self, left: float, right: float, /) -> None: ...
    def set_header(self, said: str, /) -> None: ...
    def set_footer(self, said: str, /) -> None: ...


class _Book(Protocol):
    """What we use of XlsxWriter's Workbook."""

    def add_worksheet(self, name: str, /) -> _Page: ...
    def add_format(self, look: dict[str, object], /) -> object: ...
    def set_properties(self, properties: dict[str, object], /) -> None: ...
    def close(self) -> None: ...


def new_book(file: BytesIO, title: str) -> _Book:
    """Return a workbook that is written to `file` when it is closed, with dates that never change.

    Raises NoExcel without XlsxWriter.
    """
    try:
        from xlsxwriter import Workbook  # type: ignore[import-untyped]
    except ImportError as missing:
        raise NoExcel from missing
    made: Any = Workbook(file, {"in_memory": True, "default_format_properties": {**_FONT}})
    book: _Book = made
    book.set_properties({"title": legal(title)[:255], "created": datetime(1980, 1, 1, tzinfo=UTC)})
    return book


def finished(book: _Book, file: BytesIO) -> bytes:
    """Close a workbook and return its bytes: equal ones for equal content."""
    book.close()
    with ZipFile(file) as archive:
        # Written anew: XlsxWriter's zip tells Windows from the rest.
        return write_archive((name, archive.read(name)) for name in archive.namelist())


def add_sheet(book: _Book, sheet: Sheet, title: str) -> None:
    """Add a sheet: head and first columns stay in sight, rows can be filtered, A4 lying down."""
    page = book.add_worksheet(sheet.name)
    plain, head, total = (
        book.add_format({**_FONT, **_BORDER, **more}) for more in ({}, _HEAD, {"bold": True})
    )
    looks = [head, *[plain] * len(sheet.rows), total]
    widths = [_width(cells) for cells in zip(*sheet.lines(), strict=True)]
    for place, (row, look) in enumerate(zip(sheet.lines(), looks, strict=False)):
        _write_row(page, place, row, look)
        page.set_row(place, _height(row, widths))
    for place, width in enumerate(widths):
        page.set_column(place, place, width)
    page.freeze_panes(1, sheet.kept)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)
    _set_up_printing(page, title)


def _write_row(page: _Page, place: int, row: Row, look: object) -> None:
    """Write text as text whatever it begins with: no formula, no number, no address."""
    for column, cell in enumerate(row):
        if isinstance(cell, int | float):
            page.write_number(place, column, cell, look)
        elif cell:
            page.write_string(place, column, legal(cell)[:_LONGEST], look)
        else:
            page.write_blank(place, column, None, look)


def _width(cells: tuple[Cell, ...]) -> int:
    """Return how wide a column must be for its longest line, within reason."""
    needed = max(display_width(line) for cell in cells for line in _lines(cell))
    return min(_WIDEST, max(_NARROWEST, needed + 2))


def _height(row: Row, widths: list[int]) -> float:
    """Return how high a row must be: not every program finds out by itself."""
    counts = (
        sum(1 + max(0, display_width(line) - 1) // (width - 1) for line in _lines(cell))
        for cell, width in zip(row, widths, strict=True)
    )
    return min(_HIGHEST, max(counts) * _LINE)


def _lines(cell: Cell) -> list[str]:
    return ("" if cell is None else str(cell)).split("\n")


def _set_up_printing(page: _Page, title: str) -> None:
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_margins(0.4, 0.4)
    page.set_header("&C" + legal(title)[:100].replace("&", "&&"))
    page.set_footer("&C第 &P 页，共 &N 页")
