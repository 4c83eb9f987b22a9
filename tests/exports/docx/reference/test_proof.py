"""A filled file is opened by another reader before it is written."""

import pytest

from planctl.exports.docx.reference.proof import NotReadBack, prove
from planctl.ooxml.package import read_package


def test_a_filled_file_is_read_back(filled):
    prove(filled().file)


def test_a_style_that_is_not_defined_is_found(filled):
    package = read_package(filled().file)
    body = package.parts[package.main].replace(b'<w:pStyle w:val="', b'<w:pStyle w:val="x-', 1)
    package.parts[package.main] = body
    with pytest.raises(NotReadBack, match="x-"):
        prove(package.to_bytes())


def test_what_is_no_word_document_to_another_reader_is_refused(filled):
    package = read_package(filled().file)
    package.types[package.main] = "application/xml"
    with pytest.raises(NotReadBack):
        prove(package.to_bytes())
