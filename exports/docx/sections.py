"""The sections of a paper: cover, what stands before the body, the body (ECMA-376 part 1, 17.6)."""

from planctl.exports.document import Document
from planctl.exports.docx.body import Body, paragraph
from planctl.exports.docx.page import Footers, section_properties
from planctl.exports.docx.runs import text_runs
from planctl.schemas.dress import Dress
from planctl.schemas.layout import CoverLine

_AT_THE_FOOT: tuple[CoverLine, ...] = ("submitter", "date")


def write_body(document: Document, dress: Dress, body: Body, footers: Footers) -> None:
    """Write everything within `w:body`.

    The body counts its pages from 1 where a cover or a front stands before it. The title stands on
    the cover, or else above all that follows.
    """
    _add_cover(document, dress, body)
    if not document.cover:
        _add_title(document, body)
    _add_front(document, dress, body, footers)
    body.add_blocks(document.blocks)
    parted = document.cover or document.front
    body.add(section_properties(dress.page, footers, start=1 if parted else None))


def _add_cover(document: Document, dress: Dress, body: Body) -> None:
    at_the_foot = False
    for line, said in document.cover:
        if line in _AT_THE_FOOT:
            style = "CoverFootNext" if at_the_foot else "CoverFoot"
            at_the_foot = True
        else:
            style = "CoverTitle" if line == "title" else "CoverLine"
        body.add(paragraph(style, text_runs(f"（{said}）" if line == "stage" else said)))
    if document.cover:
        body.end_section(section_properties(dress.page, None))


def _add_front(document: Document, dress: Dress, body: Body, footers: Footers) -> None:
    if not document.front:
        return
    body.add_blocks(document.front)
    if dress.page_number.front == "roman":
        section = section_properties(dress.page, footers, start=1, form="upperRoman")
    else:
        section = section_properties(dress.page, None)
    body.end_section(section)


def _add_title(document: Document, body: Body) -> None:
    body.add(paragraph("Title", text_runs(document.title)))
    if document.stage:
        body.add(paragraph("Subtitle", text_runs(f"（{document.stage}）")))
