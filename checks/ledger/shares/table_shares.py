"""Columns of a table that say what share of its total each row is: the one share that is off where all others are right."""

import re
from collections.abc import Iterator

from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.table_cells import TOTAL, Table, tables_of
from planctl.checks.ledger.shares.odd import odd_among
from planctl.checks.ledger.shares.share import Share, is_off, share_matter

_SHARE = re.compile("占比|比重|构成|份额|占.*比")
_OF_ANOTHER = re.compile(r"\W*(?:其中|含|包括|#)")
"""What heads a row that is a part of the one above it."""
_FEWEST = 3
"""Rows that must be right before one is told that is not."""


def table_share_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F608 for each share of a table that is not what its row and the total give."""
    for table in tables_of(ledger):
        totals = [
            row
            for (row, column), said in table.heads.items()
            if column == 1 and TOTAL.fullmatch(said)
        ]
        if len(totals) == 1:
            yield from _odd(table, totals[0])
        elif not totals:
            yield from _odd_of_no_total(table)


def _odd_of_no_total(table: Table) -> Iterator[Matter]:
    """Yield the odd share of each column of shares that make out one whole, which no row tells."""
    heads = {column: said for (row, column), said in table.heads.items() if row == 1}
    shared = sorted(column for column, said in heads.items() if _SHARE.search(said))
    for column in heads:
        behind = next((one for one in shared if one > column), 0)
        shares = [
            Share(part, share, 0, 0)
            for (row, at), part in sorted(table.held.items())
            if at == column and part.mention.quantity.unit != "%"
            if not _OF_ANOTHER.match(table.heads.get((row, 1), ""))
            if (share := table.held.get((row, behind))) and share.mention.quantity.unit == "%"
        ]
        if len(shares) > _FEWEST:
            found = odd_among(shares)
            yield from (matter._replace(others=matter.others[:1]) for matter in found)


def _odd(table: Table, total: int) -> Iterator[Matter]:
    """Yield the odd share of each column of shares, of the total of the column before it."""
    rows = sorted({row for row, _ in table.held} - {total})
    for (row, column), whole in table.held.items():
        if row == total and whole.mention.quantity.unit != "%":
            shares = [
                Share(part, share, 0, 0)
                for other in rows
                if (part := table.held.get((other, column)))
                and (share := _share(table, other, column))
            ]
            off = [one for one in shares if is_off(one, whole)]
            if len(off) == 1 and len(shares) > _FEWEST:
                yield share_matter(off[0], whole)._replace(others=(off[0].part,))


def _share(table: Table, row: int, column: int) -> Entry | None:
    """Return the percentage right behind a cell."""
    share = table.held.get((row, column + 1))
    return share if share and share.mention.quantity.unit == "%" else None
