"""The blocks of small Markdown with their places: they hold what `markup.parse` makes of it."""

from hypothesis import given
from hypothesis import strategies as st

from planctl.text.blocks import text_blocks
from planctl.text.markup import Caption, Figure, Heading, ListBlock, Paragraph, Table, parse
from planctl.text.runs import Text

WORDS = st.sampled_from(
    ["出口增长", "**段首句。**正文", "[@a-1]", "见[[b]]部分", "{>>补\n\n数<<}", "NewCo 模式", "5%"]
)
LINES = st.lists(WORDS, min_size=1, max_size=3).map("".join)
BLOCKS = st.one_of(
    LINES,
    LINES.map(lambda said: f"### {said}"),
    st.lists(LINES, min_size=1, max_size=3).map(lambda all_: "\n".join(f"- {s}" for s in all_)),
    st.lists(LINES, min_size=2, max_size=3).map("\n".join),
    st.just("表：对照 {#t}\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |"),
    st.just("![图题 {>>问<<}](series:x) {#f}"),
)
TEXTS = st.lists(BLOCKS, min_size=1, max_size=4).map("\n\n".join)


def test_each_block_has_its_kind_and_its_words():
    text = "### 进口\n\n**降幅**较大，\n  主要是耗材。\n\n- 一\n- 二\n\n表：对照 {#t}\n\n| 甲 | 乙 |\n| - | - |"
    told = [(kind, words.written, level) for kind, words, level, _ in text_blocks(text)]
    assert told == [
        ("heading", "进口", 3),
        ("paragraph", "降幅较大，主要是耗材。", 0),
        ("item", "一", 0),
        ("item", "二", 0),
        ("caption", "对照", 0),
        ("cell", "甲", 0),
        ("cell", "乙", 0),
    ]


@given(TEXTS)
def test_a_place_leads_to_the_words(text):
    for _, words, *_ in text_blocks(text):
        for at in range(len(words)):
            assert text[words.place(at)].replace("\n", " ") == words.written[at]


@given(TEXTS)
def test_no_word_of_the_paper_is_passed_over(text):
    held = "".join(words.written for _, words, *_ in text_blocks(text))
    assert all(said in held for said in words_of(parse(text)))


def words_of(blocks):
    for block in blocks:
        if isinstance(block, Paragraph | Heading | Caption):
            yield from (run.value.strip() for run in block.runs if isinstance(run, Text))
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from words_of(item)
        elif isinstance(block, Table):
            yield from (run.value for row in block.rows for cell in row for run in cell)
        if isinstance(block, Table | Figure) and block.caption:
            yield from words_of([block.caption])


def test_a_cell_has_its_row_and_column():
    text = "| 甲 | 乙 |\n| - | - |\n| 丙 |  |\n| 丁 | 戊 |\n\n| 己 |\n| - |"
    cells = {words.written: cell for _, words, _, cell in text_blocks(text)}
    assert cells == {
        "甲": (1, 1),
        "乙": (1, 2),
        "丙": (2, 1),
        "丁": (3, 1),
        "戊": (3, 2),
        "己": (1, 1),
    }
