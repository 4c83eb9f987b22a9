"""What an import does to a plan, and what it says otherwise than the plan does."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from planctl.schemas.base import Aspect
from planctl.text.compare import Edit as Kept
from planctl.text.compare import edits as compared
from planctl.text.hunks import changed_sentences

ChangeKind = Literal["added", "moved", "retitled", "edited", "progress", "source"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a draft adds to a plan (`taken`), or says otherwise: the plan keeps its own.

    `section` is the id of a section or passage, `key` what of the record it is about: an aspect's
    text, `remarks`, `title`, a field of a source. What is `moved` stands in the area `from_` and
    would stand in `to`; `to` names a source or area too.
    """

    kind: ChangeKind
    taken: bool
    path: str
    key: str
    section: str | None = None
    aspect: Aspect | None = None
    from_: str | None = None
    to: str | None = None
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Sentences that stand in one text and not in the other."""

    op: Literal["delete", "insert", "replace"]
    old: str
    new: str


def edits(old: str, new: str) -> Iterator[Edit]:
    """Yield the sentences, or runs of sentences, that two texts do not share, in order."""
    for sentence in changed_sentences(compared(old, new), lambda text: Kept("keep", text, text)):
        before = "".join(edit.old for edit in sentence)
        after = "".join(edit.new for edit in sentence)
        yield Edit(
            "replace" if before and after else "delete" if before else "insert", before, after
        )
