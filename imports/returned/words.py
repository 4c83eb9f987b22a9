"""The words of a paragraph with both sides of every change."""

from planctl.imports.word.line import RefKind
from planctl.imports.word.properties import Face
from planctl.imports.word.words import Words
from planctl.schemas.returned import NOTE, Change, Stretch


class MarkedWords(Words):
    """Words that remember who brought or took them; `size` counts those of both sides."""

    def __init__(self) -> None:
        super().__init__()
        self.come: Change | None = None
        self.gone: Change | None = None
        self.stretches: list[Stretch] = []
        self.notes: dict[int, tuple[RefKind, str]] = {}
        """Kind and id of the notes, by the places of their stretches."""
        self.size = 0

    @property
    def text(self) -> str:
        """What is said when all changes are accepted."""
        return "".join(held.said for held in self.stretches if not held.gone)

    def say(self, text: str, face: Face, *, contents: bool = False) -> None:
        """Add words; tabs of the paragraph's own are blanks."""
        before = self.length
        if not self.size:
            text = text.removeprefix(_EMPTY_CELL)
        super().say(text, face, contents=contents)
        if self.length > before:
            self._add(text.replace("\t", " "))

    def end_line(self, come: Change | None, gone: Change | None) -> None:
        """Add a line break that somebody brought or took, or nobody."""
        self.come, self.gone = come, gone
        self._add("\n")

    def refer(self, kind: RefKind, to: str) -> None:
        """Add a note at this place; a comment or an address adds no words."""
        super().refer(kind, to)
        if kind in ("footnote", "endnote"):
            self.notes[len(self.stretches)] = kind, to
            self._add(NOTE, alone=True)

    def _add(self, text: str, *, alone: bool = False) -> None:
        self.size += len(text)
        last = self.stretches[-1] if self.stretches else None
        alike = last is not None and (last.come, last.gone) == (self.come, self.gone)
        if last is None or not alike or alone or last.said == NOTE:
            self.stretches.append(Stretch(text, self.come, self.gone))
        else:
            self.stretches[-1] = last._replace(said=last.said + text)


_EMPTY_CELL = "\u200d"
"""What LibreOffice puts into the cells of a row that came and is tracked (U+200D)."""
