"""What reviewers propose: edits of fields, words on fields, and what no field could be found for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from planctl.revisions.returned.told import Core
from planctl.schemas.origin import Origin
from planctl.schemas.returned import AsidePlace, Change, Reply, Returned
from planctl.text.new_lines import Rewording

Reason = Literal[
    "outside",
    "label",
    "note",
    "form",
    "title",
    "missing",
    "gone",
    "unsure",
    "otherwise",
    "joined",
    "moved",
    "break",
    "half",
    "row",
]
"""Why an edit cannot be placed: it is of no record's words, of words that the paper adds, of a note to
a colleague, of a form that no text can be given, or no title; the field is not in the file, or not in the plan; the
file does not say what it began as, and the edit is not tracked, or the plan has its sentence otherwise;
two records have become one paragraph; all of the field stands elsewhere in the paper; a line was broken
within a heading or a cell; the other half of a move could not be made; the plan no longer holds the row
of a table."""


class Beginning(NamedTuple):
    """What a returned file began as: the paper, read as it was written, and the fields it was made of.

    The fields stand by the stems of their anchors. `notes`: the paper shows notes; `filled`: it
    stood in a file of others, which says more; `sure`: nobody has guessed.
    """

    paper: Returned
    fields: Mapping[str, "Field"]
    notes: bool = False
    filled: bool = False
    sure: bool = True


class Field(NamedTuple):
    """A field of a record as a paper was made of it."""

    origin: Origin
    text: str

    @property
    def is_title(self) -> bool:
        """Whether it is one line of plain words."""
        return self.origin.field not in ("status", "challenge", "countermeasure", "text") or (
            self.origin.kind == "area"
        )


class Shift(NamedTuple):
    """A move of whole lines, as one edit: whose it is, what it is known by, how people are told, and where to."""

    origin: Origin
    core: Core
    on: str
    old: str
    new: str
    to: tuple[str, ...]


class Proposal(NamedTuple):
    """An edit of what is seen of a field, as the reviewer's base has it; `old` and `new` for people."""

    file: str
    origin: Origin
    rewording: Rewording
    old: str
    new: str
    sentence: str
    """The sentence that it is made in, as the base has it."""
    by: tuple[Change, ...]
    tracked: bool
    core: Core
    moved: tuple[str, ...] = ()
    """The lines that it takes and another edit of the file brings, or the other way round."""
    shift: Shift | None = None
    """The move that it is half of, where both halves are nothing else."""

    @property
    def takes_along(self) -> bool:
        """Whether all that it takes comes elsewhere in the file."""
        return bool(self.moved) and not self.new


class Remark(NamedTuple):
    """A comment, or a footnote that was added or rewritten (from `before`), and the words that it stands on."""

    file: str
    kind: Literal["comment", "footnote"]
    origin: Origin | None
    on: str
    text: str
    by: Change
    replies: tuple[Reply, ...] = ()
    resolved: bool = False
    place: AsidePlace | None = None
    before: str = ""


class Unplaced(NamedTuple):
    """An edit of no record; `line` is the paragraph of the file, 0 for what is no longer there."""

    file: str
    line: int
    old: str
    new: str
    by: tuple[Change, ...]
    reason: Reason
    origin: Origin | None = None
    place: AsidePlace | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """What one file says against the paper that its reviewer began with.

    `seen` is what is seen of each field that it edits, as the base has it; `began` are all of the
    base's. `known`: some of its lines were recognised as the paper's.
    """

    file: str
    proposals: tuple[Proposal, ...]
    remarks: tuple[Remark, ...]
    unplaced: tuple[Unplaced, ...]
    seen: dict[Origin, str]
    began: tuple[Field, ...] = ()
    known: bool = True
