"""The progress tables on a terminal, in the user's language."""

from collections.abc import Iterable, Iterator, Sequence

from planctl.cli.columns import Row, table_lines
from planctl.cli.session import Session
from planctl.cli.terminal import has_colours, table_room
from planctl.exports.progress import (
    AreaState,
    AspectCount,
    AspectState,
    PassageState,
    PlanState,
    SectionState,
)
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS, Length, Progress


def show_progress(state: PlanState, session: Session) -> None:
    """Show areas × aspects, then sections and passages, then what is missing."""
    session.show(_bold(session.say("progress.areas", title=state.title)))
    _show(session, _head(session, "progress.area"), _areas(state, session))
    _show(session, _head(session, "progress.section"), _sections(state, session))
    if state.passages:
        _show(session, _passage_head(session), [_passages(state, session)])
    missing = [f"  {line}" for line in missing_lines(state, session)]
    key = "progress.missing" if missing else "progress.nothing_missing"
    session.show("\n".join([session.say(key), *missing]))


def _show(session: Session, head: Row, groups: Iterable[Sequence[Row]]) -> None:
    """Print a table between two empty lines, its head in bold."""
    lines = [*table_lines(head, list(groups), table_room())]
    rule = next(at for at, line in enumerate(lines) if line.startswith(" ─"))
    session.show("\n".join(["", *map(_bold, lines[:rule]), *lines[rule:], ""]))


def _bold(line: str) -> str:
    return f"\x1b[1m{line}\x1b[0m" if has_colours() else line


def _head(session: Session, first: str) -> Row:
    aspects = (word(session.language, f"@aspect.{aspect}") for aspect in ASPECTS)
    return (session.say(first), *aspects, *_last(session))


def _passage_head(session: Session) -> Row:
    keys = ("progress.passage", "list.id", "progress.progress")
    return (*map(session.say, keys), *_last(session))


def _last(session: Session) -> Row:
    return (session.say("progress.owners"), session.say("progress.remarks"))


def _areas(state: PlanState, session: Session) -> Iterator[list[Row]]:
    yield [_area(area, session) for area in state.areas]
    total = (_count(state.count(aspect), session) for aspect in ASPECTS)
    yield [(session.say("progress.total"), *total, "", "")]


def _area(area: AreaState, session: Session) -> Row:
    counts = (_count(area.count(aspect), session) for aspect in ASPECTS)
    remarks = sum(bool(section.remarks) for section in area.sections)
    return (area.title, *counts, "、".join(area.owners), str(remarks or ""))


def _sections(state: PlanState, session: Session) -> Iterator[list[Row]]:
    for area in state.areas:
        yield [_section(section, session) for section in area.sections]


def _section(section: SectionState, session: Session) -> Row:
    states = (_state(section.aspects.get(aspect), session) for aspect in ASPECTS)
    return (section.title, *states, section.owner, section.remarks)


def _passages(state: PlanState, session: Session) -> list[Row]:
    return [
        (held.title, held.id, _progress_of(held, session), held.owner, held.remarks)
        for held in state.passages
    ]


def _progress_of(held: PassageState, session: Session) -> str:
    if held.written:
        return _marked(held.progress, held.characters, session)
    return session.say("progress.unwritten")


def _count(count: AspectCount, session: Session) -> str:
    if not count.needed:
        return "—"
    tick = f"{session.tick} " if count.complete else ""
    length = session.say("progress.characters", count=count.characters)
    return f"{tick}{count.done}/{count.needed} {length}"


def _state(held: AspectState | None, session: Session) -> str:
    return _marked(held.progress, held.characters, session) if held else "—"


def _marked(progress: Progress, characters: int, session: Session) -> str:
    mark = session.tick if progress == "done" else word(session.language, f"@progress.{progress}")
    return f"{mark} {session.say('progress.characters', count=characters)}" if characters else mark


def missing_lines(state: PlanState, session: Session) -> Iterator[str]:
    """Yield one line for each thing that is still to be done."""
    colon = session.say("progress.colon")
    for area in state.areas:
        for section in area.sections:
            for aspect, held in section.aspects.items():
                if said := _wanting(held, session):
                    title = word(session.language, f"@aspect.{aspect}")
                    yield f"{area.title} · {section.title}（{section.id}） {title}{colon}{said}"
    for passage in state.passages:
        if passage.is_open:
            title = f"{session.say('progress.passage')} · {passage.title}"
            yield f"{title}（{passage.id}）{colon}{_wanting_of(passage, session)}"


def _wanting_of(passage: PassageState, session: Session) -> str:
    if not passage.written:
        return session.say("progress.unwritten_how", id=passage.id)
    return session.say("progress.comma").join(_unfinished(passage.progress, passage.notes, session))


def _wanting(held: AspectState, session: Session) -> str:
    said = _unfinished(held.progress, held.notes, session)
    if held.length and held.asked:
        key = f"progress.{held.length}"
        length = session.say("progress.characters", count=held.characters)
        said.append(f"{length} {session.say(key, asked=_asked(held.asked))}")
    if held.suspect:
        said.append(session.say("progress.suspect"))
    return session.say("progress.comma").join(said)


def _unfinished(progress: Progress, notes: int, session: Session) -> list[str]:
    said = [] if progress == "done" else [word(session.language, f"@progress.{progress}")]
    return [*said, session.say("progress.notes", count=notes)] if notes else said


def _asked(asked: Length) -> str:
    return f"{asked.min}–{asked.max}" if asked.max else f"≥ {asked.min}"
