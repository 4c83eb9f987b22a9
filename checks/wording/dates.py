"""Dates: days that a calendar has, on the weekdays that they fall on, and no end before its beginning."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from planctl.checks.wording.marks import is_mentioned
from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.days import Day, numeric_days, on

_LUNAR = re.compile("(?:农|阴|夏|旧)历(?:正月|[^，。；]{0,6})$")
_WEEK = "(?:星期|礼拜|周)"
_WEEKDAY = re.compile(
    rf"[（(，,]?\s?(?P<word>{_WEEK}(?P<one>[一二三四五六日天]))(?:[、—~～－至到-]+{_WEEK}?(?P<last>[一二三四五六日天]))?"
    r"(?:[（(）)，。；、\d上下早晚凌前起]|$)",
    re.MULTILINE,
)
_WEEKDAY_BEFORE = re.compile(rf"(?P<word>{_WEEK}(?P<one>[一二三四五六日天]))[（(，,]$")
_HAS_WEEKDAY = re.compile("星期|礼拜|周[一二三四五六日]")
_NAMES = "一二三四五六日"
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_FAR = 12
"""Characters between a beginning and its end, at most: 起开展，有效期截至."""
_FAR_BACK = 300
"""Characters before a day, within which a year may be meant for it."""
_UNTIL = re.compile(r"(?:零时|0时|\d{1,2}[时:：]\d{0,2}分?)?(?:起?[至到]|—{1,2}|[-–－~～])")
_FROM = re.compile(
    r"(?:零时|0时)?(?:起|开始)[^，。；：\d]{0,8}[，、；]?(?:有效期限?|期限|试行期|时间)?(?:截?[至到止])?"
)
_ENDS = re.compile(r"(?:前|底前?|全部|全面|正式|如期)*(?:结束|截止|终止|为?止|完成|完工|竣工)")
_BEGUN = "(?:开工|动工|开建|奠基|启动|立项|开幕)(?:建设)?"
_DONE = "(?:完工|竣工|建成|投产|投运|通车|交付|投入使用|投入运[行营]|结题|闭幕|验收|完成(?:建设|施工|改造)?(?![一-龥]))"
_BUILT = re.compile(
    rf"年(?<=(?P<year>(?:19|20)\d\d)年)(?:(?P<month>\d{{1,2}})月)?(?:\d{{1,2}}日)?(?:年?(?P<edge>[底初末]))?前?(?P<begun>(?:正式|全面)?{_BEGUN})"
    r"[，、,；]?(?:计划|预计|力争|拟|将|确保|争取|于|到|至|并于)*"
    rf"(?P<end>(?P<end_year>(?:19|20)\d\d)年(?:(?P<end_month>\d{{1,2}})月)?(?:\d{{1,2}}日)?)(?:年?[底初末]|年中)?前?(?:全面|全部|基本|正式|建设)*{_DONE}"
)
_YEARS = re.compile(r"[—–至到～-]—?(?P<last>(?:19|20)\d\d)年")
_FIRST_YEAR = re.compile(r"(?<![\d.])(?P<first>(?:19|20)\d\d)年?$")
_AROUND = "（）() \t\u3000"
_YEARLY = re.compile("每年|年度|学年|周期|财年|一年")
_MOST_BACK = 95
"""Days that an end without a year lies before its beginning: of more, it may lie in the next year."""


def dates_exist(sheet: Sheet) -> Iterator[Slip]:
    """T322: no 2月30日, no 13月."""
    text = sheet.masked
    for day in (*sheet.days, *numeric_days(text)):
        if not day.is_none or is_mentioned(text, day.start, day.end):
            continue
        if not _LUNAR.search(text, max(0, day.start - 10), day.start):
            yield Slip("T322", day.start, day.end, {"found": text[day.start : day.end]})


def weekdays_fit(sheet: Sheet) -> Iterator[Slip]:
    """T323: a day falls on the weekday that is said, in every year that may be meant."""
    text = sheet.masked
    if not _HAS_WEEKDAY.search(text):
        return
    dated = _date_lines(sheet)
    for day in sheet.days:
        for number, match, name in _said(text, day):
            meant = (on(year, day.month, number) for year in _years(sheet, day, dated))
            held = [one for one in meant if one]
            if held and all(_NAMES[one.weekday()] != name.replace("天", "日") for one in held):
                start, end = match.span("word")
                values = {"found": text[start:end], "date": _shown(held[0])}
                values["wanted"] = f"星期{_NAMES[held[0].weekday()]}"
                yield Slip("T323", min(start, day.start), max(end, day.end), values)
                break


def _said(text: str, day: Day) -> Iterator[tuple[int, re.Match[str], str]]:
    """Yield the days of a month, each with the name of the weekday that it is said to be."""
    if not day.day:
        return
    match = _WEEKDAY.match(text, day.end)
    if match and bool(match["last"]) == bool(day.last):
        yield day.day, match, match["one"]
        if match["last"]:
            yield day.last, match, match["last"]
    before = _WEEKDAY_BEFORE.search(text, max(0, day.start - 4), day.start)
    if before and not day.last:
        yield day.day, before, before["one"]


def _shown(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _date_lines(sheet: Sheet) -> dict[str, list[Day]]:
    """Return, for each file, the first and last day on a line of its own: when the paper was written."""
    found: dict[str, list[Day]] = {}
    for day in sheet.days:
        prose = sheet.proses[sheet.at(day.start)]
        if day.year and prose.text.strip(_AROUND) == sheet.text[day.start : day.end]:
            own = found.setdefault(prose.path, [])
            own[1:] = [day]
    return found


def _years(sheet: Sheet, day: Day, dated: Mapping[str, list[Day]]) -> list[int]:
    """Return the years that a day may be of: its own, or the paper's and those said before it."""
    if day.year:
        return [day.year]
    number = sheet.at(day.start)
    years: list[int] = []
    for own in dated.get(sheet.proses[number].path, ()):
        beside = 1 if (day.month, day.day) < (own.month, own.day) else -1
        years += [own.year or 0, (own.year or 0) + beside]
    before = max(sheet.starts[number], day.start - _FAR_BACK)
    for match in _YEAR.finditer(sheet.masked, before, day.start):
        years += [int(match[1]), int(match[1]) + 1]
    return years


