"""Sentences that moved: left out of the comparison, and put back as what they are."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from planctl.text.common import heaviest_common
from planctl.text.compare import Edit, edits
from planctl.text.likeness import bare
from planctl.text.marks import prose
from planctl.text.sentences import Span, sentence_spans

_LEAST = 8
"""Characters of a sentence that can be recognised elsewhere: 详见附件。 stands in many places."""


_Side = Literal[1, 2]
_OLD: _Side = 1
_NEW: _Side = 2
"""Places of the two sides in an edit."""


class Sentence(NamedTuple):
    """A sentence of one side that the other does not hold in the same order."""

    words: str
    """Without marks, citations, blanks and punctuation: the same wherever it stands."""
    span: Span


class Move(NamedTuple):
    """A sentence that went elsewhere (`old`) or came from elsewhere (`new`), and where it stands."""

    op: Literal["move_from", "move_to"]
    old: str
    new: str
    span: Span


def loose_sentences(old: str, new: str) -> tuple[list[Sentence], list[Sentence]]:
    """Return the sentences of each side that the other does not hold in the same order.

    Those alone that are long enough to be recognised elsewhere.
    """
    before, after = _sentences(old), _sentences(new)
    pairs = heaviest_common([held.words for held in before], [held.words for held in after], len)
    kept = {at for at, _ in pairs}, {place for _, place in pairs}
    gone, come = (
        [held for at, held in enumerate(side) if held.words and at not in stays]
        for side, stays in zip((before, after), kept, strict=True)
    )
    return gone, come


def _sentences(text: str) -> list[Sentence]:
    found: list[Sentence] = []
    for start, end in sentence_spans(text):
        words = bare(prose(text[start:end]))
        found.append(Sentence(words if len(words) >= _LEAST else "", (start, end)))
    return found


def edits_beside(
    old: str, new: str, gone: Sequence[Span], come: Sequence[Span]
) -> Iterator[Edit | Move]:
    """Return what makes `new` of `old`, in order, beside the sentences that went and came.

    The spans are in order. The old sides together are `old`, the new ones `new`.
    """
    rest = edits(_without(old, gone), _without(new, come))
    went = [Move("move_from", old[slice(*span)], "", span) for span in gone]
    came = [Move("move_to", "", new[slice(*span)], span) for span in come]
    return _woven(_woven(rest, went, _OLD), came, _NEW)


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
        while waiting and waiting[0].span[0] < at + len(piece[side]) and isinstance(piece, Edit):
            move = waiting.popleft()
            before, piece = _cut(piece, side, move.span[0] - at)
            if before.old or before.new:
                yield before
            yield move
            at = move.span[1]
        if piece.old or piece.new:
            yield piece
        at += len(piece[side])
    yield from waiting


def _cut(edit: Edit, side: _Side, at: int) -> tuple[Edit, Edit]:
    """Return an edit as two: what stands before a character of one side, and the rest."""
    if edit.op == "keep":
        return Edit.of(edit.old[:at], edit.new[:at]), Edit.of(edit.old[at:], edit.new[at:])
    if side == _OLD:
        return Edit.of(edit.old[:at], edit.new), Edit.of(edit.old[at:], "")
    return Edit.of(edit.old, edit.new[:at]), Edit.of("", edit.new[at:])
