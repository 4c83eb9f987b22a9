"""Words in several styles, in lines that fit a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from planctl.cli import styled
from planctl.cli.styled import Styled, folded, on_screen
from planctl.text.characters import NO_BEGINNING
from planctl.text.length import display_width

PIECES = st.lists(
    st.builds(
        Styled,
        st.text(st.sampled_from("中文字ab，。”）"), min_size=1),
        st.sampled_from(("", "old", "new")),
    ),
    min_size=1,
)


def said(line):
    return "".join(piece.text for piece in line)


@given(PIECES, st.integers(4, 40))
def test_no_line_is_too_wide_and_no_word_is_lost(pieces, width):
    lines = list(folded(pieces, width))
    assert all(display_width(said(line)) <= width for line in lines)
    assert "".join(map(said, lines)) == said(pieces)


def test_a_mark_that_closes_begins_no_line():
    lines = list(folded([Styled("企业反映口径不一，时限偏长。", "new")], 16))
    assert [said(line) for line in lines] == ["企业反映口径不", "一，时限偏长。"]
    assert not any(said(line)[0] in NO_BEGINNING for line in lines)


def test_further_lines_stand_as_far_in_as_they_are_told_and_fit(monkeypatch):
    monkeypatch.setattr(styled, "columns", lambda: 24)
    shown = [
        *on_screen([Styled("  1 现稿  ", "bold"), Styled("把社区冷柜纳入生活圈。\n另起。")], 4)
    ]
    assert shown == ["  1 现稿  把社区冷柜", "    纳入生活圈。", "    另起。"]
