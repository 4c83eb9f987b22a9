"""Word: a document in a dress, as a .docx that Word and WPS open without a word."""

from pathlib import Path

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.package import Package

from planctl.exports.document import Document
from planctl.exports.docx.body import Body
from planctl.exports.docx.fonts import fonts_xml
from planctl.exports.docx.page import footer_xml, section_properties
from planctl.exports.docx.properties import set_properties
from planctl.exports.docx.runs import REMARK
from planctl.exports.docx.styles import styles_xml
from planctl.ooxml.names import part_xml
from planctl.ooxml.package import add_part, open_package, package_bytes
from planctl.schemas.dress import Dress


def write_docx(document: Document, dress: Dress, template: Path) -> bytes:
    """Return `document` dressed in `dress` as a .docx; equal arguments give equal bytes.

    `template` is a package without styles, numbering, notes and footers: `layouts/template`.
    """
    package = open_package(template)
    set_properties(package, document)
    body = Body(document, dress)
    blocks = body.xml()
    section = section_properties(dress.page, *_add_footers(package, dress))
    _add_parts(package, document, dress, body, remarks=REMARK in blocks)
    main = package.main_document_part.partname
    return package_bytes(
        package, {main: part_xml("w:document", f"<w:body>{blocks}{section}</w:body>")}
    )


def _add_footers(package: Package, dress: Dress) -> tuple[str, str]:
    """Add the footers of odd and even pages; return their relationship ids."""
    main = package.main_document_part
    kind, relation = CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER
    odd, even = footer_xml(dress, "Footer"), footer_xml(dress, "FooterEven")
    return (
        add_part(main, "/word/footer1.xml", kind, relation, odd),
        add_part(main, "/word/footer2.xml", kind, relation, even),
    )


def _add_parts(
    package: Package, document: Document, dress: Dress, body: Body, *, remarks: bool
) -> None:
    styles = styles_xml(dress, document.levels, body.deepest, remarks=remarks)
    numbering = body.numbering.part(document.levels, dress)
    footnotes, endnotes = body.notes.part("footnote"), body.notes.part("endnote")
    types, relations = CONTENT_TYPE, RELATIONSHIP_TYPE
    for name, kind, relation, blob in (
        ("styles", types.WML_STYLES, relations.STYLES, styles),
        ("numbering", types.WML_NUMBERING, relations.NUMBERING, numbering),
        ("fontTable", types.WML_FONT_TABLE, relations.FONT_TABLE, fonts_xml(dress)),
        ("footnotes", types.WML_FOOTNOTES, relations.FOOTNOTES, footnotes),
        ("endnotes", types.WML_ENDNOTES, relations.ENDNOTES, endnotes),
    ):
        add_part(package.main_document_part, f"/word/{name}.xml", kind, relation, blob)
