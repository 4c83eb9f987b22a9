"""From the files that the command line names to what is checked."""

import os
from collections.abc import Sequence
from pathlib import Path

from planctl.cli.checked import Subject
from planctl.cli.failure import Failure
from planctl.cli.plan_check import WholePlan
from planctl.cli.selection import Selection
from planctl.cli.session import Session
from planctl.workspace.files import PLAN, NoPlanHere, find_plan, holds_records, is_record

_ENDINGS = (".md", ".markdown", ".txt", ".docx")


def subject(
    files: Sequence[Path],
    plan: Path | None,
    session: Session,
    chosen: Selection,
    *,
    cached: bool,
) -> Subject:
    """Return what the command line names: drafts, records of a plan, or the whole plan here.

    A plan's folder stands for its records, any other folder for the drafts below it. Rules that are not
    `chosen` need not run.
    """
    records = [_record(path) for path in files]
    if files and not all(records):
        if any(records):
            raise Failure("error.records_and_drafts")
        from planctl.cli.draft_check import Drafts

        return Drafts([draft for path in files for draft in _drafts(path)], session, plan, chosen)
    found = [record for record in records if record]
    if len({root for root, _ in found}) > 1:
        raise Failure("error.records_of_several_plans")
    root = found[0][0] if found else session.plan_root(plan)
    only = tuple(path for _, path in found)
    return WholePlan(root, only, chosen, cached=cached)


def _record(file: Path) -> tuple[Path, str] | None:
    """Return the plan that a file is a record of, and its path there; None for any other file.

    The path of a folder of records ends with a slash; the plan's own is "".
    """
    is_folder = file.is_dir()
    try:
        root = find_plan(file.resolve() if is_folder else file.resolve().parent)
    except NoPlanHere:
        return None
    inside = file.resolve().relative_to(root.resolve()).as_posix()
    if is_folder:
        folder = "" if inside == "." else f"{inside}/"
        return (root, folder) if holds_records(folder) else None
    return (root, inside) if is_record(inside) and file.is_file() else None


def _drafts(path: Path) -> list[Path]:
    """Return a file as it is, of a folder the drafts below it; hidden ones and plans are passed by."""
    if not path.is_dir():
        return [path]
    found: list[Path] = []
    for folder, inner, names in os.walk(path):
        inner[:] = sorted(name for name in inner if _is_open(Path(folder, name)))
        found += (Path(folder, name) for name in sorted(names) if _is_draft(name))
    if not found:
        raise Failure("error.no_draft_in_folder", path=str(path))
    return found


def _is_open(folder: Path) -> bool:
    return not folder.name.startswith(".") and not (folder / PLAN).is_file()


def _is_draft(name: str) -> bool:
    """Tell a draft by its ending; what Word keeps beside an open file (`~$…`) is none."""
    return name.lower().endswith(_ENDINGS) and not name.startswith((".", "~$"))
