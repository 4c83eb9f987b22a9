"""`planctl mv`: a section gets another title, area or id, and whatever names it follows."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from planctl.workspace.changes import FileChange, FileInTheWay, apply_changes
from planctl.workspace.edit import append_item, replace_scalars, set_scalar
from planctl.workspace.edit_removal import remove_item, rename_links
from planctl.workspace.fields import checked_id, checked_title
from planctl.workspace.files import OPINIONS, PLAN, SECTIONS
from planctl.workspace.index import PlanIndex, SectionFile, read_index
from planctl.workspace.refusal import about
from planctl.workspace.refusals import IdTaken, TitleTaken
from planctl.workspace.values import is_mapping
from planctl.workspace.write import writing
from planctl.workspace.yaml_file import read_yaml


@dataclass(frozen=True, slots=True)
class Moved:
    """A section as it stands now and as it stood; `links` counts those that follow its new id."""

    id: str
    title: str
    area: str
    path: str
    old_id: str
    old_title: str
    old_area: str
    old_path: str
    links: int
    changes: tuple[FileChange, ...]


def retitle(root: Path, section: str, title: str) -> Moved:
    """Give a section, named by id or title, another title."""
    title = checked_title(title)
    with writing(root):
        index = read_index(root)
        held = index.section(section)
        taken = [one for one in index.sections if one.title == title and one.path != held.path]
        if taken:
            raise TitleTaken(title, taken[0].id, taken[0].path)
        with about(held.path):
            new = held.raw if title == held.title else set_scalar(held.raw, ("title",), title)
        changes = apply_changes(root, (FileChange(held.path, held.raw, new),))
    return _moved(held, changes, title=title)


def move_to_area(root: Path, section: str, area: str) -> Moved:
    """Move a section, named by id or title, to another area, as the last that it lists."""
    with writing(root):
        index = read_index(root)
        held = index.section(section)
        to = index.area(area)
        path = f"{SECTIONS}/{to.id}/{held.id}.yaml"
        with about(held.path):
            new = held.raw if to.id == held.area else set_scalar(held.raw, ("area",), to.id)
        with about(PLAN):
            plan = _relisted(index, held.id, to.id)
        listing = FileChange(PLAN, index.plan, plan)
        changes = apply_changes(root, (*_renamed(index, held, path, new), listing))
    return _moved(held, changes, area=to.id, path=path)


def change_id(root: Path, section: str, new_id: str) -> Moved:
    """Give a section, named by id or title, another id; its file, listing, links and opinions follow."""
    checked_id(new_id)
    with writing(root):
        index = read_index(root)
        held = index.section(section)
        taken = [one for one in index.sections if one.id == new_id and one.path != held.path]
        if taken:
            raise IdTaken(new_id, taken[0].path, taken[0].title)
        path = str(PurePosixPath(held.path).with_name(f"{new_id}.yaml"))
        with about(held.path):
            own, links = rename_links(held.raw, held.id, new_id)
            own = set_scalar(own, ("id",), new_id)
        others, followed = _followed(index, held, new_id)
        changes = apply_changes(
            root,
            (
                *_renamed(index, held, path, own),
                *others,
                _renamed_in_plan(index, held, new_id),
                *_renamed_in_opinions(index, held, new_id),
            ),
        )
    return _moved(held, changes, id=new_id, path=path, links=links + followed)


def _renamed(index: PlanIndex, held: SectionFile, path: str, new: bytes) -> tuple[FileChange, ...]:
    """Return a section's file with new bytes, at another path if that is another."""
    if path == held.path:
        return (FileChange(path, held.raw, new),)
    if path in index.paths:
        raise FileInTheWay(path)
    return (FileChange(path, None, new), FileChange(held.path, held.raw, None))


def _relisted(index: PlanIndex, section_id: str, area: str) -> bytes:
    """Return `plan.yaml` with the section in one area's list and in no other."""
    plan = index.plan
    for listing in index.listing(section_id):
        if listing.id != area:
            plan = remove_item(plan, listing.keys, section_id)
    to = index.area(area)
    return plan if section_id in to.sections else append_item(plan, to.keys, section_id)


def _renamed_in_plan(index: PlanIndex, held: SectionFile, new_id: str) -> FileChange:
    plan = index.plan
    with about(PLAN):
        for listing in index.listing(held.id):
            at = listing.sections.index(held.id)
            plan = set_scalar(plan, (*listing.keys, at), new_id)
    return FileChange(PLAN, index.plan, plan)


def _followed(index: PlanIndex, held: SectionFile, new_id: str) -> tuple[list[FileChange], int]:
    """Return the other records whose links follow, and how many links those are."""
    found: list[FileChange] = []
    links = 0
    others = {other.path: other.raw for other in index.sections if other.path != held.path}
    for path, raw in {**others, **index.passages}.items():
        with about(path):
            new, count = rename_links(raw, held.id, new_id)
        found += [FileChange(path, raw, new)] if count else []
        links += count
    return found, links


def _renamed_in_opinions(index: PlanIndex, held: SectionFile, new_id: str) -> list[FileChange]:
    """Return `opinions.yaml` with the reviewers' opinions of the section under its new id."""
    opinions = read_yaml(index.opinions).value
    own = [
        (key, "section")
        for key, opinion in (opinions.items() if is_mapping(opinions) else ())
        if is_mapping(opinion) and opinion.get("section") == held.id
    ]
    if not own:
        return []
    with about(OPINIONS):
        new = replace_scalars(index.opinions, own, new_id)
    return [FileChange(OPINIONS, index.opinions, new)]


def _moved(
    held: SectionFile,
    changes: tuple[FileChange, ...],
    *,
    id: str | None = None,  # noqa: A002 - the field's own name
    title: str | None = None,
    area: str | None = None,
    path: str | None = None,
    links: int = 0,
) -> Moved:
    return Moved(
        id or held.id, title or held.title, area or held.area, path or held.path,
        held.id, held.title, held.area, held.path, links, changes,
    )  # fmt: skip
