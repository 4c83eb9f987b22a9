"""Quantities in Chinese prose: 超过1.2万家, 4.7%, 三分之一, 30%—50%, 百余种.

GB/T 15835-2011 says how numbers are written; what a modifier means is a convention of editors: 超X
is X to twice X, 近X nine tenths of X to X, 约X within a twentieth, X余 up to X and three tenths.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from planctl.text.masks import covered, masked
from planctl.text.number_words import NUMERALS, Number, arabic, chinese, scale_of
from planctl.text.periods import periods
from planctl.text.uncounted import countable, narrowed
from planctl.text.units import Unit, unit_at

Modifier = Literal["", "over", "near", "about", "odd", "least", "most"]

_ARABIC = re.compile(
    r"(?P<digits>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)"
    r"(?P<odd>[余多](?![0-9]))?(?P<scale>[十百千]?(?:万亿|[万亿])|[百千](?![分瓦克米伏]))?"
)
_IN_WORDS = re.compile(rf"[{NUMERALS}]{{1,24}}(?:点[〇零一二三四五六七八九]{{1,9}}[万亿]{{0,2}})?")
_HALVES = re.compile(r"一半|过半|半数")
_TO = re.compile(r"\s?(?:—{1,2}|[–－~～\-至到])\s?(?=[0-9])")
_LONGEST = 30
"""Characters of a number; a longer run of digits is none."""
_MAY_JOIN = frozenset(" —–－~～-至到")
_FROM = re.compile(r"[从由自][^，。；：、]{0,12}\Z")
_NO_TENTHS = frozenset("为果立本效员型熟功长绩品分交都套像因全人份天就群千不")
"""What follows 成 where it says no tenths: 一成不变 aside, 三成为, 二成立 and the like."""
_SMALL_COUNTED = frozenset(("家", "件", "倍", "例", "百分点"))
"""What fewer than ten in words may count; 一个, 两种, 三类 mostly say what a text is made of."""
_LONE = frozenset("十百千万亿")
_BEFORE: dict[str, Modifier] = {
    "不低于": "least", "不少于": "least", "不小于": "least", "至少": "least",
    "不高于": "most", "不超过": "most", "不大于": "most", "不多于": "most", "不到": "most",
    "不足": "most", "低于": "most", "少于": "most", "小于": "most", "最高": "most",
    "最高达": "most", "最多": "most", "至多": "most",
    "超过": "over", "超出": "over", "突破": "over", "高于": "over", "多于": "over",
    "大于": "over", "超": "over", "逾": "over", "近": "near", "接近": "near",
    "约": "about", "约为": "about", "约有": "about", "约达": "about",
    "大约": "about", "大概": "about",
}  # fmt: skip
_LONGEST_BEFORE = max(map(len, _BEFORE))
_AFTER: tuple[tuple[str, Modifier], ...] = (
    ("以上", "least"), ("以下", "most"), ("以内", "most"), ("左右", "about"), ("上下", "about"),
    ("余", "odd"), ("多", "odd"),
)  # fmt: skip
_FIRST_AFTER = frozenset(word[0] for word, _ in _AFTER)
_LAST_BEFORE = frozenset(word[-1] for word in _BEFORE)
_BOUNDS: dict[Modifier, tuple[Decimal, Decimal]] = {
    "": (Decimal(1), Decimal(1)),
    "over": (Decimal(1), Decimal(2)),
    "least": (Decimal(1), Decimal(2)),
    "near": (Decimal("0.9"), Decimal(1)),
    "about": (Decimal("0.95"), Decimal("1.05")),
    "odd": (Decimal(1), Decimal("1.3")),
    "most": (Decimal(0), Decimal(1)),
}
_SIGNS = {"+": 1, "-": -1, "−": -1}
_MAY_COME_BEFORE_A_SIGN = frozenset("，,（(、：:；; |\ufffc")
_SYMBOLS = {"$": "美元", "¥": "元", "￥": "元", "€": "欧元", "£": "英镑"}
_FRACTION_HALF = Decimal("2.5")
"""Percentage points within which 三分之一 or 三成 is right."""


class Quantity(NamedTuple):
    """`text[start:end]` says it, modifiers included; the number itself begins at `at`.

    `value` counts the class's own `unit`, with `half` the worth of its last digit on either side;
    `upper` is the other end of a range; `sign` is that of +7.3% or −2%, 0 where none is written.
    """

    start: int
    at: int
    end: int
    value: Decimal
    half: Decimal
    unit: str
    modifier: Modifier = ""
    upper: Decimal | None = None
    sign: int = 0

    @property
    def low(self) -> Decimal:
        """The least that the words may mean."""
        return self.value * _BOUNDS[self.modifier][0] - (0 if self.modifier else self.half)

    @property
    def high(self) -> Decimal:
        """The most that the words may mean."""
        most = self.value if self.upper is None else self.upper
        return most * _BOUNDS[self.modifier][1] + (0 if self.modifier else self.half)


class _Read(NamedTuple):
    """A number with its unit; `odd` says that 余 or 多 stands within."""

    number: Number
    unit: Unit | None
    odd: bool
    end: int


def quantities_in(text: str) -> list[Quantity]:
    """Return the quantities of any text in order; periods, citations and codes are none."""
    counted = countable(masked(narrowed(text)))
    return quantities(covered(counted, [(one.start, one.end) for one in periods(counted)]))


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a text in which all else that holds digits is masked, in order.

    A number without unit is none, unless 万 or 亿 stands with it.
    """
    found = [*_arabic_quantities(text), *_quantities_in_words(text)]
    found.sort()
    return found


