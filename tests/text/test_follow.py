"""What one side moved and the other edited stands in its new place, in its new words."""

import pytest

from planctl.text.follow import with_edits_moved
from planctl.text.merge import merge

A, B, C, D = (
    "甲类产品出口增长较快。",
    "乙类产品进口依赖度较高。",
    "丙类产品注册周期延长。",
    "丁类产品质量标准有待衔接。",
)
EDITED = C.replace("延长", "明显延长")

FOLLOWED = {
    "a sentence within its paragraph": (A + B + C, C + A + B, A + B + EDITED, EDITED + A + B),
    "a paragraph with its sentences": (
        f"{A}\n\n{B}{C}\n\n{D}",
        f"{A}\n\n{D}\n\n{B}{C}",
        f"{A}\n\n{B}{EDITED}\n\n{D}",
        f"{A}\n\n{D}\n\n{B}{EDITED}",
    ),
    "to another paragraph, with an edit beside it": (
        f"{A}{C}\n\n{B}\n\n{D}",
        f"{A}\n\n{B}{C}\n\n{D}",
        f"{A}{EDITED}\n\n{B}\n\n{D}新增一句。",
        f"{A}\n\n{B}{EDITED}\n\n{D}新增一句。",
    ),
    "nothing moved": (A + B, A, A + B.replace("较高", "很高"), None),
    "replaced by something else": (A + B + C, C + A + B, A + B + D, None),
    "moved by both": (A + B + C, C + A + B, A + C + B, None),
}  # fmt: skip


@pytest.mark.parametrize("case", FOLLOWED)
def test_an_edit_follows_what_was_moved_whichever_side_moved_it(case):
    base, ours, theirs, wanted = FOLLOWED[case]
    one, other = with_edits_moved(base, ours, theirs)
    assert with_edits_moved(base, theirs, ours) == (other, one)
    if wanted is None:
        assert (one, other) == (ours, theirs)
    else:
        merged = merge(base, one, other)
        assert (merged.conflicts, merged.text) == ((), wanted)


def test_what_stands_twice_is_not_known_again():
    sides = (A + C + B + C, C + A + C + B, A + EDITED + B + C)
    assert with_edits_moved(*sides) == sides[1:]
