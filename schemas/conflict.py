"""A conflict: what two versions made differently of a third, where a program must not choose."""

from dataclasses import dataclass
from enum import Enum
from typing import Any


class Absent(Enum):
    """What stands where nothing stands: null is a value."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Conflict:
    """The three sides of a conflict, ABSENT where a side holds nothing.

    `keys` say of what: keys of mappings, and the ids (names, terms) of what stands in lists.
    """

    keys: tuple[str, ...]
    base: Any
    ours: Any
    theirs: Any
