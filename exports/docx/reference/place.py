"""Where the body goes: in place of the paragraph that says so, or at the end."""

from planctl.exports.docx.reference.blanks import free_control
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import PARAGRAPH_ORDER, Element, child, drop, ensured, new, put

_BEFORE = tuple(map(qn, ("w:bookmarkStart", "w:commentRangeStart", "w:permStart")))
_AFTER = tuple(map(qn, ("w:bookmarkEnd", "w:commentRangeEnd", "w:permEnd")))


def put_body(body: Element, place: Element | None, blocks: list[Element]) -> None:
    """Put `blocks` in place of the paragraph `place` of `body`, at the end for None."""
    if place is not None:
        _put_at(place, blocks or [new("w:p")])
        return
    last = body[-1] if len(body) and body[-1].tag == qn("w:sectPr") else None
    before = (
        body[-1] if last is None and len(body) else None if last is None else last.getprevious()
    )
    if before is not None and blocks and _is_empty(before):
        body.remove(before)
    at = len(body) if last is None else body.index(last)
    body[at:at] = blocks


def _put_at(place: Element, blocks: list[Element]) -> None:
    for control in place.iterancestors(qn("w:sdt")):
        free_control(control)
        # A control for plain text (17.5.2.44) holds one paragraph.
        drop(child(control, "w:sdtPr/w:text"))
    _keep_section(place, blocks)
    _keep_comments(place, blocks)
    parent = place.getparent()
    if parent is not None:
        at = parent.index(place)
        parent[at : at + 1] = [*place.iter(*_BEFORE), *blocks, *place.iter(*_AFTER)]


def _keep_section(place: Element, blocks: list[Element]) -> None:
    """Let the section that ends with `place` end with the last of `blocks`."""
    section = child(place, "w:pPr/w:sectPr")
    if section is None:
        return
    if blocks[-1].tag != qn("w:p"):
        blocks.append(new("w:p"))
    put(ensured(blocks[-1], "w:pPr"), section, PARAGRAPH_ORDER)


def _keep_comments(place: Element, blocks: list[Element]) -> None:
    """Keep the marks of comments, which stand in runs of their own."""
    runs = [mark.getparent() for mark in place.iter(qn("w:commentReference"))]
    if runs and blocks[-1].tag != qn("w:p"):
        blocks.append(new("w:p"))
    blocks[-1].extend(run for run in runs if run is not None)


def _is_empty(block: Element) -> bool:
    """Tell whether a block is a paragraph that shows nothing, as a new file has one."""
    return (
        block.tag == qn("w:p")
        and all(held.tag == qn("w:pPr") for held in block)
        and (child(block, "w:pPr/w:sectPr") is None)
    )
