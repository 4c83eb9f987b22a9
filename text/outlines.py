"""Outlines: lines that only list what is to be written."""

import re

_LISTED = re.compile(r"[^。；，：！？]+")
_NUMBERED = re.compile(
    r"^第.{1,4}[章节条]|^【[^【】]+】|^[一二三四五六七八九十]{1,3}、|\d[人家个项名]$"
)
"""A heading, the line of a label, and a row of a table in words: 文化、教育、专业等界 80人."""
_BRACKETED = re.compile(r"[（(][^（()）]*[）)]")
_FEW, _LONGEST_NAME, _LONGEST_LINE = 3, 8, 60


def is_outline(words: str) -> bool:
    """Tell a line that only lists what is to be written: names parted by 、, with no sentence."""
    said = _BRACKETED.sub("", words).strip()
    listed = said.split("、")
    return (
        len(listed) >= _FEW
        and len(words) <= _LONGEST_LINE
        and bool(_LISTED.fullmatch(said))
        and not _NUMBERED.search(said)
        and all(0 < len(one) <= _LONGEST_NAME for one in listed)
    )
