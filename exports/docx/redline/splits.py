"""Paragraphs that were split or joined: of their words none has come or gone."""

from collections.abc import Iterable, Iterator
from typing import Literal

from planctl.exports.docx.redline.lines import Line
from planctl.exports.docx.redline.step import LineStep, Step, Way
from planctl.text.grams import grams

_HELD = 0.6
"""Of a paragraph, in runs of two characters, that another must hold to have been a part of it."""
_SAYS_SOMETHING = 4
"""Characters."""
_OTHER_SIDE: dict[str, tuple[Way, ...]] = {"gone": ("come", "here"), "come": ("gone", "away")}
"""What stands between neighbours of a paper and is not of it."""
_Lines = tuple[Line, ...]


def with_splits(steps: list[Step]) -> list[Step]:
    """Return the steps; what was split from its neighbour, or joined to it, is kept with it."""
    taken: set[int] = set()
    for at, step in enumerate(steps):
        if isinstance(step, LineStep) and _is_edited(step):
            step.old = _with_parts(steps, at, "gone", step.old, step.new, taken)
            step.new = _with_parts(steps, at, "come", step.new, step.old, taken)
            step.was, step.becomes = step.old[-1], step.new[-1]
    return [step for at, step in enumerate(steps) if at not in taken]


def _is_edited(step: LineStep) -> bool:
    old, new = step.old[0], step.new[0]
    return step.way == "kept" and old.key != new.key and new.kind == "line" and not _noted(old, new)


def _noted(*lines: Line) -> bool:
    """Tell whether there is a note.

    pandoc puts what stands before a joined paragraph into its note, and LibreOffice does not join it.
    """
    return any("noteReference" in line.xml for line in lines)


def _with_parts(
    steps: list[Step],
    at: int,
    way: Literal["gone", "come"],
    lines: _Lines,
    whole: _Lines,
    taken: set[int],
) -> _Lines:
    """Return one side of the step at `at` with those of its neighbours that the other side holds."""
    for places in (range(at - 1, -1, -1), range(at + 1, len(steps))):
        for place, line in _neighbours(steps, places, way):
            if place in taken or _noted(line) or not _is_part(line, whole, lines):
                break
            taken.add(place)
            lines = (line, *lines) if place < at else (*lines, line)
    return lines


def _neighbours(
    steps: list[Step], places: Iterable[int], way: Literal["gone", "come"]
) -> Iterator[tuple[int, Line]]:
    """Yield the lines that go, or come, right beside one that is kept, from the nearest."""
    for place in places:
        step = steps[place]
        if step.way in _OTHER_SIDE[way]:
            continue
        if step.way != way or not isinstance(step, LineStep):
            return
        yield place, step.old[0]


def _is_part(line: Line, whole: _Lines, lines: _Lines) -> bool:
    """Tell whether `whole` holds what a line says, and `lines`, which look like it, do not."""
    if len(line.said) < _SAYS_SOMETHING or line.properties != lines[0].properties:
        return False
    own = grams(line.said, 2)
    held, known = (own & grams("".join([one.said for one in side]), 2) for side in (whole, lines))
    return len(held) >= _HELD * len(own) > len(known)
