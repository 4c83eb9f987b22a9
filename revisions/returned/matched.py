"""The lines of a paper and the lines of a record's text that they show.

A paper says more than the text: 一是 before a paragraph, 表1 before a caption, a link's title, a
footnote's mark; and it may run a sub-heading in before a paragraph, or show a text twice.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from planctl.text.seen import SeenLine
from planctl.text.seen_words import Characters

_LABEL = "(?:.{0,80}?)"
"""What a paper may put before a line's own words."""
RUN_IN = "："
_RUN_IN_ALONE = "：?"
"""A sub-heading runs in before a paragraph, and stands alone before anything else."""
_LOOK_AHEAD = 40
"""Lines of a text in a row that may be shown nowhere; what stands behind more is not looked for."""
_MARKS = (
    ("[@", "([\U000f0000-\U000ffffd]|〔(?:[^〔〕]|〔[^〔〕]*〕)*〕|)"),  # 〔…国发〔2024〕3号…〕
    ("[[#", "(.{0,40}?)"),
    ("[[", "(“.*?”)"),
    ("{>>", "(【批注：.*?】|)"),
)
"""How marks look on paper, by how they begin."""


class Shown(NamedTuple):
    """Characters of a paper's line that show the character `at` of the line `line` of a text."""

    start: int
    end: int
    line: int
    at: int


def matched(
    paper: Sequence[str], lines: Sequence[SeenLine], characters: Characters
) -> list[list[Shown]]:
    """Return for each line of a paper what it shows, character by character; [] for nothing."""
    patterns = [_Pattern(line, characters) for line in lines]
    found: list[list[Shown]] = []
    at = 0
    for said in paper:
        # A text that is shown twice begins again.
        tries = chain(range(at, min(at + _LOOK_AHEAD, len(lines))), range(min(at, _LOOK_AHEAD)))
        matches = (_match(said, patterns, first) for first in tries)
        held = next(filter(None, matches), list[Shown]())
        found.append(held)
        at = held[-1].line + 1 if held else at
    return found


class _Pattern:
    """How a line of a text looks on paper."""

    def __init__(self, line: SeenLine, characters: Characters) -> None:
        self.is_heading = line.kind == "heading"
        self._seen = line.words.seen
        self._marks = [characters.mark(seen) for seen in self._seen]

    @cached_property
    def source(self) -> str:
        """The regular expression: an empty group where its words begin, then one for each mark."""
        pieces = ("\\s" if seen.isspace() else re.escape(seen) for seen in self._seen)
        pairs = zip(pieces, self._marks, strict=True)
        return "()" + "".join([piece if mark is None else _look(mark) for piece, mark in pairs])

    @cached_property
    def runs(self) -> list[str]:
        """Its words between marks and blanks."""
        pairs = zip(self._seen, self._marks, strict=True)
        return "".join([seen if mark is None else " " for seen, mark in pairs]).split()

    def shown(self, match: re.Match[str], line: int, group: int) -> Iterator[Shown]:
        """Yield what shows each character; `group` is that of the words' beginning."""
        start = match.start(group)
        for at, mark in enumerate(self._marks):
            first, last = start, start + 1
            if mark is not None:
                group += 1
                first, last = match.span(group)
            if first < last:
                yield Shown(first, last, line, at)
            start = last

    @property
    def groups(self) -> int:
        """How many groups its expression has."""
        return 1 + sum(mark is not None for mark in self._marks)


def _look(mark: str) -> str:
    return next(look for begins, look in _MARKS if mark.startswith(begins))


def _match(said: str, patterns: Sequence[_Pattern], first: int) -> list[Shown]:
    """Return what a line of a paper shows of a line; a heading may be run in before the next."""
    own: list[_Pattern] = []
    for pattern in patterns[first:]:
        own.append(pattern)
        if not all(run in said for run in pattern.runs):
            return []
        source = (
            _LABEL + RUN_IN.join(held.source for held in own) + _RUN_IN_ALONE * pattern.is_heading
        )
        match = re.fullmatch(source, said, re.DOTALL)
        if match:
            return [*_shown(match, own, first)]
        if not pattern.is_heading:
            return []
    return []


def _shown(match: re.Match[str], own: Sequence[_Pattern], first: int) -> Iterator[Shown]:
    group = 1
    for line, pattern in enumerate(own, first):
        yield from pattern.shown(match, line, group)
        group += pattern.groups
