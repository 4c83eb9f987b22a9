"""How far a plan has come: by area and aspect, by section, in 字, and what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from planctl.schemas.base import ASPECTS, Aspect, Length, Lengths, Progress
from planctl.schemas.layout import Layout
from planctl.schemas.plan import Plan
from planctl.schemas.section import Section
from planctl.text.length import count_characters
from planctl.text.marks import marks, prose


@dataclass(frozen=True, slots=True)
class AspectState:
    """One aspect of one section; `asked` is the length wanted, `notes` how many are left in it."""

    progress: Progress
    characters: int
    asked: Length | None
    notes: int

    @property
    def length(self) -> str:
        """Whether the text is `short`, `long` or as long as asked (``); nothing is not short."""
        if self.asked is None or self.characters == 0:
            return ""
        if self.characters < self.asked.min:
            return "short"
        return "long" if self.asked.max and self.characters > self.asked.max else ""


@dataclass(frozen=True, slots=True)
class SectionState:
    """One section: the aspects that it needs, and how each stands."""

    id: str
    title: str
    owner: str
    remarks: str
    aspects: Mapping[Aspect, AspectState]


@dataclass(frozen=True, slots=True)
class AspectCount:
    """How many sections of an area need an aspect, and how many have it done."""

    done: int
    needed: int
    characters: int

    @property
    def complete(self) -> bool:
        """Whether every section that needs it has it done."""
        return 0 < self.needed == self.done


@dataclass(frozen=True, slots=True)
class AreaState:
    """One area with its sections."""

    id: str
    title: str
    sections: tuple[SectionState, ...]

    def count(self, aspect: Aspect) -> AspectCount:
        """Return how far the area has come with an aspect."""
        return _count(self.sections, aspect)

    @property
    def owners(self) -> tuple[str, ...]:
        """Who owns sections here, each once, in order."""
        return tuple(dict.fromkeys(s.owner for s in self.sections if s.owner))


@dataclass(frozen=True, slots=True)
class PlanState:
    """The whole plan."""

    title: str
    theme: str
    areas: tuple[AreaState, ...]

    def count(self, aspect: Aspect) -> AspectCount:
        """Return how far the plan has come with an aspect."""
        return _count([s for area in self.areas for s in area.sections], aspect)


def measure(plan: Plan, layout: Layout | None = None) -> PlanState:
    """Return how far `plan` has come; its own lengths go before those that `layout` asks for."""
    of_layout: Lengths = (layout.lengths if layout else None) or {}
    asked: Lengths = {**of_layout, **plan.head.lengths}
    areas = (
        AreaState(area.id, area.title, tuple(_section(s, asked) for s in plan.in_area(area.id)))
        for area in plan.head.areas
    )
    return PlanState(plan.head.title, plan.head.theme or plan.head.title, tuple(areas))


def _section(section: Section, asked: Mapping[Aspect, Length]) -> SectionState:
    needed = section.needed()
    states: dict[Aspect, AspectState] = {
        aspect: _aspect(section, aspect, asked.get(aspect))
        for aspect in ASPECTS
        if aspect in needed or section.aspect(aspect)
    }
    remarks = (section.remarks or "").strip()
    return SectionState(section.id, section.title, section.owner or "", remarks, states)


def _aspect(section: Section, aspect: Aspect, asked: Length | None) -> AspectState:
    held = section.aspect(aspect)
    if held is None:
        return AspectState("todo", 0, asked, 0)
    notes = sum(mark.kind == "note" for mark in marks(held.text)) if "{>>" in held.text else 0
    return AspectState(held.progress, count_characters(prose(held.text)), asked, notes)


def _count(
    sections: "tuple[SectionState, ...] | list[SectionState]", aspect: Aspect
) -> AspectCount:
    states = [section.aspects[aspect] for section in sections if aspect in section.aspects]
    done = sum(state.progress == "done" for state in states)
    return AspectCount(done, len(states), sum(state.characters for state in states))
