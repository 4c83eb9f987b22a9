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
    r"(?P<days>[0-9]{1,3})天(?:时间|左右)?[，,（(][从自]?(?P<from>[0-9]{1,2}月[0-9]{1,2}日)[^，。；0-9]{0,6}[至到](?P<to>[0-9]{1,2}月[0-9]{1,2}日)"
)
_YEARS = re.compile(
    r"[前后头这](?P<years>[0-9]{1,2}|[两二三四五六七八九十])年（(?P<first>20[0-9]{2})年?\s?(?:—{1,2}|[–－~～\-至到])\s?(?P<last>20[0-9]{2})年）"
)
_MONTH = re.compile("(20[0-9]{2})年([0-9]{1,2})月")
_BEGUN = (
    f"[^。；]{{0,16}}?{_MONTH.pattern}(?:底|初)?[^。；0-9]{{0,6}}(?:开工|启动|动工)[^。；]{{0,80}}"
)
_TERM = re.compile(
    f"(?:工期|周期)(?:约?为)?(?P<before>[0-9]{{2}})个月[，,]{_BEGUN}"
    f"|{_BEGUN}?[，,]总?(?:工期|周期)(?:约?为)?(?P<behind>[0-9]{{2}})个月"
)
"""A term of months, and when what takes it begins and ends."""
_COUNTS = re.compile("共|历时|为期|建设期|周期|工期|前后|跨度|总计|实施期|规划期|连续|这|的?\\Z")
_SLACK = 2
"""Days by which months are not alike."""
_NOT_IT = re.compile("近|每|第|前|超|约|多|余|比|较")


def span_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for each span that is told to be of more or fewer years than it is, either end counted or not."""
    for block, prose in enumerate(ledger.proses):
        if "天" in prose.text:
            yield from _days_off(prose, block)
        if "个月" in prose.text:
            yield from _months_off(prose, block)
        if "年（" in prose.text:
            yield from _years_off(prose, block)
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
    for match in _DAYS.finditer(prose.text):
        between = _day(match["to"]) - _day(match["from"])
        if between > 0 and not between - _SLACK <= int(match["days"]) <= between + 1 + _SLACK:
            entry = Entry.stated(prose, block, match.span("days"), Decimal(match["days"]))
            whole = f"{match['from']}—{match['to']}"
            yield Matter("F605", entry, (), {"whole": whole, "parts": f"{entry.said}天"})


def _years_off(prose: Prose, block: int) -> Iterator[Matter]:
    """Yield years that are not those in the bracket behind them: 后三年（2029—2030年）."""
    for match in _YEARS.finditer(prose.text):
        said = match["years"]
        read = int(said) if said.isdigit() else _in_words(said)
        if read and read != int(match["last"]) - int(match["first"]) + 1:
            entry = Entry.stated(prose, block, match.span("years"), Decimal(read))
            whole = f"{match['first']}—{match['last']}"
            yield Matter("F605", entry, (), {"whole": whole, "parts": f"{entry.said}年"})


def _months_off(prose: Prose, block: int) -> Iterator[Matter]:
    """Yield a term of months that no date behind the beginning ends: 工期30个月，2026年7月开工，2028年6月底竣工."""
    for match in _TERM.finditer(prose.text):
        dates = [int(year) * 12 + int(month) for year, month in _MONTH.findall(match[0])]
        terms = [last - dates[0] + 1 for last in dates[1:]]
        months = int(match["before"] or match["behind"])
        if terms and not any(abs(term - months) <= 1 for term in terms):
            span = match.span("before" if match["before"] else "behind")
            entry = Entry.stated(prose, block, span, Decimal(months))
            parts = f"{terms[-1]}个月"
            yield Matter("F605", entry, (), {"whole": f"{entry.said}个月", "parts": parts})


def _day(said: str) -> int:
    """Return the day of a leap year, about: one more or less says nothing."""
    month, day = re.findall("[0-9]+", said)
    return (int(month) - 1) * 61 // 2 + int(day)


def _in_words(said: str) -> int:
    read = chinese(said)
    return int(read.value) if read else 0
