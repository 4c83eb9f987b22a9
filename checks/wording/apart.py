"""What stands apart by custom, with blanks between: names, forms, titles of standards, two languages."""

import re
from itertools import islice

from planctl.checks.wording.sheet import Sheet
from planctl.checks.wording.spread import is_spread
from planctl.text.characters import CLOSERS, HAN, OPENERS
from planctl.text.masks import COVER
from planctl.text.persons import SURNAMES

_HALF_A_TITLE = 6
"""Characters of each half of a title in two lines, which a blank parts where it stands in one: 《加强基础研究　增强新动能的措施》."""
_OPENERS, _CLOSERS = frozenset(OPENERS), frozenset(CLOSERS)
_LETTERED = re.compile(rf"(?:^|[、，；：\s])[{HAN}]$")
_NAMED = re.compile(rf"[{HAN}](?:任(?!何|意|由)|同志|[、，；。：（¹²³⁴-⁹\s]|$)")
_ISSUER = re.compile("[局部委厅室院会府署行司办校社站所处心央]$")
_ISSUES = re.compile(
    rf"[{HAN}]{{2,16}}?[局部委厅室院会府署行办央]"
    rf"(?:[ \u3000][{HAN}]{{2,16}}?[局部委厅室院会府署行办央])*(?:第\d+号)?(?:令|公告|关于|文件|联合(?:令|公告|印发|发布|下发|制定))"
)
"""Who issues something together with those named before a blank: （某部　某总局令第7号）."""
_SIGNED = re.compile(rf"\s*[{HAN}]{{2,20}}[长任记员授师席家]\s{{1,4}}[{SURNAMES}][{HAN}]{{1,3}}\s*")
"""A line that names its speaker or its author: 县财政局局长　　张某某."""
_CONTACT = re.compile(
    r"\s*(?:联\s?系\s?(?:人|电\s?话|方\s?式)|电\s?话|传\s?真|地\s?址|邮\s?编|抄\s?送|责任编辑|责\s?编|编\s?辑|来\s?源|发布(?:时间|日期|机构))[：:]"
)
"""What a line begins with that says whom to ask: 联系人：基础教育科　张　明."""
_FIELD = re.compile(
    rf"[{HAN}]{{2,12}}(?:（[^（）]{{1,6}}）)?[：:]|[（(](?:盖章|签章|公章|签字|签名)[）)]"
)
"""What a blank of a form parts from the one before: 填表人：　　　　日期：, 12号　　　　签发人：周砚."""
_BYLINE = re.compile(
    rf"[（(](?:[^（()）]*[\s；，])?[{HAN}]{{0,8}}(?:(?:记者|通讯员|作者|摄影|供稿|整理|编译|采写|报道组)[\s：:]|记者[{HAN}]{{2,4}}\s)"
)
"""A bracket that names reporters, with blanks between the names: （新华社记者　张　明　摄）."""
_ROW = re.compile(rf"\s*[{HAN}（）、]{{2,24}}[ \u3000\t]+[\d,.]+ ?[{HAN}%]{{0,4}}\s*")
"""A line that is a row of a table without its lines: 港口建设支出　　780.3万元."""
_LABELLED = re.compile(rf"\s*[{HAN}]{{2,8}}[：:][^。；]+\Z")
"""What a line of fields begins with: 收稿日期：2024-01-05 文章编号：……"""
_AFFILIATED = re.compile(r"\s*[（(][^（()）。]+?\d{6}[^（()）。]{0,3}[）)]")
"""A line in brackets that says where authors work, with the postcode: （某大学 经济学院，某省 某市 300000）."""
_DATELINE = re.compile(
    rf"\s*[{HAN}]{{2,12}}?(?:(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})日)?(?:专?电|讯|消息)"
)
"""What a report in a newspaper begins with: 新华社某市6月6日电 全市……, 本报讯 （记者……."""
_HEADWORD = re.compile(r"\s*(?:摘\s?要|提\s?要|关\s?键\s?词|编者按|导\s?读)[：:]?")
"""What an abstract begins with, before a blank."""
_PICTURED = re.compile(r"摄(?=\s*(?:\n|\Z))")
"""How the line of a picture ends that names who took it: 本报记者某某 摄."""
_CALLED = re.compile(
    r"(?:1\d{10}|0\d{2,3}-\d{7,8}|\d{7,8}|\d{4}-\d{1,2}-\d{1,2})(?=[\s、，；。）)]|\Z)"
)
"""A number to call, or a day that a system wrote, behind what it is of."""
_CONNECTS = re.compile(r"(?:[Vv][Ss]\.?|and|or|with)(?![A-Za-z])")
"""A word that stands between two things: 目标 vs 实际."""
_YEAR_CITED = re.compile(r"(?:19|20)\d\d[a-z]?[）)；;，,]")
_BRACKET = re.compile(r"[（(][^（()）]*\Z")
_IN_BRACKETS = re.compile(r"\s*[（(][^（()）。]+[）)]\s*")
_STANDARD = re.compile(r"\d[—–-]\d{4}\s?\Z")
_COUNTED = re.compile("(?:[万亿]?元|人|年|月|日|个|家|项|%)(?=[，。；、）\\d]|$)")
"""The unit of what is to be filled in before it."""
_KEYWORDS = re.compile(r"[^。；\n]{1,20}(?:；[ \u3000]?[^。；\n]{1,20}){2,9}")
"""A line of key words: 低碳； 土地利用； 结构优化."""
_STAMPED = re.compile(r"\s*\d{4}[/-]\d{1,2}[/-]\d{1,2}")
"""A day that a system wrote, before who put a page there."""
_PART, _PART_BEHIND = re.compile(r"第[\d.-]{1,6}部分\Z"), re.compile(r"第[\d.-]{1,6}部分")
"""A part of a standard, between the titles of both."""
_CODED = re.compile(r"》[（(][A-Z]{2}[A-Z/]* ?[TZ]? ?\d")
_ENTRY = re.compile(r"\s*【[^【】]{1,30}】")
"""The lead of an entry in a yearbook: 【港口生产】 全年……"""
_LEAD = re.compile(
    rf"^[ \t]*(?:[①-⑳] ?)?[{HAN}\w（）()“”/、，·+%.]{{2,20}}(?=\u3000[^\u3000\n]{{8}})",
    re.ASCII | re.MULTILINE,
)
"""The lead of a paragraph or an item that a wide blank alone parts from what follows: 装备制造　全市……"""
_DAY = re.compile(
    r"\s*(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[—至](?:\d{1,2}月)?\d{1,2}日)?|[同是当][日月年]"
    r"|\d{1,2}[:：]\d\d(?:[—-](?:次日)?\d{1,2}[:：]\d\d)?)"
)
"""The day, or the hour, of an entry in a chronicle: 3日　召开……, 是月　开通……"""
_REFERRED = re.compile(
    rf"{COVER}*\s*[A-Z]{{2,}}[A-Z/]* ?\d[\d.-]*(?:[—:]\d{{4}})?(?:（[^（）]{{1,8}}）)?[ \u3000]"
)
"""What a line begins with that refers to a standard, its number before its title: GB/T 2900.1　电工术语　基本术语."""
_CHOICE = re.compile(r"(?:[A-H][.．、]|[①-⑳□☐☑○【])")
_ONE_TITLE = re.compile(r"[A-Z][a-z]{3,}(?:[:：].*)?")
_UNTIL = re.compile(r"\d{1,2}[:：]\d\d\s?[—–~～-]+\s?\d{1,2}[:：]\d\d\Z")
"""The hours of what is planned: 8：30—10：00 笔试."""
_CLOCK = re.compile(r"\d{1,2}[:：]\d\d")
_WORDS = re.compile(r"[A-Za-z][\w.&'/-]* [A-Za-z][\w.&'-]*|[A-Z]{2,}\d*(?:/[A-Z]+)? \d")
"""A phrase of Latin words, or the number of a standard: GB/T 1.1."""
_PHRASE = re.compile(r"[\w.&' -]*$", re.ASCII)


