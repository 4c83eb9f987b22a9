"""The words around a figure: from the clause's beginning up to it, and those behind that it counts."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from planctl.text.indicators import says_nothing, words_of

Span = tuple[int, int]

_STOP = re.compile(r"[，；：。！？（）()、;!?|,:](?!(?<=[,:])[0-9])")
_OPENING, _CLOSING = "（(", "）)"
_BRACKETS = frozenset("（(）)、")
_LINKS = frozenset("和与及以")
_FURTHEST = 160
"""Characters before a figure, beyond which no words belong to it."""
_RIGHT = 16
"""Characters behind a figure that may say what it counts."""


class Left(NamedTuple):
    """The words of a clause before a figure, without what stands in brackets or is covered.

    `near` is the stretch that ends at the figure; `begins` is where the clause does; `outer` are the
    words before the bracket that the figure stands in.
    """

    words: str
    near: str
    begins: int
    outer: str = ""


class Clauses:
    """The clauses of one sentence, `text[start:end]`, in which periods and figures are covered."""

    def __init__(self, text: str, marks: str, start: int, end: int, figures: list[Span]) -> None:
        """Look for stops in `marks`, in which titles and codes are covered too."""
        self._text, self._start, self._end = text, start, end
        self._stops = [match.start() for match in _STOP.finditer(marks, start, end)]
        self._figures = figures
        self._ends = [figure[1] for figure in figures]

    def left(self, at: int) -> Left:
        """Return the words before position `at`."""
        pieces, begins, opening = self._back(at)
        near = self._text[pieces[0][0] : at]
        words = words_of(near) if len(pieces) == 1 else self._joined(pieces)
        if opening is None:
            return Left(words, near, begins)
        before, begins, _ = self._back(opening)
        return Left(words, near, begins, self._joined(before))

    def right(self, at: int) -> str:
        """Return the words behind position `at`, up to the next stop or figure."""
        stop = bisect_left(self._stops, at)
        end = self._stops[stop] if stop < len(self._stops) else self._end
        following = bisect_left(self._ends, at + 1)
        if following < len(self._figures):
            end = min(end, max(at, self._figures[following][0]))
        return words_of(self._text[at : min(end, at + _RIGHT)])

    def before(self, at: int) -> Iterator[str]:
        """Yield the words of the clauses before the one that begins at `at`, the nearest first."""
        while at > self._start:
            pieces, at, _ = self._back(at - 1)
            yield self._joined(pieces)

    def all_before(self, at: int) -> str:
        """Return all words of the sentence before the clause that begins at `at`."""
        if at <= self._start:
            return ""
        words = words_of(self._text[max(self._start, at - _FURTHEST) : at - 1])
        return "" if says_nothing(words) else words

    def _joined(self, pieces: list[Span]) -> str:
        return words_of("".join([self._text[first:last] for first, last in reversed(pieces)]))

    def _back(self, at: int) -> tuple[list[Span], int, int | None]:
        """Return the stretches before `at`, where their clause begins, and the bracket it opens with.

        The nearest stretch comes first.
        """
        number = bisect_left(self._stops, at) - 1
        first = max(self._start, at - _FURTHEST)
        if number < 0 or self._stops[number] < first:
            return [(min(first, at), at)], first, None
        if self._text[stop := self._stops[number]] not in _BRACKETS:
            return [(stop + 1, at)], stop + 1, None
        pieces: list[Span] = []
        while number >= 0 and self._stops[number] >= first:
            stop = self._stops[number]
            char = self._text[stop]
            if char in _CLOSING:
                opening = self._opening(number)
                pieces.append((stop + 1, at))
                if self._text[stop + 1 : stop + 2] in _LINKS and self._holds_figure(
                    opening, number
                ):
                    return pieces, stop + 1, None
                at, number = self._stops[opening], opening - 1
                continue
            if char != "、" or self._parts_items(number):
                pieces.append((stop + 1, at))
                return pieces, stop + 1, stop if char in _OPENING else None
            number -= 1
        return [*pieces, (min(first, at), at)], first, None

    def _opening(self, number: int) -> int:
        """Return the number of the stop that opens the bracket which stop `number` closes."""
        depth = 0
        for other in range(number, -1, -1):
            char = self._text[self._stops[other]]
            depth += (char in _CLOSING) - (char in _OPENING)
            if depth == 0:
                return other
        return 0

    def _holds_figure(self, opening: int, closing: int) -> bool:
        at = bisect_left(self._ends, self._stops[opening])
        return at < len(self._ends) and self._ends[at] <= self._stops[closing]

    def _parts_items(self, number: int) -> bool:
        """Tell whether the item before the 、 at stop `number` has a figure of its own."""
        at = self._stops[number]
        last = bisect_left(self._ends, at + 1) - 1
        if last < 0:
            return False
        hard = number - 1
        while hard >= 0 and self._text[self._stops[hard]] == "、":
            hard -= 1
        if hard >= 0 and self._stops[hard] == at - 1 and self._text[at - 1] in _CLOSING:
            hard = self._opening(hard) - 1
        return hard < 0 or self._figures[last][0] > self._stops[hard]
