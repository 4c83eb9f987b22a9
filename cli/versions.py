"""A version of a plan, however it is named: a folder, a git revision, the plan as it stands."""

from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.failure import Failure
from planctl.cli.session import Session
from planctl.workspace.files import PLAN, Files, read_files

if TYPE_CHECKING:
    from planctl.workspace.read import Loaded


def open_version(session: Session, spec: str | None, root: Path) -> "Loaded":
    """Return the version that `spec` names, loaded; without a name, the plan at `root` as it stands.

    Its plan is there, and files of it that cannot be read are told of. Raise Failure or a Refusal
    where there is none to work with.
    """
    from planctl.workspace.read import load

    files = version_files(spec, root)
    loaded = load(files)
    if loaded.plan is None:
        raise Failure("error.unreadable_version", version=spec or str(root))
    if loaded.places.unread:
        unread = " ".join(sorted(loaded.places.unread))
        session.warn(session.say("version.unread", version=spec or str(root), unread=unread))
    return loaded


def version_files(spec: str | None, root: Path) -> Files:
    """Return the files of a version: those of a folder that holds a plan, or those of a git revision."""
    if spec is None:
        return read_files(root)
    folder = Path(spec)
    if folder.name == PLAN and folder.is_file():
        folder = folder.parent
    if folder.is_dir() and (folder / PLAN).is_file():
        return read_files(folder.resolve())
    from planctl.workspace.git import files_at

    files = files_at(root, spec)
    if PLAN not in files.raw and PLAN not in files.unread:
        raise Failure("error.no_plan_in_version", version=spec)
    return files


def both_sides(old: str, new: str | None) -> tuple[str, str | None]:
    """Return the two sides of a comparison, written as git writes them.

    `v1..v2` names both, and one left out is HEAD; `v1...v2` compares v2 with where the two parted.
    """
    if new is not None or ".." not in old or Path(old).exists():
        return old, new
    before, dots, after = old.partition("..." if "..." in old else "..")
    after = after or "HEAD"
    return (f"{before}...{after}" if dots == "..." else before or "HEAD"), after
