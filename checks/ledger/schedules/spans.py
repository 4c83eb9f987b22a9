"""Spans of years that are counted: 2021年至2024年，共6年."""

import re
from collections.abc import Iterator
from decimal import Decimal

from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.schemas.prose import Prose
from planctl.text.number_words import chinese

_SPAN = re.compile(
    r"(?P<first>(?:19|20)[0-9]{2})年?(?:[0-9]{1,2}月)?(?:底|末|初)?\s?(?:—{1,2}|[–－~～\-至到])\s?"
    r"(?P<last>(?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:底|末|初)?(?:期间)?"
    r"(?P<joint>[，,（(]?[^，。；（）()0-9]{0,8}?)"
    r"(?P<years>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?P<half>年半|个?年(?![度级均份底初末前后来代内以]))"
)
_DAYS = re.compile(
    r"(?P<days>[0-9]{1,3})天[，,（(]从?(?P<from>[0-9]{1,2}月[0-9]{1,2}日)[^，。；0-9]{0,6}[至到](?P<to>[0-9]{1,2}月[0-9]{1,2}日)"
)
_COUNTS = re.compile("共|历时|为期|建设期|周期|工期|前后|跨度|总计|实施期|规划期|连续|这|的?\\Z")
_SLACK = 2
"""Days by which months are not alike."""
_NOT_IT = re.compile("近|每|第|前|超|约|多|余|比|较")


def span_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for each span that is told to be of more or fewer years than it is, either end counted or not."""
    for block, prose in enumerate(ledger.proses):
        yield from _days_off(prose, block)
        for match in _SPAN.finditer(prose.text) if "年" in prose.text else ():
            joint, said = match["joint"], match["years"]
            read = int(said) if said.isdigit() else _in_words(said)
            between = int(match["last"]) - int(match["first"])
            counts = _COUNTS.search(joint) and not _NOT_IT.search(joint)
            if counts and between > 0 and read and not between - 1 <= read <= between + 1:
                span = match.start("years"), match.end("half")
                entry = Entry.stated(prose, block, span, Decimal(read))
                whole = f"{match['first']}—{match['last']}"
                yield Matter("F605", entry, (), {"whole": whole, "parts": entry.said})


def _days_off(prose: Prose, block: int) -> Iterator[Matter]:
    """Yield days that are not those between two dates beside them: 96天，从6月8日打到8月25日."""
    for match in _DAYS.finditer(prose.text) if "天" in prose.text else ():
        between = _day(match["to"]) - _day(match["from"])
        if between > 0 and not between - _SLACK <= int(match["days"]) <= between + 1 + _SLACK:
            entry = Entry.stated(prose, block, match.span("days"), Decimal(match["days"]))
            whole = f"{match['from']}—{match['to']}"
            yield Matter("F605", entry, (), {"whole": whole, "parts": f"{entry.said}天"})


def _day(said: str) -> int:
    """Return the day of a leap year, about: one more or less says nothing."""
    month, day = re.findall("[0-9]+", said)
    return (int(month) - 1) * 61 // 2 + int(day)


def _in_words(said: str) -> int:
    read = chinese(said)
    return int(read.value) if read else 0
