"""Numbers as Chinese writes them: 十二, 一千二百万, 三点五, 两亿; and with Arabic digits 1,234.5万."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "半": 5,
}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4}
_PARTED = re.compile("[, \u00a0\u2009\u202f]")
NUMERALS = "〇零一二两三四五六七八九十百千万亿"
"""Every character of a whole number in Chinese."""
ARABIC = re.compile(
    r"(?P<digits>[0-9](?:(?<![0-9.][0-9])[0-9]{0,2}(?:[ \u00a0\u2009\u202f][0-9]{3})+(?![0-9])|[0-9]*(?:,[0-9]{3})*)(?:\.[0-9]+)?)"
    r"(?P<odd>[余多](?![0-9]))?(?P<scale>[十百千]?(?:万亿|[万亿])|[百千](?![分瓦克米伏]))?"
)
"""A number in Arabic digits, in groups of three or not (GB/T 15835-2011, 5.1.1), 余 or 多 that may stand behind it, and its scale.

It begins with a digit, and not with ways to write it: so whatever is none is passed over at once.
"""


class Number(NamedTuple):
    """A number, and half the worth of its last digit: 1.2万 is 12000 ± 500."""

    value: Decimal
    half: Decimal


def arabic(digits: str, scale: str = "") -> Number:
    """Return the number that `digits` (`1,234.5`) and a `scale` (`千万`, `亿`) say."""
    if not digits.isdigit():
        digits = _PARTED.sub("", digits)
    step, half = _steps(scale, len(digits.partition(".")[2]))
    value = Decimal(digits)
    return Number(value * step if scale else value, half)


@cache
def _steps(scale: str, decimals: int) -> tuple[Decimal, Decimal]:
    """Return what a scale multiplies by, and half the worth of a digit so far behind the point."""
    step = Decimal(scale_of(scale))
    return step, step * Decimal(5).scaleb(-decimals - 1)


def scale_of(scale: str) -> int:
    """Return what a scale multiplies by: 千万 is 10,000,000, and no scale 1."""
    factor = 1
    for word, worth in _SCALES.items():
        if scale.endswith(word):
            factor, scale = worth, scale.removesuffix(word)
            break
    for char in scale:
        factor *= _STEPS[char]
    return factor


def chinese(said: str) -> Number | None:
    """Return the number that a run of Chinese numerals says; None for what is no number (一二三万百)."""
    whole, point, decimals = said.partition("点")
    if point:
        return _with_decimals(whole, decimals)
    read = _whole(whole)
    return read and Number(Decimal(read[0]), Decimal(read[1]) / 2)


def _with_decimals(whole: str, decimals: str) -> Number | None:
    scale = decimals.lstrip("".join(_DIGITS))
    digits = decimals.removesuffix(scale)
    read = _whole(whole)
    if read is None or not digits or scale not in ("", *_SCALES):
        return None
    return arabic(f"{read[0]}.{''.join(str(_DIGITS[char]) for char in digits)}", scale)


def _whole(said: str) -> tuple[int, int] | None:
    """Return a whole number and the worth of its last digit."""
    for scale, worth in _SCALES.items():
        if scale in said:
            above, _, below = said.rpartition(scale)
            over, under = _whole(above), _whole(below.lstrip("零")) if below else (0, worth)
            if over is None or under is None or under[0] >= worth:
                return None
            return over[0] * worth + under[0], under[1] if below else over[1] * worth
    return _below_ten_thousand(said)


def _below_ten_thousand(said: str) -> tuple[int, int] | None:
    total, digit, last, smallest = 0, None, 1, 10**4
    for char in said:
        if char in _STEPS:
            step = _STEPS[char]
            if step >= smallest:
                return None
            total += (1 if digit is None else digit) * step
            digit, last, smallest = None, step, step
        elif char == "零":
            continue
        elif digit is not None or char not in _DIGITS or char == "半":
            return None
        else:
            digit = _DIGITS[char]
    if digit is None:
        return (total, last) if said else None
    return total + digit, 1
