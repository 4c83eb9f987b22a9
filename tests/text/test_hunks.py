"""The changed sentences of a comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.compare import Edit, edits
from planctl.text.hunks import changed_sentences

PIECES = st.lists(
    st.sampled_from(["甲项推进。", "乙项，", "**要点。**", "\n\n", "2024年", "（附。）"]),
    max_size=8,
).map("".join)
CASES = [
    ("甲句不变。乙句增长3%。丙句不变。", "甲句不变。乙句增长5%。丙句不变。", ["乙句增长[3%→5%]。"]),
    ("**要点不变。**细节甲。", "**要点不变。**细节乙。", ["细节[甲→乙]。"]),
    ("**旧要点不变。**细节。", "**新要点不变。**细节。", ["**[旧→新]要点不变。**"]),
    ("甲。\n\n乙。", "甲。\n\n丙。", ["[乙→丙]。"]),
    ("甲。", "甲。后加一句。", ["[→后加一句。]"]),
    ("甲。乙。丙。", "甲。丙。", ["[乙。→]"]),
    ("甲。乙。丙。", "甲，丙。", ["甲[。乙。→，]丙。"]),
    ("甲一。乙。丙一。", "甲二。乙。丙二。", ["甲[一→二]。", "丙[一→二]。"]),
    ("不变。", "不变。", []),
]


def keep(text):
    return Edit("keep", text, text)


@pytest.mark.parametrize(("old", "new", "said"), CASES)
def test_only_the_sentences_that_changed_are_shown(old, new, said):
    found = changed_sentences(edits(old, new), keep)
    assert said == [
        "".join(e.old if e.op == "keep" else f"[{e.old}→{e.new}]" for e in sentence)
        for sentence in found
    ]


@given(PIECES, PIECES)
def test_every_change_stands_in_one_of_them(old, new):
    whole = edits(old, new)
    shown = [edit for sentence in changed_sentences(whole, keep) for edit in sentence]
    assert [e for e in shown if e.op != "keep"] == [e for e in whole if e.op != "keep"]
    assert all(e.old or e.new for e in shown)
