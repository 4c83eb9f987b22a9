"""Sentences of two sides that say nearly the same, each the best fellow of the other."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.text.grams import grams
from planctl.text.likeness import LIKE

_RUN, _PAIR = 4, 2
"""Characters of what a fellow is looked for by, and of what it is judged by."""
_TOO_COMMON = 8
"""Sentences that hold a run; what more of them say tells none apart."""
_MOST = 4
"""Sentences that share most runs with one, which are judged."""


class Near(NamedTuple):
    """Two sentences by their places among their sides', and how much of the longer both say."""

    like: float
    old: int
    new: int


def near_pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[Near]:
    """Yield the pairs of sentences that say nearly the same."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, said in enumerate(new):
        for run in grams(said, _RUN):
            holders[run].append(place)
    for at, said in enumerate(old):
        few = (
            held for run in grams(said, _RUN) if len(held := holders.get(run, [])) <= _TOO_COMMON
        )
        shared = Counter(place for held in few for place in held)
        for place, _ in sorted(shared.items(), key=lambda it: (-it[1], it[0]))[:_MOST]:
            if (like := _likeness(said, new[place])) >= LIKE:
                yield Near(like, at, place)


def _likeness(one: str, other: str) -> float:
    ours, theirs = grams(one, _PAIR), grams(other, _PAIR)
    return len(ours & theirs) / max(len(ours), len(theirs))
