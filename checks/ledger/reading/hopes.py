"""Goals and facts that only the heads over them tell apart: 企业突破65家 under 明年重点工作."""

import re
from collections.abc import Iterable

from planctl.text.mention import Mention
from planctl.text.period import Period

_PAST = re.compile("成就|成效|基础|回顾|现状|基本情况|工作总结")
"""Heads of what has been achieved."""
_HOPED = re.compile("力争|目标|预计|预期|有望|将|计划|争取|预测|规划")
_EXPECTED = re.compile("预计|预期")
_AHEAD = re.compile(
    "(?:目标|重点|工作|任务)?(?:打算|安排|目标|重点工作|工作重点|主要任务|重点任务|计划|怎么[办干]|对策|建议|下一步[^，。]{0,6})\\Z"
)
"""Heads of what shall be done."""
_AIMED = re.compile(
    "(?:突破|达到|超过|实现|稳定在|保持在|控制在|提高到|提高至|增加到|扩大到|降到|降至|增至|增长到)[约近]?\\Z"
)
_ALREADY = re.compile("现有|现在|目前|已|去年|上年|连续|近年|截至|由|从")


def is_past(mention: Mention, text: str, heads: Iterable[str], headed: Period | None) -> bool:
    """Tell a goal that is none: 到2025年底 under what has been achieved, 预计全年 of the year that the head looks back at."""
    if not any(map(_PAST.search, heads)):
        return False
    hoped = {*_HOPED.findall(text, mention.span[0], mention.quantity.start)}
    period = mention.period
    of_it = headed is not None and period is not None and 0 < period.end <= headed.end
    return not hoped or (of_it and all(map(_EXPECTED.fullmatch, hoped)))


def is_within(mention: Mention, text: str, reported: Period | None) -> bool:
    """Tell what 到年末 dates in a report of that year, if nothing says that it is hoped for: it was so by then."""
    period = mention.period
    of_it = reported is not None and period is not None and 0 < period.end <= reported.end
    return of_it and not _HOPED.search(text, mention.span[0], mention.quantity.start)


def is_hoped(mention: Mention, text: str, heads: Iterable[str]) -> bool:
    """Tell what is aimed at under a head of what shall be done, if nothing says that it is so already."""
    if mention.kind not in ("level", "share") or not any(map(_AHEAD.search, heads)):
        return False
    quantity = mention.quantity
    before = text[mention.span[0] : quantity.at]
    return bool(_AIMED.search(before)) and not _ALREADY.search(before)
