"""What another paragraph says is left of a whole: 废弃矿山312处，已治理207处; 尚未治理的废弃矿山还有135处."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from planctl.checks.ledger.comparability.runs import clause_before, runs_around
from planctl.checks.ledger.matter import Matter, bounds, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import no_sum

_LACKS = re.compile("(?:还|尚|仍|从)?(?:没有?|未|待|缺)(?!来|必|免|想|料)[^，。；：0-9]*")
_LEFT = re.compile("尚|还|仍|另|余|剩|仅")
_DONE = re.compile("已|完成|建成|办结|竣工|整改|修复|治理|恢复|改造|覆盖|实现|有")
_SHARED, _MOST, _FURTHEST = 2, 30, 4
"""Runs of characters that what is left has in common with its whole and what is done, how many rests of a file are
looked at, and how many figures before what is done its whole is looked for."""
_TIMES = frozenset(("%", "年", "个月", "天", "周", "小时", "个工作日", "岁", "元"))
_HALF, _TWICE = 2, 2


class _Done(NamedTuple):
    """A whole, what is done of it, and the runs of characters of both clauses."""

    whole: Entry
    done: Entry
    runs: frozenset[str]


def remainder_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for each rest that, with what another paragraph has done of a whole, is not that whole."""
    for file in ledger.by_file():
        rests = [*islice(filter(_is_rest, file.naming("未", "没", "待", "缺")), _MOST)]
        done = [*_all_done(file)] if rests else []
        for rest in rests:
            if one := _told(rest, done):
                yield no_sum(one.whole, (one.done, rest))


def _is_counted(entry: Entry) -> bool:
    quantity = entry.mention.quantity
    plain = quantity.upper is None and not quantity.modifier and not entry.mention.goal
    return is_level(entry) and plain and quantity.unit not in _TIMES and entry.prose.kind != "cell"


def _is_rest(entry: Entry) -> bool:
    """Tell whether a clause says that so many are left, on which something is not done."""
    if not _is_counted(entry):
        return False
    before = clause_before(entry, 30)
    behind = re.split("[，。；：]", entry.prose.text[entry.end : entry.end + 16])[0]
    return bool(_LACKS.search(before + behind) and _LEFT.search(before))


def _all_done(file: Ledger) -> Iterator[_Done]:
    """Yield what is done of a whole that its own sentence counts."""
    for entries in file.blocks:
        for at, done in enumerate(entries):
            before = entries[max(0, at - _FURTHEST) : at]
            behind = entries[at + 1 : at + 2]
            if _is_counted(done) and not _is_rest(done):
                for whole in _wholes(done, before, behind):
                    yield _Done(whole, done, runs_around(done) | runs_around(whole))


def _wholes(done: Entry, before: Sequence[Entry], behind: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the greater figures that may be the whole of what is done: before it, or as 占全省360个库点 behind it."""
    for one in (*before, *behind):
        if (
            one.mention.sentence == done.mention.sentence
            and one.mention.quantity.unit == done.mention.quantity.unit
            and _is_counted(one)
            and one.mention.quantity.value > done.mention.quantity.value
            and (one in before or "占" in done.prose.text[done.end : one.start])
        ):
            yield one


def _told(rest: Entry, done: Sequence[_Done]) -> _Done | None:
    """Return the whole and what is done of it to which a rest belongs, and does not make up; None if any is made up."""
    mine = runs_around(rest)
    unit = rest.mention.quantity.unit
    alike = [
        one
        for one in done
        if (one.done.block != rest.block or one.done.end < rest.start)
        and one.done.mention.quantity.unit == unit
        and len(mine & one.runs) >= _SHARED
        and _DONE.search(clause_before(one.done, 24))
    ]
    if not alike or any(_makes_up(rest, one) for one in alike):
        return None
    best = max(alike, key=lambda one: len(mine & one.runs))
    left = best.whole.mention.quantity.value - best.done.mention.quantity.value
    near = (
        left < rest.mention.quantity.value * _TWICE and rest.mention.quantity.value < left * _HALF
    )
    return best if near else None


def _makes_up(rest: Entry, one: _Done) -> bool:
    """Tell whether a rest is what is left of a whole, within rounding."""
    (few, many), (least, most), (low, high) = map(bounds, (one.done, one.whole, rest))
    return least - many <= high and low <= most - few
