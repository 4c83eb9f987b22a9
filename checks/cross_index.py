"""What all linked checks look things up in: made once, read by each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import NamedTuple

from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.finding import Place
from planctl.schemas.layout import Layout
from planctl.schemas.opinion import Opinion
from planctl.schemas.passage import Passage
from planctl.schemas.places import KeyPath, Places
from planctl.schemas.plan import Plan
from planctl.schemas.section import AspectText, Section
from planctl.text.marks import Mark, anchors, figures, marks


class Held(NamedTuple):
    """A text of the plan: an aspect of a section, or a passage; `keys` lead to its record's part."""

    path: str
    keys: KeyPath
    name: str
    progress: str
    text: str

    @property
    def place_of_text(self) -> KeyPath:
        """The keys that lead to the text itself."""
        return (*self.keys, "text")


class TextMark(NamedTuple):
    """A mark, and the text that it stands in."""

    mark: Mark
    path: str
    keys: KeyPath

    def place(self, places: Places) -> Place:
        """Return where the mark stands in its file."""
        return places.in_text(self.path, self.keys, self.mark.start, self.mark.end)


@dataclass(frozen=True)
class CrossIndex:
    """A plan, its places, the layout that it is written in, reviewers' opinions, and the marks of all its texts."""

    plan: Plan
    places: Places
    layout: Layout | None = None
    opinions: Mapping[str, Opinion] = field(default_factory=dict[str, Opinion])

    def sections(self) -> Iterator[tuple[str, Section]]:
        """Yield each section with the path of its file."""
        return zip(self.places.section_paths, self.plan.sections, strict=True)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all sections, those included whose file could not be read."""
        unread = {PurePosixPath(path).stem for path in self.places.unread if "/" in path}
        return frozenset({section.id for section in self.plan.sections} | unread)

    @cached_property
    def areas(self) -> frozenset[str]:
        """The ids of the plan's areas."""
        return frozenset(area.id for area in self.plan.head.areas)

    @cached_property
    def homes(self) -> dict[str, str]:
        """From a section's id to the area that its record names."""
        return {section.id: section.area for section in self.plan.sections}

    @cached_property
    def listed(self) -> dict[str, frozenset[str]]:
        """From an area's id to the sections that it lists."""
        return {area.id: frozenset(area.sections) for area in self.plan.head.areas}

    def is_hidden(self, path: str) -> bool:
        """Tell whether a folder above `path` could not be looked into."""
        return any(path.startswith(f"{unread}/") for unread in self.places.unread)

    def passages(self) -> Iterator[tuple[str, Passage]]:
        """Yield each passage with the path of its file."""
        yield from self.places.passages.items()

    @cached_property
    def texts(self) -> tuple[Held, ...]:
        """Every text of the plan."""
        sections = [
            Held(path, (aspect,), f"@aspect.{aspect}", held.progress, held.text)
            for path, section in self.sections()
            for aspect, held in aspects_of(section)
        ]
        passages = [
            Held(path, (), passage.title, passage.progress, passage.text)
            for path, passage in self.passages()
        ]
        return (*sections, *passages)

    @cached_property
    def marks(self) -> tuple[TextMark, ...]:
        """Every citation, link and broken mark of the plan's texts."""
        return tuple(
            TextMark(mark, held.path, held.place_of_text)
            for held in self.texts
            for mark in marks(held.text)
            if mark.kind in ("cite", "link", "fault")
        )

    @cached_property
    def anchors(self) -> tuple[TextMark, ...]:
        """Every anchor that a caption of the plan's texts ends with."""
        return tuple(
            TextMark(mark, held.path, held.place_of_text)
            for held in self.texts
            for mark in anchors(held.text)
        )

    @cached_property
    def figures(self) -> tuple[TextMark, ...]:
        """Every figure of the plan's texts."""
        return tuple(
            TextMark(mark, held.path, held.place_of_text)
            for held in self.texts
            for mark in figures(held.text)
        )


def aspects_of(section: Section) -> Iterator[tuple[Aspect, AspectText]]:
    """Yield the aspects that a section holds, in their order."""
    for aspect in ASPECTS:
        held = section.aspect(aspect)
        if held is not None:
            yield aspect, held


def meant(said: str, known: list[str]) -> dict[str, str]:
    """Return the blanks `known` and, where one of the words is close to what was said, `meant`."""
    from difflib import get_close_matches  # a plan without faults never needs it

    close = get_close_matches(said, known, n=1, cutoff=0.6)
    words = {"known": ", ".join(known[:20])} if known else {}
    return words | ({"meant": close[0]} if close else {})
