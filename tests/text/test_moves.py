"""Sentences that moved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.compare import sides_of
from planctl.text.moves import edits_beside, loose_sentences
from planctl.text.sentences import sentence_spans

FIRST, SECOND, THIRD = (
    "甲地的出口规模在三年里持续扩大。",
    "乙地的审评时限明显缩短[@b]。",
    "丙地的合作机制初步建立。",
)
TEXTS = st.lists(
    st.sampled_from([FIRST, SECOND, THIRD, "短句。", "\n\n", "余下的字"]), max_size=7
).map("".join)


def said(text, sentences):
    return [text[slice(*sentence.span)] for sentence in sentences]


def test_a_sentence_that_changed_its_place_is_loose_on_both_sides():
    old, new = FIRST + SECOND + THIRD, THIRD + FIRST + SECOND
    gone, come = loose_sentences(sides_of(old, new))
    assert (said(old, gone), said(new, come)) == ([THIRD], [THIRD])
    assert gone[0].words == come[0].words


def test_short_sentences_are_not_recognised():
    (gone,), _ = loose_sentences(sides_of("短句。", ""))
    assert not gone.is_recognised


def test_marks_do_not_make_another_sentence():
    gone, _ = loose_sentences(sides_of(SECOND, ""))
    _, come = loose_sentences(sides_of("", f"**{SECOND}**"))
    assert gone[0].words == come[0].words


def test_bold_is_closed_before_a_sentence_that_moved():
    old, new = f"**{FIRST}**{SECOND}{THIRD}", f"**{FIRST}**{THIRD}"
    gone, come = loose_sentences(sides_of(old, new))
    assert (said(old, gone), come) == ([SECOND], [])


HEAD, ROW = "| 口岸 | 用时 |\n| --- | --- |", "| 河港口岸 | 5.0小时 |"


@pytest.mark.parametrize(
    ("old", "new", "moved", "changes"),
    [
        (f"{SECOND}\n\n{FIRST}", f"{FIRST}\n\n{SECOND}", SECOND, [f"{SECOND}\n\n", f"\n\n{SECOND}"]),
        (f"{FIRST}\n\n{SECOND}\n\n{THIRD}", f"{FIRST}\n\n{THIRD}\n\n{SECOND}", SECOND, [f"\n\n{SECOND}"] * 2),
        (f"{HEAD}\n{ROW}\n| 海港 | 3 |", f"{HEAD}\n| 海港 | 3 |\n{ROW}", ROW, [f"\n{ROW}"] * 2),
        (f"{FIRST}{SECOND}\n\n{THIRD}", f"{FIRST}\n\n{SECOND}{THIRD}", SECOND, [SECOND] * 2),
    ],
)  # fmt: skip
def test_a_paragraph_or_row_that_moved_takes_its_line_break_along(old, new, moved, changes):
    went, came = ((text.index(moved), text.index(moved) + len(moved)) for text in (old, new))
    found = edits_beside(sides_of(old, new), [went], [came])
    assert [edit.old + edit.new for edit in found if edit.op != "keep"] == changes


def test_moves_stand_where_they_went_from_and_to():
    old, new = FIRST + SECOND + THIRD, THIRD + FIRST + SECOND.replace("明显", "大幅")
    gone, come = loose_sentences(sides_of(old, new))
    third = [sentence.span for sentence in gone if sentence.words == come[0].words]
    found = list(edits_beside(sides_of(old, new), third, [come[0].span]))
    assert [(edit.op, edit.old, edit.new) for edit in found] == [
        ("move_to", "", THIRD),
        ("keep", FIRST + "乙地的审评时限", FIRST + "乙地的审评时限"),
        ("replace", "明显", "大幅"),
        ("keep", "缩短[@b]。", "缩短[@b]。"),
        ("move_from", THIRD, ""),
    ]


@given(TEXTS, TEXTS, st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9)))
def test_both_sides_come_back(old, new, gone, come):
    spans = [
        [span for at, span in enumerate(sentence_spans(text)) if at in chosen]
        for text, chosen in ((old, gone), (new, come))
    ]
    found = list(edits_beside(sides_of(old, new), *spans))
    assert "".join(edit.old for edit in found) == old
    assert "".join(edit.new for edit in found) == new
    assert all(edit.old or edit.new for edit in found)
