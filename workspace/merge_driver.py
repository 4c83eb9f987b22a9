"""planctl as git's merge driver: told to git, and what git does where records cannot be merged.

gitattributes(5), "Defining a custom merge driver": `.gitattributes` says which files, and goes with
the plan; what runs is each clone's own setting, since git runs nothing that a repository names.
"""

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from planctl.workspace.git import git
from planctl.workspace.git_refusals import GitRefused, NotInGit
from planctl.workspace.write import write_file

ATTRIBUTES = ".gitattributes"
_RECORDS = (
    "/plan.yaml",
    "/sources.yaml",
    "/terms.yaml",
    "/series.yaml",
    "/opinions.yaml",
    "/passages/*.yaml",
    "/sections/**/*.yaml",
)
_LINES = tuple(f"{pattern} merge=planctl" for pattern in _RECORDS)


class Installed(NamedTuple):
    """What had to be done: lines added to `.gitattributes`, settings made in the clone."""

    lines: tuple[str, ...]
    settings: tuple[str, ...]


def install(root: Path) -> Installed:
    """Have git merge the records of the plan at `root` by planctl; what is so already stays.

    Raise GitNeeded, NotInGit, GitRefused or CannotWrite.
    """
    try:
        git(root, "rev-parse", "--git-dir")
    except GitRefused as refused:
        raise NotInGit(root) from refused
    lines = _add_lines(root / ATTRIBUTES)
    made = [name for name, value in _settings().items() if _set(root, name, value)]
    return Installed(lines, tuple(made))


def _settings() -> dict[str, str]:
    """Return git's settings of the driver.

    A plan may lie in a folder that holds any Python: -P keeps it off the path. Where this Python is
    gone some day, git merges by lines: else it would keep ours, without a mark. Where branches met
    before, git merges their bases too; where those collide the older base does better than marks.
    """
    python = shlex.quote(Path(sys.executable).as_posix()).replace("%", "%%")
    by_lines = f"test -x {python} || exec git merge-file --diff3 %A %O %B"
    by_record = f"{python} -P -m planctl.cli merge %O %A %B -o %A --path %P"
    return {
        "merge.planctl.name": "planctl: records by key, item and sentence",
        "merge.planctl.driver": f"{by_lines}; {by_record}",
        "merge.planctl.recursive": "planctl-base",
        "merge.planctl-base.name": "planctl: bases that are merged, or the older one",
        "merge.planctl-base.driver": f"{by_record} >/dev/null 2>&1 || cat %O >%A",
    }


def _add_lines(path: Path) -> tuple[str, ...]:
    held = path.read_text(encoding="utf-8") if path.exists() else ""
    known = {" ".join(line.split()) for line in held.split("\n")}
    added = tuple(line for line in _LINES if line not in known)
    if added:
        gap = "" if not held or held.endswith("\n") else "\n"
        write_file(path, (held + gap + "".join(f"{line}\n" for line in added)).encode())
    return added


def _set(root: Path, name: str, value: str) -> bool:
    """Make a setting of this clone, and tell whether it was another before."""
    said = git(root, "config", "--local", "--get", name, fine=(0, 1))
    if said.decode("utf-8", "replace").rstrip("\n") == value:
        return False
    git(root, "config", "--local", "--replace-all", name, value)
    return True


def merge_lines(files: Sequence[Path]) -> tuple[bytes, int]:
    """Return what git makes of base, ours and theirs by lines, and how many conflicts it left.

    Raise GitNeeded, or GitRefused where a file is no text.
    """
    base, ours, theirs = (str(path.resolve()) for path in files)
    labels = ("-L", "ours", "-L", "base", "-L", "theirs")
    asked = ("merge-file", "-p", "--diff3", *labels, ours, base, theirs)
    merged = git(Path.cwd(), *asked, fine=range(128))
    return merged, merged.count(b"\n<<<<<<< ours") + merged.startswith(b"<<<<<<< ours")
