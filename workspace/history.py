"""One record's history through git, followed wherever its file went, on every branch that was merged."""

from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from planctl.workspace.files import LARGEST, PASSAGES, SECTIONS
from planctl.workspace.git import commit, contents, git, shallow_commits, sizes
from planctl.workspace.git_log import Commit, File, Logged, gone_with, logged
from planctl.workspace.glance import id_in

_PROSE = 36
"""Bytes of a line: a dozen characters, more than keys and their values have."""
_NONE = "0"
"""What git's name of nothing is made of."""


class Step(NamedTuple):
    """What a commit made of a record: its file before and after, None where there is none.

    The commit is None for what stands in the folder and is not committed yet. `path` is that of the
    file after it; before it, where the record went. A merge stands here if the record is otherwise
    than in each parent: `old` is that of the first, `sides` are those of where the parents parted
    and of each of them.
    """

    commit: Commit | None
    old: bytes | None
    new: bytes | None
    path: str
    sides: tuple[bytes | None, ...] = ()


_Start = tuple[str, str]
"""A commit, and the path of the record in it: its history goes on from there."""


def history(root: Path, path: str) -> Iterator[Step]:
    """Yield what became of the record at `path`, the newest first; raise as `git.commit` does.

    Where its file came into being while one went with the same id, or the same words, it goes on with that one.
    """
    head = commit(root, "HEAD")
    new = (root / path).read_bytes()
    kept = _kept(root, head)
    former = path if path in kept else _former(root, new, _not_on_disk(root, kept))
    old = _held(root, [kept[former]])[kept[former]] if former else None
    if former != path or old is None or _lines(old) != _lines(new):
        yield Step(None, old, new, path)
    if former:
        yield from history_from(root, former, head)


def history_from(root: Path, path: str, start: str) -> Iterator[Step]:
    """Yield what became of the record that stands at `path` in a commit, or went with it.

    No commit comes before one that was built on it. What the first commit of a shallow clone made of
    the record, nobody can tell: it is left out.
    """
    found: dict[str, Step] = {}
    waiting: list[_Start] = [(start, path)]
    first = shallow_commits(root)
    for begun in waiting:
        for name, step, former in _walk(root, *begun, first):
            found.setdefault(name, step)
            waiting += (one for one in former if one not in waiting)
    if len(waiting) == 1:
        yield from found.values()
        return
    for name in git(root, "rev-list", "--topo-order", start).decode().split():
        if name in found:
            yield found[name]


def _walk(
    root: Path, start: str, path: str, first: Container[str]
) -> Iterator[tuple[str, Step, list[_Start]]]:
    """Yield the commits, but the `first`, that changed what stands at a path, and where the record stood before at another.

    What stood at the path before the record came there is not the record.
    """
    touched = [
        (entry, file)
        for entry in logged(root, start, "--", path)
        for file in entry.files
        if file.path == path and entry.commit.name not in first
    ]
    held = _held(root, (name for _, file in touched for name in (*file.olds, file.new)))
    found = [
        (entry, held.get(file.new), _parents(root, entry, file, held)) for entry, file in touched
    ]
    others = _before(root, path, found)
    for entry, new, before in found:
        if entry.commit.name not in others:
            step = Step(entry.commit, before[0][1], new, path)
            if len(before) > 1:
                step = step._replace(sides=_sides(root, path, before))
            yield entry.commit.name, step, [it for it, _ in before if it and it[1] != path]


_Before = list[tuple[_Start | None, bytes | None]]
"""Where a record stood in each parent of a commit, and what it was there."""


def _parents(root: Path, entry: Logged, file: File, held: Mapping[str, bytes | None]) -> _Before:
    """Return the record in each parent; where its file came into being, that of the record it was."""
    new, found = held.get(file.new), _Before()
    for parent, name in zip(entry.parents, file.olds, strict=False):
        at, old = file.path, held.get(name)
        if new is not None and not name.strip(_NONE):
            gone = {
                it.path: it.olds[0]
                for it in gone_with(root, parent, entry.commit.name, SECTIONS, PASSAGES)
            }
            if former := _former(root, new, gone):
                at, old = former, _held(root, [gone[former]])[gone[former]]
        found.append(((parent, at), old))
    return found or [(None, None)]


