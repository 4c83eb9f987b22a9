"""What is left of two figures: 出口320亿元，进口180亿元，顺差140亿元; 收入52亿元、支出48亿元，结余4亿元."""

import re
from collections.abc import Iterator, Sequence

from planctl.checks.ledger.comparability.wholes import same_measure
from planctl.checks.ledger.matter import Matter, is_level, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import make_up
from planctl.checks.ledger.written import made_of

_LEFT = re.compile(
    r"(?<!累计)(?<!滚存)(?<!上年)(?:顺差|逆差|结余|盈余|赤字|结存)(?:为|达到?|约)*\Z"
)
_NET = re.compile(r"净增加?\Z")
_MORE = re.compile("新增|新设|新建|新登记|流入|迁入|增加")
_LESS = re.compile("注销|减少|退出|关闭|拆除|淘汰|流出|迁出|吊销")
_FROM = re.compile(r"[由从][^，。；]{0,10}\Z")
_RIGHT_AFTER = re.compile("[，,（(]净增加?")
_GROWN = re.compile("(?:增长|增加|提高|扩大|扩展|上升|增|升)[到至]")
_PAIRS = (("出口", "进口"), ("收入", "支出"))
_FURTHEST = 6
"""How many figures back one looks for the two."""


def balance_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for each balance that its two figures in the same sentence do not leave."""
    for entries in ledger.saying("差", "余", "赤字", "结存", "净增"):
        for at, left in enumerate(entries):
            if at > 1 and is_level(left) and _LEFT.search(left.words_before(12)):
                yield from _off(entries[max(0, at - _FURTHEST) : at], left)
            elif at > 1 and _NET.search(left.words_before(4)):
                yield from _net(*entries[at - 2 : at + 1])


def _off(before: Sequence[Entry], left: Entry) -> Iterator[Matter]:
    """Yield a balance if one of each pair stands before it, and they leave something else."""
    beside = [one for one in before if _is_beside(one, left)]
    for words in _PAIRS:
        pair = [[one for one in beside if _names(one, word, words)] for word in words]
        if [len(found) for found in pair] == [1, 1]:
            one, other = sorted((pair[0][0], pair[1][0]), key=low, reverse=True)
            if not make_up(one, (other, left)):
                yield _matter(one, other, left)


def _net(more: Entry, less: Entry, left: Entry) -> Iterator[Matter]:
    """Yield what 净增 says and two figures before it do not leave: 新设860家，注销320家，净增540家; 由9条增加到16条."""
    units = {one.mention.quantity.unit for one in (more, less, left)}
    told = _MORE.search(more.words_before(12)) and _LESS.search(less.words_before(12))
    if _is_turned(more, less):
        more, less, told = less, more, _RIGHT_AFTER.fullmatch(left.prose.text, less.end, left.start)
    beside = more.mention.sentence == less.mention.sentence == left.mention.sentence
    alike = beside and len(units) == 1 and "%" not in units
    if told and alike and not make_up(more, (less, left)):
        yield _matter(more, less, left)


def _matter(more: Entry, less: Entry, left: Entry) -> Matter:
    value = more.mention.quantity.value - less.mention.quantity.value
    values = made_of(left, f"{more.said}−{less.said}", value)
    return Matter("F605", left, (more, less), values)


def _is_turned(old: Entry, new: Entry) -> bool:
    """Tell whether a thing grows from one figure to the next: 由9条增加到16条."""
    between = old.prose.text[old.end : new.start]
    return bool(_FROM.search(old.words_before(12)) and _GROWN.fullmatch(between))


def _is_beside(one: Entry, left: Entry) -> bool:
    beside = one.mention.sentence == left.mention.sentence
    return beside and is_level(one) and same_measure(one, left)


def _names(one: Entry, word: str, words: Sequence[str]) -> bool:
    """Tell whether a figure's own words name one side of a pair, and not both: 进出口."""
    said = one.mention.indicator
    return (
        word in said
        and "进出口" not in said
        and not any(other in said for other in words if other != word)
    )
