"""planctl list."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Annotated

from planctl.cli.check import open_plan
from planctl.cli.columns import Row, table_lines
from planctl.cli.names import area_names, named
from planctl.cli.options import Option, PlanOption, TextOrJson
from planctl.cli.session import Session
from planctl.cli.terminal import table_room
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS
from planctl.schemas.section import Section


def run(
    session: Session,
    plan: PlanOption = None,
    area: Annotated[str | None, Option("--area", "-a", says="opt.area")] = None,
    form: TextOrJson = "text",
) -> int:
    """List the sections in the plan's order."""
    opened = open_plan(session, plan)
    asked = (
        None if area is None else named(area, area_names(opened.plan.head.areas), "error.no_area")
    )
    paths = opened.loaded.places.section_paths
    rows = [
        (section, path)
        for section, path in zip(opened.plan.sections, paths, strict=True)
        if asked in (None, section.area)
    ]
    if form == "json":
        listed = [_plain(section, path) for section, path in rows]
        session.show_json({"sections": listed})
    elif rows:
        session.show("\n".join(_table((section for section, _ in rows), session)))
    else:
        session.show(session.say("list.empty"))
    return 0


def _plain(section: Section, path: str) -> dict[str, object]:
    aspects = {aspect: held.progress for aspect in ASPECTS if (held := section.aspect(aspect))}
    return {
        "id": section.id,
        "title": section.title,
        "area": section.area,
        "owner": section.owner,
        "path": path,
        "progress": aspects,
    }


def _table(sections: Iterable[Section], session: Session) -> Iterator[str]:
    """Yield the lines of a table, areas apart."""
    aspects = (word(session.language, f"@aspect.{aspect}") for aspect in ASPECTS)
    first, second, *last = map(session.say, ("list.title", "list.area", "list.owner", "list.id"))
    areas = groupby(sections, attrgetter("area"))
    groups = [[_row(section, session) for section in held] for _, held in areas]
    return table_lines((first, second, *aspects, *last), groups, table_room())


def _row(section: Section, session: Session) -> Row:
    states = map(section.aspect, ASPECTS)
    shown = (
        word(session.language, f"@progress.{held.progress}") if held else "—" for held in states
    )
    return (section.title, section.area, *shown, section.owner or "", section.id)
