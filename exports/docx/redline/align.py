"""Which block of the old paper is which of the new one: kept in its place, moved, or without a fellow."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple, Protocol

from planctl.text.common import Pair, common, heaviest_common
from planctl.text.grams import grams

_ALIKE = 0.3
"""Of the runs of two characters that either holds, held by both: paragraphs of one subject that
say different things share a tenth to a fifth."""
_TOO_COMMON = 30
"""Blocks; a run of two characters that more of them hold says little of which block it is."""
_CANDIDATES = 3
_SAYS_SOMETHING = 4
"""Characters; a shorter line that stands elsewhere has not been moved there."""


class Block(Protocol):
    """What is compared: its words, what it may be compared with, and what place it takes."""

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


class Alignment(NamedTuple):
    """Pairs of places in old and new: those kept, in order, and those moved."""

    kept: list[Pair]
    moved: list[Pair]


def aligned(old: Sequence[Block], new: Sequence[Block]) -> Alignment:
    """Return what is kept, as much of the text as keeps its order, and what has moved."""
    before, after, weights = _labelled(old, new)
    anchors = heaviest_common(before, after, weights.__getitem__)
    pairs = [*_filled(before, after, anchors)]
    left = _moved(before, after, pairs, weights)
    taken = ({one for one, _ in left}, {other for _, other in left})
    slots = ([*map(_slot, old)], [*map(_slot, new)])
    pairs = [*_slotted(slots, taken, pairs)]
    return Alignment(pairs, left)


def _slot(block: Block) -> Hashable:
    return (block.kind, block.slot) if block.slot else None


def _labelled(
    old: Sequence[Block], new: Sequence[Block]
) -> tuple[list[Hashable], list[Hashable], dict[Hashable, int]]:
    """Return a label for each block, equal for two that are alike, and how much labels weigh."""
    before: list[Hashable] = [(block.kind, block.said) for block in old]
    after: list[Hashable] = [(block.kind, block.said) for block in new]
    known_before, known_after = set(before), set(after)
    weights: dict[Hashable, int] = {
        label: len(block.said) for label, block in zip(before, old, strict=True)
    }
    changed = [at for at, label in enumerate(before) if label not in known_after]
    fresh = [at for at, label in enumerate(after) if label not in known_before]
    for one, other, weight in _alike(
        [(at, old[at]) for at in changed], [(at, new[at]) for at in fresh]
    ):
        before[one] = after[other] = label = (one, other)
        weights[label] = weight
    return before, after, weights


_Placed = tuple[int, Block]


def _alike(old: list[_Placed], new: list[_Placed]) -> Iterator[tuple[int, int, int]]:
    """Yield the places of two blocks that are each other's nearest, and what they share."""
    forth = dict(_nearest(old, new))
    back = dict(_nearest(new, old))
    for one, (other, weight) in forth.items():
        if back.get(other, (None, 0))[0] == one:
            yield one, other, weight


def _nearest(blocks: list[_Placed], others: list[_Placed]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the place of each block with that of the one most like it, and what they share."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    held = {at: grams(block.said, 2) for at, block in others}
    sizes = {at: len(block.said) for at, block in others}
    for at, block in others:
        for gram in held[at]:
            index[block.kind, gram].append(at)
    for at, block in blocks:
        own = grams(block.said, 2)
        counts: Counter[int] = Counter()
        for gram in own:
            found = index.get((block.kind, gram), ())
            if len(found) <= _TOO_COMMON:
                counts.update(found)
        best = max(
            (
                (_share(own, held[other]), -abs(other - at), other)
                for other, _ in counts.most_common(_CANDIDATES)
            ),
            default=(0.0, 0, 0),
        )
        if best[0] >= _ALIKE:
            yield at, (best[2], round(best[0] * min(len(block.said), sizes[best[2]])) or 1)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0


def _filled(
    old: Sequence[Hashable], new: Sequence[Hashable], anchors: list[Pair]
) -> Iterator[Pair]:
    """Yield the anchors, and what is equal before and behind each of them."""
    at = place = 0
    for one, other in (*anchors, (len(old), len(new))):
        yield from ((at + i, place + j) for i, j in common(old[at:one], new[place:other]))
        if one < len(old):
            yield one, other
        at, place = one + 1, other + 1


def _moved(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    kept: list[Pair],
    weights: dict[Hashable, int],
) -> list[Pair]:
    stay, stand = {one for one, _ in kept}, {other for _, other in kept}
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, label in enumerate(new):
        if place not in stand:
            places[label].append(place)
    found: list[Pair] = []
    for at, label in enumerate(old):
        if at not in stay and places[label] and weights[label] >= _SAYS_SOMETHING:
            found.append((at, places[label].pop(0)))
    return found


def _slotted(
    slots: tuple[list[Hashable], list[Hashable]],
    taken: tuple[set[int], set[int]],
    pairs: list[Pair],
) -> Iterator[Pair]:
    """Yield the pairs, and between them what stands in the same place."""
    at = place = 0
    for one, other in (*pairs, (len(slots[0]), len(slots[1]))):
        before = [i for i in range(at, one) if slots[0][i] is not None and i not in taken[0]]
        after = [j for j in range(place, other) if slots[1][j] is not None and j not in taken[1]]
        inner = common([slots[0][i] for i in before], [slots[1][j] for j in after])
        yield from ((before[i], after[j]) for i, j in inner)
        if one < len(slots[0]):
            yield one, other
        at, place = one + 1, other + 1
