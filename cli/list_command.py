"""planctl list."""

from typing import Annotated

import typer

from planctl.cli.check import open_plan
from planctl.cli.failure import Failure
from planctl.cli.options import PlanOption, TextOrJson
from planctl.cli.session import Session
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS
from planctl.schemas.plan import Plan
from planctl.schemas.section import Section


def run(
    context: typer.Context,
    plan: PlanOption = None,
    area: Annotated[str | None, typer.Option("--area", "-a", help="opt.area")] = None,
    form: TextOrJson = "text",
) -> None:
    """List the sections in the plan's order."""
    session: Session = context.obj
    opened = open_plan(session, plan)
    _known_area(opened.plan, area)
    paths = opened.loaded.places.section_paths
    rows = [
        (section, path)
        for section, path in zip(opened.plan.sections, paths, strict=True)
        if area in (None, section.area)
    ]
    if form == "json":
        listed = [_plain(section, path) for section, path in rows]
        session.show_json({"sections": listed})
    elif rows:
        _table(rows, session)
    else:
        session.show(session.say("list.empty"))


def _known_area(plan: Plan, area: str | None) -> None:
    known = [held.id for held in plan.head.areas]
    if area is not None and area not in known:
        raise Failure("error.no_area", area=area, known=", ".join(known))


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


def _table(rows: list[tuple[Section, str]], session: Session) -> None:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for key in ("list.id", "list.title", "list.area"):
        table.add_column(session.say(key), no_wrap=key == "list.id")
    for aspect in ASPECTS:
        table.add_column(word(session.language, f"@aspect.{aspect}"))
    table.add_column(session.say("list.owner"))
    for section, _ in rows:
        states = (section.aspect(aspect) for aspect in ASPECTS)
        shown = (
            word(session.language, f"@progress.{held.progress}") if held else "—" for held in states
        )
        table.add_row(section.id, section.title, section.area, *shown, section.owner or "")
    session.console().print(table)
