"""Numbers as a reader sees them: theirs, ours, or both side by side, and never one upon the other."""

import re

import pytest

from planctl.ooxml.names import qn

STYLES, NUMBERING = "/word/styles.xml", "/word/numbering.xml"
NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
SECOND = (
    '</w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
    '<w:pStyle w:val="3"/><w:suff w:val="space"/><w:lvlText w:val="第%2节"/><w:lvlJc w:val="left"/>'
    '</w:lvl>\n</w:abstractNum>\n<w:abstractNum w:abstractNumId="1">'
)


def first_level(change):
    """Leave it as it is: the ministry counts the first level alone."""


def no_level(change):
    change(STYLES, NUMBERED, "")
    change(NUMBERING, '<w:pStyle w:val="2"/>', "")


def no_heading(change):
    no_level(change)
    change(STYLES, '"Heading 1"/><w:aliases w:val="章,一级标题"', '"章题"')
    change(STYLES, '"heading 2"', '"节题"')


def both_levels(change):
    number = NUMBERED.replace("<w:numId", '<w:ilvl w:val="1"/><w:numId')
    change(STYLES, '(<w:name w:val="heading 2"/>.*?<w:keepNext/>)', rf"\1{number}")
    change(NUMBERING, '(?s)</w:lvl>\n</w:abstractNum>\n<w:abstractNum w:abstractNumId="1">', SECOND)


def an_empty_level(change):
    """Let theirs count the first level with a format that shows nothing."""
    change(NUMBERING, 'w:val="chineseCountingThousand"', 'w:val="none"')
    change(NUMBERING, 'w:val="第%1章"', 'w:val=""')


def by_a_list_style(change):
    """Let theirs count through a numbering style (17.9.21)."""
    change(
        STYLES,
        "</w:styles>",
        '<w:style w:type="numbering" w:styleId="99"><w:name w:val="章节"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
    )
    change(
        NUMBERING,
        '<w:num w:numId="1">',
        '<w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="99"/></w:abstractNum><w:num w:numId="1">',
    )
    change(
        NUMBERING,
        '(<w:num w:numId="4">.*</w:num>)',
        r'\1<w:num w:numId="5"><w:abstractNumId w:val="7"/></w:num>',
    )
    change(
        NUMBERING,
        '<w:multiLevelType w:val="multilevel"/>\n',
        '<w:multiLevelType w:val="multilevel"/><w:styleLink w:val="99"/>\n',
    )
    change(STYLES, '(<w:name w:val="Heading 1"/>.*?<w:numId w:val=)"1"', r'\1"5"')  # fmt: skip


THEIRS = ("第一章编制说明", "第二章现状", "（一）工业用水", "1.重点行业", "（一）附记之一", "（二）附记之二", "第三章对策", "（一）先行先试", "第四章附则")  # fmt: skip
OURS = ("一、现状", "（一）工业用水", "1.重点行业", "（一）附记之一", "（二）附记之二", "二、对策", "（一）先行先试")  # fmt: skip
BOTH = ("第二章现状", "第一节工业用水", "1.重点行业", "第一节附记之一", "第二节附记之二", "第三章对策", "第一节先行先试")  # fmt: skip
LISTS = ("（1）先定定额", "（2）再定计划", "（1）另起编号", "◆钢铁园区")


@pytest.mark.parametrize(
    ("numbering", "shown"),
    [
        (first_level, THEIRS),
        (no_level, OURS),
        (no_heading, OURS),
        (both_levels, BOTH),
        (an_empty_level, OURS),
        (by_a_list_style, THEIRS),
    ],
)
def test_a_reader_sees_one_number_at_every_heading(
    numbering, shown, change, filled, judges, tmp_path
):
    numbering(change)
    path = tmp_path / "filled.docx"
    path.write_bytes(filled().file)
    assert judges.validator_findings(path) == []
    lines = judges.pdf_text(judges.as_pdf(path))
    for said in (*shown, *LISTS):
        assert said in lines
    for title in ("编制说明", "现状", "工业用水", "重点行业", "附记", "对策", "先行先试", "附则"):
        assert not re.search(rf"(?:[章节、.][（第一二]|[）][第一二]).{{0,2}}{title}", lines), title
    assert not re.search("[章、]附记", lines)


