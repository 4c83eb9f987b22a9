"""Which field the lines of a returned file belong to."""

import pytest

from planctl.revisions.returned.belonging import belonging
from planctl.schemas.returned import Anchor, Line, Stretch

TRADE = "出口规模稳步扩大，关税有所下降。"
PEOPLE, TRAINING = "懂规则的人才仍然紧缺。", "各地培训条件相差较大。"
STANDARDS = "标准互认进展缓慢，监管各有一套。"
BASE = [(TRADE, "trade"), (PEOPLE + TRAINING, "people"), (STANDARDS, "standards")]


def lines(said):
    """Return lines of their words and stems; a stem before ":" stands around no word at the start."""
    found = []
    for number, (text, stem) in enumerate(said, 1):
        empty, _, own = stem.rpartition(":")
        anchors = [Anchor(empty, 0, 0)] * bool(empty) + [Anchor(own, 0, len(text))] * bool(own)
        found.append(Line(number, "text", (Stretch(text),), tuple(anchors)))
    return found


def fields(said):
    found = belonging(lines(BASE), lines(said), titles=())
    return {
        stem: [held.line for held in portions if held.start < held.end]
        for stem, portions in found.fields.items()
    }


def test_a_line_without_an_anchor_belongs_to_that_neighbour_which_says_it():
    split = [(TRADE, "trade"), (PEOPLE, ""), (TRAINING, "people"), (STANDARDS, "standards")]
    assert fields(split) == {"trade": [0], "people": [1, 2], "standards": [3]}


def test_what_neither_neighbour_says_goes_on_from_the_one_before():
    added = [(TRADE, "trade"), ("另有一句新话，谁也没有说过。", ""), *BASE[1:]]
    assert fields(added) == {"trade": [0, 1], "people": [2], "standards": [3]}


def test_words_that_have_left_their_anchor_behind_are_recognised():
    """As where a reviewer rejects that a paragraph moved: its anchor stays where it had gone."""
    moved = [(STANDARDS, ""), (TRADE, "standards:trade"), BASE[1]]
    assert fields(moved) == {"standards": [0], "trade": [1], "people": [2]}


def test_an_anchor_that_is_left_over_before_a_heading_makes_it_no_text():
    """As LibreOffice leaves it where the last paragraph of a part was cut."""
    heading = "关键突破点及对策建议"
    base = [*BASE[:2], (heading, ""), BASE[2]]
    cut = [BASE[0], (heading, "people:"), BASE[2]]
    found = belonging(lines(base), lines(cut), titles=())
    assert found.outside == [1]


@pytest.mark.parametrize("at", [0, 3])
def test_a_copy_belongs_where_it_was_pasted(at):
    copied = [*BASE[:at], BASE[1], *BASE[at:]]
    own, pasted = (2, 0) if at == 0 else (1, 3)
    found = fields(copied)
    assert found["people"] == [own]
    assert pasted in found["trade" if at == 0 else "standards"]


def test_an_anchor_that_came_to_stand_around_others_takes_nothing_of_theirs():
    """As where the paragraph that its end stands in was put behind them; a title stands in the paper twice."""
    title = ("标准互认", "title")
    base = [title, BASE[0], title, *BASE[1:]]
    stretched = [
        Line(
            line.number,
            line.kind,
            line.stretches,
            (Anchor("trade", 0, len(line.after)), *line.anchors),
        )
        if at in (2, 3)
        else line
        for at, line in enumerate(lines(base))
    ]
    found = belonging(lines(base), stretched, titles={"title"})
    assert [held.line for held in found.fields["title"]] == [0, 2]
    assert [held.line for held in found.fields["people"]] == [3]
