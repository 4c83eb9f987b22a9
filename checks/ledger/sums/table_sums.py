"""Tables with a row or a column of totals: the one total that its parts do not give, where all others do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from planctl.checks.ledger.matter import Matter, adds_up
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.table_cells import TOTAL, Cell, tables_of
from planctl.checks.ledger.sums.totals import make_up, no_sum, over

_FEWEST = 2
"""How many totals must be right before one is told that is not."""
_ALL = 100
"""Per cent that shares come to."""
_NEAR = Decimal("0.15")
"""Share of itself by which a total may be off that stands alone, and still be meant for a sum."""
_Line = tuple[Entry, tuple[Entry, ...]]
"""A total, and its parts."""


def table_sum_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for the one wrong total of each table."""
    for held, heads in tables_of(ledger):
        found = [*_odd(_by_rows(held, heads)), *_odd(_by_columns(held, heads))]
        yield from found[:1]


def _by_rows(held: Mapping[Cell, Entry], heads: Mapping[Cell, str]) -> Iterator[_Line]:
    """Yield the total of each row, in the column that 合计 heads."""
    columns = [
        column for (row, column), said in heads.items() if row == 1 and TOTAL.fullmatch(said)
    ]
    if len(columns) == 1:
        for (row, column), total in held.items():
            if column == columns[0]:
                parts = (one for cell, one in held.items() if cell[0] == row and cell[1] != column)
                yield total, tuple(parts)


def _by_columns(held: Mapping[Cell, Entry], heads: Mapping[Cell, str]) -> Iterator[_Line]:
    """Yield the total of each column, in the row that 合计 begins."""
    rows = [row for (row, column), said in heads.items() if column == 1 and TOTAL.fullmatch(said)]
    if len(rows) == 1:
        for (row, column), total in held.items():
            beside = total.mention.quantity.unit == "%" and (row, column - 1) in held
            if row == rows[0] and not beside:  # shares of what stands beside are told by it
                parts = (one for cell, one in held.items() if cell[1] == column and cell[0] != row)
                yield total, tuple(parts)


def _odd(lines: Iterable[_Line]) -> Iterator[Matter]:
    """Yield the one total that is wrong where others, and more of them, are right; or where it is alone, and near."""
    summed = [line for line in lines if len(line[1]) > 1 and _is_of_one_unit(line)]
    wrong = [line for line in summed if not make_up(*line)]
    if len(wrong) == 1 and (len(summed) > _FEWEST or _is_near(*wrong[0])):
        yield no_sum(*wrong[0])


def _is_near(total: Entry, parts: Sequence[Entry]) -> bool:
    near = abs(over(total, parts)) <= total.mention.quantity.value * _NEAR
    return len(parts) > _FEWEST and near


def _is_of_one_unit(line: _Line) -> bool:
    total, parts = line
    units = {one.mention.quantity.unit for one in (total, *parts)}
    shares = "%" in units and (total.mention.quantity.value != _ALL or len(parts) <= _FEWEST)
    return len(units) == 1 and not shares and all(map(adds_up, (total, *parts)))
