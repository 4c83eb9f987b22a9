"""Which block of the old paper is which of the new one: kept in its place, moved, or without a fellow."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import chain
from typing import NamedTuple, Protocol

from planctl.text.common import Pair, common, heaviest_common
from planctl.text.grams import grams

_ALIKE = 0.3
"""Of the runs of two characters that either holds, held by both: paragraphs of one subject that
say different things share a tenth to a fifth."""
_STILL_ITSELF = 0.6
"""Of the same; a block that stands elsewhere and shares less is another one."""
_TOO_COMMON = 30
"""Blocks; a run of two characters that more of them hold says little of which block it is."""
_CANDIDATES = 3
_FIRM = 1 << 40
"""Characters; more than all else in a paper."""
_SAYS_SOMETHING = 4
"""Characters; a shorter line that stands elsewhere has not been moved there."""


class Block(Protocol):
    """What is compared."""

    @property
    def key(self) -> str:
        """Equal for two blocks in which a reader sees the same."""
        ...

    @property
    def said(self) -> str:
        """Its words."""
        ...

    @property
    def kind(self) -> str:
        """Blocks of different kinds are never the same."""
        ...

    @property
    def slot(self) -> str:
        """What stands in its place is it, whatever it says; "" for what has no such place."""
        ...

    @property
    def firm(self) -> bool:
        """Whether it is kept in its place, whatever else has to move for it."""
        ...


class Alignment(NamedTuple):
    """Pairs of places in old and new: those kept, in order, and those moved."""

    kept: list[Pair]
    moved: list[Pair]


def aligned(old: Sequence[Block], new: Sequence[Block]) -> Alignment:
    """Return what is kept, as much as keeps its order, and what has moved.

    What is equal is looked for first; then, between two of these, what is alike; then what is equal
    or alike anywhere. Of all of them the heaviest that keep their order stay, and the others moved.
    """
    before, after = [block.key for block in old], [block.key for block in new]
    weights = {block.key: _FIRM if block.firm else len(block.said) for block in old}
    equal = heaviest_common(before, after, weights.__getitem__)
    found = {pair: weights[before[pair[0]]] for pair in equal}
    for ours, theirs in _gaps(equal, len(old), len(new)):
        found |= _kept_between([(at, old[at]) for at in ours], [(at, new[at]) for at in theirs])
    elsewhere = _elsewhere(old, new, found)
    kept = _heaviest({**found, **elsewhere}) if elsewhere else sorted(found)
    stay = {*kept}
    moved = sorted(
        (one, other)
        for (one, other), share in {**found, **elsewhere}.items()
        if (one, other) not in stay
        and share >= max(_SAYS_SOMETHING, _STILL_ITSELF * len(old[one].said))
    )
    return Alignment(_with_slots(old, new, kept, moved), moved)


def _heaviest(shares: dict[Pair, int]) -> list[Pair]:
    """Return the pairs that keep their order and share most together."""
    before, after = sorted(shares), sorted(shares, key=lambda pair: pair[1])
    return [before[at] for at, _ in heaviest_common(before, after, shares.__getitem__)]


def _gaps(pairs: Iterable[Pair], old: int, new: int) -> Iterator[tuple[range, range]]:
    """Yield the places between pairs, where there are some on both sides."""
    at = place = 0
    for one, other in (*pairs, (old, new)):
        if at < one and place < other:
            yield range(at, one), range(place, other)
        at, place = one + 1, other + 1


_Placed = tuple[int, Block]


def _kept_between(old: list[_Placed], new: list[_Placed]) -> dict[Pair, int]:
    """Return what is kept of some neighbours, and what they share."""
    found = {(one, other): share for one, other, share in _one(old, new)}
    return {pair: found[pair] for pair in _heaviest(found)} if len(found) > 1 else found


def _one(old: list[_Placed], new: list[_Placed]) -> Iterator[tuple[int, int, int]]:
    """Yield the places of two blocks that are one, the old become the new, and what they share.

    They show the same, or say the same, or are each other's nearest.
    """
    if len(old) == len(new) == 1:  # mostly: a line between two that are equal in both
        yield from _two(*old, *new)
        return
    for of in (_key, _words):
        places: dict[tuple[str, str], list[int]] = defaultdict(list)
        for at, block in new:
            places[of(block)].append(at)
        taken: set[int] = set()
        for at, block in old:
            found = places.get(of(block))
            if found and block.said:
                taken |= {at, ~found[0]}
                yield at, found.pop(0), len(block.said)
        old = [held for held in old if held[0] not in taken]
        new = [held for held in new if ~held[0] not in taken]
    yield from _alike(old, new)


def _key(block: Block) -> tuple[str, str]:
    return block.kind, block.key


def _words(block: Block) -> tuple[str, str]:
    return block.kind, block.said


def _two(old: _Placed, new: _Placed) -> Iterator[tuple[int, int, int]]:
    """Yield the places of two blocks that have no others beside them, if they are one."""
    (one, before), (other, after) = old, new
    size = len(before.said)
    if not size or before.kind != after.kind:
        return
    if before.key == after.key or before.said == after.said:
        yield one, other, size
        return
    share = _share(grams(before.said, 2), grams(after.said, 2))
    if share >= _ALIKE:
        yield one, other, round(share * size) or 1


def _alike(old: list[_Placed], new: list[_Placed]) -> Iterator[tuple[int, int, int]]:
    """Yield the places of two blocks that are each other's nearest, and what they share."""
    before, after = (
        {at: _grams(block) for at, block in old},
        {at: _grams(block) for at, block in new},
    )
    sizes = {at: len(block.said) for at, block in old}
    forth, back = _nearest(before, after), _nearest(after, before)
    for one, (other, share) in forth.items():
        if back.get(other, (None, 0))[0] == one:
            yield one, other, round(share * sizes[one]) or 1


