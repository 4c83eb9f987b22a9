"""Tables with a row or a column of totals: the one total that its parts do not give, where all others do."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter, high, low
from planctl.schemas.prose import Prose

_TOTAL = re.compile(r"\s*(?:合\s*计|总\s*计|全[国省市区县])\s*(?:[（(].*[）)])?\s*")
_FEWEST = 2
"""How many totals must be right before one is told that is not."""
Cell = tuple[int, int]
_Line = tuple[Entry, tuple[Entry, ...]]
"""A total, and its parts."""


def table_sum_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for the one wrong total of each table."""
    figures: dict[int, list[Entry]] = {}
    for entry in ledger.entries:
        if entry.prose.kind == "cell":
            figures.setdefault(entry.block, []).append(entry)
    for table in _tables(ledger.proses) if figures else ():
        held = {cell: figures[at][0] for cell, at in table.items() if len(figures.get(at, ())) == 1}
        heads = {cell: ledger.proses[at].text for cell, at in table.items()}
        found = [*_odd(_by_rows(held, heads)), *_odd(_by_columns(held, heads))]
        yield from found[:1]


def _tables(proses: Sequence[Prose]) -> Iterator[dict[Cell, int]]:
    """Yield each table: the number of the prose of each cell."""
    table: dict[Cell, int] = {}
    for at, prose in enumerate(proses):
        if table and (prose.kind != "cell" or prose.cell <= max(table)):
            yield table
            table = {}
        if prose.kind == "cell":
            table[prose.cell] = at
    if table:
        yield table


def _by_rows(held: Mapping[Cell, Entry], heads: Mapping[Cell, str]) -> Iterator[_Line]:
    """Yield the total of each row, in the column that 合计 heads."""
    columns = [
        column for (row, column), said in heads.items() if row == 1 and _TOTAL.fullmatch(said)
    ]
    if len(columns) == 1:
        for (row, column), total in held.items():
            if column == columns[0]:
                parts = (one for cell, one in held.items() if cell[0] == row and cell[1] != column)
                yield total, tuple(parts)


def _by_columns(held: Mapping[Cell, Entry], heads: Mapping[Cell, str]) -> Iterator[_Line]:
    """Yield the total of each column, in the row that 合计 begins."""
    rows = [row for (row, column), said in heads.items() if column == 1 and _TOTAL.fullmatch(said)]
    if len(rows) == 1:
        for (row, column), total in held.items():
            if row == rows[0]:
                parts = (one for cell, one in held.items() if cell[1] == column and cell[0] != row)
                yield total, tuple(parts)


def _odd(lines: Iterable[_Line]) -> Iterator[Matter]:
    """Yield the one total that is wrong where others, and more of them, are right."""
    summed = [line for line in lines if len(line[1]) > 1 and _is_of_one_unit(line)]
    wrong = [line for line in summed if not _meet(*line)]
    if len(wrong) == 1 and len(summed) > _FEWEST:
        total, parts = wrong[0]
        values = {"whole": total.said, "parts": "、".join(one.said for one in parts)}
        yield Matter("F605", total, parts, values)


def _is_of_one_unit(line: _Line) -> bool:
    total, parts = line
    units = {one.mention.quantity.unit for one in (total, *parts)}
    return len(units) == 1 and "%" not in units


def _meet(total: Entry, parts: Sequence[Entry]) -> bool:
    return sum(map(low, parts)) <= high(total) and low(total) <= sum(map(high, parts))
