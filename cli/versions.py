"""A version of a plan, however it is named: a folder, a git revision, a Word file, as it stands."""

import errno
import re
from pathlib import Path
from typing import TYPE_CHECKING, cast

from planctl.cli.failure import Failure
from planctl.cli.session import Session
from planctl.workspace.aside import aside
from planctl.workspace.files import PLAN, Files, differing, read_files
from planctl.workspace.glance import titles_in
from planctl.workspace.plain_finding import plain_findings, whole_findings
from planctl.workspace.read_ahead import PlainYaml, parsed_of, plain_of, read_ahead

_PATH = re.compile(r"(?:^|[/\\])\.\.?(?:[/\\]|$)|^[/~]")
"""What is written like a path: no part of a revision's name begins with a dot (git check-ref-format)."""
_NAMED = 5
"""Files with faults that are named; of more, how many there are."""
if TYPE_CHECKING:
    from planctl.revisions.side import Side
    from planctl.schemas.plan import Plan
    from planctl.schemas.section import Section
    from planctl.workspace.read import Loaded


def open_version(session: Session, spec: str | None, root: Path) -> "Loaded":
    """Return the version that `spec` names, loaded; without a name, the plan at `root` as it stands.

    Its plan is there, and files of it that cannot be read are told of. Raise Failure or a Refusal
    where there is none to work with.
    """
    return checked(session, read_version(spec, root), spec or str(root))


def read_version(
    spec: str | None, root: Path, beside: "tuple[Files, Loaded] | None" = None
) -> "Loaded":
    """Return the version that `spec` names, loaded as far as it could be read.

    Sections are taken from the version `beside` it where the bytes of both are the same.
    """
    from planctl.workspace.read import load
    from planctl.workspace.value_cache import ValueCache

    files = version_files(spec, root)
    known = _known_sections(files, *beside) if beside else {}
    rest = {path: raw for path, raw in files.raw.items() if path not in known}
    kept = ValueCache(files.root, files.raw) if _folder(spec, root) else None
    return load(files, read_ahead(rest, share=1 / 2, kept=kept)(), cached=True, known=known)


def _known_sections(files: Files, other: Files, loaded: "Loaded") -> "dict[str, Section]":
    """Return the sound sections of another version that are the same bytes in these files."""
    sections = loaded.plan.sections if loaded.plan else ()
    return {
        path: section
        for path, section in zip(loaded.places.section_paths, sections, strict=False)
        if path not in loaded.places.unread and files.raw.get(path) == other.raw[path]
    }


def checked(session: Session, loaded: "Loaded", version: str) -> "Loaded":
    """Return a version that can be worked with, and tell of its files that cannot."""
    if loaded.plan is None:
        raise Failure("error.unreadable_version", version=version)
    if loaded.places.unread:
        unread = sorted(loaded.places.unread)
        named = " ".join((*unread[:_NAMED], "…")) if len(unread) > _NAMED else " ".join(unread)
        session.warn(
            session.say("version.unread", version=version, count=len(unread), unread=named)
        )
    return loaded


class BothSides:
    """Two versions that another process reads while this one loads what will compare them."""

    def __init__(self, old: str, new: str | None, root: Path, *, of_any: bool = False) -> None:
        """Begin to read the files of both, and to parse those that are not the same in both.

        A Word file of another plan than the other side is refused, unless it may be `of_any`.
        """
        self._root = root
        self._names = (old, new or str(root))
        self._read = aside(lambda: _read_plainly(old, new, root, of_any), worth_it=True)

    def finish(self, session: Session) -> "tuple[Side, Side]":
        """Return both, without what is the same in both but for plan.yaml; each has a plan.

        Raise Failure or a Refusal where there is none to work with.
        """
        old, new = (
            self._side(version, name, session)
            for version, name in zip(self._read(), self._names, strict=True)
        )
        return old, new

    def _side(self, version: "_Plain", name: str, session: Session) -> "Side":
        from planctl.revisions.side import Side
        from planctl.workspace.read import load

        paths, findings, pictures, parsed, titles = version
        # Which files have faults is told here and not where in them, so that no bytes are asked for.
        files = Files(
            self._root,
            dict.fromkeys(paths, b""),
            tuple(whole_findings(findings)),
            frozenset(pictures),
        )
        side = checked(session, load(files, parsed_of(paths, parsed), laid_out=False), name)
        return Side(cast("Plan", side.plan), side.places, titles)


_Plain = tuple[list[str], list[list[object]], list[str], list[PlainYaml], dict[str, str]]
"""The paths of a version's files, what could not be read, its pictures, what the files hold, in their order, and
the titles of sections that were left out, where the areas may list them otherwise."""


