"""Lines that a reviewer copied: they bear the anchor of what they were copied from, and stand elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from planctl.schemas.returned import Line
from planctl.text.sentences import RECOGNISED

_Own = Sequence[tuple[str, int, int]]
_Said = tuple[str, str]
"""The stem of a field, and what a line of it says."""


def copies(
    base: Sequence[Line], was: Sequence[str], lines: Sequence[Line], held: Sequence[_Own]
) -> Iterator[int]:
    """Yield the lines, by index, that say again what their field says where it stood, and stand elsewhere.

    Of equal lines those are the field's own that nobody has typed, beside what they stood beside.
    """
    counts: Counter[_Said] = Counter()
    beside: dict[_Said, set[str]] = defaultdict(set)
    for at, (line, stem) in enumerate(zip(base, was, strict=True)):
        counts[stem, line.after] += 1
        if stem:
            beside[stem, line.after] |= _neighbours(base, at)
    found: dict[_Said, list[int]] = defaultdict(list)
    for at, (line, own) in enumerate(zip(lines, held, strict=True)):
        said = line.after or line.before
        if len(own) == 1 and len(said) >= RECOGNISED and counts[own[0][0], said]:
            found[own[0][0], said].append(at)
    for own_words, places in found.items():
        if len(places) > counts[own_words]:
            near = {at: len(_neighbours(lines, at) & beside[own_words]) for at in places}
            order = sorted(places, key=lambda at: (not lines[at].before, -near[at]))
            yield from order[counts[own_words] :]


def _neighbours(lines: Sequence[Line], at: int) -> set[str]:
    """Return what the nearest lines that say anything before a line and behind it say."""
    before = (lines[near].after for near in range(at - 1, -1, -1))
    behind = (lines[near].after for near in range(at + 1, len(lines)))
    return {next(filter(None, said), "") for said in (before, behind)}
