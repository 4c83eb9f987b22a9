"""Check a plan's texts: how they are written here, their figures in a second process."""

from collections.abc import Callable

from planctl.checks.run import is_off, plan_figures, run_figures, run_wording
from planctl.schemas.finding import Finding
from planctl.schemas.plan import Plan
from planctl.workspace.aside import aside
from planctl.workspace.files import Files
from planctl.workspace.plain_finding import plain_finding
from planctl.workspace.read import Loaded
from planctl.workspace.read_ahead import WORTH_A_PROCESS


class Texts:
    """The texts of a plan; with `cached`, what single files hold is taken from the cache, and kept there."""

    def __init__(self, files: Files, loaded: Loaded, *, cached: bool) -> None:
        self._files, self._loaded = files, loaded
        self._many = len(files.raw) >= WORTH_A_PROCESS
        self._cached = cached and self._many

    def wording(self) -> list[Finding]:
        """Return every finding in how the texts are written."""
        plan, places = self._loaded.plan, self._loaded.places
        if plan is None or is_off("T", plan.head.rules):
            return []
        cache = None
        if self._cached:
            from planctl.cli.wording_cache import WordingCache  # loads what wording needs

            cache = WordingCache(self._files, plan.head)
        found, new = run_wording(plan, places, cache.known() if cache else {})
        if cache:
            cache.keep(new)
        return found

    def figures_aside(self) -> Callable[[], list[list[object]]]:
        """Begin to check the figures in another process, and return what gives the findings, plain."""
        plan = self._loaded.plan
        if plan is None or is_off("F", plan.head.rules):
            return list
        return aside(lambda: list(map(plain_finding, self._figures(plan))), worth_it=self._many)

    def _figures(self, plan: Plan) -> list[Finding]:
        cache = None
        if self._cached:
            from planctl.cli.figures_cache import FiguresCache  # loads what the ledger needs

            cache = FiguresCache(self._files, plan.head)
        read = plan_figures(plan, self._loaded.places, cache.known() if cache else None)
        if cache:
            cache.keep(read.new)
        return run_figures(plan, read)
