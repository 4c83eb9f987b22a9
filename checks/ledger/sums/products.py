"""What so many of a thing come to: 4台单机容量300兆瓦的机组，总装机1200兆瓦."""

import re
from collections.abc import Iterator
from decimal import Decimal

from planctl.checks.ledger.matter import Matter, bounds, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.roll_calls import COUNT, number
from planctl.checks.ledger.written import made_of

_EACH = re.compile("单[机台个座套辆]|每[个台座套辆人户亩家所名]|平均每|[人户台座亩校]均")
_EACH_BESIDE = re.compile("[^，。；0-9]{0,8}，(?:平均)?每[个台座套辆人户亩家所名][^，。；0-9]{0,4}")
_ALL = re.compile("总|合计|共计|一共|共[需计发投补花用]")
_OTHERWISE = re.compile("其中|增|减|比上年|另")
_APIECE = re.compile(COUNT + r"[个家所名][^，。；、0-9]{1,8}各[^，。；、0-9]{0,8}\Z")
_SUMMED = re.compile("[，,、](?:共计?|合计|总计|一共)[^，。；0-9]{0,8}")
_NEAR = Decimal("0.5")
"""Share of a product by which a total may be off and still be meant for it."""


def product_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for each total that a count and what each has before it do not give."""
    for entries in ledger.saying("各", "单", "每", "均"):
        for count, each, total in zip(entries, entries[1:], entries[2:], strict=False):
            yield from _apiece(count, each, total)
            if _are_said(count, each, total):
                yield from _off(count, each, total)


def _apiece(one: Entry, other: Entry, total: Entry) -> Iterator[Matter]:
    """Yield a total of what two groups have apiece: 四个区各培训200人、三个县各培训100人，共1100人."""
    held, text = (one, other, total), one.prose.text
    few, more = (_APIECE.search(each.words_before(24)) for each in (one, other))
    if not (few and more and _SUMMED.fullmatch(text, other.end, total.start)):
        return
    units = {each.mention.quantity.unit for each in held}
    if len(units) > 1 or "%" in units or any(each.mention.quantity.modifier for each in held):
        return
    counts = [number(group["count"]) for group in (few, more)]
    worth = [each.mention.quantity.value for each in held]
    value = counts[0] * worth[0] + counts[1] * worth[1]
    if not bounds(total)[0] <= value <= bounds(total)[1] and abs(worth[2] - value) <= value * _NEAR:
        parts = f"{one.said}×{counts[0]}＋{other.said}×{counts[1]}"
        yield Matter("F605", total, (one, other), made_of(total, parts, value))


def _are_said(count: Entry, each: Entry, total: Entry) -> bool:
    """Tell whether a sentence says of so many how much each has, and all."""
    text = count.prose.text
    led, last = text[count.end : each.start], text[each.end : total.start]
    return bool(
        all(map(is_level, (count, each, total)))
        and count.mention.sentence == total.mention.sentence
        and each.mention.quantity.unit == total.mention.quantity.unit != "%"
        and count.mention.quantity.unit != each.mention.quantity.unit
        and not any(one.mention.quantity.modifier for one in (count, each, total))
        and _EACH.search(led)
        and ("，" not in led or _EACH_BESIDE.fullmatch(led))
        and _ALL.search(last)
        and not _OTHERWISE.search(led + last)
    )


def _off(count: Entry, each: Entry, total: Entry) -> Iterator[Matter]:
    (few, many), (some, more), (least, most) = map(bounds, (count, each, total))
    value = count.mention.quantity.value * each.mention.quantity.value
    off = abs(total.mention.quantity.value - value)
    if (most < few * some or many * more < least) and off <= value * _NEAR:
        values = made_of(total, f"{each.said}×{count.said}", value)
        yield Matter("F605", total, (count, each), values)
