"""Enumerations in sentences: 一是、二是、三是, in one form from first to last."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.ordinals import value

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_COUNTED = re.compile(
    rf"[。；：，\n“](?:(?P<one>{_NUMERAL})(?P<word>[是要])|(?P<head>[第其])(?P<other>{_NUMERAL})(?:[，、,]|是)"
    rf"|(?<!，)(?P<bare>{_NUMERAL}、(?![一二三四五六七八九十])|\d{{1,2}}[.．、](?!\d)))"
)
_ENOUGH = 2
"""Numbers of one form that stand before the one in another."""


class _Counted(NamedTuple):
    """A number of an enumeration: its form (是 of 一是, 第 of 第一，, 、 of 一、), and where it stands."""

    form: str
    number: int
    start: int
    end: int


class _Seen(NamedTuple):
    """What an enumeration has had so far: the forms of its numbers, and the last of them."""

    forms: set[str]
    last: list[_Counted]


def enumerations_have_one_form(sheet: Sheet) -> Iterator[Slip]:
    """T378: behind 一是 and 二是 comes 三是, not 第三， nor 三、, in a paragraph or where paragraphs begin."""
    seen: defaultdict[int | str, _Seen] = defaultdict(lambda: _Seen(set(), []))
    for held in _counted(sheet.masked):
        number = sheet.at(held.start)
        part = sheet.proses[number].part
        leads = held.start == sheet.starts[number]
        if leads and held.form == "、":
            continue  # the number of a heading
        before = seen[part if leads else number]
        last = before.last[-1] if before.last else None
        goes_on = last is not None and _ENOUGH <= last.number == held.number - 1
        if last and goes_on and held.form != last.form and held.form not in before.forms:
            values = {"found": sheet.text[held.start : held.end], "usual": _like(last, held.number)}
            yield Slip("T378", held.start, held.end, values)
            held = held._replace(form=last.form)
        seen[part].forms.add(held.form)
        seen[number].forms.add(held.form)
        seen[number].last[:] = [held]
        if leads:
            seen[part].last[:] = [held]


def _counted(text: str) -> Iterator[_Counted]:
    """Yield the numbers that a clause begins with; 一、 not behind a comma."""
    for match in _COUNTED.finditer(f"\n{text}"):
        form = match["word"] or match["head"] or "、"
        number = value(match["one"] or match["other"] or match["bare"][:-1])
        yield _Counted(form, number, match.start(), match.end() - 1)


def _like(last: _Counted, number: int) -> str:
    said = "十" if number == 10 else "一二三四五六七八九"[number - 1 : number] or str(number)
    return f"{last.form}{said}，" if last.form in "第其" else f"{said}{last.form}"
