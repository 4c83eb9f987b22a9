"""Figures that went from one value to another, and the sentence that says so."""

from collections.abc import Iterator, Sequence

from planctl.revisions.subject import TextPair
from planctl.schemas.change import Change, TextEdit
from planctl.text.hunks import changed_sentences
from planctl.text.quantities import Quantity, quantities_in
from planctl.text.sentences import Span

_Words = tuple[str, str]


def kept(text: str) -> TextEdit:
    """Return a stretch that is in both texts."""
    return TextEdit(op="keep", old=text, new=text)


def figure_changes(pair: TextPair, edits: Sequence[TextEdit]) -> Iterator[Change]:
    """Yield each figure that is another one now, with the edits of its sentence."""
    for sentence in changed_sentences(edits, kept):
        for old, new in _changed(sentence):
            yield pair.change("figure", old=old, new=new, edits=sentence)


def _changed(sentence: Sequence[TextEdit]) -> Iterator[_Words]:
    """Yield the figures that stand in each other's stead; what only came or went is none."""
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
