"""The progress of a plan as a document: the team's table, its sections, and what is missing."""

from collections.abc import Iterator

from planctl.exports.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Runs,
    Table,
    Words,
)
from planctl.exports.progress import AreaState, AspectCount, AspectState, PlanState, SectionState
from planctl.schemas.base import ASPECTS, Aspect, Length, Progress

ASPECT_TITLES: dict[Aspect, str] = {"status": "现状", "challenge": "挑战", "countermeasure": "对策"}
PROGRESS_TITLES: dict[Progress, str] = {
    "todo": "未动笔",
    "drafting": "起草中",
    "review": "待审",
    "done": "已定稿",
}


def progress_document(state: PlanState, *, tick: str) -> Document:
    """Return the progress of a plan as a document that every writer can write."""
    return Document(
        title=f"{state.theme}进度表",
        blocks=tuple(_blocks(state, tick)),
        levels=("一、",),
        sources="none",
        cited=(),
        dress="material",
    )


def area_table(state: PlanState, *, tick: str) -> Table:
    """Return areas × aspects: done of needed, with a tick where that is all; remarks, owners."""
    head = ("领域", *ASPECT_TITLES.values(), "负责人", "备注")
    rows = [_area_row(area, tick) for area in state.areas]
    total = ("合计", *(_counted(state.count(aspect), tick) for aspect in ASPECTS), "", "")
    return _table([head, *rows, total])


def missing(state: PlanState) -> Iterator[str]:
    """Yield one line for each thing that is still to be done."""
    for area in state.areas:
        for section in area.sections:
            for aspect, held in section.aspects.items():
                said = _wanting(held)
                if said:
                    yield f"{area.title}·{section.title}（{section.id}）{ASPECT_TITLES[aspect]}：{said}"


def _blocks(state: PlanState, tick: str) -> Iterator[Block]:
    yield _heading("一、", "各领域进度")
    yield area_table(state, tick=tick)
    yield _heading("二、", "各子题进度与字数")
    yield _section_table(state)
    yield _heading("三、", "尚缺内容")
    lines = list(missing(state))
    if lines:
        yield ListBlock(False, tuple((Paragraph(_words(line)),) for line in lines))
    else:
        yield Paragraph(_words("无。"))


def _area_row(area: AreaState, tick: str) -> tuple[str, ...]:
    counts = (_counted(area.count(aspect), tick) for aspect in ASPECTS)
    remarks = "；".join(s.remarks for s in area.sections if s.remarks)
    return (area.title, *counts, "、".join(area.owners), remarks)


def _counted(count: AspectCount, tick: str) -> str:
    if not count.needed:
        return "—"
    counted = f"{count.done}/{count.needed}"
    return f"{tick} {counted}" if count.complete else counted


def _section_table(state: PlanState) -> Table:
    head = ("领域", "子题", *ASPECT_TITLES.values(), "负责人")
    rows = [_section_row(area, section) for area in state.areas for section in area.sections]
    return _table([head, *rows])


def _section_row(area: AreaState, section: SectionState) -> tuple[str, ...]:
    states = (section.aspects.get(aspect) for aspect in ASPECTS)
    return (area.title, section.title, *(_state(state) for state in states), section.owner)


def _state(state: AspectState | None) -> str:
    if state is None:
        return "—"
    title = PROGRESS_TITLES[state.progress]
    return f"{title} {state.characters}字" if state.characters else title


def _wanting(state: AspectState) -> str:
    said: list[str] = []
    if state.progress != "done":
        said.append(PROGRESS_TITLES[state.progress])
    if state.notes:
        said.append(f"批注{state.notes}条")
    if state.length and state.asked:
        said.append(f"{state.characters}字，要求{length_asked(state.asked)}")
    return "，".join(said)


def length_asked(asked: Length) -> str:
    """Return what length is asked for, in words: 300至500字, 至少300字, 至多500字."""
    if asked.min and asked.max:
        return f"{asked.min}至{asked.max}字"
    return f"至多{asked.max}字" if asked.max else f"至少{asked.min}字"


def _heading(number: str, title: str) -> Heading:
    return Heading(1, number, _words(title))


def _table(rows: list[tuple[str, ...]]) -> Table:
    return Table(tuple(tuple(_words(cell) for cell in row) for row in rows))


def _words(value: str) -> Runs:
    return (Words(value),) if value else ()
