"""Tracked changes, read as accepted."""

import pytest


def run(said, tag="w:t"):
    return f"<w:r><{tag}>{said}</{tag}></w:r>"


def changed(kind, content):
    return f'<w:{kind} w:id="1" w:author="甲">{content}</w:{kind}>'


GONE = "<w:rPr><w:del w:id='2'/></w:rPr>"
MOVED = "<w:rPr><w:moveFrom w:id='2'/></w:rPr>"


@pytest.mark.parametrize(
    ("body", "said", "revisions"),
    [
        (["总量", changed("ins", run("大幅")), "下降"], "总量大幅下降", 1),
        (["总量", changed("del", run("大幅", "w:delText")), "下降"], "总量下降", 1),
        (["总量", changed("del", run("大幅")), "下降"], "总量下降", 1),
        ([changed("moveTo", run("总量")), "下降", changed("moveFrom", run("总量"))], "总量下降", 2),
        ([changed("ins", changed("del", run("旧", "w:delText")) + run("新"))], "新", 2),
        (["<w:hyperlink>" + changed("ins", run("年报")) + "</w:hyperlink>"], "年报", 1),
    ],
)
def test_words_are_read_as_accepted(read, p, body, said, revisions):
    draft = read(p(*body))
    assert "".join(block.words.value for block in draft.blocks) == said
    assert draft.revisions == revisions
    assert "旧" not in draft.text


@pytest.mark.parametrize("mark", [GONE, MOVED])
def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next(read, p, mark):
    styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    draft = read(
        p("节水", properties=mark) + p("改造", properties=mark) + p("一期", style="1") + p("正文"),
        styles=styles,
    )
    assert [(block.kind, block.words.value) for block in draft.blocks] == [
        ("heading", "节水改造一期"),
        ("paragraph", "正文"),
    ]


def test_a_paragraph_that_was_deleted_leaves_nothing(read, p):
    gone = p(changed("del", run("旧段", "w:delText")), properties=GONE)
    assert [block.words.value for block in read(gone + p("新段")).blocks] == ["新段"]


@pytest.mark.parametrize(
    "after", ["", "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"]
)
def test_a_deleted_end_before_no_paragraph_joins_nothing(read, p, after):
    assert read(p("末段", properties=GONE) + after).blocks[0].words.value == "末段"


def test_a_footnote_of_deleted_words_goes_and_a_comment_stays(read, p):
    references = (
        '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'
    )
    (block,) = read(
        p("总量", changed("del", run("大幅", "w:delText") + references), "下降"),
        footnotes=f'<w:footnote w:id="1">{p("示例年报")}</w:footnote>',
        comments=f'<w:comment w:id="0">{p("删得对吗")}</w:comment>',
    ).blocks
    assert [(note.kind, note.at) for note in block.attached] == [("comment", 2)]


def test_deleted_rows_and_cells_are_none(read, p):
    rows = (
        f"<w:tr><w:tc>{p('甲')}</w:tc><w:tc>{p('乙')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del w:id='3'/></w:trPr><w:tc>{p('丙')}</w:tc><w:tc>{p('丁')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:ins w:id='4'/></w:trPr><w:tc>{p('戊')}</w:tc>"
        f"<w:tc><w:tcPr><w:cellDel w:id='5'/></w:tcPr>{p('己')}</w:tc></w:tr>"
    )
    draft = read(f"<w:tbl>{rows}</w:tbl>")
    assert [[cell.value for cell in row] for row in draft.blocks[0].rows] == [["甲", "乙"], ["戊"]]
    assert draft.revisions == 2


def test_a_deleted_paragraph_is_not_counted(read, p):
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    counted = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    gone = p(changed("del", run("旧", "w:delText")), properties=counted + GONE)
    blocks = read(p("甲", properties=counted) + gone + p("乙", properties=counted),
                  numbering=numbering).blocks  # fmt: skip
    assert [block.number for block in blocks] == ["1.", "2."]