def test_a_heading_without_a_number_steps_out_of_theirs(filled, body_of, text):
    paragraph = next(
        held for held in body_of(filled().file).iter(qn("w:p")) if text(held) == "附记"
    )
    assert paragraph.find(f".//{qn('w:numId')}").get(qn("w:val")) == "0"
    assert paragraph.find(f".//{qn('w:ind')}").get(qn("w:firstLine")) == "0"


def test_a_heading_of_theirs_needs_no_number_of_its_own(filled, body_of, text):
    numbered = {
        text(held)
        for held in body_of(filled().file).iter(qn("w:p"))
        if held.find(f".//{qn('w:numPr')}") is not None
    }
    assert not numbered & {"现状", "对策", "钢铁园区"}


def test_a_style_that_is_added_gives_its_indent_to_a_heading_without_a_number(
    change, filled, body_of, text
):
    no_heading(change)
    paragraph = next(
        held for held in body_of(filled().file).iter(qn("w:p")) if text(held) == "附记"
    )
    assert paragraph.find(f".//{qn('w:numId')}").get(qn("w:val")) == "0"
    assert paragraph.find(f".//{qn('w:ind')}").get(qn("w:firstLine")) == "480"


def test_an_instance_that_begins_anew_keeps_what_theirs_says_otherwise(change, filled, judges):
    both_levels(change)
    level = (
        '<w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:pStyle w:val="3"/><w:lvlText w:val="%2节"/><w:lvlJc w:val="left"/></w:lvl></w:lvlOverride>'
    )
    change(NUMBERING, '<w:num w:numId="1"><w:abstractNumId w:val="0"/>', rf"\g<0>{level}")
    numbers = judges.word_parts(filled().file)["word/numbering.xml"].findall(qn("w:num"))
    theirs = [held for held in numbers if held[0].get(qn("w:val")) == "0"]
    assert len(theirs) > 1
    for held in theirs:
        assert "%2节" in [text.get(qn("w:val")) for text in held.iter(qn("w:lvlText"))]


def test_a_style_that_names_a_numbering_that_is_not_there_counts_nothing(
    change, filled, body_of, text
):
    change(STYLES, '<w:numId w:val="1"/>', '<w:numId w:val="77"/>')
    paragraph = next(
        held for held in body_of(filled().file).iter(qn("w:p")) if text(held) == "现状"
    )
    assert paragraph.find(f".//{qn('w:numId')}").get(qn("w:val")) not in ("77", "0")


def test_numberings_have_ids_of_their_own(filled, judges):
    numbering = judges.word_parts(filled().file)["word/numbering.xml"]
    for name, key in (("w:abstractNum", "w:abstractNumId"), ("w:num", "w:numId")):
        keys = [held.get(qn(key)) for held in numbering.findall(qn(name))]
        assert len(set(keys)) == len(keys)
    marks = [held.get(qn("w:val")) for held in numbering.iter(qn("w:nsid"))]
    assert len(set(marks)) == len(marks)
    kinds = [held.tag for held in numbering]
    assert kinds == sorted(kinds, key=[qn("w:abstractNum"), qn("w:num")].index)


def test_no_level_of_ours_is_linked_to_a_style_of_theirs(filled, judges):
    numbering = judges.word_parts(filled().file)["word/numbering.xml"]
    added = numbering.findall(qn("w:abstractNum"))[2:]
    linked = {held.get(qn("w:val")) for one in added for held in one.iter(qn("w:pStyle"))}
    assert linked == {"Heading3", "ListNumber"}


def test_lists_of_ours_in_a_style_that_theirs_counts_begin_anew(
    change, filled, body_of, judges, text
):
    change(STYLES, '"List Bullet"', '"List Number"')
    file = filled().file
    numbers = {
        text(held): held.find(f".//{qn('w:numId')}").get(qn("w:val"))
        for held in body_of(file).iter(qn("w:p"))
        if text(held) in ("先定定额", "再定计划", "另起编号")
    }
    assert numbers["先定定额"] == numbers["再定计划"] != numbers["另起编号"]
    numbering = judges.word_parts(file)["word/numbering.xml"]
    lists = {held.get(qn("w:numId")): held for held in numbering.findall(qn("w:num"))}
    for number in numbers.values():
        assert lists[number][0].get(qn("w:val")) == "1"
        assert lists[number].find(f".//{qn('w:startOverride')}").get(qn("w:val")) == "1"