_Grams = dict[int, frozenset[str]]
"""What blocks say, by their places: runs of two characters, under the block's kind."""


def _grams(block: Block) -> frozenset[str]:
    kind = block.kind
    return frozenset([kind + gram for gram in grams(block.said, 2)])


def _nearest(blocks: _Grams, others: _Grams) -> dict[int, tuple[int, float]]:
    """Return by the place of each block that of the one most like it, and the share."""
    index: dict[str, list[int]] = defaultdict(list)
    for at, held in others.items():
        for gram in held:
            index[gram].append(at)
    found: dict[int, tuple[int, float]] = {}
    for at, held in blocks.items():
        places = [index[gram] for gram in held if gram in index]
        near = Counter(chain.from_iterable(at for at in places if len(at) <= _TOO_COMMON))
        # Of two that share as much, the first one: a set has another order from run to run.
        nearest = nsmallest(_CANDIDATES, near, key=lambda other: (-near[other], other))
        shares = [(_share(held, others[other]), other) for other in nearest]
        share, other = max(shares, key=lambda one: (one[0], -abs(one[1] - at)), default=(0.0, at))
        if share >= _ALIKE:
            found[at] = other, share
    return found


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _elsewhere(
    old: Sequence[Block], new: Sequence[Block], known: Iterable[Pair]
) -> dict[Pair, int]:
    """Return the places of further blocks that are one, wherever they stand, and what they share."""
    stay, stand = {one for one, _ in known}, {other for _, other in known}
    gone = [(at, block) for at, block in enumerate(old) if at not in stay]
    come = [(at, block) for at, block in enumerate(new) if at not in stand]
    return {(one, other): share for one, other, share in _one(gone, come)} if gone and come else {}


def _with_slots(
    old: Sequence[Block], new: Sequence[Block], kept: list[Pair], moved: list[Pair]
) -> list[Pair]:
    """Return the pairs that are kept, and between them what stands in the same place."""
    away, here = {one for one, _ in moved}, {other for _, other in moved}
    found = [*kept]
    for ours, theirs in _gaps(kept, len(old), len(new)):
        before = [at for at in ours if at not in away and old[at].slot]
        after = [at for at in theirs if at not in here and new[at].slot]
        slots = [_slot(old[at]) for at in before], [_slot(new[at]) for at in after]
        found += [(before[one], after[other]) for one, other in common(*slots)]
    return sorted(found)


def _slot(block: Block) -> tuple[str, str]:
    return block.kind, block.slot
