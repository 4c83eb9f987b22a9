"""Figures that went from one value to another within a sentence."""

import re
from collections.abc import Iterator, Sequence

from planctl.revisions.numbers import kept
from planctl.schemas.change import TextEdit
from planctl.text.quantities import Quantity, quantities_in
from planctl.text.sentences import Span

_Words = tuple[str, str]


def changed_figures(sentence: Sequence[TextEdit]) -> Iterator[_Words]:
    """Yield the figures that stand in each other's stead; what only came or went is none."""
    sentence = _narrowed(sentence)
    old, new = "".join(edit.old for edit in sentence), "".join(edit.new for edit in sentence)
    before, after = quantities_in(old), quantities_in(new)
    if not (before and after):
        return
    seen: set[tuple[Quantity, Quantity]] = set()
    for one, other in _changed_spans(sentence):
        gone = [held for held in before if _touches(held, one)]
        come = [held for held in after if _touches(held, other)]
        for pair in zip(gone, come, strict=False):
            words = old[slice(*_span(pair[0]))], new[slice(*_span(pair[1]))]
            alike = pair[0].unit == pair[1].unit or len(gone) == len(come) == 1
            if alike and words[0] != words[1] and pair not in seen:
                seen.add(pair)
                yield words


def _narrowed(sentence: Sequence[TextEdit]) -> list[TextEdit]:
    """Return a sentence from where the clause of its first change begins to where that of its last ends."""
    found = list(sentence)
    if found[0].op == "keep":
        found[0] = kept(re.split("[，；：]", found[0].new)[-1])
    if found[-1].op == "keep":
        found[-1] = kept(re.split("[，；：]", found[-1].new)[0])
    return found


def _changed_spans(sentence: Sequence[TextEdit]) -> Iterator[tuple[Span, Span]]:
    """Yield where each change stands in the old sentence and in the new one."""
    at = place = 0
    for edit in sentence:
        ends = at + len(edit.old), place + len(edit.new)
        if edit.op != "keep":
            yield (at, ends[0]), (place, ends[1])
        at, place = ends


def _touches(held: Quantity, span: Span) -> bool:
    start, end = _span(held)
    return (start < span[1] and span[0] < end) or (span[0] == span[1] and start <= span[0] <= end)


def _span(held: Quantity) -> Span:
    return held.start, held.end
