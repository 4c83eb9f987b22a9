"""An edit of a field, as a returned file has it."""

from typing import NamedTuple

from planctl.schemas.returned import Change


class Traced(NamedTuple):
    """An edit of what stood from `start` to `end`, and who made it.

    What is not tracked has the author and the date of whoever saved the file last.
    """

    start: int
    end: int
    new: str
    by: tuple[Change, ...]
    tracked: bool = True
