"""Items told one after another, and the whole before or behind them: 分四个年度安排18亿元、22亿元、20亿元和19亿元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.matter import Matter, adds_up, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import make_up, no_sum, over
from planctl.text.mention import MONEY
from planctl.text.number_words import chinese

_JOINT = re.compile("(?:、|[，,]?(?:和|以及|及|与))(?:20[0-9]{2}年)?[^，。；：、（）()0-9]{0,16}")
_LED = re.compile("[^，。；：、（）()0-9]{0,12}[，,：:][^。；]{0,40}")
_EITHER = re.compile("[、，,](?:和|以及|及|与)?[^，。；：、（）()0-9]{0,16}")
_YEARLY = re.compile("[两二三四五六七八九0-9]年(?:共|合计|累计|总共|一共)")
_OPENED = re.compile("：|包括")
_NOT_ALL = re.compile(
    "其中|含|主要|如|比|较|增|减|目标|计划|预计|同期|上年|新|另|还|同时|剩余|仅|等"
)
_PARTED = re.compile("分|包括|由|：|即")
"""What says that the items are all there is."""
_BORNE = re.compile("由[^，。；]{2,16}分别|分别由")
_COUNTED = re.compile("([两二三四五六七八九])(?:个|类|期|批|年|项|大|级|块|段|片)")
_TOTAL = re.compile(
    "[，,、；](?:[^。；，0-9]|[0-9]+[个家所座]){0,16}?(?:合计|共计|总计|累计|一共)[^，。；、0-9比较增]{0,10}"
)
_AMONG = re.compile("(?:（[^（）0-9]{1,3}）)?[，,：:]其中[^，。；、0-9]{1,12}")
_ENDS = frozenset("。；;")
_OFF = Decimal("0.2")
"""Share of a whole by which items may miss it that are said to be all."""
_UNDER, _OVER = Decimal("0.05"), Decimal("0.1")
"""The same where only their order shows that they are meant to be."""
_FEWEST = 3
_ANYTHING = frozenset(("件", "个", "台", "套", "台套", "处"))
"""What counts things of all kinds."""
_MEASURES = frozenset(("%", "人", "家", "户", "吨", "公里", "亩", "平方米", *MONEY))
"""Units that count no things, or only those of one kind."""


class _Whole(NamedTuple):
    """A whole, and by how much items may be under or over it, as shares of it."""

    entry: Entry
    under: Decimal = _OFF
    over: Decimal = _OFF


def itemised_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for items that do not make up their whole."""
    for text, entries in ledger.several:
        for first, last in _runs(entries):
            yield from _missed(entries, first, last)
        if "计" in text or "一共" in text or "其中" in text:
            for at in range(2, len(entries)):
                yield from _mixed(entries, at)
                yield from _mixed_among(entries, at - 2)


