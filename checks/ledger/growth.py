"""Growth, recomputed from the figures that it joins, within what rounding allows."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter, high, is_level, low
from planctl.text.indicators import key_of

RELATIVE = ("%", "倍")
"""Units of growth that is measured by what was there before."""
_SLACK = Decimal("0.02")
"""Share of a growth rate by which it may be off: its figures may have been rounded after it."""
_FURTHEST = 8
"""How many figures back one looks for those that a growth joins."""
_FROM = re.compile(r"[由从][^，。；]{0,8}\Z")
_TO = re.compile(r"^[^，。；]{0,12}[至到]了?(?:[^，。；0-9]{1,8}的[^，。；0-9]{0,4})?\s*\Z")
_LEADS_ON = re.compile(r"[，,（(][^，。；0-9]{0,6}[由从][^，。；]{0,8}")
"""What stands between a change and the two figures that it leads from and to: 增加132元，由3480元提高到3612元."""
_THAN = re.compile(r"^[，,（(]?(?:比|较)[^，。；]{2,12}的\Z")
_BY = re.compile(
    "(?:共|净|累计|大幅)?(?:增长|增加|提高|上升|下降|减少|降低|缩短|多|少)[了出]?(?:整整)?"
)
_Range = tuple[Decimal, Decimal]


def growth_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each growth that the figures beside it do not give."""
    for entries in ledger.blocks:
        for at in range(len(entries)):
            yield from beside_matters(entries, at)


def beside_matters(entries: Sequence[Entry], at: int) -> Iterator[Matter]:
    """Yield F606 for a growth of a paragraph that the figures beside it do not give."""
    growth = entries[at]
    before, behind = entries[max(0, at - _FURTHEST) : at], entries[at + 1 : at + 3]
    pair = _joined(before, growth) or _behind(behind, growth) or _compared(before, growth)
    if pair and not is_given(growth, *pair):
        yield growth_matter(growth, *pair)


def growth_matter(growth: Entry, old: Entry, new: Entry) -> Matter:
    """Return that a growth is not what leads from one figure to another."""
    values = {
        "old": old.said,
        "new": new.said,
        "growth": growth.said,
        "given": _given(growth, old, new),
    }
    points = new.mention.quantity.value - old.mention.quantity.value
    percents = growth.mention.quantity.unit == old.mention.quantity.unit == "%"
    if percents and low(growth) <= points <= high(growth):
        values["points"] = f"{abs(points).normalize():f}"
    return Matter("F606", growth, (old, new), values)


def _joined(entries: Sequence[Entry], growth: Entry) -> tuple[Entry, Entry] | None:
    """Return 由A增至B of the sentence before a growth."""
    if growth.mention.kind not in ("change", "annual") or growth.mention.parent is None:
        return None
    before = [
        entry
        for entry in entries
        if entry.mention.sentence == growth.mention.sentence and is_level(entry)
    ]
    if len(before) < 2:
        return None
    old, new = before[-2:]
    if not _follow(old, new) or (growth.mention.kind == "change" and not _spans(growth, old, new)):
        return None
    return old, new


def _compared(before: Sequence[Entry], growth: Entry) -> tuple[Entry, Entry] | None:
    """Return the figures of 86.5亿元，比2020年的31.2亿元增长177.2%."""
    if growth.mention.kind != "change" or len(before) < 2:
        return None
    new, old = before[-2:]
    same = new.mention.quantity.unit == old.mention.quantity.unit and low(old) > 0
    beside = new.mention.sentence == growth.mention.sentence and is_level(new)
    between = growth.prose.text[old.end : growth.start]
    told = _THAN.search(growth.prose.text[new.end : old.start]) and _BY.fullmatch(between)
    return (old, new) if same and beside and told else None


