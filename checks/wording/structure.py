"""Structure: numbers in order and with their marks, headings on lines and levels of their own."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from planctl.checks.wording.enumerations import clauses_out_of_order
from planctl.checks.wording.numbered import (
    LINES,
    articles_out_of_order,
    captions_out_of_order,
    decimals_out_of_order,
    excerpts_in,
    items_out_of_order,
)
from planctl.checks.wording.sheet import Sheet, Slip
from planctl.schemas.finding import Place
from planctl.text.ordinals import RANK, Ordinal, ordinal, shape, written

_HEADED = re.compile(r"第[一二三四五六七八九十]{1,3}(?P<mark>[、,])(?!第?[一二三四五六七八九十])")
_MANY = 2
"""Numbers with one fault from which on it is told once."""
_WITHIN = re.compile(r"(\d{1,2})\.\d")
"""What begins a heading within one that may not be there itself: 4.1 is within 4."""
_BEGINS = frozenset("。；：，\n“")
_MARKS = {"chinese": ("、",), "bracketed": ("",), "digit": (".", "．"), "digit-bracketed": ("",)}
"""The marks that a number may have behind it, the usual one first; a full-width dot is a dot."""


class _Counted(NamedTuple):
    """The last number of a style, and the level of the heading that it stands in (0: in a line).

    `due` is the number that was due there: those behind may go on from either. Where one is wanting, others may
    be too, `of_parts`: that is told once. `prose` is the number of the line.
    """

    style: tuple[str, str]
    number: int
    due: int
    level: int
    of_parts: bool
    prose: int


def numbers_are_in_order(sheet: Sheet) -> Iterator[Slip]:
    """T371: no number is passed over or used twice, in the lines of a text and in 一是、二是."""
    stack: list[_Counted] = []
    beside: dict[int, int] = {}
    before = ""
    excerpts = excerpts_in(sheet)
    for number, prose in enumerate(sheet.proses):
        where = prose.part if prose.section else prose.path
        if where != before:
            stack, before = [], where
        if prose.kind not in LINES:
            continue
        held = ordinal(prose.text)
        if held and held.unit == "条":
            continue
        if prose.level and (within := _WITHIN.match(prose.text)):
            stack = [_at_least(one, int(within[1]), prose.level) for one in stack]
        if prose.level:
            stack = [one for one in stack if one.level and one.level <= prose.level]
        last = _last(stack, held) if held else None
        wanted = _next(stack, held, prose.level, number) if held else None
        goes_on = prose.level and held and held.number == beside.get(prose.level, -1) + 1
        if held and wanted and not (goes_on or _is_there(sheet, held, last, number, excerpts)):
            start = sheet.starts[number]
            values = {"found": prose.text[: held.end], "wanted": str(wanted)}
            yield Slip("T371", start, start + held.end, values)
        if held and prose.level:
            beside[prose.level] = held.number
    yield from clauses_out_of_order(sheet)
    yield from articles_out_of_order(sheet)
    yield from decimals_out_of_order(sheet)
    yield from items_out_of_order(sheet, excerpts)
    yield from captions_out_of_order(sheet)


def _at_least(one: _Counted, number: int, level: int) -> _Counted:
    """Return what was counted, gone on to the heading that one of a lower level is within."""
    above = one.style[0] == "digit" and one.level < level and one.number < number
    return one._replace(number=number, due=number) if above else one


def _last(stack: list[_Counted], held: Ordinal) -> _Counted | None:
    """Return what was counted last in the style of a number."""
    return next((one for one in stack if one.style == (held.style, held.unit)), None)


def _next(stack: list[_Counted], held: Ordinal, level: int, prose: int) -> int | None:
    """Return the number that was due where another stands; go on from the one that stands there."""
    counted = _last(stack, held)
    last, due = (counted.number, counted.due) if counted else (0, 0)
    of_parts = counted.of_parts if counted else False
    right = not counted or held.number in (1, last + 1, due + 1)
    due = held.number if right else last + 1
    gap = not right and held.number > last
    wanted = None if right or (of_parts and gap) else last + 1
    del stack[stack.index(counted) if counted else len(stack) :]
    key = held.style, held.unit
    stack.append(_Counted(key, held.number, due, level, of_parts or gap, prose))
    return wanted


def _is_there(
    sheet: Sheet, held: Ordinal, last: _Counted | None, number: int, excerpts: frozenset[str]
) -> bool:
    """Tell numbers that are passed over and yet there, within the lines between: （一）、（二） in one.

    Of an excerpt nobody knows.
    """
    if last is None or held.number <= last.number:
        return False
    if sheet.proses[number].path in excerpts:
        return True
    between = sheet.masked[sheet.starts[last.prose] : sheet.starts[number]]
    return all(written(held, one, between) for one in range(last.number + 1, held.number))


def numbers_have_their_marks(sheet: Sheet) -> Iterator[Slip]:
    """T372: 一、 but （一） without a mark; 1. with a dot; 第一， with a comma."""
    yield from _told_once(_wrong_marks(sheet))
    text = sheet.masked
    for match in _HEADED.finditer(text):
        if match.start() == 0 or text[match.start() - 1] in _BEGINS:
            start, end = match.span("mark")
            values = {"found": match[0], "wanted": f"{match[0][:-1]}，"}
            yield Slip("T372", *match.span(), values, ((start, end, "，"),))


def _wrong_marks(sheet: Sheet) -> Iterator[tuple[tuple[str, str, str], Slip]]:
    """Yield each number with a wrong mark, and what those with the same fault have in common."""
    for number, prose in enumerate(sheet.proses):
        held = ordinal(prose.text) if prose.kind in LINES else None
        wanted = _MARKS.get(held.style) if held else None
        if held is None or not wanted or held.mark in wanted or len(prose.text) == held.end:
            continue
        start = sheet.starts[number]
        mark = start + held.mark_start
        right = prose.text[: held.mark_start] + wanted[0]
        values = {"found": prose.text[: held.end], "wanted": right}
        changes = ((mark, mark + len(held.mark), wanted[0]),)
        yield (
            (prose.path, held.style, held.mark),
            Slip("T372", start, start + held.end, values, changes),
        )


def _told_once(wrong: Iterator[tuple[tuple[str, str, str], Slip]]) -> Iterator[Slip]:
    """Yield faults one by one; many of one kind once, with all their places."""
    alike: dict[tuple[str, str, str], list[Slip]] = {}
    for kind, slip in wrong:
        alike.setdefault(kind, []).append(slip)
    for slips in alike.values():
        if len(slips) < _MANY:
            yield from slips
            continue
        changes = tuple(change for slip in slips for change in slip.changes)
        related = tuple((slip.start, slip.end) for slip in slips[1:])
        yield slips[0]._replace(changes=changes, related=related)


def levels_follow_the_standard(sheet: Sheet) -> Iterator[Slip]:
    """T373: 一、 stands above （一）, that above 1., that above （1）; told once a file, from its first 1 on."""
    chain: list[Ordinal] = []
    told: set[str] = set()
    before, is_whole = "", False
    for number, prose in enumerate(sheet.proses):
        where = prose.part if prose.section else prose.path
        if where != before:
            chain, before, is_whole = [], where, False
        held = ordinal(prose.text) if prose.kind == "heading" else None
        is_whole = is_whole or (held is not None and held.number == 1)
        if held is None or not is_whole:
            continue
        same = next((at for at, one in enumerate(chain) if one.style == held.style), None)
        if same is not None:
            chain = chain[:same]
        above = chain[-1] if chain else None
        chain.append(held)
        if above and RANK[above.style] > RANK[held.style] and where not in told:
            told.add(where)
            values = {"above": shape(above), "below": shape(held)}
            yield Slip("T373", sheet.starts[number], sheet.starts[number] + held.end, values)


def headings_stand_alone(sheet: Sheet) -> Iterator[Slip]:
    """T374: a heading begins on a line of its own, and nothing else stands on it."""

    @cache
    def placed(number: int) -> Place:
        return sheet.place(*sheet.line(number))

    blocks = [(at, prose) for at, prose in enumerate(sheet.proses) if prose.kind != "gap"]
    for (first, one), (second, other) in pairwise(blocks):
        if one.path != other.path or one.section or not (one.level or other.level):
            continue
        if placed(first).end_line == placed(second).line:
            at = second if other.level else first
            yield Slip("T374", *sheet.line(at), {"heading": sheet.proses[at].text[:40]})
