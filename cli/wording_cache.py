"""What the rules of wording tell of a plan's files, in the cache by the files' bytes."""

from collections.abc import Mapping

from planctl.checks.run import Codes, switched_off
from planctl.checks.wording.by_file import OfFile
from planctl.checks.wording.meeting import Traits
from planctl.schemas.plan import PlanHead
from planctl.workspace.file_cache import FileCache
from planctl.workspace.files import Files
from planctl.workspace.plain_finding import plain_finding, whole_finding


class WordingCache:
    """What single files hold, and what of them others may answer to."""

    def __init__(self, files: Files, head: PlanHead, off: Codes = frozenset()) -> None:
        """Open it for a plan in one state of its settings and its switches; rules that are `off` are not run."""
        settings = repr((head.wording, sorted(switched_off(head.rules))))
        self._cache = FileCache(files, "wording", settings, off)

    def known(self) -> dict[str, OfFile]:
        """Return what is held of files that are as they were."""
        return {path: _whole(*plain) for path, plain in self._cache.known()}

    def keep(self, new: Mapping[str, OfFile]) -> None:
        """Keep what some files hold beside the rest."""
        self._cache.keep((path, _plain(one)) for path, one in new.items())


def _plain(held: OfFile) -> tuple[object, ...]:
    return [plain_finding(finding) for finding in held.findings], *held.traits


def _whole(findings: list[list[object]], letters: bool, numbers: bytes, keys: bytes) -> OfFile:
    return OfFile(tuple(map(whole_finding, findings)), Traits(letters, numbers, keys))
