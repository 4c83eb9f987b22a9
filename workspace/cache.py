"""What a check found last time, so that a plan in which nothing changed is not checked again.

One small file a plan; its state is all that the findings depend on: every byte of the plan and the
code that reads and checks it.
"""

from collections.abc import Iterable
from copy import copy
from typing import TYPE_CHECKING, Literal

from planctl.workspace.cache_file import CacheFile, code_stamp, digest_of
from planctl.workspace.files import Files
from planctl.workspace.plain_finding import plain_findings, whole_findings

if TYPE_CHECKING:
    from planctl.schemas.finding import Finding

JUDGES = ("checks", "schemas", "text", "messages", "workspace", "layouts", "cli")
"""The rooms on whose code findings depend."""


class FindingsCache:
    """The findings of one state of one plan: `all` of them, or those of `linked` or of `chosen` rules."""

    def __init__(self, files: Files, kind: Literal["all", "linked"] = "all") -> None:
        """Name the state that `files` are in."""
        self._root, self._state = files.root, _state(files)
        self._file = CacheFile(self._root, kind, self._state)

    def without(self, off: Iterable[str]) -> "FindingsCache":
        """Return that of the last run in which rules of some codes were not run."""
        held = copy(self)
        state = digest_of(self._state, *map(str.encode, sorted(off)))
        held._file = CacheFile(self._root, "chosen", state)
        return held

    def read(self) -> "tuple[Finding, ...] | None":
        """Return what was found in this very state, or None."""
        held = self._file.read()
        return None if held is None else tuple(whole_findings(held))

    def write(self, findings: "tuple[Finding, ...]") -> None:
        """Keep what was found."""
        self._file.write(plain_findings(findings))


def _state(files: Files) -> bytes:
    """Return a digest of the plan's bytes and of the code that judges them."""
    pieces = [code_stamp(*JUDGES), str(len(files.raw)).encode()]
    for path, raw in files.raw.items():
        pieces += path.encode("utf-8", "surrogateescape"), raw
    pieces += (picture.encode("utf-8", "surrogateescape") for picture in sorted(files.pictures))
    pieces += (repr(finding).encode() for finding in files.findings)
    return digest_of(*pieces)
