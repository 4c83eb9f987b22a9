"""What was found in single files, so that of a plan in which one changed only that one is read alone.

One file a plan and kind. What a record was found to hold stands by a digest of its bytes; all of it
holds for one state of the code, the terms and the settings.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from planctl.workspace.cache import JUDGES
from planctl.workspace.cache_file import CacheFile, ValuesByFile, code_stamp, digest_of
from planctl.workspace.files import TERMS, Files

_FEW = 200
"""One file in so many that changed is read again each time."""


class FileCache:
    """What single files hold, by their paths, as values of the kinds that `marshal` takes."""

    def __init__(
        self, files: Files, kind: str, settings: str, off: Iterable[str] = frozenset()
    ) -> None:
        """Read what is held for these files, read by these settings and the terms among them.

        Of rules that are `off` this time nothing need be held: what is, of a run of all, does no harm.
        """
        state = digest_of(code_stamp(*JUDGES), settings.encode(), files.raw.get(TERMS, b""))
        self._raw = files.raw
        self._values = ValuesByFile(CacheFile(files.root, kind, state))
        self._whole: ValuesByFile | None = None
        if off:
            self._whole = self._values
            state = digest_of(state, *map(str.encode, sorted(off)))
            self._values = ValuesByFile(CacheFile(files.root, f"chosen {kind}", state))

    def known(self) -> Iterator[tuple[str, Any]]:
        """Yield what is held of the files that are as they were."""
        yield from self._values.known(self._raw)
        if self._whole is not None:
            yield from self._whole.known(self._raw)

    def keep(self, found: Iterable[tuple[str, Any]]) -> None:
        """Keep what some files hold beside the rest; a few are read again sooner than all is written."""
        self._values.keep(self._raw, found, self._raw, least=len(self._values) // _FEW)
