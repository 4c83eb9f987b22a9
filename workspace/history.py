"""One record's history through git, followed wherever its file went."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from planctl.workspace.files import LARGEST, PASSAGES, SECTIONS
from planctl.workspace.git import commit, contents, git, shallow_commits, sizes
from planctl.workspace.glance import id_in

_FORMAT = "--format=%x1e%H%x1f%P%x1f%an%x1f%aI%x1f%s"
# What a person wrote is no head, whatever it holds: names and parents are git's.
_HEAD = re.compile(
    "\x1e([0-9a-f]{40,64})\x1f([0-9a-f]*)[0-9a-f ]*\x1f([^\x1f\0]*)\x1f([^\x1f\0]*)\x1f([^\0]*)"
)
# All is said that a repository's own settings would otherwise decide.
_PLAINLY = ("-z", "--raw", "--no-abbrev", "--no-renames", "--relative", "--no-ext-diff")
_LOG = (
    "log",
    *_PLAINLY,
    "--diff-merges=first-parent",
    "--no-show-signature",
    "--no-decorate",
    "--no-notes",
    _FORMAT,
)
_PROSE = 36
"""Bytes of a line: a dozen characters, more than keys and their values have."""
_NONE = "0"
"""What git's name of nothing is made of."""


class Commit(NamedTuple):
    """Who committed what and when (ISO 8601, with the author's own offset)."""

    name: str
    author: str
    date: str
    subject: str


class Step(NamedTuple):
    """What a commit made of a record: its file before and after, None where there is none.

    The commit is None for what stands in the folder and is not committed yet. `path` is that of the
    file after it; before it, where the record went.
    """

    commit: Commit | None
    old: bytes | None
    new: bytes | None
    path: str


class _File(NamedTuple):
    """One file of a commit: git's names for what it held before and holds now, and its path."""

    old: str
    new: str
    path: str


class _Logged(NamedTuple):
    commit: Commit
    parent: str
    files: tuple[_File, ...]


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

    What the first commit of a shallow clone made of it, nobody can tell: it is left out.
    """
    first = shallow_commits(root)
    following: tuple[str, str] | None = (start, path)
    while following:
        start, path = following
        following = None
        logged = [
            (entry, file)
            for entry in _log(root, start, "--", path)
            for file in entry.files
            if file.path == path
        ]
        held = _held(root, (name for _, file in logged for name in (file.old, file.new)))
        for entry, file in logged:
            if entry.commit.name in first:
                continue
            old, new = held.get(file.old), held.get(file.new)
            gone = _gone(root, entry) if file.old.strip(_NONE) == "" and entry.parent else []
            former = _former(root, new, {it.path: it.old for it in gone}) if new else None
            if former:
                name = next(it.old for it in gone if it.path == former)
                old, following = _held(root, [name])[name], (entry.parent, former)
            yield Step(entry.commit, old, new, path)
            if following:
                break


def last_of(root: Path, record_id: str) -> tuple[str, str] | None:
    """Return the commit with which the record of an id went, and its path; None if none has."""
    commit(root, "HEAD")
    for entry in _log(root, "HEAD", "--diff-filter=D", "--", SECTIONS, PASSAGES):
        for file in entry.files:
            if Path(file.path).stem == record_id:
                return entry.commit.name, file.path
    return None


def _log(root: Path, start: str, *asked: str) -> Iterator[_Logged]:
    """Yield the commits that touched some paths; of a merge, what it did to its first parent."""
    said = git(root, *_LOG, start, *asked).decode("utf-8", "replace")
    heads = list(_HEAD.finditer(said))
    ends = [*(head.start() for head in heads), len(said)]
    for head, end in zip(heads, ends[1:], strict=True):
        name, parent, author, date, subject = head.groups()
        files = _files(said[head.end() : end].split("\0"))
        yield _Logged(Commit(name, author, date, subject), parent, tuple(files))


def _gone(root: Path, entry: _Logged) -> list[_File]:
    """Return the records that went with a commit."""
    asked = ("diff-tree", "-r", *_PLAINLY, "--diff-filter=D", entry.parent, entry.commit.name)
    said = git(root, *asked, "--", SECTIONS, PASSAGES).decode("utf-8", "replace")
    return list(_files(said.split("\0")))


def _files(said: Iterable[str]) -> Iterator[_File]:
    """Yield files as `--raw -z` tells of them: modes, names and status, then the path."""
    parts = iter(said)
    for part in parts:
        if part.lstrip("\n").startswith(":"):
            _, _, old, new, *_ = (*part.split(" "), "", "", "")
            yield _File(old, new, next(parts, ""))


def _kept(root: Path, head: str) -> dict[str, str]:
    """Return git's names of the records of a commit by their paths."""
    said = git(root, "ls-tree", "-r", "-z", head, "--", SECTIONS, PASSAGES)
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
