"""Parts behind 其中 that are all of their whole, and shares that are all there is: they add up."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise, takewhile

from planctl.checks.ledger.comparability.runs import clause_before
from planctl.checks.ledger.comparability.wholes import only_some_measure_it, same_measure
from planctl.checks.ledger.matter import Matter, adds_up, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.part_names import (
    are_grades,
    are_halves,
    are_kin,
    end_alike,
)
from planctl.checks.ledger.sums.totals import is_clear_slip, is_exchange, make_up, no_sum, over
from planctl.text.number_words import chinese

_AMONG = re.compile("其中")
_MARKS, _MOST = 24, 8
"""How many 其中 of one paragraph, and how many parts of one, are looked at."""
_ALIKE = Decimal("0.05")
"""Share of a whole by which parts may miss it that are meant to make it up, and no mere examples."""
_BEYOND_ALL = Decimal("0.1")
"""The same where they are more than all, and no things that may be of two kinds at once."""
_COUNTED = frozenset(("家", "人", "户", "个", "件", "项", "名"))
_REST = re.compile("其他|其余|其它")
_INDUSTRIES = ("第一产业", "第二产业", "第三产业")
_SLIPPED, _SWAPPED = Decimal("0.1"), Decimal("0.3")
"""Share of a whole by which one wrong digit, or two exchanged, may put its parts off."""
_COUNT = re.compile(
    "[，,](?:这|上述|以上)?([两二三四五六七八九])(?:项|类|种|级|块|部分|方面)(?!目)"
)
_FUNDS = re.compile("政府|财政|中央|[省市县区]级|社会|银行|自筹|贷款|资本金|企业|专项债|补助")
"""Where the money of a project comes from."""
_CHANGED = re.compile("[增减][收支]|[比较][^，。]{1,10}[增减多少]")
"""What is more than a year ago, beside the whole of which parts are told: 收入6亿元，比上年增收2700万元，其中……"""
_BREATH = re.compile("(?:、|和)[^，。；、（）0-9]{1,12}")


def partition_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for parts and shares that are meant to be all, and are not."""
    for entries in ledger.saying("其中"):
        yield from _among(entries)


def _among(entries: Sequence[Entry]) -> Iterator[Matter]:
    text = entries[0].prose.text
    marks = (match.start() for match in islice(_AMONG.finditer(text), _MARKS))
    for start, end in pairwise([*marks, len(text)]):
        parts = _parts(entries, start, end)
        wholes = _wholes(entries, parts[0], start) if len(parts) > 1 else []
        missed = wholes and not any(_begin_to_make_up(whole, parts) for whole in wholes)
        near = (one for one in wholes if adds_up(one) and _is_all(one, parts))
        if missed and (whole := next(near, None)):
            yield no_sum(whole, parts)


def _begin_to_make_up(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether parts, or the first of them, make up a whole: those behind may be told for themselves."""
    return any(make_up(whole, parts[:count]) for count in range(2, min(len(parts), _MOST) + 1))


def _parts(entries: Sequence[Entry], start: int, end: int) -> list[Entry]:
    """Return the figures that 其中 brings, those in brackets left out."""
    behind = [entry for entry in entries if start <= entry.start < end]
    if not behind:
        return []
    first = behind[0]
    if first.mention.listed == 1:
        return [*takewhile(lambda one: one.mention.listed > 0 and is_level(one), behind)]
    same = takewhile(lambda one: one.mention.sentence == first.mention.sentence, behind)
    parts = [
        one
        for one in same
        if is_level(one) and not one.mention.listed and same_measure(one, first) and adds_up(one)
        if not _in_brackets(one.prose.text[start : one.start])
    ]
    return _in_one_breath(parts)[: _MOST + 1]


def _in_one_breath(parts: list[Entry]) -> list[Entry]:
    """Return parts up to a semicolon, unless such part them all."""
    if len(parts) < 2 or "；" in parts[0].prose.text[parts[0].end : parts[1].start]:
        return parts
    text, begins = parts[0].prose.text, parts[0].end
    return [one for one in parts if "；" not in text[begins : one.start]]


def _in_brackets(text: str) -> bool:
    return text.count("（") > text.count("）")


def _wholes(entries: Sequence[Entry], part: Entry, end: int) -> list[Entry]:
    """Return the figures before 其中 that its parts may make up, the nearest first.

    A part that an earlier 其中 of the sentence brought may have parts itself: 收入9亿元，其中本级6亿元，其中税收……
    """
    first = part.mention.sentence - 1
    return [
        one
        for one in reversed(entries)
        if one.end <= end and one.mention.sentence >= first
        if is_level(one) and same_measure(one, part) and not _CHANGED.search(clause_before(one))
        if not one.mention.part or one.mention.sentence > first
        if one.mention.quantity.unit != "%" and not _in_brackets(one.words_before())
    ]


def _is_all(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether parts are meant to be all of their whole: by name, or nearly by sum."""
    modified = any(one.mention.quantity.modifier for one in (whole, *parts))
    if len(parts) > _MOST or modified or only_some_measure_it(whole, parts):
        return False
    names = [one.mention.indicator for one in parts]
    if _REST.search(names[-1]):
        return True
    if len(parts) == len(_INDUSTRIES) and all(map(str.__contains__, names, _INDUSTRIES)):
        return True
    if len(parts) == 2 and are_halves(*names):
        return True
    if _are_counted(parts) or (_is_raised(whole, names) and _is_off_by_a_digit(whole, parts)):
        return True
    if are_kin(parts) and is_clear_slip(whole, parts):
        return True
    value, off = whole.mention.quantity.value, over(whole, parts)
    counted = whole.mention.quantity.unit in _COUNTED
    most = _ALIKE if off < 0 or counted else _BEYOND_ALL
    if len(parts) > 2 and (_is_mended(whole, parts) or (off > 0 and are_grades(names))):
        return True
    near = abs(off) <= value * most and off > 0
    return near and (len(parts) > 2 or end_alike(*names) or (off > 0 and _are_joined(*parts)))


def _are_counted(parts: Sequence[Entry]) -> bool:
    """Tell whether what stands behind parts says that there are so many: 造林3万亩、育林5万亩、修复2万亩，三项任务."""
    counted = _COUNT.match(parts[-1].prose.text, parts[-1].end)
    read = chinese(counted[1]) if counted else None
    return read is not None and read.value == len(parts)


def _is_raised(whole: Entry, names: Sequence[str]) -> bool:
    """Tell whether parts are where the money of a whole comes from: there is no other."""
    money = "投资" in whole.mention.indicator or "资金" in whole.mention.indicator
    return money and all(map(_FUNDS.search, names))


def _is_off_by_a_digit(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether parts come to their whole but for one digit."""
    off, value = abs(over(whole, parts)), whole.mention.quantity.value
    places = off / (2 * whole.mention.quantity.half)
    return off < value * _SLIPPED and places == int(places) and len(str(int(places)).strip("0")) < 2


def _are_joined(one: Entry, other: Entry) -> bool:
    """Tell whether two parts are told in one breath: 其中城镇职工168.9万人、城乡居民127.5万人."""
    return _BREATH.fullmatch(one.prose.text, one.end, other.start) is not None


def _is_mended(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether two digits exchanged are all that parts are off by, and it is not much."""
    near = abs(over(whole, parts)) <= whole.mention.quantity.value * _SWAPPED
    return near and is_exchange(whole, parts)
