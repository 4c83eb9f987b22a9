"""What does not add up in a ledger: each matter is one finding."""

from collections.abc import Container, Iterable, Iterator

from planctl.checks.ledger.comparability.alike import case_files_in
from planctl.checks.ledger.known import Known
from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.cited import cited_in
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.read import read_ledger
from planctl.checks.ledger.rules import ALONE, TOGETHER, Rule
from planctl.checks.ledger.showing.snippets import snippet
from planctl.checks.ledger.sources.attribution import shown, sources_of
from planctl.checks.rows import Row, rules_on
from planctl.schemas.finding import Finding, Related
from planctl.schemas.prose import Prose

_MOST_TOLD = 20
_COMPARED = ("F601", "F602")
"""Rules whose findings show every place, with its words and its source."""


def read_figures(
    proses: Iterable[Prose], known: Known, off: Container[str] = ()
) -> Iterator[Finding]:
    """Yield every finding about the figures of some proses, which are read together."""
    ledger = read_ledger(proses, known.this_year)
    yield from findings_of(matters(ledger, known, off=off), known)


def matters(
    ledger: Ledger,
    known: Known,
    rows: Iterable[Row[Rule]] = (*ALONE, *TOGETHER),
    off: Container[str] = (),
) -> Iterator[Matter]:
    """Yield what does not add up; a rule all of whose codes are `off` is not run.

    Of case files nothing is told: they quote what others said of sums, and say the same case by case.
    """
    for rule in rules_on(rows, off):
        for matter in rule(ledger, known):
            if matter.at.prose.path not in case_files_in(ledger):
                yield matter


def findings_of(found: Iterable[Matter], known: Known) -> Iterator[Finding]:
    """Yield each matter as a finding."""
    return (_finding(matter, known) for matter in found)


def _finding(matter: Matter, known: Known) -> Finding:
    shown = matter.others[:_MOST_TOLD]
    if matter.rule in _COMPARED:
        shown = (matter.at, *shown)
    others = tuple(_related(entry, known, matter.rule) for entry in shown)
    quiet = matter.rule == "F609" and not known.cites
    return Finding(
        matter.rule, matter.at.place, matter.values, others, severity="info" if quiet else None
    )


def _related(entry: Entry, known: Known, rule: str) -> Related:
    place, values, says = entry.place, {"text": snippet(entry)}, "figures.related"
    if rule in _COMPARED:
        values["source"] = _source(entry, known)
        says = "figures.related_sourced" if values["source"] else "figures.related_unsourced"
    return Related(
        place.path, place.line, place.column, place.end_line, place.end_column, says, values
    )


def _source(entry: Entry, known: Known) -> str:
    found = sources_of(entry, cited_in(entry.prose.text))
    return "；".join(shown(source, known.titles) for source in found)
