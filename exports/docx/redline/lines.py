"""A written body as what two of it are compared by: lines (paragraphs) and grids (tables).

It reads nothing but what our own writer wrote, as strings: one line is as cheap to keep as to copy.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_BLOCK = re.compile(r"<w:tbl>.*?</w:tbl>|<w:p>.*?</w:p>", re.DOTALL)
_LINE = re.compile(r"<w:p>(?:<w:pPr>(.*?)</w:pPr>)?(.*)</w:p>", re.DOTALL)
_STYLE = re.compile(r'<w:pStyle w:val="(\w+)"/>')
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_PICTURE = 0xF0000
"""The first of the characters that stand for pictures: of a private plane, so that no text has them."""
_TEXT_OR_PICTURE = re.compile(
    r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:drawing>.*?r:embed=\"rId(\d+)\".*?</w:drawing>", re.DOTALL
)
_FIELD_MARK = re.compile(r'fldCharType="(begin|end)"')
_OPENS = re.compile(
    r'<w:r><w:fldChar w:fldCharType="begin"[^>]*/></w:r><w:r><w:instrText[^>]*> TOC [^<]*</w:instrText>'
    r'</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_CLOSES = re.compile(r'<w:r><w:fldChar w:fldCharType="end"/></w:r>$')
_ROW = re.compile(r"<w:tr>(?:<w:trPr>(.*?)</w:trPr>)?(.*?)</w:tr>", re.DOTALL)
_RUNNING = ("List", "TOC", "Bibliography", "AnnexNote", "Figure")
"""The styles of lines that stand in a row of many."""
_CELL = re.compile(r"<w:tc>(<w:tcPr>.*?</w:tcPr>)?(<w:p>.*?</w:p>)</w:tc>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: the inside of its `w:pPr`, its runs, and the section that it ends.

    `opens` and `closes` are the runs of a table of contents that go over several lines.
    """

    properties: str
    content: str
    said: str
    section: str = ""
    opens: str = ""
    closes: str = ""

    @property
    def style(self) -> str:
        """The id of its style, "" for Normal."""
        named = _STYLE.match(self.properties)
        return named[1] if named else ""

    @property
    def kind(self) -> str:
        """What it may be compared with: entries of contents say what headings say."""
        return "contents" if self.style.startswith("TOC") else "line"

    @property
    def slot(self) -> str:
        """What place it takes: a title is the title, whatever it says."""
        return "" if self.style.startswith(_RUNNING) or not self.style else self.style

    def whole(self) -> "Line":
        """Return the line with its part of a table of contents among its runs."""
        return replace(self, content=self.opens + self.content + self.closes, opens="", closes="")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its `w:tcPr`, and the one line that it holds."""

    properties: str
    line: Line


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the inside of its `w:trPr`, and its cells."""

    properties: str
    cells: tuple[Cell, ...]

    @property
    def said(self) -> str:
        """Its words, cell by cell."""
        return "\t".join([cell.line.said for cell in self.cells])

    @property
    def kind(self) -> str:
        """Rows of as many cells may be compared."""
        return f"row of {len(self.cells)}"

    @property
    def slot(self) -> str:
        """What its first cell says: a row is of that, whatever the others say of it."""
        if "<w:tblHeader/>" in self.properties:
            return "head"
        return self.cells[0].line.said if self.cells else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: all before its first row, and its rows."""

    head: str
    rows: tuple[Row, ...]
    kind: str = "grid"
    slot: str = "grid"

    @property
    def said(self) -> str:
        """Its words, row by row."""
        return "\n".join([row.said for row in self.rows])


Block = Line | Grid


def blocks(body: str) -> tuple[list[Block], str]:
    """Return the blocks of a body, and the properties of its last section."""
    found: list[Block] = []
    end = 0
    for block in _BLOCK.finditer(body):
        end = block.end()
        found.append(_grid(block[0]) if block[0].startswith("<w:tbl>") else _line(block[0]))
    return found, body[end:]


def sections(body: list[Block]) -> list[list[Block]]:
    """Part blocks where a section ends."""
    parts: list[list[Block]] = [[]]
    for block in body:
        parts[-1].append(block)
        if isinstance(block, Line) and block.section:
            parts.append([])
    return parts


def _line(xml: str) -> Line:
    read = _LINE.fullmatch(xml)
    properties, content = (read[1] or "", read[2]) if read else ("", "")
    properties, mark, section = properties.partition("<w:sectPr>")
    opens = closes = ""
    if properties.startswith('<w:pStyle w:val="TOC'):
        content, opens, closes = _parted(content)
    return Line(properties, content, said(content), mark + section, opens, closes)


def _parted(content: str) -> tuple[str, str, str]:
    """Part the runs that open or close a table of contents from those of its entry."""
    opening, closing = _OPENS.match(content), None
    kinds = _FIELD_MARK.findall(content)
    if kinds.count("end") + bool(opening) > kinds.count("begin"):
        closing = _CLOSES.search(content)
    start = opening.end() if opening else 0
    end = closing.start() if closing else len(content)
    return content[start:end], content[:start], content[end:]


def said(content: str) -> str:
    """Return what runs say; each picture is a character of its own, like no other."""
    if "<w:drawing>" not in content:
        return "".join(_TEXT.findall(content)) if "<w:t" in content else ""
    found = _TEXT_OR_PICTURE.findall(content)
    return "".join([chr(_PICTURE + int(picture)) if picture else text for text, picture in found])


def _grid(xml: str) -> Grid:
    head, _, _ = xml.partition("<w:tr>")
    return Grid(head, tuple(_rows(xml)))


def _rows(xml: str) -> Iterator[Row]:
    for row in _ROW.finditer(xml):
        cells = (Cell(cell[1] or "", _line(cell[2])) for cell in _CELL.finditer(row[2]))
        yield Row(row[1] or "", tuple(cells))
