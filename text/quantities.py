"""Quantities in Chinese prose: 超过1.2万家, 4.7%, 三分之一, 30%—50%, 百余种.

GB/T 15835-2011 says how numbers are written.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from planctl.text.masks import covered, masked
from planctl.text.modifiers import SYMBOLS, Read, dressed
from planctl.text.number_words import ARABIC, Number, arabic, scale_of
from planctl.text.periods import periods
from planctl.text.quantities_in_words import quantities_in_words
from planctl.text.quantity import Quantity
from planctl.text.uncounted import countable, narrowed
from planctl.text.units import Unit, unit_at

_TO = re.compile(r"\s?(?:—{1,2}|[–－~～\-至到])\s?(?=[0-9])")
_POINTS = re.compile("个(?:[、，和及与]{1,2}[0-9.]{1,6}个?){1,8}百分点")
"""What several gaps share their unit in."""
_LONGEST = 30
"""Characters of a number; a longer run of digits is none."""
_MAY_JOIN = frozenset(" —–－~～-至到")
_FROM = re.compile(r"[从由自][^，。；：、]{0,12}\Z")


_CLASS = r"\s*[0-9][0-9.,]*(?:[-—–～~至][0-9.,]+)?[\u4e00-\u9fff%]{1,4}?(?:及?以[上下内])?\s*"
"""A class of things that a table is of; made late, for it is slow to make."""


def is_class(words: str) -> bool:
    """Tell words that name a class of things by its bounds, and count none: 18—34岁, 100人以上."""
    return re.fullmatch(_CLASS, words) is not None


def quantities_in(text: str) -> list[Quantity]:
    """Return the quantities of any text in order; periods, citations and codes are none."""
    counted = countable(masked(narrowed(text)))
    return quantities(covered(counted, [(one.start, one.end) for one in periods(counted)]))


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a text in which all else that holds digits is masked, in order.

    A number without unit is none, unless 万 or 亿 stands with it.
    """
    found = [*_arabic_quantities(text), *quantities_in_words(text)]
    found.sort()
    return found


def _arabic_quantities(text: str) -> Iterator[Quantity]:
    end = 0
    for match in ARABIC.finditer(text):
        start = match.start()
        if start >= end and match.end() - start < _LONGEST and not _counts_nothing(text, start):
            read = _read(text, match)
            found = _ranged(text, match, read) or (
                dressed(text, start, read, read.unit)
                if read.unit
                else _without_unit(text, match, read)
            )
            if found:
                yield found
                end = found.end


def _counts_nothing(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return before == "每" or (before.isascii() and (before.isalpha() or before in ("_", ".")))


@cache
def _people() -> re.Pattern[str]:
    """Return who are counted without a word for it; made late, for it is slow to make."""
    return re.compile(
        "(?:[0-9]+岁(?:及?以上)?)?[\u4e00-\u9fff]{0,4}?(?:老人|老年人|职工|群众|学生|居民|农民|牧民|儿童|市民|人员|患者|游客|师生|人口|青年|会员|残疾人|劳动者)"
    )


def _without_unit(text: str, match: re.Match[str], read: Read) -> Quantity | None:
    symbol = SYMBOLS.get(text[match.start() - 1 : match.start()])
    if not symbol and match["scale"] and _people().match(text, read.end):
        return dressed(text, match.start(), read, Unit("人"))  # 11.4万失能老人
    if symbol or (match["scale"] and match["scale"] not in "百千"):
        return dressed(text, match.start(), read, Unit(symbol or ""))
    return None


def _read(text: str, match: re.Match[str], scale: str | None = None) -> Read:
    digits, odd, own = match.group("digits", "odd", "scale")
    end = match.end()
    if text[end : end + 1] in ("余", "多") and not odd:
        odd, end = "odd", end + 1
    unit = unit_at(text, end)
    if unit and unit[0] == "个" and _POINTS.match(text, end):
        unit = ("个", Unit("百分点"))  # 回落0.4个和0.1个百分点
    if unit is None and odd == "odd":
        end -= 1
        odd = None
    if unit and unit[0] == "度" and not own:
        unit = ("度", Unit("度"))  # 15度 is a slope, 3亿度 is power
    number = arabic(digits, own or scale or "")
    return Read(number, unit and unit[1], bool(odd), end + len(unit[0]) if unit else end)


def _ranged(text: str, match: re.Match[str], first: Read) -> Quantity | None:
    """Return 30%—50%, 100至120亿元, 3—5年; None where two numbers make no range."""
    if text[first.end : first.end + 1] not in _MAY_JOIN:
        return None
    joint = _TO.match(text, first.end)
    second = joint and ARABIC.match(text, joint.end())
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
    whole = dressed(text, match.start(), last, last.unit)
    return whole._replace(
        value=first.number.value * factor,
        half=max(first.number.half * factor, whole.half),
        upper=whole.value,
    )
