"""An edit of a field, as a returned file has it."""

from collections.abc import Callable, Iterable, Iterator
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

    @property
    def hands(self) -> tuple[tuple[str, bool], ...]:
        """Who made it, and whether by moving."""
        return tuple((change.author, change.moved) for change in self.by)

    def with_next(self, following: "Traced", between: str) -> "Traced":
        """Return this edit and one behind it as one, of all hands; `between` stands between them."""
        others = (
            change for change in following.by if (change.author, change.moved) not in self.hands
        )
        new = self.new + between + following.new
        tracked = self.tracked and following.tracked
        return Traced(self.start, following.end, new, (*self.by, *others), tracked)


def together(
    edits: Iterable[Traced], text: str, is_one: Callable[[Traced, Traced], bool]
) -> Iterator[Traced]:
    """Yield the edits of a text in their order, each with those behind it that are one with it."""
    last: Traced | None = None
    for edit in edits:
        if last and is_one(last, edit):
            last = last.with_next(edit, text[last.end : edit.start])
            continue
        if last:
            yield last
        last = edit
    if last:
        yield last
