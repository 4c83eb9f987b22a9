"""Where a draft's characters stand in its file: lines and columns, of a Word file paragraphs."""

from bisect import bisect_right

from planctl.imports.draft import Draft
from planctl.schemas.finding import Place
from planctl.schemas.places import line_starts

_BOM = "\ufeff"


class FileLines:
    """From offsets in a draft's text to places; a BOM takes no column.

    The line of a Word file is the number of the paragraph in its body, empty ones and those of cells
    counted, as Word counts them; what stands behind the body has the number of its last paragraph.
    """

    def __init__(self, draft: Draft) -> None:
        self._path = draft.name
        self._text = draft.text
        self._numbers: tuple[int, ...] = ()
        self._starts = line_starts(draft.text)
        if draft.paragraphs:
            self._starts, self._numbers = zip(*draft.paragraphs, strict=True)
        elif draft.text.startswith(_BOM):
            self._starts = (1, *self._starts[1:])

    def place(self, start: int, end: int) -> Place:
        """Return the place of `text[start:end]`."""
        return Place(self._path, *self._at(start), *self._at(end))

    def shown(self) -> str:
        """Return the text as its lines are counted."""
        if not self._numbers:
            return self._text.removeprefix(_BOM)
        lines = [""] * self._numbers[-1]
        ends = (*self._starts[1:], len(self._text))
        for start, end, number in zip(self._starts, ends, self._numbers, strict=True):
            lines[number - 1] += " ".join(self._text[start:end].split("\n")).rstrip()
        return "\n".join(lines)

    def _at(self, offset: int) -> tuple[int, int]:
        at = max(0, bisect_right(self._starts, offset) - 1)
        line = self._numbers[at] if self._numbers else at + 1
        return line, max(1, offset - self._starts[at] + 1)
