"""Names that stand near each other by one slip, and are no siblings: 第一 and 第二, 东区 and 西区."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from planctl.text.one_slip import difference, is_dropped, is_exchanged, is_mistyped

SIBLINGS = frozenset(
    "一二三四五六七八九十〇零百两0123456789甲乙丙丁东西南北中上下左右前后内外省市州县区乡镇村国部男女老少大小高低新旧"
    "水税电气热暖煤油农林牧渔草粮棉糖茶果车船港路桥人财物公私总分正副初进出主子父母非不未反无ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
SUFFIXES = frozenset("者民性化音位员")
"""What a word takes or leaves and stays the word: 志愿者服务 and 志愿服务, 一体化 and 一体."""
_PLACE = re.compile(r"\w{0,2}[省市州县区乡镇村路港河湖江山]")
_ADDED = (
    "实施",
    "修正",
    "修订",
    "试行",
    "暂行",
    "草案",
    "总体",
    "专项",
    "补充",
    "年度",
    "工作",
    "建设",
    "管理",
    "相关",
    "有关",
    "若干",
    "设立",
    "成立",
    "组建",
    "审查",
    "审议",
    "审计",
    "调研",
    "评估",
    "执行",
    "说明",
    "解读",
)
"""What makes another name of one: 条例 and 实施条例."""
_KINDS = (
    "计划",
    "方案",
    "规划",
    "纲要",
    "意见",
    "办法",
    "规定",
    "条例",
    "细则",
    "通知",
    "协议",
    "合同",
    "指南",
    "规范",
)
_SHORT, _EVEN, _LONG, _LONGEST = 5, 6, 8, 12


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names are likely one, written with a slip."""
    mine, its = difference(one, other)
    if SIBLINGS.intersection(mine) and (not its or SIBLINGS.intersection(its)):
        return False
    if SIBLINGS.intersection(its) and not mine:
        return False
    if mine and its and _PLACE.match(one, one.rfind(mine) + len(mine)):
        return False
    length = min(len(one), len(other))
    if is_mistyped(mine, its):
        return length >= _SHORT
    if is_exchanged(mine, its):
        return length >= _LONG and not SIBLINGS.intersection(mine + its)
    if is_dropped(mine, its) and mine + its not in _ADDED:
        fewest = _EVEN if mine + its in SUFFIXES else _LONG
        return length >= (fewest if len(mine + its) == 1 else _LONGEST)
    return length >= _LONGEST and _differ_in_kind(one, other)


def _differ_in_kind(one: str, other: str) -> bool:
    """Tell a document that is called 计划 here and 方案 there."""
    ends = [next((kind for kind in _KINDS if name.endswith(kind)), "") for name in (one, other)]
    return all(ends) and one.removesuffix(ends[0]) == other.removesuffix(ends[1])


def near_names(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of names of which a half is the same and the rest is one slip away, each once."""
    halves: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        seen: dict[str, None] = {}
        for half in _halves(name):
            seen.update(dict.fromkeys(halves[half][-_MOST:]))
            halves[half].append(name)
        for other in seen:
            if is_same_name(name, other):
                yield name, other


_MOST = 40
"""Names with one beginning that are held against each other: more are a list."""


def _halves(name: str) -> Iterator[str]:
    """Yield the beginnings and ends by which a name with one slip is still known."""
    for half in range(max(2, len(name) // 2 - 1), len(name) // 2 + 1):
        yield "^" + name[:half]
        yield name[-half:] + "$"
