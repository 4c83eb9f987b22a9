"""A version of a plan, however it is named: a folder, a git revision, the plan as it stands."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from planctl.cli.failure import Failure
from planctl.cli.session import Session
from planctl.revisions.side import Side
from planctl.workspace.files import PLAN, Files, differing, read_files

_NAMED = 5
"""Files with faults that are named; of more, how many there are."""
if TYPE_CHECKING:
    from planctl.schemas.plan import Plan
    from planctl.workspace.read import Loaded


def open_version(
    session: Session, spec: str | None, root: Path, files: Files | None = None
) -> "Loaded":
    """Return the version that `spec` names, loaded; without a name, the plan at `root` as it stands.

    Its plan is there, and files of it that cannot be read are told of. Raise Failure or a Refusal
    where there is none to work with. `files` are those of the version, if they have been read.
    """
    from planctl.workspace.read import load

    loaded = load(files or version_files(spec, root))
    if loaded.plan is None:
        raise Failure("error.unreadable_version", version=spec or str(root))
    if loaded.places.unread:
        unread = sorted(loaded.places.unread)
        named = " ".join((*unread[:_NAMED], "…")) if len(unread) > _NAMED else " ".join(unread)
        version = spec or str(root)
        session.warn(
            session.say("version.unread", version=version, count=len(unread), unread=named)
        )
    return loaded


def open_both(session: Session, old: str, new: str | None, root: Path) -> tuple[Side, Side]:
    """Return two versions to be compared, without the sections and passages that are the same in both."""
    before, after = differing(version_files(old, root), version_files(new, root))
    return _side(session, old, root, before), _side(session, new, root, after)


def _side(session: Session, spec: str | None, root: Path, files: Files) -> Side:
    loaded = open_version(session, spec, root, files)
    return Side(cast("Plan", loaded.plan), loaded.places)  # open_version has seen to the plan


def version_files(spec: str | None, root: Path) -> Files:
    """Return the files of a version: those of a folder that holds a plan, or those of a git revision."""
    folder = _folder(spec, root)
    if folder or spec is None:
        return read_files(folder or root)
    from planctl.workspace.git import files_at

    files = files_at(root, spec)
    if PLAN not in files.raw and PLAN not in files.unread:
        raise Failure("error.no_plan_in_version", version=spec)
    return files


def version_picture(spec: str, root: Path, path: str) -> bytes:
    """Return a file of `figures/` as a version has it; OSError where it has none to read."""
    from planctl.workspace.pictures import LARGEST, read_picture

    folder = _folder(spec, root)
    if folder:
        return read_picture(folder, path)
    from planctl.messages.refusal import Refusal
    from planctl.workspace.git import file_at

    try:
        return file_at(root, spec, path, LARGEST)
    except Refusal as refused:
        raise FileNotFoundError(path) from refused


def _folder(spec: str | None, root: Path) -> Path | None:
    """Return the folder of a plan that `spec` names, None for another kind of version."""
    if spec is None:
        return root
    folder = Path(spec)
    if folder.name == PLAN and folder.is_file():
        folder = folder.parent
    return folder.resolve() if folder.is_dir() and (folder / PLAN).is_file() else None


def both_sides(old: str, new: str | None) -> tuple[str, str | None]:
    """Return the two sides of a comparison, written as git writes them.

    `v1..v2` names both, and one left out is HEAD; `v1...v2` compares v2 with where the two parted.
    """
    if new is not None or ".." not in old or Path(old).exists():
        return old, new
    before, dots, after = old.partition("..." if "..." in old else "..")
    after = after or "HEAD"
    return (f"{before}...{after}" if dots == "..." else before or "HEAD"), after
