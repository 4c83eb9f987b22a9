"""Where things stand in files: from a key or a value, or words in a text, to lines and columns.

Positions are found when somebody asks, from the bytes that were read; a plan without faults never
pays for them.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from planctl.schemas.layout import Layout
from planctl.schemas.passage import Passage

if TYPE_CHECKING:
    from planctl.schemas.finding import Place
    from planctl.schemas.scalar_pieces import Piece

KeyPath = tuple[str | int, ...]
"""From the top of a file to a value: `("areas", 0, "title")`."""


class NodeSpan(NamedTuple):
    """Where a value stands, and the key before it: offsets into the file's text, ends exclusive."""

    key: tuple[int, int] | None
    value: tuple[int, int]


class FileMap(NamedTuple):
    """The text of one file and the spans of all that stands in it."""

    text: str
    spans: Mapping[KeyPath, NodeSpan]
    line_starts: tuple[int, ...] = ()

    def place(self, path: str, start: int, end: int) -> "Place":
        """Return the place of `text[start:end]`; a line ends at a line feed alone."""
        from planctl.schemas.finding import Place  # a plan without faults names no place

        line, column = self._line_and_column(start)
        end_line, end_column = self._line_and_column(max(start, end))
        return Place(path, line, column, end_line, end_column)

    def nearest(self, keys: KeyPath) -> NodeSpan:
        """Return the span of `keys`, or of the closest parent that stands in the file."""
        while keys and keys not in self.spans:
            keys = keys[:-1]
        return self.spans.get(keys, NodeSpan(None, (0, 0)))

    def span_in_text(self, keys: KeyPath, start: int, end: int) -> tuple[int, int]:
        """Return where `value[start:end]` of the text at `keys` stands, as offsets.

        What the value does not hold stands at its end; an alias stands for all of its value.
        """
        span = self.spans[keys]
        found = _pieces(self.text, span.value, self._column_of(keys))
        if not found:
            return span.value
        first = _offset_of(found, start)[0]
        return first, max(first, _offset_of(found, end - 1)[1] if end > start else first)

    def in_value(self, place: "Place") -> tuple[KeyPath, int, int] | None:
        """Return the keys of the text that a place stands in, and where in its value; None outside."""
        start, end = (
            self.line_starts[line - 1] + column - 1
            for line, column in ((place.line, place.column), (place.end_line, place.end_column))
        )
        around = [
            (span.value[1] - span.value[0], keys)
            for keys, span in self.spans.items()
            if span.value[0] <= start and end <= span.value[1]
        ]
        if not around:
            return None
        keys = min(around, key=lambda found: (found[0], -len(found[1])))[1]
        found = _pieces(self.text, self.spans[keys].value, self._column_of(keys))
        return (keys, _position_of(found, start), _position_of(found, end)) if found else None

    def _column_of(self, keys: KeyPath) -> int:
        """Return the column, from 0, of the key (or of the list) that a value stands under."""
        span = self.spans[keys]
        start = span.key[0] if span.key else self.nearest(keys[:-1]).value[0]
        return self._line_and_column(start)[1] - 1

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


def line_starts(text: str) -> tuple[int, ...]:
    """Return the offset at which each line begins; a line ends at a line feed alone."""
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)


class Places(NamedTuple):
    """Where everything of a plan was read from.

    `section_paths` runs parallel to the plan's sections; `unread` holds the paths of files, and
    `sources.yaml#KEY` of sources, that are there but not valid, so that nobody reports them absent;
    `layouts` and `dresses` are the names to choose from; `passages` and `own_layouts` stand by the
    paths of their files; `pictures` are the paths of the files in `figures/`.
    """

    file_map: Callable[[str], FileMap]
    section_paths: tuple[str, ...] = ()
    unread: frozenset[str] = frozenset()
    layouts: tuple[str, ...] = ()
    passages: Mapping[str, Passage] = {}
    own_layouts: Mapping[str, Layout] = {}
    dresses: tuple[str, ...] = ()
    pictures: frozenset[str] = frozenset()

    def of_key(self, path: str, *keys: str | int) -> "Place":
        """Return where the key stands (an item of a list has none: the item's own place)."""
        file_map = self.file_map(path)
        span = file_map.nearest(keys)
        return file_map.place(path, *(span.key or span.value))

    def of_value(self, path: str, *keys: str | int) -> "Place":
        """Return where the value stands."""
        file_map = self.file_map(path)
        return file_map.place(path, *file_map.nearest(keys).value)

    def in_text(self, path: str, keys: Iterable[str | int], start: int, end: int) -> "Place":
        """Return where `value[start:end]` of a text stands, however the text is quoted or folded."""
        file_map = self.file_map(path)
        keys = tuple(keys)
        if keys not in file_map.spans:
            return self.of_value(path, *keys)
        return file_map.place(path, *file_map.span_in_text(keys, start, end))


@lru_cache(maxsize=8)
def _pieces(text: str, span: tuple[int, int], column: int) -> "tuple[Piece, ...]":
    """Return the pieces of a scalar; who asks of one place in a text often asks of the next."""
    from planctl.schemas.scalar_pieces import pieces  # only where a fault stands in a text

    return tuple(pieces(text, span, column))


def _offset_of(found: "tuple[Piece, ...]", position: int) -> tuple[int, int]:
    """Return where the character at `position` of a value begins and ends in its source."""
    for piece in found:
        if position < piece.length:
            at = piece.start + position
            return (at, at + 1) if piece.length > 1 else (piece.start, piece.end)
        position -= piece.length
    return found[-1].end, found[-1].end


def _position_of(found: "tuple[Piece, ...]", offset: int) -> int:
    """Return the position in a value of what stands at an offset of its source."""
    position = 0
    for piece in found:
        if offset <= piece.start:
            return position
        if offset < piece.end:
            return position + (offset - piece.start if piece.length > 1 else 0)
        position += piece.length
    return position
