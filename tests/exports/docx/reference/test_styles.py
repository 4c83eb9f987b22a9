"""Styles are matched by name; those that are added follow the ministry's text."""

import docx
import pytest

from planctl.exports.docx.reference import fill
from planctl.ooxml.names import qn


@pytest.fixture
def style_of(body_of, judges, text):
    """Return a function that gives the id, name and definition of a paragraph's style."""

    def find(file, said):
        paragraph = next(held for held in body_of(file).iter(qn("w:p")) if text(held) == said)
        key = paragraph.find(qn("w:pPr")).find(qn("w:pStyle")).get(qn("w:val"))
        root = judges.word_parts(file)["word/styles.xml"]
        style = next(held for held in root if held.get(qn("w:styleId")) == key)
        return key, style.find(qn("w:name")).get(qn("w:val")), style

    return find


@pytest.mark.parametrize(
    ("said", "key", "name"),
    [
        ("现状", "2", "Heading 1"),  # in capitals that are not ours
        ("工业用水", "3", "heading 2"),  # by a numeric id
        ("钢铁", "9", "表内字"),  # by an alias
        ("钢铁园区", "14", "List Bullet"),
        ("重点行业", "Heading3", "heading 3"),  # added
        ("行业", "TableHead", "表头 2"),  # added, where a character style has the name
    ],
)
def test_our_paragraphs_wear_the_style_of_that_name(said, key, name, filled, style_of):
    assert style_of(filled().file, said)[:2] == (key, name)


def test_a_style_is_added_under_an_id_of_its_own(change, filled, style_of):
    change("/word/styles.xml", 'w:styleId="Strong"', 'w:styleId="heading3"')
    assert style_of(filled().file, "重点行业")[0] == "Heading32"


def test_an_added_style_says_only_where_it_differs_from_our_text(filled, style_of):
    _, _, style = style_of(filled().file, "重点行业")
    assert style.find(qn("w:basedOn")).get(qn("w:val")) == "1"
    assert [held.tag for held in style.find(qn("w:rPr"))] == [qn("w:b")]
    assert style.find(f"{qn('w:pPr')}/{qn('w:spacing')}") is None


def test_an_added_style_takes_back_the_indent_of_their_text(filled, style_of):
    _, _, style = style_of(filled().file, "行业")
    indent = style.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    assert set(indent.attrib.values()) == {"0"}


def test_no_two_styles_share_a_name_or_an_id(filled, judges):
    styles = [*judges.word_parts(filled().file)["word/styles.xml"].iter(qn("w:style"))]
    names = [style.find(qn("w:name")).get(qn("w:val")).casefold() for style in styles]
    assert len(set(names)) == len(names)
    keys = [style.get(qn("w:styleId")).casefold() for style in styles]
    assert len(set(keys)) == len(keys)


def test_there_is_one_default_style_of_a_kind(filled, judges):
    styles = judges.word_parts(filled().file)["word/styles.xml"].iter(qn("w:style"))
    kinds = [held.get(qn("w:type")) for held in styles if held.get(qn("w:default"))]
    assert sorted(kinds) == ["character", "numbering", "paragraph", "table"]


def test_their_own_styles_are_as_they_were(ministry, filled, judges):
    theirs = ministry.parts["/word/styles.xml"].partition(b"<w:docDefaults>")[2]
    assert (
        theirs.strip().removesuffix(b"</w:styles>")
        in judges.parts(filled().file)["word/styles.xml"]
    )


def test_the_fonts_of_added_styles_are_in_their_table(filled, judges):
    table = judges.word_parts(filled().file)["word/fontTable.xml"]
    names = [held.get(qn("w:name")) for held in table]
    assert names[:2] == ["宋体", "黑体"]
    assert len(set(names)) == len(names)


def test_a_file_with_nothing_but_text_gets_all_that_the_paper_needs(
    bare, document, paper, judges, tmp_path
):
    held = fill(bare("<w:p><w:r><w:t>前言</w:t></w:r></w:p>"), paper(document), document)
    path = tmp_path / "bare.docx"
    path.write_bytes(held.file)
    assert judges.validator_findings(path) == []
    assert judges.undefined_styles(held.file) == []
    assert judges.pandoc_notes(path) == 2


def test_a_new_file_of_another_program_is_filled(document, paper, judges, tmp_path):
    path = tmp_path / "new.docx"
    docx.Document().save(str(path))
    before = judges.validator_findings(path)
    held = fill(path.read_bytes(), paper(document), document)
    path.write_bytes(held.file)
    assert judges.validator_findings(path) == before
    assert judges.undefined_styles(held.file) == []


@pytest.mark.parametrize(("key", "worn"), [("9", "9"), ("2", None), ("none", None)])
def test_text_wears_the_style_that_the_place_of_the_body_has(
    key, worn, change, filled, body_of, text
):
    asked = f'<w:p><w:pPr><w:pStyle w:val="{key}"/></w:pPr>'
    change("/word/document.xml", r"<w:p>(?=<w:commentRangeStart)", asked)
    body = body_of(filled().file)
    said = next(held for held in body.iter(qn("w:p")) if text(held) == "以上年内见效。")
    style = said.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    assert (None if style is None else style.get(qn("w:val"))) == worn
