"""What an import shows: where every character went, what came into the plan, what it says otherwise."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from planctl.cli.findings import show_findings
from planctl.cli.import_account import summary
from planctl.cli.paper import shown
from planctl.cli.session import Session
from planctl.imports.account import Account
from planctl.imports.imported import Imported
from planctl.messages.words import word
from planctl.schemas.finding import Finding
from planctl.text.length import display_width
from planctl.workspace.files import Files
from planctl.workspace.take_in import TakenIn
from planctl.workspace.take_in_change import Change, edits

_WIDEST = 96
"""Columns of a sentence that is shown."""
_BEFORE = 12
"""Characters that are shown before two sentences part."""


@dataclass(frozen=True)
class Outcome:
    """An import: what the drafts hold, what the plan took in, and where every character went.

    `findings` have their severity; `written` is false where it was only tried.
    """

    imported: Imported
    taken: TakenIn
    accounts: tuple[Account, ...]
    findings: tuple[Finding, ...]
    written: bool


def show(outcome: Outcome, session: Session) -> None:
    """Show the findings beside the result, then what became of the drafts and of the plan."""
    pairs = zip(outcome.accounts, outcome.imported.lines, strict=True)
    texts = {account.source: text.encode("utf-8", "replace") for account, text in pairs}
    show_findings(outcome.findings, Files(outcome.taken.root, texts, ()), session, session.warn)
    _show_drafts(outcome, session)
    _show_changes(outcome, session)


def _show_drafts(outcome: Outcome, session: Session) -> None:
    imported = outcome.imported
    if not imported.layout:
        session.show(session.say("import.no_layout"))
    elif imported.runner_up:
        close = session.say("import.close", layout=imported.layout, other=imported.runner_up)
        session.show(close)
    else:
        session.show(session.say("import.layout", layout=imported.layout))
    for account in outcome.accounts:
        session.show(_sentence(account, session))


def _sentence(account: Account, session: Session) -> str:
    became, discarded = summary(account)
    parts = [f"{_word(session, f'@span.{kind}')} {count}" for kind, count in became.items()]
    said = session.say(
        "import.draft",
        source=account.source,
        characters=account.characters,
        parts=session.say("import.comma").join(parts),
    )
    if discarded:
        why = [f"{_word(session, f'@discarded.{why}')} {count}" for why, count in discarded.items()]
        said += session.say("import.discarded", reasons=session.say("import.comma").join(why))
    return said


def _show_changes(outcome: Outcome, session: Session) -> None:
    changes = outcome.taken.changes
    added = [change for change in changes if change.taken]
    differing = [change for change in changes if not change.taken]
    if added:
        session.show()
        session.show(session.say("import.added" if outcome.written else "import.would_add"))
        for line in _added(added, session):
            session.show(f"  {line}")
    if differing:
        session.show()
        session.show(session.say("import.differing"))
        for change in differing:
            for line in _differing(change, session):
                session.show(f"  {line}")
    session.show()
    session.show(_total(outcome, session))


def _added(added: list[Change], session: Session) -> Iterator[str]:
    """Yield a line for each record, one for all sources."""
    by_path: dict[str, list[Change]] = {}
    for change in added:
        by_path.setdefault(change.path, []).append(change)
    for path, held in by_path.items():
        if held[0].kind == "source":
            yield f"{path}  {session.say('import.sources', count=len(held))}"
        else:
            names = session.say("import.comma").join(_name(change, session) for change in held)
            yield f"{path}  {names}"


def _name(change: Change, session: Session) -> str:
    """Return what was added: a new record's title, or what it is of a record."""
    if change.key == "" or change.to:
        return change.new or ""
    return _about(change, session)


def _about(change: Change, session: Session) -> str:
    aspect = _word(session, f"@aspect.{change.aspect}") if change.aspect else ""
    field = change.key.rpartition(".")[2]
    known = field in ("text", "title", "remarks", "progress", "area", "owner")
    part = _word(session, f"@field.{field}") if known else change.key
    return aspect if aspect and field == "text" else " ".join(filter(None, (aspect, part)))


def _differing(change: Change, session: Session) -> Iterator[str]:
    yield f"{change.path}  {_about(change, session)}"
    if change.kind == "edited":
        for edit in edits(change.old or "", change.new or ""):
            same = _shared(edit.old, edit.new)
            yield from _lines("-", edit.old, same)
            yield from _lines("+", edit.new, same)
        return
    old, new = change.old or change.from_ or "", change.new or change.to or ""
    if change.kind == "progress":
        old, new = (_word(session, f"@progress.{state}") for state in (old, new))
    yield f"  - {_cut(old)}"
    yield f"  + {_cut(new)}"


def _shared(old: str, new: str) -> int:
    """Return how many characters both begin with; where one says nothing, none."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _lines(mark: str, said: str, same: int) -> Iterator[str]:
    """Yield the lines of one side; where the two begin alike, from shortly before they part."""
    first = max(0, same - _BEFORE)
    for line in said[first:].splitlines():
        if line.strip():
            yield f"  {mark} {'…' if first else ''}{_cut(line)}"


def _total(outcome: Outcome, session: Session) -> str:
    taken = outcome.taken
    new = Counter(
        change.path.partition("/")[0] for change in taken.changes if change.taken and not change.key
    )
    sources = {change.to for change in taken.changes if change.kind == "source" and change.taken}
    completed = {
        change.path for change in taken.changes if change.taken and change.section and change.key
    }
    if not taken.files:
        return session.say("import.nothing", root=shown(taken.root))
    key = "import.done" if outcome.written else "import.would_do"
    return session.say(
        key,
        root=shown(taken.root),
        sections=new["sections"],
        completed=len(completed),
        passages=new["passages"],
        sources=len(sources),
    )


def _word(session: Session, key: str) -> str:
    return word(session.language, key)


def _cut(line: str) -> str:
    taken = 0
    for at, char in enumerate(line):
        taken += display_width(char)
        if taken > _WIDEST:
            return f"{line[:at]}…"
    return line
