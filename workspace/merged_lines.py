"""Lines of comments, merged: what a side added is there, what a side took out is not."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planctl.text.common import common
from planctl.text.three_way import Hunk, regions

_LINE = re.compile(r"[^\n]*\n")


def merged_lines(base: str, ours: str, theirs: str) -> str:
    """Return the lines of three texts, each ended by a line feed, as one; where both sides added, what both did, in a fixed order."""
    sides = [_LINE.findall(text) for text in (base, ours, theirs)]
    was, one, other = sides
    found: list[str] = []
    for spans in regions(_hunks(was, one), _hunks(was, other), len(was)):
        held, first, second = (side[span] for side, span in zip(sides, spans, strict=True))
        if first == second or held == second:
            found += first
        elif held == first:
            found += second
        else:
            low, high = sorted((first, second))
            found += [*low, *(line for line in high if line not in low)]
    return "".join(found)


def _hunks(old: Sequence[str], new: Sequence[str]) -> Iterator[Hunk]:
    pairs = [(-1, -1), *common(old, new), (len(old), len(new))]
    for (at, place), (until, to) in pairwise(pairs):
        if (at + 1, place + 1) != (until, to):
            yield Hunk(at + 1, until, place + 1, to)
