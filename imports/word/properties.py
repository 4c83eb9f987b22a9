"""What a `w:pPr` and a `w:rPr` say (ECMA-376 part 1, 17.3), each read in one pass.

A file has as many of them as it has paragraphs and runs; looking each property up by its path
would take most of the time of reading it.
"""

from dataclasses import dataclass

from planctl.imports.word.names import GONE, VALUE
from planctl.imports.word.values import is_on, whole
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element

_STYLE, _LEVEL, _ALIGNED = qn("w:pStyle"), qn("w:outlineLvl"), qn("w:jc")
_NUMBER, _INSTANCE, _DEPTH = qn("w:numPr"), qn("w:numId"), qn("w:ilvl")
_MARK, _RUN_STYLE = qn("w:rPr"), qn("w:rStyle")
_FONTS, _SIZE, _BOLD = qn("w:rFonts"), qn("w:sz"), qn("w:b")
_HIDDEN, _RAISED = qn("w:vanish"), qn("w:vertAlign")
_LOOKS = {_FONTS, _SIZE, _BOLD, _HIDDEN, _RAISED}
_EAST = qn("w:eastAsia")
_EAST_THEME = qn("w:eastAsiaTheme")


@dataclass(frozen=True, slots=True)
class Face:
    """How a run looks: Chinese font, size in points, bold, hidden, raised; None where not said."""

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def under(self, other: "Face") -> "Face":
        """Return this look where `other` does not say otherwise."""
        return Face(
            self.font if other.font is None else other.font,
            self.size if other.size is None else other.size,
            self.bold if other.bold is None else other.bold,
            self.hidden if other.hidden is None else other.hidden,
            self.raised if other.raised is None else other.raised,
        )


@dataclass(frozen=True, slots=True)
class RunProperties:
    """A run's style by id, and what it says of its look itself."""

    style: str | None = None
    face: Face | None = None


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """A paragraph's style by id, outline level from 0, numbering, alignment.

    `gone`: its end was deleted, and it goes on with the next paragraph (17.13.5.15).
    """

    style: str | None = None
    level: int | None = None
    instance: str | None = None
    depth: int | None = None
    aligned: str | None = None
    gone: bool = False


def run_properties(element: Element | None) -> RunProperties:
    """Read a `w:rPr`."""
    if element is None or not len(element):
        return RunProperties()
    held = {child.tag: child for child in element}
    style = held.pop(_RUN_STYLE, None)
    said = None if style is None else style.get(VALUE)
    return RunProperties(said, _face(held) if held.keys() & _LOOKS else None)


def paragraph_properties(element: Element | None) -> ParagraphProperties:
    """Read a `w:pPr`."""
    if element is None or not len(element):
        return ParagraphProperties()
    held = {child.tag: child for child in element}
    number = {child.tag: child for child in held.get(_NUMBER, ())}
    return ParagraphProperties(
        _value(held.get(_STYLE)),
        whole(_value(held.get(_LEVEL))),
        _value(number.get(_INSTANCE)),
        whole(_value(number.get(_DEPTH))),
        _value(held.get(_ALIGNED)),
        any(mark.tag in GONE for mark in held.get(_MARK, ())),
    )


def _face(held: dict[str, Element]) -> Face:
    fonts = held.get(_FONTS)
    size = whole(_value(held.get(_SIZE)))
    raised = _value(held.get(_RAISED))
    return Face(
        None if fonts is None else fonts.get(_EAST) or fonts.get(_EAST_THEME),
        None if size is None else size / 2,
        is_on(held.get(_BOLD)),
        is_on(held.get(_HIDDEN)),
        None if raised is None else raised == "superscript",
    )


def _value(element: Element | None) -> str | None:
    return None if element is None else element.get(VALUE)
