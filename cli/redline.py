"""The Word paper with tracked changes against an earlier version."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, cast

from planctl.cli.check import Opened
from planctl.cli.failure import Failure
from planctl.cli.pictures import PictureSource
from planctl.cli.session import Session
from planctl.cli.versions import checked, read_version, version_picture
from planctl.cli.wishes import Marks, Wishes
from planctl.cli.word import WordPaper
from planctl.exports.abridged import abridged
from planctl.exports.compose import compose
from planctl.exports.document import Document
from planctl.exports.docx import Paged, Written, write_redline
from planctl.exports.docx.redline import Author, Past
from planctl.ooxml.carried import Cargo
from planctl.schemas.dress import Dress
from planctl.schemas.layout import Layout
from planctl.workspace.builtin import template_folder
from planctl.workspace.read import Loaded

if TYPE_CHECKING:
    from planctl.schemas.plan import Plan

_NOBODY = "作者"
"""What Word itself calls an author who is not named."""


class Earlier:
    """An earlier paper in the same layout, and whose changes have led to the new one.

    Another process writes it while this one writes the new paper, where one can do without the other.
    """

    def __init__(
        self,
        session: Session,
        opened: Opened,
        layout: Layout,
        wished: tuple[Marks, Wishes],
        *,
        final: bool,
    ) -> None:
        """Begin to read the earlier version; raise Failure for what is no date."""
        marks, self._wishes = wished
        name = marks.author or opened.plan.head.submitter or _NOBODY
        self.author = Author(name, _moment(marks.date) if marks.date is not None else "")
        self._session = session
        self._version = marks.version
        self._root = opened.root
        self._now = opened.plan
        self._beside = opened.files, opened.loaded
        self._layout = layout
        self._dresses = opened.loaded.dresses
        self._final = final
        by_itself = self._wishes.pages == "no"
        self._past = opened.beside.add(self._written, first=True) if by_itself else lambda: None

    @cached_property
    def document(self) -> Document:
        """The paper; Failure or a Refusal where there is no such version to read."""
        checked(self._session, self._loaded, self._version)
        return self._paper(cast("Plan", self._loaded.plan))

    def past(self) -> Past | None:
        """Return the paper as it was written; None where it is written together with the new one."""
        past = self._past()
        return Past(*past) if past else None

    def redline(
        self,
        document: Document,
        wishes: Wishes,
        dresses: Mapping[str, Dress],
        cargo: Cargo | None,
    ) -> WordPaper:
        """Return the Word paper of `document`, marked against this one."""
        return _RedlinePaper(self, document, wishes, dresses, cargo)

    @cached_property
    def _loaded(self) -> Loaded:
        return read_version(self._version, self._root, self._beside)

    def _paper(self, plan: "Plan") -> Document:
        names = self._loaded.places.pictures
        read = partial(version_picture, self._version, self._root)
        pictures = PictureSource(plan, self._layout, names, read)
        return compose(plan, self._layout, final=self._final, picture_of=pictures.picture)

    def _written(self) -> tuple[Any, ...] | None:
        """Return the past that a version is of which there is nothing to say, as a plain tuple.

        Of what is the same in both papers it holds a hint.
        """
        plan = self._loaded.plan
        if plan is None or self._loaded.places.unread:
            return None
        held = abridged(plan, self._now, self._layout, final=self._final)
        past = WordPaper(self._paper(held.plan), self._wishes, self._dresses).past()
        return tuple(past._replace(hinted=held.hinted)) if past else None


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
        self._as_wished = partial(WordPaper, wishes=wishes, dresses=dresses)

    @cached_property
    def _written(self) -> Written:
        new = Paged(self._document, self.pages)
        author = self._earlier.author
        written = write_redline(self._old, new, self._dress, template_folder(), author, self._cargo)
        return self._in_reference(written)

    def _old(self) -> Paged | Past:
        past = self._earlier.past()
        if past:
            return past
        document = self._earlier.document
        return Paged(document, self._as_wished(document).pages)


def _moment(date: str) -> str:
    """Return a date as OOXML writes it (xsd:dateTime).

    Word shows every time without its zone, so one that names none is taken as it is.
    """
    try:
        said = datetime.fromisoformat(date)
    except ValueError as error:
        raise Failure("error.no_date", date=date) from error
    return (said.astimezone(UTC) if said.tzinfo else said).strftime("%Y-%m-%dT%H:%M:%SZ")
