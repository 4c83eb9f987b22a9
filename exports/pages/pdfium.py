"""PDFium through pypdfium2, loaded when a PDF is read; what we use of it, with types."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from planctl.exports.pages.failures import NoPdfReader


class Bitmap(Protocol):
    """Pixels, in rows of `stride` bytes."""

    buffer: Any
    width: int
    height: int
    stride: int


class TextPage(Protocol):
    """The text of a page."""

    def get_text_range(self) -> str:
        """Return all of it."""
        ...


class Page(Protocol):
    """A page; `raw` is its handle in PDFium."""

    raw: Any

    def get_textpage(self) -> TextPage:
        """Return its text."""
        ...

    def render(self, *, scale: float, rev_byteorder: bool) -> Bitmap:
        """Draw it on white; 1 is 72 dpi, and reversed bytes are red, green, blue."""
        ...


class Target(Protocol):
    """Where an entry of the outline leads."""

    def get_index(self) -> int | None:
        """Return the page, from 0."""
        ...

    def get_view(self) -> tuple[int, Sequence[float]]:
        """Return the kind of view and its numbers (ISO 32000-1, 12.3.2.2)."""
        ...


class Entry(Protocol):
    """An entry of the outline; the top level is 0."""

    level: int

    def get_title(self) -> str:
        """Return its words."""
        ...

    def get_dest(self) -> Target | None:
        """Return where it leads."""
        ...


class Pdf(Protocol):
    """An open document."""

    def __iter__(self) -> Iterator[Page]: ...

    def get_toc(self, max_depth: int) -> Iterable[Entry]:
        """Return the outline, each entry before those under it."""
        ...

    def get_page_size(self, index: int) -> tuple[float, float]:
        """Return width and height in points."""
        ...


@contextmanager
def opened(pdf: bytes) -> Generator[Pdf]:
    """Open a PDF; raise NoPdfReader without pypdfium2 and ValueError for what is no PDF."""
    library = _library()
    try:
        document = library.PdfDocument(pdf)
    except library.PdfiumError as error:
        raise ValueError(f"not a PDF: {error}") from error
    try:
        yield document
    finally:
        document.close()


def functions() -> Any:
    """Return PDFium's own functions (fpdf_structtree.h and others); raise NoPdfReader."""
    return _library().raw


def _library() -> Any:
    try:
        import pypdfium2  # type: ignore[import-untyped] # pyright: ignore[reportMissingTypeStubs]
    except ImportError as error:
        raise NoPdfReader from error
    return pypdfium2