def is_to_fill(text: str, start: int, end: int) -> bool:
    """Tell a blank that is left for the pen: between brackets, and in a form behind its label."""
    if text[start - 1 : start] in _OPENERS and text[end : end + 1] in _CLOSERS:
        return True
    if "\t" in text[start:end] and _COUNTED.match(text, end):
        return True  # 从业人员	人，营业收入为	万元
    line = text.rfind("\n", 0, start) + 1
    after_field = text[start:end] in ("\u3000", " ") and _LABELLED.match(text, line, start)
    if end - start > 1 and text[start - 1] in "：:":
        return True
    return bool(end - start > 1 or after_field) and _FIELD.match(text, end) is not None


def is_name(text: str, start: int, end: int) -> bool:
    """Tell a name of two characters that was spaced to the length of three: 张 三."""
    before = text[max(0, start - 2) : start]
    return bool(_LETTERED.search(before) and _NAMED.match(text, end))


def is_entry(sheet: Sheet, start: int, end: int) -> bool:
    """Tell a blank behind the lead of an entry, before a choice, or within the line of a standard."""
    text = sheet.masked
    line, stop = sheet.line(sheet.at(start))
    if _ROW.fullmatch(text, line, stop):
        return True
    leads = (_ENTRY, _DATELINE, _HEADWORD)
    if any(lead.fullmatch(text, line, start) for lead in leads) or _PICTURED.match(text, end):
        return True
    if _KEYWORDS.fullmatch(text, line, stop) or _CONTACT.match(text, line, stop):
        return True
    if _REFERRED.match(text, line) and "。" not in text[line:stop]:
        return True
    if is_spread(sheet, start, end) or (
        text[start:end] == "\u3000" and _is_lead(text, line, start)
    ):
        return True
    return text[start:end] != " " and bool(
        _CHOICE.match(text, end) or _DAY.fullmatch(text, line, start)
    )


