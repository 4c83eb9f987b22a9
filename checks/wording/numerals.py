"""Figures as they are written: ranges, years, rounding (GB/T 15835-2011)."""

import re
from collections.abc import Iterator

from planctl.checks.wording.marks import is_foreign
from planctl.checks.wording.sheet import Change, Sheet, Slip

_HYPHEN = r"(?:[-–−－~〜]|——|--)"
_NO_CODE = r"(?<![A-Za-z0-9./_+-])"
_STANDARD = (
    r"(?<![A-Z]{2}\d\d/T )(?<![A-Z]{2}\d\d/T)(?<![A-Z]{2}/T )(?<![A-Z]{2} )(?<![A-Z]{2}\d\d )"
)
"""No number of a standard stands before it: DB41/T 1915-2019."""
_YEARS = re.compile(
    rf"{_STANDARD}(?:{_NO_CODE}|(?<=\n\d\.))(?:19|20)\d\d年?(?P<hyphen>[-–−－~〜]|——|--)(?:19|20)\d\d(?![\d.A-Za-z/_-])"
)
_DATES = re.compile(
    rf"(?<![A-Za-z0-9./_-])\d{{1,2}}(?P<unit>[月日]?)(?P<hyphen>{_HYPHEN})\d{{1,2}}(?P<end>[月日])"
)
_UNIT = (
    r"(?:周岁|[%％‰℃个家种项起年月日天周岁倍万亿元人次名吨米克升件笔款批亩台套条座所届期轮字页段成折]|小时|分钟|公里|百分点"
    r"|\s?(?:[mckMGμµ]?(?:g|m|L|W|Wh|Pa|Hz|V)|t|mol|dB|ha|ppm)(?:/[A-Za-z]+[²³]?)?(?![A-Za-z]))"
)
_VALUES = re.compile(
    rf"{_NO_CODE}(?!(?<=\n)\d\.(?:19|20)\d\d[-–~—])\d+(?:\.\d+)?(?P<percent>[%％]?)(?:[万亿]?)(?P<hyphen>{_HYPHEN})\d+(?:\.\d+)?(?P<unit>{_UNIT})"
)
_SHORT_YEAR = re.compile(
    r"年(?<=\d\d年)(?=(?:0?[1-9]|1[0-2])月|底(?![子蕴色气])|初(?![级步心])|末|上半年|下半年|[一二三四]季度|[春夏秋冬]季|春节|国庆|中秋|元旦|汛期"
    r"|度(?:预算|计划|工作|报告|考核|总结|任务|目标))"
)
_OTHER_YEARS = frozenset("0123456789０１２３４５６７８９.第近前后约过历")
"""What stands before a number of years, and before the last two digits of a whole year."""
_LASTS = re.compile("(?:年限|期限|工龄|刑期|徒刑|役期|时间|累计|长达|历时)[^，。；]*\\Z")
"""What lasts so many years and months: 缴费年限（含视同年限）是23年2月."""
_NEAR = 24
_COUNTED = "[万亿余多元人家个名吨项种起件笔]|美元"
_MIXED = re.compile(
    rf"[零〇二三四五六七八九十百千](?<=\d.)(?:(?<=[十百千])(?![余多])(?={_COUNTED}|\d)|(?<=[^十百千])(?=\d))"
    rf"|[百千](?<=[一二两三四五六七八九].)\d{{1,3}}(?=[百十]?(?:{_COUNTED}))"
    r"|分之(?<=[二三四五六七八九十百千万]分之)(?=\d)|分之(?<=\d分之)(?=[一二三四五六七八九十])"
)
"""Where one numeral goes on in the other kind: 2|千3百, 2|零30年, 三百|50家, 百分之|50; speeches round to 5千多户."""
_NUMERAL = "0123456789.零〇一二两三四五六七八九十百千万亿分之"
_WHOLE_YEAR = re.compile(r"(?:19|20)\d\d")
_MIXED_DATE = re.compile(
    r"年(?:(?<=[一二][〇零一二三四五六七八九]{3}年)(?:1[0-2]|[1-9])月|(?<=[12]\d\d\d年)(?:十[一二]?|[一二三四五六七八九])月(?![初廿三十]))"
)
_SAID_YEAR = re.compile("年(?<=(?P<year>[一二][0Oo〇零○一二三四五六七八九]{3})年)")
_HALF_YEAR = re.compile(
    "年(?<=(?P<year>[一二][〇○零九9][0-9〇○零一二三四五六七八九]{2})年)(?<=[1-9][0-9〇○零一二三四五六七八九]年|.[1-9]年)"
)
"""A year in words with a digit: 二〇2四年."""
_LATIN_ZERO = re.compile("[0Oo]")


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
    """Tell 1-2月 from 12-1日, which is a day; 8月15-17日 are three."""
    held = match.groupdict()
    if match.string[match.start() - 1 : match.start()] == "月":
        return False
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


def years_are_whole(sheet: Sheet) -> Iterator[Slip]:
    """T318: a year has four digits."""
    text = sheet.masked
    for match in _SHORT_YEAR.finditer(text):
        start, end = match.start() - 2, match.end()
        lasts = _LASTS.search(text, max(0, start - _NEAR), start)
        if not lasts and (not start or text[start - 1] not in _OTHER_YEARS):
            yield Slip("T318", start, end - 1, {"found": text[start:end]})


def numerals_are_of_one_kind(sheet: Sheet) -> Iterator[Slip]:
    """T319, T325: 3千 is 3000, 2零30年 2030年: of Chinese numerals only 万 and 亿 follow digits."""
    text = sheet.masked
    told = 0
    years = {match.start("year") for match in _SAID_YEAR.finditer(text)}
    for match in _MIXED.finditer(text):
        start, end = _numeral(text, *match.span())
        if (
            start >= told
            and start not in years
            and not _WHOLE_YEAR.fullmatch(text, start, match.start())
        ):
            told = end
            yield Slip("T319", start, end, {"found": text[start:end]})
    for match in _MIXED_DATE.finditer(text):
        start = match.start() - 4
        yield Slip("T319", start, match.end(), {"found": text[start : match.end()]})
    for match in _HALF_YEAR.finditer(text):
        yield Slip("T319", match.start("year"), match.end(), {"found": f"{match['year']}年"})
    yield from _years_in_words(sheet)


def _numeral(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the numeral begins and ends that two kinds meet in."""
    while start and text[start - 1] in _NUMERAL:
        start -= 1
    while text[end : end + 1] and text[end] in _NUMERAL:
        end += 1
    return start, end


def _years_in_words(sheet: Sheet) -> Iterator[Slip]:
    """Yield years that have 0 for 〇, and those that have 零 in a file that has 〇 elsewhere."""
    years = [(match["year"], *match.span("year")) for match in _SAID_YEAR.finditer(sheet.masked)]
    round_ones = {sheet.path(start) for said, start, _ in years if "〇" in said}
    for said, start, end in years:
        right = _LATIN_ZERO.sub("〇", said)
        values = {"found": said, "wanted": right.replace("零", "〇")}
        changes = ((start, end, values["wanted"]),)
        if right != said:
            yield Slip("T319", start, end, values, changes)
        elif "零" in said and sheet.path(start) in round_ones - sheet.regulations:
            yield Slip("T325", start, end, values, changes)
