"""A plan's files → what does not add up in them; of most it may be known from an earlier run."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from planctl.checks.ledger.known import Known
from planctl.checks.ledger.reading.cited import keys_in
from planctl.checks.ledger.reading.entries import (
    InFile,
    Ledger,
    Sourcing,
    between,
    runs_by_file,
)
from planctl.checks.ledger.reading.read import read_ledger
from planctl.schemas.finding import Finding
from planctl.schemas.prose import Prose

_AT_ONCE = 100
"""Files whose figures are judged together: what rules look up of them is kept as long."""


class OfFile(NamedTuple):
    """What a file holds by itself: its figures, which have a source, and what does not add up within a paragraph.

    It hangs on the file's bytes, the plan's title and date, the rules that are on, the `titles` of the
    sources that it cites (None for one that is not there), and on nothing else.
    """

    figures: tuple[InFile, ...]
    findings: tuple[Finding, ...]
    titles: Mapping[str, str | None]
    sourcing: Sourcing


class ByFile(NamedTuple):
    """A plan's ledger, and what its files hold: those that were known, and those that are `new`."""

    ledger: Ledger
    known: Mapping[str, OfFile]
    new: dict[str, OfFile]

    def findings(self, paper: Known, off: Container[str] = ()) -> list[Finding]:
        """Return all that does not add up, in single files and between them."""
        from planctl.checks.ledger.rules import TOGETHER
        from planctl.checks.ledger.run import findings_of, matters

        found = [finding for one in self.known.values() for finding in one.findings]
        found += [finding for one in self.new.values() for finding in one.findings]
        found += findings_of(matters(self.ledger, paper, TOGETHER, off), paper)
        return found


def read_by_file(
    proses: Iterable[Prose],
    paper: Known,
    known: Mapping[str, OfFile] | None = None,
    off: Container[str] = (),
    *,
    judged: bool = True,
) -> ByFile:
    """Return the ledger of a plan; what its proses' files hold is told anew of those not `known`.

    Where nothing is known, nor kept for another run (None), their figures are not told by file too.
    What does not add up is looked for if figures are `judged`.
    """
    held = tuple(proses)
    runs = dict(runs_by_file(held))
    sound = {
        path: one
        for path, one in (known or {}).items()
        if path in runs and one.titles == _titles(one.titles, paper)
    }
    figures = {path: one.figures for path, one in sound.items()}
    ledger = read_ledger(held, paper.this_year, figures)
    new = iter([run for path, run in runs.items() if path not in sound])
    alone: dict[str, OfFile] = {}
    while some := tuple(islice(new, _AT_ONCE)):
        read = ledger.part(some)
        found: Mapping[str, Sequence[Finding]] = _findings(read, paper, off) if judged else {}
        alone |= _alone(read, paper, found, kept=known is not None)
    sourcing = {path: (alone.get(path) or sound[path]).sourcing for path in runs}
    return ByFile(replace(ledger, sourcing=sourcing), sound, alone)


def _findings(read: Ledger, paper: Known, off: Container[str]) -> Mapping[str, list[Finding]]:
    """Return what does not add up within the files of a ledger."""
    from planctl.checks.ledger.rules import ALONE  # who lists figures needs no rules
    from planctl.checks.ledger.run import findings_of, matters

    findings: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings_of(matters(read, paper, ALONE, off), paper):
        findings[finding.place.path].append(finding)
    return findings


def _alone(
    read: Ledger, paper: Known, findings: Mapping[str, Sequence[Finding]], *, kept: bool
) -> dict[str, OfFile]:
    """Return what the files of a ledger hold; their figures too if it is `kept`."""
    from planctl.checks.ledger.sources.unsourced import sourcing_of

    sourcing = sourcing_of(read)
    return {
        path: OfFile(
            tuple(_figures(read, run)) if kept else (),
            tuple(findings.get(path, ())),
            _titles(_cited(read.proses[slice(*run)]), paper),
            sourcing[path],
        )
        for path, run in runs_by_file(read.proses)
    }


def _figures(read: Ledger, run: tuple[int, int]) -> Iterator[InFile]:
    """Yield the figures of a file whose proses have such numbers."""
    return (entry.in_file(run[0]) for entry in between(read.entries, *run))


def _cited(proses: Iterable[Prose]) -> set[str]:
    return {key for prose in proses for key in keys_in(prose.text)}


def _titles(keys: Iterable[str], paper: Known) -> dict[str, str | None]:
    return {key: paper.titles.get(key) for key in keys}
