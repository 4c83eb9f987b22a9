"""Tables of contents that no longer say what the headings say."""

import re

from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element

_CONTENTS = re.compile(r"\s*TOC\b")


def outdate_contents(element: Element) -> None:
    """Mark the contents within `element` dirty: Word makes them anew (ECMA-376 part 1, 17.16.18)."""
    begun: list[Element] = []
    for mark in element.iter(*map(qn, ("w:fldChar", "w:instrText", "w:fldSimple"))):
        kind = mark.get(qn("w:fldCharType"))
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            begun.pop()
        elif _CONTENTS.match(mark.text or "") and begun:
            _outdate(begun[-1])
        elif _CONTENTS.match(mark.get(qn("w:instr"), "")):
            _outdate(mark)


def _outdate(mark: Element) -> None:
    mark.set(qn("w:dirty"), "true")
