"""Blanks: none within Chinese, nothing that is not seen, letters and digits of half width."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from planctl.checks.wording.apart import (
    is_apart,
    is_called,
    is_entry,
    is_in_bracketed_line,
    is_name,
    is_of_phrase,
    is_to_fill,
)
from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import BLANKS, CLOSERS, HAN, OPENERS, STOPS
from planctl.text.chinese import CHINESE

_BLANK = re.compile(f"[{BLANKS}]+")
_LABEL = 20
"""Characters of what heads a paragraph, which a wide blank parts from it: 核心判断　2025年……"""
_MARKS = frozenset(STOPS + OPENERS + CLOSERS)
_LATIN = re.compile(r"[A-Za-z0-9%]")
_JOINED = re.compile(rf"(?<=[{HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[{HAN}])")
_NUMBERED = re.compile(
    rf"\s*(?:[（(]?(?:\d{{1,2}}|[一二三四五六七八九十百]{{1,4}})[）).、．]?|第[\d一二三四五六七八九十百千零〇]{{1,7}}(?:部分|[{HAN}])(?:之[一二三四五六七八九十]{{1,2}})?"
    r"|[①-⑳]|§\d+|§?(?:\d+|[A-Z])(?:[.-]\d+)+|(?:[表图]|专栏|图表|案例|清单|条目)[\d一二三四五六七八九十.-]*|附[件表录][\d一二三四五六七八九十A-Z]*[：:]?(?:\s*（(?:规范|资料)性）)?|[Vv]ol\.?)\s*"
)
"""The number that a line begins with: what stands behind it may stand apart."""
_PROSE = ("paragraph", "item", "note")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]+"
)
_QUOTED = re.compile(r".?[A-Za-z,.]\n[“‘][A-Za-z]|[A-Za-z.,!?][”’]\n[A-Za-z(].?", re.ASCII)
_BREAKS = "\u2028\u2029\x0b\x0c\x85"
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ]+")
_TO_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MANY = 10


Side = Literal["chinese", "mark", "latin", "end", "other"]


def _blanks(text: str) -> Iterator[tuple[int, int, Side, Side]]:
    """Yield each run of blanks, and what stands on either side of it."""
    for match in _BLANK.finditer(text):
        start, end = match.span()
        yield (
            start,
            end,
            _side(text[start - 1 : start] if start else ""),
            _side(text[end : end + 1]),
        )


def _side(char: str) -> Side:
    if char in ("", "\n"):
        return "end"
    if char in _MARKS:
        return "mark"
    return "chinese" if CHINESE.match(char) else "latin" if _LATIN.match(char) else "other"


def blanks_stand_in_no_chinese(sheet: Sheet) -> Iterator[Slip]:
    """T311: no blank beside a Chinese mark, nor between two Chinese characters of a sentence."""
    text = sheet.masked
    for start, end, before, after in _blanks(text):
        sides = {before, after}
        if before == "end":
            indented = sheet.proses[sheet.at(start)].kind == "cell"  # a row below another
            wrong = after != "end" and not indented
        elif is_to_fill(text, start, end) or is_entry(sheet, start, end):
            wrong = False
        elif sides == {"chinese"}:
            prose = sheet.proses[sheet.at(start)]
            heads = prose.kind == "heading" and not text[start:end].strip("\u00a0\t")
            wrong = (prose.kind in _PROSE or heads) and not (
                is_name(text, start, end) or is_apart(sheet, start, end)
            )
        else:
            wrong = "mark" in sides and sides <= {"mark", "chinese", "latin"}
            wrong = wrong and not _is_quoted_english(text, start, end)
        if wrong and not _is_number(text, sheet.line(sheet.at(start))[0], end):
            yield Slip("T311", start, end, {}, ((start, end, ""),))


def _is_quoted_english(text: str, start: int, end: int) -> bool:
    """Tell a blank of an English sentence that stands beside a word in quotation marks."""
    beside = text[start - 2 : start] + "\n" + text[end : end + 2]
    return _QUOTED.fullmatch(beside) is not None


def _is_number(text: str, line: int, end: int) -> bool:
    """Tell whether what stands from a line's beginning up to `end` is nothing but its number."""
    return end - line <= 16 and bool(_NUMBERED.fullmatch(text, line, end))


def blanks_part_no_latin(sheet: Sheet) -> Iterator[Slip]:
    """T312, T313: no blank between Chinese and Latin or digits; one finding for a file set that way."""
    text = sheet.masked
    found = [
        (start, end)
        for start, end, before, after in _blanks(text)
        if {before, after} == {"chinese", "latin"} and _parts(sheet, text, start, end)
    ]
    if not found:
        return
    spaced = Counter(sheet.path(start) for start, _ in found)
    many = max(spaced.values()) >= _MANY
    joined = Counter(sheet.path(match.start()) for match in _JOINED.finditer(text if many else ""))
    told: set[str] = set()
    for start, end in found:
        path = sheet.path(start)
        change = ((start, end, ""),)
        if spaced[path] < _MANY or spaced[path] <= joined[path]:
            yield Slip("T312", start, end, {}, change)
        elif path not in told:
            told.add(path)
            every = tuple((a, b, "") for a, b in found if sheet.path(a) == path)
            yield Slip("T313", start, end, {"count": str(len(every))}, every)


def _parts(sheet: Sheet, text: str, start: int, end: int) -> bool:
    """Tell a blank that parts Chinese from a word or a figure; from a phrase it may, and from numbers."""
    number = sheet.at(start)
    line = sheet.line(number)[0]
    if sheet.proses[number].kind not in (*_PROSE, "heading") or _is_number(text, line, end):
        return False
    is_label = "\u3000" in text[start:end] and start - line <= _LABEL
    return not (
        is_label
        or is_to_fill(text, start, end)
        or is_entry(sheet, start, end)
        or is_in_bracketed_line(sheet, start, end)
        or is_called(sheet, start, end)
        or is_of_phrase(sheet, start, end)
    )


def nothing_is_unseen(sheet: Sheet) -> Iterator[Slip]:
    """T314: no character that is not seen; a separator of lines becomes a line's end."""
    for match in _UNSEEN.finditer(sheet.text):
        breaks = "".join("\n" for char in match[0] if char in _BREAKS)
        code = f"U+{ord(match[0][0]):04X}"
        yield Slip("T314", *match.span(), {"code": code}, ((*match.span(), breaks),))


def letters_are_narrow(sheet: Sheet) -> Iterator[Slip]:
    """T315: letters and digits are of half width."""
    for match in _WIDE.finditer(sheet.masked):
        narrow = match[0].translate(_TO_NARROW)
        values = {"found": match[0], "wanted": narrow}
        yield Slip("T315", *match.span(), values, ((*match.span(), narrow),))
