"""The page numbers that contents show, found on the pages as they are set."""

import re
from collections.abc import Sequence

from planctl.exports.document import Document, Heading, Paragraph, Words
from planctl.exports.pages.reading import HeadingOnPage, heading_pages, page_texts

_BLANKS = re.compile(r"\s+")
_ENOUGH = 12
"""Characters that tell one paragraph's beginning from another's."""


def page_labels(document: Document, pdf: bytes, *, counted_on: bool = False) -> tuple[str, ...]:
    """Return for each heading of the body and the annexes the number of its page.

    None of them (an empty tuple) where the pages do not bear the headings out. A body that stands
    behind a cover or a front counts from 1, unless its pages are `counted_on` from the first.
    """
    wanted = [block for block in document.blocks if isinstance(block, Heading)]
    found = _in_order(wanted, heading_pages(pdf))
    if not found:
        return ()
    restarts = not counted_on and (document.cover or document.front)
    first = _first_page(document, found, pdf) if restarts else 0
    return tuple(str(heading.page - first + 1) for heading in found)


def _in_order(
    wanted: Sequence[Heading], set_headings: Sequence[HeadingOnPage]
) -> list[HeadingOnPage] | None:
    """Return where each heading is set; None if one of them is not to be found."""
    rest = iter(set_headings)
    found: list[HeadingOnPage] = []
    for heading in wanted:
        words = _words(heading)
        place = next((held for held in rest if _BLANKS.sub("", held.title).endswith(words)), None)
        if place is None:
            return None
        found.append(place)
    return found


def _first_page(document: Document, found: Sequence[HeadingOnPage], pdf: bytes) -> int:
    """Return the page, from 0, on which the body begins."""
    first = document.blocks[0]
    if isinstance(first, Paragraph):
        beginning = _words(first)[:_ENOUGH]
        for page, text in enumerate(page_texts(pdf)):
            if _BLANKS.sub("", text).startswith(beginning):
                return page
    return found[0].page


def _words(block: Heading | Paragraph) -> str:
    said = "".join(run.value for run in block.runs if isinstance(run, Words))
    return _BLANKS.sub("", said)
