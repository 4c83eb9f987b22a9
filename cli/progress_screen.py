"""The progress table on a terminal, in the user's language."""

from rich import box
from rich.table import Table

from planctl.cli.session import Session
from planctl.exports.progress import AspectCount, AspectState, PlanState
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS, Length


def show_progress(state: PlanState, session: Session) -> None:
    """Show areas × aspects, then the sections, then what is missing."""
    console = session.console()
    console.print(session.say("progress.areas", title=state.title), style="bold")
    console.print(_areas(state, session))
    console.print(_sections(state, session))
    lines = _missing(state, session)
    console.print(session.say("progress.missing" if lines else "progress.nothing_missing"))
    for line in lines:
        console.print(f"  {line}", soft_wrap=True)


def _areas(state: PlanState, session: Session) -> Table:
    table = _table(session, "progress.area", "progress.owners", "progress.remarks")
    for area in state.areas:
        counts = (_count(area.count(aspect), session) for aspect in ASPECTS)
        remarks = sum(bool(section.remarks) for section in area.sections)
        table.add_row(area.title, *counts, "、".join(area.owners), str(remarks or ""))
    total = (_count(state.count(aspect), session) for aspect in ASPECTS)
    table.add_section()
    table.add_row(session.say("progress.total"), *total, "", "")
    return table


def _sections(state: PlanState, session: Session) -> Table:
    table = _table(session, "progress.section", "progress.owners", "progress.remarks")
    for area in state.areas:
        table.add_section()
        for section in area.sections:
            states = (_state(section.aspects.get(aspect), session) for aspect in ASPECTS)
            table.add_row(section.title, *states, section.owner, section.remarks)
    return table


def _table(session: Session, first: str, *last: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(session.say(first), no_wrap=True)
    for aspect in ASPECTS:
        table.add_column(word(session.language, f"@aspect.{aspect}"), no_wrap=True)
    for key in last:
        table.add_column(session.say(key), overflow="fold")
    return table


def _count(count: AspectCount, session: Session) -> str:
    if not count.needed:
        return "—"
    tick = f"{session.tick} " if count.complete else ""
    length = session.say("progress.characters", count=count.characters)
    return f"{tick}{count.done}/{count.needed} {length}"


def _state(held: AspectState | None, session: Session) -> str:
    if held is None:
        return "—"
    mark = (
        session.tick
        if held.progress == "done"
        else word(session.language, f"@progress.{held.progress}")
    )
    return (
        f"{mark} {session.say('progress.characters', count=held.characters)}"
        if held.characters
        else mark
    )


def _missing(state: PlanState, session: Session) -> list[str]:
    return [
        f"{area.title} · {section.title}（{section.id}） "
        f"{word(session.language, f'@aspect.{aspect}')}: {said}"
        for area in state.areas
        for section in area.sections
        for aspect, held in section.aspects.items()
        if (said := _wanting(held, session))
    ]


def _wanting(held: AspectState, session: Session) -> str:
    said: list[str] = []
    if held.progress != "done":
        said.append(word(session.language, f"@progress.{held.progress}"))
    if held.notes:
        said.append(session.say("progress.notes", count=held.notes))
    if held.length and held.asked:
        key = f"progress.{held.length}"
        length = session.say("progress.characters", count=held.characters)
        said.append(f"{length} {session.say(key, asked=_asked(held.asked))}")
    return ", ".join(said)


def _asked(asked: Length) -> str:
    return f"{asked.min}–{asked.max}" if asked.max else f"≥ {asked.min}"
