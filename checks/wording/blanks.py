"""Blanks: none within Chinese, nothing that is not seen, letters and digits of half width."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import BLANKS, CLOSERS, HAN, OPENERS, STOPS

_BLANK = re.compile(f"[{BLANKS}]+")
_OPENERS, _CLOSERS = frozenset(OPENERS), frozenset(CLOSERS)
_MARKS = frozenset(STOPS + OPENERS + CLOSERS)
_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile(r"[A-Za-z0-9%]")
_JOINED = re.compile(rf"(?<=[{HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[{HAN}])")
_NUMBERED = re.compile(
    rf"\s*(?:[（(]?(?:\d{{1,2}}|[一二三四五六七八九十百]{{1,4}})[）).、．]?|第[\d一二三四五六七八九十百千零〇]{{1,7}}[{HAN}](?:之[一二三四五六七八九十]{{1,2}})?"
    r"|[①-⑳]|\d+(?:[.-]\d+)+|(?:[表图]|专栏|图表|案例|清单)[\d一二三四五六七八九十.-]*|附[件表录][\d一二三四五六七八九十A-Z]*[：:]?(?:\s*（(?:规范|资料)性）)?|[Vv]ol\.?)\s*"
)
"""The number that a line begins with: what stands behind it may stand apart."""
_LETTERED = re.compile(rf"(?:^|[、，；：\s])[{HAN}]$")
_NAMED = re.compile(rf"[{HAN}](?:[、，；。：（\s]|$)")
_ISSUER = re.compile("[局部委厅室院会府署行司办校社站所处心]$")
_CONTACT = re.compile(
    r"\s*(?:联\s?系\s?(?:人|电\s?话|方\s?式)|电\s?话|传\s?真|地\s?址|邮\s?编|抄\s?送|责任编辑|责\s?编|编\s?辑)[：:]"
)
"""What a line begins with that says whom to ask: 联系人：基础教育科　张　明."""
_FIELD = re.compile(
    rf"[{HAN}]{{2,8}}(?:（[^（）]{{1,6}}）)?[：:]|[（(](?:盖章|签章|公章|签字|签名)[）)]"
)
"""What a blank of a form parts from the one before: 填表人：　　　　日期：."""
_BYLINE = re.compile(
    r"[（(](?:[^（()）]*[\s；，])?(?:本报|实习|见习)?(?:记者|通讯员|作者|摄影|供稿|整理|编译)[\s：:]"
)
"""A bracket that names reporters, with blanks between the names: （记者　张　明　李　华）."""
_CLOCK = re.compile(r"\d{1,2}[:：]\d\d")
_IN_BRACKETS = re.compile(r"\s*[（(][^（）()。]+[）)]\s*")
_STANDARD = re.compile(r"\d[—–-]\d{4}\s?\Z")
_CODED = re.compile(r"》[（(][A-Z]{2}[A-Z/]* ?[TZ]? ?\d")
_WORDS = re.compile(r"[A-Za-z][\w.&'-]* [A-Za-z][\w.&'-]*")
_PHRASE = re.compile(r"[\w.&' -]*$", re.ASCII)
_PROSE = ("paragraph", "item", "note")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]+"
)
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
    return "chinese" if _HAN.match(char) else "latin" if _LATIN.match(char) else "other"


def blanks_stand_in_no_chinese(sheet: Sheet) -> Iterator[Slip]:
    """T311: no blank beside a Chinese mark, nor between two Chinese characters of a sentence."""
    text = sheet.masked
    for start, end, before, after in _blanks(text):
        sides = {before, after}
        if sides == {"chinese"}:
            prose = sheet.proses[sheet.at(start)]
            heads = prose.kind == "heading" and not text[start:end].strip("\u00a0\t")
            wrong = (prose.kind in _PROSE or heads) and not (
                _is_name(text, start, end) or _is_apart(sheet, start, end)
            )
        elif before == "end":
            wrong = after != "end"
        elif _is_to_fill(text, start, end):
            wrong = False
        else:
            wrong = "mark" in sides and sides <= {"mark", "chinese", "latin"}
        if wrong and not _is_number(text, sheet.line(sheet.at(start))[0], end):
            yield Slip("T311", start, end, {}, ((start, end, ""),))


def _is_to_fill(text: str, start: int, end: int) -> bool:
    """Tell a blank that is left for the pen: between brackets, and in a form behind its label."""
    if text[start - 1] in _OPENERS and text[end] in _CLOSERS:
        return True
    return end - start > 1 and (text[start - 1] in "：:" or _FIELD.match(text, end) is not None)


def _is_name(text: str, start: int, end: int) -> bool:
    """Tell a name of two characters that was spaced to the length of three: 张 三."""
    before = text[max(0, start - 2) : start]
    return bool(_LETTERED.search(before) and _NAMED.match(text, end))


def _is_apart(sheet: Sheet, start: int, end: int) -> bool:
    """Tell what stands apart by custom.

    It is the parts of a standard's title, what a line in brackets says: （3月1日公布　自5月1日起施行）,
    those who issue a paper together, those who report, and whom to ask.
    """
    text = sheet.masked
    line, stop = sheet.line(sheet.at(start))
    issued = _ISSUER.search(text, line, start) and "。" not in text[line:stop]
    if (
        issued
        or _CONTACT.match(text, line, stop)
        or _BYLINE.match(text, _opened(text, line, start))
    ):
        return True
    if text[start:end] == "\u3000" and _IN_BRACKETS.fullmatch(text, line, stop):
        return True
    if text[start:end] != " ":
        return False
    opened = text.rfind("《", max(line, start - 60), start)
    closed = text.find("》", end, end + 60)
    if opened < 0 or closed < 0 or "》" in text[opened:start]:
        return False
    return bool(_STANDARD.search(text[max(line, opened - 8) : opened])) or bool(
        _CODED.match(text, closed)
    )


def _opened(text: str, line: int, start: int) -> int:
    """Return where the bracket begins that `start` stands in; `start` itself outside of one."""
    at = max(text.rfind(mark, max(line, start - 60), start) for mark in "（(")
    return start if at < 0 or "）" in text[at:start] else at


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
    spaced = Counter(sheet.proses[sheet.at(start)].path for start, _ in found)
    many = max(spaced.values()) >= _MANY
    joined = Counter(
        sheet.proses[sheet.at(match.start())].path
        for match in _JOINED.finditer(text if many else "")
    )
    told: set[str] = set()
    for start, end in found:
        path = sheet.proses[sheet.at(start)].path
        change = ((start, end, ""),)
        if spaced[path] < _MANY or spaced[path] <= joined[path]:
            yield Slip("T312", start, end, {}, change)
        elif path not in told:
            told.add(path)
            every = tuple((a, b, "") for a, b in found if sheet.proses[sheet.at(a)].path == path)
            yield Slip("T313", start, end, {"count": str(len(every))}, every)


def _parts(sheet: Sheet, text: str, start: int, end: int) -> bool:
    """Tell a blank that parts Chinese from a word or a figure; from a phrase it may, and from numbers."""
    number = sheet.at(start)
    line, stop = sheet.line(number)
    if sheet.proses[number].kind not in (*_PROSE, "heading") or _is_number(text, line, end):
        return False
    if text[start - 1] == "日" and _CLOCK.match(text, end):
        return False
    before = text[max(line, start - 40) : start]
    phrase = _PHRASE.search(before)
    return not (
        (phrase and _WORDS.search(phrase[0])) or _WORDS.match(text, end, min(stop, end + 60))
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
