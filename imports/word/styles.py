"""Styles by id, with what they take from those they are based on (ECMA-376 part 1, 17.7).

An id says nothing: WPS numbers its styles "1", "2". What a style is, its name and properties say.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planctl.imports.word.properties import Face, RunProperties, run_properties
from planctl.imports.word.values import whole
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element, child, value_of

BODY_TEXT = 9
"""The outline level of what is no heading (17.3.1.20)."""
_LONGEST_NAME = 80
_LONGEST_CHAIN = 32
"""Styles from one to the last that it is based on; only a damaged file has more."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says itself; `level` counts outline levels from 0, `instance` names a `w:num`."""

    id: str
    name: str
    based_on: str | None
    face: Face
    level: int | None
    instance: str | None
    depth: int | None
    aligned: str | None


class Styles:
    """The styles of a document; a paragraph without one, or with an unknown one, has the default."""

    def __init__(self, part: Element | None) -> None:
        self._styles = {} if part is None else {style.id: style for style in _styles(part)}
        self._default = "" if part is None else _default(part)
        self._plain = Face() if part is None else _plain(part)
        self._chains: dict[str, tuple[Style, ...]] = {}
        self._faces: dict[tuple[str, str], Face] = {}

    def chain(self, style: str | None) -> tuple[Style, ...]:
        """Return a paragraph's style and those it is based on, nearest first."""
        held = style if style in self._styles else self._default
        return self._chain(held or "")

    def face(self, style: str | None, run: RunProperties) -> Face:
        """Return the look of a run in a paragraph of this style."""
        key = (style or "", run.style or "")
        if key not in self._faces:
            self._faces[key] = self._styled(*key)
        return self._faces[key].under(run.face) if run.face else self._faces[key]

    def _styled(self, style: str, run_style: str) -> Face:
        paragraph = _together(self.chain(style), self._plain)
        if run_style not in self._styles:
            return paragraph
        run = _together(self._chain(run_style), Face())
        # Bold in both is not bold: a toggle property (17.7.3).
        toggled = bool(paragraph.bold) != bool(run.bold)
        return replace(paragraph.under(run), bold=toggled)

    def _chain(self, style: str) -> tuple[Style, ...]:
        if style not in self._chains:
            self._chains[style] = tuple(self._based(style))
        return self._chains[style]

    def _based(self, style: str | None) -> Iterator[Style]:
        seen: set[str] = set()
        while style in self._styles and style not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(style)
            yield self._styles[style]
            style = self._styles[style].based_on


def _together(chain: tuple[Style, ...], face: Face) -> Face:
    for style in reversed(chain):
        face = face.under(style.face)
    return face


def _styles(part: Element) -> Iterator[Style]:
    for element in part.iterchildren(qn("w:style")):
        yield Style(
            element.get(qn("w:styleId"), ""),
            (value_of(element, "w:name") or "").strip()[:_LONGEST_NAME],
            value_of(element, "w:basedOn"),
            run_properties(child(element, "w:rPr")).face or Face(),
            whole(value_of(element, "w:pPr/w:outlineLvl")),
            value_of(element, "w:pPr/w:numPr/w:numId"),
            whole(value_of(element, "w:pPr/w:numPr/w:ilvl")),
            value_of(element, "w:pPr/w:jc"),
        )


def _default(part: Element) -> str:
    for element in part.iterchildren(qn("w:style")):
        default = element.get(qn("w:default")) in ("1", "true", "on")
        if default and element.get(qn("w:type"), "paragraph") == "paragraph":
            return element.get(qn("w:styleId"), "")
    return ""


def _plain(part: Element) -> Face:
    return run_properties(child(part, "w:docDefaults/w:rPrDefault/w:rPr")).face or Face()
