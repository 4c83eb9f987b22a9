"""Days and months as texts name them: 2025年9月5日, 9月5日, 4月28—30日, 2026年9月, 二〇二五年九月五日.

GB/T 15835-2011, 5.1.4 and 5.2.2. Whether there is such a day is another question: 2月30日 is read too.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planctl.text.ordinals import value

_TO = r"\s?(?:—{1,2}|[-–－~～至到])\s?"
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_MONTH = re.compile(
    rf"月(?:(?P<day>\d{{1,2}})(?:[日号]?{_TO}(?P<last>\d{{1,2}}))?[日号]|(?P<said>{_NUMERAL})[日号])?"
)
_BEFORE = re.compile(r"(?:(?<!\d)(?P<year>(?:1[89]|20)\d\d)年)?(?<![\d.])(?P<month>\d{1,2})$")
_SAID_BEFORE = re.compile(
    rf"(?P<year>[一二][〇零○一二三四五六七八九]{{3}})年(?P<month>{_NUMERAL})$"
)
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_LONGEST = 8
"""The longest that stands before 月: 二〇二五年十二."""
_LEAP_YEAR = 2024
_ISO = re.compile(
    r"[-./](?<=(?P<year>(?:19|20)\d\d)[-./])(?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?![\d./-])"
)


class Day(NamedTuple):
    """A day, or a month (`day` 0), as `text[start:end]` names it; `last` is the day up to which, or 0."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    last: int = 0

    @property
    def is_none(self) -> bool:
        """Tell what no calendar has: 2月30日, 2025年13月; 2月29日 of a year that is no leap year."""
        if not (self.day or self.year):
            return False  # 18月龄
        held = (self.day or 1, self.last or 1)
        return any(on(self.year or _LEAP_YEAR, self.month, day) is None for day in held)


def on(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar; None where it has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days(text: str) -> Iterator[Day]:
    """Yield the days and months that a text names, in order."""
    for match in _MONTH.finditer(text):
        at = match.start()
        held = text[max(0, at - _LONGEST) : at]
        if match["said"]:
            if before := _SAID_BEFORE.search(held):
                digits = before["year"].translate(_DIGITS)
                month, day = value(before["month"]), value(match["said"])
                yield Day(at - len(before[0]), match.end(), int(digits), month, day)
        elif before := _BEFORE.search(held):
            year = int(before["year"]) if before["year"] else None
            day, last = int(match["day"] or 0), int(match["last"] or 0)
            yield Day(at - len(before[0]), match.end(), year, int(before["month"]), day, last)


def numeric_days(text: str) -> Iterator[Day]:
    """Yield the days that are written as numbers, 2025-09-05 and 2025.9.5 (GB/T 7408)."""
    for match in _ISO.finditer(text):
        year, month, day = map(int, match.groups())
        yield Day(match.start("year"), match.end(), year, month, day)
