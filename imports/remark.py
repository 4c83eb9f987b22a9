"""What somebody should know of a draft, before it has a place on a line."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol


class Titled(Protocol):
    """What has a title, which may still change."""

    title: str


class Remark(NamedTuple):
    """What somebody should know of a draft: a rule's code, where, and what fills its blanks.

    The blank `section` is the title of what it is `about`, as it is in the end.
    """

    rule: str
    start: int
    end: int
    values: Mapping[str, str]
    about: Titled | None = None
