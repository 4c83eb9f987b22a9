"""The numbers that headings, items and clauses begin with: 一、（一）1.（1）第一章 一是 ①."""

import re
from typing import Literal, NamedTuple

Style = Literal["chinese", "bracketed", "digit", "digit-bracketed", "chapter", "circled"]

_CHINESE = "一二三四五六七八九十百零〇"
_ORDINAL = re.compile(
    rf"(?P<chapter>第(?P<c>[{_CHINESE}]{{1,7}}|\d{{1,3}})(?P<unit>[章节编篇条]))(?=[\s　：:]|[^\s，。；、的])"
    rf"|(?P<bracketed>[（(](?P<b>[{_CHINESE}]{{1,4}})[）)])(?P<b_mark>[、，,.．]?)"
    rf"|(?P<chinese>(?P<z>[{_CHINESE}]{{1,4}})(?P<z_mark>[、.．，,]))"
    r"|(?P<digitbracketed>[（(](?P<e>\d{1,2})[）)])(?P<e_mark>[、，,.．]?)"
    r"|(?P<digit>(?P<d>\d{1,2})(?P<d_mark>[.．、]))(?!\d)"
    r"|(?P<circled>[①-⑳])"
)
_UNITS = {"十": 10, "百": 100, "千": 1000}
_STYLES: dict[str, Style] = {
    "chapter": "chapter", "bracketed": "bracketed", "chinese": "chinese",
    "digitbracketed": "digit-bracketed", "digit": "digit", "circled": "circled",
}  # fmt: skip
RANK: dict[Style, int] = {
    "chapter": 0, "chinese": 1, "bracketed": 2, "digit": 3, "digit-bracketed": 4, "circled": 5
}  # fmt: skip
"""The order of GB/T 9704-2012, 7.3.3: 一、（一）1.（1）; chapters above, circled numbers below."""


class Ordinal(NamedTuple):
    """A number at the beginning of a line: its style (a chapter's with its unit), value and mark.

    `mark_start` and `mark_end` are where the mark behind it stands: 、 or . or none.
    """

    style: Style
    unit: str
    number: int
    end: int
    mark: str
    mark_start: int


_ARTICLE = re.compile(
    rf"(?P<article>第(?P<number>[{_CHINESE}千]{{1,7}}|\d{{1,4}})条(?:之[{_CHINESE}]{{1,2}})?)(?:[ \u3000【（(]|$)"
)


def article(line: str) -> tuple[str, int] | None:
    """Return the number that an article of a law or of rules begins with, in words and as a number."""
    match = _ARTICLE.match(line) if line.startswith("第") else None
    return (match["article"], value(match["number"])) if match else None


def ordinal(line: str) -> Ordinal | None:
    """Return the number that a line begins with."""
    match = _ORDINAL.match(line)
    if match is None:
        return None
    kind = next(name for name in _STYLES if match[name])
    if kind == "circled":
        return Ordinal("circled", "", ord(match[0]) - ord("①") + 1, match.end(), "", match.end())
    group = {"chapter": "c", "bracketed": "b", "chinese": "z", "digitbracketed": "e", "digit": "d"}[
        kind
    ]
    mark = "" if kind == "chapter" else match[f"{group}_mark"]
    at = match.end() if kind == "chapter" else match.start(f"{group}_mark")
    return Ordinal(_STYLES[kind], match["unit"] or "", value(match[group]), match.end(), mark, at)


def shape(held: Ordinal) -> str:
    """Return what numbers of a style look like: （一）."""
    shapes = {"chinese": "一、", "bracketed": "（一）", "digit": "1.", "digit-bracketed": "（1）"}
    return shapes.get(held.style, f"第一{held.unit}" if held.unit else "①")


def written(held: Ordinal, number: int, text: str) -> bool:
    """Tell whether a number stands in a text as another is written: 二、 as 三、."""
    if held.style == "circled":
        return chr(ord("①") + number - 1) in text
    said = in_words(number)
    shapes = {
        "chinese": rf"{said}[、.．，,]",
        "bracketed": rf"[（(]{said}[）)]",
        "digit": rf"(?<![\d.]){number}[.．、](?!\d)",
        "digit-bracketed": rf"[（(]{number}[）)]",
        "chapter": rf"第(?:{said}|{number}){held.unit}",
    }
    return re.search(shapes[held.style], text) is not None


def in_words(number: int) -> str:
    """Return a number from 1 to 99 in Chinese: 23 is 二十三."""
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    head = "" if not tens else "十" if tens == 1 else f"{digits[tens]}十"
    return f"{head}{digits[ones] if ones else ''}"


def value(said: str) -> int:
    """Return what a numeral up to 9999 is, in digits or in Chinese: 二十三 is 23, 一百零一 is 101."""
    if said.isdecimal():
        return int(said)
    total = held = 0
    for char in said:
        if char in _UNITS:
            total += (held or 1) * _UNITS[char]
            held = 0
        elif char in "零〇":
            held = 0
        else:
            held = "一二三四五六七八九".index(char) + 1
    return total + held
