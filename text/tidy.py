"""Stretches of a comparison set right for the eye: no lone character kept, no phrase cut in the middle."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

Hunk = tuple[Sequence[str], Sequence[str]]
"""The words on each side; kept where they are equal."""
_Sides = tuple[list[str], list[str]]
_CLAUSE_MARKS = "，；：、"
_CLAUSE = 4
"""Characters; a shorter change is one of words."""
_ENDS = 3
"""How much the end of a sentence or a paragraph parts."""


def tidied(hunks: Iterable[Hunk]) -> Iterator[Hunk]:
    """Yield kept and changed stretches in turn, at the borders that read best."""
    yield from _slid(_merged(_alternating(hunks)))


def _alternating(hunks: Iterable[Hunk]) -> Iterator[_Sides]:
    last: _Sides = ([], [])
    for old, new in hunks:
        if not (any(old) or any(new)):
            continue
        if any(last) and (last[0] == last[1]) != (old == new):
            yield last
            last = ([], [])
        last[0].extend(old)
        last[1].extend(new)
    if any(last):
        yield last


def _merged(stretches: Iterable[_Sides]) -> list[_Sides]:
    """Return the stretches, a lone character between two changes marked with them.

    效率 → 质效 is one change of a word, not two around 效. A mark goes with a clause that came or went
    beside another that was replaced: it parted other words.
    """
    found: list[_Sides] = []
    for stretch in stretches:
        if len(found) > 1 and (
            _is_lone(found[-1]) or (_is_mark(found[-1]) and _are_uneven(found[-2], stretch))
        ):
            kept = found.pop()
            for side, said, more in zip(found[-1], kept, stretch, strict=True):
                side += said
                side += more
        else:
            found.append(stretch)
    return found


def _is_lone(stretch: _Sides) -> bool:
    """Tell whether one character is kept, neither a mark nor a number."""
    old, new = stretch
    return (
        old == new and len(old) == 1 and len(old[0]) == 1 and unicodedata.category(old[0]) == "Lo"
    )


def _is_mark(stretch: _Sides) -> bool:
    """Tell whether no more than a mark that parts clauses is kept."""
    old, new = stretch
    return old == new and len(old) == 1 and old[0] in _CLAUSE_MARKS


def _are_uneven(*changes: _Sides) -> bool:
    """Tell whether two changes are of clauses, the one replaced and the other only come or gone."""
    return sum(all(change) for change in changes) == 1 and all(
        any(map(_is_clause, change)) for change in changes
    )


def _is_clause(words: Sequence[str]) -> bool:
    return len(words) >= _CLAUSE or sum(map(len, words)) >= _CLAUSE


def _slid(found: list[_Sides]) -> Iterator[Hunk]:
    """Yield the stretches; what is only inserted or only deleted moves to where a phrase begins.

    促进[投资促进]贸易 and [促进投资]促进贸易 are the same edit. Two changes never meet.
    """
    for at in range(1, len(found) - 1):
        old, new = found[at]
        if old and new:
            continue
        before, behind = found[at - 1][0], found[at + 1][0]
        may = (len(before) - (at > 1), len(behind) - (at < len(found) - 2))
        step = _best_step(before, old or new, behind, *may)
        if step:
            words, start = [*before, *old, *new, *behind], len(before) + step
            end = start + len(old or new)
            found[at - 1] = (words[:start], words[:start])
            found[at] = (words[start:end], []) if old else ([], words[start:end])
            found[at + 1] = (words[end:], words[end:])
    yield from (stretch for stretch in found if any(stretch))


def _best_step(before: list[str], said: list[str], behind: list[str], back: int, on: int) -> int:
    """Return how many words on (or back, below 0) a change reads best while it stays the same."""
    count = len(said)
    left, right = before[-count:], behind[:count]
    words = ["", *left, *said, *right, ""]
    start = first = last = len(left) + 1
    while start - first < min(back, len(left)) and words[first - 1] == words[first + count - 1]:
        first -= 1
    while last - start < min(on, len(right)) and words[last] == words[last + count]:
        last += 1
    if first == last:
        return 0
    return max(range(first, last + 1), key=lambda at: _reads(words, at, count, start)) - start


def _reads(words: list[str], at: int, count: int, start: int) -> tuple[int, int]:
    """Return how well a change reads that begins at a word; of two alike, the nearer to `start`."""
    parts = sum(_parts(words[end - 1], words[end]) for end in (at, at + count))
    return parts, -abs(at - start)


def _parts(left: str, right: str) -> int:
    """Return how much the border of two words parts."""
    if left[-1:] in "。！？!?\n" or right[:1] in "\n":
        return _ENDS
    if left[-1] in "，；：、”’）》" or right[0] in "“‘（《":
        return 2
    return int(unicodedata.category(left[-1]) != unicodedata.category(right[0]))
