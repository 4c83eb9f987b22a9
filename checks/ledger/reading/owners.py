"""Whose a figure is that is told in short behind another: 卫生院3.4万所，床位150万张; 养老基金收入6万亿元，基金支出5万亿元."""

import re
from collections.abc import Sequence

from planctl.text.indicators import has_place, is_measured, last_measure_of, plain_words
from planctl.text.mention import Mention

HOLDERS = frozenset(("个", "所", "家", "件", "项", "座", "处", "条", "户", "艘", "列", "辆"))
"""Units of things that have figures of their own."""
_WHEN = re.compile("^(?:其中|本[年月季]|当[年月季]|全年|年[末底]|累计|合计|总计)+")
_SHORT = 4
"""Characters of a name that says of itself too little to be met again as the same."""
_LONGEST = 12
"""Characters of an indicator that is no short name, whatever leads to its figure."""
_HEAD = 2
_QUALIFIED = 4
"""Characters that tell a fund or a market from all others of its name."""
_FURTHEST = 8
"""How many figures back one looks."""
_OF_TARGETS = re.compile(
    "(?:完成|占|为|达到?|的|[上中下全年度月季初期省市区县州政府下达考核目标任务计划预算数比例总])+"
)
_TARGETS = re.compile("目标|任务|计划|预算")


def owner_of(made: Sequence[Mention], at: int) -> str | None:
    """Return what a figure told in short belongs to; None where its own words stand for themselves."""
    parent = made[at].parent
    at = at if parent is None else parent
    mention = made[at]
    if not at or len(mention.indicator) > _LONGEST or has_place(mention.words):
        return None
    words = _name(mention)
    if not words:
        return None
    if len(words) <= _SHORT and made[at - 1].sentence == mention.sentence:
        holder = _holder(made, at)
        if holder and words[:_HEAD] not in holder and not _is_within(mention.subject, holder):
            return holder
    return None if mention.subject else _qualified(made, at, words)


def is_of_target(words: str) -> bool:
    """Tell whether words say only that some target was met: 完成年度目标任务的."""
    return _TARGETS.search(words) is not None and _OF_TARGETS.fullmatch(words) is not None


def _name(mention: Mention) -> str:
    return _WHEN.sub("", plain_words(mention.indicator))


def _is_short(mention: Mention) -> bool:
    return len(_name(mention)) <= _SHORT and not has_place(mention.words)


def _holder(made: Sequence[Mention], at: int) -> str:
    """Return what the last things are called that the sentence counts in full before a figure; "" for none."""
    for before in reversed(made[max(0, at - _FURTHEST) : at]):
        if before.sentence != made[at].sentence:
            return ""
        held = before.quantity.unit in HOLDERS and before.kind == "level"
        if held and not _is_short(before):
            return plain_words(before.words)
    return ""


def _qualified(made: Sequence[Mention], at: int, words: str) -> str | None:
    """Return what stands before the first word of a figure where it was last said in full: 养老 of 养老基金收入."""
    head, unit = words[:_HEAD], made[at].quantity.unit
    if len(words) <= _HEAD or is_measured(head):
        return None
    for before in reversed(made[max(0, at - _FURTHEST) : at]):
        if head not in before.words:  # nearly always
            continue
        full = plain_words(before.words)
        found = full.find(head, _QUALIFIED)
        otherwise = last_measure_of(full) != last_measure_of(words)
        if found > 0 and otherwise and before.quantity.unit == unit:
            return full[:found]
        if full.startswith(head):
            return None
    return None


def _is_within(subject: str | None, holder: str) -> bool:
    return subject is not None and subject != "" and subject in holder
