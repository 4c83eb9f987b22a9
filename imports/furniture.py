"""What stands on the pages of a paper and is no part of it: page numbers, running heads, contents."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from planctl.imports.lines import Line

_DECORATED = re.compile(
    r"[-—–－·•]+\s*(\d{1,4})\s*[-—–－·•]+|第\s*(\d{1,4})\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?"
    r"|[Pp]age\s+(\d{1,4})(?:\s+of\s+\d{1,4})?"
)
_BARE = re.compile(r"(?P<number>\d{1,4})(?:\s*/\s*\d{1,4})?|(?P<roman>[IVX]{1,6}|[ivx]{1,6})")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_CONTENTS = re.compile(r"目\s*[录次]|contents", re.IGNORECASE)
_ENTRY = re.compile(r"(?:[.．·…]{3,}|[.．·…]\s[.．·…\s]{3,}|\t+| {3,})\s*\d{1,4}$")
_LEADERS = re.compile(r"[\s.．·…]+\d{0,4}$")
_MARKS = re.compile(r"^[#\-*+\s]+|[\s　]+")
_LONGEST_HEAD = 40
_LONGEST = 120
_OFTEN = 3
_SHARE_OF_PAGES = 0.3
"""A running head stands at least on so many; left and right pages may have heads of their own."""

_Fates = dict[int, str]


def furniture(lines: Sequence[Line]) -> Mapping[int, str]:
    """Return which lines are no part of the paper, by their index, and why.

    Reasons: `page-number`, `running-head`, `contents`.
    """
    fates: _Fates = dict.fromkeys(_page_numbers(lines), "page-number")
    fates |= dict.fromkeys(_running_heads(lines, fates), "running-head")
    fates |= dict.fromkeys(_contents(lines, fates), "contents")
    return fates


def _page_numbers(lines: Sequence[Line]) -> Iterator[int]:
    """Yield lines that are page numbers: decorated, or bare ones that count upwards."""
    bare: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        if len(line.text) > _LONGEST_HEAD or not line.text:
            continue
        if _DECORATED.fullmatch(line.text):
            yield at
        elif match := _BARE.fullmatch(line.text):
            bare.append((at, int(match["number"] or _value(match["roman"].lower()))))
    counting = {
        at
        for (one, low), (other, high) in pairwise(bare)
        for at in (one, other)
        if high - low in (1, 2)
    }
    breaks = {at for at, line in enumerate(lines) if line.new_page}
    yield from (at for at in sorted(counting) if not breaks or _at_edge(lines, breaks, at))


def _at_edge(lines: Sequence[Line], breaks: set[int], at: int) -> bool:
    """Tell whether a line is the first or the last of a page that says something."""
    before = next((i for i in range(at - 1, -1, -1) if lines[i].text), -1)
    behind = next((i for i in range(at + 1, len(lines)) if lines[i].text), len(lines) - 1)
    return any(i in breaks for i in range(before + 1, behind + 1)) or behind == len(lines) - 1


def _value(roman: str) -> int:
    """Return what a Roman number says: each letter counts, less where a greater one follows."""
    values = [_ROMAN[letter] for letter in roman]
    return sum(
        -value if value < following else value for value, following in pairwise([*values, 0])
    )


def _running_heads(lines: Sequence[Line], pages: _Fates) -> Iterator[int]:
    """Yield short lines that come again and again beside a page's number or its break."""
    breaks = {at for at, line in enumerate(lines) if line.new_page}
    edges = breaks | pages.keys()
    least = max(_OFTEN - 1, _SHARE_OF_PAGES * max(len(breaks), len(pages)))
    said = Counter(_bare(line.text) for line in lines if 0 < len(line.text) <= _LONGEST_HEAD)
    found: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if at not in pages and len(line.text) <= _LONGEST_HEAD and said[_bare(line.text)] >= _OFTEN:
            found.setdefault(_bare(line.text), []).append(at)
    first = next((at for at, line in enumerate(lines) if line.text and at not in pages), None)
    for text, places in found.items():
        beside = sum(_beside(lines, edges, at) for at in places)
        if text and beside * 2 > len(places) and beside >= least:
            # What opens the paper is its title, though it comes again on every page.
            yield from (at for at in places if at != first)


def _beside(lines: Sequence[Line], edges: set[int], at: int) -> bool:
    """Tell whether a page ends or begins at a line, blank ones aside."""
    if at in edges and lines[at].new_page:
        return True
    for step in (-1, 1):
        other = at + step
        while 0 <= other < len(lines) and abs(other - at) < 4 and not lines[other].text:
            if other in edges:
                return True
            other += step
        if other in edges:
            return True
    return False


def _contents(lines: Sequence[Line], other: _Fates) -> Iterator[int]:
    """Yield lines of a contents list: those with leaders and a page, those that come again below."""
    short = [
        (at, line.text)
        for at, line in enumerate(lines)
        if 0 < len(line.text) <= _LONGEST and at not in other
    ]
    last = {_bare(text): at for at, text in short}
    within, expected = False, 0
    for at, text in short:
        again = last[_bare(text)] > at or last.get(_entry(text), -1) > at
        if _CONTENTS.fullmatch(text.lstrip("# ")):
            within, expected = True, at + 1
            yield at
            continue
        within = (
            within
            and again
            and not any(lines[i].text and i not in other for i in range(expected, at))
        )
        if within or (again and _ENTRY.search(text)):
            yield at
        expected = at + 1


def _entry(text: str) -> str:
    return _bare(_LEADERS.sub("", text))


def _bare(text: str) -> str:
    return _MARKS.sub("", text)
