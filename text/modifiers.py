"""What stands around a number and belongs to it: 超过, 近, 以上, 余; a sign, a currency, a unit by a unit."""

from typing import NamedTuple

from planctl.text.number_words import Number
from planctl.text.quantity import Modifier, Quantity
from planctl.text.units import Unit, unit_at

_BEFORE: dict[str, Modifier] = {
    "不低于": "least", "不少于": "least", "不小于": "least", "至少": "least",
    "不高于": "most", "不超过": "most", "不大于": "most", "不多于": "most", "不到": "most",
    "不足": "most", "低于": "most", "少于": "most", "小于": "most", "最高": "most",
    "最高达": "most", "最多": "most", "至多": "most",
    "超过": "over", "超出": "over", "突破": "over", "高于": "over", "多于": "over",
    "大于": "over", "跨越": "over", "跨过": "over", "迈上": "over", "跃上": "over", "超": "over", "逾": "over", "近": "near", "接近": "near",
    "约": "about", "约为": "about", "约有": "about", "约达": "about", "~": "about", "≈": "about",
    "大约": "about", "大概": "about",
}  # fmt: skip
_NO_MODIFIER = (
    "附近",
    "签约",
    "节约",
    "集约",
    "预约",
    "履约",
    "违约",
    "合约",
    "租约",
    "缔约",
    "解约",
    "契约",
)
"""Words whose last character says nothing of the number behind them: 签约87个项目."""
_LONGEST_BEFORE = max(map(len, _BEFORE))
_AFTER: tuple[tuple[str, Modifier], ...] = (
    ("以上", "least"), ("以下", "most"), ("以内", "most"), ("左右", "about"), ("上下", "about"),
    ("余", "odd"), ("多", "odd"),
)  # fmt: skip
_FIRST_AFTER = frozenset(word[0] for word, _ in _AFTER)
_LAST_BEFORE = frozenset(word[-1] for word in _BEFORE)
_SIGNS = {"+": 1, "-": -1, "−": -1}
_MAY_COME_BEFORE_A_SIGN = frozenset("，,（(、：:；; |\ufffc")
_TIMES = frozenset("日月季")
SYMBOLS = {"$": "美元", "¥": "元", "￥": "元", "€": "欧元", "£": "英镑"}


class Read(NamedTuple):
    """A number with its unit; `odd` says that 余 or 多 stands within."""

    number: Number
    unit: Unit | None
    odd: bool
    end: int


def dressed(text: str, start: int, read: Read, unit: Unit) -> Quantity:
    """Return the quantity with the modifiers around it."""
    end, name = read.end, unit.name
    if text[end : end + 1] == "/":
        end, name = _per(text, end, name)
    modifier: Modifier = "odd" if read.odd else ""
    if text[end : end + 1] in _FIRST_AFTER:
        for word, meant in _AFTER:
            if text.startswith(word, end):
                modifier, end = meant, end + len(word)
                break
    first = start - 1 if text[start - 1 : start] in SYMBOLS else start
    sign = _sign(text, first, name)
    first -= bool(sign)
    if text[first - 1 : first] in _LAST_BEFORE:
        first, modifier = _modified(text, first, modifier)
    value, half = read.number
    if unit.factor != 1:
        value, half = value * unit.factor, half * unit.factor
    return Quantity(first, start, end, value, half, name, modifier, sign=sign)


def _modified(text: str, start: int, modifier: Modifier) -> tuple[int, Modifier]:
    """Return where the words before a number begin, and what they make of it."""
    if text.endswith(_NO_MODIFIER, 0, start):
        return start, modifier
    if text.endswith("约占", 0, start):  # 占 is a word of what is counted
        return start, "about"
    for length in range(min(_LONGEST_BEFORE, start), 0, -1):
        meant = _BEFORE.get(text[start - length : start])
        if meant:
            return start - length, meant
    return start, modifier


def _sign(text: str, start: int, unit: str) -> int:
    """Return the sign before a number, behind a mark, or before a growth behind its words: 服务业+7.3%."""
    sign = _SIGNS.get(text[start - 1 : start], 0)
    if not sign or start == 1 or text[start - 2] in _MAY_COME_BEFORE_A_SIGN:
        return sign
    return sign if unit == "%" and text[start - 2].isalpha() else 0


def _per(text: str, end: int, name: str) -> tuple[int, str]:
    """Return the end and the name of a unit that goes on: 元/吨, 千瓦时/千克."""
    scaled = end + 1 + (text[end + 1 : end + 2] in ("万", "亿"))
    per = unit_at(text, scaled)
    if per is None:
        timely = text[scaled : scaled + 1] in _TIMES
        return (scaled + 1, f"{name}/{text[end + 1 : scaled + 1]}") if timely else (end, name)
    return scaled + len(per[0]), f"{name}/{text[end + 1 : scaled]}{per[1].name}"
