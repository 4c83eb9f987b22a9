"""Rows of a table that are years, and the growth of each over the one before: the one row that does not do as all others."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise, permutations

from planctl.checks.ledger.growth.beside import growth_matter, is_given
from planctl.checks.ledger.matter import Matter, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.table_cells import Table, tables_of

_YEAR = re.compile(r"\D{0,2}((?:19|20)[0-9]{2})(?:年|\D|\Z)")
_FEWEST, _MOST = 3, 8
"""Rows that must agree before one is told that does not, and columns of figures in a table that is looked at."""
_Column = Mapping[int, Entry]
"""Figures by their row."""


def series_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for the one growth of a column that two years above each other do not give, where they give all others."""
    for table in tables_of(ledger):
        steps = _steps(table)
        columns = _columns(table) if len(steps) > _FEWEST else {}
        for made, of in permutations(columns, 2) if len(columns) <= _MOST else ():
            growths, levels = columns[made], columns[of]
            told = [
                (_as_change(growths[row]), levels[above], levels[row])
                for above, row in steps
                if row in growths and above in levels and row in levels and low(levels[above]) > 0
            ]
            off = [one for one in told if not is_given(*one)]
            if len(off) == 1 and len(told) > _FEWEST and _are_growths(growths, levels):
                yield growth_matter(*off[0])


def _steps(table: Table) -> list[tuple[int, int]]:
    """Return each two rows of years that follow each other, the earlier first."""
    years = [
        (int(year[1]), row)
        for (row, column), said in sorted(table.heads.items())
        if column == 1 and (year := _YEAR.match(said))
    ]
    return [
        (above, row)
        for (one, above), (next_one, row) in pairwise(sorted(years))
        if next_one - one == 1
    ]


def _columns(table: Table) -> dict[int, _Column]:
    found: dict[int, dict[int, Entry]] = {}
    for (row, column), entry in table.held.items():
        found.setdefault(column, {})[row] = entry
    return {column: rows for column, rows in found.items() if len(rows) > _FEWEST}


def _are_growths(growths: _Column, levels: _Column) -> bool:
    """Tell whether one column counts in per cent, and the other does not."""
    return all(one.mention.quantity.unit == "%" for one in growths.values()) and not any(
        one.mention.quantity.unit == "%" for one in levels.values()
    )


def _as_change(entry: Entry) -> Entry:
    """Return a figure of a column of growth as one, whatever its head is called."""
    mention = entry.mention
    sign = mention.quantity.sign or mention.direction
    return entry._replace(mention=mention._replace(kind="change", direction=sign or 1))
