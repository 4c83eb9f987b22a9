"""What stands within a paragraph of a returned file: changes with both sides, marks with their places."""

import re
from typing import NamedTuple

from planctl.imports.returned.author import author_of
from planctl.imports.returned.words import MarkedWords
from planctl.imports.word.inline import Inline
from planctl.imports.word.line import Tally
from planctl.imports.word.names import ID
from planctl.imports.word.styles import Styles
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element
from planctl.schemas.returned import Change

BOOKMARK, BOOKMARK_END = qn("w:bookmarkStart"), qn("w:bookmarkEnd")
COMMENT, COMMENT_END = qn("w:commentRangeStart"), qn("w:commentRangeEnd")
REFERENCE = qn("w:commentReference")
_LINE = "textWrapping"
"""The kind of break that parts lines (ECMA-376 part 1, 17.3.3.1, 17.18.3)."""
_AUTHOR, _DATE = qn("w:author"), qn("w:date")
_MOVES = frozenset({qn("w:moveFrom"), qn("w:moveTo")})
_DATED = re.compile(r"[1-9]\d{3}-[\d:.TZ+-]{1,30}$")


class Mark(NamedTuple):
    """A start or an end of a range, or a comment's reference, and where: at `at` of some words."""

    tag: str
    id: str
    name: str
    words: MarkedWords
    at: int


class MarkedInline(Inline):
    """Reads paragraphs; the marks of ranges are gathered in `marks`."""

    def __init__(self, styles: Styles, tally: Tally) -> None:
        super().__init__(styles, {}, tally)
        self.marks: list[Mark] = []
        marks = (BOOKMARK, BOOKMARK_END, COMMENT, COMMENT_END)
        self._readers |= dict.fromkeys(marks, self._mark)
        self._readers |= {
            REFERENCE: self._mark,
            qn("w:delText"): self._text,
            qn("w:delInstrText"): lambda element: self.fields.instruct(element.text or ""),
        }

    def _sign(self, element: Element) -> None:
        """Read a sign; a page break says nothing: LibreOffice puts one for `w:pageBreakBefore`."""
        if element.get(qn("w:type"), _LINE) == _LINE:
            super()._sign(element)

    def _marked(self) -> MarkedWords:
        words = self._words
        if not isinstance(words, MarkedWords):
            raise TypeError(words)
        return words

    def _mark(self, element: Element) -> None:
        words = self._marked()
        name = element.get(qn("w:name"), "")
        self.marks.append(Mark(str(element.tag), element.get(ID, ""), name, words, words.size))

    def _gone(self, element: Element) -> None:
        words = self._marked()
        before, words.gone = words.gone, change_of(element)
        self._walk(element)
        words.gone = before

    def _come(self, element: Element) -> None:
        words = self._marked()
        before, words.come = words.come, change_of(element)
        self._walk(element)
        words.come = before


def change_of(element: Element) -> Change:
    """Return whose change an element is (ECMA-376 part 1, 17.13.5)."""
    author = author_of(element.get(_AUTHOR, ""))
    date = element.get(_DATE, "")
    said = _DATED.match(date) is not None
    return Change(author, date if said else "", element.tag in _MOVES)
