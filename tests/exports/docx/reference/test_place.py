"""Where the body goes, and what stood there."""

import pytest

from planctl.exports.docx.reference import fill
from planctl.ooxml.names import qn

CONTROL = "(?s)<w:sdt>.*</w:sdt>"
PLACE = "<w:p>{}<w:r><w:t>{{{{正文}}}}</w:t></w:r></w:p>"
SECTION = (
    '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="1000" w:right="1000"'
    ' w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:pPr>'
)
CELL = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="8000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>{}</w:tc>'
    "</w:tr></w:tbl>"
)


@pytest.fixture
def put(change, filled):
    """Return a function that puts the body where the ministry's file has `place` for it."""

    def put(place):
        change("/word/document.xml", CONTROL, place)
        return filled().file

    return put


@pytest.fixture
def valid(judges, tmp_path):
    """Return a function that gives what the validator finds in a file."""

    def findings(file):
        path = tmp_path / "held.docx"
        path.write_bytes(file)
        return judges.validator_findings(path)

    return findings


def test_a_control_holds_the_body_and_is_no_prompt_for_plain_text(filled, body_of, text):
    control = body_of(filled().file).find(qn("w:sdt"))
    assert [held.tag for held in control[0]] == [qn("w:alias"), qn("w:id")]
    assert text(control).startswith("现状")
    assert text(control).endswith("以上年内见效。")


def test_the_marks_of_a_comment_stand_around_the_body(filled, body_of):
    content = body_of(filled().file).find(qn("w:sdt"))[1]
    assert content[0].tag == qn("w:commentRangeStart")
    assert content[-1].tag == qn("w:commentRangeEnd")
    assert content[-2].find(f".//{qn('w:commentReference')}") is not None


def test_a_bookmark_of_theirs_stands_around_the_body(put, body_of):
    inside = '<w:bookmarkStart w:id="7" w:name="此处"/><w:bookmarkEnd w:id="7"/>'
    file = put(PLACE.format(inside))
    marks = [held.get(qn("w:id")) for held in body_of(file).findall(qn("w:bookmarkStart"))]
    assert marks == ["7"]


def test_a_section_that_ends_with_the_place_ends_with_the_body(put, body_of, text, valid):
    file = put(PLACE.format(SECTION))
    ends = [
        held
        for held in body_of(file).iter(qn("w:p"))
        if held.find(f".//{qn('w:sectPr')}") is not None
    ]
    assert [text(held) for held in ends] == ["", "以上年内见效。"]
    assert valid(file) == []


def test_a_table_in_that_section_is_as_wide_as_its_text(put, body_of):
    widths = [
        held.get(qn("w:w")) for held in body_of(put(PLACE.format(SECTION))).iter(qn("w:tblW"))
    ]
    assert widths[-1] == str(16838 - 2000)


def test_the_body_may_stand_in_a_cell(put, body_of, text, valid):
    file = put(CELL.format(PLACE.format("")))
    cell = [*body_of(file).iter(qn("w:tbl"))][1].find(f".//{qn('w:tc')}")
    assert text(cell).startswith("现状")
    assert cell[-1].tag == qn("w:p")
    assert valid(file) == []


def test_without_a_place_the_body_stands_at_the_end(put, body_of, text, valid):
    file = put("")
    blocks = [*body_of(file)]
    assert text(blocks[-2]) == "以上年内见效。"
    assert blocks[-1].tag == qn("w:sectPr")
    assert "部内留存一份。" in "".join(map(text, blocks[:-2]))
    assert valid(file) == []


@pytest.mark.parametrize("section", ["", "<w:sectPr/>"])
def test_the_empty_paragraph_of_a_new_file_gives_way(section, change, filled, body_of, text):
    change("/word/document.xml", "(?s)<w:body>.*</w:body>", f"<w:body><w:p/>{section}</w:body>")
    blocks = [*body_of(filled().file)]
    assert text(blocks[0]) == "示例县节水规划"


def test_a_paper_with_nothing_in_it_leaves_a_paragraph(ministry, document, paper, body_of):
    from dataclasses import replace

    empty = replace(document, blocks=())
    body = body_of(fill(ministry.to_bytes(), paper(empty), empty).file)
    assert [held.tag for held in body.find(qn("w:sdt"))[1].iter(qn("w:p"))] == [qn("w:p")]
