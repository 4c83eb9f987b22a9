"""Anchors in the body: hidden bookmarks around the words of each field (see `ooxml.anchors`)."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

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

    def set(self, pieces: list[str], first: int, origin: Origin) -> None:
        """Set anchors around `pieces` from the `first` on: one for paragraphs, one for each table."""
        places = (at for at in range(first, len(pieces)) if pieces[at])
        for is_table, held in groupby(places, lambda at: pieces[at].startswith(_TABLE)):
            if is_table:
                for at in held:
                    pieces[at] = self._in_first_cell(pieces[at], origin)
            else:
                self._around(pieces, [*held], origin)

    def _around(self, pieces: list[str], places: Sequence[int], origin: Origin) -> None:
        start, end = self._bookmarks.marks(self._name(origin))
        first, last = places[0], places[-1]
        at = _end_of_properties(pieces[first])
        pieces[first] = f"{pieces[first][:at]}{start}{pieces[first][at:]}"
        at = pieces[last].rindex(_END)
        pieces[last] = f"{pieces[last][:at]}{end}{pieces[last][at:]}"

    def _in_first_cell(self, table: str, origin: Origin) -> str:
        at = table.index(_END) + len(_END)
        cell = [table[:at]]
        self._around(cell, (0, 0), origin)
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
