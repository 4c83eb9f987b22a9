"""Where words of a paper come from: a field of a record."""

from typing import Literal, NamedTuple

RecordKind = Literal["section", "passage", "area", "plan"]


class Origin(NamedTuple):
    """A field of a record: an aspect or the `title` of a section, `text` or `title` of a passage.

    An area has a `title` and a headline for each aspect; the plan, whose id is "", has a `title`.
    """

    kind: RecordKind
    id: str
    field: str