def _behind(after: Sequence[Entry], growth: Entry) -> tuple[Entry, Entry] | None:
    """Return 由A增至B that stands behind a yearly growth over some years, or right behind a change."""
    period, kind = growth.mention.period, growth.mention.kind
    if len(after) < 2 or kind not in ("annual", "change"):
        return None
    old, new = after
    if kind == "annual" and (period is None or period.years < 2):
        return None
    if kind == "change" and not _LEADS_ON.fullmatch(old.prose.text, growth.end, old.start):
        return None
    beside = old.mention.sentence == new.mention.sentence == growth.mention.sentence
    return (old, new) if beside and _goes_on(old, new) and _follow(old, new) else None


def _follow(old: Entry, new: Entry) -> bool:
    """Tell whether two figures are one indicator's at two times, the earlier first."""
    mine, theirs = old.mention, new.mention
    if mine.quantity.unit != theirs.quantity.unit or mine.listed or low(old) <= 0:
        return False
    if not (is_level(old) and is_level(new)):
        return False
    if key_of(mine.indicator) == key_of(theirs.indicator):
        return _goes_on(old, new) or _is_later(old, new)
    return theirs.indicator.startswith(mine.indicator) and _goes_on(old, new)


def _is_later(old: Entry, new: Entry) -> bool:
    first, last = old.mention.period, new.mention.period
    return first is not None and last is not None and 0 < first.end < last.end


def _goes_on(old: Entry, new: Entry) -> bool:
    """Tell whether the words say that one figure became the other: 由8%下降至5%."""
    between = old.prose.text[old.end : new.start]
    return bool(_FROM.search(old.words_before()) and _TO.search(between))


def _spans(growth: Entry, old: Entry, new: Entry) -> bool:
    """Tell whether a change is meant from the old figure to the new: not 同比 over several years."""
    base = growth.mention.base
    if base:
        return base == str(old.mention.period)
    before = growth.prose.text[max(new.end, growth.mention.span[0]) : growth.start]
    first, last = old.mention.period, new.mention.period
    next_year = bool(first and last and last.end - first.end == 12)
    return next_year or ("同比" not in before and "上年" not in before)


def is_given(growth: Entry, old: Entry, new: Entry) -> bool:
    """Tell whether a growth is what two figures give, within their rounding and its own."""
    least, most = low(growth), high(growth)
    slack = abs(growth.mention.quantity.value) * _SLACK
    return any(
        first <= most + slack and least - slack <= last for first, last in _ranges(growth, old, new)
    )


def _ranges(growth: Entry, old: Entry, new: Entry) -> Iterator[_Range]:
    unit = growth.mention.quantity.unit
    if unit not in RELATIVE:
        if unit in ("百分点", old.mention.quantity.unit):
            yield low(new) - high(old), high(new) - low(old)
        else:
            yield Decimal("-Infinity"), Decimal("Infinity")
        return
    least, most = _exact(new)[0] / _exact(old)[1], _exact(new)[1] / _exact(old)[0]
    for years in _years(growth, old, new):
        first, last = least ** (1 / Decimal(years)), most ** (1 / Decimal(years))
        if unit == "倍":
            yield first, last
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
    """Return over how many years a growth may run: 2022—2024年 are two, or three with that before."""
    if growth.mention.kind != "annual":
        return (1,)
    first, last = old.mention.period, new.mention.period
    between = round((last.end - first.end) / 12) if first and last else 0
    span = growth.mention.period
    years = span.years if span else 0
    return (between,) if between > 0 else (max(1, years - 1), max(1, years))


def _given(growth: Entry, old: Entry, new: Entry) -> str:
    """Return what the two figures give, as a growth is written."""
    before, after = old.mention.quantity.value, new.mention.quantity.value
    unit = growth.mention.quantity.unit
    if unit not in RELATIVE:
        return f"{after - before:.1f}".rstrip("0").rstrip(".")
    ratio = (after / before) ** (1 / Decimal(_years(growth, old, new)[0]))
    return f"{ratio - 1:.1f}倍" if unit == "倍" else f"{(ratio - 1) * 100:.1f}%"