def _read_plainly(old: str, new: str | None, root: Path, of_any: bool) -> list[_Plain]:
    """Return two versions without what is the same in both, as another process can be handed them."""
    sides = version_files(old, root), version_files(new, root)
    word_names = (old if is_word(old) else "", new if new and is_word(new) else "")
    whole = _alike(sides, word_names, of_any=of_any)
    # Folders alone keep what was read of them: there are as many revisions as anybody asks for.
    keeps = [whole is sides and _folder(spec, root) is not None for spec in (old, new)]
    rest = differing(*whole)
    titles = _titles_left_out(whole, rest)
    return [
        (
            [*files.raw],
            plain_findings(files.findings),
            sorted(files.pictures),
            _parsed_plainly(files, all_of_it, keep=keep),
            titles,
        )
        for files, all_of_it, keep in zip(rest, whole, keeps, strict=True)
    ]


def _titles_left_out(whole: tuple[Files, Files], rest: tuple[Files, Files]) -> dict[str, str]:
    """Return the titles of what is the same in both; none where the areas list the same sections."""
    old, new = (side.raw.get(PLAN) for side in whole)
    if old == new:
        return {}
    return titles_in(raw for path, raw in whole[1].raw.items() if path not in rest[1].raw)


def _parsed_plainly(files: Files, whole: Files, *, keep: bool) -> list[PlainYaml]:
    """Return what some files of the `whole` hold."""
    from planctl.workspace.value_cache import ValueCache  # by then in another process

    kept = ValueCache(whole.root, whole.raw) if keep else None
    return plain_of(map(read_ahead(files.raw, share=0, kept=kept)(), files.raw))


def version_files(spec: str | None, root: Path) -> Files:
    """Return the files of a version: of a folder that holds a plan, a Word file, a git revision."""
    if spec is not None and not spec.strip():  # a variable of a script that holds nothing
        raise Failure("error.unnamed_version")
    if spec is not None and is_word(spec):
        from planctl.cli.word_version import word_version

        return word_version(Path(spec))
    folder = _folder(spec, root)
    if folder or spec is None:
        return read_files(folder or root)
    files = _files_in_git(spec, root)
    if PLAN not in files.raw and PLAN not in files.unread:
        raise Failure("error.no_plan_in_version", version=spec)
    return files


def _files_in_git(spec: str, root: Path) -> Files:
    """Return the files of a git revision; what is written like a path is told to be no version."""
    from planctl.workspace.git import files_at
    from planctl.workspace.git_refusals import NoSuchRevision, NotInGit

    try:
        return files_at(root, spec)
    except (NoSuchRevision, NotInGit) as refused:
        if Path(spec).exists():
            raise Failure("error.no_version", version=spec) from refused
        if _PATH.search(spec) or spec.endswith(".docx"):
            missing = f"@os.{errno.ENOENT}"
            raise Failure("error.cannot_read", path=spec, problem=missing) from refused
        raise


def version_picture(spec: str, root: Path, path: str) -> bytes:
    """Return a file of `figures/` as a version has it; OSError where it has none to read."""
    from planctl.workspace.pictures import LARGEST, read_picture

    folder = root if is_word(spec) else _folder(spec, root)
    if folder:
        return read_picture(folder, path)
    from planctl.messages.refusal import Refusal
    from planctl.workspace.git import file_at

    try:
        return file_at(root, spec, path, LARGEST)
    except Refusal as refused:
        raise FileNotFoundError(path) from refused


def is_word(spec: str | None) -> bool:
    """Tell whether a version is named by a Word file."""
    return spec is not None and spec.lower().endswith(".docx") and Path(spec).is_file()


def _alike(
    sides: tuple[Files, Files], word_names: tuple[str, str], *, of_any: bool
) -> tuple[Files, Files]:
    """Return two versions; where one is a Word file, the other as such a file would carry it.

    `word_names`: how Word files are called, "" of what is none.
    """
    if bool(word_names[0]) == bool(word_names[1]):
        return sides
    from planctl.cli.word_version import as_carried

    old, new = sides
    if word_names[0]:
        return old, as_carried(new, old, word_names[0], of_any=of_any)
    return as_carried(old, new, word_names[1], of_any=of_any), new


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
    if new is not None or ".." not in old or _PATH.search(old) or Path(old).exists():
        return old, new
    before, dots, after = old.partition("..." if "..." in old else "..")
    after = after or "HEAD"
    return (f"{before}...{after}" if dots == "..." else before or "HEAD"), after