def _runs(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Yield where items begin and end that are joined by 、 or 和, behind a colon by ，too, and count in one unit."""
    first = 0
    for at in range(1, len(entries) + 1):
        if at == len(entries) or not _goes_on(entries, first, at):
            if at - first > 1:
                yield first, at
            first = at


def _joint(entries: Sequence[Entry], first: int) -> re.Pattern[str]:
    """Return what joins the items that a figure is the first of."""
    text, before = entries[first].prose.text, entries[first - 1]
    opened = first and _OPENED.search(text, before.end, entries[first].start)
    return _EITHER if opened else _JOINT


def _goes_on(entries: Sequence[Entry], first: int, at: int) -> bool:
    """Tell whether a figure is one more of the items that begin at the first."""
    one, other = entries[at - 1], entries[at]
    return (
        one.mention.quantity.unit == other.mention.quantity.unit != "%"
        and one.mention.sentence == other.mention.sentence
        and is_level(one)
        and is_level(other)
        and _joint(entries, first).fullmatch(one.prose.text, one.end, other.start) is not None
    )


def _missed(entries: Sequence[Entry], first: int, last: int) -> Iterator[Matter]:
    items = entries[first:last]
    whole = _before(entries, first, items) or _behind(entries[last : last + 2], items)
    if whole and all(map(adds_up, (whole.entry, *items))) and not _exact(whole.entry, items):
        value = whole.entry.mention.quantity.value
        if -value * whole.under <= over(whole.entry, items) <= value * whole.over:
            yield no_sum(whole.entry, items)


def _mixed(entries: Sequence[Entry], at: int) -> Iterator[Matter]:
    """Yield a total of things that are counted in several units: 2万顶、3万张、5万床，总计12万件."""
    total, last, text = entries[at], entries[at - 1], entries[at].prose.text
    if total.mention.quantity.unit not in _ANYTHING or not is_level(total):
        return
    if not _TOTAL.fullmatch(text, last.end, total.start):
        return
    items = [last]
    for one in reversed(entries[: at - 1]):
        if not (is_level(one) and _JOINT.fullmatch(text, one.end, items[-1].start)):
            break
        items.append(one)
    items.reverse()
    units = {one.mention.quantity.unit for one in items}
    near = abs(over(total, items)) <= total.mention.quantity.value * _OFF
    counted = len(units) > 1 and units.isdisjoint(_MEASURES) and len(items) >= _FEWEST
    if counted and near and not _exact(total, items):
        yield no_sum(total, items)


def _is_of_years(items: Sequence[Entry], stated: str) -> bool:
    """Tell whether a total is said to be that of years, if its items are of one each: 2024年3亿元、2025年5亿元，两年共8亿元."""
    years = {one.mention.period.last_year for one in items if one.mention.period}
    return len(years) < 2 or bool(_YEARLY.search(stated))


def _mixed_among(entries: Sequence[Entry], at: int) -> Iterator[Matter]:
    """Yield things of all kinds of which 其中 brings more: 物资6万件，其中帐篷2万顶、毛毯5万床."""
    whole, items, text = entries[at], [entries[at + 1]], entries[at].prose.text
    if whole.mention.quantity.unit not in _ANYTHING or not is_level(whole):
        return
    if not _AMONG.fullmatch(text, whole.end, items[0].start):
        return
    for one in entries[at + 2 :]:
        if not (is_level(one) and _JOINT.fullmatch(text, items[-1].end, one.start)):
            break
        items.append(one)
    units = {one.mention.quantity.unit for one in items}
    counted = len(units) > 1 and units.isdisjoint(_MEASURES)
    if counted and over(whole, items) > 0 and not _exact(whole, items):
        yield no_sum(whole, items)


def _exact(whole: Entry, items: Sequence[Entry]) -> bool:
    """Tell whether items make up their whole, or are too vague to tell."""
    vague = any(one.mention.quantity.modifier for one in (whole, *items))
    return vague or make_up(whole, items)


def _before(entries: Sequence[Entry], at: int, items: Sequence[Entry]) -> _Whole | None:
    """Return the whole before some items, of which a figure of a number is the first."""
    first, text = items[0], items[0].prose.text
    whole = _last_alike(entries, at)
    if whole is None or not is_level(whole):
        return None
    led = _LED.fullmatch(text, whole.end, first.start)
    if led is None or _NOT_ALL.search(led[0]):
        return None
    if _BORNE.search(led[0]):
        return _Whole(whole)
    counted = _COUNTED.search(text, whole.mention.span[0], first.start)
    named = counted and chinese(counted[1])
    if _PARTED.search(led[0]) and (len(items) >= _FEWEST or (named and named.value == len(items))):
        return _Whole(whole)
    ends = text[items[-1].end : items[-1].end + 1] in _ENDS
    return _Whole(whole, _UNDER, _OVER) if ends and len(items) >= _FEWEST else None


def _last_alike(entries: Sequence[Entry], at: int) -> Entry | None:
    """Return the last figure of its unit before one in its sentence."""
    first = entries[at].mention
    for before in range(at - 1, -1, -1):
        one = entries[before]
        if one.mention.sentence != first.sentence:
            return None
        if one.mention.quantity.unit == first.quantity.unit:
            return one
    return None


def _behind(entries: Sequence[Entry], items: Sequence[Entry]) -> _Whole | None:
    """Return the total that is stated behind some items."""
    last = items[-1]
    for total in entries:
        stated = _TOTAL.fullmatch(last.prose.text, last.end, total.start)
        if stated and is_level(total) and _is_of_years(items, stated[0]):
            alike = total.mention.quantity.unit == last.mention.quantity.unit
            return _Whole(total) if alike else None
    return None
