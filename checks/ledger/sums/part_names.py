"""Names of parts: what they have in common, and what tells them apart."""

import re
from collections.abc import Sequence

from planctl.checks.ledger.comparability.runs import runs_of
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.indicators import key_of

_HALVES = (
    ("", "非"), ("出口", "进口"), ("城镇", "农村"), ("城镇", "乡村"), ("男", "女"), ("中央", "地方"), ("一般", "专项"), ("预期性", "约束性"),
    ("公办", "民办"), ("境内", "境外"), ("国内", "国外"), ("内资", "外资"), ("外贸", "内贸"), ("公立", "民营"), ("线上", "线下"),
    ("存量", "增量"), ("国有", "集体"), ("常规", "应急"), ("涉税", "非涉税"),
)  # fmt: skip
"""Words that divide a thing in two."""
_GRADE = re.compile(
    "[0-9]?[A-Za-z]{1,5}级|[一二三四五甲乙丙丁初中高特][级等]|[大中小微]\\(?[1-2]?\\)?型|(?:及以[上下]|以[上下])"
)
_ENDING = 2


def are_kin(parts: Sequence[Entry]) -> bool:
    """Tell whether the names of parts have something in common: 本地农民工, 外出农民工."""
    first, *others = (runs_of(one.mention.indicator) for one in parts)
    return bool(first.intersection(*others))


def are_grades(names: Sequence[str]) -> bool:
    """Tell whether names differ by their grade alone, of which a thing has one: 大型水库, 中型水库."""
    bare = {_GRADE.sub("", name.removeprefix("其中")) for name in names}
    return len(bare) == 1 and len(set(names)) == len(names) and bool(_GRADE.search(names[0]))


def are_halves(one: str, other: str) -> bool:
    """Tell whether two names differ by a pair of opposites alone: 税收收入 and 非税收入."""
    return any(
        first in mine
        and last in theirs
        and set(key_of(mine.replace(first, ""))) == set(key_of(theirs.replace(last, "")))
        for mine, theirs in ((one, other), (other, one))
        for first, last in _HALVES
        if last not in mine
    )


def end_alike(one: str, other: str) -> bool:
    """Tell whether two names are kinds of one thing: 夏粮产量 and 秋粮产量."""
    if one == other:  # 大型水库27座，蓄水112亿立方米；中型水库101座，蓄水44亿立方米
        return True
    return len(one) > _ENDING < len(other) and one[-_ENDING:] == other[-_ENDING:]
