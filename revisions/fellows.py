"""Sentences that were edited on their way: what says nearly the same and stands elsewhere."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from planctl.text.common import Pair, heaviest_chain
from planctl.text.compare import shared_start
from planctl.text.likeness import LIKE
from planctl.text.moves import Sentence

if TYPE_CHECKING:
    from planctl.text.near import Near

Held = tuple[int, int, Sentence]
"""A sentence, with the places of its pair and of itself among those of its side."""


def fellows(gone: Sequence[Held], come: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    """Yield the sentences that moved and were edited, both sides: the likest first, each but once.

    What is edited and stays between the same sentences, in the same order, has not moved, and is
    nobody else's fellow.
    """
    gone, come = _apart(gone, come)
    if not gone or not come:
        return
    from planctl.text.near import near_pairs  # mostly nothing is left to look for

    words = ([held.words for _, _, held in side] for side in (gone, come))
    found = [*near_pairs(*words)]

    def rank(near: "Near") -> tuple[float, bool, int, int]:
        return (-near.like, gone[near.old][0] != come[near.new][0], near.old, near.new)

    stayed = [*_in_place(found, gone, come)]
    left = set(range(len(gone))).difference(old for old, _ in stayed)
    right = set(range(len(come))).difference(new for _, new in stayed)
    for near in sorted(found, key=rank):
        if near.old in left and near.new in right:
            left.remove(near.old)
            right.remove(near.new)
            yield gone[near.old], come[near.new]


def _in_place(
    found: "Iterable[Near]", gone: Sequence[Held], come: Sequence[Held]
) -> Iterator[Pair]:
    """Yield by their places the fellows that stay: as many as keep their order between the same sentences."""
    links: dict[tuple[int, int], list[tuple[int, int, float]]] = defaultdict(list)
    for near in found:
        (at, _, one), (place, _, other) = gone[near.old], come[near.new]
        if (at, one.gap) == (place, other.gap):
            weight = near.like * len(one.words)
            links[at, one.gap].append((near.old, near.new, weight))
    for own in links.values():
        yield from heaviest_chain(own)


def _apart(gone: Sequence[Held], come: Sequence[Held]) -> tuple[list[Held], list[Held]]:
    """Return the sentences of both sides but those that were edited in their place, which most were."""
    stayed = _alone(gone), _alone(come)
    same = {
        place
        for place, one in stayed[0].items()
        if (other := stayed[1].get(place)) and _begin_and_end_alike(one.words, other.words)
    }
    left, right = (
        [held for held in side if (held[0], held[2].gap) not in same] for side in (gone, come)
    )
    return left, right


def _alone(held: Iterable[Held]) -> dict[tuple[int, int], Sentence]:
    """Return the sentences that alone stand between those of their text that are kept, by their place."""
    found: dict[tuple[int, int], list[Sentence]] = defaultdict(list)
    for at, _, sentence in held:
        found[at, sentence.gap].append(sentence)
    return {place: said[0] for place, said in found.items() if len(said) == 1}


def _begin_and_end_alike(one: str, other: str) -> bool:
    start = shared_start(one, other)
    end = shared_start(one[start:][::-1], other[start:][::-1])
    return start + end >= LIKE * max(len(one), len(other))
