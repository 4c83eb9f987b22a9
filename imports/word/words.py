"""The words of one paragraph, gathered from run to run."""

import re
from typing import TYPE_CHECKING

from planctl.imports.word.line import Figure, Ref, RefKind
from planctl.imports.word.properties import Face

if TYPE_CHECKING:
    from planctl.ooxml.parsed import Element

_ADDRESS = re.compile(r"(?:https?|ftp)://\S{1,2040}$", re.IGNORECASE)
"""An address outside; browsers take no longer ones."""
_BETWEEN_NOTES = frozenset("，,、;；")


class Words:
    """What a paragraph says so far; `boxes` are the text boxes anchored in it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._faces: dict[Face, int] = {}
        self._contents = 0
        self.length = 0
        self._addresses: set[str] = set()
        self.bold: list[tuple[int, int]] = []
        self.refs: list[Ref] = []
        self.figures: list[Figure] = []
        self.boxes: list[Element] = []

    @property
    def text(self) -> str:
        """All of it; a newline is a line break."""
        return "".join(self._pieces)

    @property
    def contents(self) -> bool:
        """Whether all of it stands in a table of contents."""
        return 0 < self._contents == self.length

    @property
    def face(self) -> Face:
        """How most of it looks; bold if all of it is."""
        if not self._faces:
            return Face()
        most = max(self._faces, key=lambda face: self._faces[face])
        bold = all(face.bold for face in self._faces)
        return Face(most.font, most.size, bold, most.hidden, most.raised)

    def say(self, text: str, face: Face, *, contents: bool = False) -> None:
        """Add words; a raised mark between two notes is none of them, like the notes' numbers."""
        if face.raised and text.strip() in _BETWEEN_NOTES and self._after_note():
            return
        start, self.length = self.length, self.length + len(text)
        self._pieces.append(text)
        self._contents += len(text) if contents else 0
        if not text.isspace():
            self._faces[face] = self._faces.get(face, 0) + len(text)
        if face.bold:
            self._embolden(start)

    def _embolden(self, start: int) -> None:
        if self.bold and self.bold[-1][1] == start:
            start = self.bold.pop()[0]
        self.bold.append((start, self.length))

    def refer(self, kind: RefKind, to: str) -> None:
        """Add a note, a comment or an address at this place."""
        self.refs.append(Ref(kind, self.length, to))

    def mark(self) -> int:
        """Return where a link's words begin, for `link`."""
        return len(self._pieces)

    def link(self, address: str, mark: int) -> None:
        """Add the address that the words since `mark` lead to, once, unless they say it."""
        if address in self._addresses or not _ADDRESS.match(address):
            return
        self._addresses.add(address)
        bare = address.partition("//")[2].rstrip("/")
        if bare and bare not in "".join(self._pieces[mark:]):
            self.refer("link", address)

    def _after_note(self) -> bool:
        return bool(self.refs) and self.refs[-1].at == self.length
