"""How far a plan has come: by area and aspect, by section, in 字, and what is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planctl.messages.passage_titles import TITLES
from planctl.schemas.base import ASPECTS, Aspect, Length, Lengths, Progress
from planctl.schemas.layout import Layout
from planctl.schemas.passage import Passage
from planctl.schemas.plan import Plan
from planctl.schemas.reviewed import suspects
from planctl.schemas.section import Section
from planctl.text.fingerprint import fingerprint
from planctl.text.marks import marks, prose
from planctl.text.word_count import count_characters


@dataclass(frozen=True, slots=True)
class AspectState:
    """One aspect of one section; `asked` is the length wanted, `notes` how many are left in it.

    It is suspect where what it was read against has changed since (`planctl review`).
    """

    progress: Progress
    characters: int
    asked: Length | None
    notes: int
    suspect: bool = False

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
class PassageState:
    """One passage: whether the layout needs it, whether it is `written` at all, and how it stands.

    One without a record is `todo`; it has the title that passages of its id usually bear, or its id.
    """

    id: str
    title: str
    owner: str
    remarks: str
    progress: Progress
    characters: int
    notes: int
    needed: bool = True
    written: bool = True

    @property
    def is_open(self) -> bool:
        """Whether the paper waits for it: what no layout needs stands in no paper."""
        return self.needed and (self.progress != "done" or self.notes > 0)


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
    passages: tuple[PassageState, ...] = ()

    def count(self, aspect: Aspect) -> AspectCount:
        """Return how far the plan has come with an aspect."""
        return _count([s for area in self.areas for s in area.sections], aspect)


def measure(plan: Plan, layout: Layout | None = None) -> PlanState:
    """Return how far `plan` has come; its own lengths go before those that `layout` asks for.

    Passages are those that `layout` needs, in its order, then what else there is; without a layout
    all that there are count as needed.
    """
    of_layout: Lengths = (layout.lengths if layout else None) or {}
    asked: Lengths = {**of_layout, **plan.head.lengths}
    areas = (
        AreaState(area.id, area.title, tuple(_section(s, asked) for s in plan.in_area(area.id)))
        for area in plan.head.areas
    )
    theme = plan.head.theme or plan.head.title
    return PlanState(plan.head.title, theme, tuple(areas), tuple(_passages(plan, layout)))


def _section(section: Section, asked: Mapping[Aspect, Length]) -> SectionState:
    needed = section.needed()
    suspect = suspects(section, fingerprint)
    states: dict[Aspect, AspectState] = {
        aspect: _aspect(section, aspect, asked.get(aspect), suspect=aspect in suspect)
        for aspect in ASPECTS
        if aspect in needed or section.aspect(aspect)
    }
    remarks = (section.remarks or "").strip()
    return SectionState(section.id, section.title, section.owner or "", remarks, states)


def _aspect(
    section: Section, aspect: Aspect, asked: Length | None, *, suspect: bool
) -> AspectState:
    held = section.aspect(aspect)
    if held is None:
        return AspectState("todo", 0, asked, 0)
    characters, notes = _measured(held.text)
    return AspectState(held.progress, characters, asked, notes, suspect)


def _passages(plan: Plan, layout: Layout | None) -> Iterator[PassageState]:
    needed = tuple(plan.passages) if layout is None else layout.passages()
    for name in dict.fromkeys((*needed, *plan.passages)):
        yield _passage(name, plan.passages.get(name), needed=name in needed)


def _passage(name: str, held: Passage | None, *, needed: bool) -> PassageState:
    if held is None:
        title = TITLES.get(name, name)
        return PassageState(name, title, "", "", "todo", 0, 0, needed, written=False)
    characters, notes = _measured(held.text)
    remarks = (held.remarks or "").strip()
    return PassageState(
        name, held.title, held.owner or "", remarks, held.progress, characters, notes, needed
    )


def _measured(text: str) -> tuple[int, int]:
    """Return how many 字 a text has, and how many notes."""
    notes = sum(mark.kind == "note" for mark in marks(text)) if "{>>" in text else 0
    return count_characters(prose(text)), notes


def _count(
    sections: "tuple[SectionState, ...] | list[SectionState]", aspect: Aspect
) -> AspectCount:
    states = [section.aspects[aspect] for section in sections if aspect in section.aspects]
    done = sum(state.progress == "done" for state in states)
    return AspectCount(done, len(states), sum(state.characters for state in states))
