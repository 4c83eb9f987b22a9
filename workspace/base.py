"""A plan as texts that a paper made of it can carry, and back: what a reviewer's file began with.

Notes, remarks, stamps of review and comments in the YAML are for the team, and stay at home.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from planctl.schemas.base import ASPECTS
from planctl.schemas.layout import Layout
from planctl.schemas.record import replaced
from planctl.schemas.section import AspectText
from planctl.text.marks import without_notes
from planctl.workspace.files import (
    LAYOUTS,
    PLAN,
    SERIES,
    SOURCES,
    TERMS,
    Files,
)
from planctl.workspace.read import Loaded, load

_THE_TEAMS = frozenset({"remarks", "reviewed", "note"})
"""Fields that are for the team."""


def base_texts(loaded: Loaded, layout: Layout) -> dict[str, str]:
    """Return the records of a plan, and the layout of its paper, by path; JSON, which YAML holds.

    Notes and remarks stay in where the layout shows them.
    """
    plan = loaded.plan
    if plan is None:
        return {}
    notes = layout.notes == "show"
    remarks = any(part.show == "progress" for part in layout.every_part())
    hidden = _THE_TEAMS - {"remarks"} if remarks else _THE_TEAMS
    records: dict[str, Any] = {
        PLAN: plan.head,
        SOURCES: {key: _public(source, hidden) for key, source in plan.sources.items()},
        TERMS: plan.terms,
        SERIES: {key: _public(series, hidden) for key, series in plan.series.items()},
        f"{LAYOUTS}/{layout.name}.yaml": layout,
    }
    for path, section in zip(loaded.places.section_paths, plan.sections, strict=True):
        records[path] = _public(section, hidden, () if notes else ASPECTS)
    for path, passage in loaded.places.passages.items():
        records[path] = _public(passage, hidden, () if notes else ("text",))
    return {path: _encode(record) for path, record in records.items() if record}


def base_files(texts: Mapping[str, str], root: Path, pictures: Iterable[str] = ()) -> Files:
    """Return such texts as the files of a plan."""
    raw = {path: texts[path].encode("utf-8", "replace") for path in sorted(texts)}
    return Files(root, raw, (), frozenset(pictures))


def load_base(texts: Mapping[str, str], pictures: Iterable[str] = ()) -> Loaded:
    """Return the plan that such texts hold."""
    return load(base_files(texts, Path(), pictures))


def _public(record: object, hidden: Collection[str], texts: Iterable[str] = ()) -> dict[str, Any]:
    """Return the fields of a record that a reader of its paper may see; `texts` lose their notes."""
    held = {name: said for name, said in _fields(record).items() if name not in hidden}
    return held | {name: _without_notes(held[name]) for name in texts if name in held}


def _without_notes(text: str | AspectText) -> str | AspectText:
    if isinstance(text, str):
        return without_notes(text)
    return replaced(text, text=without_notes(text.text)) if "{>>" in text.text else text


def _fields(record: object) -> dict[str, Any]:
    return {name.removesuffix("_"): held for name, held in vars(record).items() if held is not None}


def _encode(record: object) -> str:
    """Return JSON in which every character is one that YAML takes as it is (1.2, 5.1)."""
    said = _ENCODER.encode(record)
    # Asking whether all is printable is many times faster than searching.
    if said.isprintable():
        return said
    return _UNPRINTABLE.sub(lambda held: f"\\u{ord(held[0]):04x}", said)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_fields)
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
