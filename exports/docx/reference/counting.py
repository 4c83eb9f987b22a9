"""Word's counting of numbered paragraphs, and where a paper's must be told to begin anew.

In the paper one numbering counts all its headings. In a ministry's file some levels may be counted
by theirs and others by ours, and neither knows of the other: what Word would count is followed
here beside what the paper counts, and where the two part, a new instance sets it right.
"""

from collections.abc import Callable, Mapping

from planctl.exports.docx.reference.lists import Number

LEVELS = 9
Restart = Callable[[str, Mapping[int, int]], str]
"""From an instance, and numbers by level from 0, to a new instance that begins there."""


class PaperCount:
    """The numbers that the paper's headings show, followed from heading to heading."""

    def __init__(self, starts: Callable[[str], Mapping[int, int]]) -> None:
        self._starts = starts
        self._counters = [0] * LEVELS
        self._used: set[Number] = set()

    def count(self, number: Number) -> tuple[int, ...]:
        """Return the counters from the first level down to that of `number`."""
        level = number.level
        start = self._starts(number.instance).get(level)
        count = self._counters[level] + 1
        if start is not None and number not in self._used:
            count = start
        self._used.add(number)
        self._counters[level:] = [count] + [0] * (LEVELS - level - 1)
        return tuple(self._counters[: level + 1])


class WordCount:
    """What Word counts in one numbering; `base` is an instance of it."""

    def __init__(self, base: str, restart: Restart) -> None:
        self._base = base
        self._current: str | None = None
        self._restart = restart
        self._counters = [0] * LEVELS

    def instance(self, level: int, wanted: tuple[int, ...]) -> str | None:
        """Return the instance in which a paragraph at `level`, from 0, shows the last of `wanted`.

        None stands for the one that its style says. `wanted` are the paper's counters down to the
        paragraph's; where the two files call levels differently, they are matched from the last.
        """
        count = wanted[-1]
        if self._counters[level] + 1 != count:
            above = {at: self._above(at, level, wanted) for at in range(level)}
            self._current = self._restart(self._base, {**above, level: count})
        self._counters[level:] = [count] + [0] * (LEVELS - level - 1)
        return self._current

    def _above(self, at: int, level: int, wanted: tuple[int, ...]) -> int:
        """Return what the next paragraph at a level above shows, or what stands for none so far."""
        if self._counters[at]:
            return self._counters[at] + 1
        place = len(wanted) - 1 - (level - at)
        return max(wanted[place], 1) if place >= 0 else 1
