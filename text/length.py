"""How long a text is: in 字 as Word counts them, and in columns of a terminal."""

import re
import unicodedata
from functools import cache

_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_CJK_MARKS = "\u2014\u2018\u2019\u201c\u201d\u2026\u00b7"


@cache
def _others() -> re.Pattern[str]:
    """Return what finds runs of all else than Chinese; made late, for large classes are slow to compile."""
    return re.compile(rf"[^{_WIDE}{_CJK_MARKS}]+")


def count_characters(text: str) -> int:
    """Return Word's 字数: every Chinese character or mark is one, every Latin word or number one."""
    others = _others().findall(text)  # few and long, where Chinese characters are many
    return len(text) - len("".join(others)) + len("\n".join(others).split())


def display_width(text: str) -> int:
    """Return how many columns of a terminal `text` takes; marks that combine take none."""
    if text.isascii():
        return len(text)
    return sum(map(columns_of, text))


@cache
def columns_of(char: str) -> int:
    """Return how many columns a character takes: none, one or two."""
    return (
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
    )
