"""Read the figures of a plan: of what is new half in a second process, where it is much."""

from functools import partial
from typing import Any

from planctl.checks.ledger.by_file import ByFile
from planctl.checks.run import plan_figures
from planctl.cli.figures_cache import FiguresCache, plain_of_file, whole_of_file
from planctl.schemas.plan import Plan
from planctl.workspace.aside import aside
from planctl.workspace.files import Files
from planctl.workspace.read import Loaded
from planctl.workspace.read_ahead import WORTH_A_PROCESS

_UNJUDGED = frozenset("F")
"""Who lists figures does not ask what is wrong with them: all rules of figures are off."""


def read_figures(files: Files, loaded: Loaded, plan: Plan) -> ByFile:
    """Return the ledger of a plan; what its files hold is taken from the cache, and kept there."""
    cache = FiguresCache(files, plan.head, _UNJUDGED)
    listed = partial(plan_figures, plan, loaded.places, judged=False)
    known = cache.known()
    new = [path for path in loaded.places.section_paths if path not in known]
    if len(new) < WORTH_A_PROCESS:
        read = listed(known)
        cache.keep(read.new)
        return read
    there = frozenset(new[len(new) // 2 :])

    def read_there() -> dict[str, tuple[Any, ...]]:
        read = listed({}, wanted=there.__contains__)
        return {path: plain_of_file(held) for path, held in read.new.items()}

    beside = aside(read_there, worth_it=True)
    here = listed(known, wanted=lambda path: path not in there)
    told = here.new | {path: whole_of_file(*held) for path, held in beside().items()}
    cache.keep(told)
    return listed(known | told)
