"""A fault while reading one file, before it has become a finding."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule's code, a span of the file's text as offsets, and what fills the message's blanks."""

    rule: str
    start: int = 0
    end: int = 0
    values: dict[str, str] = field(default_factory=dict[str, str])
