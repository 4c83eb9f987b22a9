"""A matter: one thing about some figures that a drafter settles at one go."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.reading.entries import Entry

_MEAN = re.compile(
    "(?<!各)[人户亩地车床店单次件校院所村班师生]均|平均|均价|均值|每(?![年月日季天周])|单价|价格|物价|单产|亩产|工资(?!总)|薪酬"
    r"|强度|密度|浓度|指数|寿命|年龄|标准\Z"
)
_COUNTED = frozenset((*"个家人户件座所条处名项辆台架艘本册枚幢栋间场份张套例篇", "批次"))
_ONE = Decimal(1)
_NEAR = 24
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


def bounds(entry: Entry) -> tuple[Decimal, Decimal]:
    """Return the least and the most that a figure may mean; a plain count of things is exact."""
    quantity = entry.mention.quantity
    counted = quantity.unit in _COUNTED and quantity.half == _ONE / 2 and quantity.upper is None
    if counted and not quantity.modifier:
        return entry.signed, entry.signed
    return low(entry), high(entry)


def is_level(entry: Entry) -> bool:
    """Tell whether a figure says how much there is, and not by how much it changed."""
    return entry.mention.kind in ("level", "share")


def is_share(entry: Entry) -> bool:
    """Tell whether a figure is so many per cent, and no growth."""
    return entry.mention.quantity.unit == "%" and is_level(entry)


def meet(one: Entry, other: Entry) -> bool:
    """Tell whether two figures may both be right of one thing."""
    return low(one) <= high(other) and low(other) <= high(one)


def are_beside(one: Entry, other: Entry) -> bool:
    """Tell whether two figures stand in one sentence."""
    return one.block == other.block and one.mention.sentence == other.mention.sentence


def adds_up(entry: Entry) -> bool:
    """Tell whether a figure counts what parts can make up: 人均收入, 均价 and 每千人口 are means of theirs."""
    clause = re.split("[，。；：]", entry.words_before(_NEAR))[-1]
    return not _MEAN.search(entry.mention.words) and not _MEAN.search(clause)


def when(entry: Entry) -> dict[str, str]:
    """Return the blank that says which period a figure is of; nothing where none is known."""
    period = entry.mention.period
    return {"when": str(period)} if period and period.end else {}


def spot(entry: Entry) -> Spot:
    """Return where a figure stands among all."""
    return entry.block, entry.start


def spots(matter: Matter) -> set[Spot]:
    """Return where all figures of a matter stand."""
    return {spot(entry) for entry in (matter.at, *matter.others)}


def miscounted(announced: Entry, items: int, *last: Entry) -> Matter:
    """Return that so many things are told where another number is announced (F612); the last of them, where it is known."""
    return Matter("F612", announced, last, {"said": announced.said, "items": str(items)})


def told_twice(first: Entry, again: Entry, what: str) -> Matter:
    """Return that one place tells a thing, and another tells it otherwise (F602)."""
    values = {"what": what, "said": f"{first.said} / {again.said}", "twice": again.said}
    return Matter("F602", again, (first,), values)
