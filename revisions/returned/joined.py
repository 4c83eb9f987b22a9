"""Paragraphs of two fields that a reviewer has made one: no record can hold both."""

from collections.abc import Iterator
from itertools import zip_longest

from planctl.revisions.returned.belonging import Belonging
from planctl.revisions.returned.proposals import Unplaced
from planctl.revisions.returned.told import beginning, ending
from planctl.schemas.returned import NOTE, PARAGRAPH_END, Line, Returned


def joined(file: Returned, held: Belonging) -> Iterator[Unplaced]:
    """Yield the ends of paragraphs that were deleted between words of two fields."""
    stems: list[list[str]] = [[] for _ in file.lines]
    for stem, portions in held.fields.items():
        for portion in portions:
            stems[portion.line].append(stem)
    said = [at for at, line in enumerate(file.lines) if any(each.said for each in line.stretches)]
    for at, following in zip_longest(said, said[1:]):
        line = file.lines[at]
        if len(stems[at]) > 1:
            place = sorted(mark.start for mark in line.anchors)[-1]
            yield _unplaced(file, line, _text(line, 0, place), _text(line, place, None))
        elif _goes_on(line) and following is not None and stems[at] != stems[following]:
            after = file.lines[following]
            yield _unplaced(file, line, _text(line, 0, None), _text(after, 0, None))


def _goes_on(line: Line) -> bool:
    """Tell whether a line's end is deleted, and words before it are not."""
    return line.gone is not None and line.kind != "row" and bool(line.after)


def _text(line: Line, start: int, end: int | None) -> str:
    size = sum(len(held.said) for held in line.stretches)
    kept = (held.said for held in line.cut(start, size if end is None else end) if not held.gone)
    return "".join(kept).replace(NOTE, "")


def _unplaced(file: Returned, line: Line, before: str, behind: str) -> Unplaced:
    before, behind = ending(before), beginning(behind)
    by = (line.gone or file.saved,)
    return Unplaced(
        file.name, line.number, before + PARAGRAPH_END + behind, before + behind, by, "joined"
    )
