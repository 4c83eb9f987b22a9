"""Which figures are asked for, and in which groups they are shown."""

import re
from collections.abc import Callable, Hashable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from planctl.checks.ledger.reading.entries import Entry
from planctl.checks.ledger.showing.naming import indicator_of
from planctl.checks.ledger.sources.attribution import shown
from planctl.cli.failure import Failure
from planctl.text.period import Period
from planctl.text.periods import periods

if TYPE_CHECKING:
    from planctl.cli.figures_command import Grouping
    from planctl.cli.ledger import OpenLedger

_NONE = "none"
_AS_SHOWN = re.compile("(?:≤ )?([0-9]{4})-(0[1-9]|1[0-2])(?:[–-](0[1-9]|1[0-2]))?")
"""Months as the ledger itself shows them."""
Test = Callable[[Entry], bool]


class Asked(NamedTuple):
    """What the command line says of the figures wanted; None for all."""

    area: str | None
    section: str | None
    indicator: str | None
    unit: str | None
    period: str | None
    source: str | None


def kept(ledger: "OpenLedger", asked: Asked) -> list[Entry]:
    """Return the figures that are asked for; raise Failure for a period that is none."""
    tests = list(_tests(ledger, asked))
    return [entry for entry in ledger.entries if all(test(entry) for test in tests)]


def _tests(ledger: "OpenLedger", asked: Asked) -> Iterable[Test]:
    if asked.area is not None:
        yield lambda entry: ledger.areas.get(entry.prose.section or "") == asked.area
    if asked.section is not None:
        yield lambda entry: entry.prose.section == asked.section
    if asked.indicator is not None:
        yield lambda entry: _counts(entry, str(asked.indicator))
    if asked.unit is not None:
        yield lambda entry: asked.unit in (entry.mention.quantity.unit, _written_unit(entry))
    if asked.period is not None:
        yield partial(_is_within, _period(asked.period))
    if asked.source is not None:
        yield partial(_is_from, ledger, asked.source)


def _counts(entry: Entry, asked: str) -> bool:
    """Tell whether what a figure counts is named so, in the table or in the text."""
    if asked in entry.words or asked in entry.mention.indicator:
        return True
    return asked[:2] in entry.prose.text and asked in indicator_of(entry)


def _written_unit(entry: Entry) -> str:
    """Return a figure's unit as it is written: 亿元 of 超过12亿元."""
    quantity = entry.mention.quantity
    said = entry.shown[max(0, quantity.at - quantity.start) :]
    return said.lstrip("0123456789.,")


def _period(said: str) -> Period:
    """Return a period as the command line names it: 2024, 2020-2024, 2024年上半年, 2024-01–06."""
    shown = _AS_SHOWN.fullmatch(said)
    named = f"{shown[1]}年{'-'.join(filter(None, shown.group(2, 3)))}月" if shown else said
    for text in (named, f"{said}年"):
        found = periods(text)
        if found and found[0].period.end:
            return found[0].period
    raise Failure("error.no_period", period=said)


def _is_within(wanted: Period, entry: Entry) -> bool:
    """Tell whether a figure is of a period that lies in the wanted one: a year takes its months."""
    own = entry.mention.period
    return bool(own and own.end and wanted.start <= own.start and own.end <= wanted.end)


def _is_from(ledger: "OpenLedger", source: str, entry: Entry) -> bool:
    said = _sources(ledger, entry)
    return not said if source == _NONE else source in said


def _sources(ledger: "OpenLedger", entry: Entry) -> str:
    """Return all that a figure's sources are known by, keys too."""
    found = ledger.sources_of(entry)
    keys = [key for one in found for key in one.keys]
    return " ".join([*keys, *(shown(one, ledger.known.titles) for one in found)])


def grouped(ledger: "OpenLedger", entries: list[Entry], by: "Grouping") -> list[list[Entry]]:
    """Return figures in groups, in the order of the text."""
    keys: dict[Grouping, Callable[[Entry], Hashable]] = {
        "indicator": _indicator,
        "unit": lambda entry: entry.mention.quantity.unit,
        "period": lambda entry: entry.mention.period,
        "source": partial(_sources, ledger),
        "section": lambda entry: entry.prose.section or entry.prose.path,
    }
    groups: dict[Hashable, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(keys[by](entry), []).append(entry)
    return list(groups.values())


def _indicator(entry: Entry) -> Hashable:
    mention = entry.mention
    if not entry.keys:
        return entry.block, entry.start
    return entry.keys[0], mention.quantity.unit, mention.kind, mention.listed
