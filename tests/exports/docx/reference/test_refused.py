"""Files that are none of Word's, or that are not to be read."""

import pytest

from planctl.exports.docx.reference import fill
from planctl.ooxml.archive import write_archive
from planctl.ooxml.bad_package import BadPackage
from planctl.ooxml.content_types import word_type

DOCUMENT = "/word/document.xml"
COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
ENTITIES = '<!DOCTYPE w [<!ENTITY a "{}">]><w:document xmlns:w="x">&a;</w:document>'


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        (MACROS, "macros"),
        (MACROS.replace("document", "template"), "macros"),
        (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "no_document",
        ),
    ],
)
def test_a_document_of_another_kind_is_refused(kind, problem, ministry, filled):
    ministry.types[DOCUMENT] = kind
    with pytest.raises(BadPackage) as raised:
        filled()
    assert raised.value.problem == problem


@pytest.mark.parametrize("kind", ["document.main", "template.main"])
def test_documents_and_templates_are_read(kind, ministry, filled):
    ministry.types[DOCUMENT] = word_type(kind)
    assert filled().placed


@pytest.mark.parametrize(
    ("name", "blob", "problem"),
    [
        (DOCUMENT, b"<w:document", "broken_xml"),
        (DOCUMENT, b"", "broken_xml"),
        (DOCUMENT, b"<document/>", "no_document"),
        (DOCUMENT, ENTITIES.format("b").encode(), "document_type"),
        (DOCUMENT, ENTITIES.format("b").encode("utf-16"), "document_type"),
        (DOCUMENT, b"<!DOCTYPE w SYSTEM 'file:///etc/hostname'><w/>", "document_type"),
        (DOCUMENT, b"<a>" * 300 + b"</a>" * 300, "broken_xml"),
        ("/word/styles.xml", b"\x00", "broken_xml"),
        ("/word/header1.xml", b"<!DOCTYPE a><a/>", "document_type"),
    ],
)
def test_a_part_that_cannot_be_read_is_named(name, blob, problem, ministry, filled):
    ministry.parts[name] = blob
    with pytest.raises(BadPackage) as raised:
        filled()
    assert (raised.value.problem, raised.value.part) == (problem, name)


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (b"", "not_a_package"),
        (b"{\\rtf1}", "not_a_package"),
        (COMPOUND + bytes(512), "old_word"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (write_archive({"mimetype": b"application/vnd.oasis.opendocument.text"}.items()), "not_a_package"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_package_is_refused(file, problem, document, paper):
    with pytest.raises(BadPackage) as raised:
        fill(file, paper(document), document)
    assert raised.value.problem == problem


def test_a_file_of_the_strict_kind_is_refused(ministry, document, paper, judges):
    members = judges.parts(ministry.to_bytes())
    ours = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    strict = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    members["_rels/.rels"] = members["_rels/.rels"].replace(ours, strict)
    with pytest.raises(BadPackage, match="strict"):
        fill(write_archive(members.items()), paper(document), document)
