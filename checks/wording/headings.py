"""Headings: none twice in one part, those beside each other in one form and on one level."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.ordinals import RANK, Ordinal, Style, ordinal, shape, value

_TICKS = re.compile(r"[^\w]+")
_PART = re.compile(r"第(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})部分[\s：:]*")
_FEWEST = 3
"""Headings beside each other, from which on one in another form is odd."""


_WORDED = 4
"""Characters of a heading that is one for some matter."""


class _Heading(NamedTuple):
    """A heading with a number: its prose, that number, its level, and the headings it stands under."""

    prose: int
    number: Ordinal
    level: int
    above: tuple[int, ...]


def headings_agree(sheet: Sheet) -> Iterator[Slip]:
    """T375, T376, T377: headings stand once, in one form, each series and each name on one level."""
    found: defaultdict[str, list[_Heading]] = defaultdict(list)
    for held in _numbered(sheet):
        found[sheet.proses[held.prose].path].append(held)
    for headings in found.values():
        yield from _twice(sheet, headings)
        yield from _odd(sheet, headings)
        yield from _off_level(sheet, headings)
    yield from _named_alike(sheet)
    yield from _asked_again(sheet)


def _numbered(sheet: Sheet) -> Iterator[_Heading]:
    """Yield the headings of drafts that have a number, and a level by Markdown or Word."""
    stack: list[tuple[int, int]] = []
    path = ""
    for at, prose in enumerate(sheet.proses):
        level = prose.level
        if prose.kind != "heading" or not level or prose.section is not None:
            continue
        if prose.path != path:
            stack, path = [], prose.path
        while stack and stack[-1][0] >= level:
            stack.pop()
        if held := ordinal(prose.text) or _part(prose.text):
            yield _Heading(at, held, level, tuple(number for _, number in stack))
        stack.append((level, at))


def _part(line: str) -> Ordinal | None:
    """Return the number of 第三部分：…, which only headings begin with."""
    match = _PART.match(line)
    return match and Ordinal(
        "chapter", "部分", value(match["number"]), match.end(), "", match.end()
    )


def _twice(sheet: Sheet, headings: Iterable[_Heading]) -> Iterator[Slip]:
    """Yield what says the same as an earlier heading of its part."""
    first: dict[tuple[tuple[int, ...], str], int] = {}
    for held in headings:
        text = sheet.proses[held.prose].text
        words = _TICKS.sub("", text[held.number.end :])
        earlier = first.setdefault((held.above, words), held.prose)
        if earlier != held.prose and words:
            values = {"heading": text[:40]}
            yield Slip("T376", *sheet.line(held.prose), values, related=(sheet.line(earlier),))


def _asked_again(sheet: Sheet) -> Iterator[Slip]:
    """Yield a heading without a number that stands twice under one."""
    stack: list[tuple[int, dict[str, int]]] = []
    path = ""
    for at, prose in enumerate(sheet.proses):
        if prose.kind != "heading" or not prose.level or prose.section is not None:
            continue
        if prose.path != path:
            stack, path = [], prose.path
        while stack and stack[-1][0] > prose.level:
            stack.pop()
        if not stack or stack[-1][0] < prose.level:
            stack.append((prose.level, {}))
        earlier = stack[-1][1].setdefault(prose.text, at)
        numbered = earlier != at and (ordinal(prose.text) or _part(prose.text))
        if earlier != at and not numbered and len(prose.text) >= _WORDED:
            values = {"heading": prose.text[:40]}
            yield Slip("T376", *sheet.line(at), values, related=(sheet.line(earlier),))


def _odd(sheet: Sheet, headings: Iterable[_Heading]) -> Iterator[Slip]:
    """Yield the one that is numbered in another form than all that stand beside it."""
    beside: defaultdict[tuple[tuple[int, ...], int], list[_Heading]] = defaultdict(list)
    for held in headings:
        beside[held.above, held.level].append(held)
    for group in beside.values():
        styles = Counter(held.number.style for held in group)
        if len(group) < _FEWEST or len(styles) != 2 or min(styles.values()) > 1:
            continue
        usual = styles.most_common(1)[0][0]
        right = next(held.number for held in group if held.number.style == usual)
        first = group[1].number.style == usual and group[1].number.number != 2
        for held in group[first:]:
            if held.number.style != usual:
                found = sheet.proses[held.prose].text[: held.number.end]
                start = sheet.starts[held.prose]
                values = {"found": found, "usual": shape(right)}
                yield Slip("T377", start, start + held.number.end, values)


def _off_level(sheet: Sheet, headings: Iterable[_Heading]) -> Iterator[Slip]:
    """Yield what goes on with a series, （一）（二）（三）, on another level than its first."""
    series: dict[tuple[Style, str], tuple[int, int]] = {}
    for held in headings:
        key: tuple[Style, str] = held.number.style, held.number.unit
        number = held.number.number
        series = {other: one for other, one in series.items() if RANK[other[0]] <= RANK[key[0]]}
        last, level = series.get(key, (0, held.level))
        level = level if number == last + 1 else held.level
        series[key] = number, level
        if level != held.level:
            values = {"level": str(held.level), "usual": str(level)}
            yield Slip("T375", *sheet.line(held.prose), values)


def _named_alike(sheet: Sheet) -> Iterator[Slip]:
    """Yield a heading that comes again on another level than it mostly has."""
    levels: defaultdict[tuple[str, str], defaultdict[int, list[int]]]
    levels = defaultdict(lambda: defaultdict(list))
    for number, prose in enumerate(sheet.proses):
        if prose.kind == "heading" and prose.level and prose.section is None:
            levels[prose.path, _TICKS.sub("", prose.text)][prose.level].append(number)
    for held in levels.values():
        if len(held) < 2:
            continue
        counts = Counter({level: len(numbers) for level, numbers in held.items()})
        usual = counts.most_common(1)[0][0]
        for level, numbers in held.items():
            for number in numbers if level != usual else ():
                related = (sheet.line(held[usual][0]),)
                yield Slip(
                    "T375",
                    *sheet.line(number),
                    {"level": str(level), "usual": str(usual)},
                    related=related,
                )
