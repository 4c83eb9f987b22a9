"""Quantities whose number stands in words: 三分之一, 三成, 一半, 百余种, 十二家."""

import re
from collections.abc import Iterator
from decimal import Decimal

from planctl.text.modifiers import Read, dressed
from planctl.text.number_words import ARABIC, NUMERALS, Number, arabic, chinese
from planctl.text.quantity import Quantity
from planctl.text.units import Unit, unit_at

_IN_WORDS = re.compile(
    rf"[{NUMERALS}][{NUMERALS}]{{0,23}}(?:点[〇零一二三四五六七八九]{{1,9}}[万亿]{{0,2}})?"
)
_HALVES = re.compile(r"一半|过半|半数")
_NO_TENTHS = frozenset("为果立本效员型熟功长绩品分交都套像因全人份天就群千不")
"""What follows 成 where it says no tenths: 一成不变 aside, 三成为, 二成立 and the like."""
_SMALL_COUNTED = frozenset(("家", "件", "倍", "例", "百分点"))
"""What fewer than ten in words may count; 一个, 两种, 三类 mostly say what a text is made of."""
_LONE = frozenset("十百千万亿")
_DIGITS = "一二三四五六七八九"
_ONES = re.compile(rf"[{_DIGITS}](?![{NUMERALS}成])")
_FRACTION_HALF = Decimal("2.5")
"""Percentage points within which 三分之一 or 三成 is right."""


def quantities_in_words(text: str) -> Iterator[Quantity]:
    """Yield the quantities of a text whose numbers stand in words; 一半 and the like come last."""
    end = 0
    for match in _IN_WORDS.finditer(text):
        start, stop = match.span()
        if start < end or text[start - 1 : start] in ("数", "几", "第", "每"):
            continue
        found = _in_words(text, match[0], start, stop)
        if found:
            yield found
            end = found.end
    for match in _HALVES.finditer(text) if "半" in text else ():
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
    match = _IN_WORDS.match(text, stop) or ARABIC.match(text, stop)
    parts = chinese(under)
    if match is None or parts is None or not parts.value:
        return None
    over = arabic(match["digits"]) if match.re is ARABIC else chinese(match[0])
    if over is None:
        return None
    rough = under[-1] not in "百千万"
    half = _FRACTION_HALF if rough else over.half * 100 / parts.value
    read = Read(Number(over.value * 100 / parts.value, half), None, odd=False, end=match.end())
    return dressed(text, start, read, Unit("%"))


def _tenths(text: str, said: str, start: int, stop: int) -> Quantity | None:
    tenths = chinese(said)
    if tenths is None or said in _LONE:
        return None
    value, half, behind = tenths.value * 10, _FRACTION_HALF, text[stop : stop + 1]
    if behind == "半":
        value, stop = value + 5, stop + 1
    elif _ONES.match(text, stop) and unit_at(text, stop + 1) is None:  # 六成二, not 六成二家
        value, half, stop = value + _DIGITS.index(behind) + 1, Decimal("0.5"), stop + 1
    found = dressed(text, start, Read(Number(value, half), None, odd=False, end=stop), Unit("%"))
    if found.modifier == "odd":  # 六成多 is less than seven
        return found._replace(half=Decimal(0), modifier="", upper=value + 10)
    return found


def _half(text: str, match: re.Match[str]) -> Quantity:
    number = Number(Decimal(50), _FRACTION_HALF)
    read = Read(number, None, odd=False, end=match.end())
    found = dressed(text, match.start(), read, Unit("%"))
    return found._replace(modifier="over") if match[0] == "过半" else found


def _counted(text: str, said: str, start: int, stop: int) -> Quantity | None:
    """Return a number in words with its unit; none where it is more likely a figure of speech."""
    odd = text[stop : stop + 1] in ("余", "多")
    unit = unit_at(text, stop + odd)
    number = chinese(said)
    if number is None or unit is None:
        return None
    read = Read(number, unit[1], odd, stop + odd + len(unit[0]))
    found = dressed(text, start, read, unit[1])
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
