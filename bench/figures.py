"""Measure the ledger: beside reading the same plan, by us and by ruamel.yaml, and on 100,000 figures of one indicator.

    python bench/figures.py [SECTIONS]

Times are of the processor, best of three, with those of a second process where one is begun. Real papers hold a figure in some 150
characters (the plan of this repository, the two drafts it comes from); the plan that
`bench/generate.py` makes holds one in 110. From the cache: what a plan whose files have not changed
costs.
"""

import argparse
import gc
import os
import resource
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generate import entries, topics, write_plan
from ruamel.yaml import YAML

from planctl.checks.cross_index import CrossIndex
from planctl.checks.ledger.consistency.contradictions import contradictions
from planctl.checks.ledger.known import Known, known_of
from planctl.checks.ledger.reading.read import read_ledger
from planctl.checks.ledger.run import matters
from planctl.checks.plan_prose import plan_prose
from planctl.checks.run import plan_figures, run_figures
from planctl.cli.figures_cache import FiguresCache
from planctl.imports.prose import prose_of
from planctl.imports.reading import read_draft
from planctl.workspace.files import read_files
from planctl.workspace.read import Loaded, read_plan


def _best(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the seconds of the processor that the quickest of three runs took, and its result."""
    quickest, result = float("inf"), None
    for _ in range(3):
        start = _spent()
        result = work()
        quickest = min(quickest, _spent() - start)
    return quickest, result


def _spent() -> float:
    """Return the seconds of the processor that this process and those that it began have taken."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _measure(count: int, folder: Path) -> None:
    write_plan(topics(count), entries(count), folder, layout="ministry-material")
    reading, loaded = _best(lambda: read_plan(folder))
    files = read_files(folder)
    theirs, _ = _best(lambda: [*map(YAML(typ="safe", pure=True).load, files.raw.values())])
    _, proses = _best(lambda: tuple(plan_prose(CrossIndex(loaded.plan, loaded.places))))
    known = known_of(loaded.plan)
    listing, ledger = _best(lambda: read_ledger(proses, known.this_year))
    judging, found = _best(lambda: list(matters(ledger, known)))
    cache = FiguresCache(files, loaded.plan.head)
    cache.keep(plan_figures(loaded.plan, loaded.places, {}).new)
    again, _ = _best(lambda: _from_cache(folder, loaded))
    characters = sum(len(prose.text) for prose in proses)
    figures = len(ledger.entries)
    print(
        f"{count} sections, {characters:,} characters, {figures:,} figures: read {reading:.3f} s (ruamel.yaml without its C parser: {theirs:.3f} s), "
        f"ledger {listing:.3f} s ({listing / figures * 1e6:.0f} µs a figure), "
        f"rules {judging:.3f} s, matters {len(found)}; from the cache {again:.3f} s"
    )


def _from_cache(folder: Path, loaded: Loaded) -> None:
    """Do what `validate` does for the figures of a plan that it knows; the plan is read already."""
    cache = FiguresCache(read_files(folder), loaded.plan.head)
    read = plan_figures(loaded.plan, loaded.places, cache.known())
    run_figures(loaded.plan, read)


def _measure_one_indicator(count: int) -> None:
    text = "\n\n".join(f"2024年，全市高新技术企业{at % 7 + 100}家。" for at in range(count))
    proses = tuple(prose_of(read_draft("one.md", text.encode())))
    listing, ledger = _best(lambda: read_ledger(proses))
    judging, found = _best(lambda: list(contradictions(ledger)))
    print(
        f"{count:,} figures of one indicator: ledger {listing:.2f} s, contradictions {judging:.2f} s, "
        f"matters {len(found)}"
    )


def _measure_near(count: int) -> None:
    """Measure figures each of which may tell the others again: of one unit, of like size, called alike."""
    text = "\n\n".join(
        f"第{at}片企业{at % 977 + 1000}家。约有{at % 977 + 1100}家科技企业。"
        for at in range(count // 2)
    )
    ledger = read_ledger(tuple(prose_of(read_draft("near.md", text.encode()))))
    judging, found = _best(lambda: list(matters(ledger, Known())))
    print(f"{count:,} figures near each other: rules {judging:.2f} s, matters {len(found)}")


def main() -> None:
    """Measure all three."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("sections", type=int, nargs="?", default=1_000)
    sections = parser.parse_args().sections
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLANCTL_CACHE"] = f"{folder}/cache"
        _measure(sections, Path(folder) / "plan")
    for count in (10_000, 100_000):
        _measure_one_indicator(count)
    for count in (1_000, 2_000):
        _measure_near(count)


if __name__ == "__main__":
    main()
