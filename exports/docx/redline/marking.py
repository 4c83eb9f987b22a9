"""Tracked changes in WordprocessingML (ECMA-376 part 1, 17.13.5): who made them, and how each looks."""

import re
from typing import Literal, NamedTuple

from planctl.ooxml.text import attribute

Mark = Literal["", "ins", "del", "moveFrom", "moveTo"]
"""What became of a paragraph's mark or of a row; "" for one that stays."""

_RUNS = re.compile(r"(?:<w:r>.*?</w:r>)+", re.DOTALL)
_DELETED = (
    ("<w:t>", "<w:delText>"),
    ("<w:t ", "<w:delText "),
    ("</w:t>", "</w:delText>"),
    ("instrText", "delInstrText"),
)
_NO_DATE = "2000-01-01T00:00:00Z"
"""The marks of a move must bear a date (CT_MoveBookmark) though nobody is ever shown it."""


class Author(NamedTuple):
    """Who made the changes, and when (2025-06-01T00:00:00Z), "" if that is not said."""

    name: str
    date: str = ""


class Marking:
    """Marks changes of one author, each under a number of its own."""

    def __init__(self, author: Author, first: int) -> None:
        """Take the first number that is free."""
        date = f" w:date={attribute(author.date)}" if author.date else ""
        self._undated = f"w:author={attribute(author.name)}"
        self._said = f"{self._undated}{date}"
        self._dated = self._said if date else f'{self._said} w:date="{_NO_DATE}"'
        self._next = first

    def inserted(self, runs: str) -> str:
        """Return runs as inserted."""
        return f"<w:ins{self._attributes()}>{runs}</w:ins>"

    def deleted(self, runs: str) -> str:
        """Return runs as deleted: only `w:delText` is seen there (17.3.3.7)."""
        for mark, other in _DELETED:
            runs = runs.replace(mark, other)
        return f"<w:del{self._attributes()}>{runs}</w:del>"

    def moved_from(self, runs: str) -> str:
        """Return runs as moved from here."""
        return f"<w:moveFrom{self._attributes()}>{runs}</w:moveFrom>"

    def moved_to(self, runs: str) -> str:
        """Return runs as moved to here."""
        return f"<w:moveTo{self._attributes()}>{runs}</w:moveTo>"

    def lost_on_the_way(self, runs: str) -> str:
        """Return runs as moved to here and deleted here.

        LibreOffice 7.4 deletes nothing where the move bears a date.
        """
        deleted = self.deleted(runs)
        return f'<w:moveTo w:id="{self._number()}" {self._undated}>{deleted}</w:moveTo>'

    def all_runs(self, content: str, mark: Mark) -> str:
        """Return a paragraph's content with all its runs marked; bookmarks and links stay outside."""
        mend = {
            "ins": self.inserted,
            "del": self.deleted,
            "moveFrom": self.moved_from,
            "moveTo": self.moved_to,
        }[mark or "ins"]
        return _RUNS.sub(lambda runs: mend(runs[0]), content)

    def ending(self, mark: Mark) -> str:
        """Return the run properties of a paragraph's mark (17.13.5.20, 17.13.5.15)."""
        return f"<w:rPr><w:{mark}{self._attributes()}/></w:rPr>" if mark else ""

    def row(self, mark: Mark) -> str:
        """Return what a row's properties say of it (17.13.5.17, 17.13.5.12)."""
        return f"<w:{mark}{self._attributes()}/>" if mark else ""

    def reset(self, old: str) -> str:
        """Return what a paragraph's properties were (17.13.5.29)."""
        return f"<w:pPrChange{self._attributes()}><w:pPr>{old}</w:pPr></w:pPrChange>"

    def restyled(self, old: str) -> str:
        """Return what a run's properties were (17.13.5.31)."""
        return f"<w:rPrChange{self._attributes()}><w:rPr>{old}</w:rPr></w:rPrChange>"

    def around(self, blocks: str, mark: Mark, move: int) -> str:
        """Return what has moved together within the marks that name the move (17.13.5.24, .28)."""
        number = self._number()
        return (
            f'<w:{mark}RangeStart w:id="{number}" w:name="move{move}" {self._dated}/>{blocks}'
            f'<w:{mark}RangeEnd w:id="{number}"/>'
        )

    def _attributes(self) -> str:
        return f' w:id="{self._number()}" {self._said}'

    def _number(self) -> int:
        number, self._next = self._next, self._next + 1
        return number
