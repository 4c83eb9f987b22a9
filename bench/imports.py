"""Measure `planctl import` on papers of generated plans: whole processes, into new folders.

    python bench/imports.py [SECTIONS ...]        400 and 2,000: papers of about 1 and 5 MB

Of each size the working draft is written as Markdown, text and Word, and read back; the ratio of
the two sizes says whether time grows with the paper and no faster.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from generate import entries, topics, write_plan
from measure import Command, middle, run

_FORMS = ("md", "txt", "docx")
_REPEATS = 3


def _papers(sections: int, folder: Path) -> dict[str, Path]:
    """Return the papers of a generated plan by their form."""
    held = topics(sections)
    plan = folder / f"plan-{sections}"
    write_plan(held, entries(sections), plan, layout="working-draft")
    found = {form: folder / f"{sections}.{form}" for form in _FORMS}
    for form, paper in found.items():
        run(_planctl("export", f"--{form}", "-o", str(paper), folder=plan))
    return found


def _planctl(*arguments: str, folder: Path) -> Command:
    name = " ".join(arguments)
    return Command(name, (sys.executable, "-m", "planctl.cli", *arguments), folder)


def _measure(paper: Path, folder: Path) -> None:
    runs = []
    for at in range(_REPEATS + 1):
        into = str(folder / f"{paper.name}-{at}")
        runs.append(run(_planctl("import", str(paper), "--into", into, folder=folder)))
    taken, mb = middle(runs[1:]), paper.stat().st_size / 1e6
    print(f"| {paper.name} | {mb:.1f} MB | {taken.seconds:.2f} s | {taken.mib:.0f} MiB |")


def main() -> None:
    """Print a line for each paper."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("sections", type=int, nargs="*", default=[400, 2_000])
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        for sections in parser.parse_args().sections:
            for paper in _papers(sections, folder).values():
                _measure(paper, folder)


if __name__ == "__main__":
    main()
