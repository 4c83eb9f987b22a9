"""How long a text is in 字, as Word counts them."""

import re

_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_CJK_MARKS = "\u2014\u2018\u2019\u201c\u201d\u2026\u00b7"
_OTHERS = re.compile(rf"[^{_WIDE}{_CJK_MARKS}]+")
"""Runs of all else than Chinese. Large classes are slow to compile, so this module stands by itself."""


def count_characters(text: str) -> int:
    """Return Word's 字数: every Chinese character or mark is one, every Latin word or number one."""
    others = _OTHERS.findall(text)  # few and long, where Chinese characters are many
    return len(text) - len("".join(others)) + len("\n".join(others).split())
