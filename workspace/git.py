"""A plan as git keeps it: the files of a revision, read by git itself without checking anything out."""

import os
import shutil
import subprocess
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from planctl.schemas.finding import Finding, Place
from planctl.workspace.files import LARGEST, PLAN, Files, is_picture, is_record
from planctl.workspace.git_refusals import (
    GitNeeded,
    GitRefused,
    NoCommits,
    NoSuchRevision,
    NotFetched,
    NotInGit,
)

# A repository is anybody's: what it sets runs no program of its choice, and fetches nothing.
_QUIET = (
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.quotePath=false"),
    *("-c", "protocol.allow=never"),
)
_FILE = "100"
"""What the mode of a file begins with; links (120000) and other repositories (160000) are none."""


class Blob(NamedTuple):
    """A file of a revision: its path in the plan, git's name for its content, its size in bytes."""

    path: str
    name: str
    size: int


def git(root: Path, *arguments: str, given: bytes = b"", fine: Container[int] = (0,)) -> bytes:
    """Run git in the folder `root` and return what it says; raise GitNeeded or GitRefused.

    `fine` are the exit codes that refuse nothing.
    """
    program = shutil.which("git")
    if program is None:
        raise GitNeeded
    done = subprocess.run(  # noqa: S603 - git itself; callers keep options and words apart
        [program, "-C", str(root), *_QUIET, *arguments],
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"},
    )
    if done.returncode not in fine:
        raise GitRefused(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


def files_at(root: Path, revision: str) -> Files:
    """Return the files that the plan at `root` had at a revision.

    Raise GitNeeded, NotInGit, NoSuchRevision or GitRefused.
    """
    found = list(_blobs(root, revision))
    records = [blob for blob in found if is_record(blob.path)]
    pictures = frozenset(blob.path for blob in found if is_picture(blob.path))
    readable = [blob for blob in records if 0 <= blob.size <= LARGEST]
    raw = dict(
        zip(
            (blob.path for blob in readable),
            contents(root, [blob.name for blob in readable]),
            strict=True,
        )
    )
    findings = [_unread(blob) for blob in records if blob.path not in raw]
    if PLAN not in raw and not any(finding.place.path == PLAN for finding in findings):
        findings.append(Finding("R014", Place.whole(PLAN)))
    return Files(root, raw, tuple(findings), pictures)


def file_at(root: Path, revision: str, path: str, largest: int) -> bytes:
    """Return one file that the plan at `root` had at a revision; OSError for more than `largest`.

    Raise as `files_at`, and GitRefused where it had no such file.
    """
    name = f"{commit(root, revision)}:./{path}"
    if int(git(root, "cat-file", "-s", name)) > largest:
        raise OSError(f"more than {largest} bytes")
    return git(root, "cat-file", "blob", name)


def commit(root: Path, revision: str) -> str:
    """Return git's own name of a revision, or of where `one...other` parted; raise as `files_at`."""
    sides = [side or "HEAD" for side in revision.split("...")]
    if any(side.startswith("-") for side in sides):  # git would take it for an option
        raise NoSuchRevision(revision)
    try:
        if len(sides) == 2:
            said = git(root, "merge-base", *sides)
        else:
            said = git(root, "rev-parse", "--verify", f"{revision}^{{commit}}")
    except GitRefused as refused:
        raise _reason(root, revision, refused) from refused
    return said.decode().strip()


def shallow_commits(root: Path) -> frozenset[str]:
    """Return git's names of the commits whose parents were not fetched: a shallow clone begins there."""
    kept = root / git(root, "rev-parse", "--git-path", "shallow").decode().strip()
    return frozenset(kept.read_text("ascii").split()) if kept.exists() else frozenset()


def sizes(root: Path, names: Sequence[str]) -> dict[str, int]:
    """Return the size in bytes of the file that git keeps under each name; -1 for what is no file."""
    if not names:
        return {}
    asked = "".join(f"{name}\n" for name in names).encode()
    said = git(root, "cat-file", "--batch-check", given=asked).decode().splitlines()
    parted = (line.split() for line in said)
    return {name: int(rest[1]) if rest[0] == "blob" else -1 for name, *rest in parted}


def contents(root: Path, names: Sequence[str]) -> list[bytes]:
    """Return what git keeps under these names of files, all of which are there."""
    if not names:
        return []
    said = git(root, "cat-file", "--batch", given="".join(f"{name}\n" for name in names).encode())
    return list(_batch(said))


def _batch(said: bytes) -> Iterator[bytes]:
    """Yield the contents: each stands behind a line that ends with its size, before a line feed."""
    at = 0
    while at < len(said):
        start = said.index(b"\n", at) + 1
        end = start + int(said[at:start].split()[-1])
        yield said[start:end]
        at = end + 1


def _blobs(root: Path, revision: str) -> Iterator[Blob]:
    """Yield what the revision holds below `root`, in the order of the paths; a link has no size."""
    listed = git(root, "ls-tree", "-r", "-l", "-z", commit(root, revision))
    for line in sorted(listed.decode("utf-8", "surrogateescape").split("\0")[:-1], key=_path):
        mode, _, name, size = line.partition("\t")[0].split()
        yield Blob(_path(line), name, int(size) if mode.startswith(_FILE) else -1)


def _path(line: str) -> str:
    return line.partition("\t")[2]


def _unread(blob: Blob) -> Finding:
    place = Place.whole(blob.path)
    if blob.size < 0:
        return Finding("R007", place)
    return Finding("R009", place, {"size": str(blob.size), "limit": str(LARGEST)})


def _reason(root: Path, revision: str, refused: GitRefused) -> Exception:
    """Return why git found no commit: no repository, no such revision, or what it says itself."""
    said = str(refused.values["said"])
    if "not a git repository" in said:
        return NotInGit(root)
    if "ownership" in said:
        return refused
    if shallow_commits(root):
        return NotFetched(revision)
    begun = git(root, "rev-list", "--all", "--max-count=1")
    return NoSuchRevision(revision) if begun else NoCommits(revision)
