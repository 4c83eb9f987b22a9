"""One change told twice, as an amount and as a rate: 产量268.4万吨，比上年增加3.1万吨，增产1.2%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.matter import Matter, high, is_level, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.written import made_of, percent
from planctl.text.number_words import chinese

_BY = re.compile(
    r"[，,（(](?:(?:比|较)(?:上年|去年|上一年)(?:同期|末|底)?|同比)(?:净|共)?(?P<verb>增加|增长|增收|增产|多增?|减少|下降|减收|减产|少)了?\Z"
)
_AT = re.compile(
    r"[，,、](?:同比)?(?P<verb>增长|增产|增加|增幅|上升|下降|减产|减少|降幅|降低)[了为达]?\Z"
)
_TOTAL = re.compile(
    "[^。；0-9]{0,16}[，,、]按?(?P<years>[两二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九]|[1-9][0-9]?)年"
    "(?:内|间|[^，。；（0-9]{0,6}(?:计算?|测算)(?:（[^（）]{0,20}）)?[，,])?(?:累计|合计|共计|总计|共)[^，。；0-9]{0,8}"
)
_EACH = re.compile("(?:每年|年均)[^，。；0-9]{0,24}\\Z")
_FALLS = re.compile("[减下少降]")
_OTHER_PRICES = re.compile("可比|不变价|扣除|剔除|口径|实际增长")
"""What makes a rate one of other figures than those that stand beside it."""
_SLACK = Decimal("0.05")
"""Percentage points by which a rate may be off: its amount may have been rounded before."""


def amount_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each rate that is not what its amount gives."""
    for text, entries in ledger.several:
        if "比" in text or "较" in text:
            for level, amount, rate in zip(entries, entries[1:], entries[2:], strict=False):
                if _is_one(level, amount, rate):
                    yield from _off(level, amount, rate)
        for at, each in enumerate(entries if "每年" in text or "年均" in text else ()):
            if total := _total_behind(entries, at):
                yield from _summed(each, total)


def _total_behind(entries: Sequence[Entry], at: int) -> Entry | None:
    """Return the next figure of one's unit, the years between left aside: 每年2.4万吨，按25年计，累计60万吨."""
    unit = entries[at].mention.quantity.unit
    behind = entries[at + 1 : at + 3]
    return next((one for one in behind if one.mention.quantity.unit == unit), None)


def _summed(each: Entry, total: Entry) -> Iterator[Matter]:
    """Yield what a yearly amount does not come to in the years that are said: 每年8000万元，三年累计3.2亿元."""
    text, start = each.prose.text, each.mention.span[0]
    years = _TOTAL.fullmatch(text, each.end, total.start)
    mine, theirs = each.mention.quantity, total.mention.quantity
    plain = mine.unit == theirs.unit and mine.modifier == theirs.modifier and not mine.upper
    if not (years and plain and theirs.upper is None and _EACH.search(text, start, each.start)):
        return
    said = years["years"]
    read = None if said.isdigit() else chinese(said)
    times = Decimal(said) if read is None else read.value
    if times > 1 and not abs(mine.value * times - theirs.value) <= mine.half * times + theirs.half:
        values = made_of(total, f"{each.said}×{times:f}", mine.value * times)
        yield Matter("F605", total, (each,), values)


def _is_one(level: Entry, amount: Entry, rate: Entry) -> bool:
    """Tell whether three figures in a row say how much there is, by how much it changed, and at what rate."""
    text, sentence = level.prose.text, level.mention.sentence
    by = _BY.fullmatch(text, level.end, amount.start)
    at = by and _AT.fullmatch(text, amount.end, rate.start)
    return bool(
        by
        and at
        and bool(_FALLS.search(by["verb"])) == bool(_FALLS.search(at["verb"]))
        and sentence == rate.mention.sentence
        and is_level(level)
        and level.mention.quantity.unit == amount.mention.quantity.unit != "%"
        and rate.mention.quantity.unit == "%"
        and not _OTHER_PRICES.search(text, *level.mention.span)
    )


def _off(level: Entry, amount: Entry, rate: Entry) -> Iterator[Matter]:
    falls = bool(_FALLS.search(level.prose.text, level.end, amount.start))
    sign = -1 if falls else 1
    size, said = amount.mention.quantity, rate.mention.quantity
    before = low(level) - sign * size.high, high(level) - sign * size.low
    if min(before) <= 0:
        return
    least, most = size.low / max(before) * 100, size.high / min(before) * 100
    if said.low <= most + _SLACK and least - _SLACK <= said.high:
        return
    value = level.mention.quantity.value
    given = percent(sign * size.value / (value - sign * size.value) * 100, falls=falls)
    old = f"{level.said}{'+' if falls else '−'}{amount.said}"
    yield Matter(
        "F606",
        rate,
        (level, amount),
        {"old": old, "new": level.said, "growth": rate.said, "given": given},
    )
