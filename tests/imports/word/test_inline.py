"""What stands within a paragraph: runs, breaks, symbols, fields, links, controls, drawings."""

import pytest


def run(content, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>"


def text(said):
    return f'<w:t xml:space="preserve">{said}</w:t>'


def field(instruction, result):
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


BOX = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:docPr id='1'/>"
    "<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>"
    "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
)
PICTURE = (
    "<w:drawing><wp:inline><wp:docPr id='1' name='Picture 1' {0}/><a:graphic><a:graphicData>"
    "<a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing>"
)
SUP = "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
FRACTION = (
    "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den>"
    "</m:f></m:oMath>"
)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (run(text("用水") + text("总量")), "用水总量"),
        (run(text("甲") + "<w:tab/>" + text("乙")), "甲 乙"),
        (run(text("A") + "<w:noBreakHyphen/>" + text("B")), "A-B"),
        (run(text("用") + "<w:softHyphen/>" + text("水")), "用水"),
        (run('<w:sym w:font="Wingdings" w:char="F0FC"/>'), "✓"),
        (run('<w:sym w:font="Wingdings 2" w:char="F052"/>'), "☑"),
        (run('<w:sym w:font="Symbol" w:char="F0B3"/>' + text("3")), "≥3"),
        (run(text("\uf0fc"), '<w:rFonts w:ascii="Wingdings"/>'), "✓"),
        (
            run(
                '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:char="2705"/>'
                f"</mc:Choice><mc:Fallback>{text('✅')}</mc:Fallback></mc:AlternateContent>"
            ),
            "✅",
        ),
        (run('<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="2705"/>'), "✅"),
        (
            run(
                "<w:ruby><w:rt><w:r><w:t>shuǐ</w:t></w:r></w:rt>"
                "<w:rubyBase><w:r><w:t>水</w:t></w:r></w:rubyBase></w:ruby>"
            ),
            "水",
        ),
        (f"<w:smartTag>{run(text('甲县'))}</w:smartTag>", "甲县"),
        (f"<w:bdo>{run(text('甲县'))}</w:bdo>", "甲县"),
        (f"<w:sdt><w:sdtContent>{run(text('甲县'))}</w:sdtContent></w:sdt>", "甲县"),
        (field("REF _Ref1 \\h", run(text("表1"))), "表1"),
        (f'<w:fldSimple w:instr="SEQ 表">{run(text("1"))}</w:fldSimple>', "1"),
        (field(f"IF {field('PAGE', run(text('9')))} = 1", run(text("首页"))), "首页"),
        (run(text("面积") + SUP), "面积x^2"),
        (run(text("比例")) + FRACTION, "比例(a+b)/c"),
        ("<m:oMath><m:rad><m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad></m:oMath>", "√2"),
        (run(text("一") + "<w:lastRenderedPageBreak/>" + text("二")), "一二"),
        (run(text("用水\n总量")), "用水 总量"),
        (run(text("公") + "<w:cr/>" + text("文")), "公文"),
    ],
)
def test_a_paragraph_says(read, p, content, said):
    (block,) = read(p(content)).blocks
    assert block.words.value == said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("节水改造一期已经", "完工。"), ["节水改造一期已经完工。"]),
        (("water saving", "plan"), ["water saving plan"]),
        (("一期完工。", "二期开工。"), ["一期完工。", "二期开工。"]),
        (("措施如下：", "先定定额"), ["措施如下：", "先定定额"]),
        (("一、现状", "用水总量下降"), ["一、现状", "用水总量下降"]),
        (("先定定额", "（二）再定计划"), ["先定定额", "（二）再定计划"]),
        (("先定定额", "2.再定计划"), ["先定定额", "2.再定计划"]),
        (("用水量为", "2.5亿吨"), ["用水量为2.5亿吨"]),
        (("", "用水", "", "总量", ""), ["用水总量"]),
    ],
)
def test_a_line_break_ends_a_paragraph_where_a_sentence_ends(read, p, lines, said):
    draft = read(p(run("<w:br/>".join(map(text, lines)))))
    assert [block.words.value for block in draft.blocks] == said


def test_a_break_in_a_heading_ends_nothing(read, p):
    heading = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    body = p(run(text("现状。") + '<w:br w:type="page"/>' + text("一、供水")), style="1")
    assert [block.words.value for block in read(body, styles=heading).blocks] == ["现状。一、供水"]


def test_blanks_around_a_paragraph_are_none_of_its_words(read, p):
    draft = read(p("\u3000\u3000用水总量\u00a0 "))
    assert draft.text == "\u3000\u3000用水总量\u00a0 \n"
    assert draft.blocks[0].words.value == "用水总量"


@pytest.mark.parametrize(
    ("content", "bold"),
    [
        (run(text("总量下降。"), "<w:b/>") + run(text("其中农业")), ((0, 5),)),
        (run(text("总量"), "<w:b/>") + run(text("下降"), "<w:b w:val='1'/>"), ((0, 4),)),
        (run(text("总量"), "<w:b w:val='0'/>"), ()),
        (run(text("总量"), '<w:rStyle w:val="Strong"/>') + run(text("下降")), ((0, 2),)),
        (run(text("总量"), '<w:rStyle w:val="Strong"/><w:b w:val="off"/>'), ()),
        (run(text("　总量"), "<w:b/>") + run(text("下降")), ((0, 2),)),
    ],
)
def test_bold_words_are_known(read, p, content, bold):
    styles = (
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/>'
        "</w:rPr></w:style>"
    )
    rest = p("各地按照职责分工抓好落实，年底前报送进展情况。")
    assert read(p(content) + rest, styles=styles).blocks[0].bold == bold


