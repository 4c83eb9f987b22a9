"""Rows of tables that the plan has moved, edited or deleted since: an edit is on the row of that name.

A row is known by its first cell, by the next one if that only counts. What the place of a row says
of it is nothing: another row may stand there.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from planctl.text.new_lines import Rewording
from planctl.text.pieces import are_alike

_COUNTS = re.compile(r"\W*\d{0,3}\W*")
Span = tuple[int, int]


class Row(NamedTuple):
    """A row of what is seen of a text, where it stands, and the first row of its table."""

    start: int
    end: int
    said: str
    head: str

    @property
    def name(self) -> str:
        """What says which row it is."""
        first, *others = self.said.split("\t")
        return others[0] if _COUNTS.fullmatch(first) and others else first


class Rows:
    """The rows of the base, and which of the plan's each of them is."""

    def __init__(self, base: str, now: str) -> None:
        """Read both; they are lines joined by line breaks, cells joined by tabs."""
        self._seen = base
        self._base, self._now = [*_rows(base)], [*_rows(now)]
        self._was, self._is = _by_keys(self._base), _by_keys(self._now)

    def of(self, edit: Rewording) -> tuple[Row, ...]:
        """Return the row of the base that an edit lies in, or the rows that it takes away as a whole."""
        start, end, new = edit
        taken = self._seen[start:end] if not new else ""
        start, end = (
            start + len(taken) - len(taken.lstrip("\n")),
            end - len(taken) + len(taken.rstrip("\n")),
        )
        if "\n" not in self._seen[start:end] + new:
            return tuple(row for row in self._base if row.start <= start and end <= row.end)[:1]
        rows = tuple(row for row in self._base if start <= row.start and row.end <= end)
        return rows if "\n".join(row.said for row in rows) == taken.strip("\n") else ()

    def place(self, rows: Iterable[Row]) -> Span | None:
        """Return where rows of the base stand now, one behind the other; None where they do not."""
        found = sorted(filter(None, map(self.now, rows)))
        if not found or any(one[1] + 1 != other[0] for one, other in pairwise(found)):
            return None
        return found[0][0], found[-1][1]

    def now(self, row: Row) -> Span | None:
        """Return where a row of the base stands now; None where it is gone, or nobody can tell.

        It is the one that says the same, or is called the same in its table, or anywhere; of several, as
        many as there were, the one of its number.
        """
        for key in _keys(row):
            was, held = self._was[key], self._is.get(key, [])
            if len(was) == len(held):
                found = held[was.index(row)]
                return found.start, found.end
        return self._renamed(row)

    def says(self, said: str) -> bool:
        """Tell whether there is a row now that says this."""
        return any(row.said == said for row in self._now)

    def _renamed(self, row: Row) -> Span | None:
        """Return where the one row stands that differs by a name much like it, which no row had."""
        rest = row.said.replace(row.name, "", 1)
        found = [
            (held.start, held.end)
            for held in self._now
            if (held.name,) not in self._was
            and held.said.replace(held.name, "", 1) == rest
            and are_alike(held.name, row.name)
        ]
        return found[0] if len(found) == 1 and (row.name,) not in self._is else None


def _rows(seen: str) -> Iterator[Row]:
    at, head = 0, ""
    for line in seen.split("\n"):
        head = (head or line) if "\t" in line else ""
        if head:
            yield Row(at, at + len(line), line, head)
        at += len(line) + 1


def _keys(row: Row) -> Iterator[tuple[str, ...]]:
    """Yield what a row may be known by, the surest first."""
    yield row.said, "", ""
    yield row.head, row.name
    yield (row.name,)


def _by_keys(rows: Iterable[Row]) -> dict[tuple[str, ...], list[Row]]:
    found: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        for key in _keys(row):
            found[key].append(row)
    return dict(found)
