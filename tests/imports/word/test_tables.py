"""Tables, and what else holds paragraphs."""

import pytest


def table(*rows):
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*content, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(content)}</w:tc>"


def rows(draft):
    (block,) = draft.blocks
    assert block.kind == "table"
    return [[held.value for held in row] for row in block.rows]


def test_cells_are_parted_by_tabs_and_rows_by_lines(read, p):
    draft = read(
        table(cell(p("地区")) + cell(p("措施")), cell(p("甲县")) + cell(p("定额"))) + p("后文")
    )
    assert draft.text == "地区\t措施\n甲县\t定额\n后文\n"
    assert [block.kind for block in draft.blocks] == ["table", "paragraph"]
    assert (draft.blocks[0].start, draft.blocks[0].end) == (0, 11)


def test_paragraphs_of_a_cell_are_parted_by_a_blank(read, p):
    draft = read(table(cell(p("甲")) + cell(p("一"), p(""), p("　二 "))))
    assert rows(draft) == [["甲", "一 二"]]


def test_merged_cells_are_empty_but_for_the_first(read, p):
    span = '<w:gridSpan w:val="2"/>'
    start, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    draft = read(
        table(
            cell(p("领域"), properties=start) + cell(p("进度"), properties=span),
            cell("<w:p/>", properties=goes_on) + cell(p("现状")) + cell(p("问题")),
            "<w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell(p("✅")) + cell(p("")),
        )
    )
    assert rows(draft) == [["领域", "进度", ""], ["", "现状", "问题"], ["", "✅", ""]]


def test_a_span_beyond_reason_is_bounded(read, p):
    draft = read(table(cell(p("甲"), properties='<w:gridSpan w:val="999999999"/>') * 3))
    assert len(rows(draft)[0]) == 63 + 2


def test_a_table_within_a_cell_is_read_as_its_paragraphs(read, p):
    inner = table(cell(p("一")) + cell(p("二")), cell(p("三")) + cell(p("四")))
    assert rows(read(table(cell(p("前"), inner, p("后")) + cell(p("乙"))))) == [
        ["前 一 二 三 四 后", "乙"]
    ]


def test_a_table_of_one_cell_is_a_frame_around_text(read, p):
    styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    inner = table(cell(p("甲")) + cell(p("乙")))
    draft = read(table(cell(p("要点", style="1"), p("正文。"), inner)), styles=styles)
    assert [block.kind for block in draft.blocks] == ["heading", "paragraph", "table"]


def test_counted_numbers_are_written_in_cells(read, p):
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    counted = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    first = f"<w:p><w:pPr>{counted}</w:pPr></w:p>"
    draft = read(
        table(cell(first) + cell(p("甲")), cell(first) + cell(p("乙", properties=counted))),
        numbering=numbering,
    )
    assert rows(draft) == [["1", "甲"], ["2", "3 乙"]]


@pytest.mark.parametrize(
    "wrap",
    [
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:customXml w:element="x"><w:customXmlPr/>{}</w:customXml>',
        "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
    ],
)
def test_what_stands_around_paragraphs_and_rows_is_passed_through(read, p, wrap):
    row = f"<w:tr>{wrap.format(cell(p('甲')))}{cell(p('乙'))}</w:tr>"
    draft = read(wrap.format(p("前")) + f"<w:tbl>{wrap.format(row)}</w:tbl>" + p("后"))
    assert [block.kind for block in draft.blocks] == ["paragraph", "table", "paragraph"]
    assert [[held.value for held in line] for line in draft.blocks[1].rows] == [["甲", "乙"]]


def test_a_picture_in_a_table_stands_after_it(read, p):
    picture = (
        "<w:r><w:drawing><wp:inline><wp:docPr id='1' descr='走势'/><a:graphic><a:graphicData>"
        "<a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    draft = read(table(cell(p("甲")) + cell(p(picture))))
    assert [(block.kind, block.words.value) for block in draft.blocks] == [
        ("table", ""),
        ("figure", "走势"),
    ]


def test_an_empty_table_is_none(read):
    assert read("<w:tbl><w:tr/></w:tbl><w:tbl/>").blocks == ()
