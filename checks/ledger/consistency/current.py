"""Rates in force that another place gives otherwise: 每吨80元的现行标准, 保管费标准为每吨100元; and means out of their range.

A rate in force is one: where no figure of its name in the file is the same, and one is near it, one is old or wrong.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planctl.checks.ledger.comparability.alike import are_apart
from planctl.checks.ledger.consistency.retelling import Retelling, Telling, around
from planctl.checks.ledger.matter import Matter, meet, spot, told_twice
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.grams import grams
from planctl.text.indicators import plain_words

_BEFORE = re.compile(
    "现行的?(?:标准|价格|费率|额度)?(?:为|是)?(?:每[\\u4e00-\\u9fff]{1,2}){0,2}\\Z"
)
_BEHIND = re.compile("的现行(?:标准|价格|费率|额度|政策|水平)")
_IN_FORCE = "现行"
_PER = re.compile("每[人月年户亩吨天次斤件个公]")
_MEAN = re.compile("平均|均(?![衡为有])")
_NEAR, _LONG, _SHARED = 24, 5, 4
"""Characters before a figure that say how it is meant; in a row, that name a rate, or what is measured."""
_MOST = 50
"""Means of one unit that are held against ranges."""
_BETWEEN = re.compile("(?:之间|不等)")
_MEAN_BESIDE = re.compile(
    "(?:之间|不等)?[，,；（(](?:总体|全[市县省]|其中)?(?:平均|[户人亩家车]均|均价|均值)[^，。；：0-9]{0,6}\\Z"
)


def current_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for each rate in force that no figure of its name has."""
    if not any(_IN_FORCE in prose.text for prose in file.ledger.proses):
        return
    for alike in file.of_one_unit:
        for at, one in enumerate(alike):
            if not _is_current(one.entry):
                continue
            near = (two for two in around(alike, at) if two.least < one.value < two.most)
            named = [two for two in near if _share(one, two, _LONG)]
            told = any(meet(one.entry, two.entry) for two in named)
            if not told and (other := file.first(one, _nearest(one, named), _is_rate_again)):
                yield told_twice(*_in_order(one, other), one.name)


def mean_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for each mean that is out of the range in which all are said to be."""
    for spread, mean in pairwise(file.ledger.entries):
        if _is_mean_of(spread, mean) and not meet(spread, mean):
            yield told_twice(spread, mean, plain_words(spread.mention.indicator))
    for alike in file.of_one_unit:
        ranges = [one for one in alike if _is_range(one.entry)]
        if not ranges:
            continue
        means = [one for one in alike if _MEAN.search(_before(one.entry))][:_MOST]
        for one in ranges:
            named = (two for two in means if _share(one, two, _SHARED))
            if other := file.first(one, named, _are_apart):
                yield told_twice(*_in_order(one, other), other.name)


def _is_mean_of(spread: Entry, mean: Entry) -> bool:
    """Tell whether a mean is told right behind the range that it is of: 3.2万—5.5万元，平均5.8万元."""
    of_it = mean.mention.quantity.upper is None and spread.mention.quantity.upper is not None
    alike = spread.mention.quantity.unit == mean.mention.quantity.unit
    if not (of_it and alike and spread.block == mean.block and spread.end < mean.start):
        return False
    text = mean.prose.text
    return _MEAN_BESIDE.match(text[spread.end : mean.start]) is not None


def _is_range(entry: Entry) -> bool:
    upper = entry.mention.quantity.upper
    return bool(upper) and _BETWEEN.match(entry.prose.text, entry.end) is not None


def _is_current(entry: Entry) -> bool:
    text = entry.prose.text
    return bool(_BEFORE.search(_before(entry)) or _BEHIND.match(text, entry.end))


def _before(entry: Entry) -> str:
    return entry.words_before(_NEAR)


def _share(one: Telling, other: Telling, length: int) -> bool:
    """Tell whether two names hold so many of the same characters in a row."""
    mine, theirs = (grams(telling.entry.mention.indicator, length) for telling in (one, other))
    return not mine.isdisjoint(theirs)


def _nearest(one: Telling, others: Sequence[Telling]) -> list[Telling]:
    return sorted(others, key=lambda other: abs(other.value - one.value))


def _is_rate_again(one: Telling, other: Telling) -> bool:
    """Tell whether two rates are for the same piece of the same thing, neither hoped for."""
    mine, theirs = (set(_PER.findall(_before(said.entry))) for said in (one, other))
    return (not mine or mine <= theirs) and _are_apart(one, other) and not other.entry.mention.goal


def _are_apart(one: Telling, other: Telling) -> bool:
    return one.entry.block != other.entry.block and are_apart(one.entry, other.entry)


def _in_order(one: Telling, other: Telling) -> tuple[Entry, Entry]:
    first, last = sorted((one.entry, other.entry), key=spot)
    return first, last
