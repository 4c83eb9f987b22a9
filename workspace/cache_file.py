"""A file of ours in the user's cache folder: what one plan's reading or checking came to.

One a plan and kind, replaced whole. It holds for one state of what it was made from; in another
state, damaged, or another user's, it is as if there were none. Losing it costs time.
"""

import marshal
import os
import sys
import zlib
from _blake2 import blake2b  # hashlib loads OpenSSL too: two milliseconds and four MiB
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from planctl.schemas.version import VERSION

_ENDING = ".kept"
_LARGEST = 64 << 20
_MOST = 256 << 20
"""Bytes of all such files; the oldest go first."""
_DIGEST = 16


class CacheFile:
    """What is kept of one plan, in one state."""

    def __init__(self, root: Path, kind: str, state: bytes) -> None:
        """Name the file; `state` is a digest of all, but the plan's place, that its content hangs on."""
        self._state = state
        self._path = (
            cache_folder() / f"{digest_of(os.fsencode(root), kind.encode()).hex()}{_ENDING}"
        )

    def read(self) -> Any:
        """Return what was kept in this very state, or None."""
        try:
            with self._path.open("rb") as stream:
                held = memoryview(stream.read() if _is_ours(stream.fileno()) else b"")
        except OSError:
            return None
        content = held[len(self._head(b"")) :]
        if bytes(held[: len(held) - len(content)]) != self._head(content):
            return None
        return marshal.loads(content)  # noqa: S302 - written by us, and sound

    def write(self, held: Any) -> None:
        """Keep values of the kinds that `marshal` takes; what cannot be written is no fault."""
        content = marshal.dumps(held)
        if len(content) > _LARGEST:
            return
        temporary = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as stream:
                stream.write(self._head(content))
                stream.write(content)
            temporary.replace(self._path)
            _make_room(self._path.parent)
        except OSError:
            with suppress(OSError):
                temporary.unlink()

    def _head(self, content: bytes | memoryview) -> bytes:
        return self._state + zlib.crc32(content).to_bytes(4)


class ValuesByFile:
    """Values in a cache file by the paths of files, each for the bytes that it was made of."""

    def __init__(self, file: CacheFile) -> None:
        """Name the file that holds them."""
        self._file = file
        self._count = 0

    def __len__(self) -> int:
        """Return how many were held when it was last read."""
        return self._count

    def known(self, raw: Mapping[str, bytes]) -> Iterator[tuple[str, Any]]:
        """Yield what is held of the files that are as they were, in their order, one by one.

        The plain values of a large plan's files would else stand beside what is made of them.
        """
        held = self._held()
        for path, content in raw.items():
            one = held.get(path)
            if one and one[0] == digest_of(content):
                yield path, marshal.loads(one[1])  # noqa: S302 - written by us, and sound

    def _held(self) -> dict[str, tuple[bytes, bytes]]:
        held: dict[str, tuple[bytes, bytes]] = self._file.read() or {}
        self._count = len(held)
        return held

    def keep(
        self,
        raw: Mapping[str, bytes],
        found: Iterable[tuple[str, Any]],
        there: Container[str],
        least: int = 1,
    ) -> None:
        """Keep new values, if they are so many, beside those of the other files that are still `there`."""
        new = {path: (digest_of(raw[path]), marshal.dumps(value)) for path, value in found}
        if new and len(new) >= least:
            held = {path: one for path, one in self._held().items() if path in there}
            self._file.write(held | new)


def cache_folder() -> Path:
    """Return where this user's cache stands; PLANCTL_CACHE names another."""
    named = os.environ.get("PLANCTL_CACHE")
    if named:
        return Path(named)
    if sys.platform == "linux":  # what platformdirs says there too, which takes 5 ms to load
        stated = os.environ.get("XDG_CACHE_HOME", "")
        # Path.expanduser fails where nobody's home is known; a cache may do without.
        return Path(stated.strip() or os.path.expanduser("~/.cache"), "planctl")  # noqa: PTH111
    from platformdirs import user_cache_path

    return user_cache_path("planctl", appauthor=False)


def digest_of(*said: bytes) -> bytes:
    """Return 16 bytes that differ wherever one of the pieces or their order does."""
    digest = blake2b(digest_size=_DIGEST)
    for piece in said:
        digest.update(len(piece).to_bytes(8))
        digest.update(piece)
    return digest.digest()


@cache
def code_stamp(*rooms: str) -> bytes:
    """Return a digest of planctl's version, Python's, and the code of some rooms as it stands.

    Of each module, size and time: a checkout may change under us.
    """
    house = Path(__file__).parent.parent
    stamps = sorted(f"{room}/{stamp}" for room in rooms for stamp in _stamps(house / room))
    return digest_of(VERSION.encode(), sys.version.encode(), *map(str.encode, stamps))


def _stamps(room: Path) -> Iterable[str]:
    for entry in os.scandir(room):
        if entry.name.endswith((".py", ".yaml")):
            stat = entry.stat()
            yield f"{entry.name}:{stat.st_size}:{stat.st_mtime_ns}"
        elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
            yield from (f"{entry.name}/{stamp}" for stamp in _stamps(room / entry.name))


def _is_ours(file: int) -> bool:
    return os.name != "posix" or os.fstat(file).st_uid == os.getuid()


def _make_room(folder: Path) -> None:
    """Remove the oldest files until the rest is small enough."""
    held = [
        (entry.stat(), entry.path) for entry in os.scandir(folder) if entry.name.endswith(_ENDING)
    ]
    held.sort(key=lambda file: file[0].st_mtime_ns)
    size = sum(stat.st_size for stat, _ in held)
    for stat, path in held:
        if size <= _MOST:
            break
        Path(path).unlink(missing_ok=True)
        size -= stat.st_size
