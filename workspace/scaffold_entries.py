"""`planctl new source` and `planctl new area`: entries of a list, made or completed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypedDict, Unpack

from planctl.messages.language import Both
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.plan import Area
from planctl.schemas.source import Source
from planctl.workspace.changes import FileChange, apply_changes
from planctl.workspace.edit import add_entry, append_block
from planctl.workspace.fields import checked_id, checked_title, free_id
from planctl.workspace.files import PLAN, SOURCES, read_files
from planctl.workspace.index import read_index
from planctl.workspace.pinyin import pinyin_id
from planctl.workspace.record import record_of
from planctl.workspace.refusal import about
from planctl.workspace.refusals import BadField, IdTaken
from planctl.workspace.scalar_text import flow_text, scalar_text
from planctl.workspace.values import Value, is_list, is_mapping, value_at
from planctl.workspace.write import writing
from planctl.workspace.yaml_text import open_text

SOURCES_HEADER = "# yaml-language-server: $schema=.planctl/schemas/sources.json\n"
AREA_ORDER = tuple(field.name for field in fields(Area))
SOURCE_ORDER = tuple(field.name for field in fields(Source))
Headlines = Mapping[Aspect, str]


class SourceFields(TypedDict, total=False):
    """What a source may say of itself; see `schemas.source`."""

    type: str
    title: str
    authors: Sequence[str]
    publisher: str
    container: str
    number: str
    edition: str
    volume: str
    issue: str
    pages: str
    place: str
    region: str
    date: str
    url: str
    doi: str
    accessed: str
    archived: str
    note: str


@dataclass(frozen=True, slots=True)
class Added:
    """An entry as it stands now; `added` names its keys that are new, none if nothing was wanting."""

    id: str
    title: str
    path: str
    created: bool
    added: tuple[str, ...]
    changes: tuple[FileChange, ...]


def new_source(root: Path, key: str, **fields: Unpack[SourceFields]) -> Added:
    """Write an entry of `sources.yaml`, or add to the one under `key` what it does not say yet.

    An entry of the same key with another title is left alone: IdTaken.
    """
    checked_id(key)
    said: Mapping[str, Any] = {**fields}
    wanted = {name: _typed(name, held) for name, held in said.items() if held}
    with writing(root), about(SOURCES):
        old = read_files(root).raw.get(SOURCES)
        raw = old if old is not None else SOURCES_HEADER.encode()
        found: Value = value_at(open_text(raw).value, (key,))
        held = found if is_mapping(found) else None
        if held and "title" in wanted and held.get("title") != wanted["title"]:
            raise IdTaken(key, SOURCES, str(held.get("title")))
        check_record(Source, {**wanted, **(held or {})})
        added = tuple(name for name in SOURCE_ORDER if name in wanted and name not in (held or {}))
        new = _with_source(raw, key, held, {name: wanted[name] for name in added})
        changes = apply_changes(root, (FileChange(SOURCES, old, new if added else old),))
    title = str((held or wanted).get("title"))
    return Added(key, title, SOURCES, held is None, added, changes)


def _typed(name: str, value: str | Sequence[str]) -> Value:
    """Return a value as a record holds it: a year as a number, a list as a tuple."""
    if name in ("date", "accessed") and isinstance(value, str) and value.isdecimal():
        return int(value)
    return value.strip() if isinstance(value, str) else tuple(value)


def check_record(kind: type[object], entry: Mapping[str, Any]) -> None:
    """Raise BadField for the first value that cannot stand in a record of this kind."""
    _, faults = record_of(kind, dict(entry))
    for fault in faults:
        name = str(fault.keys[0]) if fault.keys else fault.values["key"]
        said = (
            fault.values.get("form")
            or fault.values.get("known")
            or f"@type.{fault.values.get('wanted', 'text')}"
        )
        form = Both(word("zh", said), word("en", said))
        problem = Both(f"应为：{form.zh}", f"it should be: {form.en}")
        raise BadField(name, entry.get(name, ""), problem)


def _with_source(raw: bytes, key: str, held: object, added: Mapping[str, Any]) -> bytes:
    if held is None:
        return add_entry(raw, (), source_block(key, added))
    for name, value in added.items():
        raw = add_entry(raw, (key,), source_field(name, value), SOURCE_ORDER)
    return raw


def source_block(key: str, fields: Mapping[str, Value]) -> str:
    """Return a new entry of `sources.yaml`; the fields come in the order given."""
    return f"{key}:\n" + "".join(f"  {source_field(name, held)}" for name, held in fields.items())


def source_field(name: str, value: Value) -> str:
    """Return one field of a source as a line of YAML; a date stands without quotes."""
    if is_list(value):
        return f"{name}: {flow_text(value)}\n"
    is_date = isinstance(value, str) and name in ("date", "accessed")
    return f"{name}: {value if is_date else scalar_text(value)}\n"


def new_area(
    root: Path,
    area_id: str | None,
    title: str,
    *,
    headlines: Headlines | None = None,
) -> Added:
    """Append an area to `plan.yaml`, or add to the one that stands there the headlines it lacks.

    Without an id it gets one from its title; without headlines, the title stands for each.
    """
    title = checked_title(title)
    said: Headlines = {aspect: checked_title(line) for aspect, line in (headlines or {}).items()}
    with writing(root), about(PLAN):
        index = read_index(root)
        wanted = checked_id(area_id) if area_id else None
        held = next((area for area in index.areas if area.id == wanted), None) or next(
            (area for area in index.areas if area.title == title), None
        )
        if held and (held.title != title or wanted not in (held.id, None)):
            raise IdTaken(held.id, PLAN, held.title)
        taken = frozenset(area.id for area in index.areas)
        found = held.id if held else wanted or free_id(pinyin_id(title), taken)
        if held:
            new, added = _with_headlines(index.plan, held.at, title, said)
        else:
            new, added = (
                append_block(
                    index.plan, ("areas",), area_block(found, title, every_headline(title, said))
                ),
                AREA_ORDER,
            )
        changes = apply_changes(root, (FileChange(PLAN, index.plan, new),))
    return Added(found, title, PLAN, held is None, added, changes)


def every_headline(title: str, said: Headlines) -> Headlines:
    """Return a headline for each aspect: what is said, else the title."""
    return {aspect: said.get(aspect, title) for aspect in ASPECTS}


def area_block(area_id: str, title: str, headlines: Headlines, sections: Sequence[str] = ()) -> str:
    """Return a new area as YAML."""
    lines = [f"id: {scalar_text(area_id)}\n", f"title: {scalar_text(title)}\n"]
    said: list[Aspect] = [aspect for aspect in ASPECTS if aspect in headlines]
    lines += ["headlines:\n"] if said else []
    lines += [f"  {aspect}: {scalar_text(headlines[aspect])}\n" for aspect in said]
    lines += ["sections:\n" if sections else "sections: []\n"]
    return "".join([*lines, *(f"  - {scalar_text(section)}\n" for section in sections)])


def _with_headlines(
    raw: bytes, at: int, title: str, said: Headlines
) -> tuple[bytes, tuple[str, ...]]:
    area: dict[str, Any] = open_text(raw).value["areas"][at]
    held: Mapping[str, Any] = area.get("headlines") or {}
    added: tuple[Aspect, ...] = tuple(
        aspect for aspect in ASPECTS if aspect not in held and (aspect in said or not held)
    )
    if "headlines" not in area:
        lines = "".join(f"  {aspect}: {scalar_text(said.get(aspect, title))}\n" for aspect in added)
        return add_entry(raw, ("areas", at), f"headlines:\n{lines}", AREA_ORDER), added
    for aspect in added:
        entry = f"{aspect}: {scalar_text(said.get(aspect, title))}\n"
        raw = add_entry(raw, ("areas", at, "headlines"), entry, ASPECTS)
    return raw, added
