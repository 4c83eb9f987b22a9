"""Tables on a terminal: as rich sets them where there is room, and folded where there is not."""

from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich import box
from rich.console import Console
from rich.table import Table

from planctl.cli.columns import fold, table_lines
from planctl.text.length import display_width

WORDS = st.text(st.sampled_from("ab1 中文，“—✅·"), max_size=12).map(str.strip)
ROWS = st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=5)
HEAD = ("子题", "status", "挑战", "remarks")


def by_rich(groups):
    table = Table(*HEAD, box=box.SIMPLE_HEAD, pad_edge=False)
    for rows in groups:
        table.add_section()
        for row in rows:
            table.add_row(*row)
    file = StringIO()
    Console(file=file, width=200, markup=False, highlight=False, emoji=False).print(table)
    return [line.rstrip() for line in file.getvalue().split("\n")[1:-2]]


@given(st.lists(ROWS, min_size=1, max_size=3))
def test_with_room_enough_the_table_is_the_one_that_rich_sets(groups):
    assert list(table_lines(HEAD, groups, 200)) == by_rich(groups)


@settings(max_examples=200)
@given(ROWS, st.integers(40, 120))
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(rows, room):
    lines = list(table_lines(HEAD, [rows], room))
    assert all(display_width(line) <= room for line in lines)
    said = sorted("".join(lines).replace(" ", "").replace("─", ""))
    wanted = sorted("".join("".join(row) for row in (HEAD, *rows)).replace(" ", ""))
    assert said == wanted


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("起草中 359字", 12, ["起草中 359字"]),
        ("起草中 359字", 8, ["起草中", "359字"]),
        ("产品出海与海外市场", 8, ["产品出海", "与海外市", "场"]),
        ("产品出海，海外市场", 8, ["产品出", "海，海外", "市场"]),
        ("“出海”“”", 8, ["“出海”“”"]),
        ("甲\n乙", 8, ["甲", "乙"]),
        ("中", 1, ["中"]),
        ("", 4, [""]),
    ],
)
def test_a_cell_is_folded_at_a_blank_where_one_is_near(text, width, lines):
    assert list(fold(text, width)) == lines


def test_counts_keep_their_line_as_long_as_prose_can_be_folded():
    rows = [("企业境外建厂与本地化运营", "起草中 242字", "起草中 359字", "投资与产能情况待补来源")]
    lines = list(table_lines(HEAD, [rows], 52))
    assert "起草中 242字  起草中 359字" in lines[2]


def test_a_remark_of_several_lines_stays_in_its_column():
    lines = list(table_lines(HEAD, [[("甲", "—", "—", "一\n二")]], 80))
    assert display_width(lines[2].split("一")[0]) == display_width(lines[3].split("二")[0])


@pytest.mark.parametrize("words", ["\x1b[31m红", "响\a铃", "回\r车", "\u202e反"])
def test_what_a_terminal_would_act_on_is_not_shown(words):
    shown = "\n".join(table_lines(HEAD, [[(words, "", "", "")]], 80))
    assert all(char.isprintable() or char == "\n" for char in shown)


def test_groups_stand_apart_and_empty_ones_take_no_line():
    row = ("甲", "", "", "")
    assert list(table_lines(HEAD, [[row], [], [row]], 80))[2:] == [" 甲", "", " 甲"]
