"""Figures as they are written: ranges, years, rounding (GB/T 15835-2011)."""

import re
from collections.abc import Iterator

from planctl.checks.wording.marks import is_foreign, is_mentioned
from planctl.checks.wording.sheet import Change, Sheet, Slip

_HYPHEN = r"(?:[-–−－~〜]|——|--)"
_NO_CODE = r"(?<![A-Za-z0-9./_+-])"
_YEARS = re.compile(
    rf"{_NO_CODE}(?:19|20)\d\d年?(?P<hyphen>[-–−－~〜]|——|--)(?:19|20)\d\d(?![\d.A-Za-z/_-])"
)
_DATES = re.compile(
    rf"(?<![A-Za-z0-9./_-])\d{{1,2}}(?P<unit>[月日]?)(?P<hyphen>{_HYPHEN})\d{{1,2}}(?P<end>[月日])"
)
_UNIT = r"(?:[%％‰℃个家种项起年月日天周岁倍万亿元人次名吨米克升件笔款批亩台套条座所届期轮字页段成折]|小时|分钟|公里|百分点)"
_VALUES = re.compile(
    rf"{_NO_CODE}\d+(?:\.\d+)?(?P<percent>[%％]?)(?:[万亿]?)(?P<hyphen>{_HYPHEN})\d+(?:\.\d+)?(?P<unit>{_UNIT})"
)
_NUMBER = r"\d[\d.]*(?:百|千|万|亿)?"
_CLASS = r"[%％]?(?:个百分点|美元|欧元|[\u4e00-\u9fff]{0,3}?)"
_ABOUT = re.compile(
    rf"(?:约|近)(?:{_NUMBER}{_CLASS}(?:左右|上下)|{_NUMBER}[余多](?![年月天日周载]))"
    rf"|(?:超过?|逾|突破|高达)(?:{_NUMBER}{_CLASS}(?:以上|左右|上下)|{_NUMBER}[余多])"
    rf"|(?:不足|不到|低于|至多|最多|[小少]于){_NUMBER}{_CLASS}(?:左右|上下|以下|以内)"
    rf"|(?:不少于|不低于|不小于|至少|最少){_NUMBER}{_CLASS}(?:左右|上下|以上)"
)
_SHORT_YEAR = re.compile(
    r"(?P<year>\d\d)年(?=(?:0?[1-9]|1[0-2])月|底(?![子蕴色气])|初(?![级步心])|末|上半年|下半年|[一二三四]季度)"
)
_OTHER_YEARS = frozenset("0123456789０１２３４５６７８９.第近前后约过历")
"""What stands before a number of years, and before the last two digits of a whole year."""
_MIXED = re.compile(r"\d+(?:\.\d+)?[千百](?=[万亿余多元人家个名吨项种起件笔]|美元)")


def ranges_have_their_mark(sheet: Sheet) -> Iterator[Slip]:
    """T316: — from year to year and date to date, ～ from value to value; no hyphen."""
    text = sheet.masked
    if not re.search(r"\d[年月日%％万亿]?[-–−－~〜—]", text):
        return
    told: set[int] = set()
    for pattern, mark in ((_YEARS, "—"), (_DATES, "—"), (_VALUES, "～")):
        for match in pattern.finditer(text):
            if match.start() in told or _is_date(match) or _is_english(sheet, match):
                continue
            told.add(match.start())
            changes = ((*match.span("hyphen"), mark), *_percent(match))
            values = {"found": match[0], "wanted": _changed(match, changes)}
            yield Slip("T316", *match.span(), values, changes)


def _is_date(match: re.Match[str]) -> bool:
    """Tell 1-2月 from 12-1日, which is a day."""
    held = match.groupdict()
    return held.get("end") == "日" and held.get("unit") == "" and match["hyphen"] == "-"


def _is_english(sheet: Sheet, match: re.Match[str]) -> bool:
    """Tell the dash of an English line: 2015–2023."""
    return match["hyphen"] == "–" and is_foreign(sheet, match.start())


def _percent(match: re.Match[str]) -> tuple[Change, ...]:
    """Return the sign that 5-10% lacks: 5%～10%."""
    held = match.groupdict()
    if held.get("percent") == "" and held["unit"] in "%％":
        at = match.start("hyphen")
        return ((at, at, held["unit"]),)
    return ()


def _changed(match: re.Match[str], changes: tuple[Change, ...]) -> str:
    said = match[0]
    for start, end, new in sorted(changes, reverse=True):
        said = said[: start - match.start()] + new + said[end - match.start() :]
    return said


def rounding_is_said_once(sheet: Sheet) -> Iterator[Slip]:
    """T317: 约…左右, 超…以上 round twice."""
    for match in _ABOUT.finditer(sheet.masked):
        if not is_mentioned(sheet.masked, *match.span()):
            yield Slip("T317", *match.span(), {"found": match[0]})


def years_are_whole(sheet: Sheet) -> Iterator[Slip]:
    """T318: a year has four digits."""
    text = sheet.masked
    for match in _SHORT_YEAR.finditer(text):
        if text[match.start() - 1 : match.start()] in _OTHER_YEARS and match.start():
            continue
        yield Slip("T318", *match.span("year"), {"found": f"{match['year']}年"})


def numerals_are_of_one_kind(sheet: Sheet) -> Iterator[Slip]:
    """T319: 3千 is 3000: of Chinese numerals only 万 and 亿 follow digits."""
    for match in _MIXED.finditer(sheet.masked):
        yield Slip("T319", *match.span(), {"found": match[0]})
