"""A draft's prose: every word that it says, each with its line and column in the file."""

import io

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from planctl.imports.prose import prose_of
from planctl.imports.reading import read_draft


def told(name, file):
    return [
        (prose.kind, prose.text, prose.place(0, len(prose.text)).line, prose.place(0, 0).column)
        for prose in prose_of(read_draft(name, file))
    ]


MARKDOWN = "## 贸易\n\n出口**增长**较快，主要是耗材。\n\n- 第一项说明\n\n| 类 | 额 |\n| --- | --- |\n| 药 | 5 |\n"


def test_a_blank_of_underscores_is_no_bold():
    assert (
        told("稿.md", "# 甲\n\n总额____万元，__其中__甲。".encode())[1][1]
        == "总额____万元，其中甲。"
    )


def test_blocks_come_with_their_lines_and_columns():
    assert told("稿.md", MARKDOWN.encode()) == [
        ("heading", "贸易", 1, 4),
        ("paragraph", "出口增长较快，主要是耗材。", 3, 1),
        ("item", "第一项说明", 5, 3),
        ("cell", "类", 7, 3),
        ("cell", "额", 7, 7),
        ("cell", "药", 9, 3),
        ("cell", "5", 9, 7),
    ]


@pytest.mark.parametrize(
    "file",
    [
        MARKDOWN.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + MARKDOWN.encode(),
        MARKDOWN.encode("gb18030"),
        MARKDOWN.encode("utf-16"),
    ],
    ids=["crlf", "bom", "gb18030", "utf-16"],
)
def test_the_encoding_and_the_line_ends_move_no_place(file):
    assert told("稿.md", file) == told("稿.md", MARKDOWN.encode())


def test_a_line_ends_at_a_line_feed_alone():
    assert told(
        "稿.md", "# 题\n\n前一段话\u2028\u2028后一段话，说得更长一些。\n\n末段说明情况。".encode()
    )[-1] == (
        "paragraph",
        "末段说明情况。",
        5,
        1,
    )


def test_what_stands_between_blocks_and_is_no_blank_is_a_gap():
    draft = "# 题\n\n前一段话。\u2028\n\n后一段话。".encode()
    assert [prose[2:] for prose in told("稿.md", draft) if prose[0] == "gap"] == [(3, 6)]


def test_what_stands_between_fences_is_code_and_no_prose():
    draft = "# 题\n\n正文说明情况。\n\n```text\n出口增长,,进口\n```\n\n末段说明情况。".encode()
    assert [prose[1] for prose in told("稿.md", draft)] == [
        "题",
        "正文说明情况。",
        "末段说明情况。",
    ]


def test_the_notes_of_a_word_file_come_after_its_text():
    document = Document()
    document.add_heading("贸易", 1)
    document.add_paragraph("出口增长较快，主要是耗材。")
    held = io.BytesIO()
    document.save(held)
    assert [prose[:3] for prose in told("稿.docx", held.getvalue())] == [
        ("heading", "贸易", 1),
        ("paragraph", "出口增长较快，主要是耗材。", 2),
    ]


WORDS = st.text(alphabet="中文稿件，。、“”abc12 *[](){}#|->\u2028\t\r\n", max_size=200)


@given(WORDS)
def test_every_place_leads_to_its_character(text):
    lines = text.split("\n")
    for prose in prose_of(read_draft("稿.md", text.encode())):
        for at, char in enumerate(prose.text):
            place = prose.place(at, at + 1)
            if char == " ":
                continue
            assert lines[place.line - 1][place.column - 1] == char


def test_a_separator_of_lines_within_a_joined_paragraph_is_a_prose_of_its_own():
    long = "推动重点领域扩大出口规模，优化进口结构，持续提升贸易便利化水平。" * 3
    draft = read_draft("稿.txt", f"{long}\u2028{long}\n".encode())
    assert "\u2028" in "".join(prose.text for prose in prose_of(draft))
