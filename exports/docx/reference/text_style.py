"""The body's text wears the style of the paragraph that says {{正文}}: offices have one for it."""

from planctl.exports.docx.reference.styles import Styles
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import PARAGRAPH_ORDER, Element, child, ensured, new, put, value_of


def dress_text(blocks: list[Element], place: Element | None, theirs: Styles) -> None:
    """Let the paragraphs of `blocks` that have no style of their own have that of `place`."""
    key = None if place is None else value_of(place, "w:pPr/w:pStyle")
    if key not in theirs.by_id or _is_heading(key, theirs):
        return
    for block in blocks:
        if block.tag == qn("w:p") and child(block, "w:pPr/w:pStyle") is None:
            put(ensured(block, "w:pPr"), new("w:pStyle", key), PARAGRAPH_ORDER)


def _is_heading(key: str | None, theirs: Styles) -> bool:
    """Tell whether a style has its place in the contents: a blank left in a heading is a slip."""
    return any(child(style, "w:pPr/w:outlineLvl") is not None for style in theirs.chain(key))
