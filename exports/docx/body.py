"""The body: blocks as paragraphs and tables, as strings, in the order of the document."""

from collections.abc import Iterator

from planctl.exports.document import Block, Document, Heading, ListBlock, Paragraph, Table
from planctl.exports.docx.footnotes import Notes
from planctl.exports.docx.headings import HeadingNumbers
from planctl.exports.docx.numbering import (
    HEADING_LEVELS,
    LIST_DEPTHS,
    NUMBERS,
    Numbering,
    list_style,
    number_properties,
)
from planctl.exports.docx.page import text_width
from planctl.exports.docx.runs import runs_xml, text_runs
from planctl.exports.docx.tables import Room, table_xml
from planctl.ooxml.measures import twips
from planctl.schemas.dress import Dress

_SPACER = "<w:p/>"


class Body:
    """Writes a document's blocks; notes and numberings are gathered on the way."""

    def __init__(self, document: Document, dress: Dress) -> None:
        self._document = document
        self._room = Room(text_width(dress.page), twips(dress.table_text.size_pt))
        self.notes = Notes(document.sources)
        self.numbering = Numbering()
        self.deepest = 0
        self._headings = HeadingNumbers(document.levels, self.numbering, dress)

    def xml(self) -> str:
        """Return everything that stands in `w:body` before the section's properties."""
        title = _paragraph("Title", text_runs(self._document.title))
        stage = self._document.stage
        subtitle = _paragraph("Subtitle", text_runs(f"（{stage}）")) if stage else ""
        return title + subtitle + "".join(self._blocks(self._document.blocks, depth=0))

    def _blocks(self, blocks: tuple[Block, ...], depth: int) -> Iterator[str]:
        """Yield blocks; `depth` counts the lists around them."""
        for place, block in enumerate(blocks):
            match block:
                case Paragraph():
                    style = list_style("ListContinue", depth) if depth else ""
                    yield _paragraph(style, runs_xml(block.runs, self.notes.cite))
                case Heading():
                    yield self._heading(block)
                case ListBlock():
                    yield from self._list(block, min(depth + 1, LIST_DEPTHS))
                case Table():
                    yield table_xml(block, self._room, self.notes.cite)
                    if not isinstance(_following(blocks, place), (Paragraph, Heading, ListBlock)):
                        yield _SPACER

    def _heading(self, heading: Heading) -> str:
        level = min(heading.level, HEADING_LEVELS)
        self.deepest = max(self.deepest, level)
        properties, number = self._headings.place(heading)
        runs = text_runs(number) + runs_xml(heading.runs, self.notes.cite)
        return _paragraph(f"Heading{level}", runs, properties)

    def _list(self, block: ListBlock, depth: int) -> Iterator[str]:
        if block.ordered:
            style = list_style("ListNumber", depth)
            number = number_properties(self.numbering.restart(NUMBERS, {depth: 1}), depth)
        else:
            style, number = list_style("ListBullet", depth), ""
        for item in block.items:
            # A mark stands before a paragraph, if need be an empty one.
            first = item[0] if item and isinstance(item[0], Paragraph) else None
            runs = runs_xml(first.runs, self.notes.cite) if first else ""
            yield _paragraph(style, runs, number)
            yield from self._blocks(item[1:] if first else item, depth)


def _following(blocks: tuple[Block, ...], place: int) -> Block | None:
    return blocks[place + 1] if place + 1 < len(blocks) else None


def _paragraph(style: str, runs: str, properties: str = "") -> str:
    """Return a paragraph; style "" is Normal."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    if not named and not properties:
        return f"<w:p>{runs}</w:p>"
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"
