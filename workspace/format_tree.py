"""A record's keys and items with the comments that belong to each, ready to be set anew."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from planctl.workspace.yaml_text import (
    Node,
    YamlText,
    comments,
    end_of,
    entries,
    is_flow,
    line_end,
    line_start,
    start_of,
)

Lines = list[str]
"""Comments, each a line; an empty string is a blank line."""


@dataclass(slots=True)
class Entry:
    """A key and its value, or an item: the lines above it, and the comment at its line's end."""

    key: Node | None
    value: "Node | Block"
    above: Lines = field(default_factory=Lines)
    side: str | None = None


@dataclass(slots=True)
class Block:
    """A mapping or list written line by line; `below` are the comments after its last entry."""

    is_list: bool
    entries: list[Entry] = field(default_factory=list[Entry])
    below: Lines = field(default_factory=Lines)


@dataclass(slots=True)
class _Closed:
    """A block that has just ended, and how far it was indented."""

    block: Block
    column: int


class TreeBuilder:
    """Goes through a file once; comments fall to whom they stand by."""

    def __init__(self, file: YamlText, start: int) -> None:
        """Begin at `start`, behind the document's start mark."""
        self._file = file
        self._at = start
        self._comments = [span for span in comments(file) if span[0] >= start]
        self._last: Entry | None = None
        self._closed: list[_Closed] = []

    def build(self) -> tuple[Lines, Block]:
        """Return the comments above everything, and the record."""
        file = self._file
        header = self._lines_before(file.root.start_mark.index, 0) if file.root else []
        block = self._block(file.root)
        below = self._lines_before(len(file.text), -1)
        block.below += _without_blank_ends(below)
        return header, block

    def _block(self, node: Node) -> Block:
        block = Block(isinstance(node, yaml.SequenceNode))
        column = node.start_mark.column
        if not is_flow(node) and not block.is_list:
            column = entries(node)[0][0].start_mark.column
        for key, value in self._pairs(node):
            start = key.start_mark.index if key else self._dash(node, value)
            entry = Entry(key, value, self._lines_before(start, column))
            block.entries.append(entry)
            self._last = entry
            self._at = key.end_mark.index if key else start
            self._read_value(entry, value)
        if is_flow(node):
            block.below += _without_blank_ends(self._lines_before(node.end_mark.index - 1, -1))
            self._at = node.end_mark.index
        else:
            self._closed.append(_Closed(block, column))
        return block

    def _pairs(self, node: Node) -> Iterator[tuple[Node | None, Node]]:
        if isinstance(node, yaml.MappingNode):
            yield from entries(node)
        else:
            yield from ((None, item) for item in node.value)

    def _dash(self, node: Node, item: Node) -> int:
        """Return where an item begins: in a block list, at its dash."""
        start = start_of(self._file, item)
        if is_flow(node):
            return start
        at = self._at
        for begins, ends in (*self._between(at, start), (start, start)):
            found = self._file.text.find("-", at, begins)
            if found >= 0:
                return found
            at = ends
        return start

    def _between(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the comments that begin from `start` to before `end`."""
        first, last = (bisect_left(self._comments, (at, 0)) for at in (start, end))
        return self._comments[first:last]

    def _read_value(self, entry: Entry, value: Node) -> None:
        file = self._file
        if isinstance(value, yaml.ScalarNode) or not self._opens(value):
            start, end = start_of(file, value), end_of(file, value)
            entry.above += [line for line in self._lines_before(start, 0) if line]
            self._at = end
            if getattr(value, "style", None) in ("|", ">"):
                self._take_side(start, line_end(file, start))
        else:
            entry.value = self._block(value)

    def _opens(self, value: Node) -> bool:
        """Tell whether a collection is set line by line; brackets without comments stay."""
        if not is_flow(value):
            return True
        return bool(self._between(value.start_mark.index, value.end_mark.index))

    def _take_side(self, start: int, end: int) -> None:
        """Give the comment of a block scalar's header to its entry."""
        for begins, ends in self._between(start, end):
            if self._last:
                self._last.side = self._file.text[begins:ends]

    def _lines_before(self, upto: int, column: int) -> Lines:
        """Return the lines from here to what stands at `upto` in `column`; hand on those of others.

        A comment at the end of a line is the last entry's; one indented deeper than what follows
        belongs to the block that has just ended.
        """
        lines: Lines = []
        outer = 0
        at = self._at
        for begins, ends in self._between(at, upto):
            said = self._file.text[begins:ends]
            own = self._file.text[line_start(self._file, begins) : begins]
            if own.strip():
                self._put_beside(said, lines)
            else:
                blank = [""] if self._has_blank(at, begins) else []
                outer, home = self._home(len(own), column, outer, lines)
                home += [*blank, said]
            at = ends
        if self._has_blank(at, upto):
            lines.append("")
        self._closed.clear()
        self._at = upto
        return lines

    def _put_beside(self, said: str, lines: Lines) -> None:
        if self._last is None:
            lines.append(said)
        elif self._last.side is None:
            self._last.side = said
        else:
            self._last.above.append(self._last.side)
            self._last.side = said

    def _home(self, indent: int, column: int, outer: int, lines: Lines) -> tuple[int, Lines]:
        """Return the block that a comment belongs to, never further in than the one before it."""
        if indent <= column:
            return len(self._closed), lines
        within = [closed.column for closed in self._closed[outer:] if closed.column <= indent]
        if not within:
            return len(self._closed), lines
        at = max(at for at, closed in enumerate(self._closed) if closed.column == max(within))
        return at, self._closed[at].block.below

    def _has_blank(self, start: int, end: int) -> bool:
        return any(not line.strip() for line in self._file.text[start:end].split("\n")[1:-1])


def _without_blank_ends(lines: Lines) -> Lines:
    start, end = 0, len(lines)
    while end > start and not lines[end - 1]:
        end -= 1
    return lines[start:end]
