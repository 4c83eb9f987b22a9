"""Words that were disguised to pass a filter: ZM for 中美."""

import re
from collections import Counter
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import HAN
from planctl.text.chinese import CHINESE
from planctl.text.initials import initials

_LETTERS = re.compile(r"[A-Z]{2,4}|[b-df-hj-np-tv-z]{2,3}")
_PART_OF_WORD = re.compile(r"[A-Za-z0-9/&._-]")
_NO_SYLLABLE = re.compile(r"[IUVaeiou]")
_PINYIN = re.compile(r"[ZXQJzxqj]")
"""Letters that begin many syllables and few words of English abbreviations."""
_GUARDED = [
    "中国",
    "美国",
    "中美",
    "美中",
    "中欧",
    "中日",
    "中俄",
    "中印",
    "中韩",
    "中英",
    "俄罗斯",
    "俄乌",
    "乌克兰",
    "台湾",
    "两岸",
    "香港",
    "新疆",
    "西藏",
    "南海",
    "政治",
    "战争",
    "制裁",
    "敏感",
    "贸易战",
    "脱钩",
    "封锁",
    "军事",
    "中央",
    "总书记",
    "政府",
    "反腐",
    "民主",
    "人权",
]
"""What is often disguised, wherever else it stands."""
_NEAR = 400
_OFTEN = 50
"""A word that stands oftener than this is a word of the trade."""
_UNITS = frozenset(
    [
        "kg",
        "km",
        "cm",
        "mm",
        "ml",
        "mg",
        "nm",
        "dl",
        "kw",
        "mw",
        "kv",
        "db",
        "ph",
        "bp",
        "ppm",
        "pt",
        "px",
        "lb",
        "hz",
        "ct",
    ]
)


def nothing_is_disguised(sheet: Sheet) -> Iterator[Slip]:
    """T341: letters that abbreviate nothing known, and are the initials of a Chinese word."""
    text = sheet.masked
    looked: Counter[str] = Counter()
    for match in sheet.latin(_LETTERS):
        token = match[0]
        if _NO_SYLLABLE.search(token) or not _stands_in_chinese(text, *match.span()):
            continue
        if token in _UNITS or token in sheet.known or not token.strip("Xx"):
            continue
        looked[token] += 1
        word = _meant(sheet, match) if looked[token] <= _OFTEN else None
        if word:
            yield Slip("T341", *match.span(), {"found": token, "meant": word})


def _stands_in_chinese(text: str, start: int, end: int) -> bool:
    """Tell letters that are a word of their own, with Chinese on one side at least."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if _PART_OF_WORD.match(before) or _PART_OF_WORD.match(after):
        return False
    return bool(CHINESE.match(before) or CHINESE.match(after))


def _meant(sheet: Sheet, match: re.Match[str]) -> str | None:
    """Return the word that letters stand for, if one is likely by what its file says nearby."""
    text, token = sheet.masked, match[0].upper()
    guarded = (word for word in _GUARDED if len(word) == len(token) and initials(word) == token)
    if word := next(guarded, None):
        return word
    first, last = sheet.file_span(sheet.path(match.start()))
    near = text[max(first, match.start() - _NEAR) : min(last, match.end() + _NEAR)]
    company = _company(text, match)
    seen: set[str] = set()
    for at, word in _like(near, token):
        beside = near[max(0, at - 4) : at] + "\n" + near[at + len(token) : at + len(token) + 4]
        if any(pair in beside for pair in company):
            return word
        if word in seen and _PINYIN.search(token):
            return word
        seen.add(word)
    return None


def _like(near: str, token: str) -> Iterator[tuple[int, str]]:
    """Yield the words near by whose initials a token is."""
    letters = initials(near)
    at = letters.find(token)
    while at >= 0:
        word = near[at : at + len(token)]
        if word != token:
            yield at, word
        at = letters.find(token, at + 1)


def _company(text: str, match: re.Match[str]) -> list[str]:
    """Return the two characters before a token, and the two behind, where they are Chinese."""
    pairs = (text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 2])
    return [pair for pair in pairs if re.fullmatch(f"[{HAN}]{{2}}", pair)]
