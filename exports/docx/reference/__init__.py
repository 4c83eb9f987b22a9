"""A ministry's own file: its styles, pages, cover and whatever else it holds, with our body in it.

The paper is written first, as ever, and then moved: what it refers to (styles, numbers, notes,
pictures, bookmarks) is matched with theirs by name, or goes along under ids that theirs have not.
"""

from dataclasses import dataclass

from planctl.exports.document import Document
from planctl.exports.docx.reference.around import mark_around
from planctl.exports.docx.reference.blanks import (
    STAGE,
    TITLE,
    blank_values,
    body_place,
    fill_blanks,
)
from planctl.exports.docx.reference.carry import Carrier
from planctl.exports.docx.reference.content import Content, blocks_of
from planctl.exports.docx.reference.contents import outdate_contents
from planctl.exports.docx.reference.core import set_properties
from planctl.exports.docx.reference.fonts import add_fonts
from planctl.exports.docx.reference.ids import renumber
from planctl.exports.docx.reference.notes import take_notes
from planctl.exports.docx.reference.numbering import NumberMerge
from planctl.exports.docx.reference.place import put_body
from planctl.exports.docx.reference.proof import prove
from planctl.exports.docx.reference.styles import Lacking, StyleMerge, Styles
from planctl.exports.docx.reference.text_style import dress_text
from planctl.exports.docx.reference.widths import fit, fit_tabs, section_at, text_width
from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.carried import pass_on
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element

__all__ = ["Filled", "Lacking", "fill"]


@dataclass(frozen=True, slots=True)
class Filled:
    """The file; the styles that it lacked, and whether it said where the body goes."""

    file: bytes
    lacking: tuple[Lacking, ...]
    placed: bool


def fill(reference: bytes, paper: bytes, document: Document) -> Filled:
    """Return a ministry's .docx or .dotx with the body of `paper` in it; equal files, equal bytes.

    `paper` is what `write_docx` made of `document`. Raises BadPackage for a `reference` that is no
    Word document, has macros, is locked by a password, or is not safe to read.
    """
    theirs, ours = WordFile(reference), WordFile(paper, trusted=True)
    place = body_place(theirs.body)
    blanks = fill_blanks(theirs, blank_values(document))
    styles = StyleMerge(_styles(theirs), _styles(ours))
    blocks = blocks_of(
        ours,
        styles.ours,
        covered=bool(document.cover),
        titled=TITLE in blanks,
        staged=STAGE in blanks,
    )
    width, room = text_width(section_at(ours, None)), text_width(section_at(theirs, place))
    contents = [
        Content(blocks, ours.main, theirs.main),
        take_notes("footnote", blocks, theirs, ours),
        take_notes("endnote", blocks, theirs, ours),
    ]
    mark_around(theirs.body, place, blocks)
    _move(contents, styles, theirs, ours)
    if styles.added:
        theirs.made("styles", "w:styles")
    if width and room and not _in_a_cell(place):
        fit(blocks, width, room)
        fit_tabs([*blocks, *styles.added_styles()], width, room)
    outdate_contents(theirs.edit(theirs.main))
    dress_text(blocks, place, styles.theirs)
    put_body(theirs.body, place, blocks)
    set_properties(theirs, ours)
    pass_on(ours.package, theirs.package)
    file = theirs.to_bytes()
    prove(file)
    return Filled(file, styles.lacking, place is not None)


def _move(contents: list[Content], styles: StyleMerge, theirs: WordFile, ours: WordFile) -> None:
    """Make everything in `contents` that points to a thing of ours point to one in theirs."""
    elements = [element for content in contents for element in content.elements]
    for element in elements:
        styles.take(element)
    numbers = NumberMerge(theirs, ours, styles)
    numbers.number_styles()
    for element in elements:
        for paragraph in element.iter(qn("w:p")):
            numbers.number(paragraph)
        for change in element.iter(qn("w:pPrChange")):
            numbers.number_before(change)
    for element in elements:
        styles.dress(element)
        if numbers.theirs_count:
            outdate_contents(element)
    add_fonts(styles.added_styles(), theirs, ours)
    renumber(elements, theirs)
    carrier = Carrier(theirs, ours)
    for content in contents:
        carrier.carry(content)


def _styles(file: WordFile) -> Styles:
    name = file.part("styles")
    return Styles(file.made("styles", "w:styles") if name is None else file.root(name))


def _in_a_cell(place: Element | None) -> bool:
    return place is not None and next(place.iterancestors(qn("w:tc")), None) is not None
