"""What was left over from writing: words to a colleague, blanks to fill, ticks, empty headings."""

import re
from collections.abc import Iterator
from itertools import chain, groupby, pairwise

from planctl.checks.wording.own_voice import OwnVoice
from planctl.checks.wording.sheet import Sheet, Slip
from planctl.schemas.finding import Place
from planctl.schemas.prose import Prose
from planctl.text.chinese import CHINESE
from planctl.text.masks import COVER, covered
from planctl.text.notes import BRACKETED, is_note, is_note_cell, is_note_heading, is_note_line
from planctl.text.notes_within import notes_within
from planctl.text.ordinals import ordinal
from planctl.text.outlines import is_outline

_TICK = re.compile("[✅☑✔✓❌✗✘❎☐⬜🟡🟢🔴🚧⏳⌛🔲⚠🆗][\ufe0f]?")
_COLOURS = frozenset("🟡🟢🔴")
_ADORNMENT = re.compile("[🌀-🗿🚀-🛫🤀-🧿💧☀⚛⚡💡📈](?<![🟡🟢🔴🚧🔲🆗])")
_ADORNED = 4
"""Pictures from which on a paper is adorned with them, and colours tell kinds apart: 🔴 火电, 💧 水电."""
_JUDGED = frozenset("✅⚠❌")
_OPENS = 4
"""Characters before a mark that opens its line."""
_WRITING = re.compile("完成|初稿|定稿|终稿|待|[未没缺]|[写补改审]")
"""What says of a part how far it is written."""
_LEGEND = 4
"""Lines and tables from which on the marks of a paper are its legend: they have one meaning throughout."""
_BOX = re.compile("[□○]")
_TITLE = 8
"""Characters from which on the first heading of a draft is its title."""
_HANDLED = re.compile("(?:微博|账号|公众号|视频号|抖音|头条号)\\Z")
"""What a name with @ is the handle of."""
_NEAR = 200
"""How far back a note repeats what it speaks of, in characters."""
_WRITTEN = ("paragraph", "item")
_LINES = ("heading", "paragraph", "item", "cell", "caption")


def nothing_is_said_to_colleagues(sheet: Sheet) -> Iterator[Slip]:
    """T331, T332: brackets and lines that tell a writer what to do, or only list what to write."""
    voice = OwnVoice.of(sheet)
    yield from (slip for slip in _notes(sheet) if not voice.says(sheet, slip))


def _notes(sheet: Sheet) -> Iterator[Slip]:
    brackets = [match.span() for match in BRACKETED.finditer(sheet.masked)]
    noted = list(_said_in_brackets(sheet))
    yield from noted
    lines_noted = {sheet.at(slip.start) for slip in noted}
    text = covered(sheet.masked, brackets)
    before: Prose | None = None
    for number, prose in enumerate(sheet.proses):
        start, end = sheet.line(number)
        line = text[start:end]
        told = is_note_cell if prose.kind == "cell" else is_note_line
        told = is_note_heading if prose.level else told
        if prose.kind in _LINES and told(line.replace(COVER, "")):
            yield Slip("T331", start, end, {"note": prose.text})
        elif prose.kind in _WRITTEN and (said := list(notes_within(line))):
            for first, last in said:
                yield Slip("T331", start + first, start + last, {"note": prose.text[first:last]})
        elif number not in lines_noted and _stands_in_for_text(sheet, number, before):
            yield Slip("T332", start, end, {"outline": prose.text})
        before = prose


def _said_in_brackets(sheet: Sheet) -> Iterator[Slip]:
    text = sheet.masked
    for match in BRACKETED.finditer(text):
        start = match.start()
        words = next(group for group in match.groups() if group is not None)
        begun = max(0, start - _NEAR)
        before = text[text.rfind("\n", begun, start) + 1 or begun : start]
        hidden = match[0][0] == "<" and bool(CHINESE.search(words))
        if _HANDLED.search(before) and words.startswith("@"):
            continue
        if hidden or (COVER not in words and is_note(words, before)):
            yield Slip("T331", start, match.end(), {"note": words.strip()})


