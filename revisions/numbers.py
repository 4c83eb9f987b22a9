"""Where a change may touch a figure: told at little cost, before figures are read."""

import re
from collections.abc import Sequence

from planctl.schemas.change import TextEdit

_DIGIT = re.compile("[0-9０-９]")
_NUMERAL = re.compile("[〇零一二两三四五六七八九十百千万亿半]")
_BESIDE = 6
"""Characters of a figure's words on either side of its digits: 不超过, 亿美元, 个百分点."""


def touches_a_number(sentence: Sequence[TextEdit]) -> bool:
    """Tell, at little cost, whether a change touches a figure, or stands right beside one."""
    around = (None, *sentence, None)
    return any(
        _has_number(before, edit.old, behind) and _has_number(before, edit.new, behind)
        for before, edit, behind in zip(around, sentence, around[2:], strict=False)
        if edit.op != "keep"
    )


def _has_number(before: TextEdit | None, said: str, behind: TextEdit | None) -> bool:
    left, right = before.new if before else "", behind.new if behind else ""
    near = _DIGIT.search(f"{left[-_BESIDE:]}{said}{right[:_BESIDE]}")
    return bool(near or _NUMERAL.search(f"{left[-1:]}{said}{right[:2]}"))