def _before(
    root: Path, path: str, found: Iterable[tuple[Logged, bytes | None, _Before]]
) -> frozenset[str]:
    """Return the commits that lie before the record came to a path from another one."""
    came = [
        one[0]
        for _, _, before in found
        for one, _ in before
        if len(before) == 1 and one and one[1] != path
    ]
    if not came:
        return frozenset()
    said = git(root, "rev-list", "--full-history", *came, "--", path)
    return frozenset(said.decode().split())


def _sides(root: Path, path: str, before: _Before) -> tuple[bytes | None, ...]:
    """Return the record where the parents of a merge parted, and in each of them."""
    parents = [it[0] for it, _ in before if it]
    said = git(root, "merge-base", "--octopus", *parents, fine=(0, 1)).decode().split()
    kept = _kept(root, said[0], path, *(it[1] for it, _ in before if it)) if said else {}
    at = next((it[1] for it, _ in before if it and it[1] in kept), path)
    base = _held(root, [kept[at]])[kept[at]] if at in kept else None
    return base, *(old for _, old in before)


def last_of(root: Path, record_id: str) -> tuple[str, str] | None:
    """Return the commit with which the record of an id went, and its path; None if none has."""
    commit(root, "HEAD")
    for entry in logged(root, "HEAD", "--diff-filter=D", "--", SECTIONS, PASSAGES):
        for file in entry.files:
            if Path(file.path).stem == record_id:
                return entry.commit.name, file.path
    return None


def _kept(root: Path, head: str, *paths: str) -> dict[str, str]:
    """Return git's names of the records of a commit by their paths, of all or of some."""
    said = git(root, "ls-tree", "-r", "-z", head, "--", *(paths or (SECTIONS, PASSAGES)))
    lines = said.decode("utf-8", "replace").split("\0")[:-1]
    parted = (line.partition("\t") for line in lines)
    return {path: about.split()[2] for about, _, path in parted}


def _not_on_disk(root: Path, kept: Mapping[str, str]) -> dict[str, str]:
    return {path: name for path, name in kept.items() if not (root / path).exists()}


def _former(root: Path, raw: bytes, files: Mapping[str, str]) -> str | None:
    """Return the path of the file, of some by git's names, that held a record before.

    It has the same id, or else says the same under another one: the record was renumbered.
    """
    wanted = id_in(raw)
    held = _held(root, files.values()) if wanted else {}
    records = [(path, held.get(name) or b"") for path, name in files.items() if wanted]
    same = (path for path, old in records if id_in(old) == wanted)
    return next(same, None) or next((path for path, old in records if _alike(old, raw)), None)


def _alike(one: bytes, other: bytes) -> bool:
    """Tell whether two records have half of their lines of prose in common."""
    ours, theirs = ({*_prose(raw)} for raw in (one, other))
    return bool(ours) and 2 * len(ours & theirs) >= max(len(ours), len(theirs))


def _prose(raw: bytes) -> Iterator[bytes]:
    """Yield the lines that are long and no comment."""
    lines = (line.strip() for line in _lines(raw).split(b"\n"))
    return (line for line in lines if len(line) >= _PROSE and not line.startswith(b"#"))


def _held(root: Path, names: Iterable[str]) -> dict[str, bytes | None]:
    """Return what git keeps under some names; None for what is no file, or no record by its size."""
    asked = [name for name in dict.fromkeys(names) if name.strip(_NONE)]
    readable = [name for name, size in sizes(root, asked).items() if 0 <= size <= LARGEST]
    return dict.fromkeys(asked) | dict(zip(readable, contents(root, readable), strict=True))


def _lines(raw: bytes) -> bytes:
    """Return a file without the carriage returns that git may put in and take out."""
    return raw.replace(b"\r\n", b"\n")
