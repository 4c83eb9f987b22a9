"""A mention as plain values, of the kinds that `marshal` takes, and back."""

from decimal import Decimal
from functools import lru_cache
from sys import intern
from typing import Any

from planctl.text.mention import Mention
from planctl.text.period import Period
from planctl.text.quantity import Quantity

PlainMention = tuple[Any, ...]


def plain_mention(mention: Mention) -> PlainMention:
    """Return a mention's fields in order, its numbers as they are written."""
    quantity, kind, direction, period, *rest = mention
    start, at, end, value, half, unit, modifier, upper, sign = quantity
    top = None if upper is None else str(upper)
    plain = start, at, end, str(value), str(half), unit, modifier, top, sign
    return plain, kind, direction, period and tuple(period), *rest


def whole_mention(plain: PlainMention) -> Mention:
    """Return the mention that `plain_mention` has taken apart."""
    (start, at, end, value, half, unit, modifier, top, sign), kind, direction, period, *rest = plain
    upper = None if top is None else Decimal(top)
    quantity = Quantity(
        start, at, end, Decimal(value), _few(half), intern(unit), modifier, upper, sign
    )
    return Mention(quantity, kind, direction, period and Period(*period), *rest)


@lru_cache(maxsize=256)
def _few(said: str) -> Decimal:
    """Return a number of which there are few: one for all figures that are as exact."""
    return Decimal(said)
