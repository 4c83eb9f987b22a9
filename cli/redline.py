"""The Word paper with tracked changes against an earlier version."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import NamedTuple

from planctl.cli.check import Opened
from planctl.cli.failure import Failure
from planctl.cli.pictures import PictureSource
from planctl.cli.session import Session
from planctl.cli.versions import open_version, version_picture
from planctl.cli.wishes import Marks, Wishes
from planctl.cli.word import WordPaper
from planctl.exports.compose import compose
from planctl.exports.document import Document
from planctl.exports.docx import Paged, Written, write_redline
from planctl.exports.docx.redline import Author
from planctl.ooxml.carried import Cargo
from planctl.schemas.dress import Dress
from planctl.schemas.layout import Layout
from planctl.workspace.builtin import template_folder

_NOBODY = "作者"
"""What Word itself calls an author who is not named."""


class Earlier(NamedTuple):
    """An earlier paper in the same layout, and whose changes have led to the new one."""

    document: Document
    author: Author

    def redline(
        self,
        document: Document,
        wishes: Wishes,
        dresses: Mapping[str, Dress],
        cargo: Cargo | None,
    ) -> WordPaper:
        """Return the Word paper of `document`, marked against this one."""
        return _RedlinePaper(self, document, wishes, dresses, cargo)


class _RedlinePaper(WordPaper):
    def __init__(
        self,
        earlier: Earlier,
        document: Document,
        wishes: Wishes,
        dresses: Mapping[str, Dress],
        cargo: Cargo | None,
    ) -> None:
        super().__init__(document, wishes, dresses, cargo)
        self._earlier = earlier
        self._old = WordPaper(earlier.document, wishes, dresses)

    @cached_property
    def _written(self) -> Written:
        old = Paged(self._earlier.document, self._old.pages)
        new = Paged(self._document, self.pages)
        author = self._earlier.author
        return write_redline(old, new, self._dress, template_folder(), author, self._cargo)


def earlier_paper(
    session: Session, opened: Opened, layout: Layout, marks: Marks, *, final: bool
) -> Earlier:
    """Return the paper that `layout` makes of an earlier version of the plan.

    Raise Failure or a Refusal where there is no such version, and Failure for what is no date.
    """
    name = marks.author or opened.plan.head.submitter or _NOBODY
    author = Author(name, _moment(marks.date) if marks.date is not None else "")
    loaded = open_version(session, marks.version, opened.root)
    if loaded.plan is None:
        raise Failure("error.unreadable_version", version=marks.version)
    read = partial(version_picture, marks.version, opened.root)
    pictures = PictureSource(loaded.plan, layout, loaded.places.pictures, read)
    document = compose(loaded.plan, layout, final=final, picture_of=pictures.picture)
    return Earlier(document, author)


def _moment(date: str) -> str:
    """Return a date as OOXML writes it (xsd:dateTime).

    Word shows every time without its zone, so one that names none is taken as it is.
    """
    try:
        said = datetime.fromisoformat(date)
    except ValueError as error:
        raise Failure("error.no_date", date=date) from error
    return (said.astimezone(UTC) if said.tzinfo else said).strftime("%Y-%m-%dT%H:%M:%SZ")
