"""planctl log."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

from planctl.cli.failure import Failure
from planctl.cli.options import Argument, Option, PlanOption, TextOrJson
from planctl.cli.patience import patience
from planctl.cli.session import Session

if TYPE_CHECKING:
    from planctl.cli.section_log import Entry


def run(
    session: Session,
    section: Annotated[str, Argument(says="opt.logged")],
    plan: PlanOption = None,
    form: TextOrJson = "text",
    most: Annotated[int | None, Option("--max", "-n", says="opt.max")] = None,
) -> int:
    """Show what became of a section or passage, the newest first."""
    from planctl.cli.section_log import section_log
    from planctl.workspace.git import shallow_commits

    if most is not None and most < 1:
        raise Failure("error.max_too_small")
    root = session.plan_root(plan)
    with patience(session):
        entries = list(islice(section_log(root, section, session.language), most))
    if form == "json":
        session.show_json({"entries": [_as_json(entry) for entry in entries]})
        return 0
    for line in _lines(entries, session):
        session.show(line)
    if len(entries) != most and shallow_commits(root):
        session.show(session.say("log.shallow"))
    return 0


def _as_json(entry: "Entry") -> dict[str, Any]:
    from planctl.cli.diff_json import change_as_json

    commit = entry.commit._asdict() if entry.commit else None
    changes = [change_as_json(change) for change in entry.comparison.changes]
    return {"commit": commit, "path": entry.path, "readable": entry.readable, "changes": changes}


def _lines(entries: "Iterable[Entry]", session: Session) -> Iterator[str]:
    from planctl.cli.columns import visible
    from planctl.cli.styled import Styled, coloured, marked
    from planctl.cli.terminal import has_colours

    paint = coloured if has_colours() else marked
    for at, entry in enumerate(entries):
        if at:
            yield ""
        yield paint(Styled(visible(_head(entry, session)), "bold"))
        yield from (f"  {visible(line)}" for line in _said(entry, session))


def _head(entry: "Entry", session: Session) -> str:
    if entry.commit is None:
        return session.say("log.uncommitted")
    name, author, date, subject = entry.commit
    return f"{date[:10]} {date[11:16]}  {author}  {subject}  ({name[:10]})"


def _said(entry: "Entry", session: Session) -> Iterator[str]:
    from planctl.exports.comparison.said import label, line
    from planctl.messages.change_words import tell

    comparison = entry.comparison
    if not entry.readable:
        yield session.say("log.unreadable", path=entry.path)
    elif not comparison.changes:
        yield session.say("log.nothing")
    for change in comparison.changes:
        said = line(change, comparison)
        colon = tell(session.language, "colon") if said else ""
        yield f"{label(change, comparison)}{colon}{said}"
