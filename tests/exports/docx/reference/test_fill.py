"""A ministry's file with a paper in it: what is theirs stands, what is ours is all there."""

import re
from dataclasses import replace
from io import BytesIO

import docx
import pytest

from planctl.exports.docx.reference import Lacking, fill
from planctl.ooxml.archive import write_archive
from planctl.ooxml.names import qn
from planctl.ooxml.package import read_package

BODY = "{{正文}}"
UNTOUCHED = (
    "customXml/item1.xml",
    "word/comments.xml",
    "word/media/image1.png",
    "word/settings.xml",
)


def blanks_filled(text, document):
    for blank, value in (
        ("{{标题}}", document.title),
        ("{{ 报送单位 }}", document.submitter),
        ("｛｛稿次｝｝", document.stage),
    ):
        assert blank in text
        text = text.replace(blank, value)
    return text


def test_the_text_is_theirs_with_ours_in_place_of_the_blank(
    ministry, filled, document, paper, body_of, text
):
    before, after = text(body_of(ministry.to_bytes())).split(BODY)
    ours = text(body_of(paper(document)))
    left_out = f"{document.title}（{document.stage}）"
    assert ours.startswith(left_out)
    expected = blanks_filled(before.rstrip(" "), document) + ours.removeprefix(left_out) + after
    assert text(body_of(filled().file)) == expected


def test_the_open_xml_validator_finds_nothing(filled, covered, judges, tmp_path):
    for name, held in (("plain", filled()), ("covered", filled(covered))):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(held.file)
        assert judges.validator_findings(path) == []
        assert judges.undefined_styles(held.file) == []
        assert judges.unclosed_fields(held.file) == []


def test_the_same_files_give_the_same_bytes(filled):
    assert filled() == filled()


def test_what_nobody_had_to_change_keeps_its_bytes(ministry, filled, judges):
    before, after = judges.parts(ministry.to_bytes()), judges.parts(filled().file)
    assert {name: after[name] for name in UNTOUCHED} == {name: before[name] for name in UNTOUCHED}


def test_pages_headers_and_revisions_stand(ministry, filled, body_of):
    kept = ("w:sectPr", "w:headerReference", "w:pgMar", "w:ins", "w:del", "w:commentReference")
    before, after = body_of(ministry.to_bytes()), body_of(filled().file)
    for name in kept:
        theirs = [dict(held.attrib) for held in before.iter(qn(name))]
        assert theirs
        assert [dict(held.attrib) for held in after.iter(qn(name))] == theirs


def test_every_paragraph_of_theirs_keeps_its_place(ministry, filled, body_of, text):
    before = [text(block) for block in body_of(ministry.to_bytes())]
    after = [text(block) for block in body_of(filled().file)]
    assert after[-3:] == before[-3:]
    assert len(after) == len(before)  # ours stand within the content control


def test_pandoc_reads_the_notes_of_both(filled, judges, tmp_path):
    path = tmp_path / "filled.docx"
    path.write_bytes(filled().file)
    assert judges.pandoc_notes(path) == 1 + 2
    read = judges.pandoc_text(path)
    for said in ("部内自用的说明。", "示例用水调查[R].", "示例统计[Z]."):
        assert said in read.replace("\\", "")


def test_the_properties_say_what_the_paper_is(filled):
    properties = docx.Document(BytesIO(filled().file)).core_properties
    assert properties.title == "示例县节水规划"
    assert properties.author == "示例编写组"
    assert properties.subject == "节约用水"
    assert properties.category == "模板"


def test_a_file_without_properties_gets_those_of_the_paper(ministry, document, paper, judges):
    members = judges.parts(ministry.to_bytes())
    del members["docProps/core.xml"]
    members["_rels/.rels"] = re.sub(rb'<Relationship Id="rId2"[^>]*>', b"", members["_rels/.rels"])
    file = fill(write_archive(members.items()), paper(document), document).file
    assert docx.Document(BytesIO(file)).core_properties.title == "示例县节水规划"


