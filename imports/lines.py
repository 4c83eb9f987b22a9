"""The lines of a text: where each stands, and how far it is indented."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

BLANKS = " \t\r\n\x0b\x0c\x85\xa0\u3000\u2002\u2003\u2009\u2028\u2029\ufeff\u200b\u200c\u200d\u2060"
_BREAK = re.compile("\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")
_GLUED_HEADING = re.compile(
    "\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]|(?<=[。！？；])[ \t\u3000]{1,20}(?=#{2,6}[ \t]{1,9}\\S)"
)
_WIDE = "WFA"
_WIDE_CHAR, _SPACED = re.compile(r"[^\x00-\xff]"), re.compile(r"[^\x00-\xff] (?=\S)")
_LEAST_SPACED = 6


class Line(NamedTuple):
    """One line: its words without blanks around them, from `start` to `end` in the source.

    `indent` counts columns, a Chinese character being two; `new_page` says that a form feed stands
    before it, `set_in` that two wide blanks do, as before a paragraph (GB/T 9704-2012, 7.3.3).
    """

    start: int
    end: int
    text: str
    indent: int = 0
    new_page: bool = False
    set_in: bool = False

    @property
    def width(self) -> int:
        """How many columns it takes."""
        return columns(self.text)


def stretches(line: Line) -> list[tuple[int, int]]:
    """Return where a line's words stand; of one spaced out to fill its width, 这 样 的, each by itself."""
    wide = len(_WIDE_CHAR.findall(line.text))
    if wide < _LEAST_SPACED or 2 * len(_SPACED.findall(line.text)) < wide:
        return [(line.start, line.end)]
    words = re.finditer(r"\S+", line.text)
    return [(line.start + word.start(), line.start + word.end()) for word in words]


def columns(text: str) -> int:
    """Return the columns that a text takes, two for each Chinese character."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in _WIDE else 1 for char in text)


def lines_of(source: str, *, markdown: bool) -> list[Line]:
    """Return the lines of a text; soft line breaks and form feeds end one too.

    In Markdown so does a heading that is glued to the sentence before it.
    """
    return list(_lines(source, _GLUED_HEADING if markdown else _BREAK))


def _lines(source: str, breaks: re.Pattern[str]) -> Iterator[Line]:
    at, new_page = 0, False
    for match in breaks.finditer(source):
        yield _line(source, at, match.start(), new_page)
        at, new_page = match.end(), match[0] == "\x0c"
    yield _line(source, at, len(source), new_page)


def _line(source: str, at: int, end: int, new_page: bool) -> Line:
    raw = source[at:end]
    bare = raw.lstrip(BLANKS)
    start = at + len(raw) - len(bare)
    text = bare.rstrip(BLANKS)
    indent = columns(source[at:start].expandtabs(4)) if start > at else 0
    set_in = source[at:start] == "\u3000\u3000"
    return Line(start, start + len(text), text, indent, new_page, set_in)
