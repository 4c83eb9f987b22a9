"""From edits of a paper to edits of what is seen of a record's text.

What a text does not say itself cannot be edited in it: 一是 before a paragraph, the number of a table.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from planctl.revisions.returned.matched import RUN_IN, Shown, matched
from planctl.revisions.returned.run_in import RunIn, run_ins
from planctl.text.new_lines import KIND_MARKS, Rewording
from planctl.text.seen import SeenLine
from planctl.text.seen_words import Characters

_NOWHERE = -1


class Projection:
    """A field as its paper shows it (`paper`, lines joined by line breaks), and what is seen of it."""

    def __init__(self, paper: str, lines: Sequence[SeenLine], characters: Characters) -> None:
        """Match the two, character by character."""
        said = paper.split("\n")
        shown = matched(said, lines, characters)
        self.paper = paper
        self._lines, self._shown = lines, shown
        self._seen = "\n".join(line.seen for line in lines)
        drops = _notes_of(lines, characters)
        pairs = zip(self._seen, drops, strict=True)
        self.seen = "".join([each for each, drop in pairs if not drop])
        self._dropped = [*accumulate(drops, initial=0)]
        """How much of the notes stands before each character of what is seen with them."""
        self._characters = characters
        self._starts = [*accumulate((len(line) + 1 for line in said), initial=0)]
        self.run_ins = [*run_ins(paper, shown, self._starts)]
        self._firsts = [*accumulate((len(line.seen) + 1 for line in lines), initial=0)]
        self._places = [_NOWHERE] * (len(paper) + 1)
        for number, held in enumerate(shown):
            self._place(number, held, shown[number + 1] if number + 1 < len(shown) else ())

    def _place(self, number: int, held: Sequence[Shown], following: Sequence[Shown]) -> None:
        """Say where the characters of a line of the paper stand, and its line break."""
        start = self._starts[number]
        for each in held:
            place = self._firsts[each.line] + each.at
            for at in range(start + each.start, start + each.end):
                self._places[at] = place
        if held and following and following[0].line == held[-1].line + 1:
            self._places[self._starts[number + 1] - 1] = self._firsts[following[0].line] - 1

    def marks(self) -> Iterator[tuple[str, str]]:
        """Yield what stands on paper for each mark, and its character in what is seen."""
        for start, end, place in self._groups():
            if self._characters.mark(self._seen[place]) is not None:
                yield self.paper[start:end], self._seen[place]

    def whole_lines(self) -> Iterator[tuple[str, list[SeenLine]]]:
        """Yield the lines of the paper that show paragraphs, headings and items, with these."""
        for said, held in zip(self.paper.split("\n"), self._shown, strict=True):
            lines = [*self._lines[held[0].line : held[-1].line + 1]] if held else []
            if lines and all(line.kind in ("text", "heading", "item") for line in lines):
                yield said, lines

    def _groups(self) -> Iterator[tuple[int, int, int]]:
        """Yield the stretches of the paper that stand for one character each, and its place."""
        at = 0
        for place, held in groupby(self._places):
            start, at = at, at + sum(1 for _ in held)
            if place != _NOWHERE:
                yield start, at, place

    def rewording(self, start: int, end: int, new: str) -> Rewording | None:
        """Return an edit of the paper as one of what is seen; None where the text does not say it."""
        start += self._takes_lines_behind(start, end, new)
        begins_line = start == self._line(start)[0]
        for heading in self.run_ins:
            if heading.is_deleted(start, end, new) or heading.goes_on(
                start, end, new, begins_line=begins_line
            ):
                return self._with_heading(heading, start, end, new)
        first, last = self.around(start, end)
        if (first, last) != (start, end):
            if not self._is_link(first if first < start else end):
                return None
            new = f"{self.paper[first:start]}{new}{self.paper[end:last]}"
        if first == last:
            at = self._between(first, new)
            return None if at is None else self._without_notes(at, at, new)
        known = [place for place in self._places[first:last] if place != _NOWHERE]
        if not known or not self._says_all(first, last):
            return None
        return self._without_notes(*self._widened(first, last, known[0], known[-1] + 1), new)

    def _takes_lines_behind(self, start: int, end: int, new: str) -> bool:
        """Tell whether whole lines go, all of them the text's, with the line break of one that it does not say.

        That one stays, and its line break with it.
        """
        first, last = (bisect_right(self._starts, at) - 1 for at in (start, end))
        behind_other = (
            first < last and start == self._line(start)[1] and self._places[start] == _NOWHERE
        )
        whole = not new and behind_other and end == self._line(end)[1]
        return whole and all(self._shown[first + 1 : last + 1])

    def _with_heading(self, held: RunIn, start: int, end: int, new: str) -> Rewording | None:
        """Return the edit that takes a sub-heading away, or makes it words of the paragraph before it."""
        if start >= held.start:
            return self._without_notes(self._firsts[held.line], self._firsts[held.line + 1], "")
        if self._places[start] == _NOWHERE:
            return None
        words = f"{new}{self.paper[end : held.end]}{RUN_IN}"
        behind = self._firsts[held.line + 1] - held.alone
        return self._without_notes(self._places[start], behind, words)

    def _without_notes(self, start: int, end: int, new: str) -> Rewording:
        return Rewording(start - self._dropped[start], end - self._dropped[end], new)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch with all of the marks that it cuts."""
        while start > 0 and self._places[start] == self._places[start - 1] != _NOWHERE:
            start -= 1
        while end > 0 and self._places[end] == self._places[end - 1] != _NOWHERE:
            end += 1
        return start, max(start, end)

    def _is_link(self, at: int) -> bool:
        mark = self._characters.mark(self._seen[self._places[at]]) or ""
        return mark.startswith("[[") and not mark.startswith("[[#")

    def _between(self, at: int, new: str) -> int | None:
        """Return where new words come to stand: behind what stands before them, if that is said."""
        start, end = self._line(at)
        if at > start and self._places[at - 1] != _NOWHERE:
            return self._places[at - 1] + 1
        if at < end and self._places[at] != _NOWHERE:
            parted = at > start and "\n" in new  # from a label before it
            return None if parted else self._places[at]
        begins_line = at == start and new.rstrip("".join(KIND_MARKS)).endswith("\n")
        known = (place for place in self._places[start:end] if place != _NOWHERE)
        return next(known, None) if begins_line else None

    def _line(self, at: int) -> tuple[int, int]:
        number = bisect_right(self._starts, at) - 1
        return self._starts[number], self._starts[number + 1] - 1

    def _says_all(self, start: int, end: int) -> bool:
        """Tell whether a text says all of a stretch, but for labels of lines that go as a whole."""
        return all(
            self._places[at] != _NOWHERE
            or (start <= self._line(at)[0] and self._line(at)[1] <= end)
            for at in range(start, end)
        )

    def _widened(self, start: int, end: int, first: int, last: int) -> tuple[int, int]:
        """Return a stretch of what is seen, with what no paper shows where whole lines go."""
        if start == self._line(start)[0] and end == self._line(max(start, end - 1))[1]:
            number = bisect_right(self._firsts, first) - 1
            behind = bisect_right(self._firsts, last - 1)
            return self._firsts[number], self._firsts[behind] - 1
        return first, last


def _notes_of(lines: Sequence[SeenLine], characters: Characters) -> list[bool]:
    """Tell of each character of lines, joined by line breaks, if it is a note's.

    Notes alone are no line; their line break is theirs.
    """
    found: list[bool] = []
    for line in lines:
        notes = [(characters.mark(each) or "").startswith("{>>") for each in line.seen]
        found += [*notes, all(notes)]
    return found[:-1]