def _is_lead(text: str, line: int, start: int) -> bool:
    """Tell the lead of a paragraph before a wide blank, where another paragraph has one too."""
    led = _LEAD.match(text, line)
    return led is not None and led.end() == start and len([*islice(_LEAD.finditer(text), 2)]) > 1


def is_apart(sheet: Sheet, start: int, end: int) -> bool:
    """Tell what stands apart by custom.

    It is the parts of a standard's title, what a line in brackets says: （3月1日公布　自5月1日起施行）,
    those who issue a paper together, those who report, and whom to ask.
    """
    text = sheet.masked
    line, stop = sheet.line(sheet.at(start))
    issued = _ISSUER.search(text, line, start) and "。" not in text[line:stop]
    if (
        issued
        or (_ISSUER.search(text, line, start) and _ISSUES.match(text, end, stop))
        or _SIGNED.fullmatch(text, line, stop)
        or _CONTACT.match(text, line, stop)
        or _BYLINE.match(text, _opened(text, line, start))
        or is_in_bracketed_line(sheet, start, end)
    ):
        return True
    return text[start:end] in (" ", "\u3000") and _is_in_title(text, line, start, end)


def is_called(sheet: Sheet, start: int, end: int) -> bool:
    """Tell a blank before a number to call or a day, behind an hour, or within a line that says whom to ask."""
    text = sheet.masked
    line, stop = sheet.line(sheet.at(start))
    if text.endswith("ICP备", line, start):
        return True  # the number under which a page is registered
    scheduled = _UNTIL.search(text, max(line, start - 12), start) or _STAMPED.fullmatch(
        text, line, start
    )
    if _YEAR_CITED.match(text, end) and _BRACKET.search(text, max(line, start - 60), start):
        return True  # （国际能源署 2019）
    return bool(scheduled or _CALLED.match(text, end) or _CONTACT.match(text, line, stop))


def is_in_bracketed_line(sheet: Sheet, start: int, end: int) -> bool:
    """Tell a wide blank within a line that is all in brackets, or any where authors say where they work."""
    line, stop = sheet.line(sheet.at(start))
    if _AFFILIATED.fullmatch(sheet.masked, line, stop):
        return True
    return sheet.masked[start:end] == "\u3000" and bool(
        _IN_BRACKETS.fullmatch(sheet.masked, line, stop)
    )


def _is_in_title(text: str, line: int, start: int, end: int) -> bool:
    """Tell a blank in the title of a standard, or between those who issued what is named."""
    opened = text.rfind("《", max(line, start - 60), start)
    closed = text.find("》", end, end + 60)
    if opened < 0 or closed < 0 or "》" in text[opened:start]:
        return False
    part = _PART.search(text, opened, start) or _PART_BEHIND.match(text, end)
    halves = min(start - opened, closed - end)
    if part or halves > _HALF_A_TITLE or _ISSUER.search(text, opened, start):
        return True
    return bool(_STANDARD.search(text[max(line, opened - 8) : opened])) or bool(
        _CODED.match(text, closed)
    )


def _opened(text: str, line: int, start: int) -> int:
    """Return where the bracket begins that `start` stands in; `start` itself outside of one."""
    at = max(text.rfind(mark, max(line, start - 60), start) for mark in "（(")
    return start if at < 0 or "）" in text[at:start] else at


def is_of_phrase(sheet: Sheet, start: int, end: int) -> bool:
    """Tell a blank beside a Latin phrase that has blanks itself, a time of day, or a title in English, or beside vs."""
    text = sheet.masked
    if any(_CONNECTS.match(text, at) for at in (end, start - 2, start - 3)):
        return True
    line, stop = sheet.line(sheet.at(start))
    if text[start - 1] == "日" and _CLOCK.match(text, end):
        return True
    if sheet.proses[sheet.at(start)].kind == "heading" and _ONE_TITLE.fullmatch(text, end, stop):
        return True
    phrase = _PHRASE.search(text[max(line, start - 40) : start])
    return bool(
        (phrase and _WORDS.search(phrase[0])) or _WORDS.match(text, end, min(stop, end + 60))
    )
