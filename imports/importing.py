"""Drafts → a plan: the way in, from the bytes of files to what they came to."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePath

from planctl.imports.accounting import accounts, findings
from planctl.imports.aspect_words import DEFAULT
from planctl.imports.board import Board
from planctl.imports.cover import theme_of
from planctl.imports.draft import Draft
from planctl.imports.file_lines import FileLines
from planctl.imports.finishing import Finish
from planctl.imports.gathering import Gathering
from planctl.imports.heads import area_name
from planctl.imports.imported import Imported
from planctl.imports.layout_fit import Fit, best_fit
from planctl.imports.library import Library, Spell
from planctl.imports.outline import known_areas
from planctl.imports.reading import read_draft
from planctl.imports.remark import Remark
from planctl.imports.roles import Titles, labels
from planctl.imports.sorted_draft import Custom, SortedDraft
from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.layout import Layout, Part
from planctl.schemas.plan import Area, Plan, PlanHead
from planctl.text.marks import figures
from planctl.text.numerals import number_style
from planctl.text.unprinted import UNPRINTED

_UNPRINTED = re.compile(f"{UNPRINTED}+")
_WITHOUT_LAYOUT = "working-draft"
"""The layout of a plan whose drafts fit none: it shows each section's title."""
_UNTITLED = "未题名"


def import_drafts(
    files: Sequence[tuple[str, bytes]],
    layouts: Mapping[str, Layout],
    spell: Spell,
    wanted: str | None = None,
    known: Plan | None = None,
) -> Imported:
    """Return what some files, each a name and its bytes, come to as one plan.

    `wanted` names the layout that they were written in; otherwise the best fit of the first is taken.
    `known` is a plan that is there already: its areas, ids, sources and words for headings are known again.
    Raises Unreadable of a file that is no draft.
    """
    drafts = [read_draft(name, file) for name, file in files]
    return import_read(drafts, layouts, spell, wanted, known)


def import_read(
    drafts: Sequence[Draft],
    layouts: Mapping[str, Layout],
    spell: Spell,
    wanted: str | None = None,
    known: Plan | None = None,
) -> Imported:
    """Return what drafts come to that are read already."""
    board = Board(Library(known.sources if known else {}, spell))
    custom = _custom(layouts, wanted, known)
    read = [SortedDraft(draft, custom) for draft in drafts]
    fits = [Fit(wanted) if wanted else best_fit(layouts, one.seen()) for one in read]
    for at, (one, fit) in enumerate(zip(read, fits, strict=True)):
        layout = layouts.get(fit.layout)
        leads = dict(_leads(layout.parts)) if layout else {}
        Gathering(at, one, board).gather(one.title or _stem(one.draft.name), leads)
    chosen = next((fit for fit in fits if fit.layout), Fit(""))
    plan = Finish(board, spell, known).plan(_head(read, layouts, chosen), board.listed)
    told, lost = accounts(board, drafts, [one.claims for one in read])
    remarks = [
        *board.remarks,
        *board.without_address(),
        *lost,
        *_damaged(drafts),
        *_revised(drafts),
    ]
    return Imported(
        plan,
        told,
        tuple(draft.text for draft in drafts),
        findings(drafts, remarks),
        chosen.layout,
        chosen.runner_up,
        tuple(FileLines(draft).shown() for draft in drafts),
        _pictures(drafts, plan),
    )


def _pictures(drafts: Sequence[Draft], plan: Plan) -> Mapping[str, bytes]:
    held = {file: blob for draft in drafts for file, blob in draft.pictures.items()}
    return {file: held[file] for file in _shown(plan) if file in held}


def _shown(plan: Plan) -> Iterator[str]:
    """Yield the files of the figures that a plan's texts show."""
    texts = [held.text for s in plan.sections for a in ASPECTS if (held := s.aspect(a))]
    for text in (*texts, *(passage.text for passage in plan.passages.values())):
        yield from (mark.value for mark in figures(text))


def _damaged(drafts: Sequence[Draft]) -> Iterator[tuple[int, Remark]]:
    """Yield a remark on each draft that holds characters which could not be read."""
    for at, draft in enumerate(drafts):
        first = draft.text.find("\ufffd")
        if first >= 0:
            count = str(draft.text.count("\ufffd"))
            yield at, Remark("I510", first, first + 1, {"count": count})


def _revised(drafts: Sequence[Draft]) -> Iterator[tuple[int, Remark]]:
    """Yield a remark on each draft with tracked changes."""
    for at, draft in enumerate(drafts):
        if draft.revisions:
            yield at, Remark("I512", 0, 0, {"count": str(draft.revisions)})


def _custom(layouts: Mapping[str, Layout], wanted: str | None, known: Plan | None) -> Custom:
    """Return how drafts are read; titles of the layout asked for go before those of others."""
    ordered = {name: layouts[name] for name in sorted(layouts, key=lambda name: name == wanted)}
    words = DEFAULT.extended(known.head.headings) if known else DEFAULT
    names = known_areas(area.title for area in known.head.areas) if known else frozenset[str]()
    return Custom(Titles.of(ordered, words), labels(ordered), words, names)


def _head(read: Sequence[SortedDraft], layouts: Mapping[str, Layout], fit: Fit) -> PlanHead:
    """Return the head of the plan, but for its areas."""
    title = next((one.title for one in read if one.title), "")
    title = title or (_stem(read[0].draft.name) if read else _UNTITLED)
    chosen = {fit.layout: layouts[fit.layout]} if fit.layout in layouts else layouts
    covers = [one.cover for one in read]
    return PlanHead(
        title=theme_of(title, chosen) or title,
        layout=fit.layout
        or (_WITHOUT_LAYOUT if _WITHOUT_LAYOUT in layouts else next(iter(layouts))),
        submitter=next((held.submitter for held in covers if held.submitter), None),
        date=next((held.date for held in covers if held.date), None),
        stage=next((held.stage for held in covers if held.stage), None),
        areas=(Area(id="area", title=area_name(title) or title),),
    )


def _stem(name: str) -> str:
    """Return a file's name without its folder and ending, as a title."""
    stem = _UNPRINTED.sub(" ", PurePath(name.replace("\\", "/")).stem)
    return " ".join(stem.split())[:200].strip() or _UNTITLED


def _leads(
    parts: Sequence[Part], aspect: Aspect | None = None
) -> Iterator[tuple[Aspect, Callable[[int], str]]]:
    """Yield the words that count sections, 一是, by the aspect of their part."""
    for part in parts:
        inner = part.aspect or aspect
        style = number_style(part.lead) if part.lead else None
        if style and inner:
            yield inner, lambda count, style=style: style.write((count,))  # type: ignore[misc]
        yield from _leads(part.parts, inner)
