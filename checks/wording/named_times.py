"""Times with a name and, in brackets, their years or months: “十四五”（2021—2025年）, 三季度（7—9月）."""

import re
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.ordinals import value

_BRACKET = re.compile(
    r"[（(](?P<first>\d{1,4})[年月]?[—–至～~-](?P<last>\d{1,4})(?P<unit>[年月])[）)]"
)
_PLAN = re.compile(
    '(?P<number>[六七八九十]|十[一二三四五六七八九])五[”"]?(?:规划|计划|时期|期间)?$'
)
_PART = re.compile("(?P<name>第?[一二三四]季度|前三季度|[上下]半年)$")
_SIXTH, _FIRST_YEAR, _YEARS = 6, 1981, 5
"""The sixth five-year plan began in 1981; since then they follow each other."""
_HALVES = {"上": (1, 6), "下": (7, 12), "前": (1, 9)}
_LONGEST = 10


def times_have_their_length(sheet: Sheet) -> Iterator[Slip]:
    """T326: the years or months in brackets lie within what the name says; they may be part of it."""
    text = sheet.masked
    for match in _BRACKET.finditer(text):
        before = max(0, match.start() - _LONGEST)
        pattern = _PLAN if match["unit"] == "年" else _PART
        if name := pattern.search(text, before, match.start()):
            first, last = _plan(name) if match["unit"] == "年" else _part(name)
            if int(match["first"]) < first or int(match["last"]) > last:
                wanted = f"{first}—{last}{match['unit']}"
                values = {"found": text[name.start() : match.end()], "wanted": wanted}
                yield Slip("T326", name.start(), match.end(), values)


def _plan(name: re.Match[str]) -> tuple[int, int]:
    """Return the years of a five-year plan."""
    first = _FIRST_YEAR + _YEARS * (value(name["number"]) - _SIXTH)
    return first, first + _YEARS - 1


def _part(name: re.Match[str]) -> tuple[int, int]:
    """Return the months of a part of the year."""
    said = name["name"].removeprefix("第")
    if said[0] in _HALVES:
        return _HALVES[said[0]]
    last = 3 * value(said[0])
    return last - 2, last
