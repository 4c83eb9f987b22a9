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
    r"|footnote.*|endnote.*|脚注.*|尾注.*|落款|签名|日期|附件(?:说明|序号)",
    re.IGNORECASE,
)
_SUB = re.compile(r"list continue(?: ([2-5]))?|列表接续(?: ?([2-5]))?", re.IGNORECASE)

_CHINESE = re.compile(
    rf"\s*(?:第[{_DIGITS}十百\d]+[章节部分篇编条]|[{_DIGITS}十]+、|[（(][{_DIGITS}十]+[)）]"
    rf"|[{_DIGITS}十]+[．.])"
)
_DATE = re.compile(r"[\d〇○一二三四五六七八九零]{4}\s*年.{0,8}|\d[\d\s.,%：:/-]*")
_LONGEST_DATE = 40
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


def never_heading(style: str, words: str) -> bool:
    """Tell whether a paragraph is none whatever it looks like: a caption, a date, a figure."""
    short = len(words) <= _LONGEST_DATE
    return _NO_HEADING.fullmatch(style) is not None or bool(short and _DATE.fullmatch(words))


def stands_out(line: Line, body: Face) -> bool:
    """Tell whether a paragraph differs from `body`, the look of most text, as headings do."""
    face = line.face
    other = face.font is not None and face.font != body.font
    larger = (face.size or 0) > (body.size or 0)
    return bool(face.bold and not body.bold) or other or larger or line.centred
