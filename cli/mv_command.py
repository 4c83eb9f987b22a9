"""planctl mv."""

from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.failure import Failure
from planctl.cli.options import PlanOption
from planctl.cli.session import Session
from planctl.workspace.move import Moved, change_id, move_to_area, retitle


def run(
    context: typer.Context,
    section: Annotated[str, typer.Argument(help="opt.section")],
    plan: PlanOption = None,
    title: Annotated[str | None, typer.Option("--title", "-t", help="opt.new_title")] = None,
    area: Annotated[str | None, typer.Option("--area", "-a", help="opt.new_area")] = None,
    new_id: Annotated[str | None, typer.Option("--id", help="opt.new_id")] = None,
) -> None:
    """Retitle a section, move it to another area, give it another id; links follow."""
    session: Session = context.obj
    if title is None and area is None and new_id is None:
        raise Failure("error.nothing_to_move")
    _move(session, session.plan_root(plan), section, title, area, new_id)


def _move(
    session: Session,
    root: Path,
    section: str,
    title: str | None,
    area: str | None,
    new_id: str | None,
) -> None:
    """Make one change after the other, each whole; each speaks for itself."""
    if title is not None:
        moved = retitle(root, section, title)
        section = moved.id
        _show(session, moved, session.say("mv.retitled", old=moved.old_title, new=moved.title))
    if area is not None:
        moved = move_to_area(root, section, area)
        section = moved.id
        values = {"title": moved.title, "old": moved.old_area, "new": moved.area}
        _show(session, moved, session.say("mv.moved", **values))
    if new_id is not None:
        moved = change_id(root, section, new_id)
        values = {"old": moved.old_id, "new": moved.id, "links": str(moved.links)}
        _show(session, moved, session.say("mv.renumbered", **values))


def _show(session: Session, moved: Moved, said: str) -> None:
    if not moved.changes:
        session.show(session.say("mv.nothing"))
        return
    session.show(said)
    session.show(session.say("mv.file", path=moved.path))
