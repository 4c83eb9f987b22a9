"""The files of a plan: which there are, and their bytes."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from planctl.schemas.finding import Finding

PLAN = "plan.yaml"
SOURCES = "sources.yaml"
TERMS = "terms.yaml"
SERIES = "series.yaml"
OPINIONS = "opinions.yaml"
SECTIONS = "sections"
PASSAGES = "passages"
LAYOUTS = "layouts"
DRESSES = f"{LAYOUTS}/dress"
PICTURES = "figures"
_AT_THE_TOP = frozenset({PLAN, SOURCES, TERMS, SERIES, OPINIONS})
_RECORD = (".yaml", ".yml")
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
LARGEST = 4_000_000
"""Bytes; a record has a few thousand."""
_ROOM = 1 << 16
"""Bytes that are asked for at once."""


class NoPlanHere(Exception):  # noqa: N818 - its name is its sentence
    """Neither this folder nor one above it holds a plan.yaml."""

    def __init__(self, start: Path) -> None:
        """Remember where the search began."""
        self.start = start
        super().__init__(f"no plan.yaml in {start} or above it")


class Files(NamedTuple):
    """The bytes of a plan's YAML files by their path in the plan, and what could not be read.

    `pictures` are the paths of the files in `figures/`, which are read only when they are shown.
    """

    root: Path
    raw: dict[str, bytes]
    findings: "tuple[Finding, ...]"
    pictures: frozenset[str] = frozenset()

    @property
    def unread(self) -> frozenset[str]:
        """The paths that are there, or should be, and could not be read."""
        return frozenset(finding.place.path for finding in self.findings)


def is_record(path: str) -> bool:
    """Tell whether a path in a plan is one that `read_files` would read a record from."""
    folder, _, name = path.rpartition("/")
    if not folder:
        return name in _AT_THE_TOP
    parts = path.split("/")
    if not name.endswith(_RECORD) or any(part.startswith(".") for part in parts):
        return False
    return parts[0] == SECTIONS or folder in (PASSAGES, LAYOUTS, DRESSES)


def holds_records(folder: str) -> bool:
    """Tell whether a folder in a plan, with a slash at its end ("" is the plan's), is one of records."""
    return not folder or folder.startswith((f"{SECTIONS}/", f"{PASSAGES}/", f"{LAYOUTS}/"))


def is_picture(path: str) -> bool:
    """Tell whether a path in a plan is that of a picture."""
    return path.rpartition("/")[0] == PICTURES


def differing(old: Files, new: Files) -> tuple[Files, Files]:
    """Return two versions without what is the same, byte by byte, in both; plan.yaml always stays."""
    same = {path for path, raw in new.raw.items() if path != PLAN and old.raw.get(path) == raw}
    sides = [
        side._replace(raw={path: raw for path, raw in side.raw.items() if path not in same})
        for side in (old, new)
    ]
    return sides[0], sides[1]


def find_plan(start: Path) -> Path:
    """Return the folder of the plan that `start` stands in; raise NoPlanHere if there is none."""
    for folder in (start, *start.parents):
        if (folder / PLAN).is_file():
            return folder
    raise NoPlanHere(start)


def read_files(root: Path) -> Files:
    """Return the bytes of every YAML file of the plan at `root`, in the order of their paths."""
    raw: dict[str, bytes] = {}
    findings: list[Finding] = []
    inside = os.path.realpath(root)
    for path, entry in sorted(_entries(root), key=lambda found: found[0]):
        read = _read(inside, path, entry)
        if isinstance(read, bytes):
            raw[path] = read
        else:
            findings.append(read)
    if PLAN not in raw and not any(finding.place.path == PLAN for finding in findings):
        findings.append(_found("R014", PLAN))
    return Files(root, raw, tuple(findings), _pictures(root))


def _entries(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield what should be a record: the files at the top, and all YAML in the folders."""
    for entry in os.scandir(root):
        if entry.name in _AT_THE_TOP:
            yield entry.name, entry
        elif entry.name == LAYOUTS and entry.is_dir():
            yield from _layouts(entry)
        elif entry.name in (SECTIONS, PASSAGES):
            yield from _records(entry, deeper=entry.name == SECTIONS)


def _layouts(entry: os.DirEntry[str]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    yield from _yaml_in(entry, LAYOUTS, deeper=False)
    for held in os.scandir(entry.path):
        if f"{LAYOUTS}/{held.name}" == DRESSES and held.is_dir():
            yield from _yaml_in(held, DRESSES, deeper=False)


def _records(entry: os.DirEntry[str], *, deeper: bool) -> Iterator[tuple[str, os.DirEntry[str]]]:
    if entry.is_symlink() or not entry.is_dir():
        yield entry.name, entry
    else:
        yield from _yaml_in(entry, entry.name, deeper=deeper)


def _pictures(root: Path) -> frozenset[str]:
    """Return the files in `figures/`; one that cannot be looked into holds none."""
    try:
        held = [entry.name for entry in os.scandir(root / PICTURES) if entry.is_file()]
    except OSError:
        return frozenset()
    return frozenset(f"{PICTURES}/{name}" for name in held)


def _yaml_in(
    folder: os.DirEntry[str], path: str, *, deeper: bool
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        held = list(os.scandir(folder.path))
    except OSError:
        yield path, folder
        return
    for entry in held:
        here = f"{path}/{entry.name}"
        if entry.name.startswith("."):
            continue
        is_linked_folder = deeper and entry.is_symlink() and Path(entry.path).is_dir()
        if entry.name.endswith(_RECORD) or is_linked_folder:
            yield here, entry
        elif deeper and entry.is_dir(follow_symlinks=False):
            yield from _yaml_in(entry, here, deeper=True)


def _read(inside: str, path: str, entry: os.DirEntry[str]) -> "bytes | Finding":
    """Return the bytes, or why there are none."""
    try:
        return _bytes(inside, path, entry)
    except OSError as error:
        return _found("R010", path, problem=error.strerror or str(error))


def _bytes(inside: str, path: str, entry: os.DirEntry[str]) -> "bytes | Finding":
    if entry.is_symlink():
        if not Path(os.path.realpath(entry.path)).is_relative_to(inside):
            return _found("R008", path, target=str(Path(entry.path).readlink()))
        if not Path(entry.path).exists():
            return _found("R010", path, problem="@read.link")
    if entry.is_dir() and not entry.name.endswith(_RECORD):
        os.scandir(entry.path).close()  # says why it could not be looked into
    if not entry.is_file():
        return _found("R007", path)
    # Ten thousand Paths, buffers and streams are not free.
    file = os.open(entry.path, _READ)
    try:
        raw, rest = os.read(file, _ROOM), os.read(file, _ROOM)
        if not rest:  # as of nearly every record: it need not be measured
            return raw
        size = os.fstat(file).st_size
        if size > LARGEST:
            return _found("R009", path, size=str(size), limit=str(LARGEST))
        return b"".join((raw, rest, *iter(lambda: os.read(file, LARGEST), b"")))
    finally:
        os.close(file)


def _found(rule: str, path: str, **values: str) -> "Finding":
    from planctl.schemas.finding import Finding, Place  # few plans have a file that cannot be read

    return Finding(rule, Place.whole(path), values)
