"""How much a comparison adds and takes away, in 字 as Word counts them, and in sentences."""

from collections.abc import Iterable
from typing import NamedTuple

from planctl.schemas.change import Change, TextEdit
from planctl.text.length import count_characters
from planctl.text.marks import prose

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
        _edit_size(edit) for change in changes if change.kind in _COUNTED for edit in change.edits
    ]
    return Size(*map(sum, zip(*edits, strict=True))) if edits else Size()


def _edit_size(edit: TextEdit) -> Size:
    if edit.op == "keep":
        return Size()
    if edit.op == "move_from":
        return Size(went=max(1, _sentences(edit.old)))
    if edit.op == "move_to":
        return Size(came=max(1, _sentences(edit.new)))
    if is_break(edit):
        return Size(parted=int(bool(edit.new)), joined=int(bool(edit.old)))
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
