from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from planctl.ooxml.package import add_part, open_package, package_bytes


@pytest.fixture
def package(layouts):
    return open_package(layouts / "template")


def test_a_folder_of_parts_is_written_as_a_package(package, judges):
    assert list(judges.parts(package_bytes(package))) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/settings.xml",
    ]


def test_no_member_carries_a_date_or_a_system(package):
    with ZipFile(BytesIO(package_bytes(package))) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {member.create_system for member in archive.infolist()} == {0}


def test_a_part_that_is_added_is_related_and_has_its_type(package, judges):
    kind, relation = CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES
    add_part(package.main_document_part, "/word/styles.xml", kind, relation, b"<styles/>")
    parts = judges.parts(package_bytes(package))
    assert parts["word/styles.xml"] == b"<styles/>"
    assert kind.encode() in parts["[Content_Types].xml"]
    assert relation.encode() in parts["word/_rels/document.xml.rels"]


def test_a_replaced_part_is_written_in_place_of_its_own(package, judges):
    written = package_bytes(package, {"/word/document.xml": b"<new/>"})
    assert judges.parts(written)["word/document.xml"] == b"<new/>"


def test_a_written_package_can_be_opened_again(package, tmp_path):
    path = tmp_path / "again.docx"
    path.write_bytes(package_bytes(package))
    assert package_bytes(open_package(path)) == path.read_bytes()
