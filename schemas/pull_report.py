"""What `planctl pull` and `planctl opinions` print with `--format json`."""

from typing import Literal

from planctl.schemas.change import Change
from planctl.schemas.form import record
from planctl.schemas.opinion import Decision, Opinion
from planctl.schemas.origin import RecordKind
from planctl.schemas.returned import AsidePlace

PullState = Literal["taken", "followed", "decided", "refused", "undecided", "unplaced"]
"""Written; in the plan already; dealt with on an earlier day; another version was taken; a conflict;
of no record."""


@record
class PulledFile:
    """One returned file: `edits` is the sum of what follows it; `base`: it says what it began as."""

    file: str
    base: bool
    edits: int
    taken: int
    followed: int
    decided: int
    refused: int
    undecided: int
    unplaced: int
    comments: int
    footnotes: int


@record
class AuthorReport:
    """Who made an edit, and when, as far as the file says it."""

    author: str | None
    date: str | None


@record
class PulledEdit:
    """One edit and what became of it; `reason` says why it has no place.

    `place`: where beside the text it is, in the contents, a header or a footer.
    `winners`: where it was refused, whose version was taken; nobody's where the plan was kept.
    """

    file: str
    state: PullState
    by: tuple[AuthorReport, ...]
    record: RecordKind | None
    id: str | None
    field: str | None
    place: AsidePlace | None
    old: str
    new: str
    reason: str | None
    winners: tuple[str, ...] | None


@record
class PulledVersion:
    """How a stretch would read as these reviewers have it."""

    who: tuple[str, ...]
    files: tuple[str, ...]
    text: str


@record
class RivalEdit:
    """Another edit of the sentence, which an earlier pull took over or left; `opinion` is its id."""

    opinion: str
    who: tuple[str, ...]
    date: str | None
    file: str | None
    old: str | None
    new: str | None
    decision: Decision | None


@record
class PullConflict:
    """A stretch that collides: as the plan has it, each version, and what earlier pulls know of it.

    `together`: as it would read with all versions, if no edit meets another.
    """

    record: RecordKind | None
    id: str | None
    field: str | None
    now: str
    versions: tuple[PulledVersion, ...]
    together: str | None
    rivals: tuple[RivalEdit, ...]


@record
class PullReport:
    """`planctl pull --format json`; `opinions` are the ids of those that are new.

    `written` is false under --dry-run; `changes` are those of `planctl diff`.
    """

    written: bool
    files: tuple[PulledFile, ...]
    edits: tuple[PulledEdit, ...]
    conflicts: tuple[PullConflict, ...]
    changes: tuple[Change, ...]
    opinions: tuple[str, ...]
    paths: tuple[str, ...]


@record
class OpinionsReport:
    """`planctl opinions --format json`: by their ids, in the order in which they came."""

    opinions: dict[str, Opinion]
