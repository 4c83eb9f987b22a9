"""Headings: by the name of a style, by outline level, by look."""

import pytest

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>'
    "</w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    "{styles}"
)
BODY = "各地按照职责分工抓好落实，年底前报送进展情况，涉及资金的事项另行安排。"


def style(name, inner="", based=""):
    based = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{based}{inner}'
        "</w:style>"
    )


OUTLINE_2 = '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'


@pytest.mark.parametrize(
    ("name", "inner", "level"),
    [
        ("heading 1", "", 1),
        ("Heading 9", "", 9),
        ("标题 2", "", 2),
        ("标题3", "", 3),
        ("标题 一", "", 1),
        ("二级标题", "", 2),
        ("公文3级标题（楷体）", "", 3),
        ("heading 2,章标题", "", 2),
        ("Title", "", 1),
        ("公文标题", "", 1),
        ("自定", OUTLINE_2, 2),
        ("自定", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', None),
        ("正文缩进", "", None),
        ("heading 1 Char", "", None),
    ],
)
def test_a_style_says_the_level_of_a_heading(read, p, name, inner, level):
    (block,) = read(p("供水安全", style=name), styles=style(name, inner)).blocks
    assert (block.kind, block.level if level is not None else None) == (
        "paragraph" if level is None else "heading",
        level,
    )
    assert block.style == name


def test_a_title_stands_above_all_headings(read, p):
    styles = style("Title") + style("heading 1") + style("heading 2")
    body = (
        p("节水规划", style="Title") + p("现状", style="heading 1") + p("供水", style="heading 2")
    )
    assert [block.level for block in read(body, styles=styles).blocks] == [1, 2, 3]


def test_the_id_of_a_style_says_nothing(read, p):
    wps = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/></w:style>'
    )
    blocks = read(
        p("总体", style="2") + p("分项", style="3") + p(BODY, style="1"), styles=wps
    ).blocks
    assert [(block.kind, block.level) for block in blocks] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 0),
    ]


@pytest.mark.parametrize(
    ("chain", "level"),
    [
        ([("自定", "", "heading 3"), ("heading 3", "", "")], 3),
        ([("自定", "", "中间"), ("中间", OUTLINE_2, "")], 2),
        ([("自定", OUTLINE_2, "heading 3"), ("heading 3", "", "")], 2),
        ([("自定", "", "中间"), ("中间", "", "自定")], None),
        ([("自定", "", "没有的样式")], None),
    ],
)
def test_a_style_takes_its_level_from_what_it_is_based_on(read, p, chain, level):
    styles = "".join(style(name, inner, based) for name, inner, based in chain)
    (block,) = read(p("供水安全", style="自定"), styles=styles).blocks
    assert (block.level or None) == level


def test_a_paragraph_may_say_its_level_itself(read, p):
    blocks = read(
        p("供水安全", properties='<w:outlineLvl w:val="2"/>')
        + p("节水改造", style="heading 1", properties='<w:outlineLvl w:val="9"/>'),
        styles=style("heading 1"),
    ).blocks
    assert [block.level for block in blocks] == [3, 1]


def test_a_long_sentence_in_a_heading_style_is_text(read, p):
    (block,) = read(p(BODY * 3, style="heading 1"), styles=style("heading 1")).blocks
    assert (block.kind, block.style, block.look) == ("paragraph", "heading 1", 0.0)


BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
SANS = '<w:r><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr><w:t>{}</w:t></w:r>'
LARGE = '<w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>{}</w:t></w:r>'
CENTRED = '<w:jc w:val="center"/>'


@pytest.mark.parametrize(
    ("text", "run", "properties"),
    [
        ("一、供水安全", "{}", ""),
        ("（二）节水改造", "{}", ""),
        ("第三章 农业节水", "{}", ""),
        ("供水安全", BOLD, ""),
        ("供水安全", SANS, ""),
        ("某县节水规划", LARGE, CENTRED),
        ("1.管网改造", BOLD, ""),
        ("1.管网改造", "{}", ""),
        ("供水安全", "{}", ""),
    ],
)
def test_a_short_paragraph_over_text_looks_like_a_heading(read, p, text, run, properties):
    body = p(run.format(text), properties=properties) + p(BODY) + p(BODY)
    blocks = read(body, styles=STYLES.format(styles="")).blocks
    assert blocks[0].kind == "paragraph"
    assert blocks[0].look >= 0.5
    assert blocks[1].look == 0.0


@pytest.mark.parametrize(
    ("text", "run", "properties"),
    [
        ("管网改造已完成三成", "{}", ""),
        ("管网改造已完成三成。", BOLD, CENTRED),
        ("主要措施如下：", BOLD, ""),
        ("2025年3月", BOLD, CENTRED),
        ("12.5%", BOLD, CENTRED),
        (BODY[:-1] + "，并由各县各部门分别抓好落实、按月通报", BOLD, ""),
        ("2024年用水总量", "{}", ""),
    ],
)
def test_what_is_a_sentence_or_a_figure_does_not(read, p, text, run, properties):
    body = p(run.format(text), properties=properties) + p("另见附件。") + p(BODY)
    assert read(body, styles=STYLES.format(styles="")).blocks[0].look < 0.5


def test_what_all_of_the_text_looks_like_makes_nothing_stand_out(read, p):
    plain, bold = (
        read(p(run.format("供水安全")) + p(run.format(BODY)) * 2, styles=STYLES.format(styles=""))
        for run in ("{}", BOLD)
    )
    assert bold.blocks == plain.blocks


def test_a_caption_never_looks_like_a_heading(read, p):
    body = p(BOLD.format("一、用水总量"), style="caption", properties=CENTRED) + p(BODY)
    assert read(body, styles=STYLES.format(styles=style("caption"))).blocks[0].look == 0.0


def test_markdown_that_was_pasted_into_a_word_file_is_read_by_its_marks(read, p):
    lines = ["##### （一）通关", "###### 现状", "甲港提前放行。", "| 港 | 列 |", "|---|---|", "| 甲 | 9 |", "###### 挑战", "**口径**不一。"]  # fmt: skip
    draft = read("".join(map(p, lines)), footer=p("第1页"))
    assert [(block.kind, block.level, block.words.value) for block in draft.blocks] == [
        ("heading", 5, "（一）通关"),
        ("heading", 6, "现状"),
        ("paragraph", 0, "甲港提前放行。"),
        ("table", 0, ""),
        ("heading", 6, "挑战"),
        ("paragraph", 0, "口径不一。"),
    ]
    assert draft.kind == "word"
    assert [out.reason for out in draft.discarded] == ["page-number"]
