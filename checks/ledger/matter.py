"""A matter: one thing about some figures that a drafter settles at one go."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.entries import Entry

Spot = tuple[int, int]
"""Where a figure stands: the number of its prose, and its first character in it."""


class Matter(NamedTuple):
    """The rule that figures break; `at` is where to look first, `others` are the rest."""

    rule: str
    at: Entry
    others: tuple[Entry, ...] = ()
    values: Mapping[str, str] = {}


def low(entry: Entry) -> Decimal:
    """Return the least that a figure may mean; a decrease is below nought."""
    quantity, falls = entry.mention.quantity, entry.mention.direction < 0
    return -quantity.high if falls else quantity.low


def high(entry: Entry) -> Decimal:
    """Return the most that a figure may mean."""
    quantity, falls = entry.mention.quantity, entry.mention.direction < 0
    return -quantity.low if falls else quantity.high


def is_level(entry: Entry) -> bool:
    """Tell whether a figure says how much there is, and not by how much it changed."""
    return entry.mention.kind in ("level", "share")


def when(entry: Entry) -> dict[str, str]:
    """Return the blank that says which period a figure is of; nothing where none is known."""
    period = entry.mention.period
    return {"when": str(period)} if period and period.end else {}


def spot(entry: Entry) -> Spot:
    """Return where a figure stands among all."""
    return entry.block, entry.start
