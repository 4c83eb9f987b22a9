"""What a check found last time, so that a plan in which nothing changed is not checked again.

One small file a plan in the user's cache folder, replaced whole; its key is all that the findings
depend on: every byte of the plan and the code that reads and checks it. Losing it costs time.
"""

import json
import os
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from planctl.schemas.finding import Finding
from planctl.schemas.version import VERSION
from planctl.workspace.files import Files
from planctl.workspace.plain_finding import plain_finding, whole_finding

_CODE = ("checks", "checks/wording", "schemas", "text", "workspace", "layouts")


class FindingsCache:
    """The findings of one state of one plan: `all` of them, or those of `linked` rules."""

    def __init__(self, files: Files, kind: Literal["all", "linked"] = "all") -> None:
        """Name the state that `files` are in."""
        self._key = _state(files)
        name = blake2b(f"{files.root}\0{kind}".encode(), digest_size=12).hexdigest()
        self._path = cache_folder() / f"{name}.json"

    def read(self) -> tuple[Finding, ...] | None:
        """Return what was found in this very state, or None."""
        try:
            held = json.loads(self._path.read_bytes())
            return tuple(map(whole_finding, held["findings"])) if held["key"] == self._key else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, findings: tuple[Finding, ...]) -> None:
        """Keep what was found; a cache that cannot be written is no fault."""
        held = json.dumps(
            {"key": self._key, "findings": [plain_finding(found) for found in findings]}
        )
        temporary = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(held, encoding="utf-8")
            temporary.replace(self._path)
        except OSError:
            temporary.unlink(missing_ok=True)


def cache_folder() -> Path:
    """Return where this user's cache stands; PLANCTL_CACHE names another."""
    named = os.environ.get("PLANCTL_CACHE")
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("planctl", appauthor=False)


def _state(files: Files) -> str:
    """Return a digest of the plan's bytes and of the code that judges them."""
    digest = blake2b(VERSION.encode(), digest_size=16)
    for path, raw in files.raw.items():
        digest.update(f"\0{path}\0{len(raw)}\0".encode())
        digest.update(raw)
    for picture in sorted(files.pictures):
        digest.update(f"\0{picture}".encode())
    for finding in files.findings:
        digest.update(repr(finding).encode())
    for stamp in code_stamps():
        digest.update(stamp.encode())
    return digest.hexdigest()


def code_stamps() -> list[str]:
    """Return size and time of each module that findings depend on: a checkout may change under us."""
    rooms = Path(__file__).parent.parent
    return sorted(
        f"{room}/{entry.name}:{(stat := entry.stat()).st_size}:{stat.st_mtime_ns}"
        for room in _CODE
        for entry in os.scandir(rooms / room)
        if entry.name.endswith((".py", ".yaml"))
    )
