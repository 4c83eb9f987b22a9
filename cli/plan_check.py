"""A plan, checked: all its records, or some of them in the light of the others."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from planctl.cli.checked import Checked
from planctl.cli.selection import Selection
from planctl.cli.waived import codes_waived, waivers_of
from planctl.schemas.finding import Edit, Finding
from planctl.workspace.cache import FindingsCache
from planctl.workspace.files import Files, read_files


class WholePlan:
    """A plan; `only` begin the paths of those records whose findings are asked for, all if none."""

    drafts = False
    left_out: Sequence[Exception] = ()

    def __init__(
        self, root: Path, only: tuple[str, ...], chosen: Selection, *, cached: bool
    ) -> None:
        self._files = read_files(root)
        self._chosen = chosen
        self._only = only
        self._cached = cached

    @property
    def raw(self) -> Mapping[str, bytes]:
        """The bytes of the plan's records."""
        return self._files.raw

    def check(self, raw: Mapping[str, bytes]) -> Checked:
        """Return what is found, from the cache where nothing has changed since the last time."""
        if raw is self._files.raw:
            files, findings = self._files, self._known() if self._cached else self._new(self._files)
        else:
            files = self._files._replace(raw=dict(raw))
            findings = self._new(files)
        if self._only:
            findings = tuple(found for found in findings if found.place.path.startswith(self._only))
        return Checked(findings, files)

    def _known(self) -> tuple[Finding, ...]:
        """Return what is found, from the cache where it holds as much as is asked for."""
        cache = FindingsCache(self._files)
        findings = cache.read()
        off = self._off(self._files) if findings is None else None
        if off:
            cache = cache.without(off)
            findings = cache.read()
        if findings is None:
            findings = self._new(self._files, cached=True)
            cache.write(findings)
        return findings

    def _new(self, files: Files, *, cached: bool = False) -> tuple[Finding, ...]:
        from planctl.cli.check import check  # a plan that has not changed needs no YAML

        return check(files, self._off(files), cached=cached)

    def _off(self, files: Files) -> frozenset[str]:
        return self._chosen.not_run(lambda: codes_waived(waivers_of(files)))

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
