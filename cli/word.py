"""The Word paper, brought together: dress, template, reference file, set pages."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.failure import Failure
from planctl.cli.wishes import Wishes
from planctl.exports.document import Contents, Document
from planctl.exports.docx import Written, write_docx, write_past
from planctl.exports.letter import Decision
from planctl.ooxml.carried import Cargo
from planctl.schemas.dress import Dress
from planctl.workspace.builtin import builtin_dress, builtin_dresses, template_folder

if TYPE_CHECKING:
    from planctl.exports.docx.redline import Past
    from planctl.exports.pages.fonts import Fonts


def word_writer() -> Callable[[Document], bytes]:
    """Return what makes a Word file of a document in the built-in dress that it names."""
    return lambda document: WordPaper(document, Wishes(), {}).file


class WordPaper:
    """A document as a Word file; it is written, and set in pages, when it is asked for."""

    def __init__(
        self,
        document: Document,
        wishes: Wishes,
        dresses: Mapping[str, Dress],
        cargo: Cargo | None = None,
    ) -> None:
        """Find the dress: one beside the plan, or one that comes with planctl."""
        self._document = document
        self._cargo = cargo
        self._wishes = wishes
        name = wishes.dress or document.dress
        dress = dresses.get(name) or builtin_dress(name, cached=True)
        if dress is None:
            known = ", ".join(sorted({*dresses, *builtin_dresses()}))
            raise Failure("error.no_dress", dress=name, known=known)
        self._dress = dress

    @property
    def file(self) -> bytes:
        """The .docx."""
        return self._written.file

    @cached_property
    def pdf(self) -> bytes:
        """The paper as LibreOffice sets it."""
        from planctl.exports.pages import render_pdf

        return render_pdf(self.file, self._fonts)

    def past(self) -> "Past | None":
        """Return it as an older paper without page numbers; None where it cannot be had alone."""
        return write_past(self._document, self._dress, template_folder())

    def decisions(self, *, on_pages: bool) -> Iterator[Decision]:
        """Yield what had to be decided; what the set pages tell too, if they are wanted."""
        yield from self._written.decisions
        if on_pages:
            yield from self._missing_fonts()
            yield from self._lonely_headings()

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The page numbers of all headings that are not of the front; none where none are wanted."""
        if self._wishes.pages == "no" or not self._has_contents:
            return ()
        from planctl.exports.pages import NoPdfReader, NoRenderer

        try:
            # The entries stand already, so that the numbers move nothing.
            return self._labels(self._write((), None))
        except (NoRenderer, NoPdfReader):
            if self._wishes.pages == "must":
                raise
            return ()

    @cached_property
    def _written(self) -> Written:
        return self._write(self.pages, self._cargo)

    def _labels(self, written: Written) -> tuple[str, ...]:
        from planctl.exports.pages import page_labels, render_pdf

        counted_on = self._wishes.reference is not None
        if counted_on and _restarts_pages(written.file):
            return ()  # who knows which of a ministry's sections counts anew
        pdf = render_pdf(written.file, self._fonts)
        return page_labels(self._document, pdf, counted_on=counted_on)

    def _write(self, pages: tuple[str, ...], cargo: Cargo | None) -> Written:
        return self._in_reference(
            write_docx(self._document, self._dress, template_folder(), pages, cargo)
        )

    def _in_reference(self, written: Written) -> Written:
        reference = self._wishes.reference
        return written if reference is None else _filled(written, reference, self._document)

    @property
    def _has_contents(self) -> bool:
        blocks = (*self._document.front, *self._document.blocks)
        return any(isinstance(block, Contents) for block in blocks)

    @property
    def _fonts(self) -> "Fonts":
        named: dict[str, tuple[str, ...]] = {}
        for face in self._dress.fonts.values():
            named.setdefault(face.east_asia, face.instead)
            named.setdefault(face.latin, ())
        return named

    def _missing_fonts(self) -> Iterator[Decision]:
        from planctl.exports.pages import installed_fonts, missing_fonts

        missing = missing_fonts(self._fonts, installed_fonts() or frozenset(self._fonts))
        if missing:
            yield Decision("E401", {"fonts": "、".join(font.name for font in missing)})

    def _lonely_headings(self) -> Iterator[Decision]:
        from planctl.exports.pages import lonely_headings

        for heading in lonely_headings(self.pdf):
            yield Decision("E403", {"title": heading.title, "page": str(heading.page + 1)})


def _filled(written: Written, reference: Path, document: Document) -> Written:
    """Return the paper within a ministry's own file, with what its styles lack."""
    from planctl.exports.docx.reference import fill

    try:
        theirs = reference.read_bytes()
    except OSError as error:
        problem = f"@os.{error.errno}" if error.errno else str(error)
        raise Failure("error.cannot_read", path=str(reference), problem=problem) from error
    filled = fill(theirs, written.file, document)
    decisions = list(written.decisions)
    if not filled.placed:
        decisions.append(Decision("E408"))
    if filled.lacking:
        names = "、".join(style.name for style in filled.lacking)
        decisions.append(Decision("E404", {"styles": names}))
    return Written(filled.file, tuple(decisions))


def _restarts_pages(file: bytes) -> bool:
    from planctl.ooxml.package import read_package

    package = read_package(file)
    return b"<w:pgNumType" in package.parts[package.main]
