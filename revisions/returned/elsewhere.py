"""Changes of what belongs to no record: titles of parts, lists and tables that planctl makes."""

from collections.abc import Iterable, Iterator, Sequence

from planctl.revisions.returned.proposals import Unplaced
from planctl.schemas.returned import BREAK, NOTE, PARAGRAPH_END, Change, Line
from planctl.text.common import common

_SHOWN = str.maketrans({NOTE: None, BREAK: PARAGRAPH_END})


def elsewhere(
    file: str, base: Sequence[Line] | None, lines: Sequence[Line], saved: Change
) -> Iterator[Unplaced]:
    """Yield the changes that make of the base's lines, those of no field, what the file's say.

    Without a base, those that are tracked.
    """
    if base is None:
        for line in lines:
            yield from _tracked(file, line)
        return
    before = [line.after for line in base]
    after = [line.before for line in lines]
    at = place = 0
    for first, second in (*common(before, after), (len(before), len(after))):
        yield from _replaced(file, before[at:first], lines[place:second], saved)
        yield from (_tracked(file, lines[second]) if second < len(lines) else ())
        at, place = first + 1, second + 1


def _replaced(
    file: str, gone: Sequence[str], come: Sequence[Line], saved: Change
) -> Iterator[Unplaced]:
    """Yield what stands instead of other lines, one for one; nobody can tell which is which."""
    for at in range(max(len(gone), len(come))):
        line = come[at] if at < len(come) else None
        old = gone[at] if at < len(gone) else ""
        new = line.after if line else ""
        by = [held.come or held.gone for held in line.stretches] if line else []
        yield _unplaced(
            file, line.number if line else 0, old, new, [held for held in by if held] or [saved]
        )


def _tracked(file: str, line: Line) -> Iterator[Unplaced]:
    """Yield the tracked changes of a line, those of one hand side by side together."""
    old, new, by = "", "", list[Change]()
    changed = "".join([held.said for held in line.stretches if held.come or held.gone])
    if changed and not changed.strip(BREAK):  # the words around say which
        by = [change for held in line.stretches if (change := held.come or held.gone)]
        yield _unplaced(file, line.number, line.before, line.after, by)
        return
    for held in line.stretches:
        change = held.come or held.gone
        if change is None or (by and change.author != by[-1].author):
            if by:
                yield _unplaced(file, line.number, old, new, by)
            old, new, by = "", "", []
        if change:
            old += "" if held.come else held.said
            new += "" if held.gone else held.said
            by.append(change)
    if by:
        yield _unplaced(file, line.number, old, new, by)


def _unplaced(file: str, line: int, old: str, new: str, by: Iterable[Change]) -> Unplaced:
    old, new = old.translate(_SHOWN), new.translate(_SHOWN)
    return Unplaced(file, line, old, new, tuple(dict.fromkeys(by)), "outside")
