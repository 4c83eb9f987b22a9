"""What is done and what is left of a whole: 共120座，已改造86座，剩余44座."""

import re
from collections.abc import Iterator, Sequence

from planctl.checks.ledger.comparability.wholes import same_measure
from planctl.checks.ledger.matter import Matter, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import is_clear_slip, make_up, no_sum, over
from planctl.text.mention import MONEY

_DONE = re.compile("已|完成|建成|办结|竣工|完工|到位|整改|修复|交付|销号")
_REST = re.compile("剩余|剩下|其余|余下|还剩|尚余|仍余")
_UNDONE = re.compile("正在|在建|尚有|仍有|还有|尚未|未|待")
_OWING = ("尚欠", "仍欠", "剩余", "余款", "未付", "未退", "未还", "结余")
_LEFT = re.compile("尚欠|仍欠|剩余|余款|未[付退还]|结余")
_AMONG = re.compile("[^，。；、0-9]{0,12}中[，,][^，。；、0-9]{0,8}")
_REMAINS = re.compile("[^，。；0-9]{0,24}[，,；](?:剩余|剩下|其余|余下)的?[^，。；、0-9]{0,4}")
_OTHERWISE = re.compile("超额|新增|另|累计|其中|同时|今年|明年|年底")
_TIMES = frozenset(("%", "年", "个月", "天", "周", "小时", "个工作日", "岁"))
_BEHIND = 6
"""Characters behind a figure that may say whether it is done."""


def rest_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for each rest that, with what is done, is not the whole before both."""
    for _, entries in ledger.several:
        for whole, done, rest in zip(entries, entries[1:], entries[2:], strict=False):
            if _are_of_one(whole, done, rest) and _is_off(whole, done, rest):
                yield no_sum(whole, (done, rest))
        if any(map(entries[0].prose.text.__contains__, _OWING)):
            yield from _left_of(entries)
            yield from _owed([one for one in entries if one.mention.quantity.unit in MONEY])


def _left_of(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield what is left of a whole that 中 leads on from: 全天22.4小时的停车时间中，约3.4小时充电，剩余19小时闲置."""
    for whole, used, left in zip(entries, entries[1:], entries[2:], strict=False):
        text, held = whole.prose.text, (whole, used, left)
        units = {one.mention.quantity.unit for one in held}
        among = _AMONG.fullmatch(text, whole.end, used.start)
        rest = among and _REMAINS.fullmatch(text, used.end, left.start)
        alike = len(units) == 1 and whole.mention.sentence == left.mention.sentence
        if rest and alike and all(map(is_level, held)) and not make_up(whole, (used, left)):
            yield no_sum(whole, (used, left))


def _owed(sums: Sequence[Entry]) -> Iterator[Matter]:
    """Yield what is owed of a sum of money after a payment, if a slip is all that it is off by."""
    for whole, paid, owed in zip(sums, sums[1:], sums[2:], strict=False):
        left = paid.prose.text[paid.end : owed.start].rpartition("，")[2]
        units = {one.mention.quantity.unit for one in (whole, paid, owed)}
        alike = len(units) == 1 and all(map(is_level, (whole, paid, owed)))
        told = alike and _LEFT.search(left) and not make_up(whole, (paid, owed))
        if told and is_clear_slip(whole, (paid, owed)):
            yield no_sum(whole, (paid, owed))


def _are_of_one(*held: Entry) -> bool:
    """Tell whether figures of one sentence count one thing exactly."""
    first = held[0]
    return (
        len({one.mention.quantity.unit for one in held}) == 1
        and first.mention.quantity.unit not in _TIMES
        and all(
            is_level(one)
            and not one.mention.quantity.modifier
            and same_measure(one, first)
            and one.mention.sentence == first.mention.sentence
            for one in held
        )
    )


def _is_off(whole: Entry, done: Entry, rest: Entry) -> bool:
    mine, theirs = _around(whole, done), _around(done, rest)
    own = _clause_behind(whole)
    if _DONE.search(own) or _UNDONE.search(own):  # 1个项目已完工，3个项目已开工
        return False
    if not _DONE.search(mine) or _OTHERWISE.search(mine + theirs):
        return False
    beyond = _UNDONE.search(theirs) and over(whole, (done, rest)) > 0
    return bool(_REST.search(theirs) or beyond) and not make_up(whole, (done, rest))


def _around(before: Entry, entry: Entry) -> str:
    """Return what stands between two figures, and a little behind the second."""
    between = entry.prose.text[before.end : entry.start].rpartition("，")[2]
    return f"{between}{_clause_behind(entry)}"


def _clause_behind(entry: Entry) -> str:
    return re.split("[，。；、]", entry.prose.text[entry.end : entry.end + _BEHIND])[0]
