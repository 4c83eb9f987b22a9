"""Read and check: what validate shows, and what every other command needs before it can begin."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.failure import Failure
from planctl.cli.session import Session
from planctl.schemas.finding import Finding
from planctl.workspace.files import Files, read_files

if TYPE_CHECKING:
    from planctl.schemas.plan import Plan
    from planctl.workspace.read import Loaded


@dataclass(frozen=True)
class Opened:
    """A plan that can be worked with, and where it stands."""

    root: Path
    plan: "Plan"
    loaded: "Loaded"


def open_plan(session: Session, folder: Path | None) -> Opened:
    """Return the plan; say what of it could not be read, and stop if nothing can be made of it."""
    from planctl.workspace.read import load

    root = session.plan_root(folder)
    files = read_files(root)
    loaded = load(files)
    _show_errors(loaded.findings, files, session)
    if loaded.plan is None:
        raise Failure("error.unreadable_plan")
    return Opened(root, loaded.plan, loaded)


def check(files: Files) -> tuple[Finding, ...]:
    """Return every finding of a plan, each with its severity, in the order of files and lines."""
    from planctl.checks.run import run_checks, with_severity
    from planctl.workspace.read import load

    loaded = load(files)
    found = list(loaded.findings)
    if loaded.plan:
        found += run_checks(loaded.plan, loaded.places)
    return tuple(sorted(map(with_severity, found), key=_order))


def _show_errors(findings: tuple[Finding, ...], files: Files, session: Session) -> None:
    from planctl.checks.run import with_severity

    errors = [found for found in map(with_severity, findings) if found.severity == "error"]
    if errors:
        from planctl.cli.findings import show_findings

        show_findings(errors, files, session, session.warn)


def _order(finding: Finding) -> tuple[int, str, int, int, str]:
    place = finding.place
    return (place.path.count("/"), place.path, place.line, place.column, finding.rule)
