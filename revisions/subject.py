"""What a change is about."""

from typing import Any, NamedTuple

from planctl.schemas.base import Aspect
from planctl.schemas.change import Change, ChangeKind


class Subject(NamedTuple):
    """A section or passage, as the new version has it; as the old one where that alone does."""

    path: str
    section: str
    title: str
    area: str | None = None

    def change(self, kind: ChangeKind, key: str = "", **said: Any) -> Change:
        """Return a change of it; `key` is what of the record, `said` the other fields."""
        return Change(
            kind=kind,
            path=self.path,
            key=key,
            section=self.section,
            title=self.title,
            area=self.area,
            **said,
        )


class TextPair(NamedTuple):
    """A text as two versions have it: an aspect of a section, or a passage (no aspect).

    A side that lacks it is empty, and `kind` says so; `state` is the progress of what was added.
    """

    subject: Subject
    aspect: Aspect | None
    old: str
    new: str
    kind: ChangeKind = "edited"
    state: str | None = None

    def change(self, kind: ChangeKind, **said: Any) -> Change:
        """Return a change of this text."""
        key = f"{self.aspect}.text" if self.aspect else "text"
        return self.subject.change(kind, key, aspect=self.aspect, **said)
