"""What has become of a field since a paper was made of it.

Places are those of what is seen: lines joined by line breaks.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from planctl.text.compare import edits
from planctl.text.merge import merge
from planctl.text.pieces import PARAGRAPH_END, are_alike
from planctl.text.sentences import RECOGNISED, sentence_spans

_COMPARED = 100
"""New sentences of a text among which an edited one is looked for."""
_LINE = "\n"
_CELL = "\U0010f009"
"""Stands for the tab between two cells, which is no blank: plane 16 is private."""
Span = tuple[int, int]


class _Changed(NamedTuple):
    """What stood from `start` to `end` of the base, and by how much it has grown since."""

    start: int
    end: int
    grown: int


class Since:
    """The sentences of the base, and what the plan has changed since."""

    def __init__(self, base: str, now: str) -> None:
        """Compare the two."""
        self.base, self.now = base, now
        self._sentences = [*_sentences(base)]
        self._changed = [*_changes(base, now)] if base != now else []

    def around(self, start: int, end: int) -> Span:
        """Return the sentences that an edit is made in or between, with all that has changed there.

        What has changed lies in it as a whole or not at all.
        """
        span = _united((start, end), self._sentences, _touches)
        while True:
            wide = _united(span, ((held.start, held.end) for held in self._changed), _touches)
            wide = _united(wide, self._sentences, _share)
            if wide == span:
                return span
            span = wide

    def moved(self, start: int, end: int) -> tuple[Span, int] | None:
        """Return the sentence that an edit is made in, and by how much it has moved since.

        None where nothing has changed beside it, or it does not stand now word for word, and once.
        """
        span = self._sentence(start, end)
        if span is None or self.is_same(span):
            return None
        is_within = start < end or span[0] < start < span[1]
        if not (is_within or self._is_gone(span)):
            return None  # it is between two sentences
        said = self.base[slice(*span)]
        return (span, self.now.index(said) - span[0]) if self._is_once(said) else None

    def moved_whole(self, start: int, end: int) -> tuple[Span, int] | None:
        """Return a line that goes, with its line break, and by how much it has moved since.

        None where nothing has changed around it, or it does not stand word for word, and once.
        """
        said = self.base[start:end]
        line = said.strip(_LINE)
        if len(said) != len(line) + 1 or not self._is_once(line):
            return None
        if self.is_same(self.around(start, end)):
            return None
        broken = next((one for one in (said, f"{line}\n", f"\n{line}") if one in self.now), None)
        return ((start, end), self.now.index(broken) - start) if broken else None

    def without_moved(self, span: Span, place: Span, text: str) -> str:
        """Return what a stretch, at `place` now, may become, without the sentences that have moved."""
        start, end = place
        for held in self._sentences:
            said = self.base[slice(*held)]
            is_in = span[0] <= held[0] and held[1] <= span[1] and text.count(said) == 1
            if is_in and self._is_once(said) and not start <= self.now.index(said) < end:
                text = _without(text, said)
        return text

    def reworded(self, start: int, end: int) -> tuple[Span, Span] | None:
        """Return the sentence that an edit is made in, and the one that the plan has made of it.

        None where the plan says it word for word, or there is not one that is like it.
        """
        span = self._sentence(start, end)
        said = self.base[slice(*span)] if span else ""
        if span is None or len(said) < RECOGNISED or said in self.now:
            return None
        like = [held for held in self._fresh if are_alike(said, self.now[slice(*held)])]
        return (span, like[0]) if len(like) == 1 else None

    @cached_property
    def _fresh(self) -> list[Span]:
        """The sentences that the plan did not say before; none, if they are too many to compare."""
        found = [held for held in _sentences(self.now) if self.now[slice(*held)] not in self.base]
        return found if len(found) <= _COMPARED else []

    def is_scattered(self, start: int, end: int) -> bool:
        """Tell whether a line of some lines that go has moved, which says no more that it goes."""
        if self.is_same((start, end)):
            return False
        first, last = self.now_at(self.around(start, end))
        lines = filter(self._is_once, self.base[start:end].split(_LINE))
        places = [self.now.index(line) for line in lines]
        if places != sorted(places) or any(not first <= place < last for place in places):
            return True
        return bool(places) and self.is_of_others(places[0], places[-1], (start, end))

    def is_of_others(self, start: int, end: int, span: Span) -> bool:
        """Tell whether a sentence that stood elsewhere in the base has come to a place of the plan."""
        said = (self.now[start:end][slice(*held)] for held in _sentences(self.now[start:end]))
        return any(
            self._is_once(one) and not span[0] <= self.base.index(one) < span[1] for one in said
        )

    def _is_once(self, said: str) -> bool:
        """Tell whether a sentence stood once, and stands so now."""
        return len(said) >= RECOGNISED and self.base.count(said) == 1 == self.now.count(said)

    def gone(self, start: int, end: int) -> Span | None:
        """Return the sentence that an edit is made in, if nothing of it stands there any more."""
        if not self._changed:
            return None
        span = self._sentence(start, end)
        return span if span and self._is_gone(span) else None

    def _sentence(self, start: int, end: int) -> Span | None:
        around = (held for held in self._sentences if held[0] <= start and end <= held[1])
        return next(around, None)

    def _is_gone(self, span: Span) -> bool:
        """Tell whether the plan says nothing any more of all that stood there."""
        return any(held.start <= span[0] and span[1] <= held.end for held in self._changed)

    def is_same(self, span: Span) -> bool:
        """Tell whether the plan says there what the base did."""
        return not any(_touches((held.start, held.end), span) for held in self._changed)

    def now_at(self, span: Span) -> Span:
        """Return where a stretch that `around` gave stands now."""
        before = sum(held.grown for held in self._changed if held.end < span[0])
        own = sum(held.grown for held in self._changed if _touches((held.start, held.end), span))
        return span[0] + before, span[1] + before + own


def _sentences(seen: str) -> Iterator[Span]:
    """Yield the sentences of each line, and the line breaks."""
    at = 0
    for line in seen.split(_LINE):
        yield from ((at + start, at + end) for start, end in sentence_spans(line))
        at += len(line)
        if at < len(seen):
            yield at, at + 1
        at += 1


def _without(text: str, said: str) -> str:
    """Return lines without a sentence, and without its line if it is all of it."""
    lines = text.split(_LINE)
    if said in lines:
        lines.remove(said)
        return _LINE.join(lines)
    return text.replace(said, "", 1)


def _changes(base: str, now: str) -> Iterator[_Changed]:
    at = 0
    for edit in edits(base, now):
        end = at + len(edit.old)
        if edit.op != "keep":
            yield _Changed(at, end, len(edit.new) - len(edit.old))
        at = end


def _united(span: Span, others: Iterable[Span], near: Callable[[Span, Span], bool]) -> Span:
    """Return a stretch with the others that are near it."""
    spans = [span, *(held for held in others if near(held, span))]
    return min(spans)[0], max(end for _, end in spans)


def _touches(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _share(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _spread(seen: str) -> str:
    """Return lines as the paragraphs of a text, which is what is merged."""
    return seen.replace(_LINE, PARAGRAPH_END).replace("\t", _CELL)


def merged_seen(base: str, one: str, other: str) -> str | None:
    """Return what two make of what is seen, as one; None where they collide."""
    merged = merge(_spread(base), _spread(one), _spread(other))
    if merged.conflicts:
        return None
    return merged.text.replace(PARAGRAPH_END, _LINE).replace(_CELL, "\t")
