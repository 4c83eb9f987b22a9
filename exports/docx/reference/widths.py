"""Widths: tables, pictures and tabs made for our page are fitted to theirs."""

from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element, child

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_INLINE = f"{{{_DRAWING}/wordprocessingDrawing}}inline"
_EXTENTS = (f"{{{_DRAWING}/wordprocessingDrawing}}extent", f"{{{_DRAWING}/main}}ext")
_EMU_PER_TWIP = 635


def text_width(section: Element | None) -> int | None:
    """Return the width of a section's text in twips; None where the section does not say it."""
    size = None if section is None else child(section, "w:pgSz")
    margins = None if section is None else child(section, "w:pgMar")
    if size is None or margins is None:
        return None
    edges = sum(_twips(margins, edge) for edge in ("left", "right", "gutter"))
    width = _twips(size, "w") - edges
    return width if width > 0 else None


def section_at(file: WordFile, place: Element | None) -> Element | None:
    """Return the `w:sectPr` that governs a paragraph of the body, the last one for None.

    A section's properties stand in its last paragraph (ECMA-376 part 1, 17.6.17).
    """
    sections = [*file.body.iter(qn("w:sectPr"))]
    if place is None:
        return sections[-1] if sections else None
    order = {element: at for at, element in enumerate(file.body.iter(qn("w:p"), qn("w:sectPr")))}
    after = (section for section in sections if order[section] > order[place])
    return next(after, None)


def fit(elements: list[Element], ours: int, theirs: int) -> None:
    """Fit what is as wide as our text to theirs; a picture that fits already stays as it is."""
    for element in elements:
        for table in element.iter(qn("w:tbl")):
            _fit_table(table, ours, theirs)
        for inline in element.iter(_INLINE):
            _fit_picture(inline, theirs * _EMU_PER_TWIP)


def fit_tabs(elements: list[Element], ours: int, theirs: int) -> None:
    """Move tabs that stand at the right edge of our text to that of theirs."""
    for element in elements:
        for tab in element.iter(qn("w:tab")):
            if tab.get(qn("w:pos")) == str(ours):
                tab.set(qn("w:pos"), str(theirs))


def _fit_table(table: Element, ours: int, theirs: int) -> None:
    held = child(table, "w:tblPr/w:tblW")
    # A table of a page on its side is wider than the text of the others.
    factor = theirs / max(ours, 0 if held is None else _twips(held, "w"))
    for held in table.iter(qn("w:gridCol"), qn("w:tcW"), qn("w:tblW")):
        if held.get(qn("w:type"), "dxa") == "dxa":
            held.set(qn("w:w"), str(round(_twips(held, "w") * factor)))


def _fit_picture(inline: Element, room: int) -> None:
    extents = [held for held in inline.iter(*_EXTENTS) if held.get("cx")]
    width = max((int(held.get("cx", "0")) for held in extents), default=0)
    if width > room:
        for held in extents:
            for side in ("cx", "cy"):
                held.set(side, str(round(int(held.get(side, "0")) * room / width)))


def _twips(element: Element, name: str) -> int:
    """Return a measure; what is written otherwise than in whole twips counts as nothing."""
    value = element.get(qn(f"w:{name}"), "0")
    return int(value) if value.lstrip("-").isdigit() else 0
