"""Sentences that moved: left out of the comparison, and put back as what they are."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Literal, NamedTuple

from planctl.text.common import heaviest_common
from planctl.text.compare import Edit, Sides, edits, edits_of
from planctl.text.likeness import bare
from planctl.text.marks import prose
from planctl.text.sentences import RECOGNISED, Span

_Side = Literal[1, 2]
_OLD: _Side = 1
_NEW: _Side = 2


class Sentence(NamedTuple):
    """A sentence of one side that the other does not hold in the same order."""

    words: str
    """Without marks, citations, blanks and punctuation: the same wherever it stands."""
    said: str
    span: Span
    gap: int = 0
    """How many sentences before it stand on both sides: an edited one with another gap has moved."""

    @property
    def is_recognised(self) -> bool:
        """Whether it is long enough to be recognised elsewhere."""
        return len(self.words) >= RECOGNISED


Loose = tuple[list[Sentence], list[Sentence]]
"""Those of the old side, and those of the new one."""


class Move(NamedTuple):
    """A sentence that went elsewhere (`old`) or came from elsewhere (`new`), and where it stands."""

    op: Literal["move_from", "move_to"]
    old: str
    new: str
    span: Span
    """The sentence; `old` and `new` may hold the line break that goes along with it."""
    start: int

    def edited(self, other: str) -> Iterator[tuple[bool, str]]:
        """Yield its words, and whether they are its own alone and not of the sentence at the other end."""
        begins, ends = (place - self.start for place in self.span)
        is_old = self.op == "move_from"
        said = self.old or self.new
        sides = (said[begins:ends], other) if is_old else (other, said[begins:ends])
        found = [
            (edit.op != "keep", edit.old if is_old else edit.new)
            for edit in edits(*sides)
            if (edit.old if is_old else edit.new)
        ]
        found[0] = found[0][0], said[:begins] + found[0][1]
        found[-1] = found[-1][0], found[-1][1] + said[ends:]
        yield from found


def loose_sentences(sides: Sides) -> Loose:
    """Return the sentences of each side that the other does not hold in the same order."""
    before, after = (_with_spans(said, len(sides.head)) for said in (sides.old, sides.new))
    pairs = heaviest_common(sides.old, sides.new, len)
    by_gap: dict[int, Loose] = {}
    at = place = gap = 0
    for first, second in (*pairs, (len(before), len(after))):
        left, right = by_gap.setdefault(gap, ([], []))
        left += _in_words(before[at:first], gap)
        right += _in_words(after[place:second], gap)
        at, place = first + 1, second + 1
        gap += first < len(before) and len(sides.old[first]) >= RECOGNISED
    return _together(_otherwise(*held) for held in by_gap.values())


def _otherwise(left: list[Sentence], right: list[Sentence]) -> Loose:
    """Return the sentences but those in their place that differ by their marks alone: none of them has moved."""
    if not left or not right:
        return left, right
    same = heaviest_common([held.words for held in left], [held.words for held in right], len)
    places, others = ({*places} for places in zip(*same, strict=True)) if same else ((), ())
    return (
        [held for at, held in enumerate(left) if at not in places],
        [held for at, held in enumerate(right) if at not in others],
    )


def _together(found: Iterable[Loose]) -> Loose:
    gone, come = zip(*found, strict=True)
    return [*chain.from_iterable(gone)], [*chain.from_iterable(come)]


def _with_spans(sentences: Iterable[str], at: int) -> list[tuple[str, Span]]:
    """Return sentences with their spans, the first of which begins at a character."""
    found: list[tuple[str, Span]] = []
    for said in sentences:
        found.append((said, (at, at + len(said))))
        at += len(said)
    return found


def _in_words(sentences: Iterable[tuple[str, Span]], gap: int) -> Iterator[Sentence]:
    for said, span in sentences:
        if words := bare(prose(said)):
            yield Sentence(words, said, span, gap)


def edits_beside(sides: Sides, gone: Sequence[Span], come: Sequence[Span]) -> Iterator[Edit | Move]:
    """Return what makes the new side of the old one, in order, beside the sentences that went and came.

    The spans are in order. The old sides together are the old text, the new ones the new.
    """
    if not gone and not come:
        yield from edits_of(sides)
        return
    old, new = ("".join((sides.head, *said, sides.tail)) for said in (sides.old, sides.new))
    left, arrived = [*_with_breaks(old, gone)], [*_with_breaks(new, come)]
    rest = edits(_without(old, left), _without(new, arrived))
    went = [
        Move("move_from", old[start:end], "", span, start)
        for span, (start, end) in zip(gone, left, strict=True)
    ]
    came = [
        Move("move_to", "", new[start:end], span, start)
        for span, (start, end) in zip(come, arrived, strict=True)
    ]
    yield from _woven(_woven(rest, went, _OLD), came, _NEW)


def _with_breaks(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield spans; of sentences that are all of a paragraph, an item or a row, with the break before it.

    The first of a text has the one behind it.
    """
    taken = 0
    for run in _touching(spans):
        start, end = run[0][0], run[-1][1]
        if text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n"):
            while start > taken and text[start - 1] == "\n":
                start -= 1
            while run[0][0] == 0 and text.startswith("\n", end):
                end += 1
        bounds = [start, *(first for first, _ in run[1:]), end]
        taken = end
        yield from pairwise(bounds)


def _touching(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Yield spans in runs that nothing parts."""
    run: list[Span] = []
    for span in spans:
        if run and run[-1][1] != span[0]:
            yield run
            run = []
        run.append(span)
    if run:
        yield run


def _without(text: str, spans: Sequence[Span]) -> str:
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _woven(
    pieces: Iterable[Edit | Move], moves: Sequence[Move], side: _Side
) -> Iterator[Edit | Move]:
    """Yield pieces, and each move where it stands in the text of its side."""
    at, waiting = 0, deque(moves)
    for piece in pieces:
        while (
            waiting and waiting[0].start < at + len(_words(piece, side)) and isinstance(piece, Edit)
        ):
            move = waiting.popleft()
            before, piece = _cut(piece, side, move.start - at)
            if before.old or before.new:
                yield before
            yield move
            at = move.start + len(_words(move, side))
        if piece.old or piece.new:
            yield piece
        at += len(_words(piece, side))
    yield from waiting


def _words(piece: Edit | Move, side: _Side) -> str:
    return piece.old if side == _OLD else piece.new


def _cut(edit: Edit, side: _Side, at: int) -> tuple[Edit, Edit]:
    """Return an edit as two: what stands before a character of one side, and the rest."""
    if edit.op == "keep":
        return Edit.of(edit.old[:at], edit.new[:at]), Edit.of(edit.old[at:], edit.new[at:])
    if side == _OLD:
        return Edit.of(edit.old[:at], edit.new), Edit.of(edit.old[at:], "")
    return Edit.of(edit.old, edit.new[:at]), Edit.of("", edit.new[at:])
