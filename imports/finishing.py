"""The board → a plan: ids given, records made."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planctl.imports.board import Board
from planctl.imports.gathered import AreaEntry, Entry, Held, PassageEntry
from planctl.imports.heads import area_name
from planctl.imports.library import Spell
from planctl.imports.written import text_of
from planctl.schemas.base import ASPECTS, Aspect, Id, Progress
from planctl.schemas.form import fits
from planctl.schemas.free_ids import FreeIds
from planctl.schemas.passage import Passage
from planctl.schemas.plan import Area, Person, Plan, PlanHead
from planctl.schemas.section import AspectText, Section
from planctl.schemas.source import Source

_CITED = re.compile(r"\[@([a-z0-9-]+)")
_ORDER: tuple[Aspect, ...] = ASPECTS


class Finish:
    """Gives ids, and turns what is on the board into records."""

    def __init__(self, board: Board, spell: Spell, known: Plan | None) -> None:
        self._board = board
        self._spell = spell
        self._known = known
        self._by_title: dict[tuple[str, str], list[str]] = {}
        for section in known.sections if known else ():
            self._by_title.setdefault((section.area, section.title), []).append(section.id)
        sections = known.sections if known else ()
        self._held = frozenset(section.id for section in sections)

    def plan(self, head: PlanHead, listed: Iterable[str]) -> Plan:
        """Return the plan; `listed` are keys of sources that no text cites, from lists of them."""
        areas = [area for area in self._board.areas.values() if area.entries or area.headlines]
        self._name_areas(areas)
        self._name_sections(areas)
        sections = tuple(_section(area, entry) for area in areas for entry in area.entries)
        passages = {p.id: _passage(p) for p in self._passages()}
        owners = tuple(dict.fromkeys(section.owner for section in sections if section.owner))
        people = tuple(Person(name=name) for name in owners)
        named = tuple(_area(area) for area in areas) or head.areas
        head = replace(head, areas=named, people=people)
        return Plan(
            head=head,
            sections=sections,
            sources=self._sources(sections, passages.values(), listed),
            passages=passages,
        )

    def _name_areas(self, areas: Sequence[AreaEntry]) -> None:
        known = {area_name(a.title): a.id for a in self._known.head.areas} if self._known else {}
        ids = FreeIds()
        for area in areas:
            area.id = ids.take(known.get(area.name) or self._spell(area.name))

    def _name_sections(self, areas: Sequence[AreaEntry]) -> None:
        """Give the sections of known titles the ids that those have, and all others new ones."""
        ids, given = FreeIds(), set[str]()
        for area in areas:
            for entry in area.entries:
                same = self._by_title.get((area.id, entry.title), ())
                found = next((one for one in same if one not in given), None)
                entry.id = ids.take(found or self._spell(entry.title), () if found else self._held)
                given.add(entry.id)

    def _passages(self) -> Iterator[PassageEntry]:
        ids = FreeIds()
        for passage in self._board.passages.values():
            sound = fits(Id, passage.id)
            passage.id = ids.take(passage.id if sound else self._spell(passage.title))
            yield passage

    def _sources(
        self, sections: Iterable[Section], passages: Iterable[Passage], listed: Iterable[str]
    ) -> dict[str, Source]:
        texts = [held.text for s in sections for a in ASPECTS if (held := s.aspect(a))]
        texts += [passage.text for passage in passages]
        cited = {key for text in texts for key in _keys(text)} | set(listed)
        return {k: source for k, source in self._board.library.sources.items() if k in cited}


def _keys(text: str) -> Iterator[str]:
    if "[@" in text:
        yield from _CITED.findall(text)


def _area(area: AreaEntry) -> Area:
    headlines: dict[Aspect, str] = {
        aspect: title
        for aspect in _ORDER
        if (title := area.headlines.get(aspect)) and title != area.name
    }
    ids = tuple(entry.id for entry in area.entries)
    return Area(id=area.id, title=area.name, headlines=headlines, sections=ids)


def _section(area: AreaEntry, entry: Entry) -> Section:
    texts = {aspect: _text(held) for aspect, held in entry.aspects.items()}
    said = set(entry.aspects)
    needs: tuple[Aspect, ...] | None = None
    if said == {"status"}:
        needs = ("status",)
    elif "status" not in said:
        needs = ("challenge", "countermeasure")
    return Section(
        id=entry.id,
        title=entry.title,
        area=area.id,
        owner=entry.owner or None,
        needs=needs,
        status=texts.get("status"),
        challenge=texts.get("challenge"),
        countermeasure=texts.get("countermeasure"),
        remarks="；".join(entry.remarks) or None,
    )


def _text(held: Held) -> AspectText:
    text = text_of(held.pieces)
    return AspectText(progress=_progress(text, held.progress), text=text)


def _progress(text: str, state: Progress | None) -> Progress:
    if not text:
        return "todo"
    return "drafting" if state in (None, "todo") else state


def _passage(passage: PassageEntry) -> Passage:
    text = text_of(passage.held.pieces)
    return Passage(id=passage.id, title=passage.title, progress=_progress(text, None), text=text)
