"""A change: what a comparison of two versions of a plan says, with both sides.

Its shape is published (`planctl schema diff`). No pydantic here, so that showing one is cheap.
"""

from typing import Any, Literal, get_args

from planctl.schemas.base import Aspect
from planctl.schemas.record import made, record

ChangeKind = Literal[
    "added",
    "removed",
    "split",
    "merged",
    "moved",
    "reordered",
    "retitled",
    "renumbered",
    "edited",
    "figure",
    "citation",
    "note",
    "progress",
    "owner",
    "needs",
    "remarks",
    "reviewed",
    "suspect",
    "source",
    "series",
    "term",
    "area",
    "plan",
]
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
EditOp = Literal["keep", "delete", "insert", "replace", "move_from", "move_to"]

MOVES: tuple[EditOp, ...] = ("move_from", "move_to")


@record
class TextEdit:
    """A stretch of two texts, in order: the old sides together are the old text, the new ones the new.

    What moved names the section and aspect at its other end. So do the words within it that were
    edited on its way: deleted where it stood, inserted where it stands.
    """

    op: EditOp
    old: str
    new: str
    section: str | None = None
    aspect: Aspect | None = None


@record
class Change:
    """One thing that is otherwise in the new version than in the old one.

    `section` is the id of the section or passage that it is about, `title` and `area` are that
    section's (new ones where it stands in both versions), `path` its file, `key` what of the record
    it is. `from` and `to` are ids: of areas (moved), sections (split, merged, renumbered), sources
    (citation, source), states of progress (also of a text that was added or removed), the aspect
    that has changed since (suspect); `old` and `new` are words, or the place in an area's list, from
    1 (reordered). What is `split` says from which section, what is `merged` into which. The edits
    are those of a text; of a figure, those of its sentence, or of a very long one those beside it.
    """

    kind: ChangeKind
    path: str
    key: str = ""
    section: str | None = None
    title: str | None = None
    area: str | None = None
    aspect: Aspect | None = None
    from_: str | None = None
    to: str | None = None
    old: str | None = None
    new: str | None = None
    edits: tuple[TextEdit, ...] = ()


def kept(text: str) -> TextEdit:
    """Return a stretch that is in both texts."""
    return TextEdit(op="keep", old=text, new=text)


def plain_change(change: Change) -> dict[str, Any]:
    """Return a change as plain values, for another process."""
    return {**vars(change), "edits": [vars(edit) for edit in change.edits]}


def whole_change(plain: dict[str, Any]) -> Change:
    """Return the change that `plain_change` has taken apart."""
    edits = tuple(made(TextEdit, edit) for edit in plain["edits"])
    change: Change = made(Change, {**plain, "edits": edits})
    return change
