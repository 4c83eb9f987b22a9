"""Captions, figures, anchors and references: what they look like, and where they may stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.marks import anchored, anchors, figure, figures, prose
from planctl.text.markup import (
    Caption,
    Cite,
    Figure,
    ListBlock,
    Note,
    Paragraph,
    Reference,
    Table,
    Text,
    parse,
    parse_blocks,
)

ROWS = "| 甲 |\n| --- |\n| 1 |"
TABLE = (((Text("甲"),),), ((Text("1"),),))


def words(value):
    return (Text(value),)


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("表：各地用时 {#times}", Caption(words("各地用时"), "times")),
        ("表:各地用时{#times}  ", Caption(words("各地用时"), "times")),
        ("表：各地用时", Caption(words("各地用时"))),
        ("Table: 各地用时", Caption(words("各地用时"))),
        ("表：用时[@a, p1]，见[[#b]]{>>查<<} {#times}", Caption((
            Text("用时"), Cite("a", "p1"), Text("，见"), Reference("b"), Note("查"),
        ), "times")),
        ("表：**要目** {#a}", Caption((Text("要目", bold=True),), "a")),
        (r"表：\{#不是编号} {#a}", Caption(words("{#不是编号}"), "a")),
        ("表：跨行的\n题目 {#a}", Caption(words("跨行的题目"), "a")),
        ("表：{#a}", Caption((), "a")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n"])
def test_the_line_above_a_table_is_its_caption(line, caption, between):
    assert parse(f"{line}{between}{ROWS}") == (Table(TABLE, caption),)


@pytest.mark.parametrize(
    "line", ["各地用时", "表各地用时", "表2：各地", "图：各地", "见表：各地", "表：", r"\表：各地"]
)
def test_a_line_that_is_no_caption_stays_a_paragraph(line):
    paragraph, table = parse(f"{line}\n\n{ROWS}")
    assert isinstance(paragraph, Paragraph)
    assert table == Table(TABLE)


def test_only_the_paragraph_right_above_is_a_caption():
    blocks = parse(f"表：甲\n\n正文\n\n{ROWS}\n\n表：乙\n\n{ROWS}\n\n表：丙")
    assert blocks == (
        Paragraph(words("表：甲")),
        Paragraph(words("正文")),
        Table(TABLE),
        Table(TABLE, Caption(words("乙"))),
        Paragraph(words("表：丙")),
    )


def test_a_heading_or_a_list_parts_a_caption_from_its_table():
    for between in ("## 小题", "- 项"):
        first, *_, last = parse(f"表：甲\n\n{between}\n\n{ROWS}")
        assert first == Paragraph(words("表：甲"))
        assert last == Table(TABLE)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("![走势](series:exports)", Figure("series:exports", Caption(words("走势")))),
        ("![走势](series:exports) {#trend}", Figure("series:exports", Caption(words("走势"), "trend"))),
        ("![走势 {#in}](figures/a.png)", Figure("figures/a.png", Caption(words("走势"), "in"))),
        ("![](series:exports)", Figure("series:exports", None)),
        ("![](series:exports) {#trend}", Figure("series:exports", Caption((), "trend"))),
        ("  ![走势](a.png)  ", Figure("a.png", Caption(words("走势")))),
        ("![走势[@a]](a.png)", Figure("a.png", Caption((Text("走势"), Cite("a"))))),
        ("![见[[#b]]{>>查<<}](a.png)", Figure("a.png", Caption((Text("见"), Reference("b"), Note("查"))))),
        ("![走势]()", Figure("", Caption(words("走势")))),
    ],
)  # fmt: skip
def test_a_line_of_its_own_is_a_figure(line, found):
    assert parse(line) == (found,)
    assert parse(f"正文\n\n{line}\n\n正文")[1] == found
    assert parse(f"## 小题\n{line}")[1] == found


@pytest.mark.parametrize(
    "line",
    ["见![走势](a.png)", "![走势](a.png)。", r"\![走势](a.png)", "![走势](a b.png)", "![走势] (a)"],
)
def test_what_stands_within_words_is_no_figure(line):
    (block,) = parse(line)
    assert isinstance(block, Paragraph)


def test_figures_and_tables_stand_in_lists_too():
    (block,) = parse(
        f"- 其一\n\n  ![走势](a.png) {{#f}}\n\n  表：题 {{#t}}\n\n  {ROWS}".replace(
            "\n| ", "\n  | "
        )
    )
    assert block == ListBlock(False, ((
        Paragraph(words("其一")),
        Figure("a.png", Caption(words("走势"), "f")),
        Table(TABLE, Caption(words("题"), "t")),
    ),))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("见[[#a]]。", (Text("见"), Reference("a"), Text("。"))),
        ("[[#a]]和[[#b]]", (Reference("a"), Text("和"), Reference("b"))),
        ("**见[[#a]]**", (Text("见", bold=True), Reference("a"))),
        ("{>>旁注<<}[[#a]]{>>再注<<}", (Note("旁注"), Reference("a"), Note("再注"))),
        ("{>>见[[#a]]<<}", (Note("见[[#a]]"),)),
        ("[[#a]][@s]", (Reference("a"), Cite("s"))),
        (r"\[[#a]]", (Text("[[#a]]"),)),
        ("[[#]]", (Reference(""),)),
    ],
)
@pytest.mark.parametrize(
    ("around", "inside"),
    [
        ("{}", lambda blocks: blocks[0].runs),
        ("- {}", lambda blocks: blocks[0].items[0][0].runs),
        ("1. 甲\n   - {}", lambda blocks: blocks[0].items[0][1].items[0][0].runs),
        ("## {}", lambda blocks: blocks[0].runs),
        ("| {} |\n| --- |", lambda blocks: blocks[0].rows[0][0]),
        ("表：{}\n\n" + ROWS, lambda blocks: blocks[0].caption.runs),
        ("![{}](a.png)", lambda blocks: blocks[0].caption.runs),
    ],
    ids=["paragraph", "list", "list within a list", "heading", "cell", "caption", "figure"],
)
def test_a_reference_is_read_wherever_it_stands(text, runs, around, inside):
    assert inside(parse(around.format(text))) == runs


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("表：甲 {#one}\n\n表：乙{#two}  ", ["one", "two"]),
        ("见{#one}这里", []),
        ("![甲](a.png) {#one}", ["one"]),
        ("{#}", [""]),
        ("{# one}", []),
    ],
)
def test_anchors_are_found_at_the_ends_of_lines(text, ids):
    found = [*anchors(text)]
    assert [mark.value for mark in found] == ids
    assert [text[mark.start : mark.end] for mark in found] == [f"{{#{name}}}" for name in ids]


def test_the_target_of_a_figure_knows_its_place():
    text = "甲\n\n![走势](series:exports) {#f}\n"
    assert [text[mark.start : mark.end] for mark in figures(text)] == ["series:exports"]


def test_anchors_and_targets_are_not_counted_as_words():
    assert prose("表：用时[@a] {#times}") == "表：用时 "
    assert prose("![走势](series:exports) {#f}").strip() == "走势"


def test_a_figure_and_a_caption_come_apart_and_together():
    assert figure("![走势](a.png) {#f}") == ("走势", "a.png")
    assert figure("正文") is None
    assert anchored("用时 {#times}") == ("用时", "times")
    assert anchored("用时") == ("用时", "")


LINES = st.lists(
    st.sampled_from([
        "表：甲[@a] {#x}", "表：", "![乙](series:k) {#y}", "![丙](figures/p.png)", "![](q)",
        "| 丁 | 戊 |", "| --- | --- |", "| 1 | [[#x]] |", "- 己[[#y]]", "  - 庚", "  ![辛](z)",
        "1. 壬", "## 癸", "", "子丑{>>寅", "卯<<}辰", "**巳", "{#z}", r"\![午](w)", r"\{#v}", "]]",
    ]),
    max_size=9,
)  # fmt: skip
SAID = "甲乙丙丁戊己庚辛壬癸子丑辰巳午卯"


def all_words(blocks):
    """Every word that reaches the paper, and those of notes."""
    for block in blocks:
        match block:
            case ListBlock():
                for item in block.items:
                    yield from all_words(item)
            case Table():
                for row in block.rows:
                    for cell in row:
                        yield from cell
                yield from block.caption.runs if block.caption else ()
            case Figure():
                yield from block.caption.runs if block.caption else ()
            case _:
                yield from block.runs


@given(LINES)
def test_no_word_is_lost_whatever_the_lines(lines):
    text = "\n".join(lines)
    said = "".join(getattr(run, "value", "") for run in all_words(parse(text)))
    for word in SAID:
        assert said.count(word) == text.count(word), word


@given(LINES)
def test_the_short_way_knows_no_captions_that_the_long_one_has(lines):
    text = "\n".join(lines)
    if "{>>" not in text:
        assert parse(text) == parse_blocks(text)


F, G = (
    Figure("a.png", Caption(words("甲"), "f")),
    Figure("b.png", Caption(words("乙"), "g")),
)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("![甲](a.png) {#f}\n![乙](b.png) {#g}", (F, G)),
        ("正文\n![甲](a.png) {#f}", (Paragraph(words("正文")), F)),
        ("![甲](a.png) {#f}\n正文", (F, Paragraph(words("正文")))),
        (f"正文\n表：题 {{#t}}\n{ROWS}", (Paragraph(words("正文")), Table(TABLE, Caption(words("题"), "t")))),
    ],
)  # fmt: skip
def test_a_figure_or_caption_needs_no_blank_line_beside_it(text, blocks):
    assert parse(text) == blocks


@pytest.mark.parametrize(
    ("line", "block"),
    [
        ("![甲](a.png) {#f}{>>查<<}", Figure("a.png", Caption((Text("甲"), Note("查")), "f"))),
        (f"表：题 {{#t}}{{>>查<<}}\n\n{ROWS}", Table(TABLE, Caption((Text("题"), Note("查")), "t"))),
        (r"表：题\{#t}" + f"\n\n{ROWS}", Table(TABLE, Caption(words("题{#t}")))),
    ],
)  # fmt: skip
def test_a_note_or_a_backslash_beside_an_anchor_is_seen(line, block):
    assert parse(line) == (block,)
