"""Fonts of the styles that were added, entered in their font table."""

from copy import deepcopy

from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element


def add_fonts(styles: list[Element], theirs: WordFile, ours: WordFile) -> None:
    """Enter the fonts that `styles` name and their table lacks, as our table describes them."""
    table = ours.part("fontTable")
    if table is None:
        return
    known = theirs.part("fontTable")
    held = set[str]() if known is None else {_name(font) for font in theirs.root(known)}
    named = _named(styles) - held
    wanted = [deepcopy(font) for font in ours.root(table) if _name(font) in named]
    if wanted:
        theirs.made("fontTable", "w:fonts").extend(wanted)


def _named(styles: list[Element]) -> set[str]:
    fonts = (font for style in styles for font in style.iter(qn("w:rFonts")))
    return {str(name) for font in fonts for name in font.attrib.values()}


def _name(font: Element) -> str:
    return str(font.get(qn("w:name")))
