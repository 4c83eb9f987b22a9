"""A plan's files → what does not add up in them; of most it may be known from an earlier run."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from planctl.checks.ledger.known import Known
from planctl.checks.ledger.reading.cited import keys_in
from planctl.checks.ledger.reading.entries import InFile, Ledger, Sourcing
from planctl.checks.ledger.reading.read import read_ledger
from planctl.schemas.finding import Finding
from planctl.schemas.prose import Prose


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
    files = {path: tuple(own) for path, own in groupby(held, attrgetter("path"))}
    sound = {
        path: one
        for path, one in (known or {}).items()
        if path in files and one.titles == _titles(one.titles, paper)
    }
    figures = {path: one.figures for path, one in sound.items()}
    ledger = read_ledger(held, paper.this_year, figures)
    new = {path: own for path, own in files.items() if path not in sound}
    alone: dict[str, OfFile] = {}
    if new:
        read = _part(ledger, new)
        found = _findings(read, paper, off) if judged else None
        alone = _alone(read, new, paper, found or {}, kept=known is not None)
    sourcing = {path: (alone.get(path) or sound[path]).sourcing for path in files}
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
    read: Ledger,
    files: Mapping[str, Sequence[Prose]],
    paper: Known,
    findings: Mapping[str, Sequence[Finding]],
    *,
    kept: bool,
) -> dict[str, OfFile]:
    """Return what the files of a ledger hold; their figures too if it is `kept`."""
    from planctl.checks.ledger.sources.unsourced import sourcing_of

    figures: dict[str, list[InFile]] = defaultdict(list)
    first = _first(read.proses) if kept else {}
    for entry in read.entries if kept else ():
        path = entry.prose.path
        figures[path].append(entry.in_file(first[path]))
    sourcing = sourcing_of(read, files)
    return {
        path: OfFile(
            tuple(figures[path]),
            tuple(findings.get(path, ())),
            _titles(_cited(proses), paper),
            sourcing[path],
        )
        for path, proses in files.items()
    }


def _part(ledger: Ledger, files: Container[str]) -> Ledger:
    """Return the ledger of some of the files alone."""
    numbers = [number for number, one in enumerate(ledger.proses) if one.path in files]
    if len(numbers) == len(ledger.proses):
        return Ledger(ledger.proses, ledger.entries, ledger.headings)
    at = {number: place for place, number in enumerate(numbers)}
    return Ledger(
        tuple([ledger.proses[number] for number in numbers]),
        tuple([one._replace(block=at[one.block]) for one in ledger.entries if one.block in at]),
        tuple([ledger.headings[number] for number in numbers]),
    )


def _first(proses: Sequence[Prose]) -> dict[str, int]:
    """Return the number of each file's first prose."""
    first: dict[str, int] = {}
    for number, prose in enumerate(proses):
        first.setdefault(prose.path, number)
    return first


def _cited(proses: Iterable[Prose]) -> set[str]:
    return {key for prose in proses for key in keys_in(prose.text)}


def _titles(keys: Iterable[str], paper: Known) -> dict[str, str | None]:
    return {key: paper.titles.get(key) for key in keys}
