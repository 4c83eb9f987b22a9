"""A plan, checked: all its records, or some of them in the light of the others."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from planctl.cli.checked import Checked
from planctl.schemas.finding import Edit
from planctl.workspace.cache import FindingsCache
from planctl.workspace.files import read_files


class WholePlan:
    """A plan; `only` begin the paths of those records whose findings are asked for, all if none."""

    drafts = False

    def __init__(self, root: Path, only: tuple[str, ...], *, cached: bool) -> None:
        self._files = read_files(root)
        self._only = only
        self._cached = cached

    @property
    def raw(self) -> Mapping[str, bytes]:
        """The bytes of the plan's records."""
        return self._files.raw

    def check(self, raw: Mapping[str, bytes]) -> Checked:
        """Return what is found, from the cache where nothing has changed since the last time."""
        files = self._files if raw is self._files.raw else self._files._replace(raw=dict(raw))
        cache = FindingsCache(files) if self._cached and files is self._files else None
        findings = cache.read() if cache else None
        if findings is None:
            from planctl.cli.check import check  # a plan that has not changed needs no YAML

            findings = check(files, cached=self._cached and files is self._files)
            if cache:
                cache.write(findings)
        if self._only:
            findings = tuple(found for found in findings if found.place.path.startswith(self._only))
        return Checked(findings, files)

    def mended(self, _path: str, raw: bytes, edits: Sequence[Edit], /) -> bytes:
        """Return a record with some edits of its texts made."""
        from planctl.workspace.mend import mended

        return mended(raw, edits)

    def write(self, path: str, old: bytes, new: bytes) -> None:
        """Write a record, if it is still what was checked."""
        from planctl.workspace.changes import FileChange, apply_changes
        from planctl.workspace.write import writing

        with writing(self._files.root):
            apply_changes(self._files.root, [FileChange(path, old, new)])