def _arabic_quantities(text: str) -> Iterator[Quantity]:
    end = 0
    for match in _ARABIC.finditer(text):
        start = match.start()
        if start >= end and match.end() - start < _LONGEST and not _counts_nothing(text, start):
            read = _read(text, match)
            found = _ranged(text, match, read) or (
                _dressed(text, start, read, read.unit)
                if read.unit
                else _without_unit(text, match, read)
            )
            if found:
                yield found
                end = found.end


def _counts_nothing(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return before == "每" or (before.isascii() and (before.isalpha() or before in ("_", ".")))


def _without_unit(text: str, match: re.Match[str], read: _Read) -> Quantity | None:
    symbol = _SYMBOLS.get(text[match.start() - 1 : match.start()])
    if symbol or (match["scale"] and match["scale"] not in "百千"):
        return _dressed(text, match.start(), read, Unit(symbol or ""))
    return None


def _read(text: str, match: re.Match[str], scale: str | None = None) -> _Read:
    digits, odd, own = match.group("digits", "odd", "scale")
    end = match.end()
    if text[end : end + 1] in ("余", "多") and not odd:
        odd, end = "odd", end + 1
    unit = unit_at(text, end)
    if unit is None and odd == "odd":
        end -= 1
        odd = None
    number = arabic(digits, own or scale or "")
    return _Read(number, unit and unit[1], bool(odd), end + len(unit[0]) if unit else end)


def _ranged(text: str, match: re.Match[str], first: _Read) -> Quantity | None:
    """Return 30%—50%, 100至120亿元, 3—5年; None where two numbers make no range."""
    if text[first.end : first.end + 1] not in _MAY_JOIN:
        return None
    joint = _TO.match(text, first.end)
    second = joint and _ARABIC.match(text, joint.end())
    if joint is None or second is None:
        return None
    if joint[0].strip() in ("至", "到") and _FROM.search(
        text, max(0, match.start() - 14), match.start()
    ):
        return None
    last = _read(text, second)
    if last.unit is None or (first.unit and first.unit.name != last.unit.name):
        return None
    if first.unit is None and not match["scale"]:
        scale = Decimal(scale_of(second["scale"] or ""))
        first = first._replace(number=Number(first.number.value * scale, first.number.half * scale))
    if first.number.value >= last.number.value:
        return None
    factor = (first.unit or last.unit).factor
    whole = _dressed(text, match.start(), last, last.unit)
    return whole._replace(
        value=first.number.value * factor,
        half=max(first.number.half * factor, whole.half),
        upper=whole.value,
    )


def _dressed(text: str, start: int, read: _Read, unit: Unit) -> Quantity:
    """Return the quantity with the modifiers around it."""
    end, name = _per(text, read.end, unit.name)
    modifier: Modifier = "odd" if read.odd else ""
    if text[end : end + 1] in _FIRST_AFTER:
        for word, meant in _AFTER:
            if text.startswith(word, end):
                modifier, end = meant, end + len(word)
                break
    first = start - 1 if text[start - 1 : start] in _SYMBOLS else start
    sign = _sign(text, first)
    first -= bool(sign)
    if text[first - 1 : first] in _LAST_BEFORE:
        first, modifier = _modified(text, first, modifier)
    value, half = read.number
    return Quantity(
        first, start, end, value * unit.factor, half * unit.factor, name, modifier, sign=sign
    )


def _modified(text: str, start: int, modifier: Modifier) -> tuple[int, Modifier]:
    """Return where the words before a number begin, and what they make of it."""
    if text.endswith("附近", 0, start):
        return start, modifier
    if text.endswith("约占", 0, start):  # 占 is a word of what is counted
        return start, "about"
    for length in range(min(_LONGEST_BEFORE, start), 0, -1):
        meant = _BEFORE.get(text[start - length : start])
        if meant:
            return start - length, meant
    return start, modifier


def _sign(text: str, start: int) -> int:
    sign = _SIGNS.get(text[start - 1 : start], 0)
    return sign if sign and (start == 1 or text[start - 2] in _MAY_COME_BEFORE_A_SIGN) else 0


def _per(text: str, end: int, name: str) -> tuple[int, str]:
    """Return the end and the name of a unit that goes on: 元/吨, 千瓦时/千克."""
    if text[end : end + 1] != "/":
        return end, name
    scaled = end + 1 + (text[end + 1 : end + 2] in ("万", "亿"))
    per = unit_at(text, scaled)
    if per is None:
        return end, name
    return scaled + len(per[0]), f"{name}/{text[end + 1 : scaled]}{per[1].name}"


def _quantities_in_words(text: str) -> Iterator[Quantity]:
    end = 0
    for match in _IN_WORDS.finditer(text):
        start, stop = match.span()
        if start < end or text[start - 1 : start] in ("数", "几", "第", "每"):
            continue
        found = _in_words(text, match[0], start, stop)
        if found:
            yield found
            end = found.end
    for match in _HALVES.finditer(text):
        yield _half(text, match)


def _in_words(text: str, said: str, start: int, stop: int) -> Quantity | None:
    following = text[stop : stop + 2]
    if following == "分之":
        return _fraction(text, said, start, stop + 2)
    if following[:1] == "成" and len(said) == 1 and following[1:] not in _NO_TENTHS:
        return _tenths(text, said, start, stop + 1)
    if said == "一" or text[start - 1 : start].isdigit():
        return None
    return _counted(text, said, start, stop)


def _fraction(text: str, under: str, start: int, stop: int) -> Quantity | None:
    """Return 三分之一, 百分之五十, 千分之三 in per cent."""
    match = _IN_WORDS.match(text, stop) or _ARABIC.match(text, stop)
    parts = chinese(under)
    if match is None or parts is None or not parts.value:
        return None
    over = arabic(match["digits"]) if match.re is _ARABIC else chinese(match[0])
    if over is None:
        return None
    rough = under[-1] not in "百千万"
    half = _FRACTION_HALF if rough else over.half * 100 / parts.value
    read = _Read(Number(over.value * 100 / parts.value, half), None, odd=False, end=match.end())
    return _dressed(text, start, read, Unit("%"))


def _tenths(text: str, said: str, start: int, stop: int) -> Quantity | None:
    tenths = chinese(said)
    if tenths is None or said in _LONE:
        return None
    value = tenths.value * 10
    if text[stop : stop + 1] == "半":
        value, stop = value + 5, stop + 1
    return _dressed(
        text, start, _Read(Number(value, _FRACTION_HALF), None, odd=False, end=stop), Unit("%")
    )


def _half(text: str, match: re.Match[str]) -> Quantity:
    number = Number(Decimal(50), _FRACTION_HALF)
    read = _Read(number, None, odd=False, end=match.end())
    found = _dressed(text, match.start(), read, Unit("%"))
    return found._replace(modifier="over") if match[0] == "过半" else found


def _counted(text: str, said: str, start: int, stop: int) -> Quantity | None:
    """Return a number in words with its unit; none where it is more likely a figure of speech."""
    odd = text[stop : stop + 1] in ("余", "多")
    unit = unit_at(text, stop + odd)
    number = chinese(said)
    if number is None or unit is None:
        return None
    read = _Read(number, unit[1], odd, stop + odd + len(unit[0]))
    found = _dressed(text, start, read, unit[1])
    if said in _LONE and not found.modifier:
        return _upwards(text, found) if said != "十" else None
    if number.value < 10 and unit[1].name not in _SMALL_COUNTED:
        return None
    return found


def _upwards(text: str, found: Quantity) -> Quantity | None:
    """Return 上百家, 上千种; None for 百家 alone."""
    if text[found.start - 1 : found.start] != "上":
        return None
    return found._replace(start=found.start - 1, modifier="over")
