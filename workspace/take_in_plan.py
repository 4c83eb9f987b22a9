"""What an import adds to `plan.yaml` and `sources.yaml`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields

from planctl.schemas.base import ASPECTS
from planctl.schemas.places import KeyPath
from planctl.schemas.plan import Area, Person, Plan, PlanHead
from planctl.schemas.source import Source
from planctl.workspace.edit import add_entry, append_block, append_item
from planctl.workspace.files import PLAN, SOURCES
from planctl.workspace.scaffold_entries import (
    AREA_ORDER,
    SOURCE_ORDER,
    SOURCES_HEADER,
    area_block,
    source_block,
    source_field,
)
from planctl.workspace.scalar_text import scalar_text
from planctl.workspace.take_in_change import Change
from planctl.workspace.take_in_match import address, plain
from planctl.workspace.take_in_records import plain_fields, source_fields
from planctl.workspace.values import Value

_PLAN_ORDER = tuple(field.name for field in fields(PlanHead))


def with_areas(
    raw: bytes, held: Plan, areas: Sequence[Area], listed: Mapping[str, Sequence[str]]
) -> tuple[bytes, list[Change]]:
    """Return `plan.yaml` with areas and headlines that it lacks, and the changes.

    `areas` have the ids of the plan; `listed` are new sections by the area that is to list them.
    """
    known = {area.id: at for at, area in enumerate(held.head.areas)}
    new = [area for area in areas if area.id not in known]
    changes = [
        Change("added", True, PLAN, f"areas.{area.id}", to=area.id, new=area.title) for area in new
    ]
    if new:
        blocks = (area_block(a.id, a.title, a.headlines, listed.get(a.id, ())) for a in new)
        raw = append_block(raw, ("areas",), *blocks)
    for area in (area for area in areas if area.id in known):
        at = known[area.id]
        old = held.head.areas[at]
        raw, found = _with_headlines(raw, at, old, area)
        changes += found
        unlisted = [name for name in listed.get(area.id, ()) if name not in old.sections]
        raw = append_item(raw, ("areas", at, "sections"), *unlisted) if unlisted else raw
    return raw, changes


def with_people(raw: bytes, held: Sequence[Person], said: Sequence[Person]) -> bytes:
    """Return `plan.yaml` with the people that it lacks, by name."""
    known = {person.name for person in held}
    blocks = [
        "".join(f"{key}: {scalar_text(value)}\n" for key, value in plain_fields(person).items())
        for person in said
        if person.name not in known
    ]
    if not blocks:
        return raw
    if held:
        return append_block(raw, ("people",), *blocks)
    items = "".join(
        f"  - {block.rstrip().replace(chr(10), chr(10) + '    ')}\n" for block in blocks
    )
    return add_entry(raw, (), f"people:\n{items}", _PLAN_ORDER)


def _with_headlines(raw: bytes, at: int, held: Area, said: Area) -> tuple[bytes, list[Change]]:
    """Return `plan.yaml` with the headlines that an area lacks; where it has others, it keeps them."""
    missing: list[str] = []
    changes: list[Change] = []
    for aspect in ASPECTS:
        new, old = said.headlines.get(aspect), held.headlines.get(aspect)
        if new in (None, old, held.title):
            continue
        missing += [f"{aspect}: {scalar_text(new)}\n"] if old is None else []
        key = f"areas.{held.id}.headlines.{aspect}"
        changes.append(
            Change(
                "edited" if old else "added",
                old is None,
                PLAN,
                key,
                aspect=aspect,
                to=held.id,
                old=old,
                new=new,
            )
        )
    if not missing:
        return raw, changes
    if held.headlines:
        return _each_added(raw, ("areas", at, "headlines"), missing, ASPECTS), changes
    lines = "".join(f"  {line}" for line in missing)
    return add_entry(raw, ("areas", at), f"headlines:\n{lines}", AREA_ORDER), changes


def with_sources(
    raw: bytes | None, held: Mapping[str, Source], said: Mapping[str, Source]
) -> tuple[bytes | None, list[Change]]:
    """Return `sources.yaml` with the sources that it lacks, and with what those there lack."""
    new = {key: source for key, source in said.items() if key not in held}
    changes = [
        Change("source", True, SOURCES, key, to=key, new=source.title)
        for key, source in new.items()
    ]
    if new:
        blocks = (source_block(key, source_fields(source)) for key, source in new.items())
        raw = add_entry(SOURCES_HEADER.encode() if raw is None else raw, (), "".join(blocks))
    for key in (key for key in said if key in held):
        differing = list(_source_changes(key, held[key], said[key]))
        lines = [source_field(name, value) for name, value in _unsaid(held[key], said[key]).items()]
        raw = _each_added(raw or b"", (key,), lines, SOURCE_ORDER) if lines else raw
        changes += differing
    return raw, changes


def _unsaid(held: Source, said: Source) -> dict[str, Value]:
    """Return what one says of a source and the other does not."""
    known = plain_fields(held)
    return {name: value for name, value in source_fields(said).items() if name not in known}


def _source_changes(key: str, held: Source, said: Source) -> Iterator[Change]:
    known = plain_fields(held)
    for name, value in source_fields(said).items():
        if name not in known or not _is_same(name, known[name], value):
            old = str(known[name]) if name in known else None
            yield Change(
                "source", old is None, SOURCES, f"{key}.{name}", to=key, old=old, new=str(value)
            )


def _is_same(name: str, one: Value, other: Value) -> bool:
    if name == "url":
        return address(one) == address(other)
    return plain(str(one)) == plain(str(other))


def _each_added(raw: bytes, keys: KeyPath, lines: Sequence[str], order: Sequence[str]) -> bytes:
    """Return a file's bytes with keys added to a mapping, each in its place."""
    for line in lines:
        raw = add_entry(raw, keys, line, order)
    return raw
