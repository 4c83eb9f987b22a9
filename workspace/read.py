"""A plan on disk → a plan in memory, with places and findings; no fault stops the others."""

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from planctl.schemas.base import Id
from planctl.schemas.form import fits
from planctl.schemas.layout import Layout
from planctl.schemas.passage import Passage
from planctl.schemas.places import FileMap, Places, line_starts
from planctl.schemas.plan import Plan, PlanHead
from planctl.schemas.section import Section
from planctl.schemas.series import Series
from planctl.schemas.source import Source
from planctl.schemas.terms import Terms
from planctl.workspace.builtin import builtin_dresses, builtin_layout, builtin_layouts
from planctl.workspace.files import (
    DRESSES,
    LAYOUTS,
    OPINIONS,
    PASSAGES,
    PLAN,
    SECTIONS,
    SERIES,
    SOURCES,
    TERMS,
    Files,
    read_files,
)
from planctl.workspace.read_ahead import Parsed, read_ahead
from planctl.workspace.record import record_of
from planctl.workspace.record_fault import RecordFault, type_name
from planctl.workspace.yaml_value import YamlFile

if TYPE_CHECKING:
    from planctl.schemas.dress import Dress
    from planctl.schemas.finding import Finding, Place
    from planctl.schemas.opinion import Opinion

_T = TypeVar("_T")
_NONE_KNOWN: Mapping[str, Section] = MappingProxyType({})


class Loaded(NamedTuple):
    """A plan as far as it could be read; `plan` is None where plan.yaml itself could not be.

    `layouts` and `dresses` are those beside the plan, by name; `layout` is the one it is written in;
    `opinions` stand by their ids.
    """

    root: Path
    plan: Plan | None
    places: Places
    findings: "tuple[Finding, ...]"
    layouts: Mapping[str, Layout]
    dresses: "Mapping[str, Dress]"
    layout: Layout | None
    opinions: "Mapping[str, Opinion]"


def read_plan(root: Path) -> Loaded:
    """Read the plan in the folder `root`."""
    return load(read_files(root))


def load(
    files: Files,
    parsed: Parsed | None = None,
    *,
    cached: bool = False,
    laid_out: bool = True,
    known: Mapping[str, Section] = _NONE_KNOWN,
) -> Loaded:
    """Return the plan that these files hold; `parsed` gives their YAML, if that was read ahead.

    With `cached`, what comes with planctl is not parsed anew either; unless `laid_out`, only a layout
    beside the plan is looked up. The sections that are `known` by their paths are not read.
    """
    reader = _Reader(files, parsed or read_ahead(files.raw, share=1 / 2)(), known)
    head = reader.record(PLAN, PlanHead)
    sections = reader.sections()
    sources = reader.entries(SOURCES, Source)
    terms = reader.record(TERMS, Terms) or Terms()
    passages = dict(reader.in_folder(PASSAGES, Passage))
    series = reader.entries(SERIES, Series)
    layouts = dict(reader.in_folder(LAYOUTS, Layout))
    dresses = dict(reader.dresses())
    opinions = reader.opinions()
    plan = None
    if head:
        sections = _in_order(head, sections)
        held = tuple(section for _, section in sections)
        by_id = {passage.id: passage for passage in passages.values()}
        plan = Plan(
            head=head,
            sections=held,
            sources=sources,
            terms=terms,
            passages=by_id,
            series=series,
        )
    by_name = {layout.name: layout for layout in layouts.values()}
    places = Places(
        reader.file_map,
        tuple(path for path, _ in sections),
        frozenset(reader.unread) | files.unread,
        tuple(sorted({*by_name, *builtin_layouts()})),
        passages=passages,
        own_layouts=layouts,
        dresses=tuple(sorted({*dresses, *builtin_dresses()})),
        pictures=files.pictures,
    )
    layout = None
    if head:
        layout = by_name.get(head.layout)
        if layout is None and laid_out:
            layout = builtin_layout(head.layout, cached=cached)
    found = tuple(reader.findings)
    return Loaded(files.root, plan, places, found, by_name, dresses, layout, opinions)


