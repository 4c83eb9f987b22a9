"""The two figures that a growth joins in its sentence: 由A增至B，增长…; A，上年为B，增长…."""

import re
from collections.abc import Sequence
from itertools import pairwise

from planctl.checks.ledger.matter import is_level, low
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.indicators import key_of

RELATIVE = ("%", "倍")
"""Units of growth that is measured by what was there before."""
_FROM = re.compile(r"[由从][^，。；]{0,8}\Z")
_TO = re.compile(
    r"^[^，。；]{0,12}(?:[至到]|[变增减降升调扩改]为|变成)了?(?:[^，。；0-9]{1,8}的[^，。；0-9]{0,4}|每[^，。；0-9]{1,2})?\s*\Z"
)
_LEADS_ON = re.compile(r"[，,（(][^，。；0-9]{0,6}(?<![率额量数价值重])[由从][^，。；]{0,8}")
"""What stands between a change and the two figures that it leads from and to: 增加132元，由3480元提高到3612元; behind 漏检率
another thing changes."""
_THAN = re.compile(
    r"^[，,（(]?[相对]?(?:比|较)(?:[^，。；]{2,12}的|[^，。；]{0,6}(?:上年|去年|前年|同期|[12][0-9]{3}年)[^，。；0-9增减升降提高低多少]{0,6})\Z"
)
_WAS = re.compile(
    r"[）)]?[，,（(](?:而)?(?:上年|去年|前年|[12][0-9]{3}年)(?:同期|末|底)?(?:仅)?(?:为|是|只有)"
)
"""What leads to a figure of the year before: 312亿元，上年为288亿元，增长8.3%."""
_BY = re.compile(
    "(?!当年|今年|去年|本年|同比|环比|年|平均|每|其中)[^，。；：、0-9占率]{0,3}?"
    "(?:[增减降升涨跌压缩扩高低多少快短长落浮调]|提[高升])[^，。；：、0-9占率]{0,2}?(?:整整)?"
)
"""Words that lead to by how much: a verb of rising or falling, whichever it is."""
_BEHIND_BY = re.compile(rf"[，,（(]{_BY.pattern}")
_ONE = frozenset(("level", "change"))


def joined_by(
    growth: Entry, before: Sequence[Entry], behind: Sequence[Entry]
) -> tuple[Entry, Entry] | None:
    """Return the earlier and the later figure of those around a growth that it leads from and to."""
    return (
        _joined(before, growth)
        or _led_on(before, growth)
        or _behind(behind, growth)
        or _compared(before, growth)
        or _told(before, growth, behind)
    )


def _joined(entries: Sequence[Entry], growth: Entry) -> tuple[Entry, Entry] | None:
    """Return 由A增至B of the sentence before a growth."""
    if growth.mention.kind not in ("change", "annual") or growth.mention.parent is None:
        return None
    before = [
        entry
        for entry in entries
        if entry.mention.sentence == growth.mention.sentence
        and is_level(entry)
        and not _is_past(entry, growth)
    ]
    if len(before) < 2:
        return None
    old, new = before[-2:]
    if not follow(old, new) or (growth.mention.kind == "change" and not _spans(growth, old, new)):
        return None
    return old, new


def _led_on(before: Sequence[Entry], growth: Entry) -> tuple[Entry, Entry] | None:
    """Return 由A到B right before what tells by how much, with whatever verb: 由280个扩到350个，扩容25%."""
    if (
        len(before) < 2
        or growth.mention.kind not in _ONE
        or growth.mention.quantity.unit == "百分点"
    ):
        return None
    old, new = before[-2:]
    beside = old.mention.sentence == new.mention.sentence == growth.mention.sentence
    by = beside and _BEHIND_BY.fullmatch(growth.prose.text, new.end, growth.start)
    alike = old.mention.quantity.unit == new.mention.quantity.unit and low(old) > 0
    return (
        (old, new)
        if by and alike and is_level(old) and is_level(new) and _goes_on(old, new)
        else None
    )


def _is_past(entry: Entry, growth: Entry) -> bool:
    """Tell a figure of a year that a yearly growth does not reach: 2045年……，2030—2035年年均增长5%."""
    mine, span = entry.mention.period, growth.mention.period
    if growth.mention.kind != "annual" or mine is None or span is None:
        return False
    return 0 < span.end < mine.end


def _compared(before: Sequence[Entry], growth: Entry) -> tuple[Entry, Entry] | None:
    """Return the figures of 86.5亿元，比2020年的31.2亿元增长177.2%."""
    if growth.mention.kind not in (*_ONE, "gap") or len(before) < 2:
        return None
    new, old = before[-2:]
    new = _whole_of(new, before[:-2]) if growth.mention.kind == "change" else new
    same = new.mention.quantity.unit == old.mention.quantity.unit and low(old) > 0
    beside = new.mention.sentence == growth.mention.sentence and is_level(new)
    between = growth.prose.text[old.end : growth.start]
    told = _THAN.search(growth.prose.text[before[-2].end : old.start]) and (
        _BY.fullmatch(between) or _BEHIND_BY.fullmatch(between)
    )
    return (old, new) if same and beside and told else None


def _whole_of(new: Entry, before: Sequence[Entry]) -> Entry:
    """Return the whole whose parts 其中 has brought, if a figure is one of them: what is compared is the whole."""
    if not new.mention.part:
        return new
    wholes = (
        one
        for one in reversed(before)
        if one.mention.sentence == new.mention.sentence
        and not one.mention.part
        and one.mention.quantity.unit == new.mention.quantity.unit
    )
    return next(wholes, new)


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
    return (old, new) if beside and _goes_on(old, new) and follow(old, new) else None


def _told(
    before: Sequence[Entry], growth: Entry, behind: Sequence[Entry]
) -> tuple[Entry, Entry] | None:
    """Return a figure and that of the year before, told in between or behind: 718件，增长22.3%，上年为587件."""
    text, around = growth.prose.text, (*before[-2:], *behind[:1])
    if growth.mention.kind != "change":
        return None
    for new, old in pairwise(around):
        start = growth.end if old in behind else new.end
        if (
            _WAS.fullmatch(text, start, old.start)
            and is_level(new)
            and is_level(old)
            and new.mention.quantity.unit == old.mention.quantity.unit
            and new.mention.sentence == old.mention.sentence == growth.mention.sentence
            and low(old) > 0
        ):
            return old, new
    return None


def follow(old: Entry, new: Entry) -> bool:
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
