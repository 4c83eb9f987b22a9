"""How a figure is meant: as a level, a share, a change, a gap or a bound; and of what."""

import re

from planctl.text.clauses import Left
from planctl.text.indicators import bare_words, is_measured
from planctl.text.mention import MONEY, Kind
from planctl.text.period import Dated, Period
from planctl.text.quantity import Quantity

_UP = "多增|增长率|增长速度|增长|增加|上升|提高|提升(?<!改造提升)|增幅|涨幅|上涨|扩大|增多|增速|多了|多出|增"
_DOWN = "少增|下降|减少|下滑|降低|回落|缩减|压缩|收窄|降幅|下跌|跌幅|萎缩|下调|缩水|少了|缩短|降|减"
_CHANGED = re.compile(rf"(?P<how>{_UP}|{_DOWN})(?:了|幅度|率|达到|达|为|，|\s|整整|恰好|正好)*\Z")
_RATE_NOW = re.compile(
    r"(?P<how>增长率|增速|增幅|涨幅|降幅|跌幅)(?:[^，。；：0-9]{0,6}(?:到|至|在|高达|仅为)|[已也]?(?:超过?|突破))\Z"
)
"""A rate by its name, and to what it came: 降幅收窄到, 增速高达."""
_EITHER_WAY = re.compile("增减[变化数量额值幅度]*\\Z")
"""A column of what came or went: its sign says which."""
_TAIL = 16
"""Characters before a figure within which its verb stands."""
_HOW = re.compile(
    r"(?:均|都|也|又|继续|仍|分别|大幅|小幅|略有|略|同比|环比|较[^，。]*|比[^，。]*|年均|年复合|复合|每年|平均|实现|连续)+\Z"
)
_ANNUAL = re.compile("年均|复合|平均每年|年平均")
_OVER = ("同比", "环比")
_AFTER_CHANGE = re.compile(
    "(?:的(?:年均|年|复合|同比|正|较快|高速|稳定)*(?P<verb>增长|下降|减少)|的?(?:年均|年|复合|同比)*(?P<noun>增长率|增速|增幅|降幅))(?![至到])"
)
_SHARE = re.compile("占|比重|份额|比例")
_RELATIVE = frozenset(("%", "百分点", "倍"))
_AIM = re.compile(
    "的?(?:目标|任务|要求|需要|状况|现状|问题|难题|短板|局面|压力|基础上|情况下|前提下|同时)"
)
"""What a figure is said to be, and no part of what it counts: 达到500万人次的目标."""
_LIFE = re.compile("寿命|平均年龄|均龄")
_NEAR = 40
"""Characters before an age within which it may be that of a life."""
_COUNTERS = frozenset("艘家个座台辆人名户条处栋套所")
_COUNT = re.compile("[0-9][万亿]?.\\Z")
_THING = re.compile("(?:及?以[上下])?的?[\u4e00-\u9fff]{2}")
_BOUNDING = re.compile("的[^，。；：、0-9]{1,12}[0-9]")
_CLASSING = re.compile("(?!增|下降|提高|比|较|同比|且|并|的)[^，。；：、（）0-9]{2,8}[0-9]")
"""What stands right behind 以上 and is counted itself: 5000万元以上项目204个."""
_YEAR_BEFORE = ("上年同期", "去年同期", "上年", "同期")


Meant = tuple[Kind, int, str]
"""The kind of a figure, its direction, and the words that say what it counts."""


def meant(quantity: Quantity, left: Left, right: str) -> Meant:
    """Return how a figure is meant by the words on either side of it."""
    words, relative = left.words, quantity.unit in _RELATIVE
    before = max(0, len(words) - _TAIL)
    changed = (relative and _RATE_NOW.search(words, before)) or _CHANGED.search(words, before)
    if quantity.sign and (relative or quantity.sign > 0 or (left.outer and not words)):
        own = words[: changed.start()] if changed else words
        return "change", quantity.sign, _HOW.sub("", own)
    if changed and _EITHER_WAY.search(words):
        return "change", quantity.sign or 1, _HOW.sub("", words[: changed.start()])
    if changed:
        own = _HOW.sub("", words[: changed.start()])
        return _yearly(words), -1 if changed["how"] in _DOWN.split("|") else 1, own
    if relative and words.endswith(_OVER):  # a column headed 同比
        return "change", 1, _HOW.sub("", words[:-2])
    if relative and right and (after := _AFTER_CHANGE.match(right)):
        down = (after["noun"] or after["verb"])[0] in "降下减"
        return _yearly(words + right), -1 if down else 1, words.removesuffix("以")
    return _level(quantity, left, right)


def _level(quantity: Quantity, left: Left, right: str) -> Meant:
    words = left.outer + left.words
    if right and (quantity.unit not in MONEY or not bare_words(words) or _counts(right)):
        words += _own(right).partition("并")[0]
    if quantity.unit == "百分点":
        return "gap", 0, words
    return "share" if quantity.unit == "%" and _SHARE.search(words) else "level", 0, words


def _own(right: str) -> str:
    """Return what words behind a figure say that it counts: 低空经济规模 of 低空经济规模的监管需要."""
    own = _AIM.split(right, maxsplit=1)[0]
    first = own.partition("的")[0]
    return first if first and is_measured(first) else own


def _counts(right: str) -> bool:
    """Tell whether words behind an amount say what it is: 2.1万亿元的增加值."""
    return right[0] == "的" and is_measured(_AIM.split(right, maxsplit=1)[0])


def _yearly(words: str) -> Kind:
    return "annual" if _ANNUAL.search(words) else "change"


def is_bound(text: str, quantity: Quantity) -> bool:
    """Tell whether a quantity says which things are counted: 营收超10亿元的企业有50家."""
    if quantity.unit == "岁":
        return not _LIFE.search(text, max(0, quantity.start - _NEAR), quantity.start)
    if quantity.modifier not in ("over", "least", "most") or quantity.unit == "%":
        return False
    if text.endswith("以上", quantity.start, quantity.end) and _CLASSING.match(text, quantity.end):
        return True
    return _BOUNDING.match(text, quantity.end) is not None or _is_named(text, quantity)


def _is_named(text: str, quantity: Quantity) -> bool:
    """Tell whether a quantity stands between a count and what is counted: 1268艘12米以上渔船."""
    if text[quantity.start - 1 : quantity.start] not in _COUNTERS:
        return False  # nearly always
    counted = _COUNT.search(text, max(0, quantity.start - 12), quantity.start) is not None
    return counted and _THING.match(text, quantity.end) is not None


def base_of(left: Left, when: list[Dated], period: Period | None) -> str:
    """Return what a change is measured against; "" for the year before."""
    if "环比" in left.words:
        return "环比"
    compared = [one.period for one in when if one.compared and one.start >= left.begins]
    if not compared or compared[-1].name in _YEAR_BEFORE:
        return ""
    if period and compared[-1].end == period.start and compared[-1].years == period.years:
        return ""
    return str(compared[-1])
