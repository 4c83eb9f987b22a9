"""What is said to be overfulfilled, and is not: 完成6200户，超额完成6500户的任务."""

import re
from collections.abc import Iterator
from itertools import pairwise

from planctl.checks.ledger.matter import Matter, high, low
from planctl.checks.ledger.reading.entries import Entry, Ledger

_OVERFULFILLED = re.compile(
    "[，,（(](?:已经?|均|都|全面|圆满|提前)?超额完成[^，。；0-9]{0,10}(?:[0-9]{4}年[^，。；0-9]{0,8})?"
)
_GOAL = re.compile("[^，。；、0-9]{0,8}(?:任务|目标|计划|指标)")
_DONE = re.compile("完成|实现|达到?|建成|改造|新增")
_BEFORE = 12


def target_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F601 for each figure that is less than the goal right behind it, which it is said to surpass."""
    for entries in ledger.saying("超额完成"):
        for done, goal in pairwise(entries):
            if _is_surpassed(done, goal) and high(done) < low(goal):
                values = {"what": "超额完成", "said": f"{done.said} / {goal.said}"}
                yield Matter("F601", done, (goal,), values)


def _is_surpassed(done: Entry, goal: Entry) -> bool:
    text = done.prose.text
    return bool(
        done.mention.quantity.unit == goal.mention.quantity.unit != "%"
        and _OVERFULFILLED.fullmatch(text, done.end, goal.start)
        and _GOAL.match(text, goal.end)
        and _DONE.search(done.words_before(_BEFORE))
    )
