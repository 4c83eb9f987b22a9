"""Words that know where in their source they stand."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

_BREAKS = str.maketrans(dict.fromkeys("\n\r", " "))
_BLANKS = str.maketrans(dict.fromkeys("\t\x0b\x0c\x85\xa0\u2028\u2029", " "))


@dataclass(frozen=True)
class Mapped:
    """Pieces of a source read as one text; line breaks, tabs and hard blanks read as blanks.

    `spans` are offsets into `source`, in order, ends exclusive and none of them empty. What a
    reader leaves out (marks, line breaks inside a Chinese sentence) stands in no span.
    """

    source: str
    spans: tuple[tuple[int, int], ...]

    @cached_property
    def value(self) -> str:
        """The text, as long as the spans together."""
        return self.written.translate(_BLANKS)

    @property
    def written(self) -> str:
        """The text on one line, its tabs and hard blanks as they are; as long as `value`.

        Made anew each time: what is kept would double the texts of a large plan.
        """
        said = "".join([self.source[start:end] for start, end in self.spans])
        return said.translate(_BREAKS) if "\n" in said or "\r" in said else said

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(end - start for start, end in self.spans))

    def __len__(self) -> int:
        return self._ends[-1] if self.spans else 0

    def __bool__(self) -> bool:
        return bool(self.spans)

    def cut(self, start: int, end: int | None = None) -> "Mapped":
        """Return `value[start:end]`, mapped; both count from 0 and stay within the text."""
        end = len(self) if end is None else end
        return Mapped(self.source, tuple(self.places(start, end)))

    def places(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where in the source `value[start:end]` stands, piece by piece."""
        at = bisect_right(self._ends, start)
        while at < len(self.spans) and start < end:
            first, last = self.spans[at]
            before = self._ends[at] - (last - first)
            taken = min(end, self._ends[at])
            yield first + start - before, first + taken - before
            start, at = taken, at + 1

    def extent(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the source `value[start:end]` begins and ends; what is empty has a place."""
        found = list(self.places(start, end))
        if found:
            return found[0][0], found[-1][1]
        if not self.spans:
            return 0, 0
        at = self.place(start) if start < len(self) else self.spans[-1][1]
        return at, at

    def place(self, offset: int) -> int:
        """Return where in the source the character at `offset` stands."""
        return next(self.places(offset, offset + 1))[0]

    def joined(self, other: "Mapped") -> "Mapped":
        """Return this text with another of the same source behind it."""
        return Mapped(self.source, (*self.spans, *other.spans))
