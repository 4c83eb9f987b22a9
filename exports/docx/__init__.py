"""Word: a document in a dress, as a .docx that Word and WPS open without a word."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planctl.exports.document import Document
from planctl.exports.docx.body import Body
from planctl.exports.docx.fonts import fonts_xml
from planctl.exports.docx.page import Footers, footer_xml
from planctl.exports.docx.properties import core_xml
from planctl.exports.docx.runs import REMARK
from planctl.exports.docx.sections import write_body
from planctl.exports.docx.styles import styles_xml
from planctl.exports.letter import Decision
from planctl.ooxml.carried import Cargo, carry
from planctl.ooxml.content_types import CORE_PROPERTIES, relation, word_type
from planctl.ooxml.names import part_xml
from planctl.ooxml.package import Package, open_package
from planctl.ooxml.relationships import PACKAGE
from planctl.schemas.dress import Dress

if TYPE_CHECKING:
    from planctl.exports.docx.redline import Author, Redline


@dataclass(frozen=True, slots=True)
class Written:
    """A finished file, and what had to be decided on the way."""

    file: bytes
    decisions: tuple[Decision, ...] = ()


class Paged(NamedTuple):
    """A document, and the page numbers of all headings that are not of the front, if known."""

    document: Document
    pages: Sequence[str] = ()


def write_docx(
    document: Document,
    dress: Dress,
    template: Path,
    pages: Sequence[str] = (),
    cargo: Cargo | None = None,
) -> Written:
    """Return `document` dressed in `dress` as a .docx; equal arguments give equal bytes.

    `template` is a package without styles, numbering, notes and footers: `layouts/template`.
    `pages` are the page numbers of all headings that are not of the front, as contents show them;
    `cargo` goes along unseen.
    """
    package = open_package(template)
    body = Body(document, dress, package, pages)
    write_body(document, dress, body, _add_footers(package, dress))
    return _written(package, document, dress, body, cargo)


def write_redline(
    old: Paged,
    new: Paged,
    dress: Dress,
    template: Path,
    author: "Author",
    cargo: Cargo | None = None,
) -> Written:
    """Return `new` with tracked changes by `author` against `old`, dressed as `write_docx` does.

    All accepted, it says what `write_docx` makes of `new`; all rejected, what it makes of `old`.
    """
    from planctl.exports.docx.redline import Redline  # few papers are compared

    package = open_package(template)
    footers = _add_footers(package, dress)
    after = Body(new.document, dress, package, new.pages)
    # Each picture is a part but once; anchors lead to the records of the new paper.
    before = Body(old.document, dress, package, old.pages, after.figures, anchored=False)
    for body in (after, before):
        write_body(body.document, dress, body, footers)
    return _written(package, new.document, dress, Redline(before, after, author), cargo)


def _written(
    package: Package,
    document: Document,
    dress: Dress,
    body: "Body | Redline",
    cargo: Cargo | None,
) -> Written:
    _set_properties(package, document)
    content = part_xml("w:document", "<w:body>", *body.pieces, "</w:body>")
    _add_parts(package, document, dress, body, remarks=REMARK.encode() in content)
    package.parts[package.main] = content
    if cargo:
        carry(package, cargo)
    return Written(package.to_bytes(), tuple(body.decisions))


def _set_properties(package: Package, document: Document) -> None:
    name = package.related(PACKAGE, CORE_PROPERTIES)
    if name is not None:
        package.parts[name] = core_xml(document)


def _add_footers(package: Package, dress: Dress) -> Footers:
    """Add the footers of odd and even pages."""
    odd, even = footer_xml(dress, "Footer"), footer_xml(dress, "FooterEven")
    kind, related = word_type("footer"), relation("footer")
    return Footers(
        package.add_part(package.main, "/word/footer1.xml", kind, related, odd),
        package.add_part(package.main, "/word/footer2.xml", kind, related, even),
    )


def _add_parts(
    package: Package, document: Document, dress: Dress, body: "Body | Redline", *, remarks: bool
) -> None:
    for name, blob in (
        ("styles", styles_xml(dress, document, body.deepest, remarks=remarks)),
        ("numbering", body.numbering.part(document.levels, dress)),
        ("fontTable", fonts_xml(dress)),
        ("footnotes", body.notes.part("footnote")),
        ("endnotes", body.notes.part("endnote")),
    ):
        package.add_part(package.main, f"/word/{name}.xml", word_type(name), relation(name), blob)
