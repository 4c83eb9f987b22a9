"""Keys and ids in one order, from the orders of three versions."""

from collections.abc import Sequence
from itertools import chain


def merged_order(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
) -> tuple[list[str], bool]:
    """Return the names of both sides in one order, and whether the sides disagree about it.

    A name is once in each side; what one side alone holds stays behind what stands before it. Where
    both add in one place, and where they disagree, the order is the same whichever side is ours.
    """
    spine, disagree = _spine(base, ours, theirs)
    first, second = _followers(ours, spine), _followers(theirs, spine)
    found: list[str] = []
    for name in (None, *spine):
        found += [] if name is None else [name]
        found += chain(*sorted((first.get(name, []), second.get(name, []))))
    return found, disagree


def _spine(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
) -> tuple[list[str], bool]:
    """Return what both sides hold, in the order of the side that has another one than the base."""
    shared, old = {*ours} & {*theirs}, {*base}
    one = [name for name in ours if name in shared]
    other = [name for name in theirs if name in shared]
    was = [name for name in base if name in shared]
    moved = [[name for name in side if name in old] != was for side in (one, other)]
    if moved[0] != moved[1]:
        return (one if moved[0] else other), False
    return min(one, other), moved[0] and one != other


def _followers(side: Sequence[str], spine: Sequence[str]) -> dict[str | None, list[str]]:
    """Return what a side alone holds by the shared name that it follows, None where there is none."""
    shared = {*spine}
    found: dict[str | None, list[str]] = {}
    last: str | None = None
    for name in side:
        if name in shared:
            last = name
        else:
            found.setdefault(last, []).append(name)
    return found
