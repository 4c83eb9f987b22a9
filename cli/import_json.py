"""The report of an import as JSON, for other programs."""

from dataclasses import fields
from typing import Any

from planctl.cli.findings import as_json as finding_as_json
from planctl.cli.import_account import summary
from planctl.cli.import_report import Outcome
from planctl.cli.session import Session
from planctl.imports.account import Account
from planctl.workspace.take_in_change import Change, edits


def as_json(outcome: Outcome, session: Session) -> dict[str, Any]:
    """Return the report in its published shape (`planctl schema import`)."""
    taken = outcome.taken
    return {
        "plan": str(taken.root),
        "created": taken.created,
        "written": outcome.written,
        "layout": outcome.imported.layout or None,
        "runner_up": outcome.imported.runner_up,
        "files": [change.path for change in taken.files],
        "drafts": [_draft(account) for account in outcome.accounts],
        "changes": [_change(change) for change in taken.changes],
        "findings": [finding_as_json(finding, session) for finding in outcome.findings],
    }


def _draft(account: Account) -> dict[str, Any]:
    became, discarded = summary(account)
    return {
        "source": account.source,
        "characters": account.characters,
        "became": became,
        "discarded": discarded,
    }


def _change(change: Change) -> dict[str, Any]:
    held = {field.name.removesuffix("_"): getattr(change, field.name) for field in fields(change)}
    differs = change.kind == "edited" and not change.taken
    found = edits(change.old or "", change.new or "") if differs else ()
    return {**held, "edits": [{"op": e.op, "old": e.old, "new": e.new} for e in found]}
