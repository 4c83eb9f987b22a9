"""The progress table of a draft: which aspects of which areas, or topics, are how far."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planctl.imports.aspect_words import AspectWords
from planctl.imports.draft import Block
from planctl.imports.heads import area_name
from planctl.schemas.base import Aspect, Progress
from planctl.text.mapped import Mapped

_TICK = re.compile(r"[✅☑✔√]|^(?:是|完成|已完成|已定稿|定稿|done)", re.IGNORECASE)
_STATES: tuple[tuple[re.Pattern[str], Progress], ...] = (
    (_TICK, "done"),
    (re.compile(r"待审|审核中|review", re.IGNORECASE), "review"),
    (re.compile(r"起草|在写|进行|\d+/\d+|drafting", re.IGNORECASE), "drafting"),
    (re.compile(r"未动笔|未开始|未写|待写|[×✗❌]|todo", re.IGNORECASE), "todo"),
)
_REMARKS = re.compile(r"备\s*注|说明|remarks", re.IGNORECASE)
_OWNER = re.compile(r"负责人|责任人|起草人|owner", re.IGNORECASE)
_TOPIC = re.compile(r"子题|题目|主题|小节")
_TOTAL = re.compile(r"合\s*计|总\s*计|小\s*计")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a progress table: states by aspect; `ticks` counts its ticks."""

    area: str
    topic: str
    states: tuple[tuple[Aspect, Progress], ...]
    ticks: int
    owner: str
    remarks: Mapped | None
    shown: str


def progress_rows(block: Block, words: AspectWords) -> tuple[Row, ...]:
    """Return the rows of a table if it is one of progress: its head names two aspects or more."""
    if block.kind != "table" or len(block.rows) < 2:
        return ()
    head = [cell.value.strip() for cell in block.rows[0]]
    aspects = _aspects(head, words)
    if len(set(aspects.values())) < 2 or 0 in aspects or not _all_states(block, aspects):
        return ()
    return tuple(_rows(block.rows[1:], head, aspects))


def _aspects(head: Sequence[str], words: AspectWords) -> Mapping[int, Aspect]:
    found: dict[int, Aspect] = {}
    for at, cell in enumerate(head):
        aspect = words.aspect(cell)
        if aspect:
            found[at] = aspect
    return found


def _all_states(block: Block, aspects: Mapping[int, Aspect]) -> bool:
    """Tell whether the cells under aspects say how far they are, and no more."""
    return all(len(row[at].value) <= 20 for row in block.rows[1:] for at in aspects)


def _rows(
    rows: Sequence[tuple[Mapped, ...]], head: Sequence[str], aspects: Mapping[int, Aspect]
) -> Iterator[Row]:
    topic = next((at for at, cell in enumerate(head) if at and _TOPIC.search(cell)), None)
    owner = next((at for at, cell in enumerate(head) if _OWNER.search(cell)), None)
    remarks = next((at for at, cell in enumerate(head) if _REMARKS.search(cell)), None)
    for row in rows:
        name = row[0].value.strip()
        if _TOTAL.fullmatch(name):
            continue
        states = tuple(_states(row, aspects))
        yield Row(
            area_name(name),
            row[topic].value.strip() if topic is not None else "",
            states,
            sum(bool(_TICK.search(row[at].value)) for at in aspects),
            row[owner].value.strip() if owner is not None else "",
            row[remarks] if remarks is not None and row[remarks] else None,
            name,
        )


def _states(
    row: Sequence[Mapped], aspects: Mapping[int, Aspect]
) -> Iterator[tuple[Aspect, Progress]]:
    for at, aspect in aspects.items():
        state = _state(row[at].value.strip())
        if state:
            yield aspect, state


def _state(cell: str) -> Progress | None:
    return next((state for pattern, state in _STATES if pattern.search(cell)), None)
