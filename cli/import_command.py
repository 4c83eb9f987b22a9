"""planctl import."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli.check import Opening
from planctl.cli.draft_files import bytes_of
from planctl.cli.failure import Failure
from planctl.cli.options import STDOUT, TextOrJson
from planctl.cli.paper import shown, store
from planctl.cli.patience import patience
from planctl.cli.session import Session
from planctl.workspace.files import PLAN

if TYPE_CHECKING:
    from planctl.cli.import_report import Outcome
    from planctl.imports.imported import Imported
    from planctl.schemas.finding import Finding
    from planctl.schemas.layout import Layout
    from planctl.schemas.plan import Plan
    from planctl.workspace.take_in import TakenIn


@dataclass(frozen=True)
class _Target:
    """Where the drafts go: the folder, the plan that it holds, and the layouts that are known."""

    root: Path
    plan: "Plan | None"
    layouts: "Mapping[str, Layout]"


def run(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="opt.drafts")],
    into: Annotated[Path | None, typer.Option("--into", help="opt.into")] = None,
    layout: Annotated[str | None, typer.Option("--layout", "-l", help="opt.draft_layout")] = None,
    title: Annotated[str | None, typer.Option("--title", "-t", help="opt.import_title")] = None,
    account: Annotated[Path | None, typer.Option("--account", help="opt.account")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="opt.dry_run")] = False,
    form: TextOrJson = "text",
) -> int:
    """Turn drafts into records; 1 if a finding is an error or something has no place."""
    session: Session = context.obj
    if account == STDOUT:
        raise Failure("error.account_in_a_file")
    drafts = [(str(file), bytes_of(file)) for file in files]
    target = _target(session, into)
    if title and target.plan:
        raise Failure("error.title_of_a_plan", root=shown(target.root))
    with patience(session):
        imported = _import(drafts, target, layout, title)
        taken = _take_in(imported, target, files, session, write=not dry_run)
        outcome = _outcome(imported, taken, written=not dry_run)
    if account and not dry_run:
        _store_accounts(account, drafts, outcome)
    _show(outcome, session, form)
    return int(any(finding.severity == "error" for finding in outcome.findings))


def _outcome(imported: "Imported", taken: "TakenIn", *, written: bool) -> "Outcome":
    from planctl.cli.import_account import settled
    from planctl.cli.import_report import Outcome

    pairs = zip(imported.accounts, imported.texts, strict=True)
    accounts = tuple(settled(account, text, taken) for account, text in pairs)
    return Outcome(imported, taken, accounts, _judged(imported.findings), written)


def _show(outcome: "Outcome", session: Session, form: str) -> None:
    from planctl.cli.import_report import show

    if form == "json":
        from planctl.cli.import_json import as_json

        session.show_json(as_json(outcome, session))
        return
    show(outcome, session)
    if outcome.taken.created and outcome.written:
        root = shlex.quote(shown(outcome.taken.root))
        session.show(session.say("import.next", root=root))


def _target(session: Session, into: Path | None) -> _Target:
    from planctl.workspace.builtin import builtin_layout, builtin_layouts

    known = {name: layout for name in builtin_layouts() if (layout := builtin_layout(name))}
    root = into.resolve() if into else session.plan_root(None)
    if not (root / PLAN).is_file():
        return _Target(root, None, known)
    opened = Opening(session, root).finish()
    return _Target(root, opened.plan, {**known, **opened.loaded.layouts})


def _import(
    drafts: Sequence[tuple[str, bytes]], target: _Target, layout: str | None, title: str | None
) -> "Imported":
    from dataclasses import replace

    from planctl.imports.importing import import_drafts
    from planctl.workspace.fields import checked_title
    from planctl.workspace.pinyin import pinyin_id

    if layout and layout not in target.layouts:
        raise Failure("error.no_layout", layout=layout, known=", ".join(sorted(target.layouts)))
    imported = import_drafts(drafts, target.layouts, pinyin_id, layout, target.plan)
    for (name, _), text in zip(drafts, imported.texts, strict=True):
        if not text.strip("\ufeff \t\r\n"):
            raise Failure("error.empty_draft", path=name)
    if title:
        head = replace(imported.plan.head, title=checked_title(title))
        imported = replace(imported, plan=replace(imported.plan, head=head))
    return imported


def _take_in(
    imported: "Imported", target: _Target, files: Sequence[Path], session: Session, *, write: bool
) -> "TakenIn":
    from planctl.workspace.take_in import take_in

    beside = {file.name for file in files if file.resolve().parent == target.root}
    return take_in(
        target.root,
        imported.plan,
        pictures=imported.pictures,
        beside=beside,
        language=session.language,
        write=write,
    )


def _store_accounts(path: Path, drafts: Sequence[tuple[str, bytes]], outcome: "Outcome") -> None:
    """Write the account, and beside it the text of each Word file, which its offsets count in."""
    from planctl.cli.import_account import account_bytes, text_paths
    from planctl.imports.kind import binary_kind

    root = outcome.taken.root
    files = zip(drafts, outcome.imported.texts, strict=True)
    texts = {name: text for (name, file), text in files if binary_kind(name, file) == "word"}
    for file, name in text_paths(path, texts):
        store(file, texts[name].encode("utf-8", "replace"), root)
    store(path, account_bytes(outcome.accounts), root)


def _judged(findings: "Sequence[Finding]") -> "tuple[Finding, ...]":
    if not findings:
        return ()
    from planctl.checks.run import with_severity

    return tuple(map(with_severity, findings))
