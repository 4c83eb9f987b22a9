"""Tables (ECMA-376 part 1, 17.4): their rows, cells and columns."""

from collections.abc import Iterator

from planctl.imports.word.line import Item, Line
from planctl.imports.word.names import CELL, PROPERTIES, ROW, VALUE
from planctl.imports.word.values import whole
from planctl.ooxml.parsed import Element, child

_MOST_COLUMNS = 63
"""Word's own limit."""
_OTHERS = PROPERTIES | {ROW, CELL}


def column_count(table: Element) -> int:
    """Return how many columns a table has; Word's limit where it does not say."""
    grid = child(table, "w:tblGrid")
    return min(len(grid) if grid is not None else 0, _MOST_COLUMNS) or _MOST_COLUMNS


def spanned(properties: Element | None, name: str, most: int) -> int:
    """Return how many columns `w:gridSpan` or `w:gridBefore` says, `most` at most."""
    held = None if properties is None else child(properties, name)
    return 0 if held is None else min(max(whole(held.get(VALUE)) or 0, 0), most)


def wrapped(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table, or the cells of a row, content controls around them or not."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag not in _OTHERS and len(element):
            yield from wrapped(element, tag)


def cell_lines(items: tuple[Item, ...]) -> tuple[Line, ...]:
    """Return the paragraphs of a cell; those of a table within it one by one."""
    lines: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            lines.append(item)
        else:
            lines += [line for row in item.rows for cell in row for line in cell]
    return tuple(lines)
