"""The sections of a paper: cover, what stands before the body, the body (ECMA-376 part 1, 17.6)."""

from collections.abc import Iterator

from planctl.exports.document import Document
from planctl.exports.docx.body import Body, paragraph, with_end
from planctl.exports.docx.page import Footers, section_properties
from planctl.exports.docx.runs import text_runs
from planctl.schemas.dress import Dress
from planctl.schemas.layout import CoverLine

_AT_THE_FOOT: tuple[CoverLine, ...] = ("submitter", "date")


def body_pieces(document: Document, dress: Dress, body: Body, footers: Footers) -> Iterator[str]:
    """Yield everything within `w:body`, as `body` writes it.

    The body counts its pages from 1 where a cover or a front stands before it. The title stands on
    the cover, or else above all that follows.
    """
    if document.cover:
        yield from with_end(_cover(document, body), section_properties(dress.page, None))
    if document.front:
        yield from with_end(_front(document, body), _front_properties(dress, footers))
    elif not document.cover:
        yield from _title(document, body)
    yield from body.blocks(document.blocks)
    parted = document.cover or document.front
    yield section_properties(dress.page, footers, start=1 if parted else None)


def _cover(document: Document, body: Body) -> Iterator[str]:
    at_the_foot = False
    for line, said in document.cover:
        if line in _AT_THE_FOOT:
            style = "CoverFootNext" if at_the_foot else "CoverFoot"
            at_the_foot = True
        else:
            style = "CoverTitle" if line == "title" else "CoverLine"
        yield body.own(paragraph(style, text_runs(f"（{said}）" if line == "stage" else said)))


def _front(document: Document, body: Body) -> Iterator[str]:
    if not document.cover:
        yield from _title(document, body)
    yield from body.blocks(document.front)


def _front_properties(dress: Dress, footers: Footers) -> str:
    if dress.page_number.front == "roman":
        return section_properties(dress.page, footers, start=1, form="upperRoman")
    return section_properties(dress.page, None)


def _title(document: Document, body: Body) -> Iterator[str]:
    yield body.own(paragraph("Title", text_runs(document.title)))
    if document.stage:
        yield body.own(paragraph("Subtitle", text_runs(f"（{document.stage}）")))
