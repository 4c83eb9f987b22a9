"""Footnotes, endnotes and comments, and where they belong."""

import pytest


def note(kind, key, content, attributes=""):
    return f'<w:{kind} w:id="{key}"{attributes}>{content}</w:{kind}>'


def reference(kind, key):
    return f'<w:r><w:{kind}Reference w:id="{key}"/></w:r>'


MARK = "<w:r><w:footnoteRef/></w:r>"


def held(block):
    return [(one.kind, one.at, one.words.value, one.author) for one in block.attached]


def test_notes_belong_to_the_place_that_names_them(read, p):
    draft = read(
        p("\u3000总量下降", reference("footnote", 2), "，", reference("endnote", 3), "农业持平。"),
        footnotes=note("footnote", 2, p(MARK, " 示例年报")),
        endnotes=note("endnote", 3, p("示例公报")),
    )
    assert held(draft.blocks[0]) == [
        ("footnote", 4, "示例年报", ""),
        ("endnote", 5, "示例公报", ""),
    ]
    assert draft.text == "\u3000总量下降，农业持平。\n示例年报\n示例公报\n"


def test_a_comment_knows_its_author(read, p):
    (block,) = read(
        p("<w:commentRangeStart w:id='0'/>", "总量", "<w:commentRangeEnd w:id='0'/>",
          reference("comment", 0), "下降。"),
        comments=note("comment", 0, p("请补数据") + p("分行业"), ' w:author="甲"'),
    ).blocks  # fmt: skip
    assert held(block) == [("comment", 2, "请补数据分行业", "甲")]


def test_a_mark_between_two_notes_is_no_word(read, p):
    styles = (
        '<w:style w:type="character" w:styleId="Ref"><w:name w:val="footnote reference"/><w:rPr>'
        '<w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    between = '<w:r><w:rPr><w:rStyle w:val="Ref"/></w:rPr><w:t>，</w:t></w:r>'
    body = p("总量下降", reference("footnote", 1), between, reference("footnote", 2), "。")
    notes = note("footnote", 1, p("甲")) + note("footnote", 2, p("乙"))
    (block,) = read(body, styles=styles, footnotes=notes).blocks
    assert block.words.value == "总量下降。"
    assert held(block) == [("footnote", 4, "甲", ""), ("footnote", 4, "乙", "")]


def test_other_raised_words_are_read(read, p):
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'
    (block,) = read(p("10", raised.format("4"), "立方米", raised.format("，"))).blocks
    assert block.words.value == "104立方米，"


def test_a_note_on_a_note_belongs_to_its_place_too(read, p):
    (block,) = read(
        p("总量", reference("footnote", 1), "下降。"),
        footnotes=note("footnote", 1, p("示例年报", reference("comment", 0))),
        comments=note("comment", 0, p("核对"), ' w:author="乙"'),
    ).blocks
    assert held(block) == [("footnote", 2, "示例年报", ""), ("comment", 2, "核对", "乙")]


def test_a_note_is_read_at_its_first_place_only(read, p):
    footnotes = note("footnote", 1, p("示例年报"))
    draft = read(p("甲", reference("footnote", 1), reference("footnote", 1)), footnotes=footnotes)
    assert draft.text == "甲\n示例年报\n"
    assert len(draft.blocks[0].attached) == 1


def test_a_comment_that_stands_nowhere_is_discarded(read, p):
    draft = read(p("正文"), comments=note("comment", 0, p("旧批注"), ' w:author="甲"'))
    (left,) = draft.discarded
    assert (left.reason, draft.text[left.start : left.end]) == ("unplaced-comment", "旧批注")


def test_a_comment_alone_in_its_paragraph_is_kept(read, p):
    (block,) = read(p(reference("comment", 0)), comments=note("comment", 0, p("补一段"))).blocks
    assert (block.words.value, held(block)) == ("", [("comment", 0, "补一段", "")])


def test_notes_in_a_table_count_the_words_of_its_cells(read, p):
    cells = [p("地区"), p("措施"), p(" 甲县"), p("定额", reference("footnote", 1), "管理")]
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells[at : at + 2])}</w:tr>"
        for at in (0, 2)
    )
    footnotes = note("footnote", 1, p("示例办法"))
    (block,) = read(f"<w:tbl>{rows}</w:tbl>", footnotes=footnotes).blocks
    assert held(block) == [("footnote", len("地区措施甲县定额"), "示例办法", "")]


def test_an_address_in_a_note_stands_behind_its_words(make, pack, p):
    from io import BytesIO
    from zipfile import ZipFile

    from planctl.imports.word import read_word

    link = '<w:hyperlink r:id="rId1"><w:r><w:t>示例年报</w:t></w:r></w:hyperlink>'
    file = make(p("甲", reference("footnote", 1)), footnotes=note("footnote", 1, p(link)))
    with ZipFile(BytesIO(file)) as archive:
        members = {name: archive.read(name).decode() for name in archive.namelist()}
    members["word/_rels/footnotes.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="x" Target="https://example.org/a" TargetMode="External"/>'
        "</Relationships>"
    )
    (block,) = read_word("draft.docx", pack(members)).blocks
    assert block.attached[0].words.value == "示例年报 https://example.org/a"


@pytest.mark.parametrize("kind", ["footnote", "endnote", "comment"])
def test_a_note_that_is_missing_is_none(read, p, kind):
    assert read(p("甲", reference(kind, 9))).blocks[0].attached == ()


def test_notes_stay_with_their_side_of_a_line_break(read, p):
    first, second = reference("comment", 0), reference("comment", 1)
    broken = "<w:r><w:br/></w:r>"
    draft = read(
        p("一期完工。", first, broken, "二期", second, "开工。"),
        comments=note("comment", 0, p("何时")) + note("comment", 1, p("何地")),
    )
    assert [held(block) for block in draft.blocks] == [
        [("comment", 5, "何时", "")],
        [("comment", 2, "何地", "")],
    ]
