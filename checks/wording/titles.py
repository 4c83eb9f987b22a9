"""Titles of documents: as they were published, the same throughout a paper, and of what is written."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.alike_names import near_names
from planctl.text.published import is_published, published

_TITLE = re.compile("[《〈](?P<title>[^《》〈〉\n]{4,60})[》〉]")
_NAMED = re.compile("《(?P<name>[^《》\n]{2,24})》")
_HELD = re.compile(r"(?:[一二三四五六七八九十\d每本首]届|[荣获]获|授予)\Z")
_IS_HELD = re.compile(
    "(?:荣誉)?称号|(?:主题|系列|宣传|志愿|公益|专项|集中|整治|品牌)*(?:活动|行动)(?![计方纲指案的])|奖[状牌]|大赛|商标|课题"
)
"""What stands before and behind the name of what is no work: an activity, an honour."""
_LEARNT = re.compile(r"(?:学习|宣传|贯彻|观看|诵读|宣讲|研读|演出)\Z")
_WORK = re.compile(
    "[法书报刊]$|(?:条例|办法|规定|细则|决定|决议|意见|通知|方案|计划|规划|纲要|指南|标准|规范|读本|公约|宪章|日报|周刊|证|证书|报告|手册|问答|选编|国政)$"
)
"""How the title of what is written ends."""
Places = Mapping[str, list[tuple[int, int]]]
"""Where each name stands, in order."""


def titles_are_as_published(sheet: Sheet) -> Iterator[Slip]:
    """T349: the title of a national law or document with a slip in it."""
    for match in _TITLE.finditer(sheet.masked):
        wanted = published(match["title"])
        if wanted:
            start, end = match.span("title")
            values = {"found": match["title"], "wanted": wanted}
            yield Slip("T349", start, end, values, ((start, end, wanted),), safe=False)


def titles_are_of_works(sheet: Sheet) -> Iterator[Slip]:
    """T327: activities, honours and contests stand in no 《》."""
    text = sheet.masked
    for match in _NAMED.finditer(text):
        start, end = match.span()
        before = text[max(0, start - 3) : start]
        held = _HELD.search(before) or (_IS_HELD.match(text, end) and not _LEARNT.search(before))
        if held and not _WORK.search(match["name"]):
            changes = ((start, start + 1, "“"), (end - 1, end, "”"))
            yield Slip("T327", start, end, {"found": match[0]}, changes, safe=False)


def titles_stay_the_same(sheet: Sheet) -> Iterator[Slip]:
    """T356: a title that differs by one slip from another of the same file."""
    files: defaultdict[str, defaultdict[str, list[tuple[int, int]]]]
    files = defaultdict(lambda: defaultdict(list))
    for match in _TITLE.finditer(sheet.masked):
        title = match["title"]
        if not is_published(title) and not published(title):
            files[sheet.path(match.start())][title].append(match.span("title"))
    for places in files.values():
        yield from slips_among("T356", places)


def slips_among(rule: str, places: Places) -> Iterator[Slip]:
    """Yield the rarer of two names that are one with a slip; of two as rare, the later one."""
    told: set[str] = set()
    for pair in near_names(places):
        wanted, found = sorted(pair, key=lambda name: (-len(places[name]), places[name][0]))
        if not told.intersection(pair):
            told.add(found)
            yield _told(rule, found, wanted, places)


def _told(rule: str, found: str, wanted: str, places: Places) -> Slip:
    start, end = places[found][0]
    changes = tuple((*span, wanted) for span in places[found])
    related = (places[wanted][0],)
    values = {"found": found, "wanted": wanted}
    return Slip(rule, start, end, values, changes, safe=False, related=related)
