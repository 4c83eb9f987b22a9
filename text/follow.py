"""A sentence that one side moved and the other edited: the edit follows it to its new place."""

from collections import Counter
from collections.abc import Iterable, Sequence

from planctl.text.pieces import Piece, are_alike, hunks, pieces
from planctl.text.sentences import RECOGNISED
from planctl.text.three_way import Hunk

_Places = dict[int, int]
"""From the place of a sentence in the base to its place on a side."""


def with_edits_moved(base: str, ours: str, theirs: str) -> tuple[str, str]:
    """Return ours and theirs with what one edited where the other moved it to, and nowhere else.

    Merged, they come to a text that has the sentence in its new place and in its new words.
    """
    was, one, other = pieces(base), pieces(ours), pieces(theirs)
    changes = hunks(was, one), hunks(was, other)
    moved = _moved(was, one, changes[0]), _moved(was, other, changes[1])
    edited = _edited(changes[0]), _edited(changes[1])
    if not (moved[0].keys() & edited[1].keys() or moved[1].keys() & edited[0].keys()):
        return ours, theirs
    _carry(was, other, edited[1], one, moved[0])
    _carry(was, one, edited[0], other, moved[1])
    return _text(one), _text(other)


def _carry(
    base: Sequence[Piece], editor: list[Piece], edited: _Places, mover: list[Piece], moved: _Places
) -> None:
    """Let what one side edited stand where the other moved it, and as it was where that was."""
    for at in edited.keys() & moved.keys():
        if are_alike(base[at].said, editor[edited[at]].said):
            mover[moved[at]], editor[edited[at]] = editor[edited[at]], base[at]


def _moved(old: Sequence[Piece], new: Sequence[Piece], changes: Iterable[Hunk]) -> _Places:
    """Return the sentences that stand elsewhere in the new text, word for word, and once in both."""
    gone: dict[str, int] = {}
    come: dict[str, int] = {}
    for hunk in changes:
        gone |= {old[at].said: at for at in range(hunk.start, hunk.end)}
        come |= {new[at].said: at for at in range(hunk.first, hunk.last)}
    counts = Counter(piece.said for piece in (*old, *new))
    return {
        gone[said]: come[said]
        for said in gone.keys() & come.keys()
        if len(said) >= RECOGNISED and counts[said] == 2
    }


def _edited(changes: Iterable[Hunk]) -> _Places:
    """Return the sentences that became other words of themselves, or of something else."""
    return {
        hunk.start: hunk.first
        for hunk in changes
        if hunk.end - hunk.start == 1 == hunk.last - hunk.first
    }


def _text(side: Iterable[Piece]) -> str:
    return "".join(piece.raw for piece in side)
