"""Tables of a ledger: the figure of each cell, and what the cells say."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.schemas.prose import Prose
from planctl.text.number_words import arabic

Cell = tuple[int, int]
"""A row and a column, from 1."""
TOTAL = re.compile(
    r"\s*(?:全[国省市区县州]\s*)?(?:合\s*计|总\s*计|小\s*计|总数|全[国省市区县港校院行])\s*(?:[（(].*[）)])?\s*"
)
"""What heads the total of a row or a column."""
_PLAIN = re.compile(
    r"\s*(?!(?:19|20)[0-9]{2}\s*\Z)(?P<sign>[-−])?(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)\s*"
)
"""A number and nothing else; 2024 is a year."""


class Table(NamedTuple):
    """The figures of those cells that hold just one, and the words of all."""

    held: dict[Cell, Entry]
    heads: dict[Cell, str]


def tables_of(ledger: Ledger) -> list[Table]:
    """Return each table that holds figures."""
    return ledger.once(_tables_of)


def _tables_of(ledger: Ledger) -> list[Table]:
    figures: dict[int, list[Entry]] = {}
    for entry in ledger.entries:
        if entry.prose.kind == "cell":
            figures.setdefault(entry.block, []).append(entry)
    found: list[Table] = []
    for table in _tables(ledger.proses):
        held = {cell: one for cell, at in table.items() if (one := _of(ledger, figures, at))}
        found.append(Table(held, {cell: ledger.proses[at].text for cell, at in table.items()}))
    return found


def _tables(proses: Sequence[Prose]) -> Iterator[dict[Cell, int]]:
    """Yield each table: the number of the prose of each cell."""
    table: dict[Cell, int] = {}
    last = (0, 0)
    for at, prose in enumerate(proses):
        if table and (prose.kind != "cell" or prose.cell <= last):
            yield table
            table = {}
        if prose.kind == "cell":
            table[prose.cell] = at
            last = prose.cell
    if table:
        yield table


def _of(ledger: Ledger, figures: Mapping[int, list[Entry]], at: int) -> Entry | None:
    """Return the one figure of a cell; a number whose unit nothing says counts what those beside it do."""
    prose = ledger.proses[at]
    if at in figures:
        return figures[at][0] if len(figures[at]) == 1 else None
    if prose.cell[0] == 1 or not (plain := _PLAIN.fullmatch(prose.text)):
        return None
    number = arabic(plain["number"])
    entry = Entry.stated(prose, at, plain.span("number"), number.value)
    quantity = entry.mention.quantity._replace(half=number.half)
    falls = -1 if plain["sign"] else 0
    return entry._replace(mention=entry.mention._replace(quantity=quantity, direction=falls))
