"""What was found in single files, so that of a plan in which one changed only that one is read alone.

Each record's findings stand by a digest of its bytes; all of them hold for one state of the code, the
terms and the settings.
"""

from collections.abc import Mapping, Sequence

from planctl.schemas.finding import Finding
from planctl.workspace.cache import JUDGES
from planctl.workspace.cache_file import CacheFile, code_stamp, digest_of
from planctl.workspace.files import TERMS, Files
from planctl.workspace.plain_finding import plain_finding, whole_finding

_Held = dict[str, tuple[bytes, list[list[object]]]]


class FileCache:
    """The findings of single files, by their paths."""

    def __init__(self, files: Files, settings: str) -> None:
        """Read what is held for these files, read by these settings and the terms among them."""
        state = digest_of(code_stamp(*JUDGES), settings.encode(), files.raw.get(TERMS, b""))
        self._files = files
        self._file = CacheFile(files.root, "alone", state)
        self._held: _Held = self._file.read() or {}

    def known(self) -> dict[str, list[Finding]]:
        """Return what was found in the files that are as they were."""
        return {
            path: list(map(whole_finding, found))
            for path, (digest, found) in self._held.items()
            if path in self._files.raw and digest == digest_of(self._files.raw[path])
        }

    def keep(self, found: Mapping[str, Sequence[Finding]]) -> None:
        """Keep what was found in some files beside the rest."""
        held = {path: one for path, one in self._held.items() if path in self._files.raw}
        for path, findings in found.items():
            digest = digest_of(self._files.raw[path])
            held[path] = (digest, [plain_finding(finding) for finding in findings])
        self._file.write(held)
