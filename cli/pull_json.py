"""A pull as JSON, for other programs (`planctl schema pull`)."""

from collections.abc import Iterable, Iterator
from typing import Any

from planctl.cli.diff_json import change_as_json
from planctl.cli.pull_changes import comparison
from planctl.cli.pull_clash import Teller
from planctl.cli.pull_screen import counts
from planctl.cli.pulling import Outcome
from planctl.cli.standing import Standing
from planctl.revisions.returned.proposals import Proposal, Proposed, Unplaced
from planctl.revisions.returned.settled import Clash
from planctl.revisions.returned.told import readable
from planctl.schemas.origin import Origin
from planctl.schemas.returned import Change


def as_json(
    outcome: Outcome, standing: Standing, teller: Teller, *, written: bool
) -> dict[str, Any]:
    """Return a pull in its published shape."""
    changes = comparison(outcome, standing, teller.session.language).changes
    return {
        "written": written,
        "files": [_file(file, outcome) for file in outcome.proposed],
        "edits": [*_edits(outcome)],
        "conflicts": [_clash(held, teller) for held in outcome.pulled.undecided],
        "changes": [change_as_json(change) for change in changes],
        "opinions": [*outcome.opinions.new],
        "paths": [change.path for change in outcome.changes],
    }


def _file(file: Proposed, outcome: Outcome) -> dict[str, Any]:
    states = counts(outcome)
    own = {state: count for (name, state), count in states.items() if name == file.file}
    comments = sum(remark.kind == "comment" for remark in file.remarks)
    return {
        "file": file.file,
        "base": file.file not in outcome.unknown,
        "edits": sum(own.values()),
        **{state: own.get(state, 0) for state in _STATES},
        "comments": comments,
        "footnotes": len(file.remarks) - comments,
    }


_STATES = ("taken", "followed", "decided", "refused", "undecided", "unplaced")


def _edits(outcome: Outcome) -> Iterator[dict[str, Any]]:
    pulled = outcome.pulled
    clashing = (
        held
        for clash in pulled.undecided
        for version in clash.versions
        for held in version.proposals
    )
    groups: dict[str, Iterable[Proposal | Unplaced]] = {
        "taken": pulled.taken,
        "followed": pulled.followed,
        "decided": pulled.decided,
        "refused": pulled.refused,
        "undecided": clashing,
        "unplaced": pulled.unplaced,
    }
    winners: dict[Proposal | Unplaced, list[str]] = {
        edit: [*pulled.winners.get(edit, ())] for edit in pulled.refused
    }
    for state, held in groups.items():
        for edit in held:
            yield {
                "file": edit.file,
                "state": state,
                "by": [_by(change) for change in edit.by],
                **_place(edit.origin),
                "place": edit.place if isinstance(edit, Unplaced) else None,
                "old": edit.old,
                "new": edit.new,
                "reason": edit.reason if isinstance(edit, Unplaced) else None,
                "winners": winners.get(edit),
            }


def _clash(clash: Clash, teller: Teller) -> dict[str, Any]:
    return {
        **_place(clash.origin),
        "now": readable(clash.now, teller.characters),
        "versions": [
            {
                "who": [*version.who],
                "files": [*version.files],
                "text": readable(version.text, teller.characters),
            }
            for version in clash.versions
        ],
        "together": None if clash.together is None else readable(clash.together, teller.characters),
        "rivals": [
            {
                "opinion": key,
                "who": [*held.who],
                "date": held.date,
                "file": held.file,
                "old": held.old,
                "new": held.new,
                "decision": held.decision,
            }
            for key, held in teller.others(clash).items()
        ],
    }


def _by(change: Change) -> dict[str, str | None]:
    return {"author": change.author or None, "date": change.date or None}


def _place(origin: Origin | None) -> dict[str, str | None]:
    record, name, field = origin or ("", None, None)
    return {"record": record or None, "id": name, "field": field}
