"""What does not add up in a ledger, in a table of rules: each matter is one finding."""

from collections.abc import Iterable, Iterator

from planctl.checks.ledger.amounts import amount_matters
from planctl.checks.ledger.contradictions import contradictions
from planctl.checks.ledger.entries import Entry, Ledger, read_ledger
from planctl.checks.ledger.families import family_matters
from planctl.checks.ledger.figures import named_sources
from planctl.checks.ledger.growth import growth_matters
from planctl.checks.ledger.known import Known
from planctl.checks.ledger.main_parts import main_part_matters
from planctl.checks.ledger.matter import Matter, Spot, spot
from planctl.checks.ledger.partitions import partition_matters
from planctl.checks.ledger.parts import part_matters
from planctl.checks.ledger.shares import share_matters
from planctl.checks.ledger.snippets import snippet
from planctl.checks.ledger.sources import shown
from planctl.checks.ledger.sums import sum_matters
from planctl.checks.ledger.unsourced import stale_matters, title_matters, unsourced_matters
from planctl.schemas.finding import Finding, Related
from planctl.schemas.prose import Prose

_MOST_TOLD = 20
_COMPARED = ("F601", "F602")
"""Rules whose findings show every place, with its words and its source."""


def read_figures(proses: Iterable[Prose], known: Known) -> Iterator[Finding]:
    """Yield every finding about the figures of some proses, which are read together."""
    ledger = read_ledger(proses, known.this_year)
    for matter in matters(ledger, known):
        yield _finding(matter, known)


def matters(ledger: Ledger, known: Known) -> Iterator[Matter]:
    """Yield what does not add up; figures that a family has told of are not told of again."""
    told: set[Spot] = set()
    for matter in family_matters(ledger, known.terms):
        told |= _spots(matter)
        yield matter
    for matter in contradictions(ledger):
        if not _spots(matter) <= told:
            yield matter
    yield from part_matters(ledger)
    yield from share_matters(ledger)
    yield from _sums(ledger)
    yield from growth_matters(ledger)
    yield from amount_matters(ledger)
    yield from main_part_matters(ledger)
    yield from title_matters(ledger, known.titles)
    yield from unsourced_matters(ledger, cites=known.cites)
    yield from stale_matters(ledger, known.this_year)


def _sums(ledger: Ledger) -> Iterator[Matter]:
    """Yield what does not sum up, once, whichever way it was found."""
    told: set[Spot] = set()
    for matter in (*sum_matters(ledger), *partition_matters(ledger)):
        if spot(matter.at) not in told:
            told.add(spot(matter.at))
            yield matter


def _spots(matter: Matter) -> set[Spot]:
    return {spot(entry) for entry in (matter.at, *matter.others)}


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
    found = named_sources(entry)
    return "；".join(shown(source, known.titles) for source in found)
