"""A sentence that both sides edited: when it can be merged after all."""

from collections.abc import Sequence

from planctl.text.compare import edits
from planctl.text.marks import without_notes
from planctl.text.three_way import Hunk, regions

Sides = tuple[str, str, str]
"""What stands in base, ours and theirs."""


def merged_words(base: str, ours: str, theirs: str) -> list[Sides] | None:
    """Return a sentence in stretches that one side at most changed, or both alike; None: a conflict.

    It merges where one side made all edits of the other, and where one but set or took out notes to
    colleagues: edits of different words are two thoughts, of which no third can be made.
    """
    one, other = _hunks(base, ours), _hunks(base, theirs)
    changes = _changes(one, ours), _changes(other, theirs)
    has_the_others = changes[0] <= changes[1] or changes[1] <= changes[0]
    if not has_the_others and without_notes(base) not in map(without_notes, (ours, theirs)):
        return None
    found = [
        (base[spans[0]], ours[spans[1]], theirs[spans[2]])
        for spans in regions(one, other, len(base))
    ]
    if any(first != second and was not in (first, second) for was, first, second in found):
        return None
    return [sides for sides in found if any(sides)]


def _hunks(old: str, new: str) -> list[Hunk]:
    """Return the edits of a sentence, counted in characters."""
    found: list[Hunk] = []
    at, place = 0, 0
    for edit in edits(old, new):
        until, to = at + len(edit.old), place + len(edit.new)
        if edit.op != "keep":
            found.append(Hunk(at, until, place, to))
        at, place = until, to
    return found


def _changes(found: Sequence[Hunk], new: str) -> set[tuple[int, int, str]]:
    return {(hunk.start, hunk.end, new[hunk.first : hunk.last]) for hunk in found}
