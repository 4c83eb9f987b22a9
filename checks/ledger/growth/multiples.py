"""How many times another figure one is: 48亿元，是2020年16亿元的3倍."""

import re
from collections.abc import Iterator

from planctl.checks.ledger.matter import Matter, high, is_level, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.written import written

_IS = re.compile(
    r"[，,（(]?(?:约|已|大约|相当)*(?:是|为|相当于|达到?|接近|将近|几乎|差不多|超过?|近)[^，。；、]{0,16}\Z"
)
_TIMES = re.compile("(?:[^，。；、（）0-9]{0,8}[）)])?的(?:近|约|大约)*")
_AND = re.compile("[和与及、]")
_OF_ONE = re.compile("[，,](?:分别)?(?:约|已)?(?:相当于|是|为)[^，。；、]{2,30}的(?:约)?")
_NOT_IT = re.compile("增|降|减|同比")


def multiple_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each multiple that the two figures before it do not give."""
    for entries in ledger.blocks:
        for new, old, times in zip(entries, entries[1:], entries[2:], strict=False):
            if times.mention.quantity.unit == "倍" and _are_said(new, old, times):
                least, most = low(new) / high(old), high(new) / low(old)
                if high(times) < least or most < low(times):
                    given = written(new.mention.quantity.value / old.mention.quantity.value, times)
                    values = {"old": old.said, "new": new.said, "growth": times.said}
                    yield Matter("F606", times, (old, new), values | {"given": given})


def twin_multiple_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for two figures that are not as many times one and the same: 分别达250和730，相当于2018年的8倍和32倍."""
    for entries in ledger.saying("倍和", "倍与", "倍、", "倍及"):
        for one, other, first, last in zip(
            entries, entries[1:], entries[2:], entries[3:], strict=False
        ):
            if _are_twins(one, other, first, last):
                base = low(one) / high(first), high(one) / low(first)
                least, most = low(other) / base[1], high(other) / base[0]
                if high(last) < least or most < low(last):
                    value = other.signed / (one.signed / first.signed)
                    values = {"old": f"{one.said}÷{first.said}", "new": other.said}
                    given = {"growth": last.said, "given": written(value, last)}
                    yield Matter("F606", last, (one, other, first), values | given)


def _are_twins(one: Entry, other: Entry, first: Entry, last: Entry) -> bool:
    """Tell whether two figures, and how many times something each is, are told in turn."""
    text, mine = one.prose.text, one.mention.quantity
    return bool(
        first.mention.quantity.unit == last.mention.quantity.unit == "倍"
        and mine.unit == other.mention.quantity.unit != "倍"
        and all(low(held) > 0 and held.mention.quantity.upper is None for held in (one, first))
        and first.mention.kind == last.mention.kind == "level"
        and _AND.fullmatch(text, one.end, other.start)
        and _AND.fullmatch(text, first.end, last.start)
        and _OF_ONE.fullmatch(text, other.end, first.start)
    )


def _are_said(new: Entry, old: Entry, times: Entry) -> bool:
    """Tell whether a sentence says that one figure is so many times the other."""
    text = new.prose.text
    between = _IS.fullmatch(text, new.end, old.start)
    return bool(
        between
        and not _NOT_IT.search(between[0])
        and _TIMES.fullmatch(text, old.end, times.start)
        and is_level(new)
        and is_level(old)
        and times.mention.kind == "level"
        and new.mention.quantity.unit == old.mention.quantity.unit
        and low(old) > 0
    )
