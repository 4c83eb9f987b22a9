"""What a PDF says of its pages."""

from dataclasses import dataclass

from planctl.exports.pages.pdfium import Entry, Pdf, opened


@dataclass(frozen=True, slots=True)
class HeadingOnPage:
    """A heading where it is set: `page` from 0, `top` in points from the top of the page.

    `level` counts from 1 how deep it stands in the outline: a heading of level 3 right under one
    of level 1 is the second. `title` is its number, a blank, and its words.
    """

    level: int
    title: str
    page: int
    top: float


def heading_pages(pdf: bytes) -> tuple[HeadingOnPage, ...]:
    """Return the headings in the order of the paper, from the outline that LibreOffice writes.

    A heading without words has no entry. Raises NoPdfReader, and ValueError for what is no PDF.
    """
    with opened(pdf) as document:
        found = (_heading(document, entry) for entry in document.get_toc(max_depth=99))
        return tuple(heading for heading in found if heading is not None)


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """Return the text of each page, a line feed between lines, page number and notes with it.

    PDFium puts blanks where it sees gaps: compare without them.
    Raises NoPdfReader, and ValueError for what is no PDF.
    """
    with opened(pdf) as document:
        texts = (page.get_textpage().get_text_range() for page in document)
        return tuple(text.replace("\r\n", "\n") for text in texts)


def _heading(document: Pdf, entry: Entry) -> HeadingOnPage | None:
    """Return a heading; None for an entry that leads out of the document."""
    target = entry.get_dest()
    page = target.get_index() if target else None
    if target is None or page is None:
        return None
    _, place = target.get_view()  # XYZ: left, top from the bottom of the page, zoom
    top = document.get_page_size(page)[1] - place[1] if len(place) > 1 else 0.0
    return HeadingOnPage(entry.level + 1, entry.get_title(), page, top)
