"""planctl new."""

from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from planctl.cli.failure import Failure
from planctl.cli.options import PlanOption
from planctl.cli.session import Session
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.source import SourceType
from planctl.workspace.scaffold import Scaffolded, new_section
from planctl.workspace.scaffold_entries import Added, new_area, new_source
from planctl.workspace.scaffold_passage import new_passage

Kind = Literal["section", "status", "challenge", "countermeasure", "passage", "source", "area"]


def run(
    context: typer.Context,
    kind: Annotated[Kind, typer.Argument(help="opt.kind")],
    name: Annotated[str, typer.Argument(help="opt.name")],
    plan: PlanOption = None,
    area: Annotated[str | None, typer.Option("--area", "-a", help="opt.area")] = None,
    section_id: Annotated[str | None, typer.Option("--id", help="opt.id")] = None,
    owner: Annotated[str | None, typer.Option("--owner", help="opt.owner")] = None,
    title: Annotated[str | None, typer.Option("--title", "-t", help="opt.title")] = None,
    source_type: Annotated[str | None, typer.Option("--type", help="opt.type")] = None,
    url: Annotated[str | None, typer.Option("--url", help="opt.url")] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", help="opt.publisher")] = None,
    date: Annotated[str | None, typer.Option("--date", help="opt.date")] = None,
) -> None:
    """Write what is missing of a section, passage, source or area, and never over a word."""
    session: Session = context.obj
    root = session.plan_root(plan)
    if kind == "source":
        fields = {
            "title": title,
            "type": source_type,
            "url": url,
            "publisher": publisher,
            "date": date,
        }
        added = _source(root, name, {key: value for key, value in fields.items() if value})
        _show_added(added, session, "new.next_source")
    elif kind == "area":
        # `new area 标准合作` and `new area standards --title 标准合作` both read naturally.
        added = new_area(root, name if title else section_id, title or name)
        _show_added(added, session, "new.next_area")
    elif kind == "passage":
        language = session.language
        _show_passage(
            new_passage(
                root, name, title=title, passage_id=section_id, owner=owner, language=language
            ),
            session,
        )
    else:
        aspects = ASPECTS if kind == "section" else (kind,)
        made = new_section(
            root,
            name,
            area,
            aspects=aspects,
            section_id=section_id,
            owner=owner,
            language=session.language,
        )
        _show_section(made, session, aspects[0])


def _source(root: Path, key: str, fields: dict[str, str]) -> Added:
    known = get_args(SourceType)
    if "type" not in fields:
        raise Failure("error.needs_type", known=", ".join(known))
    if "title" not in fields:
        raise Failure("error.needs_source_title")
    return new_source(root, key, **fields)


def _show_section(made: Scaffolded, session: Session, aspect: Aspect) -> None:
    if made.created:
        session.show(session.say("new.created", path=made.path, id=made.id))
    elif made.added:
        added = "、".join(word(session.language, f"@aspect.{name}") for name in made.added)
        session.show(session.say("new.added", path=made.path, added=added))
    if made.listed:
        session.show(session.say("new.listed", area=made.area))
    if not made.changes:
        session.show(session.say("new.nothing", path=made.path))
        return
    begun = word(session.language, f"@aspect.{aspect}")
    session.show(session.say("new.next_section", path=made.path, aspect=begun))


def _show_passage(made: Added, session: Session) -> None:
    if made.created:
        session.show(session.say("new.created", path=made.path, id=made.id))
        session.show(session.say("new.next_passage", path=made.path))
    elif made.added:
        session.show(session.say("new.added", path=made.path, added=", ".join(made.added)))
    else:
        session.show(session.say("new.nothing", path=made.path))


def _show_added(added: Added, session: Session, following: str) -> None:
    if added.created:
        session.show(session.say("new.entry", path=added.path, id=added.id))
    elif added.added:
        keys = ", ".join(added.added)
        session.show(session.say("new.added", path=added.path, added=keys))
    else:
        session.show(session.say("new.nothing", path=added.path))
        return
    session.show(session.say(following, id=added.id))
