"""Tables of a ledger: the figure of each cell, and what the cells say."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.schemas.prose import Prose

Cell = tuple[int, int]
"""A row and a column, from 1."""


class Table(NamedTuple):
    """The figures of those cells that hold just one, and the words of all."""

    held: dict[Cell, Entry]
    heads: dict[Cell, str]


def tables_of(ledger: Ledger) -> Iterator[Table]:
    """Yield each table that holds figures."""
    figures: dict[int, list[Entry]] = {}
    for entry in ledger.entries:
        if entry.prose.kind == "cell":
            figures.setdefault(entry.block, []).append(entry)
    for table in _tables(ledger.proses) if figures else ():
        held = {cell: figures[at][0] for cell, at in table.items() if len(figures.get(at, ())) == 1}
        yield Table(held, {cell: ledger.proses[at].text for cell, at in table.items()})


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