def test_a_template_becomes_a_document(filled):
    package = read_package(filled().file)
    assert package.types[package.main].endswith("wordprocessingml.document.main+xml")


def test_a_file_says_which_styles_it_lacks(filled):
    lacking = filled().lacking
    assert len(set(lacking)) == len(lacking)
    assert {
        Lacking("Strong", "character"),
        Lacking("Table Grid", "table"),
        Lacking("表头", "paragraph"),
        Lacking("heading 3", "paragraph"),
        Lacking("caption", "paragraph"),
    } <= set(lacking)
    has = {"heading 1", "heading 2", "List Bullet", "表格文字", "footnote text", "Normal", "Title"}
    assert not has & {held.name for held in lacking}


def test_a_paper_put_into_its_own_file_lacks_nothing(document, paper):
    held = fill(paper(document), paper(document), document)
    assert held.lacking == ()
    assert not held.placed


@pytest.mark.parametrize(("titled", "left"), [(True, 0), (False, 1)])
def test_the_title_and_the_cover_are_left_out_where_theirs_says_the_title(
    titled, left, change, filled, covered, body_of, judges
):
    if not titled:
        change("/word/document.xml", "<w:t>题</w:t>", "<w:t>目</w:t>")
    held = filled(covered)
    names = styles_of(held.file, judges)
    found = [names.get(key) for key in used(body_of(held.file))]
    assert found.count("封面标题") == left
    assert found.count("前置标题") == 1
    assert len([*body_of(held.file).iter(qn("w:sectPr"))]) == 2


def test_the_stage_stays_where_theirs_has_no_blank_for_it(change, filled, body_of, text):
    change("/word/document.xml", "｛｛稿次｝｝", "内部", 2)
    assert "（征求意见稿）" in text(body_of(filled().file))
    assert text(body_of(filled().file)).count("示例县节水规划") == 1


def test_a_new_page_remains_of_a_section(filled, covered, body_of, text):
    paragraphs = [*body_of(filled(covered).file).iter(qn("w:p"))]
    begun = [
        text(held) for held in paragraphs if held.find(f".//{qn('w:pageBreakBefore')}") is not None
    ]
    assert begun == ["现状"]


def test_a_paper_with_endnotes_brings_a_part_and_says_so_in_the_settings(filled, document, judges):
    held = filled(replace(document, sources="endnote"))
    parts = judges.word_parts(held.file)
    notes = [note.get(qn("w:id")) for note in parts["word/endnotes.xml"]]
    assert notes == ["-1", "0", "1", "2"]
    settings = parts["word/settings.xml"]
    told = [note.get(qn("w:id")) for note in settings.find(qn("w:endnotePr")).iter(qn("w:endnote"))]
    assert told == ["-1", "0"]


def test_a_table_is_as_wide_as_their_text_and_a_picture_no_wider(filled, body_of):
    body = body_of(filled().file)
    tables = [int(held.get(qn("w:w"))) for held in body.iter(qn("w:tblW"))]
    extents = [int(held.get("cx")) for held in body.iter("{*}extent")]
    assert tables[-1] == 11906 - 2 * 1701
    assert max(extents) <= (11906 - 2 * 1701) * 635
    columns = [int(held.get(qn("w:w"))) for held in [*body.iter(qn("w:tblGrid"))][-1]]
    assert abs(sum(columns) - tables[-1]) < len(columns)


def test_the_dots_of_contents_lead_to_the_edge_of_their_text(filled, covered, judges):
    styles = judges.word_parts(filled(covered).file)["word/styles.xml"]
    tabs = [held.get(qn("w:pos")) for held in styles.iter(qn("w:tab"))]
    assert tabs
    assert set(tabs) == {str(11906 - 2 * 1701)}


def styles_of(file, judges):
    styles = judges.word_parts(file)["word/styles.xml"].iter(qn("w:style"))
    return {style.get(qn("w:styleId")): style[0].get(qn("w:val")) for style in styles}


def used(body):
    return [held.get(qn("w:val")) for held in body.iter(qn("w:pStyle"))]
