"""The lines of a text as they flow on: over broken lines, over the ends of pages and what stands there."""

from bisect import bisect_left
from typing import NamedTuple

from planctl.imports.draft import Attached, Discarded
from planctl.imports.furniture import furniture
from planctl.imports.lines import Line, lines_of, stretches
from planctl.imports.page_notes import Span, page_notes
from planctl.imports.words import joined
from planctl.imports.wrapping import goes_on, wrapping_of
from planctl.text.mapped import Mapped

_TAIL = 2_000
"""Characters of a paragraph in which a citation is looked for that has not ended."""
_FURTHEST = 60
"""Lines over which a sentence may go on: the foot of one page, the head of the next."""


class Gathered(NamedTuple):
    """A paragraph: its words, what its marks refer to, where it ends, and the line behind it."""

    words: Mapped
    attached: tuple[Attached, ...]
    end: int
    following: int


class Flow:
    """The lines of a text, and which of them are no part of it.

    `notes` are the footnotes whose marks stand nowhere, or are written out, by their labels.
    """

    def __init__(self, source: str, *, markdown: bool) -> None:
        self.lines = lines_of(source, markdown=markdown)
        self._source = source
        self._fates = furniture(self.lines)
        notes = () if markdown else page_notes(self.lines, self._fates)
        self._noted = {at for note in notes for at in note.lines}
        self._marks = sorted((note.mark, note.words) for note in notes if note.mark)
        marked = {mark for mark, _ in self._marks}
        self._marking = {
            at for at, line in enumerate(self.lines) if (line.start, line.end) in marked
        }
        """Lines that are the mark of a footnote and no more: it stood above the line."""
        self._numerals = [note.numeral for note in notes] + [mark for mark, _ in self._marks]
        self.notes = [
            (f"#{note.number}", joined(source, note.words)) for note in notes if not note.mark
        ]
        kept = (line for at, line in enumerate(self.lines) if not self.is_aside(at))
        self._wrapping = wrapping_of([*kept])

    def discarded(self) -> tuple[Discarded, ...]:
        """Return, in order, the lines that are furniture, and the numbers of footnotes."""
        found = [
            Discarded(self.lines[at].start, self.lines[at].end, reason)
            for at, reason in self._fates.items()
        ]
        found += (Discarded(start, end, "note-number") for start, end in self._numerals)
        return tuple(sorted(found, key=lambda one: one.start))

    def is_aside(self, at: int) -> bool:
        """Tell whether a line is furniture or a footnote."""
        return at in self._fates or at in self._noted

    def gathered(self, at: int, start: int) -> Gathered:
        """Return the paragraph that begins at `start`, on the line `at`."""
        line = self.lines[at]
        own = stretches(line)
        spans = [(start, own[0][1]), *own[1:]] if start == line.start else [(start, line.end)]
        said = line.text[-_TAIL:]
        while (following := self._following(at + 1, line, said)) is not None:
            at = following
            spans += stretches(self.lines[at])
            if at not in self._marking:
                line = self.lines[at]
                said = (said + line.text)[-_TAIL:]
        words, attached = self._without_marks(spans)
        return Gathered(words, attached, line.end, at + 1)

    def _following(self, begin: int, line: Line, said: str) -> int | None:
        """Return the line in which a sentence goes on, if it does."""
        parted = False
        for at in range(begin, min(begin + _FURTHEST, len(self.lines))):
            other = self.lines[at]
            parted |= other.new_page or at in self._noted
            if at in self._marking:
                return at
            if at - 1 in self._marking:
                other = other._replace(indent=0)
            if self.is_aside(at):
                if self._fates.get(at) == "contents":
                    return None
                parted = True
            elif other.text:
                near = parted or at == begin
                on = near and goes_on(line, other, self._wrapping, parted=parted, said=said)
                return at if on else None
        return None

    def _without_marks(self, spans: list[Span]) -> tuple[Mapped, tuple[Attached, ...]]:
        """Return the words at some places without the marks of footnotes, which are attached."""
        first = bisect_left(self._marks, spans[0], key=_place)
        last = bisect_left(self._marks, (spans[-1][1], 0), key=_place)
        if first == last:
            return joined(self._source, spans), ()
        marks = self._marks[first:last]
        words = joined(self._source, _without(spans, [mark for mark, _ in marks]))
        attached = (
            Attached(
                "footnote",
                sum(max(0, min(end, mark[0]) - start) for start, end in words.spans),
                joined(self._source, note),
            )
            for mark, note in marks
        )
        return words, tuple(attached)


def _place(item: tuple[Span, tuple[Span, ...]]) -> Span:
    return item[0]


def _without(spans: list[Span], marks: list[Span]) -> list[Span]:
    """Return spans but for some stretches within them; both are in order."""
    found: list[Span] = []
    for start, end in spans:
        for first, last in marks:
            if start <= first < end:
                found.append((start, first))
                start = last
        found.append((start, end))
    return [(start, end) for start, end in found if start < end]
