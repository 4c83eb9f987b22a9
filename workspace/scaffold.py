"""`planctl new section`: a topic's record, made or completed; no word of anyone's is overwritten."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from planctl.messages.language import Language
from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.section import Section
from planctl.workspace.changes import FileChange, FileInTheWay, apply_changes
from planctl.workspace.edit import add_entry, append_item, set_scalar
from planctl.workspace.fields import checked_id, checked_title, free_id
from planctl.workspace.files import PLAN, SECTIONS
from planctl.workspace.guidance import aspect_block, aspect_entries, progress_comment
from planctl.workspace.index import ListedArea, PlanIndex, SectionFile, read_index
from planctl.workspace.pinyin import pinyin_id
from planctl.workspace.refusal import about
from planctl.workspace.refusals import IdTaken, SeveralSections, TitleElsewhere, TitleTaken
from planctl.workspace.scalar_text import scalar_text
from planctl.workspace.write import writing
from planctl.workspace.yaml_text import open_text

SECTION_ORDER = tuple(field.name for field in fields(Section))


@dataclass(frozen=True, slots=True)
class Scaffolded:
    """A section as it stands now, and what was done for it; no `changes`: nothing was wanting.

    `listed` says that `plan.yaml` got its id just now.
    """

    id: str
    title: str
    area: str
    path: str
    created: bool
    added: tuple[Aspect, ...]
    listed: bool
    changes: tuple[FileChange, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What somebody asked for."""

    title: str
    area: str | None
    aspects: tuple[Aspect, ...]
    needs: tuple[Aspect, ...] | None
    id: str | None
    owner: str | None
    language: Language


def new_section(
    root: Path,
    title: str,
    area: str | None = None,
    *,
    aspects: Sequence[Aspect] = (),
    needs: Sequence[Aspect] | None = None,
    section_id: str | None = None,
    owner: str | None = None,
    language: Language = "zh",
) -> Scaffolded:
    """Write the record of a topic, or add what the one that stands there lacks.

    A topic is found by its title, its id, or `section_id`. It gets the aspects that it needs (all
    three, or `needs`) and those asked for by name; its area lists it in `plan.yaml`. `area` is an
    id or a title, and may be left out where the topic exists or the plan has one area only.
    """
    asked = _Asked(
        checked_title(title),
        area,
        tuple(aspects),
        tuple(needs) if needs else None,
        checked_id(section_id) if section_id else None,
        checked_title(owner) if owner else None,
        language,
    )
    with writing(root):
        index = read_index(root)
        found = _found(index, asked)
        return _completed(root, index, found, asked) if found else _created(root, index, asked)


def _found(index: PlanIndex, asked: _Asked) -> SectionFile | None:
    """Return the section that is meant, if it stands already."""
    if asked.id:
        held = next((held for held in index.sections if held.id == asked.id), None)
        if held and held.title not in (asked.title, ""):
            raise IdTaken(asked.id, held.path, held.title)
        if held:
            return held
    found = [held for held in index.sections if asked.title == held.title]
    found = found or [held for held in index.sections if asked.title == held.id]
    if asked.area and len(found) > 1:
        area = index.area(asked.area).id
        found = [held for held in found if held.area == area] or found
    if len(found) > 1:
        raise SeveralSections(asked.title, [held.path for held in found])
    if found and asked.id:
        raise TitleTaken(asked.title, found[0].id, found[0].path)
    return found[0] if found else None


def _created(root: Path, index: PlanIndex, asked: _Asked) -> Scaffolded:
    area = index.area(asked.area)
    taken = {held.id for held in index.sections} | {Path(path).stem for path in index.paths}
    section_id = asked.id or free_id(pinyin_id(asked.title), frozenset(taken))
    path = f"{SECTIONS}/{area.id}/{section_id}.yaml"
    if path in index.paths:
        raise FileInTheWay(path)
    wanted: tuple[Aspect, ...] = tuple(
        aspect
        for aspect in ASPECTS
        if aspect in (asked.needs or ASPECTS) or aspect in asked.aspects
    )
    record = FileChange(path, None, _record(asked, section_id, area.id, wanted).encode())
    plan = _listed(index, area, section_id)
    changes = apply_changes(root, (record, plan))
    return Scaffolded(
        section_id, asked.title, area.id, path, True, wanted, plan in changes, changes
    )


def _record(asked: _Asked, section_id: str, area: str, aspects: Sequence[Aspect]) -> str:
    head = [
        "# yaml-language-server: $schema=../../.planctl/schemas/section.json",
        f"id: {scalar_text(section_id)}",
        f"title: {scalar_text(asked.title)}",
        f"area: {scalar_text(area)}",
    ]
    head += [f"owner: {scalar_text(asked.owner)}"] if asked.owner else []
    head += [f"needs: [{', '.join(aspects)}]"] if asked.needs else []
    blocks = "\n".join(aspect_block(aspect, asked.language) for aspect in aspects)
    return "\n".join(head) + f"\n\n{progress_comment(asked.language)}{blocks}"


def _completed(root: Path, index: PlanIndex, held: SectionFile, asked: _Asked) -> Scaffolded:
    with about(held.path):
        new, added = _with_aspects(held.raw, asked)
    if asked.area and index.area(asked.area).id != held.area:
        raise TitleElsewhere(held.title, held.area, held.path)
    plan = _listed(index, index.area(held.area), held.id)
    changes = apply_changes(root, (FileChange(held.path, held.raw, new), plan))
    return Scaffolded(
        held.id, held.title, held.area, held.path, False, added, plan in changes, changes
    )


def _with_aspects(raw: bytes, asked: _Asked) -> tuple[bytes, tuple[Aspect, ...]]:
    """Return a record's bytes with what it lacks, and the aspects that were added."""
    record = open_text(raw).value
    needs = record.get("needs")
    wanted: list[Aspect] = [
        aspect for aspect in ASPECTS if aspect in (needs or ASPECTS) or aspect in asked.aspects
    ]
    added: tuple[Aspect, ...] = tuple(aspect for aspect in wanted if record.get(aspect) is None)
    for aspect in added:
        if aspect in record:
            raw = _filled(raw, aspect, asked.language)
        else:
            raw = add_entry(raw, (), aspect_block(aspect, asked.language), SECTION_ORDER)
    for aspect in asked.aspects:
        if needs and aspect not in needs:
            raw = append_item(raw, ("needs",), aspect)
    if asked.owner and record.get("owner") is None:
        raw = set_scalar(raw, ("owner",), asked.owner, SECTION_ORDER)
    return raw, added


def _filled(raw: bytes, aspect: Aspect, language: Language) -> bytes:
    """Return a record's bytes with something under an aspect's key that had nothing."""
    raw = add_entry(raw, (aspect,), "progress: todo\n")
    comments_and_text = aspect_entries(aspect, language).partition("\n")[2]
    return add_entry(raw, (aspect,), comments_and_text)


def _listed(index: PlanIndex, area: ListedArea, section_id: str) -> FileChange:
    """Return `plan.yaml` with the section in its area's list; unchanged where it is listed."""
    if section_id in area.sections:
        return FileChange(PLAN, index.plan, index.plan)
    with about(PLAN):
        return FileChange(PLAN, index.plan, append_item(index.plan, area.keys, section_id))
