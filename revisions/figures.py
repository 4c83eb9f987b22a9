"""Figures that went from one value to another within a sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.schemas.change import TextEdit, kept
from planctl.text.quantities import quantities_in
from planctl.text.quantity import Quantity
from planctl.text.sentences import Span

_MOST = 4
"""Figures in one change; where more were written anew, which became which is anybody's guess."""
_LONGEST = 500
"""Characters of a sentence that is shown whole."""


class ChangedFigure(NamedTuple):
    """The words of a figure on both sides, and the edits of its sentence; of a very long one, those near."""

    old: str
    new: str
    edits: tuple[TextEdit, ...]


def changed_figures(whole: Sequence[TextEdit]) -> Iterator[ChangedFigure]:
    """Yield the figures of a sentence that stand in each other's stead; what only came or went is none."""
    sentence = _narrowed(whole)
    is_long = sum(len(edit.old) + len(edit.new) for edit in whole) > _LONGEST
    old, new = "".join(edit.old for edit in sentence), "".join(edit.new for edit in sentence)
    before, after = _without_kept(sentence, quantities_in(old), quantities_in(new))
    if not (before and after) or _are_other_rows(whole):
        return
    seen: set[tuple[Quantity, Quantity]] = set()
    for at, one, other in _changed_spans(sentence):
        gone, come = _touched(before, one), _touched(after, other)
        if max(len(gone), len(come)) > _MOST:
            continue
        for pair in zip(gone, come, strict=False):
            words = old[slice(*_span(pair[0]))], new[slice(*_span(pair[1]))]
            alike = pair[0].unit == pair[1].unit or len(gone) == len(come) == 1
            if alike and words[0] != words[1] and pair not in seen:
                seen.add(pair)
                near = _narrowed(sentence[max(0, at - 1) : at + 2]) if is_long else whole
                yield ChangedFigure(*words, tuple(near))


def _without_kept(
    sentence: Sequence[TextEdit], before: Sequence[Quantity], after: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Return the figures of both sides but those that stay as they are: these have become no other."""
    places = {_span(held) for held in after}
    kept: dict[Span, Span] = {}
    at = place = 0
    for edit in sentence:
        end, by = at + len(edit.old), place - at
        for start, last in map(_span, _touched(before, (at, end)) if edit.op == "keep" else ()):
            same = start + by, last + by
            if at <= start and last <= end and same in places:
                kept[start, last] = same
        at, place = end, place + len(edit.new)
    others = {*kept.values()}
    return [held for held in before if _span(held) not in kept], [
        held for held in after if _span(held) not in others
    ]


def _are_other_rows(sentence: Sequence[TextEdit]) -> bool:
    """Tell whether a table's row came in the stead of one of another name."""
    old, new = (
        "".join(side).split("|") for side in zip(*((e.old, e.new) for e in sentence), strict=True)
    )
    rows = not old[0].strip() and not new[0].strip() and len(old) > 1 and len(new) > 1
    if not rows or old[1] == new[1]:
        return False
    from planctl.text.pieces import are_alike  # few changes are of rows

    return not are_alike(old[1], new[1])


def _narrowed(sentence: Sequence[TextEdit]) -> list[TextEdit]:
    """Return a sentence from where the clause of its first change begins to where that of its last ends."""
    found = list(sentence)
    if found[0].op == "keep":
        found[0] = kept(re.split("[，；：]", found[0].new)[-1])
    if found[-1].op == "keep":
        found[-1] = kept(re.split("[，；：]", found[-1].new)[0])
    return found


def _changed_spans(sentence: Sequence[TextEdit]) -> Iterator[tuple[int, Span, Span]]:
    """Yield which edits are changes, and where each stands in the old sentence and in the new one."""
    at = place = 0
    for number, edit in enumerate(sentence):
        ends = at + len(edit.old), place + len(edit.new)
        if edit.op != "keep":
            yield number, (at, ends[0]), (place, ends[1])
        at, place = ends


def _touched(figures: Sequence[Quantity], span: Span) -> list[Quantity]:
    """Return the figures, of some in order, that a change overlaps; a place between two touches both."""
    start, end = span
    wide = int(start == end)
    first = bisect_left(figures, start + 1 - wide, key=lambda held: held.end)
    last = bisect_left(figures, end + wide, key=lambda held: held.start)
    return list(figures[first:last])


def _span(held: Quantity) -> Span:
    return held.start, held.end
