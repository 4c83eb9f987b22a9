"""A text as the pieces it is merged by: sentences, and the breaks between blocks."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planctl.text.common import Pair, heaviest_common
from planctl.text.grams import grams
from planctl.text.markup import unwrap
from planctl.text.sentences import sentence_spans
from planctl.text.three_way import Hunk

PARAGRAPH_END = "\n\n"
_LINE_END = "\n"
_SHORT = 4
"""Characters; a shorter sentence (略。) says nothing of where it belongs."""
_LIKE = 0.5
"""From here on a sentence is an edited one and no new one: the share of runs of two characters."""
_ROOM = 900
"""Sentences on one side by those on the other, up to which edited ones are looked for."""


class Piece(NamedTuple):
    """A sentence or a break as it stands, and what it says: line breaks within it say nothing."""

    raw: str
    said: str

    @property
    def is_break(self) -> bool:
        """Tell a break between blocks."""
        return self.said in (PARAGRAPH_END, _LINE_END)


def pieces(text: str) -> list[Piece]:
    """Return the pieces of a text whose last paragraph ends as all do: together they are the text.

    Blanks and line breaks within a paragraph belong to the sentence before them.
    """
    found: list[Piece] = []
    for start, end in sentence_spans(text):
        raw = text[start:end]
        if raw.isspace() and "\n" in raw:
            found.append(Piece(raw, PARAGRAPH_END if raw.count("\n") > 1 else _LINE_END))
            continue
        blanks = raw[: len(raw) - len(raw.lstrip())]
        if blanks and found and not found[-1].is_break:
            found[-1] = Piece(found[-1].raw + blanks, found[-1].said)
            raw = raw[len(blanks) :]
        if raw:
            found.append(Piece(raw, unwrap(raw).strip()))
    return found


def hunks(old: Sequence[Piece], new: Sequence[Piece]) -> list[Hunk]:
    """Return what became of the old pieces, in order; an edited sentence is a hunk of its own."""
    before, after = [piece.said for piece in old], [piece.said for piece in new]
    kept = heaviest_common(before, after, _weight)
    found: list[Hunk] = []
    at, place = 0, 0
    for first, second in (*kept, (len(old), len(new))):
        parted = _parted(before, after, Hunk(at, first, place, second))
        found += _with_halves(before, after, parted)
        at, place = first + 1, second + 1
    return found


def _weight(said: str) -> int:
    return len(said) if len(said) >= _SHORT else 0


def _parted(old: Sequence[str], new: Sequence[str], hunk: Hunk) -> Iterator[Hunk]:
    """Yield a stretch without common sentences as its edited sentences, and what is between them."""
    at, place = hunk.start, hunk.first
    for one, other in (*_edited(old, new, hunk), (hunk.end, hunk.last)):
        if (one, other) != (at, place):
            yield Hunk(at, one, place, other)
        if one < hunk.end and old[one] != new[other]:
            yield Hunk(one, one + 1, other, other + 1)
        at, place = one + 1, other + 1


def _with_halves(old: Sequence[str], new: Sequence[str], parted: Iterable[Hunk]) -> Iterator[Hunk]:
    """Yield hunks; a sentence that was cut in two, or made of two, as one."""
    last: Hunk | None = None
    for hunk in parted:
        if last is not None and (_is_half(old, new, last, hunk) or _is_half(old, new, hunk, last)):
            last = Hunk(last.start, hunk.end, last.first, hunk.last)
            continue
        if last is not None:
            yield last
        last = hunk
    if last is not None:
        yield last


def _is_half(old: Sequence[str], new: Sequence[str], edit: Hunk, beside: Hunk) -> bool:
    """Tell whether what came or went beside an edited sentence is what that has lost or gained."""
    gone, come = old[edit.start : edit.end], new[edit.first : edit.last]
    if not (gone and come) or (beside.start < beside.end and beside.first < beside.last):
        return False
    went = beside.start < beside.end
    said = old[beside.start : beside.end] if went else new[beside.first : beside.last]
    before, after = (grams("".join(held), 2) for held in (gone, come))
    half, rest = grams("".join(said), 2), after - before if went else before - after
    return bool(half) and 2 * len(half & rest) >= len(half)


def _edited(old: Sequence[str], new: Sequence[str], hunk: Hunk) -> list[Pair]:
    """Return the pairs of like sentences that have most in common together, in order."""
    before, after = old[hunk.start : hunk.end], new[hunk.first : hunk.last]
    if not 0 < len(before) * len(after) <= _ROOM:
        return []
    runs = [grams(said, 2) for said in after]
    shared = [[_shared(grams(one, 2), other) for other in runs] for one in before]
    most = [[0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for at in reversed(range(len(before))):
        for place in reversed(range(len(after))):
            paired = shared[at][place] and shared[at][place] + most[at + 1][place + 1]
            most[at][place] = max(paired, most[at + 1][place], most[at][place + 1])
    return [(hunk.start + at, hunk.first + place) for at, place in _walked(most)]


def are_alike(one: str, other: str) -> bool:
    """Tell whether a sentence is an edited one and no new one."""
    return _shared(grams(one, 2), grams(other, 2)) > 0


def _shared(one: frozenset[str], other: frozenset[str]) -> int:
    """Return how many runs two sentences share, 0 if they are not alike."""
    shared = len(one & other)
    return shared if 2 * shared >= _LIKE * (len(one) + len(other)) else 0


def _walked(most: list[list[int]]) -> Iterator[Pair]:
    at, place = 0, 0
    while most[at][place]:
        if most[at + 1][place] == most[at][place]:
            at += 1
        elif most[at][place + 1] == most[at][place]:
            place += 1
        else:
            yield at, place
            at, place = at + 1, place + 1
