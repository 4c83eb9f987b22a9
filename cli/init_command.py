"""planctl init."""

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.failure import Failure
from planctl.cli.paper import shown
from planctl.cli.session import Session
from planctl.workspace.builtin import builtin_layouts
from planctl.workspace.init import Initialised, init_plan

_DEFAULT_LAYOUT = "ministry-material"
_YES, _NO = ("y", "yes", "是"), ("n", "no", "否")


def run(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="opt.dir")],
    title: Annotated[str | None, typer.Option("--title", "-t", help="opt.title")] = None,
    theme: Annotated[str | None, typer.Option("--theme", help="opt.theme")] = None,
    layout: Annotated[str | None, typer.Option("--layout", "-l", help="opt.first_layout")] = None,
    areas: Annotated[list[str] | None, typer.Option("--area", "-a", help="opt.areas")] = None,
    submitter: Annotated[str | None, typer.Option("--submitter", help="opt.submitter")] = None,
    git: Annotated[bool | None, typer.Option("--git/--no-git", help="opt.git")] = None,
) -> None:
    """Start a plan: ask on a terminal what the options leave open, go by the options elsewhere."""
    session: Session = context.obj
    asks = sys.stdin.isatty()
    if title is None:
        title = _ask_title(session, asks)
        theme = theme or (_ask(session, "init.ask_theme") if asks else None)
        submitter = submitter or (_ask(session, "init.ask_submitter") if asks else None)
    layout = layout or (_ask_layout(session) if asks else _DEFAULT_LAYOUT)
    named = [_area(said) for said in areas or ()] or (_ask_areas(session) if asks else [])
    if not named:
        raise Failure("error.needs_areas")
    made = init_plan(
        folder,
        title=title,
        areas=named,
        theme=theme,
        layout=layout,
        submitter=submitter,
        git=_ask_git(session) if git is None and asks else bool(git),
        language=session.language,
    )
    _show(made, session, _first_area(made))


def _show(made: Initialised, session: Session, area: str) -> None:
    root = shlex.quote(shown(made.root))
    session.show(session.say("init.done", root=root))
    for path in made.created:
        session.show(f"  {path}")
    for path in made.kept:
        session.show(session.say("init.kept", path=path))
    session.show(session.say("init.next", root=root, area=area))


def _first_area(made: Initialised) -> str:
    from planctl.workspace.read import read_plan

    plan = read_plan(made.root).plan
    return plan.head.areas[0].id if plan else "AREA"


def _ask(session: Session, key: str, default: str = "", **values: object) -> str | None:
    said: str = typer.prompt(
        session.say(key, **values), default=default, show_default=bool(default)
    )
    return said.strip() or None


def _ask_title(session: Session, asks: bool) -> str:
    if not asks:
        raise Failure("error.needs_title")
    return _ask_until_said(session, "init.ask_title")


def _ask_until_said(session: Session, key: str) -> str:
    while not (said := _ask(session, key)):
        pass
    return said


def _ask_layout(session: Session) -> str:
    layouts = builtin_layouts()
    known = " / ".join(layouts)
    while (said := _ask(session, "init.ask_layout", _DEFAULT_LAYOUT, known=known)) not in layouts:
        pass  # the question says what may be answered
    return said or _DEFAULT_LAYOUT


def _ask_areas(session: Session) -> list[tuple[str, str]]:
    while True:
        said = _split(_ask_until_said(session, "init.ask_areas"))
        try:
            return [_area(one) for one in said]
        except Failure as failure:
            session.warn(failure.sentence(session.language))


def _ask_git(session: Session) -> bool:
    while (said := (_ask(session, "init.ask_git") or "n").lower()) not in _YES + _NO:
        pass
    return said in _YES


def _split(said: str) -> list[str]:
    for mark in "，、;；":
        said = said.replace(mark, ",")
    return [part.strip() for part in said.split(",") if part.strip()]


def _area(said: str) -> tuple[str, str]:
    """Return id and title of `trade=贸易合作`; a title alone takes its id from pinyin."""
    area_id, given, title = said.partition("=")
    if not given:
        return "", area_id.strip()
    if not area_id.strip() or not title.strip():
        raise Failure("error.area_form", said=said)
    return area_id.strip(), title.strip()
