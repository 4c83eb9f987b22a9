"""The progress of a plan as an Excel workbook: areas, sections, passages, what is missing."""

from collections.abc import Iterator
from io import BytesIO

from planctl.exports.excel_book import Cell, Row, Sheet, add_sheet, finished, new_book
from planctl.exports.progress import AreaState, AspectState, PassageState, PlanState, SectionState
from planctl.exports.progress_table import (
    ASPECT_TITLES,
    PASSAGE,
    PROGRESS_TITLES,
    length_asked,
    passage_progress,
)
from planctl.schemas.base import ASPECTS


def write_progress_xlsx(state: PlanState) -> bytes:
    """Return the progress as an .xlsx; equal plans give equal bytes.

    Raises NoExcel without XlsxWriter.
    """
    file = BytesIO()
    title = f"{state.theme}进度表"
    book = new_book(file, title)
    for sheet in _sheets(state):
        add_sheet(book, sheet, title)
    return finished(book, file)


def _sheets(state: PlanState) -> Iterator[Sheet]:
    yield _areas(state)
    yield _sections(state)
    if state.passages:
        yield _passages(state)
    yield _missing(state)


def _areas(state: PlanState) -> Sheet:
    counted = (
        f"{title}\n{what}" for title in ASPECT_TITLES.values() for what in ("定稿", "应有", "字数")
    )
    rows = tuple(_area_row(area) for area in state.areas)
    total: Row = ("合计", *_counts(state), "", "")
    return Sheet("各领域进度", ("领域", *counted, "负责人", "备注"), rows, 1, total)


def _area_row(area: AreaState) -> Row:
    remarks = "；".join(section.remarks for section in area.sections if section.remarks)
    return (area.title, *_counts(area), "、".join(area.owners), remarks)


def _counts(held: PlanState | AreaState) -> Iterator[Cell]:
    for aspect in ASPECTS:
        count = held.count(aspect)
        yield from (count.done, count.needed, count.characters)


def _sections(state: PlanState) -> Sheet:
    heads = (
        f"{title}\n{what}"
        for title in ASPECT_TITLES.values()
        for what in ("进度", "字数", "要求", "批注")
    )
    rows = tuple(
        (area.title, section.title, section.id, section.owner, *_aspects(section), section.remarks)
        for area in state.areas
        for section in area.sections
    )
    return Sheet("各子题进度", ("领域", "子题", "编号", "负责人", *heads, "备注"), rows, 2)


def _aspects(section: SectionState) -> Iterator[Cell]:
    for aspect in ASPECTS:
        held = section.aspects.get(aspect)
        yield from _state(held) if held else ("—", None, None, None)


def _state(held: AspectState) -> tuple[str, int, str, int]:
    asked = length_asked(held.asked) if held.asked else ""
    return PROGRESS_TITLES[held.progress], held.characters, asked, held.notes


def _passages(state: PlanState) -> Sheet:
    rows = tuple((*_passage(held), held.remarks) for held in state.passages)
    head = (PASSAGE, "编号", "负责人", "进度", "字数", "批注", "备注")
    return Sheet("各篇章进度", head, rows, 1)


def _passage(held: PassageState) -> tuple[str, str, str, str, int, int]:
    progress = passage_progress(held)
    return held.title, held.id, held.owner, progress, held.characters, held.notes


def _missing(state: PlanState) -> Sheet:
    of_sections = (
        (area.title, section.title, section.id, section.owner, ASPECT_TITLES[aspect], *_state(held))
        for area in state.areas
        for section in area.sections
        for aspect, held in section.aspects.items()
        if held.progress != "done" or held.notes or held.length
    )
    of_passages = (_missing_passage(held) for held in state.passages if held.is_open)
    head = ("领域", "子题", "编号", "负责人", "方面", "进度", "字数", "要求", "批注")
    return Sheet("尚缺内容", head, (*of_sections, *of_passages), 2)


def _missing_passage(held: PassageState) -> Row:
    title, key, owner, progress, characters, notes = _passage(held)
    return (PASSAGE, title, key, owner, "—", progress, characters, "", notes)
