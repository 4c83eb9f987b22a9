"""A character that stands twice where one of the two belongs to no word: 产业|发|发展, 支持|持|企业."""

from collections.abc import Callable

from planctl.text.common_words import are_common

_SMALL = frozenset(
    "的了是在和与及或对为从把被将以着须需并而也且但已未很又不给按其请都们这那等有到向由于，。；：、！？（）“”《》\n"
)
"""What is a word by itself, and marks: what stands beside it begins or ends a word."""
_OF_COMPOUNDS = frozenset(
    "局院庭县司团村镇站州区楼科省部委队组所厂店校市乡营连排馆会党社行长处件物品力性度率量者员人地权法费款业学家界层级类型化制期"
    "年月日线网点案书证表单金额价税水电气油车船机师工商户口门路桥港山河江湖海湾岛城街道园场库房屋室厅台亭塔寺庙族语文史国军病药"
    "医食粮油盐茶酒布衣米面果菜花草木林树鸟鱼牛马羊猪鸡作职建情苏边高大新小多老再全超非无不可反总副双单重轻低强好优做能会要更最"
)
"""What ends or begins longer words and names, beside which another may stand: 执行局局长, 在职职工, 提高高质量."""
_DOUBLED = frozenset(
    "五天人年家种慢刚常渐往仅处事层步代时刻点星妈爸太谢看想试说走等纷稳牢紧深远频屡每区滔源欣津拳谆条个件次回遍岁夜句字声块片样项座本"
)
"""What is said twice: 一步步, 仅仅, 十五五."""


def is_astray(text: str, at: int, count: Callable[[str], int]) -> bool:
    """Tell whether of two equal characters one is of a common word, and the other of none, between two words.

    `count` tells how often some characters stand in the whole text.
    """
    one = text[at]
    if one in _OF_COMPOUNDS or one in _DOUBLED or not 2 <= at < len(text) - 3:
        return False
    first, before, behind, last = text[at - 2], text[at - 1], text[at + 2], text[at + 3]
    if first == before or behind == last or before == behind:
        return False  # 热热闹闹, 实实在在
    ends, begins = are_common(before + one), are_common(one + behind)
    if ends == begins:
        return False
    if begins:
        other, is_between = before + one, before in _SMALL or are_common(first + before)
        return is_between and count(other) <= count(other + one)
    other, is_between = one + behind, behind in _SMALL or are_common(behind + last)
    return is_between and count(other) <= count(one + other)
