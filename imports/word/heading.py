"""Which paragraphs are headings: by the name of their style, by outline level, or by their look."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planctl.imports.word.line import Line
from planctl.imports.word.properties import Face
from planctl.imports.word.styles import BODY_TEXT, Style

_DIGITS = "一二三四五六七八九"
_LEVEL = f"([1-9{_DIGITS}])"
_NAMED = re.compile(
    rf"(?:heading|标题|标题样式)[\s_-]*{_LEVEL}|.*?{_LEVEL}\s*级\s*标题.*|标题（{_LEVEL}级）",
    re.IGNORECASE,
)
_TITLES = frozenset(
    {"title", "标题", "大标题", "主标题", "总标题", "文件标题", "公文标题", "文章标题", "封面标题"}
)
_CONTENTS = re.compile(
    r"(?:toc|目录|contents)\s*(?:[1-9]|heading|标题)|table of figures|图表目录", re.IGNORECASE
)
_NO_HEADING = re.compile(
    r"caption|题注|[表图]题?|subtitle|副标题|封面.*|signature|date|closing|salutation|bibliography"
    r"|footnote.*|endnote.*|脚注.*|尾注.*|落款|签名|日期",
    re.IGNORECASE,
)
_SUB = re.compile(r"list continue(?: ([2-5]))?|列表接续(?: ?([2-5]))?", re.IGNORECASE)

_CHINESE = re.compile(
    rf"\s*(?:第[{_DIGITS}十百\d]+[章节部分篇编条]|[{_DIGITS}十]+、|[（(][{_DIGITS}十]+[)）]"
    rf"|[{_DIGITS}十]+[．.])"
)
_DECIMAL = re.compile(
    r"\s*(?:\d{1,2}(?:[.．]\d{1,2})+(?!\d)|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|\d{1,2}[)）]|[①-⑳])"
)
_DATE = re.compile(r"[\d〇○一二三四五六七八九零]{4}\s*年.{0,8}|\d[\d\s.,%：:/-]*")
_ENDS = frozenset("。！？；，、：:;,…~～")
_LONGEST = 40
_LONGEST_NAMED = 80
"""Characters; a paragraph that is longer and ends as a sentence is text, whatever its style."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a style makes of a paragraph.

    `level` is a heading's, from 1, 0 where the style is a title, None of what is no heading;
    `contents`: it is an entry of a table of contents; `continued` is the depth of the list whose
    item it goes on with, 0 of none.
    """

    level: int | None
    contents: bool
    continued: int


def kind_of(chain: Sequence[Style]) -> Kind:
    """Return what a style, and those it is based on, make of a paragraph."""
    contents = any(_CONTENTS.fullmatch(style.name) for style in chain)
    sub = _SUB.fullmatch(chain[0].name) if chain else None
    return Kind(_level(chain), contents, int(sub[1] or sub[2] or 1) if sub else 0)


def _level(chain: Sequence[Style]) -> int | None:
    """Return a style's level: its name counts before its outline level, and both before another's."""
    for style in chain:
        named = named_level(style.name)
        if named is not None:
            return named
        if style.level is not None:
            return style.level + 1 if 0 <= style.level < BODY_TEXT else None
    return None


def named_level(name: str) -> int | None:
    """Return the level that a style's name says: `heading 2`, `标题 2`, `二级标题`; 0: a title."""
    name = name.partition(",")[0].strip()
    if name.casefold() in _TITLES:
        return 0
    found = _NAMED.fullmatch(name)
    digit = next(filter(None, found.groups())) if found else ""
    return _DIGITS.index(digit) + 1 if digit in _DIGITS and digit else int(digit or 0) or None


def is_sentence(text: str) -> bool:
    """Tell whether a paragraph is text even in the style of a heading: long, and ended as one."""
    return len(text) > _LONGEST_NAMED and text.rstrip().endswith(("。", "；", "！", "？", "”"))


def is_chinese(number: str) -> bool:
    """Tell whether a number is one that headings have: 一、 （一） 第一章."""
    return _CHINESE.match(number) is not None


def is_ended(words: str) -> bool:
    """Tell whether words end as a sentence or a clause does, and no heading."""
    return words.rstrip()[-1:] in _ENDS


def look(line: Line, words: str, body: Face, *, heads: bool) -> float:
    """Return how much a paragraph looks like a heading, from 0 to 1.

    `words` are what it says, `body` is how most of the text looks; `heads`: what follows is longer
    text, or a table. More than forty characters, the end of a sentence or a clause, a date or a
    figure, the style of a caption: it is none.
    """
    if not 0 < len(words) <= _LONGEST or is_ended(words) or _DATE.fullmatch(words):
        return 0.0
    if _NO_HEADING.fullmatch(line.style):
        return 0.0
    said = line.number or words
    face = line.face
    score = 0.2
    score += 0.4 if _CHINESE.match(said) else 0.2 if _DECIMAL.match(said) else 0.0
    score += 0.2 if heads else 0.0
    return round(min(score + _stands_out(face, body) + 0.2 * line.centred, 1.0), 2)


def _stands_out(face: Face, body: Face) -> float:
    score = 0.3 if face.bold and not body.bold else 0.0
    score += 0.3 if face.font and face.font != body.font else 0.0
    return score + (0.2 if (face.size or 0) > (body.size or 0) else 0.0)
