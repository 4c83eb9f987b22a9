"""The table of opinions and what became of them (意见采纳情况表), for Word and Excel."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from planctl.exports.document import Document, Paragraph, Table, Words
from planctl.exports.excel_book import Row, Sheet, add_sheet, new_book
from planctl.exports.opinion_said import edit_said, original
from planctl.messages.language import Language
from planctl.messages.opinion_words import tell
from planctl.messages.words import word
from planctl.ooxml.archive import write_archive
from planctl.schemas.base import ASPECTS
from planctl.schemas.dress import Dress
from planctl.schemas.opinion import Decision, Opinion
from planctl.schemas.plan import Plan
from planctl.text.marks import prose

DECISION_WORDS: dict[Decision | None, str] = {
    "accepted": "采纳",
    "partly": "部分采纳",
    "rejected": "不采纳",
    None: "待定",
}
_HEAD = ("序号", "提出人", "位置", "原文", "意见", "采纳情况", "理由")
_LONGEST_TITLE = 22
"""Characters that leave room on the line for what the table is."""


class OpinionRow(NamedTuple):
    """One opinion as a line of the table."""

    number: int
    who: str
    place: str
    on: str
    said: str
    decision: str
    reason: str


def opinion_rows(
    opinions: Mapping[str, Opinion], plan: Plan, language: Language = "zh"
) -> list[OpinionRow]:
    """Return the opinions in the order of the paper; those on all of it come last."""
    places = _Places(plan, language)
    ordered = sorted(opinions.values(), key=places.order)
    return [
        OpinionRow(
            number,
            "、".join(held.who) or tell(language, "nameless"),
            places.said(held),
            prose(held.on or original(held.old or "", held.new or "")),
            _said(held, language),
            DECISION_WORDS[held.decision],
            held.reason or "",
        )
        for number, held in enumerate(ordered, 1)
    ]


def _said(opinion: Opinion, language: Language) -> str:
    """Return what an opinion says; what was answered, and that it is resolved, stand under it."""
    old, new = prose(opinion.old or ""), prose(opinion.new or "")
    text = opinion.text or edit_said(language, old, new)
    if opinion.kind == "footnote":
        key = "said.footnote.rewritten" if old else "said.footnote"
        text = tell(language, key, old=old, text=text)
    lines = [text]
    for answer in opinion.answers:
        who = answer.who or tell(language, "nameless")
        lines.append(tell(language, "said.answer", who=who, text=answer.text))
    if opinion.resolved:
        lines.append(tell(language, "said.resolved"))
    return "\n".join(lines)


def opinions_title(plan: Plan) -> str:
    """Return the title of the table."""
    title = plan.head.title if "《" in plan.head.title else f"《{plan.head.title}》"
    stage = f"（{plan.head.stage}）" if plan.head.stage else ""
    between = "\n" if len(title + stage) > _LONGEST_TITLE else ""
    return f"{title}{stage}{between}意见采纳情况表"


def opinions_document(opinions: Mapping[str, Opinion], plan: Plan) -> Document:
    """Return the table as a paper, a line that counts above it."""
    rows = opinion_rows(opinions, plan)
    cells = [_HEAD, *((str(row.number), *row[1:]) for row in rows)]
    table = Table(tuple(tuple((Words(cell),) for cell in row) for row in cells))
    return Document(
        title=opinions_title(plan),
        blocks=(Paragraph((Words(summary(opinions)),)), table),
        levels=(),
        sources="none",
        cited=(),
        dress="material",
    )


def summary(opinions: Mapping[str, Opinion]) -> str:
    """Return how many opinions there are, and what became of them."""
    counts = Counter(held.decision for held in opinions.values())
    parts = [f"{word}{counts[key]}条" for key, word in DECISION_WORDS.items() if counts[key]]
    return f"共{len(opinions)}条意见" + (f"：{'，'.join(parts)}。" if parts else "。")


def lying(dress: Dress) -> Dress:
    """Return a dress whose page lies: as wide as it was high, with as many lines as that leaves."""
    page = dress.page
    edges = page.top_mm + page.bottom_mm, page.left_mm + page.right_mm
    high, wide = page.height_mm - edges[0], page.width_mm - edges[1]
    low, broad = page.width_mm - edges[0], page.height_mm - edges[1]
    turned = replace(
        page,
        width_mm=page.height_mm,
        height_mm=page.width_mm,
        lines=max(1, int(page.lines * low / high)),
        characters=max(1, int(page.characters * broad / wide)),
    )
    return replace(dress, page=turned)


def write_opinions_xlsx(opinions: Mapping[str, Opinion], plan: Plan) -> bytes:
    """Return the table as an .xlsx; equal opinions give equal bytes. Raises NoExcel without XlsxWriter."""
    file = BytesIO()
    title = opinions_title(plan)
    book = new_book(file, title)
    rows: tuple[Row, ...] = tuple(opinion_rows(opinions, plan))
    add_sheet(book, Sheet("意见采纳情况", _HEAD, rows, 2), title)
    book.close()
    with ZipFile(file) as archive:
        # Written anew: XlsxWriter's zip tells Windows from the rest.
        return write_archive((name, archive.read(name)) for name in archive.namelist())


class _Places:
    """Where in the paper a section, passage or area is, and what it is called."""

    def __init__(self, plan: Plan, language: Language) -> None:
        self._language: Language = language
        self._areas = {area.id: area.title for area in plan.head.areas}
        self._sections = {section.id: section for section in plan.sections}
        self._passages = {passage.id: passage.title for passage in plan.passages.values()}
        ids = (*self._sections, *self._passages, *self._areas)
        self._order = {key: at for at, key in enumerate(ids)}

    def order(self, opinion: Opinion) -> tuple[int, int]:
        """Return what sorts opinions by the paper, and then by aspect."""
        record = opinion.section or opinion.passage or opinion.area or ""
        aspect = ASPECTS.index(opinion.aspect) if opinion.aspect else -1
        return self._order.get(record, len(self._order)), aspect

    def said(self, opinion: Opinion) -> str:
        """Return the names from the area down."""
        return "·".join(self._names(opinion)) or tell(self._language, "whole")

    def _names(self, opinion: Opinion) -> Iterator[str]:
        section = self._sections.get(opinion.section or "")
        if section:
            yield self._areas.get(section.area, section.area)
            yield section.title
        elif opinion.section:
            yield opinion.section
        elif opinion.passage:
            yield self._passages.get(opinion.passage, opinion.passage)
        elif opinion.area:
            yield self._areas.get(opinion.area, opinion.area)
        elif opinion.place:
            yield word(self._language, f"@aside.{opinion.place}")
        if opinion.aspect:
            yield word(self._language, f"@aspect.{opinion.aspect}")
