"""The body: blocks as paragraphs and tables, as strings, in the order of the document."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from planctl.exports.document import (
    Block,
    Caption,
    Citation,
    Contents,
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    ParagraphRole,
    Reference,
    Table,
    origin_of,
)
from planctl.exports.docx.anchors import Anchors
from planctl.exports.docx.contents import ContentsWriter, heading_bookmark
from planctl.exports.docx.fields import Bookmarks, field
from planctl.exports.docx.figures import Figures
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
from planctl.exports.docx.tables import Room, table_xml, widths_of
from planctl.exports.letter import Decision
from planctl.ooxml.measures import twips
from planctl.schemas.dress import Dress

if TYPE_CHECKING:
    from planctl.schemas.origin import Origin

_NEW_PAGE = "<w:pageBreakBefore/>"
_ROLES: dict[ParagraphRole, str] = {
    "": "",
    "end": "BodyEnd",
    "reference": "Bibliography",
    "annex-note": "AnnexNote",
    "signature": "Signature",
    "date": "Date",
}


class Body:
    """Writes a document's blocks; notes and numberings are gathered on the way."""

    def __init__(
        self,
        document: Document,
        dress: Dress,
        figures: Figures,
        pages: Sequence[str] = (),
        *,
        anchored: bool = True,
    ) -> None:
        self.document = document
        self._dress = dress
        self._room = Room(text_width(dress.page), twips(dress.table_text.size_pt))
        self.notes = Notes(document.sources)
        self.numbering = Numbering()
        self.deepest = 0
        self._headings = HeadingNumbers(document.levels, self.numbering, dress)
        self._bookmarks = Bookmarks(tuple(document.labels))
        self._anchors = Anchors(self._bookmarks) if anchored else None
        self._figures = figures
        self._pages = pages
        self._contents = ContentsWriter(document, pages)
        self._pieces: list[str] = []
        """Those of the field that is being written."""
        self._paragraphs = 0
        """How many stand before them."""
        self.decisions: list[Decision] = []
        self.stretches: list[tuple[Origin | None, int]] = []
        """Of the blocks that were written last: the pieces of each field, by what field it is."""
        self._counts_headings = any(isinstance(block, Contents) for block in document.front) or any(
            isinstance(block, Contents) for block in document.blocks
        )
        self._listed = 0

    @property
    def last_number(self) -> int:
        """The highest number that a bookmark or a picture has so far, in id or name."""
        names = max(len(self.document.labels), self._listed)
        return max(names, self._bookmarks.count, self._figures.count)

    def own(self, xml: str) -> str:
        """Write a paragraph that no block says, and return it."""
        self._paragraphs += 1
        return xml

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield blocks of the document: paragraphs and tables, or more of them, in WordprocessingML."""
        self.stretches = []
        for origin, held in groupby(blocks, origin_of):
            self._pieces = []
            for piece in self._blocks(held, depth=0):
                self._pieces.append(piece)
            if origin and self._anchors:
                self._anchors.set(self._pieces, origin)
            self._paragraphs += paragraphs_in(self._pieces)
            self.stretches.append((origin, len(self._pieces)))
            yield from self._pieces

    def _blocks(self, blocks: Iterable[Block], depth: int) -> Iterator[str]:
        """Yield blocks; `depth` counts the lists around them."""
        for block in blocks:
            match block:
                case Paragraph():
                    style = list_style("ListContinue", depth) if depth else _ROLES[block.role]
                    yield paragraph(style, runs_xml(block.runs, self._cite))
                case Heading():
                    yield self._heading(block, listed=depth == 0)
                case ListBlock():
                    yield from self._list(block, min(depth + 1, LIST_DEPTHS))
                case Table():
                    yield self._caption("TableCaption", block.caption)
                    yield self._table(block)
                    yield paragraph("TableEnd", "")
                case Figure():
                    yield paragraph("Figure", self._figures.run(block))
                    yield self._caption("Caption", block.caption)
                case Contents():
                    if not self._pages:
                        self._decide("E406")
                    yield from self._contents.xml(block)

    def _cite(self, run: Citation | Reference, follows: bool) -> str:
        if isinstance(run, Citation):
            return self.notes.cite(run, follows)
        label = self.document.labels.get(run.anchor)
        if label is None:
            self._decide("E405", id=run.anchor)
            return ""
        return field(rf"REF {self._bookmarks.name(run.anchor)} \h", label)

    def _decide(self, rule: str, **values: str) -> None:
        before = self._paragraphs + paragraphs_in(self._pieces)
        self.decisions.append(Decision(rule, values, before + 1))

    def _table(self, table: Table) -> str:
        widths = widths_of(table, self._room)
        if widths.cramped is not None:
            columns, characters = str(len(widths.columns)), str(widths.cramped)
            self._decide("E402", columns=columns, characters=characters)
        return table_xml(table, widths, self._cite)

    def _heading(self, heading: Heading, *, listed: bool) -> str:
        runs = runs_xml(heading.runs, self._cite)
        if heading.kind == "front":
            return paragraph("FrontTitle", runs, _NEW_PAGE * heading.new_page)
        runs = self._marked(runs) if listed else runs
        if heading.kind == "annex":
            return self._annex(heading, runs)
        level = min(heading.level, HEADING_LEVELS)
        self.deepest = max(self.deepest, level)
        properties, number = self._headings.place(heading)
        new_page = _NEW_PAGE * heading.new_page
        return paragraph(f"Heading{level}", text_runs(number) + runs, new_page + properties)

    def _marked(self, runs: str) -> str:
        """Return a heading's runs, bookmarked where contents lead to it."""
        self._listed += 1
        name = heading_bookmark(self._listed) if self._counts_headings else ""
        return self._bookmarks.around(name, runs)

    def _annex(self, heading: Heading, runs: str) -> str:
        label = text_runs(heading.number)
        label = self._bookmarks.around(self._bookmarks.name(heading.anchor), label)
        if self._dress.annex.label is None:
            return paragraph("AnnexTitle", label + text_runs("　") + runs, _NEW_PAGE)
        return paragraph("AnnexLabel", label) + paragraph("AnnexTitle", runs)

    def _caption(self, style: str, caption: Caption | None) -> str:
        """Return a caption, its number counted by Word too."""
        if caption is None:
            return ""
        before, digits, after = caption.label.partition(str(caption.number))
        name = {"table": "表", "figure": "图"}[caption.kind]
        # Numbers like 一 are words: other readers than Word cannot count in them.
        number = field(rf"SEQ {name} \* ARABIC", digits) if digits else ""
        label = text_runs(before) + number + text_runs(after)
        label = self._bookmarks.around(self._bookmarks.name(caption.anchor), label)
        return paragraph(style, label + text_runs("　") + runs_xml(caption.runs, self._cite))

    def _list(self, block: ListBlock, depth: int) -> Iterator[str]:
        if block.ordered:
            style = list_style("ListNumber", depth)
            number = number_properties(self.numbering.restart(NUMBERS, {depth: 1}), depth)
        else:
            style, number = list_style("ListBullet", depth), ""
        for item in block.items:
            # A mark stands before a paragraph, if need be an empty one.
            first = item[0] if item and isinstance(item[0], Paragraph) else None
            runs = runs_xml(first.runs, self._cite) if first else ""
            yield paragraph(style, runs, number)
            yield from self._blocks(item[1:] if first else item, depth)


def paragraphs_in(pieces: Iterable[str]) -> int:
    """Return how many paragraphs some pieces hold."""
    return sum([piece.count("<w:p>") for piece in pieces])


def with_end(section: Iterable[str], properties: str) -> Iterator[str]:
    """Yield pieces, the last paragraph ending a section; one more might begin an empty page."""
    last = ""
    for piece in filter(None, section):
        if last:
            yield last
        last = piece
    if last.startswith("<w:p><w:pPr>") and last.count("<w:p>") == 1:
        yield last.replace("</w:pPr>", f"{properties}</w:pPr>", 1)
    else:
        yield from (last, paragraph("", "", properties))


def paragraph(style: str, runs: str, properties: str = "") -> str:
    """Return a paragraph; style "" is Normal."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    if not named and not properties:
        return f"<w:p>{runs}</w:p>"
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"
