"""A plan on disk → a plan in memory, with places and findings; no fault stops the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from planctl.schemas.base import Id
from planctl.schemas.finding import Finding, Place
from planctl.schemas.form import fits
from planctl.schemas.layout import Layout
from planctl.schemas.places import FileMap, Places, line_starts
from planctl.schemas.plan import Plan, PlanHead
from planctl.schemas.section import Section
from planctl.schemas.source import Source
from planctl.schemas.terms import Terms
from planctl.workspace.builtin import builtin_layouts
from planctl.workspace.files import LAYOUTS, PLAN, SECTIONS, SOURCES, TERMS, Files, read_files
from planctl.workspace.read_ahead import Parsed, read_ahead
from planctl.workspace.record import record_of
from planctl.workspace.record_fault import RecordFault, type_name
from planctl.workspace.yaml_file import YamlFile, map_file

_T = TypeVar("_T")


@dataclass(frozen=True)
class Loaded:
    """A plan as far as it could be read; `plan` is None where plan.yaml itself could not be."""

    root: Path
    plan: Plan | None
    places: Places
    findings: tuple[Finding, ...]
    layouts: Mapping[str, Layout]


def read_plan(root: Path) -> Loaded:
    """Read the plan in the folder `root`."""
    return load(read_files(root))


def load(files: Files, parsed: Parsed | None = None) -> Loaded:
    """Return the plan that these files hold; `parsed` gives their YAML, if that was read ahead."""
    reader = _Reader(files, parsed or read_ahead(files.raw, share=1 / 2)())
    head = reader.record(PLAN, PlanHead)
    sections = reader.sections()
    sources = reader.sources()
    terms = reader.record(TERMS, Terms) or Terms()
    layouts = dict(reader.layouts())
    plan = None
    if head:
        sections = _in_order(head, sections)
        plan = Plan(head, tuple(section for _, section in sections), sources, terms)
    places = Places(
        reader.file_map,
        tuple(path for path, _ in sections),
        frozenset(reader.unread) | files.unread,
        tuple(sorted({*layouts, *builtin_layouts()})),
    )
    return Loaded(files.root, plan, places, tuple(reader.findings), layouts)


class _Reader:
    """Reads record after record, and keeps what it finds on the way."""

    def __init__(self, files: Files, parsed: Parsed) -> None:
        self._files = files
        self._parsed = parsed
        self.findings = list(files.findings)
        self.unread: set[str] = set()
        self.file_map = lru_cache(maxsize=64)(self._map)

    def _map(self, path: str) -> FileMap:
        raw = self._files.raw.get(path)
        return FileMap("", {}, line_starts("")) if raw is None else map_file(raw)

    def record(self, path: str, model: type[_T]) -> _T | None:
        """Return the record that a file holds, or None if it is absent or not valid."""
        if path not in self._files.raw:
            return None
        yaml = self._yaml(path)
        return self._valid(path, model, yaml) if yaml.readable else None

    def sections(self) -> list[tuple[str, Section]]:
        """Return every valid section with its path, in the order of the paths."""
        paths = [path for path in self._files.raw if path.startswith(f"{SECTIONS}/")]
        found = [(path, self.record(path, Section)) for path in paths]
        return [(path, section) for path, section in found if section]

    def sources(self) -> dict[str, Source]:
        """Return every valid source by its key; a bad one does not take the others with it."""
        if SOURCES not in self._files.raw:
            return {}
        yaml = self._yaml(SOURCES)
        if not self._is_mapping(SOURCES, yaml, empty_is_fine=True):
            return {}
        entries: dict[str, Any] = yaml.value or {}
        self.unread |= {f"{SOURCES}#{key}" for key in yaml.broken}
        found = {key: self._source(key, entry) for key, entry in entries.items()}
        return {key: source for key, source in found.items() if source}

    def layouts(self) -> Iterator[tuple[str, Layout]]:
        """Yield the layouts that stand beside the plan, by name."""
        for path in self._files.raw:
            if path.startswith(f"{LAYOUTS}/"):
                layout = self.record(path, Layout)
                if layout:
                    yield layout.name, layout

    def _source(self, key: str, entry: Any) -> Source | None:
        source, faults = record_of(Source, entry)
        if not fits(Id, key):
            values = {"key": key, "value": key, "form": "@form.id"}
            faults.append(RecordFault("S105", (), values, at_key=True))
        self._report(SOURCES, faults, (key,))
        if faults:
            self.unread.add(f"{SOURCES}#{key}")
        return source

    def _yaml(self, path: str) -> YamlFile:
        yaml = self._parsed(path)
        if not yaml.readable:
            self.unread.add(path)
        for fault in yaml.faults:
            place = self.file_map(path).place(path, fault.start, fault.end)
            self.findings.append(Finding(fault.rule, place, fault.values))
        return yaml

    def _is_mapping(self, path: str, yaml: YamlFile, *, empty_is_fine: bool = False) -> bool:
        if isinstance(yaml.value, dict) or (empty_is_fine and yaml.value is None and yaml.readable):
            return True
        if yaml.readable and not yaml.faults:
            found = type_name(yaml.value)
            self.findings.append(Finding("R013", Place.whole(path), {"found": f"@type.{found}"}))
        self.unread.add(path)
        return False

    def _valid(self, path: str, model: type[_T], yaml: YamlFile) -> _T | None:
        if not self._is_mapping(path, yaml, empty_is_fine=model is Terms):
            return None
        record, faults = record_of(model, yaml.value or {})
        if yaml.broken:
            faults = [fault for fault in faults if fault.rule != "S102" or fault.keys]
        self._report(path, faults)
        if faults or yaml.broken:
            self.unread.add(path)
        return None if yaml.broken else record

    def _report(self, path: str, faults: list[RecordFault], under: tuple[str, ...] = ()) -> None:
        for fault in faults:
            keys = (*under, *fault.keys)
            places = Places(self.file_map)
            place = (places.of_key if fault.at_key else places.of_value)(path, *keys)
            if fault.rule == "S102":
                place = self._parent(path, keys)
            self.findings.append(Finding(fault.rule, place, fault.values))

    def _parent(self, path: str, keys: tuple[str | int, ...]) -> Place:
        """Return the key of the parent, or the file's first character where that is the top."""
        return Places(self.file_map).of_key(path, *keys) if keys else Place.whole(path)


def _in_order(head: PlanHead, found: list[tuple[str, Section]]) -> list[tuple[str, Section]]:
    """Return sections by area and as plan.yaml lists them; what is not listed comes last."""
    areas = {area.id: at for at, area in reversed(list(enumerate(head.areas)))}
    listed = {
        (area.id, section): at for area in head.areas for at, section in enumerate(area.sections)
    }
    last = len(listed)
    return sorted(
        found,
        key=lambda item: (
            areas.get(item[1].area, len(areas)),
            listed.get((item[1].area, item[1].id), last),
            item[0],
        ),
    )
