"""Edits as people would tell them."""

import pytest

from planctl.revisions.returned.traced_edit import Traced
from planctl.revisions.returned.trimmed import trimmed
from planctl.schemas.returned import Change
from planctl.text.new_lines import ITEM

BY = (Change("审稿人甲"),)
BASE = "出口规模稳步扩大，关税有所下降。标准互认进展缓慢。"


def told(*found, tracked=True, base=BASE):
    edits = (Traced(start, end, new, BY, tracked) for start, end, new in found)
    return [(base[each.start : each.end], each.new) for each in trimmed(base, edits)]


@pytest.mark.parametrize(
    ("new", "edits"),
    [
        (BASE, []),
        (BASE.replace("缓", "较"), [("缓", "较")]),
        (BASE[:16] + f"\n{ITEM}另起一条。\n" + BASE[16:], [("", f"\n{ITEM}另起一条。\n")]),
        ("关税下降。", [(BASE, "关税下降。")]),
        ("", [(BASE, "")]),
    ],
)
def test_what_was_taken_out_and_put_back_was_not_edited(new, edits):
    assert told((0, len(BASE), new)) == edits


def test_lines_that_were_put_back_are_lines_still():
    base = BASE.replace("。标准", "。\n标准")
    assert told((0, len(base), base.replace("\n", f"\n{ITEM}")), base=base) == []


@pytest.mark.parametrize(("tracked", "count"), [(False, 1), (True, 2)])
def test_words_that_changed_places_are_one_edit_where_nobody_tracked_them(tracked, count):
    start = BASE.index("稳步")
    swapped = told((start, start + 2, ""), (start + 4, start + 4, "稳步"), tracked=tracked)
    assert len(swapped) == count
    if count == 1:
        assert swapped == [("稳步扩大", "扩大稳步")]


def test_edits_that_a_mark_parts_are_two():
    comma = BASE.index("，")
    assert len(told((0, comma, "出口"), (comma + 1, comma + 3, "税率"), tracked=False)) == 2


@pytest.mark.parametrize("at", [0, len(BASE)])
def test_a_line_without_words_at_either_end_says_nothing(at):
    assert told((at, at, "\n")) == []
    assert told((at, at, "\n新的一段。")) != []
