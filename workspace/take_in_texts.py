"""One section or passage of an import beside the one that stands: what it lacks, what differs."""

from collections.abc import Iterator

from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.passage import Passage
from planctl.schemas.section import AspectText, Section
from planctl.workspace.edit import set_scalar
from planctl.workspace.scaffold import SECTION_ORDER
from planctl.workspace.take_in_change import Change
from planctl.workspace.take_in_match import plain
from planctl.workspace.take_in_records import (
    PASSAGE_ORDER,
    passage_file,
    section_file,
    with_aspect,
    with_text,
)

Taken = tuple[bytes, list[Change]]
Record = Section | Passage


def section_taken(path: str, raw: bytes | None, held: Section | None, said: Section) -> Taken:
    """Return a section's bytes with what the import adds, and the changes; `said` has the plan's ids."""
    if raw is None or held is None:
        made = Change("added", True, path, "", section=said.id, new=said.title)
        return section_file(said), [made]
    changes = list(_about_head(path, held, said))
    if held.area != said.area:
        changes.append(
            Change("moved", False, path, "area", section=held.id, from_=held.area, to=said.area)
        )
    for aspect in ASPECTS:
        new = said.aspect(aspect)
        if new and new.text.strip():
            raw, found = _aspect_taken(path, raw, held, aspect, new)
            changes += found
    return _with_rest(path, raw, held, said, SECTION_ORDER, changes)


def passage_taken(path: str, raw: bytes | None, held: Passage | None, said: Passage) -> Taken:
    """Return a passage's bytes with what the import adds, and the changes."""
    if raw is None or held is None:
        made = Change("added", True, path, "", section=said.id, new=said.title)
        return passage_file(said), [made]
    changes = list(_about_head(path, held, said))
    if said.text.strip() and not held.text.strip():
        raw = with_text(raw, (), said)
        changes.append(Change("added", True, path, "text", section=held.id, new=said.text))
    elif said.text.strip():
        changes += _about_text(path, held.id, None, held, said)
    return _with_rest(path, raw, held, said, PASSAGE_ORDER, changes)


def _aspect_taken(path: str, raw: bytes, held: Section, aspect: Aspect, new: AspectText) -> Taken:
    old = held.aspect(aspect)
    if old and old.text.strip():
        return raw, list(_about_text(path, held.id, aspect, old, new))
    added = with_text(raw, (aspect,), new) if old else with_aspect(raw, aspect, new)
    key = f"{aspect}.text"
    return added, [Change("added", True, path, key, section=held.id, aspect=aspect, new=new.text)]


def _about_text(
    path: str,
    section: str,
    aspect: Aspect | None,
    old: AspectText | Passage,
    new: AspectText | Passage,
) -> Iterator[Change]:
    """Yield how two texts of one thing differ; the plan keeps its own."""
    under = f"{aspect}." if aspect else ""
    if _settled(old.text) != _settled(new.text):
        yield Change(
            "edited", False, path, f"{under}text", section, aspect, old=old.text, new=new.text
        )
    if old.progress != new.progress:
        key = f"{under}progress"
        yield Change(
            "progress", False, path, key, section, aspect, old=old.progress, new=new.progress
        )


def _about_head(path: str, held: Record, said: Record) -> Iterator[Change]:
    if plain(held.title) != plain(said.title):
        yield Change("retitled", False, path, "title", held.id, old=held.title, new=said.title)
    if held.remarks and said.remarks and _settled(held.remarks) != _settled(said.remarks):
        yield Change("edited", False, path, "remarks", held.id, old=held.remarks, new=said.remarks)


def _with_rest(
    path: str, raw: bytes, held: Record, said: Record, order: tuple[str, ...], changes: list[Change]
) -> Taken:
    """Return a record's bytes with the owner and the remarks that it lacks."""
    for key, old, new in (
        ("owner", held.owner, said.owner),
        ("remarks", held.remarks, said.remarks),
    ):
        if new and not old:
            raw = set_scalar(raw, (key,), new, order)
            changes.append(Change("added", True, path, key, section=held.id, new=new))
    return raw, changes


def _settled(text: str) -> str:
    """Return a text without the blanks that end its lines: they say nothing."""
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))
