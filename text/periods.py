"""Periods: 2024年, 2023—2025年, 2024年上半年, 截至2024年7月, “十四五”期间, 上年, 目前.

GB/T 15835-2011, 4.1.2: years, months and days are written in Arabic digits; older papers and titles
write them in Chinese ones.
"""

import re

from planctl.text.number_words import chinese
from planctl.text.period import Dated, Period, whole_year

_YEAR = "(?:1[89]|20)[0-9]{2}"
_TO = r"\s?(?:—{1,2}|[–－~～\-至到])\s?"
_DAY = rf"(?P<day>[0-3]?[0-9](?:[日号]?{_TO}[0-3]?[0-9])?)[日号]"
_MONTHS = rf"(?P<month>1[0-2]|0?[1-9])(?:月?{_TO}(?P<last>1[0-2]|0?[1-9]))?月(?:份|{_DAY})?"
_PARTS = "上半年|下半年|[前一二三四]{1,2}季度|第[一二三四1-4]季度|全年"
_PERIOD = re.compile(
    r"(?=[0-9“\"'‘一二三四五六七八九十近前过最上去今明次同本当目迄至如现第全下年])(?:"
    rf"(?<![0-9.])(?P<first>{_YEAR})(?:"
    rf"\s?年?{_TO}(?P<until>{_YEAR}|[0-9]{{2}})\s?(?:年(?:期间|间|度)?|(?![0-9.%％年]))"
    rf"|\s?年度?(?:{_MONTHS}|(?P<part>{_PARTS}))?(?P<edge>年?[底末终初]|年中|中(?=[，已达突超]))?(?P<since>以来|起)?)"
    rf"|(?<![0-9.])(?P<listed>{_YEAR})(?=年?(?:[、和与及]\s?{_YEAR})+年)"
    r"|(?P<digits>[一二][〇零○一二三四五六七八九]{3})年(?P<edge2>年?[底末终初])?"
    r"|[“\"'‘](?P<plan>[一二三四五六七八九十]{1,2})五[”\"'’](?:期间|时期|规划)?(?P<edge3>末)?"
    r"|(?P<plan2>十[一二三四五六七八九]?)五(?:期间|时期|规划|(?P<edge4>末))"
    r"|[近前](?P<recent>[0-9]{1,2}|[两二三四五六七八九十]{1,2})(?P<unit>年|个月|(?:(?<=前\d)|(?<=前1[0-2]))月份?)[来间内]?"
    r"|(?:过去|最近)(?P<past>[0-9]{1,2}|[两二三四五六七八九十]{1,2})(?P<unit2>年|个月)[来间内]?"
    r"|(?P<relative>[上去]年同期|[上去前今明次同]年|[本当]年(?!度)|上一年度?|同期)(?P<edge5>年?[底末])?"
    r"|(?P<now>目前|当前|迄今|至今|如今|现有|现在)"
    rf"|(?<![0-9.])(?:{_MONTHS.replace('<month>', '<only>').replace('<last>', '<only_last>').replace('<day>', '<only_day>')})"
    rf"|(?P<only_part>{_PARTS})|(?<![每历年])(?P<year_end>年[末底])(?!前|以前))"
)
_HAS_PERIOD = re.compile(
    "年|季度|同期|目前|当前|迄今|至今|如今|现在|月(?<=[0-9个]月)|五[”\"'’期时规末]|19[0-9]{2}|20[0-9]{2}"
)
"""What every period but 现有 holds; all of these begin with a character, by which they are found at once."""
_OF_TIME = re.compile("[月季期前今]")
"""What a text says in which 现有 tells a time."""
_BY_THEN = re.compile(r"截[至止](?:到)?\s?\Z")
_AT_LAST = re.compile(r"(?:\A|[，。；：、\s])到\s?\Z")
_COMPARED = re.compile(
    r"(?:较|(?<![占同环之成])比|对比|相比|低于|高于|快于|超过|多于|少于)[^，。；：0-9]{0,3}\Z"
)
_WITH = re.compile("[与同跟和]\\Z")
_LIKENED = re.compile("(?:同期|同时段|全年|年?[末底])?(?:相比|比较|相较|(?:基本|总体|大体)?持平)")
"""与上年比较, 与上年同期基本持平."""
_MULTIPLE = re.compile("的[0-9.]+(?:[余多]?倍|[%％成])")
_MADE_OUT = re.compile("(?:是|为|相当于|达到?|恢复[至到]|超过)\\Z")
"""是2013年的1.5倍: the year is that of the base."""
_OF_ANOTHER = re.compile("年?的?(?:可比|不变|固定)?价|[度末]?结[转余]")
"""What makes a year that of something else: 按2020年可比价格计算, 加上年结转."""
_SINCE = re.compile("[^，。；：0-9]{1,8}(?:以来|起|至今)")
_LEFT = frozenset("从由自")
_ASIDE = frozenset("，（(；而")
_TOLD_OF_IT = re.compile("(?:同期|末|底)?(?:是|为|只有|仅有?|才|还是)")
_PARTS_OF_YEAR = {"上半年": (0, 6), "下半年": (6, 12), "全年": (0, 12)}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
_AGO = {
    "上年": 1,
    "上一年": 1,
    "上一年度": 1,
    "上年同期": 1,
    "去年": 1,
    "去年同期": 1,
    "前年": 2,
    "明年": -1,
    "次年": -1,
}
_LONGEST_BRACKET = 60
_FIRST_PLANS = {1: 1953, 2: 1958}
_THIRD_PLAN = 1966
"""The third five-year plan began in 1966; since then they follow each other."""


