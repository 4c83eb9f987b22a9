"""Sentences that say nearly the same."""

import pytest

from planctl.text.near import near_pairs

SAID = "全年出口约110亿美元同比增长3"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ([SAID], [SAID.replace("110", "126")], [(0, 0)]),
        ([SAID], ["口岸通关时间在三年里缩短了一半", SAID], [(0, 1)]),
        ([SAID], ["全年进口约90亿欧元环比减少5"], []),
        ([SAID], [SAID + "其中对亚洲出口增长较快对欧洲出口略有下降"], []),
        ([SAID], [], []),
        (["短"], ["短"], []),
    ],
)
def test_pairs_share_most_of_what_the_longer_says(old, new, found):
    assert [(near.old, near.new) for near in near_pairs(old, new)] == found


def test_what_many_sentences_say_tells_none_apart():
    assert not [*near_pairs([SAID], [SAID] * 9)]
