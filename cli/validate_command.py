"""planctl validate."""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from planctl.cli.checked import Checked, Subject
from planctl.cli.failure import explain
from planctl.cli.options import STDOUT, Argument, Option, PlanOption, StrictOption
from planctl.cli.patience import patience
from planctl.cli.selection import Selection, selection
from planctl.cli.session import Session
from planctl.cli.subjects import subject
from planctl.schemas.finding import Finding
from planctl.workspace.files import SECTIONS

if TYPE_CHECKING:
    from planctl.cli.fixing import Mended, Wanted

Form = Literal["text", "json", "sarif", "github"]
_UNUSABLE = 2


def run(
    session: Session,
    files: Annotated[list[Path] | None, Argument("opt.validate_files", "FILE")] = None,
    plan: PlanOption = None,
    strict: StrictOption = False,
    form: Annotated[Form, Option("--format", "-f", says="opt.format")] = "text",
    select: Annotated[str | None, Option("--select", says="opt.select")] = None,
    ignore: Annotated[str | None, Option("--ignore", says="opt.ignore")] = None,
    fix: Annotated[bool, Option("--fix", says="opt.fix")] = False,
    unsafe: Annotated[bool, Option("--unsafe-fixes", says="opt.unsafe_fixes")] = False,
    diff: Annotated[bool, Option("--diff", says="opt.fix_diff")] = False,
    baseline: Annotated[Path | None, Option("--baseline", says="opt.baseline")] = None,
    write_baseline: Annotated[
        Path | None, Option("--write-baseline", says="opt.write_baseline")
    ] = None,
    no_cache: Annotated[bool, Option("--no-cache", says="opt.no_cache")] = False,
) -> int:
    """Check all records, or some drafts; 1 if there is an error (with --strict: a warning)."""
    chosen = selection(select, ignore, session)
    wanted = _wanted(chosen, baseline)
    with patience(session):
        held = subject(files or [], plan, session, chosen, cached=not no_cache)
        _tell_left_out(held, session)
        mends = _mend(held, wanted, unsafe=unsafe) if fix or unsafe or diff else None
        checked = mends.checked if mends else held.check(held.raw)
        checked = checked._replace(findings=wanted(checked.findings, checked))
    if mends and diff:
        code = _show_diff(mends, session)
    else:
        if mends:
            _write(held, mends, session)
        if write_baseline:
            code = _write_baseline(write_baseline, checked, session)
        else:
            code = _show(checked, form, session, drafts=held.drafts, strict=strict)
    return _UNUSABLE if held.left_out else code


def _tell_left_out(held: Subject, session: Session) -> None:
    """Say which files could not be read; stop where there is no other."""
    if held.left_out and not held.raw:
        *others, last = held.left_out
    else:
        others, last = [*held.left_out], None
    for error in others:
        session.warn(session.say("error") + (explain(error, session.language) or str(error)))
    if last:
        raise last


def _wanted(chosen: Selection, baseline: Path | None) -> "Wanted":
    """Return what keeps the findings that are asked for."""
    if not baseline:
        return lambda findings, _: chosen.of(findings)
    from planctl.cli.baseline import new_findings, read_baseline

    known = read_baseline(baseline)

    def kept(findings: Iterable[Finding], checked: Checked) -> tuple[Finding, ...]:
        return new_findings(chosen.of(findings), checked, known)

    return kept


def _mend(held: Subject, wanted: "Wanted", *, unsafe: bool) -> "Mended":
    from planctl.cli.fixing import mend

    for path, raw in held.raw.items() if held.drafts else ():
        from planctl.imports.mending import readable

        readable(path, raw)  # stops at a Word file before anything is mended
    return mend(held, wanted, unsafe=unsafe)


def _show_diff(mends: "Mended", session: Session) -> int:
    """Show what would be mended, file by file; 1 if there is anything."""
    from difflib import unified_diff

    from planctl.workspace.decode import lines_of

    for path, (old, new) in mends.changed.items():
        before, after = (lines_of(raw).removesuffix("\n").split("\n") for raw in (old, new))
        for line in unified_diff(before, after, path, path, lineterm=""):
            session.show(line.rstrip("\r"))
    return int(bool(mends.changed))


def _write(held: Subject, mends: "Mended", session: Session) -> None:
    for path, (old, new) in mends.changed.items():
        held.write(path, old, new)
    session.warn(session.say("fix.done", fixes=mends.fixes, files=len(mends.changed)))


def _write_baseline(path: Path, checked: Checked, session: Session) -> int:
    from planctl.cli.baseline import baseline_bytes
    from planctl.workspace.write import write_file

    if path == STDOUT:
        session.send(baseline_bytes(checked))
        return 0
    write_file(path.resolve(), baseline_bytes(checked))
    session.show(session.say("baseline.written", path=path, count=len(checked.findings)))
    return 0


def _show(checked: Checked, form: Form, session: Session, *, drafts: bool, strict: bool) -> int:
    """Show what was found; 1 if it is an error (with `strict`: a warning)."""
    if form == "json":
        from planctl.cli.findings import as_json

        session.show_json({"findings": [as_json(found, session) for found in checked.findings]})
    elif form == "sarif":
        from planctl.cli.sarif import sarif

        session.show_json(sarif(checked, session, checked.folder_in(_repository())))
    elif form == "github":
        from planctl.cli.annotations import annotation

        folder = checked.folder_in(_repository())
        for finding in checked.findings:
            session.show(annotation(finding, session, folder))
    else:
        _show_text(checked, session, drafts=drafts)
    failing = ("error", "warning") if strict else ("error",)
    return int(any(finding.severity in failing for finding in checked.findings))


def _repository() -> Path:
    """Return the folder that services count paths from: that of GitHub's checkout, or where we stand."""
    return Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd())


def _show_text(checked: Checked, session: Session, *, drafts: bool) -> None:
    if checked.findings:  # a plan in order needs neither the catalogue nor a measure of width
        from planctl.cli.findings import show_findings

        show_findings(checked.findings, checked.files, session, session.show)
    session.show(_summary(checked, session, drafts=drafts))


def _summary(checked: Checked, session: Session, *, drafts: bool) -> str:
    sections = sum(path.startswith(f"{SECTIONS}/") for path in checked.files.raw)
    counted = {"files": len(checked.files.raw)} if drafts else {"sections": sections}
    where = "_in_files" if drafts else ""
    if not checked.findings:
        return session.say(f"findings.none{where}", **counted)
    by = Counter(finding.severity for finding in checked.findings)
    return session.say(
        f"findings.count{where}",
        errors=by["error"],
        warnings=by["warning"],
        infos=by["info"],
        **counted,
    )
