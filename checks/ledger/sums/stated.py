"""Sums that a text states: 合计, exports and imports, a surplus; and rows of a table."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from operator import add

from planctl.checks.ledger.comparability.digits import swapped
from planctl.checks.ledger.comparability.wholes import same_measure
from planctl.checks.ledger.matter import Matter, bounds, high, is_level, is_share, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import make_up, no_sum
from planctl.text.indicators import key_of

_SUMMED = re.compile(
    r"[，、；,\s）)]*(?:[两二三四五六]?[者项类地家]|[两二三四五六][级期方]|全部|以上|上述|总)?(?:合计|共计|总计|一共|相加|加起来)(?:约为|约|为|达到|达)?"
)
_ALL = 100
_OPPOSITES = (
    ("进口", "国产"), ("国外", "国内"), ("国际", "国内"), ("境外", "境内"), ("外资", "内资"), ("城镇", "农村"), ("公办", "民办"),
    ("直接", "间接"), ("线上", "线下"), ("男性", "女性"), ("存量", "增量"),
)  # fmt: skip
"""Words that divide a thing in two."""
_REST = re.compile("[，,](?:即|也就是说?|意味着|换言之)[，,]?(?:仍|还|尚)有")
_LACKING = re.compile("[^，。；]{0,10}(?:没有|未|尚无|缺|不)")
_SHARE_END = re.compile("(?:占比|占|比重|比例)$")
_TAIL = 2
"""Characters at the end of two names that are kinds of one thing: 过夜游客, 一日游客."""
_RATE = "化率"
"""国产化率 is the share of what is 国产."""
_FURTHEST = 60
"""How many figures back one looks for the items of a sum."""
_TRADE = {"进出口": "both", "出口": "out", "进口": "in", "顺差": "surplus", "逆差": "deficit"}


def sum_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for each stated sum that is none."""
    for text, entries in ledger.several:
        if "计" in text or "一共" in text or "加" in text:
            yield from _stated(entries)
        yield from _complements(entries)
        if "出口" in text:
            yield from _trade(entries)


def _stated(entries: Sequence[Entry]) -> Iterator[Matter]:
    for at, total in enumerate(entries):
        before = entries[at - 1] if at else None
        if before is None or not is_level(total):
            continue
        if _SUMMED.fullmatch(total.prose.text, before.end, total.start):
            items = _items(entries, at)
            if len(items) > 1 and _is_no_sum(items, total):
                yield no_sum(total, items)


def _items(entries: Sequence[Entry], at: int) -> list[Entry]:
    """Return the figures of the sentence before a sum that count what it counts."""
    total = entries[at]
    return [
        entry
        for entry in entries[max(0, at - _FURTHEST) : at]
        if entry.mention.sentence == total.mention.sentence
        and is_level(entry)
        and not entry.mention.part
        and same_measure(entry, total)
    ]


def _is_no_sum(items: Sequence[Entry], total: Entry) -> bool:
    """Tell whether a total, near that of all items, is the sum neither of all nor of the last few."""
    least, most, (few, many) = Decimal(0), Decimal(0), bounds(total)
    for number, entry in enumerate(reversed(items), 1):
        least, most = map(add, (least, most), bounds(entry))
        if number > 1 and least <= many and few <= most:
            return False
    return least / 2 < few and many < most * 2


def _trade(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield what is wrong with 进出口, 其中出口 and 进口, and the surplus between them."""
    found: dict[str, Entry] = {}
    for entry in entries:
        role = _role(entry) if is_level(entry) else ""
        if role == "both":
            found = {role: entry}
        elif role and "both" in found and _belongs(entry, [*found.values()]):
            found.setdefault(role, entry)
            yield from _checked(found, role)


def _complements(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield two shares of one thing, 进口 and 国产, that are more than all of it."""
    shares = [*filter(is_share, entries)]
    for one, other in pairwise(shares):
        near = other.mention.sentence - one.mention.sentence <= 1
        apart = near and one.mention.period == other.mention.period
        over = low(one) + low(other) > _ALL
        rest = _REST.fullmatch(one.prose.text, one.end, other.start) and _is_no_rest(one, other)
        if rest or (apart and ((over and _are_opposite(one, other)) or _is_mended(one, other))):
            yield no_sum(other, (one, other))._replace(
                values={"whole": "100%", "parts": f"{one.said}、{other.said}"}
            )


def _is_no_rest(one: Entry, other: Entry) -> bool:
    """Tell whether what is said to be lacking is not what a share leaves: 82%，即仍有近三分之一没有证书."""
    lacking = _LACKING.match(one.prose.text, other.end)
    return bool(lacking) and not low(one) + low(other) <= _ALL <= high(one) + high(other)


def _is_mended(one: Entry, other: Entry) -> bool:
    """Tell whether two shares of kinds of one thing are all of it if two digits are exchanged."""
    if one.mention.sentence != other.mention.sentence or "其中" in other.words_before(12):
        return False
    mine, theirs = (key.mention.indicator.rstrip("为达到约") for key in (one, other))
    named = [_SHARE_END.sub("", words)[-_TAIL:] for words in (mine, theirs)]
    alike = len(named[0]) == _TAIL and named[0] == named[1] and mine != theirs
    first, second = one.mention.quantity, other.mention.quantity
    return alike and (
        any(first.value + value == _ALL for value in swapped(second))
        or any(second.value + value == _ALL for value in swapped(first))
    )


def _are_opposite(one: Entry, other: Entry) -> bool:
    """Tell whether two shares are of one thing but for a pair of opposites."""
    mine, theirs = one.mention.indicator, other.mention.indicator
    return any(
        (first in mine and last in theirs and _same_but(mine, first, theirs, last))
        or (last in mine and first in theirs and _same_but(mine, last, theirs, first))
        for first, last in _OPPOSITES
    )


def _same_but(mine: str, first: str, theirs: str, last: str) -> bool:
    """Tell whether two phrases are the same without one word each, the second perhaps shortened: 进口占87%，国产占20%."""
    rest, others = (
        key_of(mine.replace(first, "")),
        key_of(theirs.replace(last, "").replace(_RATE, "占")),
    )
    return "占" in others and not set(others) - set(rest)


def _role(entry: Entry) -> str:
    words = entry.mention.indicator
    if balance := next((word for word in ("顺差", "逆差") if word in words), ""):
        return _TRADE[balance]
    named = next((word for word in _TRADE if word in words), "")
    if named == "进出口" or (named and not key_of(words.replace(named, "").replace("贸易", ""))):
        return _TRADE[named]
    return ""


def _belongs(entry: Entry, found: Sequence[Entry]) -> bool:
    """Tell whether a figure goes on from those found: of the same goods, if it names some."""
    total, last = found[0], found[-1]
    words = re.sub("[顺逆]差|进?出口|进口|贸易", "", entry.mention.indicator)
    named = set(key_of(words)) <= set(key_of(total.mention.indicator))
    return (
        entry.mention.sentence - last.mention.sentence <= 1 and named and same_measure(entry, total)
    )


def _checked(found: dict[str, Entry], role: str) -> Iterator[Matter]:
    if role in ("out", "in") and {"out", "in"} <= found.keys():
        parts = found["out"], found["in"]
        if not make_up(found["both"], parts):
            yield no_sum(found["both"], parts)
    if role in ("surplus", "deficit") and {"out", "in"} <= found.keys():
        more, less = (found["out"], found["in"])[:: 1 if role == "surplus" else -1]
        if not make_up(more, (less, found[role])):
            yield no_sum(found[role], (more, less))
