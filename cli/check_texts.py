"""Check a plan's texts: how they are written here, their figures in a second process."""

from collections.abc import Callable

from planctl.checks.run import is_off, plan_figures, run_figures, run_wording, switched_off
from planctl.schemas.finding import Finding
from planctl.schemas.plan import Plan
from planctl.workspace.aside import aside
from planctl.workspace.files import Files
from planctl.workspace.plain_finding import plain_finding
from planctl.workspace.read import Loaded
from planctl.workspace.read_ahead import WORTH_A_PROCESS


class Texts:
    """The texts of a plan, and the codes of the rules that are `off`.

    With `cached`, what single files hold is taken from the cache, and kept there.
    """

    def __init__(self, files: Files, loaded: Loaded, off: frozenset[str], *, cached: bool) -> None:
        self._files, self._loaded, self._off = files, loaded, off
        self._many = len(files.raw) >= WORTH_A_PROCESS
        self._cached = cached and self._many

    def _is_off(self, family: str, plan: Plan) -> bool:
        return is_off(family, self._off | switched_off(plan.head.rules))

    def wording(self) -> list[Finding]:
        """Return every finding in how the texts are written."""
        plan, places = self._loaded.plan, self._loaded.places
        if plan is None or self._is_off("T", plan):
            return []
        cache = None
        if self._cached:
            from planctl.cli.wording_cache import WordingCache  # loads what wording needs

            cache = WordingCache(self._files, plan.head, self._off)
        found, new = run_wording(plan, places, cache.known() if cache else {}, self._off)
        if cache:
            cache.keep(new)
        return found

    def figures_aside(self) -> Callable[[], list[list[object]]]:
        """Begin to check the figures in another process, and return what gives the findings, plain."""
        plan = self._loaded.plan
        if plan is None or self._is_off("F", plan):
            return list
        return aside(lambda: list(map(plain_finding, self._figures(plan))), worth_it=self._many)

    def _figures(self, plan: Plan) -> list[Finding]:
        cache = None
        if self._cached:
            from planctl.cli.figures_cache import FiguresCache  # loads what the ledger needs

            cache = FiguresCache(self._files, plan.head, self._off)
        read = plan_figures(plan, self._loaded.places, cache.known() if cache else None, self._off)
        if cache:
            cache.keep(read.new)
        return run_figures(plan, read, self._off)
