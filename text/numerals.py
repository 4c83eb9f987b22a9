"""Chinese numerals and the dress of heading numbers."""

import re
from typing import Literal, NamedTuple

NumberKind = Literal["chinese", "decimal", "legal"]
_DIGITS = "零一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Return 1 to 99 as 一 … 九十九, the counting form of headings; above that, plain digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


class NumberStyle(NamedTuple):
    """How a heading's number is written: `一、`, `（一）`, `1.`, `（1）`, `第一章`, `1.1.1`.

    `kind` legal is 1.1.1: the numbers of the levels above stand before the own one.
    """

    kind: NumberKind
    prefix: str
    suffix: str

    def write(self, counters: tuple[int, ...]) -> str:
        """Return the number of a heading; `counters` holds those of the levels above and its own."""
        if self.kind == "legal":
            number = ".".join(map(str, counters))
        else:
            number = chinese_number(counters[-1]) if self.kind == "chinese" else str(counters[-1])
        return f"{self.prefix}{number}{self.suffix}"


_STYLE = re.compile(r"(?P<prefix>[^一1]*)(?P<number>一|1(?:\.1)+|1)(?P<suffix>[^一1]*)")


def number_style(pattern: str) -> NumberStyle | None:
    """Read a pattern such as `（一）` or `1.1`; None when it holds no number, or more than one."""
    match = _STYLE.fullmatch(pattern)
    if not match:
        return None
    number = match["number"]
    kind: NumberKind = "chinese" if number == "一" else "legal" if "." in number else "decimal"
    return NumberStyle(kind, match["prefix"], match["suffix"])
