"""A finding: what a check says, with a place. No pydantic here, so that showing one is cheap."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a file: lines and columns count from 1, columns in characters, the end exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def whole(cls, path: str) -> "Place":
        """Return the place that stands for a file as such: its first character."""
        return cls(path, 1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Related(Place):
    """Another place that a finding speaks of, and what is to be said of it.

    `says` is the key of a sentence of the catalogue, `values` fill its blanks.
    """

    says: str = "findings.also"
    values: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in the stead of what stands at `place`."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding, all or none; `safe`: they need no judgement."""

    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: the rule's code, where, and what fills the message's blanks.

    `severity` is None until the rule's default or the plan's switch has decided it.
    """

    rule: str
    place: Place
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    related: tuple[Place, ...] = ()
    severity: Severity | None = None
    fix: Fix | None = None
