"""Enumerations in sentences: 一是、二是、三是, in one form from first to last."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.ordinals import ordinal, value

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_ITEM = "(?![、项目款式])"
"""What speaks of an item, （三）项, is none."""
_COUNTED = re.compile(
    rf"[。；：，\n“](?:(?P<one>{_NUMERAL})(?P<word>[是要])|(?P<head>[第其])(?P<other>{_NUMERAL})(?:[，、,](?!第?[一二三四五六七八九十])|是)"
    rf"|(?<!，)(?P<bare>{_NUMERAL}、(?![一二三四五六七八九十])|\d{{1,2}}[.．、](?!\d))"
    rf"|[（(](?P<bracketed>{_NUMERAL}|\d{{1,2}})[）)]{_ITEM}|(?P<circled>[①-⑳]){_ITEM})"
)
_IN_WORDS = frozenset("是要第其")
"""The forms of sentences; the others are those of lines, too."""
_ENOUGH = 2
"""Numbers of one form that stand before the one in another."""


class _Counted(NamedTuple):
    """A number of an enumeration, where it stands, and its form: 是 of 一是, 第 of 第一，, 、 of 一、, （1, ①."""

    form: str
    number: int
    start: int
    end: int


class _Seen(NamedTuple):
    """What an enumeration has had so far: the forms of its numbers, and the last of them."""

    forms: set[str]
    last: list[_Counted]


def enumerations_have_one_form(sheet: Sheet) -> Iterator[Slip]:
    """T378: behind 一是 and 二是 comes 三是, not 第三， nor 三、, in a paragraph or where paragraphs begin.

    Told once of what goes on in another form.
    """
    seen: defaultdict[int | str, _Seen] = defaultdict(lambda: _Seen(set(), []))
    told: set[tuple[int | str, str]] = set()
    for held in _counted(sheet.masked):
        number = sheet.at(held.start)
        part = sheet.proses[number].part
        leads = held.start == sheet.starts[number]
        if held.form[0] in "（①" or (leads and held.form not in _IN_WORDS):
            continue  # the number of a line, or of what stands below
        before = seen[part if leads else number]
        last = before.last[-1] if before.last else None
        goes_on = last is not None and _ENOUGH <= last.number == held.number - 1
        if last and goes_on and held.form != last.form and held.form not in before.forms:
            where = part if leads else number, held.form
            if where not in told:
                yield _other_form(sheet, held, _like(last, held.number))
            told.add(where)
            held = held._replace(form=last.form)
        seen[part].forms.add(held.form)
        seen[number].forms.add(held.form)
        seen[number].last[:] = [held]
        if leads:
            seen[part].last[:] = [held]


def _other_form(sheet: Sheet, held: _Counted, usual: str) -> Slip:
    values = {"found": sheet.text[held.start : held.end], "usual": usual}
    return Slip("T378", held.start, held.end, values)


def clauses_out_of_order(sheet: Sheet) -> Iterator[Slip]:
    """Yield 一是, 第一，（1） and ① out of order: within a paragraph, and of words where paragraphs begin.

    A paragraph may go on from where the one before it ended.
    """
    last: dict[tuple[int, str], tuple[int, int]] = {}
    said: dict[tuple[int, str], int] = {}
    parts = list(_parts(sheet))
    for one in _counted(sheet.masked):
        number, form, held = sheet.at(one.start), one.form, one.number
        leads = one.start == sheet.starts[number]
        if leads and form not in _IN_WORDS:
            last[number, form] = held, held
            continue
        key = -parts[number] if leads else number, form
        before, meant = last.get(key, (0, 0))
        flow = parts[number], form
        goes_on = leads and held == said.get(flow, 0) + 1
        right = goes_on or held in (1, before + 1, meant + 1) or key not in last
        said[flow] = held
        if not right:
            found = sheet.text[one.start : one.end].rstrip("，、,")
            yield Slip("T371", one.start, one.end, {"found": found, "wanted": str(before + 1)})
        last[key] = held, held if right else before + 1
        if leads:
            last[number, form] = last[key]


def _parts(sheet: Sheet) -> Iterator[int]:
    """Yield, for each prose, the number of the part that it stands in: a heading or a number begins one."""
    part, before = 1, ""
    for prose in sheet.proses:
        where = prose.part if prose.section else prose.path
        part += (
            where != before or prose.kind in ("heading", "title") or ordinal(prose.text) is not None
        )
        before = where
        yield part


def _counted(text: str) -> Iterator[_Counted]:
    """Yield the numbers that a clause begins with; 一、 not behind a comma."""
    for match in _COUNTED.finditer(f"\n{text}"):
        said = match["one"] or match["other"] or match["bracketed"]
        if match["circled"]:
            form, number = "①", ord(match["circled"]) - ord("①") + 1
        elif match["bare"]:
            form, number = "、1"[match["bare"][0].isdigit()], value(match["bare"][:-1])
        else:
            plain = "（1" if said.isdigit() else "（一"
            form, number = match["word"] or match["head"] or plain, value(said)
        yield _Counted(form, number, match.start(), match.end() - 1)


def _like(last: _Counted, number: int) -> str:
    said = "十" if number == 10 else "一二三四五六七八九"[number - 1 : number] or str(number)
    return f"{last.form}{said}，" if last.form in "第其" else f"{said}{last.form}"
