"""Contents are made anew where our headings, or their numbers, are not those that they list."""

import pytest

from planctl.exports.docx import write_docx
from planctl.exports.docx.reference import fill
from planctl.exports.docx.reference.contents import outdate_contents
from planctl.ooxml.names import part_xml, qn
from planctl.ooxml.parsed import parse

BEGIN, END = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
)
NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def field(instruction, inside=""):
    return f"<w:p>{BEGIN}<w:r><w:instrText>{instruction}</w:instrText></w:r>{inside}{END}</w:p>"


@pytest.mark.parametrize(
    ("body", "dirty"),
    [
        (field(' TOC \\o "1-3" '), [True]),
        (field(" PAGE "), [False]),
        (field(" TOCS "), [False]),
        (f"<w:p>{BEGIN}{BEGIN}<w:r><w:instrText> PAGE </w:instrText></w:r>{END}<w:r><w:instrText> TOC </w:instrText></w:r>{END}</w:p>", [True, False]),
        ('<w:p><w:fldSimple w:instr="TOC"/><w:fldSimple w:instr="PAGE"/></w:p>', [True, False]),
        (f"<w:p>{END}<w:r><w:instrText> TOC </w:instrText></w:r></w:p>", [False]),
    ],
)  # fmt: skip
def test_contents_and_no_other_field_are_made_anew(body, dirty):
    root = parse(part_xml("w:body", body), "/a.xml")
    outdate_contents(root)
    marks = list(root.iter(qn("w:fldChar"), qn("w:fldSimple")))
    opened = [held for held in marks if held.get(qn("w:fldCharType")) != "end"] or marks
    assert [held.get(qn("w:dirty")) == "true" for held in opened] == dirty


@pytest.mark.parametrize("theirs", [True, False])
def test_contents_with_pages_stand_unless_theirs_counts_the_headings(
    theirs, change, ministry, covered, dress, layouts, body_of
):
    if not theirs:
        change("/word/styles.xml", NUMBERED, "")
    pages = [str(page) for page in range(1, 20)]
    paper = write_docx(covered, dress, layouts / "template", pages).file
    file = fill(ministry.to_bytes(), paper, covered).file
    marks = [held.get(qn("w:dirty")) for held in body_of(file).iter(qn("w:fldChar"))]
    assert ("true" in marks) is theirs


def test_contents_of_theirs_are_made_anew(change, filled, body_of):
    contents = field(' TOC \\o "1-3" ').replace("\\", "\\\\")
    change("/word/document.xml", "(<w:sdt>)", rf"{contents}\1")
    marks = [held.get(qn("w:dirty")) for held in body_of(filled().file).iter(qn("w:fldChar"))]
    assert marks.count("true") == 1
