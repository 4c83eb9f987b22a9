"""Counts that their words take for known, of a thing that another place counts otherwise: 走到的46个库点中, 查看库点42个.

Who writes 已落地的十八条措施 or 沿线25座车站 speaks of all that were told before. What stands right behind such a
count is its noun: where no figure of the file with that noun is the same, and one is near it, they are one.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from planctl.checks.ledger.comparability.alike import (
    are_apart,
    are_counted_alike,
    are_of_two_times,
)
from planctl.checks.ledger.consistency.retelling import Retelling, Telling, around
from planctl.checks.ledger.matter import Matter, bounds, spot
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.indicators import plain_words

_ALL = re.compile(
    "(?:全[市县省区国州镇港院校行线]|沿线|现有的?|已有的?|原有的?|在册的?|上述|这)\\Z"
)
_KNOWN = re.compile(
    "[^，。；：、0-9]{2,}的\\Z|(?:让|使|为|对|把|将|给|面向|面对|帮助|依靠|发动)(?:全[市县省区国州镇港院校行])?\\Z"
)
_ENDS = frozenset("市县省区国州镇港院校行线的有册述这让使为对把将给向助靠动")
"""Characters in which all of this ends."""
_AMONG = re.compile("[^，。；：、0-9]{0,6}(?:中[，,]|里[，,]|中有|(?:现?已|都|均)?(?:全部|悉数))")
_OTHERS = re.compile(
    "(?:达到|目标|力争|新增|其他|其余|另外?|新|再|剩余的?|未|不|没有?)[^，。；、]{0,6}\\Z"
)
_NOUN, _LONG, _MOST = 2, 4, 8
"""Characters of a noun, and of one that few things have."""
_LEAST_RATIO, _MOST_RATIO = Decimal("0.75"), Decimal("1.34")
_NEAR = 16
"""Characters before a count that may say how it is counted."""


def definite_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for each count of what is known that no figure of its noun has."""
    for alike in file.of_one_unit:
        known = [at for at, one in enumerate(alike) if _is_known(one.entry)]
        values = Counter(one.value for one in alike) if known else Counter[Decimal]()
        for at in known:
            one = alike[at]
            if values[one.value] > 1:
                continue
            near = (two for two in around(alike, at) if two.least < one.value < two.most)
            others = [
                two for two in near if two.may_be_called(one.behind) and _noun(one.entry, two.name)
            ]
            told = any(_meet(one.entry, other.entry) for other in others)
            found = (other for other in others if not told and _are_of_one(one, other))
            if other := next((two for two in found if file.are_of_one_place(one, two)), None):
                yield _matter(one.entry, other.entry)


def _meet(one: Entry, other: Entry) -> bool:
    """Tell whether two figures may both be right; plain counts are exact."""
    (few, many), (least, most) = bounds(one), bounds(other)
    return few <= most and least <= many


def _is_known(entry: Entry) -> bool:
    """Tell whether words take a count for known, and nothing behind it is told of by 的."""
    if entry.mention.quantity.upper is not None:
        return False
    if entry.prose.text[entry.start - 1 : entry.start] in _ENDS:
        before = entry.words_before(_NEAR)
        if _ALL.search(before) or _KNOWN.search(before):
            return True
    return _all_behind(entry)


def _all_behind(entry: Entry) -> bool:
    return _AMONG.match(entry.prose.text, entry.end) is not None


def _noun(entry: Entry, name: str) -> str:
    """Return the end of a name that stands right behind a count; "" for none."""
    text = entry.prose.text
    if text[entry.end : entry.end + _NOUN] not in name:
        return ""  # nearly always
    ends = (name[-length:] for length in range(min(_MOST, len(name)), _NOUN - 1, -1))
    return next((end for end in ends if text.startswith(end, entry.end)), "")


def _are_of_one(one: Telling, other: Telling) -> bool:
    """Tell whether a count of what is known is another's: few things share a long noun, for a short one all says so."""
    mine, theirs = one.entry, other.entry
    before, noun = mine.words_before(_NEAR), _noun(mine, other.name)
    short = len(noun) < _LONG and noun != other.name
    sure = _ALL.search(before) or (_KNOWN.search(before) and _all_behind(mine))
    if (short and (not sure or theirs.mention.part)) or _OTHERS.search(before):
        return False
    led = re.split("[，。；：]", before)[-1]
    near = _LEAST_RATIO < one.value / other.value < _MOST_RATIO
    alike = are_counted_alike(led, other.name.removesuffix(noun))
    return (
        near
        and alike
        and not theirs.mention.goal
        and mine.block != theirs.block
        and are_apart(mine, theirs)
        and not are_of_two_times(mine, theirs)
        and not one.is_of_like_digits(other)
    )


def _matter(again: Entry, other: Entry) -> Matter:
    first, last = sorted((again, other), key=spot)
    values = {
        "what": plain_words(other.mention.indicator),
        "said": f"{first.shown} / {last.shown}",
        "again": again.said,
    }
    return Matter("F602", last, (first,), values)
