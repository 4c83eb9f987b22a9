"""A text as Chinese is written, without blanks between its characters and numbers or Latin words: 约 768 亿元."""

import re

from planctl.text.characters import HAN
from planctl.text.mapped import Mapped

_BLANKS = "[ \u00a0\u2009\u202f]"
_ALONE = "0-9A-Za-z"
_LOOSE = re.compile(
    rf"(?<=[{HAN}]){_BLANKS}{{1,3}}(?=[{_ALONE}$¥€+])|(?<=[{_ALONE}%％]){_BLANKS}{{1,3}}(?=[{HAN}])"
)
_NUMBERED = re.compile(r"\s*[0-9]{1,2}(?:[.．][0-9]{1,2}){0,3}[.．]?\Z")
"""What numbers a paragraph: 3 个人信息 counts nobody."""


def closed(text: str) -> Mapped | None:
    """Return `text` without such blanks, every character with its place; None where it has none."""
    if " " not in text and "\u00a0" not in text:
        return None
    spans: list[tuple[int, int]] = []
    at = 0
    for blank in _LOOSE.finditer(text):
        if not _NUMBERED.match(text, 0, blank.start()):
            spans.append((at, blank.start()))
            at = blank.end()
    return Mapped(text, (*spans, (at, len(text)))) if spans else None
