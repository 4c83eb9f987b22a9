"""The figures of a plan's files in the cache, by the files' bytes, and what does not add up in them."""

from collections.abc import Mapping
from typing import Any

from planctl.checks.ledger.by_file import OfFile
from planctl.checks.ledger.reading.entries import InFile, Sourcing
from planctl.checks.run import Codes, switched_off
from planctl.schemas.plan import PlanHead
from planctl.text.plain_mention import plain_mention, whole_mention
from planctl.workspace.file_cache import FileCache
from planctl.workspace.files import Files
from planctl.workspace.plain_finding import plain_finding, whole_finding


class FiguresCache:
    """What the ledger holds of single files."""

    def __init__(self, files: Files, head: PlanHead, off: Codes = frozenset()) -> None:
        """Open it for a plan in one state of its title, its date and its switches; rules that are `off` are not run."""
        settings = repr((head.title, head.date, sorted(switched_off(head.rules))))
        self._cache = FileCache(files, "figures", settings, off)

    def known(self) -> dict[str, OfFile]:
        """Return what is held of files that are as they were."""
        return {path: whole_of_file(*plain) for path, plain in self._cache.known()}

    def keep(self, new: Mapping[str, OfFile]) -> None:
        """Keep what some files hold beside the rest."""
        self._cache.keep((path, plain_of_file(one)) for path, one in new.items())


def plain_of_file(held: OfFile) -> tuple[object, ...]:
    """Return what a file holds, of the kinds that `marshal` takes."""
    figures = [
        (plain_mention(mention), prose, start, end, keys)
        for mention, prose, start, end, keys in held.figures
    ]
    findings = [plain_finding(finding) for finding in held.findings]
    return figures, findings, dict(held.titles), tuple(held.sourcing)


def whole_of_file(
    figures: list[Any],
    findings: list[Any],
    titles: dict[str, str | None],
    sourcing: tuple[Any, ...],
) -> OfFile:
    """Return what `plain_of_file` has taken apart."""
    whole = tuple(
        InFile(whole_mention(mention), prose, start, end, keys)
        for mention, prose, start, end, keys in figures
    )
    return OfFile(whole, tuple(map(whole_finding, findings)), titles, Sourcing(*sourcing))