def periods(text: str, this_year: int | None = None, before: Period | None = None) -> list[Dated]:
    """Return the periods of a text in order.

    `before` is what the text around speaks of, so that 上半年 and 上年 have a year; 今年 and 去年 are
    counted from `this_year`, the paper's own.
    """
    found: list[Dated] = []
    if not (_HAS_PERIOD.search(text) or ("现有" in text and _OF_TIME.search(text))):
        return found
    current = before
    for match in _PERIOD.finditer(text):
        year = current.last_year if current else None
        period = _read(match, this_year, year)
        if period is None:
            continue
        dated = _placed(text, match, period)
        found.append(dated)
        if dated.lasts and not (dated.goal or in_brackets(text, dated.start)) and dated.period.end:
            current = dated.period
    return found


def in_brackets(text: str, at: int) -> bool:
    """Tell whether a bracket stands open at a place; what it dates, it dates within."""
    start = max(0, at - _LONGEST_BRACKET)
    return text.rfind("（", start, at) > text.rfind("）", start, at)


def _placed(text: str, match: re.Match[str], period: Period) -> Dated:
    """Return the period with what stands before it: 截至, 到, 比."""
    start, end = match.span()
    before = text[max(0, start - 6) : start]
    if by_then := _BY_THEN.search(before):
        state = period._replace(state=bool(period.end), day="")
        return Dated(start - len(by_then[0]), end, state)
    compared = (
        bool(_COMPARED.search(before))
        or _OF_ANOTHER.match(text, end) is not None
        or match["relative"] in ("上年同期", "去年同期", "同期")
        or bool(_MADE_OUT.search(before) and _MULTIPLE.match(text, end))
        or bool(_WITH.search(before) and _LIKENED.match(text, end))
    )
    if before[-1:] == "自" and _SINCE.match(text, end) and period.end and not period.name:
        period = period._replace(name="以来")
    goal = bool(_AT_LAST.search(before)) and bool(period.end)
    left = before[-1:] in _LEFT and text[end : end + 1] == "的" and not period.name
    left = left or _is_aside(text, match, before)
    return Dated(start, end, period, compared, goal, left)


def _is_aside(text: str, match: re.Match[str], before: str) -> bool:
    """Tell whether a year before is told of one figure alone, behind that of the text's own year: 24.8亿元，上年为21.0亿元."""
    aside = match["relative"] in _AGO and before[-1:] in _ASIDE
    return aside and _TOLD_OF_IT.match(text, match.end()) is not None


