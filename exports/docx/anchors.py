"""Anchors in the body: hidden bookmarks around the words of each field (see `ooxml.anchors`)."""

from collections import Counter

from planctl.exports.docx.fields import Bookmarks
from planctl.ooxml.anchors import anchor_stem
from planctl.schemas.origin import Origin

_START, _END = "<w:p>", "</w:p>"
_PROPERTIES, _PROPERTIES_END = "<w:pPr>", "</w:pPr>"
_TABLE = "<w:tbl>"


class Anchors:
    """Sets the anchors of a body; each is numbered among those of its field."""

    def __init__(self, bookmarks: Bookmarks) -> None:
        self._bookmarks = bookmarks
        self._count: Counter[Origin] = Counter()
        self._stems: dict[Origin, str] = {}

    def set(self, pieces: list[str], origin: Origin) -> None:
        """Set anchors around `pieces`: one for paragraphs, one for each table."""
        start = 0
        for at in range(len(pieces)):
            if pieces[at].startswith(_TABLE):
                self._around(pieces, start, at, origin)
                pieces[at] = self._in_first_cell(pieces[at], origin)
                start = at + 1
        self._around(pieces, start, len(pieces), origin)

    def _around(self, pieces: list[str], first: int, end: int, origin: Origin) -> None:
        """Set an anchor from the first paragraph to the last of some pieces; "" is none."""
        while first < end and not pieces[end - 1]:
            end -= 1
        while first < end and not pieces[first]:
            first += 1
        if first == end:
            return
        opening, closing = self._bookmarks.marks(self._name(origin))
        piece = pieces[first]
        at = _end_of_properties(piece)
        pieces[first] = f"{piece[:at]}{opening}{piece[at:]}"
        piece = pieces[end - 1]
        at = piece.rindex(_END)
        pieces[end - 1] = f"{piece[:at]}{closing}{piece[at:]}"

    def _in_first_cell(self, table: str, origin: Origin) -> str:
        at = table.index(_END) + len(_END)
        cell = [table[:at]]
        self._around(cell, 0, 1, origin)
        return cell[0] + table[at:]

    def _name(self, origin: Origin) -> str:
        stem = self._stems.get(origin)
        if stem is None:
            stem = self._stems[origin] = anchor_stem(*origin)
        self._count[origin] += 1
        return f"{stem}_{self._count[origin]}"


def _end_of_properties(piece: str) -> int:
    """Return where the first paragraph's runs begin."""
    at = piece.index(_START) + len(_START)
    return (
        piece.index(_PROPERTIES_END, at) + len(_PROPERTIES_END)
        if piece.startswith(_PROPERTIES, at)
        else at
    )
