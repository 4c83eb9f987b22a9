"""Read and check: what validate shows, and what every other command needs before it can begin."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planctl.cli.failure import Failure
from planctl.cli.session import Session
from planctl.workspace.aside import Aside
from planctl.workspace.files import Files, read_files
from planctl.workspace.plain_finding import plain_findings, whole_findings
from planctl.workspace.read_ahead import WORTH_A_PROCESS, read_ahead
from planctl.workspace.value_cache import ValueCache

if TYPE_CHECKING:
    from planctl.schemas.finding import Finding
    from planctl.schemas.plan import Plan
    from planctl.workspace.read import Loaded

_CONFLICT = "R016"


class Opened(NamedTuple):
    """A plan that can be worked with, and where it stands."""

    root: Path
    files: Files
    plan: "Plan"
    loaded: "Loaded"
    beside: Aside
    """Checks the plan, once it is begun."""
    show_errors: Callable[[], bool]
    """Say what is wrong with the plan beyond a remark, and return whether there was anything."""
    show: "Callable[[list[Finding]], bool]"
    """Say what else was found, and return whether there was anything."""


class Opening:
    """A plan that is being read while the command loads what it will need."""

    def __init__(self, session: Session, folder: Path | None) -> None:
        """Find the plan, read its files and begin to parse them."""
        self._session = session
        self.root = session.plan_root(folder)
        self._files = read_files(self.root)
        kept = ValueCache(self.root, self._files.raw)
        self._parsed = read_ahead(self._files.raw, share=3 / 4, kept=kept)

    def finish(self) -> Opened:
        """Return the plan; stop if nothing can be made of it."""
        from planctl.workspace.read import load

        loaded = load(self._files, self._parsed(), cached=True)
        del self._parsed  # and with it what the cache held: megabytes that nobody asks for again
        many = len(self._files.raw) >= WORTH_A_PROCESS
        find = _known_errors if many else _errors
        beside = Aside(worth_it=many)
        errors = beside.add(lambda: plain_findings(find(self._files, loaded)))

        def show_errors() -> bool:
            return self._show(whole_findings(errors()))

        if loaded.plan is None:
            show_errors()
            raise Failure("error.unreadable_plan")
        return Opened(self.root, self._files, loaded.plan, loaded, beside, show_errors, self._show)

    def _show(self, found: "list[Finding]") -> bool:
        if found:
            from planctl.checks.run import with_severity
            from planctl.cli.findings import show_findings

            judged = map(with_severity, found)
            show_findings(judged, self._files, self._session, self._session.warn)
        return bool(found)


def open_plan(session: Session, folder: Path | None) -> Opened:
    """Return the plan; say what is wrong with it, and stop if nothing can be made of it."""
    opened = Opening(session, folder).finish()
    opened.show_errors()
    return opened


def check(
    files: Files, off: frozenset[str] = frozenset(), *, cached: bool = False
) -> "tuple[Finding, ...]":
    """Return the findings of a plan, each with its severity, in the order of files and lines.

    Rules whose codes are `off` need not run. With `cached`, what single files hold, and were found to,
    is taken from the cache, and kept there.
    """
    kept = ValueCache(files.root, files.raw) if cached else None
    parsed = read_ahead(files.raw, share=2 / 3, kept=kept)
    from planctl.checks.run import with_severity
    from planctl.checks.waivers import unwaived
    from planctl.cli.check_texts import Texts
    from planctl.cli.waived import waivers_of
    from planctl.workspace.plain_finding import whole_finding
    from planctl.workspace.read import load

    loaded = load(files, parsed(), cached=cached)
    texts = Texts(files, loaded, off, cached=cached)
    figures = texts.figures_aside()
    found = list(_linked(loaded, off))
    read = [*texts.wording(), *map(whole_finding, figures())]
    found += _outside_conflicts(read, loaded)
    judged = map(with_severity, unwaived(found, waivers_of(files)))
    return tuple(sorted(judged, key=_order))


def _outside_conflicts(found: "list[Finding]", loaded: "Loaded") -> "Iterator[Finding]":
    """Yield what is found in texts, but for those that hold two sides of a merge."""
    torn = {finding.place.path for finding in loaded.findings if finding.rule == _CONFLICT}
    for finding in found:
        if torn.isdisjoint(place.path for place in (finding.place, *finding.related)):
            yield finding


def _linked(loaded: "Loaded", off: frozenset[str] = frozenset()) -> "Iterator[Finding]":
    """Yield what is wrong with the records, each finding with its severity: not with their wording."""
    from planctl.checks.run import run_checks, with_severity

    yield from map(with_severity, loaded.findings)
    if loaded.plan:
        found = run_checks(loaded.plan, loaded.places, loaded.layout, off, loaded.opinions)
        yield from map(with_severity, found)


def _errors(_files: Files, loaded: "Loaded") -> "list[Finding]":
    """Return what is wrong beyond a remark."""
    return [finding for finding in _linked(loaded) if finding.severity == "error"]


def _known_errors(files: Files, loaded: "Loaded") -> "list[Finding]":
    """Return the same, from the cache where nothing has changed since the plan was checked."""
    from planctl.workspace.cache import FindingsCache

    cache = FindingsCache(files, "linked")
    found = cache.read()
    if found is None:
        found = tuple(sorted(_linked(loaded), key=_order))
        cache.write(found)
    return [finding for finding in found if finding.severity == "error"]


def _order(finding: "Finding") -> tuple[int, str, int, int, str]:
    place = finding.place
    return (place.path.count("/"), place.path, place.line, place.column, finding.rule)
