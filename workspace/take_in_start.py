"""What an import begins with: the plan that stands in a folder, or the one that it would make."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from planctl.messages.language import Language
from planctl.schemas.plan import Plan, PlanHead
from planctl.schemas.section import Section
from planctl.workspace.files import PASSAGES, PLAN, SECTIONS, read_files
from planctl.workspace.init import planned_files
from planctl.workspace.init_files import NewPlan
from planctl.workspace.init_refusals import NotAFolder
from planctl.workspace.read import load
from planctl.workspace.take_in_refusals import FolderNotEmpty, UnreadRecords
from planctl.workspace.write import CannotWrite


@dataclass(frozen=True, slots=True)
class Start:
    """A plan, its files, and where its records stand; `created`: it stands nowhere yet.

    `raw` are the files as they are before anything is added, `on_disk` those of them that exist;
    `taken` are ids that no new section may have.
    """

    root: Path
    created: bool
    plan: Plan
    raw: Mapping[str, bytes]
    on_disk: Mapping[str, bytes | None]
    sections: Mapping[str, tuple[str, Section]]
    passages: Mapping[str, str]
    taken: frozenset[str]

    def section(self, section_id: str) -> Section | None:
        """Return the section that has this id."""
        return self.sections[section_id][1] if section_id in self.sections else None

    def section_path(self, section: Section) -> str:
        """Return where a section stands, or would."""
        if section.id in self.sections:
            return self.sections[section.id][0]
        return f"{SECTIONS}/{section.area}/{section.id}.yaml"

    def passage_path(self, passage_id: str) -> str:
        """Return where a passage stands, or would."""
        return self.passages.get(passage_id, f"{PASSAGES}/{passage_id}.yaml")


def starting(root: Path, said: Plan, beside: Collection[str], language: Language) -> Start:
    """Return the plan at `root`, or an empty one with the head of what was imported.

    Raises NotAFolder, FolderNotEmpty (files named in `beside` do not count), UnreadRecords.
    """
    if (root / PLAN).is_file():
        return _standing(root)
    if root.exists() and not root.is_dir():
        raise NotAFolder(root)
    _check_empty(root, beside)
    return _new(root, said, language)


def make_folder(root: Path) -> None:
    """Make the folder of a plan, if it is not there."""
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(root, error) from error


def _standing(root: Path) -> Start:
    files = read_files(root)
    loaded = load(files)
    if loaded.plan is None or loaded.places.unread:
        raise UnreadRecords(sorted(loaded.places.unread))
    plan, paths = loaded.plan, loaded.places.section_paths
    sections = {
        section.id: (path, section) for path, section in zip(paths, plan.sections, strict=True)
    }
    passages = {passage.id: path for path, passage in loaded.places.passages.items()}
    taken = frozenset(sections) | {PurePosixPath(path).stem for path in files.raw}
    return Start(root, False, plan, files.raw, files.raw, sections, passages, taken)


def in_order(said: Plan) -> Iterator[Section]:
    """Yield the sections of an import as its areas list them, those that none lists last."""
    listed = [section_id for area in said.head.areas for section_id in area.sections]
    rank = {section_id: at for at, section_id in reversed(list(enumerate(listed)))}
    return iter(sorted(said.sections, key=lambda section: rank.get(section.id, len(listed))))


def _check_empty(root: Path, beside: Collection[str]) -> None:
    """Raise FolderNotEmpty where something else stands; what begins with a dot does not count."""
    if root.is_dir():
        held = (entry.name for entry in root.iterdir())
        others = sorted(name for name in held if name[0] != "." and name not in beside)
        if others:
            raise FolderNotEmpty(root, others)


def _new(root: Path, said: Plan, language: Language) -> Start:
    """Return an empty plan; its areas list already the sections that are to come."""
    head, listed = said.head, dict[str, list[str]]()
    for section in in_order(said):
        listed.setdefault(section.area, []).append(section.id)
    areas = tuple(replace(area, sections=tuple(listed.get(area.id, ()))) for area in head.areas)
    plan = NewPlan(
        title=head.title,
        areas=areas,
        theme=head.theme,
        layout=head.layout,
        submitter=head.submitter,
        date=str(head.date) if head.date else None,
        stage=head.stage,
    )
    made, _ = planned_files(root, plan, language)
    raw = {change.path: change.new or b"" for change in made}
    on_disk = {change.path: change.old for change in made}
    begun = Plan(head=PlanHead(title=head.title, layout=head.layout, areas=areas))
    return Start(root, True, begun, raw, on_disk, {}, {}, frozenset())
