"""Word: a document in a dress, as a .docx that Word and WPS open without a word."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planctl.exports.document import Document
from planctl.exports.docx.body import Body
from planctl.exports.docx.figures import Figures
from planctl.exports.docx.fonts import fonts_xml
from planctl.exports.docx.page import Footers, footer_xml
from planctl.exports.docx.properties import core_xml
from planctl.exports.docx.runs import REMARK
from planctl.exports.docx.sections import body_pieces
from planctl.exports.docx.styles import styles_xml
from planctl.exports.letter import Decision
from planctl.ooxml.carried import Cargo, carry
from planctl.ooxml.content_types import CORE_PROPERTIES, relation, word_type
from planctl.ooxml.names import part_pieces
from planctl.ooxml.package import Package, open_package
from planctl.ooxml.relationships import PACKAGE
from planctl.schemas.dress import Dress

if TYPE_CHECKING:
    from planctl.exports.docx.redline import Author, Past, Redline


class Written(NamedTuple):
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
    footers = _add_footers(package, dress)
    body = Body(document, dress, _figures(package, dress, document), pages)
    pieces = body_pieces(document, dress, body, footers)
    return _written(package, document, dress, body, pieces, cargo)


def write_past(document: Document, dress: Dress, template: Path) -> "Past | None":
    """Return what `write_redline` asks of an older paper without page numbers.

    None for one with pictures, which are parts of the same package as those of the new one.
    """
    from planctl.exports.docx.redline.past import Past

    if any(document.pictures()):
        return None
    package = open_package(template)
    footers = _add_footers(package, dress)
    body = Body(document, dress, Figures(package, dress.page), anchored=False)
    return Past.of(body, [*body_pieces(document, dress, body, footers)])


def write_redline(
    old: "Callable[[], Paged | Past]",
    new: Paged,
    dress: Dress,
    template: Path,
    author: "Author",
    cargo: Cargo | None = None,
) -> Written:
    """Return `new` with tracked changes by `author` against `old`, dressed as `write_docx` does.

    All accepted, it says what `write_docx` makes of `new`; all rejected, what it makes of `old`,
    which is asked for when the new paper has been written.
    """
    package = open_package(template)
    footers = _add_footers(package, dress)
    redline = _redline(package, footers, old, new, dress, author)
    return _written(package, new.document, dress, redline, redline.pieces(), cargo)


def _redline(
    package: Package,
    footers: Footers,
    old: "Callable[[], Paged | Past]",
    new: Paged,
    dress: Dress,
    author: "Author",
) -> "Redline":
    from planctl.exports.docx.redline import Past, Redline  # few papers are compared

    figures = _figures(package, dress, new.document)
    after = Body(new.document, dress, figures, new.pages)
    now = [*body_pieces(new.document, dress, after, footers)]
    past = old()
    if isinstance(past, Paged):
        document = past.document
        figures.add(document.pictures())
        # Anchors lead to the records of the new paper.
        before = Body(document, dress, figures, past.pages, anchored=False)
        past = Past.of(before, [*body_pieces(document, dress, before, footers)])
    past = past._replace(last_number=max(past.last_number, figures.count))
    return Redline(past, after, now, author)


def _written(
    package: Package,
    document: Document,
    dress: Dress,
    body: "Body | Redline",
    pieces: Iterable[str],
    cargo: Cargo | None,
) -> Written:
    """Return the file; its body is written while the file is."""
    _set_properties(package, document)
    content = _Content(pieces)
    package.put_late(package.main, content.encoded)
    _add_parts(package, document, dress, body, content)
    file = carry(package, cargo) if cargo else package.to_bytes()
    return Written(file, tuple(body.decisions))


class _Content:
    """The main part; whether it holds a remark is known when it has been written."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = pieces
        self.has_remarks = False

    def encoded(self) -> Iterator[bytes]:
        """Yield the part."""
        remark = REMARK.encode()
        for piece in part_pieces("w:document", chain(("<w:body>",), self._pieces, ("</w:body>",))):
            self.has_remarks |= remark in piece
            yield piece


def _figures(package: Package, dress: Dress, document: Document) -> Figures:
    figures = Figures(package, dress.page)
    figures.add(document.pictures())
    return figures


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
    package: Package, document: Document, dress: Dress, body: "Body | Redline", content: _Content
) -> None:
    """Add what hangs on the body; by their names, these parts are written after it."""

    def styles() -> bytes:
        return styles_xml(dress, document, body.deepest, remarks=content.has_remarks)

    makers: dict[str, Callable[[], bytes]] = {
        "styles": styles,
        "numbering": lambda: body.numbering.part(document.levels, dress),
        "fontTable": lambda: fonts_xml(dress),
        "footnotes": lambda: body.notes.part("footnote"),
        "endnotes": lambda: body.notes.part("endnote"),
    }
    for kind, make in makers.items():
        name = f"/word/{kind}.xml"
        package.add_part(package.main, name, word_type(kind), relation(kind), b"")
        package.put_late(name, partial(_made, make))


def _made(make: Callable[[], bytes]) -> Iterator[bytes]:
    yield make()
