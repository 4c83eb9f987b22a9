"""Columns of tables that say a share or a growth and not of what: it is of the amount that stands beside it."""

import re

from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.table_cells import Table, tables_of
from planctl.text.indicators import key_of

_OF_ANOTHER = re.compile("占|比重|份额|构成|同比|环比|增[长速幅减]|[比较]上|涨跌|升降|变[化动]|±")
"""What heads a column whose figures are of the one to the left: 发电量 | 占比 | 同比增长."""
_UNIT = re.compile(r"[（(\[][^（()）\]]*[）)\]]")


class Columns:
    """What each cell of such a column is of."""

    def __init__(self, ledger: Ledger) -> None:
        """Take a ledger."""
        self._of: dict[int, str] = {}
        for table in tables_of(ledger):
            for (_, column), entry in table.held.items():
                if amount := _amount_beside(table, column):
                    self._of[entry.block] = amount

    def are_apart(self, one: Entry, other: Entry) -> bool:
        """Tell whether two cells are of other amounts: 装机容量 | 占比 and 发电量 | 占比."""
        mine, theirs = self._of.get(one.block), self._of.get(other.block)
        return bool(mine and theirs) and mine != theirs


def _amount_beside(table: Table, column: int) -> str:
    """Return what the amount to the left of a column counts; "" where the column says itself what it is of."""
    if not _OF_ANOTHER.match(table.heads.get((1, column), "").strip()):
        return ""
    left = (table.heads.get((1, other), "").strip() for other in range(column - 1, 1, -1))
    head = next((said for said in left if said and not _OF_ANOTHER.match(said)), "")
    return key_of(_UNIT.sub("", head))
