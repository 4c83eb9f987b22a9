"""What was found in single files, so that of a plan in which one changed only that one is read alone.

One file a plan in the user's cache folder, replaced whole. Each record's findings stand by a digest
of its bytes; all of them hold for one state of the code, the terms and the settings. Losing it costs
time.
"""

import marshal
import os
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from planctl.schemas.finding import Finding
from planctl.workspace.cache import cache_folder, code_stamps
from planctl.workspace.files import TERMS, Files
from planctl.workspace.plain_finding import plain_finding, whole_finding

_Held = dict[str, tuple[bytes, list[list[object]]]]


class FileCache:
    """The findings of single files, by their paths."""

    def __init__(self, files: Files, settings: str) -> None:
        """Read what is held for these files, read by these settings and the terms among them."""
        state = "\0".join([settings, *code_stamps()]).encode()
        self._settings = blake2b(state + files.raw.get(TERMS, b""), digest_size=16).digest()
        self._files = files
        name = blake2b(f"{files.root}\0alone".encode(), digest_size=12).hexdigest()
        self._path = cache_folder() / f"{name}.marshal"
        self._held = self._read()

    def known(self) -> dict[str, list[Finding]]:
        """Return what was found in the files that are as they were."""
        return {
            path: list(map(whole_finding, found))
            for path, (digest, found) in self._held.items()
            if path in self._files.raw and digest == _digest(self._files.raw[path])
        }

    def keep(self, found: Mapping[str, Sequence[Finding]]) -> None:
        """Keep what was found in some files beside the rest; a cache that cannot be written is no fault."""
        held = {path: one for path, one in self._held.items() if path in self._files.raw}
        for path, findings in found.items():
            digest = _digest(self._files.raw[path])
            held[path] = (digest, [plain_finding(finding) for finding in findings])
        temporary = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(marshal.dumps((self._settings, held)))
            temporary.replace(self._path)
        except OSError:
            temporary.unlink(missing_ok=True)

    def _read(self) -> _Held:
        try:
            settings, held = marshal.loads(self._path.read_bytes())  # noqa: S302 - written by us
        except (OSError, ValueError, EOFError, TypeError):
            return {}
        return held if settings == self._settings else {}


def _digest(raw: bytes) -> bytes:
    return blake2b(raw, digest_size=12).digest()
