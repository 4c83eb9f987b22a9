"""The workbook of progress, read back by another program."""

import sys
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from planctl.exports.excel import write_progress_xlsx
from planctl.exports.excel_book import NoExcel
from planctl.exports.progress import (
    AreaState,
    AspectState,
    PassageState,
    PlanState,
    SectionState,
    measure,
)
from planctl.exports.progress_table import missing
from planctl.schemas.base import ASPECTS, Length

HOSTILE = ["=1+1", "+A1", "-2+3", "@SUM(A1)", "007", "1e5", "https://example.org/", "mailto:a@example.org",
           "{=1}", "_x0041_", "<b>&amp;", "TRUE", "甲\n乙", "'引"]  # fmt: skip


def state_of(*words):
    """Return a state whose every text is one of `words`, taken in turn."""
    held = AspectState("drafting", 120, Length(min=200, max=300), 2)
    sections = tuple(
        SectionState(f"s-{at}", word, word, word, {"status": held}) for at, word in enumerate(words)
    )
    return PlanState(
        words[0], words[0], (AreaState("a", words[0], sections), AreaState("b", "空", ()))
    )


def with_passages(word):
    """Return a state of two passages: one in review, whose every text is `word`, and none."""
    begun = PassageState("outlook", word, word, word, "review", 30, 1)
    absent = PassageState("abstract", "摘要", "", "", "todo", 0, 0, written=False)
    return replace(state_of("甲"), passages=(begun, absent))


def read(state):
    return load_workbook(BytesIO(write_progress_xlsx(state)))


def rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@pytest.fixture(scope="module")
def state(small_plan):
    return measure(small_plan)


def test_there_are_four_sheets_with_their_heads_in_sight(state):
    book = read(state)
    assert book.sheetnames == ["各领域进度", "各子题进度", "各篇章进度", "尚缺内容"]
    for sheet, frozen in zip(book, ["B2", "C2", "B2", "C2"], strict=True):
        assert sheet.freeze_panes == frozen
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert str(sheet.page_setup.fitToHeight) == "0"


def test_areas_count_and_sum_in_numbers(state):
    _, *areas, total = rows(read(state)["各领域进度"])
    assert [row[0] for row in areas] == [area.title for area in state.areas]
    for row, area in zip(areas, state.areas, strict=True):
        counts = [area.count(aspect) for aspect in ASPECTS]
        assert row[1:10] == [
            value for count in counts for value in (count.done, count.needed, count.characters)
        ]
    assert total[0] == "合计"
    assert total[1:10] == [
        sum(column) for column in zip(*(row[1:10] for row in areas), strict=True)
    ]


def test_the_filter_leaves_the_total_out(state):
    sheet = read(state)["各领域进度"]
    assert sheet.auto_filter.ref == f"A1:L{len(state.areas) + 1}"
    assert sheet.max_row == len(state.areas) + 2


def test_every_section_has_a_row(state):
    _, *held = rows(read(state)["各子题进度"])
    sections = [section for area in state.areas for section in area.sections]
    assert [row[2] for row in held] == [section.id for section in sections]
    row, section = held[0], sections[0]
    status = section.aspects["status"]
    assert row[5:8:2] == [status.characters, status.notes]


def test_every_passage_has_a_row():
    _, *held = rows(read(with_passages("展望"))["各篇章进度"])
    assert held == [
        ["展望", "outlook", "展望", "待审", 30, 1, "展望"],
        ["摘要", "abstract", None, "尚未建立", 0, 0, None],
    ]


def test_a_plan_without_passages_has_no_sheet_of_them():
    assert read(state_of("甲")).sheetnames == ["各领域进度", "各子题进度", "尚缺内容"]


@pytest.mark.parametrize("of_passages", [False, True])
def test_what_is_missing_is_what_the_table_says(state, of_passages):
    state = with_passages("展望") if of_passages else state
    _, *held = rows(read(state)["尚缺内容"])
    lines = list(missing(state))
    assert len(held) == len(lines) > 0
    for row, line in zip(held, lines, strict=True):
        assert row[2] in line
        assert row[4] in line or row[0] == "篇章"
        assert (row[5] in line) == (row[5] != "已定稿")
    assert sum(row[0] == "篇章" for row in held) == 2 * of_passages


def test_lengths_asked_for_stand_beside_those_that_are_there():
    row = rows(read(state_of("甲"))["尚缺内容"])[1]
    assert row == ["甲", "甲", "s-0", "甲", "现状", "起草中", 120, "200至300字", 2]


@pytest.mark.parametrize("word", HOSTILE)
def test_text_is_text_whatever_it_begins_with(word):
    state = replace(state_of(word), passages=with_passages(word).passages)
    for sheet in read(state):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n")
                assert cell.hyperlink is None
                assert cell.data_type == "s" or cell.value is None or isinstance(cell.value, int)
    with ZipFile(BytesIO(write_progress_xlsx(state))) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/sheet" in name]
    assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_any_text_is_read_back(word):
    wanted = word.replace("\ufffe", "").replace("\uffff", "")
    held = rows(read(state_of(word))["各子题进度"])[1]
    assert (held[1] or "") == wanted


def test_equal_plans_give_equal_bytes_that_know_no_date(state):
    one, other = write_progress_xlsx(state), write_progress_xlsx(state)
    assert one == other
    with ZipFile(BytesIO(one)) as archive:
        members = archive.infolist()
        assert {(one.date_time, one.create_system) for one in members} == {
            ((1980, 1, 1, 0, 0, 0), 0)
        }
        core = archive.read("docProps/core.xml").decode()
    assert core.count("1980-01-01T00:00:00Z") == 2


def test_columns_are_as_wide_as_chinese_needs():
    sheet = read(state_of("十二个汉字的子题名称如此"))["各子题进度"]
    assert 24 <= sheet.column_dimensions["A"].width <= 31  # A to B share one entry


def test_a_row_is_as_high_as_its_remark():
    short, long = (
        read(state_of(word))["各子题进度"].row_dimensions[2].height for word in ("短", "长" * 100)
    )
    assert short is None  # the default, 15 points
    assert long >= 7 * 15


def test_a_plan_of_nothing_is_written_too():
    book = read(PlanState("稿", "稿", ()))
    assert rows(book["各领域进度"])[1][:2] == ["合计", 0]


def test_without_xlsxwriter_the_reason_is_said_in_both_languages(monkeypatch, state):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(NoExcel) as refused:
        write_progress_xlsx(state)
    for language in ("zh", "en"):
        assert "XlsxWriter" in refused.value.say(language)
        assert "planctl[excel]" in str(refused.value.hint(language))
