"""Anchors on what a ministry's file says next to the body, so that it is not read back as the body's."""

from planctl.ooxml.anchors import REFERENCE_FILE, stem_of
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element, child, new

_START, _END = qn("w:bookmarkStart"), qn("w:bookmarkEnd")


def mark_around(body: Element, place: Element | None, blocks: list[Element]) -> None:
    """Mark the paragraphs of `body` before and behind `place`, if `blocks` bear anchors too.

    None stands for its end.
    """
    names = (mark.get(qn("w:name"), "") for block in blocks for mark in block.iter(_START))
    if not any(map(stem_of, names)):
        return
    paragraphs = [*body.iter(qn("w:p"))]
    at = len(paragraphs) if place is None else paragraphs.index(place)
    last = max((int(mark.get(qn("w:id"), "0")) for mark in body.iter(_START)), default=0)
    before, behind = paragraphs[:at][-1:], paragraphs[at:][1:2]
    for number, paragraph in enumerate((*before, *behind), 1):
        _mark(paragraph, str(last + number), f"{REFERENCE_FILE}_{number}")


def _mark(paragraph: Element, key: str, name: str) -> None:
    properties = child(paragraph, "w:pPr")
    start, end = new("w:bookmarkStart"), new("w:bookmarkEnd")
    start.set(qn("w:id"), key)
    start.set(qn("w:name"), name)
    end.set(qn("w:id"), key)
    paragraph.insert(int(properties is not None), start)
    paragraph.append(end)
