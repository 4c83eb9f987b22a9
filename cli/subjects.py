"""From the files that the command line names to what is checked."""

from collections.abc import Sequence
from pathlib import Path

from planctl.cli.checked import Subject
from planctl.cli.failure import Failure
from planctl.cli.plan_check import WholePlan
from planctl.cli.session import Session
from planctl.workspace.files import NoPlanHere, find_plan, is_record


def subject(files: Sequence[Path], plan: Path | None, session: Session, *, cached: bool) -> Subject:
    """Return what the command line names: drafts, records of a plan, or the whole plan here."""
    records = [_record(path) for path in files]
    if files and not all(records):
        if any(records):
            raise Failure("error.records_and_drafts")
        from planctl.cli.draft_check import Drafts

        return Drafts(files, session, plan)
    found = [record for record in records if record]
    root = found[0][0] if found else session.plan_root(plan)
    only = frozenset(path for _, path in found)
    return WholePlan(root, only, cached=cached)


def _record(file: Path) -> tuple[Path, str] | None:
    """Return the plan that a file is a record of, and its path there; None for any other file."""
    try:
        root = find_plan(file.resolve().parent)
    except NoPlanHere:
        return None
    inside = file.resolve().relative_to(root.resolve()).as_posix()
    return (root, inside) if is_record(inside) and file.is_file() else None
