"""One plan's papers: the document composed once, and each format written from it."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.check import Opened
from planctl.cli.paper import refuse_faulty, writer
from planctl.cli.pictures import PictureSource
from planctl.cli.wishes import Wishes
from planctl.exports.compose import compose
from planctl.exports.document import Document
from planctl.schemas.layout import Layout
from planctl.workspace.files import DRESSES
from planctl.workspace.pictures import read_picture

if TYPE_CHECKING:
    from planctl.cli.redline import Earlier
    from planctl.cli.word import WordPaper
    from planctl.exports.letter import Decision
    from planctl.ooxml.carried import Cargo
    from planctl.ooxml.package import Piece
    from planctl.schemas.finding import Finding
    from planctl.workspace.read import Loaded

_PLAN = "plan.yaml"


class Papers:
    """What a layout makes of a plan, in every format that is asked for."""

    def __init__(
        self,
        opened: Opened,
        layout: Layout,
        *,
        wishes: Wishes,
        final: bool,
        into_word: bool = True,
        earlier: "Earlier | None" = None,
    ) -> None:
        """Compose the document; meanwhile the plan is checked, and what a Word file carries made.

        A Word file is marked against the `earlier` paper, if there is one.
        """
        self._opened = opened
        self._layout = layout
        self._earlier = earlier
        names = opened.loaded.places.pictures
        read = partial(read_picture, opened.root)
        self._pictures = PictureSource(opened.plan, layout, names, read)
        self._wishes = wishes
        self._set = False
        self._archive: Callable[[Iterable[Piece]], bytes] | None = None
        if not final:
            if into_word:
                self._archive = opened.beside.add_fed(_archive(opened.loaded, layout))
            opened.beside.begin()
        self.document: Document = compose(
            opened.plan, layout, final=final, picture_of=self._pictures.picture
        )

    def files(self, form: str, path: Path) -> Iterator[tuple[Path, bytes]]:
        """Yield the files of a format; `path` is the file, or the folder of a format of many."""
        match form:
            case "docx":
                yield path, self.word.file
            case "pdf":
                self._set = True
                yield path, self.word.pdf
            case "preview":
                self._set = True
                yield from self._page_pictures(path)
            case "svg":
                for name, svg in self._pictures.drawings():
                    yield path / f"{name}.svg", svg.encode()
            case _:
                yield path, writer(form)(self.document)

    def letter(self, docx: Path | None) -> "list[Finding]":
        """Return what had to be decided, as findings; those of the Word file bear its name."""
        path = docx.name if docx else f"{self._layout.name}.docx"
        found = [*self._missing_passages(), *map(_of_the_plan, self._pictures.left_out)]
        if "word" in vars(self):
            found += [_of_the_file(path, held) for held in self.word.decisions(on_pages=self._set)]
        return found

    @cached_property
    def word(self) -> "WordPaper":
        """The Word paper."""
        from planctl.cli.word import WordPaper

        name = self._wishes.dress or self.document.dress
        refuse_faulty(f"{DRESSES}/{name}.yaml", self._opened.loaded)
        make = self._earlier.redline if self._earlier else WordPaper
        return make(self.document, self._wishes, self._opened.loaded.dresses, self._cargo())

    def _cargo(self) -> "Cargo | None":
        """Return what a reviewer's file is to carry back to `planctl pull`."""
        if self._archive is None:
            return None
        from planctl.ooxml.carried import Cargo
        from planctl.schemas.version import VERSION

        left_out = {held.values["target"] for held in self._pictures.left_out}
        pictures = sorted(self._opened.loaded.places.pictures - left_out)
        about = {
            "version": VERSION,
            "layout": self._layout.name,
            "dress": self._wishes.dress or self._layout.dress,
            "pictures": " ".join(pictures),
        }
        if self._wishes.reference:
            about["reference"] = "yes"
        if self._earlier:
            author = self._earlier.author
            about |= {"author": author.name, "date": author.date}
        return Cargo(about, self._archive)

    def _page_pictures(self, folder: Path) -> Iterator[tuple[Path, bytes]]:
        from planctl.exports.pages import page_pictures

        for number, picture in enumerate(page_pictures(self.word.pdf), 1):
            yield folder / f"page-{number:02}.png", picture

    def _missing_passages(self) -> "Iterator[Finding]":
        """Yield the passages that a layout other than the plan's own lacks; validate tells of those."""
        opened = self._opened
        if self._layout.name == opened.plan.head.layout:
            return iter(())
        from planctl.checks.forms import lacking_passages

        return lacking_passages(opened.plan, opened.loaded.places, self._layout)


def _archive(loaded: "Loaded", layout: Layout) -> "Callable[[Iterable[Piece]], bytes]":
    """Return what makes a file that carries the records."""
    from planctl.ooxml.carried import laden, texts_xml

    def records() -> bytes:
        from planctl.workspace.base import base_texts  # where they are made

        return texts_xml(base_texts(loaded, layout))

    return laden(records)


def _of_the_plan(decision: "Decision") -> "Finding":
    from planctl.schemas.finding import Finding, Place  # of most papers there is nothing to say

    return Finding(decision.rule, Place.whole(_PLAN), decision.values)


def _of_the_file(path: str, decision: "Decision") -> "Finding":
    from planctl.schemas.finding import Finding, Place

    at = decision.paragraph
    return Finding(decision.rule, Place(path, at, 1, at, 1), decision.values)
