"""Series: one indicator over several years, as the ledger holds it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.matter import is_level, meet
from planctl.checks.ledger.reading.entries import Entry
from planctl.checks.ledger.showing.naming import indicator_of

_FEWEST = 3
"""Years that make a series: two are a comparison."""
_WRITTEN = re.compile(r"(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>[^0-9,.]*)")


class YearSeries(NamedTuple):
    """An indicator's values by year, in the unit that its first figure is written in."""

    indicator: str
    unit: str
    years: tuple[int, ...]
    values: tuple[float, ...]


def series_of(entries: Iterable[Entry]) -> Iterator[YearSeries]:
    """Yield each indicator that figures of three years or more agree on, in the order of the text."""
    held: dict[tuple[str, str], dict[int, Entry]] = defaultdict(dict)
    torn: set[tuple[str, str]] = set()
    for entry in entries:
        year = _year(entry)
        if year and entry.keys:
            name = entry.keys[0], entry.mention.quantity.unit
            first = held[name].setdefault(year, entry)
            if not meet(first, entry):
                torn.add(name)
    for name, by_year in held.items():
        if len(by_year) >= _FEWEST and name not in torn:
            yield _series(by_year)


def _year(entry: Entry) -> int | None:
    """Return the one year that a figure is of, at its end or all through."""
    period = entry.mention.period
    plain = is_level(entry) and not entry.mention.goal and not entry.mention.listed
    return period.last_year if period and plain and period.years == 1 and not period.name else None


def _series(by_year: dict[int, Entry]) -> YearSeries:
    years = tuple(sorted(by_year))
    first = by_year[years[0]]
    unit, factor = _written(first)
    values = tuple(float(by_year[year].mention.quantity.value / factor) for year in years)
    return YearSeries(indicator_of(first), unit, years, values)


def _written(entry: Entry) -> tuple[str, Decimal]:
    """Return the unit as a figure writes it (万辆), and how much of the class's own that is."""
    quantity = entry.mention.quantity
    found = _WRITTEN.search(entry.shown)
    if found is None or not found["unit"].strip() or quantity.upper is not None:
        return quantity.unit, Decimal(1)
    written = Decimal(found["number"].replace(",", ""))
    return found["unit"].strip(), quantity.value / written if written else Decimal(1)