def test_bold_in_paragraph_and_run_style_is_not_bold(read, p):
    styles = (
        '<w:style w:type="character" w:styleId="C"><w:name w:val="c"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="p"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = p(run(text("总量"), '<w:rStyle w:val="C"/>'), run(text("下降")), style="P")
    rest = p("各地按照职责分工抓好落实，年底前报送进展情况。")
    assert read(body + rest, styles=styles).blocks[0].bold == ((2, 4),)


@pytest.mark.parametrize(
    ("content", "addresses"),
    [
        ('<w:hyperlink r:id="rId9"><w:r><w:t>年报</w:t></w:r></w:hyperlink>', ["https://example.org/a"]),
        (field('HYPERLINK "https://example.org/b" \\h', run(text("年报"))), ["https://example.org/b"]),
        ('<w:hyperlink r:id="rId9"><w:r><w:t>example.org/a</w:t></w:r></w:hyperlink>', []),
        ('<w:hyperlink w:anchor="x"><w:r><w:t>第一章</w:t></w:r></w:hyperlink>', []),
        (field('HYPERLINK \\l "x"', run(text("第一章"))), []),
    ],
)  # fmt: skip
def test_an_address_that_is_not_said_is_attached(read, p, content, addresses):
    draft = read(p("见", content, "。"), links={"rId9": "https://example.org/a"})
    held = draft.blocks[0].attached
    assert [note.words.value for note in held] == addresses
    assert all(note.kind == "link" and note.at == 3 for note in held)


def test_hidden_text_and_unanswered_prompts_are_discarded(read, p):
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    draft = read(
        p("公开", run(text("内部"), "<w:vanish/>"), prompt.format(run(text("填写单位"))))
        + prompt.format(p("填写日期"))
    )
    assert [block.words.value for block in draft.blocks] == ["公开"]
    assert {(held.reason, draft.text[held.start : held.end]) for held in draft.discarded} == {
        ("hidden", "内部"),
        ("prompt", "填写单位"),
        ("prompt", "填写日期"),
    }


def test_a_text_box_is_read_once_after_its_paragraph(read, p):
    draft = read(p("正文前半，", run(BOX.format(p("框内一") + p("框内二"))), "后半。"))
    said = [block.words.value for block in draft.blocks]
    assert said == ["正文前半，后半。", "框内一", "框内二"]


@pytest.mark.parametrize(
    ("attributes", "alt"),
    [("descr='用水 走势'", "用水 走势"), ("title='走势'", "走势"), ("", "")],
)
def test_a_picture_stands_after_its_paragraph_with_its_text(read, p, attributes, alt):
    blocks = read(p("见下图。", run(PICTURE.format(attributes)))).blocks
    assert [(block.kind, block.words.value) for block in blocks] == [
        ("paragraph", "见下图。"),
        ("figure", alt),
    ]


def test_a_line_that_is_drawn_is_no_picture(read, p):
    line = "<w:pict><v:rect/></w:pict>"
    assert [block.kind for block in read(p("正文。", run(line))).blocks] == ["paragraph"]


def test_a_field_that_never_ends_hides_nothing(read, p):
    broken = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    draft = read(p(broken, "目标") + p("任务"))
    assert [block.words.value for block in draft.blocks] == ["目标", "任务"]


def test_an_instruction_that_never_begins_a_result_hides_one_paragraph_at_most(read, p):
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    ended = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    draft = read(p(begun, "目标") + p("任务") + p(ended, "措施"))
    assert [block.words.value for block in draft.blocks] == ["任务", "措施"]


@pytest.mark.parametrize(
    ("paragraphs", "said"),
    [
        (("见示例年报[2024", "]。总量下降。"), ["见示例年报[2024]。总量下降。"]),
        (("甲县", "，乙县", "、丙县"), ["甲县，乙县、丙县"]),
        (("甲县", "乙县"), ["甲县", "乙县"]),
        (("", "，乙县"), ["，乙县"]),
    ],
)
def test_a_paragraph_that_begins_with_a_closing_mark_goes_on_with_the_one_before(
    read, p, paragraphs, said
):
    blocks = read("".join(p(text) for text in paragraphs)).blocks
    assert [block.words.value for block in blocks] == said


def test_what_goes_on_keeps_its_bold_words_and_notes(read, p):
    note = '<w:r><w:commentReference w:id="0"/></w:r>'
    (block, _) = read(
        p("\u3000甲县", run(text("重点"), "<w:b/>")) + p(run(text("，乙县"), "<w:b/>"), note, "丙")
        + p("各地按照职责分工抓好落实，年底前报送进展情况。"),
        comments=f'<w:comment w:id="0">{p("核对")}</w:comment>',
    ).blocks  # fmt: skip
    assert block.bold == ((2, 4), (4, 7))
    assert [(one.at, one.words.value) for one in block.attached] == [(7, "核对")]


def test_nothing_goes_on_over_a_table(read, p):
    table = f"<w:tbl><w:tr><w:tc>{p('甲')}</w:tc><w:tc>{p('乙')}</w:tc></w:tr></w:tbl>"
    assert len(read(p("前") + table + p("，后")).blocks) == 3
