import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.markup import (
    Cite,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Table,
    Text,
    parse,
    parse_blocks,
    plain,
    speaks_for_itself,
    unwrap,
)


def test_bold_closes_before_a_chinese_character_where_commonmark_would_not():
    (paragraph,) = parse("**段首句。**正文继续。")
    assert paragraph == Paragraph((Text("段首句。", bold=True), Text("正文继续。")))


def test_bold_that_never_closes_is_plain():
    (paragraph,) = parse("前**后")
    assert paragraph == Paragraph((Text("前**后"),))


def test_every_kind_of_run_is_read():
    (paragraph,) = parse("甲[@a, p1]乙[[b]]丙{>>丁<<}")
    assert paragraph.runs == (
        Text("甲"),
        Cite("a", "p1"),
        Text("乙"),
        Link("b"),
        Text("丙"),
        Note("丁"),
    )


def test_sub_headings_have_two_levels_whatever_they_are_written_with():
    blocks = parse("### 进口\n\n甲\n\n#### 来源\n\n乙\n\n##### 更深\n\n丙")
    assert [block.level for block in blocks if isinstance(block, Heading)] == [1, 2, 2]


def test_lists_hold_lists():
    (block,) = parse("1. 一是稳外贸\n   - 出口\n   - 进口\n2. 二是引外资")
    assert block == ListBlock(
        True,
        (
            (
                Paragraph((Text("一是稳外贸"),)),
                ListBlock(False, ((Paragraph((Text("出口"),)),), (Paragraph((Text("进口"),)),))),
            ),
            (Paragraph((Text("二是引外资"),)),),
        ),
    )


def test_tables_have_their_head_first_and_cells_with_marks():
    (block,) = parse("| 品类 | 金额 |\n| --- | --- |\n| 器械 | 12[@a] |")
    assert block == Table(
        (((Text("品类"),), (Text("金额"),)), ((Text("器械"),), (Text("12"), Cite("a"))))
    )


@pytest.mark.parametrize(
    ("wrapped", "joined"),
    [
        ("出口保持\n增长", "出口保持增长"),
        ("license\nout", "license out"),
        ("由 WHO\n认证", "由 WHO认证"),
        ("三行\n  连续\n文字", "三行连续文字"),
    ],
)
def test_lines_join_with_a_blank_only_between_latin_words(wrapped, joined):
    assert unwrap(wrapped) == joined


@pytest.mark.parametrize(
    "text", ["2024. 年份", "1.不是列表", "    缩进四格", "> 引号", "`代码`", "<b>", "a_b_c", "---"]
)
def test_what_is_not_of_the_small_markdown_is_plain_text(text):
    blocks = parse(text)
    assert all(isinstance(block, Paragraph | ListBlock) for block in blocks)
    if isinstance(blocks[0], Paragraph):
        assert plain(blocks[0].runs) == text.strip()


TEXTS = st.text(alphabet="甲乙。，\n 0aZ1*[]@{}<>|#-+:).\\\t", max_size=80)


@given(TEXTS)
def test_the_short_way_to_paragraphs_reads_as_commonmark_does(text):
    assert parse(text) == parse_blocks(text)


@given(TEXTS)
def test_no_text_breaks_the_reader(text):
    parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "甲。",
        "**甲：**乙[@a]。\n\n丙[@b, p3]。",
        "甲：\n\n- 乙\n- 丙",
        "甲。\n\n| 乙 | 丙 |\n| --- | --- |\n| 1 | 2 |",
    ],
)
def test_words_lists_and_tables_without_a_caption_speak_for_themselves(text):
    assert speaks_for_itself(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[@a]",
        "{>>待核<<}",
        "甲见[[b]]。",
        "甲见[[#表]]。",
        "甲{#a}",
        "甲。\n\n### 乙",
        "甲。\n\n1. 乙",
        "甲。\n\n- 乙\n  1) 丙",
        "甲。\n\n- 1. 乙",
        "甲。\n\n表：乙\n\n| 丙 |\n| --- |",
        "甲。\n\n![乙](figures/a.png)",
    ],
)
def test_what_is_counted_headed_or_referred_to_does_not(text):
    assert not speaks_for_itself(text)
