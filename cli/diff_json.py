"""A comparison as JSON, for other programs (`planctl schema diff`)."""

from typing import Any

from planctl.exports.comparison.comparison import Comparison
from planctl.schemas.change import Change, TextEdit
from planctl.schemas.record import names_of


def as_json(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison in its published shape."""
    changes = [change_as_json(change) for change in comparison.changes]
    return {"old": comparison.old, "new": comparison.new, "changes": changes}


def change_as_json(change: Change) -> dict[str, Any]:
    """Return a change in its published shape."""
    held = {name.removesuffix("_"): getattr(change, name) for name in names_of(change)}
    return {**held, "edits": [_edit_as_json(edit) for edit in change.edits]}


def _edit_as_json(edit: TextEdit) -> dict[str, Any]:
    return {name: getattr(edit, name) for name in names_of(edit)}
