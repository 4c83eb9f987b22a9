"""planctl validate."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.options import PlanOption, StrictOption, TextOrJson
from planctl.cli.patience import patience
from planctl.cli.session import Session
from planctl.schemas.finding import Finding
from planctl.workspace.cache import FindingsCache
from planctl.workspace.files import SECTIONS, Files, read_files


def run(
    context: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE...", help="opt.validate_files")
    ] = None,
    plan: PlanOption = None,
    strict: StrictOption = False,
    form: TextOrJson = "text",
    no_cache: Annotated[bool, typer.Option("--no-cache", help="opt.no_cache")] = False,
) -> int:
    """Check all records, or some drafts; 1 if there is an error (with --strict: a warning)."""
    session: Session = context.obj
    with patience(session):
        if files:
            from planctl.cli.draft_check import check_drafts

            findings, held = check_drafts(files, session, plan)
        else:
            held = read_files(session.plan_root(plan))
            findings = _checked(held, no_cache=no_cache)
    if form == "json":
        _show_json(findings, session)
    else:
        _show_text(findings, held, session)
        session.show(_summary(findings, held, session, drafts=bool(files)))
    failing = ("error", "warning") if strict else ("error",)
    return int(any(finding.severity in failing for finding in findings))


def _show_json(findings: tuple[Finding, ...], session: Session) -> None:
    from planctl.cli.findings import as_json

    found = [as_json(finding, session) for finding in findings]
    session.show_json({"findings": found})


def _show_text(findings: tuple[Finding, ...], files: Files, session: Session) -> None:
    if findings:  # a plan in order needs neither the catalogue of rules nor a measure of width
        from planctl.cli.findings import show_findings

        show_findings(findings, files, session, session.show)


def _checked(files: Files, *, no_cache: bool) -> tuple[Finding, ...]:
    cache = None if no_cache else FindingsCache(files)
    findings = cache.read() if cache else None
    if findings is None:
        from planctl.cli.check import check  # a plan that has not changed needs no YAML

        findings = check(files)
        if cache:
            cache.write(findings)
    return findings


def _summary(findings: tuple[Finding, ...], files: Files, session: Session, *, drafts: bool) -> str:
    sections = sum(path.startswith(f"{SECTIONS}/") for path in files.raw)
    counted = {"files": len(files.raw)} if drafts else {"sections": sections}
    where = "_in_files" if drafts else ""
    if not findings:
        return session.say(f"findings.none{where}", **counted)
    by = Counter(finding.severity for finding in findings)
    return session.say(
        f"findings.count{where}",
        errors=by["error"],
        warnings=by["warning"],
        infos=by["info"],
        **counted,
    )
