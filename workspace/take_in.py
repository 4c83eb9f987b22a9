"""`planctl import`: what drafts hold, taken into a plan; no word that stands there is overwritten."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from planctl.messages.language import Language
from planctl.schemas.plan import Plan
from planctl.schemas.section import AspectText, Section
from planctl.workspace.changes import FileChange, apply_changes
from planctl.workspace.files import PLAN, SOURCES
from planctl.workspace.refusal import about
from planctl.workspace.take_in_change import Change
from planctl.workspace.take_in_links import relinked
from planctl.workspace.take_in_match import match
from planctl.workspace.take_in_plan import with_areas, with_people, with_sources
from planctl.workspace.take_in_start import Start, in_order, make_folder, starting
from planctl.workspace.take_in_texts import passage_taken, section_taken
from planctl.workspace.write import writing

if TYPE_CHECKING:
    from planctl.schemas.source import Source


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a plan, or would; `created` says that there was none.

    `changes` are what was added, and what the drafts say otherwise and the plan keeps as it is;
    `ids` are those that sections and passages have in the plan, by those of the import.
    """

    root: Path
    created: bool
    files: tuple[FileChange, ...]
    changes: tuple[Change, ...]
    ids: Mapping[str, str]


def take_in(
    root: Path,
    said: Plan,
    *,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
    beside: Collection[str] = (),
    language: Language = "zh",
    write: bool = True,
) -> TakenIn:
    """Add to the plan at `root` what `said` holds and it lacks; make one where there is none.

    Without `write` nothing at all is touched. `beside` are names of files that may stand in the
    folder of a new plan: the drafts themselves; `pictures` are the files that figures of `said` show.
    Raises FolderNotEmpty, NotAFolder, UnreadRecords.
    """
    taken = _Taking(starting(root, said, beside, language), said, pictures).done()
    if write and taken.files:
        make_folder(root)
        with writing(root):  # what was read is held against the disk once more before it is changed
            apply_changes(root, taken.files)
    return taken


class _Taking:
    """Goes through what was imported once, and notes what becomes of the plan's files."""

    def __init__(self, start: Start, said: Plan, pictures: Mapping[str, bytes]) -> None:
        """Find out who is who."""
        self._start, self._said, self._pictures = start, said, pictures
        self._match = match(said, start.plan, start.taken)
        self._files = dict(start.raw)
        self._changes: list[Change] = []
        self._listed: dict[str, list[str]] = {}

    def done(self) -> TakenIn:
        """Return all that is to be written, nothing of it written yet."""
        self._take_sections()
        self._take_passages()
        self._take_sources()
        self._take_areas()
        self._take_pictures()
        start, files = self._start, self._files.items()
        changes = (FileChange(path, start.on_disk.get(path), raw) for path, raw in files)
        ids = {**self._match.passages, **self._match.sections}
        written = tuple(change for change in changes if change.old != change.new)
        return TakenIn(start.root, start.created, written, tuple(self._changes), ids)

    def _take_sections(self) -> None:
        for section in in_order(self._said):
            said = self._ours(section)
            held = self._start.section(said.id)
            path = self._start.section_path(said)
            with about(path):
                self._files[path], made = section_taken(path, self._files.get(path), held, said)
            self._changes += made
            if held is None:
                self._listed.setdefault(said.area, []).append(said.id)

    def _take_passages(self) -> None:
        for name, passage in self._said.passages.items():
            ours = self._match.passages[name]
            said = replace(passage, id=ours, text=self._relinked(passage.text))
            path = self._start.passage_path(ours)
            with about(path):
                held = self._start.plan.passages.get(ours)
                self._files[path], made = passage_taken(path, self._files.get(path), held, said)
            self._changes += made

    def _take_sources(self) -> None:
        said: dict[str, Source] = {}
        for key, source in self._said.sources.items():
            said.setdefault(self._match.sources[key], source)
        with about(SOURCES):
            old = self._files.get(SOURCES)
            raw, made = with_sources(old, self._start.plan.sources, said)
        self._changes += made
        if raw is not None:
            self._files[SOURCES] = raw

    def _take_areas(self) -> None:
        ours = self._match.areas
        areas = [replace(area, id=ours[area.id]) for area in self._said.head.areas]
        with about(PLAN):
            raw, made = with_areas(self._files[PLAN], self._start.plan, areas, self._listed)
            people = self._start.plan.head.people
            self._files[PLAN] = with_people(raw, people, self._said.head.people)
        self._changes += made

    def _take_pictures(self) -> None:
        """Add the pictures that texts show and the folder lacks: their names tell their content."""
        said = b"".join(self._files.values())
        for file, blob in self._pictures.items():
            if f"]({file})".encode() in said and not (self._start.root / file).exists():
                self._files[file] = blob
                self._changes.append(Change("added", True, file, "", new=""))

    def _ours(self, section: Section) -> Section:
        """Return a section with the plan's ids, in its texts too."""
        found = self._match
        return replace(
            section,
            id=found.sections[section.id],
            area=found.areas[section.area],
            status=self._ours_of(section.status),
            challenge=self._ours_of(section.challenge),
            countermeasure=self._ours_of(section.countermeasure),
        )

    def _ours_of(self, held: AspectText | None) -> AspectText | None:
        return replace(held, text=self._relinked(held.text)) if held else None

    def _relinked(self, text: str) -> str:
        return relinked(text, self._match.sources, self._match.sections)
