"""Line breaks within a paragraph: some end a sentence or a heading, others only a line."""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from planctl.imports.line_ends import belongs_before, ends_sentence
from planctl.imports.word.heading import is_chinese

Span = tuple[int, int]

_BEGINS = re.compile(
    r"[（(]?\d{1,2}[.．、)）](?!\d)|[①-⑳•·●■◆➢▪□]|[-*] |附[件表录注]|[一二三四五六七八九十]是"
)
_SHORT = 40


class Pieces:
    """Stretches of a line read as one text; offsets in the line become offsets in that text."""

    def __init__(self, spans: tuple[Span, ...]) -> None:
        self.spans = spans
        self._starts = [start for start, _ in spans]
        self._before = [0, *accumulate(end - start for start, end in spans)]

    @property
    def end(self) -> int:
        """Where in the line it ends."""
        return self.spans[-1][1]

    def offset(self, place: int) -> int:
        """Return how much of the text stands before `place` of the line."""
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return 0
        start, end = self.spans[at]
        return self._before[at] + min(place, end) - start

    def stretches(self, sorted_spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return those of the line's stretches, in order and apart, that this text holds."""
        first = bisect_right(sorted_spans, self.spans[0][0], key=_end)
        last = bisect_left(sorted_spans, self.end, key=_start)
        found = [(self.offset(start), self.offset(end)) for start, end in sorted_spans[first:last]]
        return tuple((start, end) for start, end in found if start < end)


def _start(span: Span) -> int:
    return span[0]


def _end(span: Span) -> int:
    return span[1]


def paragraphs(text: str, *, one: bool) -> list[Pieces]:
    """Return the paragraphs that a line's text holds, without blanks around them.

    A line break ends a paragraph after a whole sentence or clause, after a numbered heading and
    before a number or a mark of a list; elsewhere, and everywhere if `one`, it is passed over, or
    read as the blank that it is between Latin words.
    """
    groups: list[list[Span]] = []
    for start, end in _lines(text):
        if groups and (one or not _parts(text, groups[-1][-1], (start, end))):
            _join(text, groups[-1], (start, end))
        else:
            groups.append([(start, end)])
    return [Pieces(tuple(group)) for group in groups]


def _lines(text: str) -> list[Span]:
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        said = line.strip()
        if said:
            first = start + len(line) - len(line.lstrip())
            found.append((first, first + len(said)))
        start += len(line) + 1
    return found


def _parts(text: str, before: Span, after: Span) -> bool:
    """Tell whether the break between two lines ends a paragraph."""
    said = text[before[0] : before[1]]
    begins = text[after[0] : after[0] + _SHORT]
    if belongs_before(begins):
        return False
    if ends_sentence(said) or is_chinese(begins) or _BEGINS.match(begins):
        return True
    return len(said) <= _SHORT and is_chinese(said)


def _join(text: str, group: list[Span], line: Span) -> None:
    if text[group[-1][1] - 1].isascii() and text[line[0]].isascii():
        group[-1] = group[-1][0], line[1]
    else:
        group.append(line)
