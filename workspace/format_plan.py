"""`planctl fmt` over a plan: every record, or those named."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planctl.messages.refusal import Refusal
from planctl.workspace.changes import FileChange, apply_changes
from planctl.workspace.files import read_files
from planctl.workspace.format import format_record, kind_of
from planctl.workspace.refusal import about
from planctl.workspace.write import writing


@dataclass(frozen=True, slots=True)
class Formatted:
    """Which files changed (or would), which were right already, and which were left, and why."""

    changed: tuple[str, ...]
    same: tuple[str, ...]
    refused: tuple[tuple[str, Refusal], ...]


def format_plan(
    root: Path, paths: Sequence[str] | None = None, *, check: bool = False
) -> Formatted:
    """Format the records of the plan at `root`, or those at `paths`; with `check` nothing is written.

    A file that cannot be formatted is listed as refused and stops no other.
    """
    if check:
        return _planned(root, paths)[0]
    with writing(root):
        formatted, changes = _planned(root, paths)
        apply_changes(root, changes)
    return formatted


def _planned(root: Path, paths: Sequence[str] | None) -> tuple[Formatted, list[FileChange]]:
    changes: list[FileChange] = []
    same: list[str] = []
    refused: list[tuple[str, Refusal]] = []
    for path, raw in read_files(root).raw.items():
        kind = kind_of(path)
        if kind is None or (paths is not None and path not in paths):
            continue
        try:
            with about(path):
                new = format_record(raw, kind)
        except Refusal as refusal:
            refused.append((path, refusal))
            continue
        if new == raw:
            same.append(path)
        else:
            changes.append(FileChange(path, raw, new))
    changed = tuple(change.path for change in changes)
    return Formatted(changed, tuple(same), tuple(refused)), changes
