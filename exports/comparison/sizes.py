"""How much a comparison adds and takes away, in 字 as Word counts them, and in sentences."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from planctl.schemas.change import Change, TextEdit
from planctl.text.marks import prose
from planctl.text.word_count import count_characters

_ENDS = "。！？"
_A_LINE = 60
"""Characters."""
_COUNTED = ("edited", "added", "removed")
"""Kinds that hold a text; the edits of a figure are told of once, with its text."""


class Size(NamedTuple):
    """字 that came and went; sentences more and fewer, that moved here and away; breaks more and fewer."""

    added: int = 0
    removed: int = 0
    gained: int = 0
    lost: int = 0
    came: int = 0
    went: int = 0
    parted: int = 0
    joined: int = 0


def size_of(changes: Iterable[Change]) -> Size:
    """Return the size of the texts' changes together."""
    edits = [
        _run_size(run)
        for change in changes
        if change.kind in _COUNTED
        for run in moved_together(change.edits)
        if run[0].op != "keep"
    ]
    return Size(*map(sum, zip(*edits, strict=True))) if edits else Size()


def moved_together(edits: Sequence[TextEdit]) -> Iterator[list[TextEdit]]:
    """Yield edits one by one, and what moved with what was edited within it as one run."""
    if not any(edit.section for edit in edits):  # of most texts nothing has moved
        yield from ([edit] for edit in edits)
        return
    for (section, _, _), run in groupby(edits, lambda it: (it.section, it.aspect, bool(it.old))):
        held = [*run]
        yield from [held] if section else ([edit] for edit in held)


def _run_size(run: Sequence[TextEdit]) -> Size:
    """Return the size of an edit, or of what moved: its sentences, and the words edited within it."""
    if not run[0].section:
        return _edit_size(run[0])
    old, new = "".join(edit.old for edit in run), "".join(edit.new for edit in run)
    edited = [edit for edit in run if edit.op in ("insert", "delete")]
    return Size(
        added=sum(count_characters(prose(edit.new)) for edit in edited),
        removed=sum(count_characters(prose(edit.old)) for edit in edited),
        came=max(1, _sentences(new)) if new else 0,
        went=max(1, _sentences(old)) if old else 0,
    )


def _edit_size(edit: TextEdit) -> Size:
    if is_break(edit):
        return Size(parted=int("\n\n" in edit.new), joined=int("\n\n" in edit.old))
    more = _sentences(edit.new) - _sentences(edit.old)
    return Size(
        added=count_characters(prose(edit.new)),
        removed=count_characters(prose(edit.old)),
        gained=max(0, more),
        lost=max(0, -more),
    )


def is_break(*edits: TextEdit) -> bool:
    """Tell whether no more than the break between two paragraphs came or went."""
    return all(edit.op != "keep" and f"{edit.old}{edit.new}".isspace() for edit in edits)


def _sentences(text: str) -> int:
    return sum(map(text.count, _ENDS))


def fits_a_line(change: Change) -> bool:
    """Tell whether both sides of a change stand in one line, so that its edits need not be shown."""
    return (
        len(change.old or "") + len(change.new or "") <= _A_LINE
        and "\n" not in f"{change.old}{change.new}"
    )
