"""Growth, recomputed from the figures that it joins, within what rounding allows."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.growth.pairs import RELATIVE, joined_by
from planctl.checks.ledger.matter import Matter, high, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.written import percent, written
from planctl.text.mention import CHANGES, MONEY

_SLACK = Decimal("0.02")
"""Share of a growth rate by which it may be off: its figures may have been rounded after it."""
_AT_CURRENT_PRICES = re.compile("生产总值|增加值|GDP|总产值|国民收入")
"""What statistics tell at the prices of each year, and its growth at constant ones (《国民经济和社会发展统计公报》, its notes)."""
_PRICES = Decimal(5)
"""Percentage points that prices may add to such a growth in a year, or take from it."""
_FURTHEST = 8
"""How many figures back one looks for those that a growth joins."""
_BESIDE = 8
"""Characters between a figure and by how much it is more than another."""
_Range = tuple[Decimal, Decimal]


def growth_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each growth that the figures beside it do not give."""
    for entries in ledger.blocks:
        for at in range(len(entries)):
            yield from beside_matters(entries, at)


def beside_matters(entries: Sequence[Entry], at: int) -> Iterator[Matter]:
    """Yield F606 for a growth of a paragraph that the figures beside it do not give."""
    growth = entries[at]
    if growth.mention.kind not in CHANGES and not _may_be_led(entries, at):
        return
    before, behind = entries[max(0, at - _FURTHEST) : at], entries[at + 1 : at + 3]
    pair = joined_by(growth, before, behind)
    if pair and not is_given(led := _led(growth, *pair), *pair):
        yield growth_matter(led, *pair)


def _may_be_led(entries: Sequence[Entry], at: int) -> bool:
    """Tell whether a figure stands so near two others that it may say by how much one is more, whatever its verb."""
    near = at > 1 and entries[at].start - entries[at - 1].end <= _BESIDE
    return near and entries[at].mention.kind in ("level", "gap")


def _led(growth: Entry, old: Entry, new: Entry) -> Entry:
    """Return a growth whose verb the ledger does not know as one up or down, as its two figures go."""
    mention = growth.mention
    if mention.direction:
        return growth
    direction = -1 if new.mention.quantity.value < old.mention.quantity.value else 1
    return growth._replace(mention=mention._replace(kind="change", direction=direction))


def growth_matter(growth: Entry, old: Entry, new: Entry) -> Matter:
    """Return that a growth is not what leads from one figure to another."""
    values = {"old": old.shown, "new": new.shown, "growth": growth.shown}
    return Matter("F606", growth, (old, new), values | _given(growth, old, new))


def is_given(growth: Entry, old: Entry, new: Entry) -> bool:
    """Tell whether a growth is what two figures give, within their rounding and its own."""
    if _are_points(growth, old, new):
        return False
    least, most = low(growth), high(growth)
    slack = abs(growth.mention.quantity.value) * _SLACK + _by_prices(growth, old, new)
    return any(
        first <= most + slack and least - slack <= last for first, last in _ranges(growth, old, new)
    )


def _by_prices(growth: Entry, old: Entry, new: Entry) -> Decimal:
    """Return by how much a growth may be off because it is told at constant prices and its figures are not."""
    amounts = growth.mention.quantity.unit == "%" and new.mention.quantity.unit in MONEY
    named = any(_AT_CURRENT_PRICES.search(one.mention.indicator) for one in (old, new, growth))
    return _PRICES if amounts and named else Decimal(0)


def _are_points(growth: Entry, old: Entry, new: Entry) -> bool:
    """Tell whether a growth of one percentage to another in per cent is just what is between them: points were meant."""
    if not growth.mention.quantity.unit == old.mention.quantity.unit == "%":
        return False
    before, after = old.mention.quantity.value, new.mention.quantity.value
    told, half = growth.mention.quantity.value, growth.mention.quantity.half
    plain = not (old.mention.quantity.modifier or new.mention.quantity.modifier)
    return (
        plain and abs(after - before) == told and abs(abs(after / before - 1) * 100 - told) > half
    )


def _ranges(growth: Entry, old: Entry, new: Entry) -> Iterator[_Range]:
    unit = growth.mention.quantity.unit
    over = _years(growth, old, new)
    if not over or (unit not in RELATIVE and unit not in ("百分点", old.mention.quantity.unit)):
        yield Decimal("-Infinity"), Decimal("Infinity")
        return
    if unit not in RELATIVE:
        for years in over:
            yield (low(new) - high(old)) / years, (high(new) - low(old)) / years
        return
    least, most = _exact(new)[0] / _exact(old)[1], _exact(new)[1] / _exact(old)[0]
    for years in over:
        first, last = least ** (1 / Decimal(years)), most ** (1 / Decimal(years))
        if unit == "倍":
            yield first - 1, last - 1
        else:
            yield (first - 1) * 100, (last - 1) * 100


def _exact(entry: Entry) -> _Range:
    """Return the bounds of a figure; a count of few things is exact."""
    quantity = entry.mention.quantity
    if not quantity.modifier and quantity.half == Decimal("0.5") and quantity.upper is None:
        return quantity.value, quantity.value
    return low(entry), high(entry)


def _years(growth: Entry, old: Entry, new: Entry) -> tuple[int, ...]:
    """Return over how many years a growth may run: 2022—2024年 are two, or three with that before.

    None are known where nothing says when it began, or ended.
    """
    if growth.mention.kind != "annual":
        return (1,)
    first, last = old.mention.period, new.mention.period
    between = round((last.end - first.end) / 12) if first and last else 0
    span = growth.mention.period
    years = span.years if span else 0
    if between > 0:
        return (between,)
    return (max(1, years - 1), years) if years > 1 else ()


def _given(growth: Entry, old: Entry, new: Entry) -> dict[str, str]:
    """Return what the two figures give, as a growth is written; in points or per cent where the other is said."""
    before, after = old.mention.quantity.value, new.mention.quantity.value
    unit, falls = growth.mention.quantity.unit, growth.mention.direction < 0
    points = abs(after - before)
    if unit == old.mention.quantity.unit == "%" and growth.mention.quantity.value == points:
        said = f"{points.normalize():f}"
        return {"given": f"{said}个百分点", "points": said}
    if unit == "百分点" and old.mention.quantity.unit != "%":
        given = percent((after / before - 1) * 100, falls=falls)
        return {"given": given, "percent": given}
    if unit not in RELATIVE:
        return {"given": written(points, growth)}
    ratio = (after / before) ** (1 / Decimal(_years(growth, old, new)[0]))
    times = unit == "倍"
    return {
        "given": f"{round(ratio - 1, 1).normalize():f}倍"
        if times
        else percent((ratio - 1) * 100, falls=falls)
    }
