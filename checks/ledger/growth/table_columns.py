"""Columns of a table that others make: 增长率, 校均, 占比; the one row that does not do as all others.

No words are asked: where a column is the quotient, growth or difference of two others in three rows and more,
and in one row is not, that row is wrong.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations

from planctl.checks.ledger.matter import Matter, bounds, high, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.table_cells import Table, tables_of
from planctl.checks.ledger.written import percent, written

_FEWEST = 3
"""Rows that must agree before one is told that does not."""
_MOST = 8
"""Columns of figures in a table that is looked at."""
_Range = tuple[Decimal, Decimal]
_Column = Mapping[int, Entry]
"""Figures by their row."""
_Formula = Callable[[Entry, Entry], _Range | None]


def column_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605, F606, F608 for each row of a table that does not do as all others."""
    for table in tables_of(ledger):
        columns = _columns(table)
        told: set[int] = set()
        order = permutations(sorted(columns, reverse=True), 3)  # what is made stands to the right
        for made, one, other in order if len(columns) <= _MOST else ():
            for formula, matter in _FORMULAS:
                for odd in _odd(columns[made], columns[one], columns[other], formula):
                    row = odd.prose.cell[0]
                    if row not in told:
                        told.add(row)
                        yield matter(odd, columns[one][row], columns[other][row])


def _columns(table: Table) -> dict[int, _Column]:
    """Return the columns that hold figures enough."""
    found: dict[int, dict[int, Entry]] = {}
    for (row, column), entry in table.held.items():
        found.setdefault(column, {})[row] = entry
    return {column: rows for column, rows in found.items() if len(rows) > _FEWEST}


def _odd(made: _Column, one: _Column, other: _Column, formula: _Formula) -> Sequence[Entry]:
    """Return the one figure that a formula does not give where it gives all others."""
    wrong: list[Entry] = []
    right = 0
    for row in made.keys() & one.keys() & other.keys():
        given = formula(one[row], other[row])
        least, most = low(made[row]), high(made[row])
        if given and given[0] <= most and least <= given[1]:
            right += 1
        else:
            wrong.append(made[row])
            if len(wrong) > 1:
                return ()
    return wrong if right >= _FEWEST and all(_is_rate(odd) for odd in wrong) else ()


def _is_rate(odd: Entry) -> bool:
    """Tell whether a figure is no difference of two rates: not 0.27个千分点 in a row among rates."""
    return "分点" not in odd.prose.text[odd.start : odd.end + len("个千分点")]


def _quotient(one: Entry, other: Entry) -> _Range | None:
    (few, many), (least, most) = bounds(one), bounds(other)
    return (few / most, many / least) if least > 0 and few > 0 else None


def _growth(one: Entry, other: Entry) -> _Range | None:
    ratio = _quotient(one, other)
    alike = one.mention.quantity.unit == other.mention.quantity.unit
    return ((ratio[0] - 1) * 100, (ratio[1] - 1) * 100) if ratio and alike else None


def _yearly(one: Entry, other: Entry) -> _Range | None:
    """Return the growth a year between the years of two columns."""
    ratio = _quotient(one, other)
    last, first = (said.mention.period and said.mention.period.last_year for said in (one, other))
    alike = one.mention.quantity.unit == other.mention.quantity.unit
    if not (ratio and alike and last and first and last - first > 1):
        return None
    power = 1 / Decimal(last - first)
    return (ratio[0] ** power - 1) * 100, (ratio[1] ** power - 1) * 100


def _share(one: Entry, other: Entry) -> _Range | None:
    ratio = _quotient(one, other)
    alike = one.mention.quantity.unit == other.mention.quantity.unit
    return (ratio[0] * 100, ratio[1] * 100) if ratio and alike else None


def _growth_matter(odd: Entry, one: Entry, other: Entry) -> Matter:
    given = (one.mention.quantity.value / other.mention.quantity.value - 1) * 100
    values = {"old": other.shown, "new": one.shown, "growth": odd.shown, "given": percent(given)}
    return Matter("F606", odd, (one, other), values)


def _yearly_matter(odd: Entry, one: Entry, other: Entry) -> Matter:
    least, most = _yearly(one, other) or (Decimal(0), Decimal(0))
    values = {"old": other.shown, "new": one.shown, "growth": odd.shown}
    return Matter("F606", odd, (one, other), values | {"given": percent((least + most) / 2)})


def _share_matter(odd: Entry, one: Entry, other: Entry) -> Matter:
    given = one.mention.quantity.value / other.mention.quantity.value * 100
    values = {"part": one.shown, "whole": other.shown, "share": odd.shown, "given": percent(given)}
    return Matter("F608", odd, (one, other), values)


def _quotient_matter(odd: Entry, one: Entry, other: Entry) -> Matter:
    value = one.mention.quantity.value / other.mention.quantity.value
    values = {"whole": odd.shown, "parts": f"{one.shown}÷{other.shown}＝{written(value, odd)}"}
    return Matter("F605", odd, (one, other), values)


_FORMULAS = (
    (_growth, _growth_matter),
    (_yearly, _yearly_matter),
    (_share, _share_matter),
    (_quotient, _quotient_matter),
)
