"""What is checked, and what was found in it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from planctl.schemas.finding import Edit, Finding
from planctl.workspace.files import Files


class Checked(NamedTuple):
    """Findings in the order of files and lines, and the files as their lines are counted."""

    findings: tuple[Finding, ...]
    files: Files

    def folder_in(self, repository: Path) -> str:
        """Return the files' folder in a repository, with a slash; "" where it is that, or not in it."""
        root, top = self.files.root.resolve(), repository.resolve()
        inside = root.relative_to(top).as_posix() if root.is_relative_to(top) else "."
        return "" if inside == "." else f"{inside}/"


class Subject(Protocol):
    """A plan, or some drafts; either can be checked anew as it would be once mended."""

    drafts: bool

    @property
    def raw(self) -> Mapping[str, bytes]:
        """The bytes of every file by its path, as findings name it."""
        ...

    @property
    def left_out(self) -> Sequence[Exception]:
        """Why files that were named could not be read: the others are checked."""
        ...

    def check(self, raw: Mapping[str, bytes]) -> Checked:
        """Return what is found in the files as they are, or with other bytes."""
        ...

    def mended(self, path: str, raw: bytes, edits: Sequence[Edit], /) -> bytes:
        """Return a file's bytes with some edits made; raise a Refusal where that cannot be."""
        ...

    def write(self, path: str, old: bytes, new: bytes) -> None:
        """Put a file's new bytes in the place of its old ones."""
        ...
