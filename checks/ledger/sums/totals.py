"""Whether parts come to their whole."""

from collections.abc import Sequence
from decimal import Decimal

from planctl.checks.ledger.matter import Matter, bounds
from planctl.checks.ledger.reading.entries import Entry
from planctl.checks.ledger.written import summed


def make_up(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether parts come to their whole, within what rounding allows.

    Plain counts are exact, in a table as in a sentence: who counts 12 and 13 schools has 25, and no 26.
    """
    least, most = bounds(whole)
    held = [bounds(one) for one in parts]
    return sum(one for one, _ in held) <= most and least <= sum(one for _, one in held)


def over(whole: Entry, parts: Sequence[Entry]) -> Decimal:
    """Return by how much parts are more than their whole, as they are written; below nought if they are less."""
    return sum((one.signed for one in parts), Decimal(0)) - whole.signed


def no_sum(whole: Entry, parts: Sequence[Entry]) -> Matter:
    """Return that parts do not come to their whole (F605)."""
    return Matter("F605", whole, tuple(parts), summed(whole, parts))
