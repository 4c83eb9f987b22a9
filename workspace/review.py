"""Stamping a section: its aspects were read against what now stands there."""

from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.reviewed import stamps
from planctl.text.fingerprint import fingerprint
from planctl.workspace.changes import FileChange, apply_changes
from planctl.workspace.edit import add_entry, set_scalar
from planctl.workspace.index import SectionFile, read_index
from planctl.workspace.refusal import about
from planctl.workspace.scaffold import SECTION_ORDER
from planctl.workspace.scalar_text import flow_text
from planctl.workspace.values import Value, value_at
from planctl.workspace.write import writing
from planctl.workspace.yaml_file import read_yaml


class Stamped(NamedTuple):
    """A section that was read: what was stamped, and which of it anew."""

    id: str
    title: str
    path: str
    aspects: tuple[Aspect, ...]
    renewed: tuple[Aspect, ...]


def review(
    root: Path, said: Iterable[str], aspects: Container[Aspect], *, write: bool = True
) -> tuple[Stamped, ...]:
    """Stamp these aspects of some sections, given by id or title; write nothing else of them.

    Unless `write`, return what would be stamped. Raise a Refusal, and write nothing, if one is not there or cannot be edited.
    """
    with writing(root):
        index = read_index(root)
        done = [_stamped(index.section(name), aspects) for name in dict.fromkeys(said)]
        if write:
            apply_changes(root, [change for _, change in done])
    return tuple(stamped for stamped, _ in done)


def _stamped(held: SectionFile, aspects: Container[Aspect]) -> tuple[Stamped, FileChange]:
    value: Value = read_yaml(held.raw).value
    wanted: dict[Aspect, str] = {
        name: stamp for name, stamp in _stamps(value).items() if name in aspects
    }
    renewed: dict[Aspect, str] = {
        name: said for name, said in wanted.items() if said != value_at(value, ("reviewed", name))
    }
    with about(held.path):
        new = _with_stamps(held.raw, renewed, is_there="reviewed" in value)
    stamped = Stamped(held.id, held.title, held.path, tuple(wanted), tuple(renewed))
    return stamped, FileChange(held.path, held.raw, new)


def _stamps(value: Value) -> dict[Aspect, str]:
    texts: dict[Aspect, Value] = {name: value_at(value, (name, "text")) for name in ASPECTS}
    return stamps(
        {name: text for name, text in texts.items() if isinstance(text, str)}, fingerprint
    )


def _with_stamps(raw: bytes, renewed: Mapping[Aspect, str], *, is_there: bool) -> bytes:
    if renewed and not is_there:
        return add_entry(raw, (), f"reviewed: {flow_text(dict(renewed))}", SECTION_ORDER)
    for aspect, stamp in renewed.items():
        raw = set_scalar(raw, ("reviewed", aspect), stamp)
    return raw
