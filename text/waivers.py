"""Waivers: where a text says that a finding is known and right, and why.

`{>>planctl: allow T301 照录原文<<}` in a text, `<!-- planctl: allow T301 照录原文 -->` in a draft,
`# planctl: allow T363 …` in YAML. In a text a waiver is for its paragraph, or, where it is a paragraph
of its own, for the next one; a comment beside something is for its line, one above something for all
of that.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

_SIGN = "planctl:"
_WAIVER = re.compile(
    r"(?P<opens>\{>>|<!--|\#)[ \t]*planctl:[ \t]*allow[ \t]+"
    r"(?P<codes>[A-Za-z]+[0-9]+(?:[ \t,，、]+[A-Za-z]+[0-9]+)*)[ \t,，：:]*(?P<rest>[^\n]*)"
)
_ENDS = {"{>>": "<<}", "<!--": "-->"}
_CODE = re.compile(r"[A-Za-z]+[0-9]+")


class Waiver(NamedTuple):
    """Codes that are waived from line `first` to `last` (counted from 1, both included), and why.

    It stands on line `line`, from column `column` to `end`.
    """

    codes: tuple[str, ...]
    reason: str
    line: int
    column: int
    end: int
    first: int
    last: int


def waivers(text: str) -> tuple[Waiver, ...]:
    """Return the waivers of a file's text; a line ends at a line feed alone."""
    return tuple(_found(text)) if _SIGN in text else ()


def _found(text: str) -> Iterator[Waiver]:
    lines = text.split("\n")
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    for match in _WAIVER.finditer(text):
        number = bisect_right(starts, match.start())
        rest, end = match["rest"], match.end()
        closing = _ENDS.get(match["opens"])
        if closing:
            at = rest.find(closing)
            end = match.start("rest") + (at + len(closing) if at >= 0 else len(rest))
            rest = rest[:at] if at >= 0 else rest
        codes = tuple(code.upper() for code in _CODE.findall(match["codes"]))
        begins = starts[number - 1]
        alone = not (text[begins : match.start()] + lines[number - 1][end - begins :]).strip()
        reach = _paragraph(lines, number, alone) if closing else _entry(lines, number, alone)
        column = match.start() - begins + 1
        yield Waiver(codes, rest.strip(), number, column, end - begins + 1, *reach)


def _paragraph(lines: list[str], number: int, alone: bool) -> tuple[int, int]:
    """Return the first and last line of the paragraph of a line, or of the next if it stands alone."""
    if alone and not _is_full(lines, number - 1):
        following = number + 1
        while following <= len(lines) and not lines[following - 1].strip():
            following += 1
        first, last = number, following
    else:
        first = last = number
        while _is_full(lines, first - 1):
            first -= 1
    while _is_full(lines, last + 1):
        last += 1
    return first, last


def _is_full(lines: list[str], number: int) -> bool:
    return 0 < number <= len(lines) and bool(lines[number - 1].strip())


def _entry(lines: list[str], number: int, alone: bool) -> tuple[int, int]:
    """Return the lines that a comment in YAML speaks of: its own, or the entry below it."""
    if not alone:
        return number, number
    first = number + 1
    while first <= len(lines) and lines[first - 1].strip()[:1] in ("", "#"):
        first += 1
    indent = _indent(lines[first - 1]) if first <= len(lines) else 0
    last = first
    while last < len(lines) and (not lines[last].strip() or _indent(lines[last]) > indent):
        last += 1
    return number, last


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
