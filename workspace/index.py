"""Who is where in a plan: areas and sections by id and title, broken or not, read fast."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from planctl.schemas.places import KeyPath
from planctl.workspace.files import OPINIONS, PASSAGES, PLAN, SECTIONS, read_files
from planctl.workspace.refusals import AreaNeeded, NoSuchSection, SeveralSections, UnknownArea
from planctl.workspace.values import is_list, is_mapping, value_at
from planctl.workspace.yaml_file import read_yaml


@dataclass(frozen=True, slots=True)
class ListedArea:
    """An area of `plan.yaml`: its place in the list, and the ids of its sections."""

    at: int
    id: str
    title: str
    sections: tuple[str, ...]

    @property
    def keys(self) -> KeyPath:
        """Return where its list of sections stands in `plan.yaml`."""
        return ("areas", self.at, "sections")


@dataclass(frozen=True, slots=True)
class SectionFile:
    """What a section's file says of itself, as far as it can be read."""

    path: str
    raw: bytes
    id: str
    title: str
    area: str


@dataclass(frozen=True, slots=True)
class PlanIndex:
    """A plan's areas and section files, and what else names sections."""

    plan: bytes
    areas: tuple[ListedArea, ...]
    sections: tuple[SectionFile, ...]
    passages: Mapping[str, bytes]
    """The files of passages, by path."""
    opinions: bytes
    paths: frozenset[str]

    def area(self, said: str | None) -> ListedArea:
        """Return the area with this id or title; without one, the only area that there is."""
        known = [area.id for area in self.areas]
        if said is None:
            if len(self.areas) != 1:
                raise AreaNeeded(known)
            return self.areas[0]
        found = next((area for area in self.areas if said in (area.id, area.title)), None)
        if found is None:
            words = {word: area.id for area in self.areas for word in (area.id, area.title)}
            close = get_close_matches(said, words, n=1)
            raise UnknownArea(said, known, words[close[0]] if close else None)
        return found

    def listing(self, section_id: str) -> Iterator[ListedArea]:
        """Yield the areas that list a section."""
        return (area for area in self.areas if section_id in area.sections)

    def section(self, said: str) -> SectionFile:
        """Return the one section with this id or title; raise NoSuchSection or SeveralSections."""
        found = [held for held in self.sections if said == held.id] or [
            held for held in self.sections if said == held.title
        ]
        if not found:
            words = {word: held.id for held in self.sections for word in (held.id, held.title)}
            close = get_close_matches(said, words, n=1)
            raise NoSuchSection(said, words[close[0]] if close else None)
        if len(found) > 1:
            raise SeveralSections(said, [held.path for held in found])
        return found[0]


def read_index(root: Path) -> PlanIndex:
    """Read the plan at `root`."""
    files = read_files(root)
    plan = files.raw.get(PLAN, b"")
    sections = tuple(
        _section(path, raw) for path, raw in files.raw.items() if path.startswith(f"{SECTIONS}/")
    )
    passages = {path: raw for path, raw in files.raw.items() if path.startswith(f"{PASSAGES}/")}
    paths = frozenset(files.raw) | files.unread
    opinions = files.raw.get(OPINIONS, b"")
    return PlanIndex(plan, tuple(_areas(plan)), sections, passages, opinions, paths)


def _areas(plan: bytes) -> Iterator[ListedArea]:
    areas = value_at(read_yaml(plan).value, ("areas",))
    for at, area in enumerate(areas if is_list(areas) else ()):
        if is_mapping(area):
            sections = area.get("sections")
            listed = tuple(map(str, sections)) if is_list(sections) else ()
            yield ListedArea(at, str(area.get("id", "")), str(area.get("title", "")), listed)


def _section(path: str, raw: bytes) -> SectionFile:
    value = read_yaml(raw).value
    said = value if is_mapping(value) else {}
    return SectionFile(path, raw, *(str(said.get(key) or "") for key in ("id", "title", "area")))