def _read(match: re.Match[str], this_year: int | None, year: int | None) -> Period | None:
    if match["first"]:
        return _of_year(match)
    if match["listed"]:
        return whole_year(int(match["listed"]))
    if match["digits"]:
        digits = "".join(str("〇一二三四五六七八九".find(char)) for char in match["digits"])
        return _edged(whole_year(int(digits.replace("-1", "0"))), match["edge2"])
    if match["plan"] or match["plan2"]:
        return _plan(match["plan"] or match["plan2"], bool(match["edge3"] or match["edge4"]))
    if match["recent"] or match["past"]:
        return _recent(match, year)
    if match["relative"]:
        return _relative(match, this_year, year)
    if match["now"]:
        return Period(name="目前")
    return _part_alone(match, year)


def _of_year(match: re.Match[str]) -> Period:
    first = int(match["first"])
    if match["since"]:
        return whole_year(first)._replace(name=f"{match['since']}")
    if match["until"]:
        last = int(match["until"])
        last += first // 100 * 100 if last < 100 else 0
        return Period(first * 12, last * 12 + 12) if last > first else whole_year(first)
    if match["month"]:
        months = _months(first, match["month"], match["last"], match["day"])
        return _edged(months, match["edge"])
    return _edged(_part(first, match["part"] or "全年"), match["edge"])


def _months(year: int, first: str, last: str | None, day: str | None = None) -> Period:
    until = max(int(last or first), int(first))
    return Period(year * 12 + int(first) - 1, year * 12 + until, day=day or "")


def _part(year: int, part: str) -> Period:
    if part in _PARTS_OF_YEAR:
        start, end = _PARTS_OF_YEAR[part]
    else:
        count = next(
            (_QUARTERS.get(char) or int(char) for char in part if char in "一二三四1234"), 4
        )
        start, end = (0 if part[0] == "前" else count * 3 - 3), count * 3
    return Period(year * 12 + start, year * 12 + end)


def _edged(period: Period, edge: str | None) -> Period:
    """Return the moment at the end, or the beginning, of a period."""
    if not edge:
        return period
    if edge[-1] == "中":
        return period._replace(end=period.start + 6, start=period.start - 6, state=True)
    end = period.start if edge[-1] == "初" else period.end
    return Period(end - 12, end, state=True)


def _plan(numeral: str, at_end: bool) -> Period | None:
    read = chinese(numeral)
    if read is None:
        return None
    number = int(read.value)
    first = _FIRST_PLANS.get(number, _THIRD_PLAN + 5 * (number - 3))
    period = Period(first * 12, first * 12 + 60)
    return _edged(period, "末") if at_end else period


def _recent(match: re.Match[str], year: int | None) -> Period:
    said = match["recent"] or match["past"]
    if match[0][0] == "前" and "月" in match["unit"] and said.isdigit() and year:
        return _months(year, "1", said)  # 前9个月
    count = int(said) if said.isdigit() else int(number.value if (number := chinese(said)) else 0)
    name = f"近{count}{match['unit'] or match['unit2']}"
    return whole_year(year)._replace(name=name) if year else Period(name=name)


def _relative(match: re.Match[str], this_year: int | None, year: int | None) -> Period:
    said = match["relative"]
    counted_from = this_year if said[0] in "去今明" else year
    if said in ("同期",) or counted_from is None:
        return Period(name=said)
    return _edged(whole_year(counted_from - _AGO.get(said, 0)), match["edge5"])


def _part_alone(match: re.Match[str], year: int | None) -> Period | None:
    """Return 上半年, 1—6月, 二季度 or 年末 of the year that the text speaks of."""
    if edge := match["year_end"]:
        return _edged(whole_year(year), edge) if year else Period(name="年末")
    if match["only"]:
        return (
            _months(year, match["only"], match["only_last"], match["only_day"])
            if year
            else Period(name=match[0])
        )
    return _part(year, match["only_part"]) if year else Period(name=match[0])