def ends_follow_beginnings(sheet: Sheet) -> Iterator[Slip]:
    """T324: 自2026年3月1日起至2月28日, 2027年开工、2026年完工, 2030—2026年 end before they begin."""
    yield from _turned_days(sheet)
    text = sheet.masked
    for match in _BUILT.finditer(text):
        late = "12" if match["edge"] in ("底", "末") else "0"
        begun = int(match["year"]), int(match["month"] or late)
        ends = int(match["end_year"]), int(match["end_month"] or 0)
        if ends < begun if begun[1] and ends[1] else ends[0] < begun[0]:
            yield _turned(text, (match.start("year"), match.start("begun")), match.span("end"))
    for match in _YEARS.finditer(text):
        before = _FIRST_YEAR.search(text, max(0, match.start() - 5), match.start())
        if before and int(match["last"]) < int(before["first"]):
            yield _turned(text, before.span(), match.span("last"))


def _turned_days(sheet: Sheet) -> Iterator[Slip]:
    """Yield stretches of days that end before they begin."""
    text = sheet.masked
    for day in sheet.days:
        if 0 < day.last < day.day:
            yield Slip(
                "T324", day.start, day.end, {"start": f"{day.day}日", "end": f"{day.last}日"}
            )
    for first, last in pairwise(sheet.days):
        near = last.start - first.end <= _FAR
        if near and _is_stretch(text, first, last) and _is_before(text, last, first):
            yield _turned(text, (first.start, first.end), (last.start, last.end))


def _is_stretch(text: str, first: Day, last: Day) -> bool:
    """Tell 自…至…, and 从…开始，…结束."""
    between = text[first.end : last.start]
    if _UNTIL.fullmatch(between):
        return True
    begun = _FROM.fullmatch(between)
    return bool(begun) and (between[-1] in "至到" or _ENDS.match(text, last.end) is not None)


def _is_before(text: str, one: Day, other: Day) -> bool:
    """Tell whether one day lies before another that was to lie before it.

    Without a year, 11月15日至3月15日 runs into the next; 9月1日至8月31日 would be most of a year.
    """
    precise = bool(one.day and other.day)
    held, before = ((day.month, day.day if precise else 0) for day in (one, other))
    if other.year:
        return (one.year or other.year, *held) < (other.year, *before)
    back = (before[0] - held[0]) * 31 + before[1] - held[1]
    if one.year or not precise or not 0 < back <= _MOST_BACK:
        return False
    begins = text.rfind("\n", 0, other.start) + 1
    return not _YEARLY.search(text, begins, one.end + _FAR)


def _turned(text: str, start: tuple[int, int], end: tuple[int, int]) -> Slip:
    values = {"start": text[slice(*start)], "end": text[slice(*end)]}
    return Slip("T324", start[0], end[1], values)
