"""Headings that end a page, with nothing of what they head below them."""

import re
from collections.abc import Sequence
from itertools import takewhile

from planctl.exports.pages.pdfium import opened
from planctl.exports.pages.reading import HeadingOnPage, heading_pages
from planctl.exports.pages.structure import block_tags

_HEADING = re.compile(r"H\d*")
_NOT_BODY = frozenset({"Note", "FENote", "Artifact"})


def lonely_headings(pdf: bytes) -> tuple[HeadingOnPage, ...]:
    """Return the headings after which their page holds no body, the last page's too.

    Notes and the page number are not body, and a heading below another is none either: of three
    that end a page, all three are returned. The tags of the PDF tell, not positions: `pdf` is one
    of `render_pdf`. Raises NoPdfReader, and ValueError for what is no PDF or has no tags.
    """
    with opened(pdf) as document:
        pages = [block_tags(page) for page in document]
    if not any(pages):
        raise ValueError("the PDF has no tags")
    headings = heading_pages(pdf)
    return tuple(
        heading
        for page, tags in enumerate(pages)
        for heading in _last([found for found in headings if found.page == page], tags)
    )


def _last(headings: Sequence[HeadingOnPage], tags: Sequence[str]) -> Sequence[HeadingOnPage]:
    """Return those of a page's headings that its blocks end with."""
    body = [tag for tag in tags if tag not in _NOT_BODY]
    ending = sum(1 for _ in takewhile(_HEADING.fullmatch, reversed(body)))
    return headings[len(headings) - min(ending, len(headings)) :]
