"""Units of quantities: how they are written, what they count, and how they convert.

A unit's class is what two quantities must share to be compared: 起, 件, 项, 笔 and 宗 count alike, a
kilogram is a part of a ton, a percentage is not a percentage point.
"""

from collections import defaultdict
from decimal import Decimal
from functools import cache
from typing import NamedTuple


class Unit(NamedTuple):
    """What a unit counts, and how much of the class's own unit it is."""

    name: str
    factor: Decimal = Decimal(1)


_ALIKE = (
    "% ％",
    "百分点 个百分点",
    "倍",
    "元 元人民币 人民币元 人民币",
    "美元 美金",
    "欧元",
    "日元",
    "英镑",
    "港元 港币",
    "韩元",
    "卢布",
    "卢比",
    "澳元",
    "加元",
    "新加坡元 新元",
    "瑞士法郎",
    "件 起 项 笔 宗 单",
    "个 款 种",
    "家",
    "人 名 位",
    "人次",
    "千瓦时 度 度电 kWh",
    "平方米 平米 m²",
    "公里 千米 km",
    "标准箱 标箱 TEU",
    "小时 个小时",
    "个月",
    "个工作日 工作日",
    "天",
    "周",
    "分钟",
    "秒",
    "年",
    "岁 周岁",
    "吨标准煤 吨标煤",
    "国",
)
"""Written forms of one class each, parted by blanks; the first names the class."""
_PARTS = (
    ("‰", "%", "0.1"),
    ("个基点", "百分点", "0.01"),
    ("基点", "百分点", "0.01"),
    ("公斤", "吨", "0.001"),
    ("千克", "吨", "0.001"),
    ("克", "吨", "0.000001"),
    ("米", "公里", "0.001"),
    ("平方公里", "亩", "1500"),
    ("公顷", "亩", "15"),
    ("斤", "吨", "0.0005"),
    ("kW", "千瓦", "1"),
    ("瓦", "千瓦", "0.001"),
    ("兆瓦", "千瓦", "1000"),
    ("MW", "千瓦", "1000"),
    ("吉瓦", "千瓦", "1000000"),
    ("GW", "千瓦", "1000000"),
    ("兆瓦时", "千瓦时", "1000"),
    ("MWh", "千瓦时", "1000"),
    ("吉瓦时", "千瓦时", "1000000"),
    ("GWh", "千瓦时", "1000000"),
    ("TWh", "千瓦时", "1000000000"),
)
_OTHERS = (
    "吨 吨公里 人公里 千瓦 亩 立方米 升 毫升 桶 摄氏度 毫米 厘米 微米 纳米 海里 公升 载重吨 "
    "辆 台 套 台套 艘 架 架次 辆次 艘次 户次 件次 亩次 部 只 支 片 袋 粒 盒 瓶 剂 剂次 人份 张 所 座 处 条 篇 册 本 门 类 省 市 县 村 校 "
    "毫克 微克 次 天次 客位 场 批 批次 组 对 株 头 羽 尾 列 班 箱 户 例 间 栋 幢 枚 块 颗 根 份 页 字 班次 航班 车次 站 床 张床位 顶 口 眼 盏 幅 单位 票 席 群 具 册次 台次 场次 治疗量 "
    "EB PB TB GB MB EFLOPS PFLOPS Gbps Mbps Mtpa kV"
)
"""Classes of one form each."""


@cache
def units() -> dict[str, Unit]:
    """Return every unit by its written form."""
    known = {form: Unit(name) for name in _OTHERS.split() for form in (name,)}
    for line in _ALIKE:
        name, *others = line.split()
        known |= dict.fromkeys((name, *others), Unit(name))
    return known | {form: Unit(name, Decimal(factor)) for form, name, factor in _PARTS}


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Return how long the units are that begin with a character, the longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for form in units():
        found[form[0]].add(len(form))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def unit_at(text: str, at: int) -> tuple[str, Unit] | None:
    """Return the longest unit that stands at `at`, as it is written, and what it counts."""
    known = units()
    for length in _lengths().get(text[at : at + 1], ()):
        form = text[at : at + length]
        if form in known:
            return form, known[form]
    return None
