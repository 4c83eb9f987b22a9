"""What stands apart by custom, with blanks between: names, forms, titles of standards, two languages."""

import re

from planctl.checks.wording.sheet import Sheet
from planctl.text.characters import CLOSERS, HAN, OPENERS
from planctl.text.masks import COVER

_OPENERS, _CLOSERS = frozenset(OPENERS), frozenset(CLOSERS)
_LETTERED = re.compile(rf"(?:^|[、，；：\s])[{HAN}]$")
_NAMED = re.compile(rf"[{HAN}](?:[、，；。：（¹²³⁴-⁹\s]|$)")
_ISSUER = re.compile("[局部委厅室院会府署行司办校社站所处心]$")
_CONTACT = re.compile(
    r"\s*(?:联\s?系\s?(?:人|电\s?话|方\s?式)|电\s?话|传\s?真|地\s?址|邮\s?编|抄\s?送|责任编辑|责\s?编|编\s?辑)[：:]"
)
"""What a line begins with that says whom to ask: 联系人：基础教育科　张　明."""
_FIELD = re.compile(
    rf"[{HAN}]{{2,12}}(?:（[^（）]{{1,6}}）)?[：:]|[（(](?:盖章|签章|公章|签字|签名)[）)]"
)
"""What a blank of a form parts from the one before: 填表人：　　　　日期：, 12号　　　　签发人：周砚."""
_BYLINE = re.compile(
    rf"[（(](?:[^（()）]*[\s；，])?[{HAN}]{{0,8}}(?:记者|通讯员|作者|摄影|供稿|整理|编译)[\s：:]"
)
"""A bracket that names reporters, with blanks between the names: （新华社记者　张　明　摄）."""
_SENTENCE = re.compile("[，。；！？]")
_IN_BRACKETS = re.compile(r"\s*[（(][^（()）。]+[）)]\s*")
_STANDARD = re.compile(r"\d[—–-]\d{4}\s?\Z")
_CODED = re.compile(r"》[（(][A-Z]{2}[A-Z/]* ?[TZ]? ?\d")
_ENTRY = re.compile(r"\s*【[^【】]{1,30}】")
"""The lead of an entry in a yearbook: 【港口生产】 全年……"""
_DAY = re.compile(
    r"\s*(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[—至](?:\d{1,2}月)?\d{1,2}日)?|[同是当][日月年]"
    r"|\d{1,2}[:：]\d\d(?:[—-](?:次日)?\d{1,2}[:：]\d\d)?)"
)
"""The day, or the hour, of an entry in a chronicle: 3日　召开……, 是月　开通……"""
_REFERRED = re.compile(rf"{COVER}*\s*[A-Z]{{2,}}[A-Z/]* ?\d[\d.-]*(?:[—:]\d{{4}})?\u3000")
"""What a line begins with that refers to a standard, its number before its title: GB/T 2900.1　电工术语　基本术语."""
_CHOICE = re.compile(r"(?:[A-H][.．、]|[①-⑳□☐☑○【])")
_ONE_TITLE = re.compile(r"[A-Z][a-z]{3,}(?:[:：].*)?")
_LONGEST = 80
_CLOCK = re.compile(r"\d{1,2}[:：]\d\d")
_WORDS = re.compile(r"[A-Za-z][\w.&'/-]* [A-Za-z][\w.&'-]*|[A-Z]{2,}\d*(?:/[A-Z]+)? \d")
"""A phrase of Latin words, or the number of a standard: GB/T 1.1."""
_PHRASE = re.compile(r"[\w.&' -]*$", re.ASCII)


def is_to_fill(text: str, start: int, end: int) -> bool:
    """Tell a blank that is left for the pen: between brackets, and in a form behind its label."""
    if text[start - 1 : start] in _OPENERS and text[end : end + 1] in _CLOSERS:
        return True
    line = text.rfind("\n", 0, start) + 1
    after_field = text[start:end] == "\u3000" and text.find("：", line, start) > 0
    if end - start > 1 and text[start - 1] in "：:":
        return True
    return (end - start > 1 or after_field) and _FIELD.match(text, end) is not None


def _is_spread(sheet: Sheet, start: int, end: int) -> bool:
    """Tell a wide blank of a line that is no sentence: a title, a signature, the head of a bulletin."""
    text = sheet.masked
    line, stop = sheet.line(sheet.at(start))
    wide = not text[start:end].strip("\u3000") and stop - line <= _LONGEST
    return wide and not _SENTENCE.search(text, line, stop)


def is_name(text: str, start: int, end: int) -> bool:
    """Tell a name of two characters that was spaced to the length of three: 张 三."""
    before = text[max(0, start - 2) : start]
    return bool(_LETTERED.search(before) and _NAMED.match(text, end))


def is_entry(sheet: Sheet, start: int, end: int) -> bool:
    """Tell a blank behind the lead of an entry, before a choice, or within the line of a standard."""
    text = sheet.masked
    line = sheet.line(sheet.at(start))[0]
    if _ENTRY.fullmatch(text, line, start):
        return True
    return text[start:end] != " " and bool(
        _CHOICE.match(text, end)
        or _DAY.fullmatch(text, line, start)
        or (_REFERRED.match(text, line) and text[start:end] == "\u3000")
        or _is_spread(sheet, start, end)
    )


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
        or _CONTACT.match(text, line, stop)
        or _BYLINE.match(text, _opened(text, line, start))
        or is_in_bracketed_line(sheet, start, end)
    ):
        return True
    return text[start:end] in (" ", "\u3000") and _is_in_title(text, line, start, end)


def is_in_bracketed_line(sheet: Sheet, start: int, end: int) -> bool:
    """Tell a wide blank within a line that is all in brackets."""
    line, stop = sheet.line(sheet.at(start))
    return sheet.masked[start:end] == "\u3000" and bool(
        _IN_BRACKETS.fullmatch(sheet.masked, line, stop)
    )


def _is_in_title(text: str, line: int, start: int, end: int) -> bool:
    """Tell a blank in the title of a standard, or between those who issued what is named."""
    opened = text.rfind("《", max(line, start - 60), start)
    closed = text.find("》", end, end + 60)
    if opened < 0 or closed < 0 or "》" in text[opened:start]:
        return False
    if _ISSUER.search(text, opened, start):
        return True
    return bool(_STANDARD.search(text[max(line, opened - 8) : opened])) or bool(
        _CODED.match(text, closed)
    )


def _opened(text: str, line: int, start: int) -> int:
    """Return where the bracket begins that `start` stands in; `start` itself outside of one."""
    at = max(text.rfind(mark, max(line, start - 60), start) for mark in "（(")
    return start if at < 0 or "）" in text[at:start] else at


def is_of_phrase(sheet: Sheet, start: int, end: int) -> bool:
    """Tell a blank beside a Latin phrase that has blanks itself, a time of day, or a title in English."""
    text = sheet.masked
    line, stop = sheet.line(sheet.at(start))
    if text[start - 1] == "日" and _CLOCK.match(text, end):
        return True
    if sheet.proses[sheet.at(start)].kind == "heading" and _ONE_TITLE.fullmatch(text, end, stop):
        return True
    phrase = _PHRASE.search(text[max(line, start - 40) : start])
    return bool(
        (phrase and _WORDS.search(phrase[0])) or _WORDS.match(text, end, min(stop, end + 60))
    )
