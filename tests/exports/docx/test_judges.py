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


def bookmark(number, name, words="甲"):
    return (
        f'<w:p><w:bookmarkStart w:id="{number}" w:name="{name}"/><w:r><w:t>{words}</w:t></w:r>'
        f'<w:bookmarkEnd w:id="{number}"/></w:p>'
    )


def field(instruction):
    return f"<w:p><w:r><w:instrText> {instruction} </w:instrText></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (bookmark(1, "a") + bookmark(2, "b"), []),
        (bookmark(1, "a") + bookmark(2, "a"), ["two bookmarks are a"]),
        (
            bookmark(1, "a") + bookmark(1, "b"),
            ["two bookmarks have the number 1", "bookmark 1 is not closed"],
        ),
        ('<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>', ["bookmark 1 is not closed"]),
        ('<w:p><w:bookmarkEnd w:id="1"/></w:p>', ["bookmark 1 is not closed"]),
        (field(r"REF a \h") + bookmark(1, "a"), []),
        (field(r"REF b \h") + bookmark(1, "a"), ["no bookmark is b"]),
        (field(r"PAGEREF b \h"), ["no bookmark is b"]),
        (field("PAGE"), []),
        ('<w:p><w:hyperlink w:anchor="b"/></w:p>', ["no bookmark is b"]),
        ('<w:p><w:hyperlink w:anchor="a"/></w:p>' + bookmark(1, "a"), []),
    ],
)
def test_a_bookmark_or_reference_that_leads_nowhere_is_found(body, said, package, judges):
    assert judges.loose_ends(package(body)) == said
    assert judges.faults(package(body)) == said


@pytest.mark.parametrize(("ids", "said"), [((1, 2), []), ((1, 1), ["1"])])
def test_two_drawings_of_one_id_are_found(ids, said, package, judges):
    drawings = "".join(
        f'<w:p><w:r><w:drawing><docPr id="{at}"/></w:drawing></w:r></w:p>' for at in ids
    )
    assert judges.repeated_drawings(package(drawings)) == said
