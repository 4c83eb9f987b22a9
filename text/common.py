"""What two sequences have in common, in order: pairs of places, the first in one, the second in the other."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

_T = TypeVar("_T", bound=Hashable)
Pair = tuple[int, int]
_TOO_COMMON = 8
"""Places on one side; what stands in more of them says little of where it belongs."""


def common(old: Sequence[_T], new: Sequence[_T]) -> list[Pair]:
    """Return a longest common subsequence; of several, that which matches as early as it can."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    inner = _longest_common(old[head:], new[head:])
    return [*((at, at) for at in range(head)), *((head + at, head + place) for at, place in inner)]


def _longest_common(old: Sequence[_T], new: Sequence[_T]) -> list[Pair]:
    """Work bit-parallel (Hyyrö 2004, "Bit-parallel LCS-length computation revisited").

    One long integer is a row: len(old) × len(new) bits of memory, some nanoseconds for each 30.
    """
    masks: dict[_T, int] = defaultdict(int)
    for at, item in enumerate(old):
        masks[item] |= 1 << at
    full = row = (1 << len(old)) - 1
    rows = [row]
    for item in new:
        kept = row & masks.get(item, 0)
        row = ((row + kept) | (row - kept)) & full
        rows.append(row)
    return _walked_back(rows, len(old))


def _walked_back(rows: list[int], at: int) -> list[Pair]:
    """Return the pairs; a clear bit says that its item lengthens what all before it have in common."""
    found: list[Pair] = []
    row = len(rows) - 1
    while at and row:
        bit = 1 << (at - 1)
        if rows[row] & bit:
            at -= 1
        elif rows[row - 1] & bit:
            at, row = at - 1, row - 1
            found.append((at, row))
        else:
            row -= 1
    return found[::-1]


def heaviest_chain(links: Iterable[tuple[int, int, float]]) -> list[Pair]:
    """Return the pairs of most weight that ascend on both sides, of pairs with their weights."""
    chains = _Chains()
    for at, place, weighs in sorted(links, key=lambda link: (link[0], -link[1])):
        chains.add(at, place, weighs)
    return chains.heaviest()


def heaviest_common(
    old: Sequence[_T], new: Sequence[_T], weight: Callable[[_T], int]
) -> list[Pair]:
    """Return the common subsequence of most weight among what is rare, and its equal neighbours.

    What weighs 0 is in it only as a neighbour.
    """
    if {*old}.isdisjoint(new):
        return []
    places: dict[_T, list[int]] = defaultdict(list)
    for at, item in enumerate(new):
        places[item].append(at)
    counts = Counter(old)
    chains = _Chains()
    for at, item in enumerate(old):
        there = places.get(item)
        if there and counts[item] <= _TOO_COMMON >= len(there) and (weighs := weight(item)):
            for place in reversed(there):
                chains.add(at, place, weighs)
    return list(_widened(old, new, chains.heaviest()))


def _widened(old: Sequence[_T], new: Sequence[_T], pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the pairs, and what is equal right before and right behind each of them."""
    at, place = 0, 0
    for first, second in (*pairs, (len(old), len(new))):
        while at < first and place < second and old[at] == new[place]:
            yield at, place
            at, place = at + 1, place + 1
        back = 0
        while (
            min(first - at, second - place) > back
            and old[first - back - 1] == new[second - back - 1]
        ):
            back += 1
        yield from ((first - step, second - step) for step in range(back, 0, -1))
        if first < len(old):
            yield first, second
        at, place = first + 1, second + 1


class _Chains:
    """The heaviest chain that ends at or before each place, those alone that outweigh all before."""

    def __init__(self) -> None:
        self._ends: list[int] = []
        self._weights: list[float] = []
        self._links: list[tuple[int, int, int]] = []
        self._last: list[int] = []
        """Parallel to `_ends`: the link that a chain ends with."""

    def add(self, at: int, place: int, weight: float) -> None:
        """Lengthen the heaviest chain that ends before `place`."""
        # Where little is otherwise, nearly every place is behind all others.
        behind_all = not self._ends or self._ends[-1] < place
        before = len(self._ends) if behind_all else bisect_left(self._ends, place)
        total = weight + (self._weights[before - 1] if before else 0)
        if self._ends[before : before + 1] == [place] and self._weights[before] >= total:
            return
        self._links.append((at, place, self._last[before - 1] if before else -1))
        outweighed = before
        while outweighed < len(self._ends) and self._weights[outweighed] <= total:
            outweighed += 1
        self._ends[before:outweighed] = [place]
        self._weights[before:outweighed] = [total]
        self._last[before:outweighed] = [len(self._links) - 1]

    def heaviest(self) -> list[Pair]:
        """Return the pairs of the heaviest chain, in order."""
        found: list[Pair] = []
        link = self._last[-1] if self._last else -1
        while link >= 0:
            at, place, link = self._links[link]
            found.append((at, place))
        return found[::-1]
