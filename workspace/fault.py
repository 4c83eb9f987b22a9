"""A fault while reading one file, before it has become a finding."""

from collections.abc import Mapping
from typing import NamedTuple


class Fault(NamedTuple):
    """A rule's code, a span of the file's text as offsets, and what fills the message's blanks."""

    rule: str
    start: int = 0
    end: int = 0
    values: Mapping[str, str] = {}
