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
from planctl.exports.progress import (
    AreaState,
    AspectCount,
    AspectState,
    PassageState,
    PlanState,
    SectionState,
)
from planctl.schemas.base import ASPECTS, Aspect, Length, Progress
from planctl.text.numerals import chinese_number

ASPECT_TITLES: dict[Aspect, str] = {"status": "现状", "challenge": "挑战", "countermeasure": "对策"}
PROGRESS_TITLES: dict[Progress, str] = {
    "todo": "未动笔",
    "drafting": "起草中",
    "review": "待审",
    "done": "已定稿",
}

PASSAGE = "篇章"
"""What stands for the area of what belongs to none."""
_UNWRITTEN = "尚未建立"


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
    for passage in state.passages:
        if passage.is_open:
            yield f"{PASSAGE}·{passage.title}（{passage.id}）：{_wanting_of(passage)}"


def passage_progress(passage: PassageState) -> str:
    """Return how far a passage is, in words."""
    return PROGRESS_TITLES[passage.progress] if passage.written else _UNWRITTEN


def _blocks(state: PlanState, tick: str) -> Iterator[Block]:
    parts = {"各领域进度": area_table(state, tick=tick), "各子题进度与字数": _section_table(state)}
    if state.passages:
        parts["各篇章进度与字数"] = _passage_table(state)
    for number, (title, block) in enumerate((*parts.items(), ("尚缺内容", _missing(state))), 1):
        yield Heading(1, f"{chinese_number(number)}、", _words(title))
        yield block


def _missing(state: PlanState) -> Block:
    lines = list(missing(state))
    if not lines:
        return Paragraph(_words("无。"))
    return ListBlock(False, tuple((Paragraph(_words(line)),) for line in lines))


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


def _passage_table(state: PlanState) -> Table:
    rows = [
        (held.title, held.id, _with_length(passage_progress(held), held.characters), held.owner)
        for held in state.passages
    ]
    return _table([(PASSAGE, "编号", "进度", "负责人"), *rows])


def _state(state: AspectState | None) -> str:
    return _with_length(PROGRESS_TITLES[state.progress], state.characters) if state else "—"


def _with_length(progress: str, characters: int) -> str:
    return f"{progress} {characters}字" if characters else progress


def _wanting_of(passage: PassageState) -> str:
    said = [passage_progress(passage)] if passage.progress != "done" else []
    return "，".join([*said, *_notes(passage.notes)])


def _notes(count: int) -> list[str]:
    return [f"批注{count}条"] if count else []


def _wanting(state: AspectState) -> str:
    said: list[str] = []
    if state.progress != "done":
        said.append(PROGRESS_TITLES[state.progress])
    said += _notes(state.notes)
    if state.length and state.asked:
        said.append(f"{state.characters}字，要求{length_asked(state.asked)}")
    if state.suspect:
        said.append("待重新审读")
    return "，".join(said)


def length_asked(asked: Length) -> str:
    """Return what length is asked for, in words: 300至500字, 至少300字, 至多500字."""
    if asked.min and asked.max:
        return f"{asked.min}至{asked.max}字"
    return f"至多{asked.max}字" if asked.max else f"至少{asked.min}字"


def _table(rows: list[tuple[str, ...]]) -> Table:
    return Table(tuple(tuple(_words(cell) for cell in row) for row in rows))


def _words(value: str) -> Runs:
    return (Words(value),) if value else ()