class _Reader:
    """Reads record after record, and keeps what it finds on the way."""

    def __init__(self, files: Files, parsed: Parsed, known: Mapping[str, Section]) -> None:
        self._files = files
        self._known = known
        self._parsed = parsed
        self.findings = list(files.findings)
        self.unread: set[str] = set()
        # Not a method: who asks for places should not hold all values that were read.
        self.file_map = lru_cache(maxsize=64)(partial(_mapped, files))

    def record(self, path: str, model: type[_T]) -> _T | None:
        """Return the record that a file holds, or None if it is absent or not valid."""
        if path not in self._files.raw:
            return None
        yaml = self._yaml(path)
        return self._valid(path, model, yaml) if yaml.readable else None

    def sections(self) -> list[tuple[str, Section]]:
        """Return every valid section with its path, in the order of the paths."""
        paths = [path for path in self._files.raw if path.startswith(f"{SECTIONS}/")]
        found = [(path, self._known.get(path) or self.record(path, Section)) for path in paths]
        return [(path, section) for path, section in found if section]

    def entries(self, path: str, model: type[_T]) -> dict[str, _T]:
        """Return every valid entry of a file by its key; a bad one does not take the others with it."""
        if path not in self._files.raw:
            return {}
        yaml = self._yaml(path)
        if not self._is_mapping(path, yaml, empty_is_fine=True):
            return {}
        entries: dict[str, Any] = yaml.value or {}
        self.unread |= {f"{path}#{key}" for key in yaml.broken}
        found = {key: self._entry(path, model, key, entry) for key, entry in entries.items()}
        return {key: record for key, record in found.items() if record}

    def in_folder(self, folder: str, model: type[_T]) -> Iterator[tuple[str, _T]]:
        """Yield the valid records of a folder with their paths."""
        for path in self._files.raw:
            if path.rpartition("/")[0] == folder:
                record = self.record(path, model)
                if record:
                    yield path, record

    def dresses(self) -> "Iterator[tuple[str, Dress]]":
        """Yield the dress profiles that stand beside the plan, by name."""
        if any(path.startswith(f"{DRESSES}/") for path in self._files.raw):
            from planctl.schemas.dress import Dress  # few plans bring one

            for _, dress in self.in_folder(DRESSES, Dress):
                yield dress.name, dress

    def opinions(self) -> "dict[str, Opinion]":
        """Return the opinions of reviewers."""
        if OPINIONS not in self._files.raw:
            return {}
        from planctl.schemas.opinion import Opinion  # most plans have none yet

        return self.entries(OPINIONS, Opinion)

    def _entry(self, path: str, model: type[_T], key: str, entry: Any) -> _T | None:
        record, faults = record_of(model, entry)
        if not fits(Id, key):
            values = {"key": key, "value": key, "form": "@form.id"}
            faults.append(RecordFault("S105", (), values, at_key=True))
        self._report(path, faults, (key,))
        if faults:
            self.unread.add(f"{path}#{key}")
        return record

    def _yaml(self, path: str) -> YamlFile:
        yaml = self._parsed(path)
        if not yaml.readable:
            self.unread.add(path)
        for fault in yaml.faults:
            place = self.file_map(path).place(path, fault.start, fault.end)
            self.findings.append(_finding(fault.rule, place, fault.values))
        return _as_ours(yaml) if any(fault.rule == "R016" for fault in yaml.faults) else yaml

    def _is_mapping(self, path: str, yaml: YamlFile, *, empty_is_fine: bool = False) -> bool:
        if isinstance(yaml.value, dict) or (empty_is_fine and yaml.value is None and yaml.readable):
            return True
        if yaml.readable and not yaml.faults:
            found = type_name(yaml.value)
            self.findings.append(_finding("R013", path, {"found": f"@type.{found}"}))
        self.unread.add(path)
        return False

    def _valid(self, path: str, model: type[_T], yaml: YamlFile) -> _T | None:
        if not self._is_mapping(path, yaml, empty_is_fine=model is Terms):
            return None
        record, faults = record_of(model, yaml.value or {})
        if yaml.broken:
            faults = [fault for fault in faults if fault.rule != "S102" or fault.keys]
        self._report(path, faults)
        if faults or yaml.broken or any(fault.rule == "R002" for fault in yaml.faults):
            self.unread.add(path)
        return None if yaml.broken else record

    def _report(self, path: str, faults: list[RecordFault], under: tuple[str, ...] = ()) -> None:
        for fault in faults:
            keys = (*under, *fault.keys)
            places = Places(self.file_map)
            place: Place | str = (places.of_key if fault.at_key else places.of_value)(path, *keys)
            if fault.rule == "S102":
                place = self._parent(path, keys)
            self.findings.append(_finding(fault.rule, place, fault.values))

    def _parent(self, path: str, keys: tuple[str | int, ...]) -> "Place | str":
        """Return the key of the parent, or the file where that is the top."""
        return Places(self.file_map).of_key(path, *keys) if keys else path


def _mapped(files: Files, path: str) -> FileMap:
    """Return the map of a file, an empty one where there is none."""
    raw = files.raw.get(path)
    if raw is None:
        return FileMap("", {}, line_starts(""))
    from planctl.workspace.yaml_file import map_file  # a plan without faults asks for no place

    return map_file(raw)


def _finding(rule: str, place: "Place | str", values: Mapping[str, str]) -> "Finding":
    """Return a finding at a place, or of a whole file."""
    from planctl.schemas.finding import Finding, Place  # most plans have none

    return Finding(rule, Place.whole(place) if isinstance(place, str) else place, values)


def _as_ours(yaml: YamlFile) -> YamlFile:
    """Return a file with ours where a merge left a conflict on one line; texts keep their marks."""
    from planctl.workspace.conflict_marks import without_marks  # few plans need it

    return yaml._replace(value=without_marks(yaml.value))


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
