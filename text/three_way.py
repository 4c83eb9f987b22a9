"""Where two sides changed a third: the changes of each over the base, put side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

_T = TypeVar("_T", str, bool)


class Hunk(NamedTuple):
    """`old[start:end]` became `new[first:last]`."""

    start: int
    end: int
    first: int
    last: int

    @property
    def grown(self) -> int:
        """How much longer the new side is."""
        return self.last - self.first - (self.end - self.start)


Region = tuple[slice, slice, slice]
"""A stretch of base, ours and theirs."""


@dataclass
class _Changed:
    """Changes of the two sides that overlap in the base."""

    start: int
    end: int
    ours: int = 0
    theirs: int = 0
    """By how much each side has grown."""

    def meets(self, hunk: Hunk) -> bool:
        """Tell a change of the same: one that only touches is another's, if one of them has a base."""
        if self.start == self.end or hunk.start == hunk.end:
            inside = self.start < hunk.start < self.end
            return inside or (self.start, self.end) == (hunk.start, hunk.end)
        return hunk.start < self.end


def chosen(base: _T, ours: _T, theirs: _T) -> _T:
    """Return the side that differs from the base; where both do, the same of them either way round."""
    if base in (ours, theirs):
        return ours if base == theirs else theirs
    return min(ours, theirs)


def regions(ours: Iterable[Hunk], theirs: Iterable[Hunk], length: int) -> Iterator[Region]:
    """Yield by turns a stretch that no side changed (it may be empty) and one that a side did.

    The hunks are in order; `length` is the base's. Together the stretches are the three sequences.
    """
    base = first = second = 0
    for changed in (*_changed(ours, theirs), _Changed(length, length)):
        same = changed.start - base
        yield slice(base, base + same), slice(first, first + same), slice(second, second + same)
        base, first, second = base + same, first + same, second + same
        whole = changed.end - changed.start
        one, other = first + whole + changed.ours, second + whole + changed.theirs
        yield slice(base, changed.end), slice(first, one), slice(second, other)
        base, first, second = changed.end, one, other


def _changed(ours: Iterable[Hunk], theirs: Iterable[Hunk]) -> Iterator[_Changed]:
    """Yield the changes of both sides, those that meet as one."""
    last: _Changed | None = None
    hunks = [*((hunk, True) for hunk in ours), *((hunk, False) for hunk in theirs)]
    for hunk, is_ours in sorted(hunks, key=lambda held: held[0][:2]):
        if last is None or not last.meets(hunk):
            if last:
                yield last
            last = _Changed(hunk.start, hunk.end)
        last.end = max(last.end, hunk.end)
        if is_ours:
            last.ours += hunk.grown
        else:
            last.theirs += hunk.grown
    if last:
        yield last
