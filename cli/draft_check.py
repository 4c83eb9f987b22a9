"""Drafts, checked as they are: in a plan or outside any, each by itself and all together."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.draft_files import bytes_of
from planctl.cli.session import Session
from planctl.schemas.finding import Finding
from planctl.workspace.files import Files, NoPlanHere, find_plan

if TYPE_CHECKING:
    from planctl.schemas.plan import Plan


def check_drafts(
    paths: Sequence[Path], session: Session, plan: Path | None
) -> tuple[tuple[Finding, ...], Files]:
    """Return what is found in some drafts, in the order of files and lines, and their lines to show.

    Terms and switches are those of the plan here; without one, those that a plan begins with.
    """
    from planctl.checks.ledger.known import Known
    from planctl.checks.ledger.run import read_figures
    from planctl.checks.run import switched, with_severity
    from planctl.checks.wording.run import read
    from planctl.imports.file_lines import FileLines
    from planctl.imports.prose import prose_of
    from planctl.imports.reading import read_draft
    from planctl.workspace.builtin import starter_terms

    drafts = [read_draft(str(path), bytes_of(path)) for path in paths]
    held = plan_here(plan, session)
    proses = [prose for draft in drafts for prose in prose_of(draft)]
    terms = held.terms if held else starter_terms()
    read_all = chain(read(proses, terms), read_figures(proses, Known(terms)))
    found = switched(read_all, held.head.rules if held else {})
    order = {draft.name: at for at, draft in enumerate(drafts)}
    findings = sorted(
        map(with_severity, found), key=lambda one: (order[one.place.path], _order(one))
    )
    shown = {draft.name: FileLines(draft).shown().encode("utf-8", "replace") for draft in drafts}
    return tuple(findings), Files(Path(), shown, ())


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.place.line, finding.place.column, finding.rule


def plan_here(plan: Path | None, session: Session) -> "Plan | None":
    """Return the plan that was named, or that we stand in; None outside of any."""
    from planctl.workspace.read import read_plan

    try:
        root = session.plan_root(plan) if plan else find_plan(Path.cwd())
    except NoPlanHere:
        return None
    return read_plan(root).plan
