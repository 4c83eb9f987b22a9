"""The tags of a page: which of its blocks is heading, body or note (ISO 32000-1, 14.7 and 14.8)."""

import ctypes
from collections.abc import Iterator
from typing import Any

from planctl.exports.pages.pdfium import Page, functions

_GROUPS = frozenset({"Document", "Part", "Art", "Sect", "Div", "NonStruct", "Private"})
"""Elements that only hold blocks (ISO 32000-1, 14.8.4.2)."""


def block_tags(page: Page) -> tuple[str, ...]:
    """Return the tags of the blocks with marked content on this page, in reading order.

    Notes are "Note"; running heads and page numbers are artifacts, which have no tag.
    """
    raw = functions()
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return ()
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        tops = [raw.FPDF_StructTree_GetChildAtIndex(tree, index) for index in range(count)]
        return tuple(tag for top in tops if top for tag in _blocks(raw, top))
    finally:
        raw.FPDF_StructTree_Close(tree)


def _blocks(raw: Any, element: Any) -> Iterator[str]:
    tag = _tag(raw, element)
    if tag in _GROUPS:
        for child in _children(raw, element):
            yield from _blocks(raw, child)
    elif _has_content(raw, element):
        yield tag


def _has_content(raw: Any, element: Any) -> bool:
    """Tell whether the element or one below it has content here; PDFium gives this page's only."""
    count = raw.FPDF_StructElement_CountChildren(element)
    marks = (raw.FPDF_StructElement_GetChildMarkedContentID(element, i) for i in range(count))
    return any(mark >= 0 for mark in marks) or any(
        _has_content(raw, child) for child in _children(raw, element)
    )


def _children(raw: Any, element: Any) -> list[Any]:
    count = raw.FPDF_StructElement_CountChildren(element)
    found = (raw.FPDF_StructElement_GetChildAtIndex(element, index) for index in range(count))
    return [child for child in found if child]


def _tag(raw: Any, element: Any) -> str:
    length = raw.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDF_StructElement_GetType(element, buffer, length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