def _stands_in_for_text(sheet: Sheet, number: int, before: Prose | None) -> bool:
    """Tell a list of things right below a heading, above its text: what was to be written of."""
    prose = sheet.proses[number]
    if (
        before is None
        or before.kind != "heading"
        or before.path != prose.path
        or prose.kind == "cell"
    ):
        return False
    following = sheet.proses[number + 1] if number + 1 < len(sheet.proses) else None
    written = following is not None and following.path == prose.path and following.kind != "cell"
    return written and prose.level == 0 and is_outline(prose.text)


def no_ticks_are_left(sheet: Sheet) -> Iterator[Slip]:
    """T334: ✅ and its like say how far the writing has come; a table of them is told once, and so is a paper."""
    plain = not _is_adorned(sheet.masked)
    ticks = [
        match.span()
        for match in _TICK.finditer(sheet.masked)
        if not _is_choice(sheet, match.start()) and (plain or match[0][0] not in _COLOURS)
    ]
    if _are_judged(sheet, ticks):
        return
    for _, of_file in groupby(ticks, lambda tick: sheet.path(tick[0])):
        held = [list(group) for _, group in groupby(of_file, lambda tick: _where(sheet, tick[0]))]
        for first, *others in held if len(held) < _LEGEND else [list(chain(*held))]:
            yield Slip("T334", *first, {}, related=tuple(others))


def _are_judged(sheet: Sheet, ticks: list[tuple[int, int]]) -> bool:
    """Tell marks that open the items of a list and say of each whether it is so: ✅ 成本已降, ⚠ 产能仍高."""
    marks = {sheet.masked[start] for start, _ in ticks}
    if not (marks <= _JUDGED and "✅" in marks and len(marks) > 1):
        return False
    lines = [sheet.line(sheet.at(start)) for start, _ in ticks]
    opens = (tick[0] - line[0] <= _OPENS for tick, line in zip(ticks, lines, strict=True))
    return all(opens) and not any(_WRITING.search(sheet.masked, *line) for line in lines)


def _is_adorned(text: str) -> bool:
    return len(set(_ADORNMENT.findall(text))) >= _ADORNED


def _is_choice(sheet: Sheet, offset: int) -> bool:
    """Tell a tick beside an empty box, as in a form: □接受☑不接受."""
    return _BOX.search(sheet.masked, *sheet.line(sheet.at(offset))) is not None


def _where(sheet: Sheet, offset: int) -> int | str:
    """Return what its marks are told of together: a table, or a line."""
    number = sheet.at(offset)
    prose = sheet.proses[number]
    return prose.part if prose.kind == "cell" else number


def headings_head_something(sheet: Sheet) -> Iterator[Slip]:
    """T335: below a heading stands text, or a lower heading."""
    blocks = [(n, p) for n, p in enumerate(sheet.proses) if p.kind not in ("gap", "note", "title")]
    for (number, prose), (_, following) in pairwise([*blocks, (len(sheet.proses), _END)]):
        if prose.kind != "heading" or not (prose.level or _is_last(sheet, number, following)):
            continue
        ends = following.path != prose.path or _is_elsewhere(prose, following)
        if not ends and _is_name_of_all(sheet, number, following):
            continue
        if ends or (following.kind == "heading" and 0 < following.level <= prose.level):
            yield Slip("T335", *sheet.line(number), {"heading": prose.text})


def _is_name_of_all(sheet: Sheet, number: int, following: Prose) -> bool:
    """Tell the title of a paper, above headings of its own level: # 某某战略, # 1 战略地位."""
    prose = sheet.proses[number]
    first = number == 0 or sheet.proses[number - 1].path != prose.path
    named = len(prose.text) >= _TITLE and ordinal(prose.text) is None
    return first and named and prose.section is None and following.level == prose.level


def _is_last(sheet: Sheet, number: int, following: Prose) -> bool:
    """Tell the last line of a paper, 五、附则, that heads nothing, though 四、 above it does."""
    prose, above = sheet.proses[number], sheet.proses[number - 1]
    own = ordinal(prose.text)
    ends = following.path != prose.path and above.path == prose.path and above.kind != "heading"
    return ends and own is not None and own.style == "chinese" and own.number > 1


def _nowhere(_start: int, _end: int) -> Place:
    raise IndexError


_END = Prose("", "", _nowhere)


def _is_elsewhere(prose: Prose, following: Prose) -> bool:
    """Tell whether two blocks stand in different texts of a plan."""
    return prose.section is not None and prose.part != following.part
