"""A written body as what two of it are compared by: lines (paragraphs) and grids (tables).

It reads nothing but what our own writer wrote, as strings, and of most lines no more than whether the
other paper has the same: `key` is what of a block a reader can see.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

_BLOCK = re.compile(r"<w:tbl>.*?</w:tbl>|<w:p>.*?</w:p>", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p>(?:<w:pPr>(.*?)</w:pPr>)?(.*)</w:p>", re.DOTALL)
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
_BOOKMARK = re.compile(r"<w:bookmark[^>]*/>")
_NOTE = re.compile(r'noteReference w:id="(\d+)"')
_DRAWN = re.compile(r'(<wp:docPr|<pic:cNvPr) id="\d+" name="[^"]*"')
Key = Callable[[str], str]
"""From a block to what of it a reader can see."""


class Keys:
    """Makes keys in which a note stands for what it says, whatever its number."""

    def __init__(self) -> None:
        self._texts: dict[str, int] = {}

    def of(self, notes: Sequence[str]) -> Key:
        """Return the maker of keys for a body with these notes."""
        numbers = [str(self._texts.setdefault(text, len(self._texts))) for text in notes]

        def note(found: re.Match[str]) -> str:
            return f"noteReference{numbers[int(found[1]) - 1]}"

        def key(xml: str) -> str:
            # One after the other, and only where there is one: letters are found many times faster.
            if "<w:bookmark" in xml:
                xml = _BOOKMARK.sub("", xml)
            if "noteReference" in xml:
                xml = _NOTE.sub(note, xml)
            return _DRAWN.sub(r"\1", xml) if "<w:drawing>" in xml else xml

        return key


class Line:
    """A paragraph.

    `opens` and `closes` are the ends of a table of contents, which goes over several lines.
    """

    firm = False

    def __init__(self, xml: str, key: str) -> None:
        self.xml, self.key = xml, key
        self._said: str | None = None
        self.opens = self.closes = ""
        if xml.startswith('<w:p><w:pPr><w:pStyle w:val="TOC'):
            properties, content, section = self._parts
            content, self.opens, self.closes = _parted(content)
            self._parts = properties, content, section

    @cached_property
    def _parts(self) -> tuple[str, str, str]:
        read = _PARAGRAPH.fullmatch(self.xml)
        if read is None:
            raise ValueError(self.xml)
        properties, mark, section = (read[1] or "").partition("<w:sectPr>")
        return properties, read[2], mark + section

    @property
    def properties(self) -> str:
        """The inside of its `w:pPr`, without its section."""
        return self._parts[0]

    @property
    def content(self) -> str:
        """Its runs."""
        return self._parts[1]

    @property
    def section(self) -> str:
        """The properties of the section that it ends, "" for none."""
        return self._parts[2]

    @property
    def said(self) -> str:
        """Its words."""
        if self._said is None:
            self._said = said(self.xml)
        return self._said

    @property
    def kind(self) -> str:
        """What it may be compared with: entries of contents say what headings say."""
        return "contents" if self.style.startswith("TOC") else "line"

    @property
    def slot(self) -> str:
        """What place it takes: a title is the title, whatever it says."""
        return "" if self.style.startswith(_RUNNING) else self.style

    @property
    def style(self) -> str:
        """The id of its style, "" for Normal."""
        named = _STYLE.match(self.properties)
        return named[1] if named else ""

    def whole(self) -> "Line":
        """Return the line with its part of a table of contents among its runs."""
        line = Line(self.xml, self.key)
        line._parts = self.properties, self.opens + self.content + self.closes, self.section
        line.opens = line.closes = ""
        return line


class Cell:
    """A cell: its `w:tcPr`, and the one line that it holds."""

    def __init__(self, properties: str, line: Line) -> None:
        self.properties, self.line = properties, line


class Row:
    """A row: the inside of its `w:trPr`, and its cells."""

    firm = False

    def __init__(self, properties: str, cells: tuple[Cell, ...]) -> None:
        self.properties, self.cells = properties, cells
        self.key = properties + "".join([cell.line.key for cell in cells])
        self.kind = f"row of {len(cells)}"

    @property
    def said(self) -> str:
        """Its words, cell by cell."""
        return "\t".join([cell.line.said for cell in self.cells])

    @property
    def slot(self) -> str:
        """What its first cell says: a row is of that, whatever the others say of it."""
        if "<w:tblHeader/>" in self.properties:
            return "head"
        return self.cells[0].line.said if self.cells else ""


class Grid:
    """A table."""

    kind = slot = "grid"
    firm = False

    def __init__(self, xml: str, key: str, key_of: Key) -> None:
        self.xml, self.key, self._key_of = xml, key, key_of

    @property
    def pieces(self) -> Sequence[str]:
        """What was written of it."""
        return [self.xml]

    @property
    def head(self) -> str:
        """All before its first row."""
        return self.xml.partition("<w:tr>")[0]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Its rows."""
        return tuple(
            Row(row[1] or "", tuple(self._cells(row[2]))) for row in _ROW.finditer(self.xml)
        )

    def _cells(self, row: str) -> Iterator[Cell]:
        for properties, line in _CELL.findall(row):
            yield Cell(properties, Line(line, self._key_of(line)))

    @property
    def said(self) -> str:
        """Its words, row by row."""
        return "\n".join([row.said for row in self.rows])


class Unread(Grid):
    """Blocks that both papers have; they stand as one table that nobody looks into."""

    kind = slot = "unread"

    def __init__(self, pieces: Sequence[str], key: str, key_of: Key) -> None:
        super().__init__("", key, key_of)
        self._pieces = pieces

    @property
    def pieces(self) -> Sequence[str]:
        """What was written of them."""
        return self._pieces

    @property
    def said(self) -> str:
        """Nothing that anybody asks for."""
        return ""


Block = Line | Grid


def blocks(pieces: Iterable[str], key_of: Key) -> list[Block]:
    """Return the blocks that a body was written in."""
    return [
        Grid(xml, key_of(xml), key_of) if xml.startswith("<w:tbl>") else Line(xml, key_of(xml))
        for piece in pieces
        for xml in ((piece,) if piece.count("<w:p>") == 1 else _BLOCK.findall(piece))
    ]


def sections(body: list[Block]) -> list[list[Block]]:
    """Part blocks where a section ends."""
    parts: list[list[Block]] = [[]]
    for block in body:
        parts[-1].append(block)
        if "<w:sectPr>" in block.xml:
            parts.append([])
    return parts


def said(content: str) -> str:
    """Return what runs say; each picture is a character of its own, like no other."""
    if "<w:drawing>" not in content:
        return "".join(_TEXT.findall(content)) if "<w:t" in content else ""
    found = _TEXT_OR_PICTURE.findall(content)
    return "".join([chr(_PICTURE + int(picture)) if picture else text for text, picture in found])


def _parted(content: str) -> tuple[str, str, str]:
    """Part the runs of an entry from those that open or close its table of contents."""
    opening, closing = _OPENS.match(content), None
    kinds = _FIELD_MARK.findall(content)
    if kinds.count("end") + bool(opening) > kinds.count("begin"):
        closing = _CLOSES.search(content)
    start = opening.end() if opening else 0
    end = closing.start() if closing else len(content)
    return content[start:end], content[:start], content[end:]
