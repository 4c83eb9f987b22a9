"""The judges of our own find the fault that they look for."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from planctl.ooxml.names import part_xml

STYLES = '<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'


@pytest.fixture
def package():
    def build(body):
        file = BytesIO()
        with ZipFile(file, "w") as archive:
            archive.writestr("word/styles.xml", part_xml("w:styles", STYLES))
            archive.writestr(
                "word/document.xml", part_xml("w:document", f"<w:body>{body}</w:body>")
            )
        return file.getvalue()

    return build


def test_text_within_a_deletion_is_found(package, judges):
    docx = package("<w:p><w:del><w:r><w:t>旧</w:t></w:r></w:del><w:r><w:t>新</w:t></w:r></w:p>")
    assert judges.text_in_deletions(docx) == ["旧"]


def test_a_field_that_is_never_closed_is_found(package, judges):
    docx = package('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>')
    assert judges.unclosed_fields(docx) == ["word/document.xml"]


def test_a_field_that_ends_before_it_begins_is_found(package, judges):
    marks = ('<w:fldChar w:fldCharType="end"/>', '<w:fldChar w:fldCharType="begin"/>')
    docx = package(f"<w:p><w:r>{''.join(marks)}</w:r></w:p>")
    assert judges.unclosed_fields(docx) == ["word/document.xml"]


def test_a_style_that_is_not_defined_is_found(package, judges):
    docx = package('<w:p><w:pPr><w:pStyle w:val="Lost"/></w:pPr></w:p>')
    assert judges.undefined_styles(docx) == ["Lost"]
