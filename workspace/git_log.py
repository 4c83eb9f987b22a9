"""What git's log tells of commits: who, when, and which files they changed."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from planctl.workspace.git import git

_FORMAT = "--format=%x1e%H%x1f%P%x1f%an%x1f%aI%x1f%s"
# What a person wrote is no head, whatever it holds: names and parents are git's.
_HEAD = re.compile(
    "\x1e([0-9a-f]{40,64})\x1f([0-9a-f ]*)\x1f([^\x1f\0]*)\x1f([^\x1f\0]*)\x1f([^\0]*)"
)
# All is said that a repository's own settings would otherwise decide.
_PLAINLY = ("-z", "--raw", "--no-abbrev", "--no-renames", "--relative", "--no-ext-diff")
_LOG = (
    "log",
    "-c",  # of a merge, the files that are otherwise than in each of its parents
    "--full-history",
    "--topo-order",
    *_PLAINLY,
    "--no-show-signature",
    "--no-decorate",
    "--no-notes",
    _FORMAT,
)


class Commit(NamedTuple):
    """Who committed what and when (ISO 8601, with the author's own offset)."""

    name: str
    author: str
    date: str
    subject: str


class File(NamedTuple):
    """One file of a commit: git's names for what its parents held and what it holds, and its path."""

    olds: tuple[str, ...]
    new: str
    path: str


class Logged(NamedTuple):
    """A commit, git's names of its parents, and the files of a merge that are otherwise than in each of them."""

    commit: Commit
    parents: tuple[str, ...]
    files: tuple[File, ...]


def logged(root: Path, start: str, *asked: str) -> Iterator[Logged]:
    """Yield the commits that touched some paths, each before those it was built on."""
    said = git(root, *_LOG, start, *asked).decode("utf-8", "replace")
    heads = list(_HEAD.finditer(said))
    ends = [*(head.start() for head in heads), len(said)]
    for head, end in zip(heads, ends[1:], strict=True):
        name, parents, author, date, subject = head.groups()
        files = _files(said[head.end() : end].split("\0"))
        yield Logged(Commit(name, author, date, subject), tuple(parents.split()), tuple(files))


def gone_with(root: Path, parent: str, name: str, *paths: str) -> list[File]:
    """Return the files, in some paths, of a commit's parent that went with it."""
    asked = ("diff-tree", "-r", *_PLAINLY, "--diff-filter=D", parent, name)
    said = git(root, *asked, "--", *paths).decode("utf-8", "replace")
    return list(_files(said.split("\0")))


def _files(said: Iterable[str]) -> Iterator[File]:
    """Yield files as `--raw -z` tells of them: modes, names and status, then the path.

    Before them stands a colon for each parent; each has its mode and its name.
    """
    parts = iter(said)
    for part in parts:
        fields = part.lstrip("\n:").split(" ")
        parents = (len(fields) - 3) // 2
        if part.lstrip("\n").startswith(":") and parents > 0:
            names = fields[parents + 1 : -1]
            yield File(tuple(names[:-1]), names[-1], next(parts, ""))
