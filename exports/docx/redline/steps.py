"""From an alignment to the steps of a redline, in their order."""

from collections.abc import Iterator, Sequence
from typing import Literal

from planctl.exports.docx.redline.align import Alignment, aligned
from planctl.exports.docx.redline.lines import Block, Grid, Line
from planctl.exports.docx.redline.settling import settled
from planctl.exports.docx.redline.splits import with_splits
from planctl.exports.docx.redline.step import GridStep, LineStep, Step, Way, line_step


def steps_of(old: Sequence[Block], new: Sequence[Block]) -> list[Step]:
    """Return the steps of one section."""
    if _has_contents(old) != _has_contents(new):
        old, new = _whole(old), _whole(new)
    found = aligned(old, new)
    # Word moves no table, and an entry of contents follows its heading.
    moved = [(one, other) for one, other in found.moved if old[one].kind == "line"]
    steps = with_splits([*_steps(old, new, Alignment(found.kept, moved))])
    if _has_contents(new):
        _span_contents([step for step in steps if isinstance(step, LineStep)])
    return _together(settled(steps))


def one_sided(blocks: Sequence[Block], way: Literal["gone", "come"]) -> list[Step]:
    """Return the steps of a section that the other paper has not."""
    return [_step(way, block, block) for block in _whole(blocks)]


def _has_contents(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, Line) and block.opens for block in blocks)


def _whole(blocks: Sequence[Block]) -> list[Block]:
    return [block.whole() if isinstance(block, Line) else block for block in blocks]


def _steps(old: Sequence[Block], new: Sequence[Block], found: Alignment) -> Iterator[Step]:
    """Yield the steps: between two that are kept, first what goes and then what comes."""
    away = {one: number for number, (one, _) in enumerate(found.moved, 1)}
    here = {other: (number, old[one]) for number, (one, other) in enumerate(found.moved, 1)}
    at = place = 0
    for one, other in (*found.kept, (len(old), len(new))):
        for block in range(at, one):
            move = away.get(block, 0)
            yield _step("away" if move else "gone", old[block], old[block], move)
        for block in range(place, other):
            move, fellow = here.get(block, (0, new[block]))
            yield _step("here" if move else "come", fellow, new[block], move)
        if one < len(old):
            yield _step("kept", old[one], new[other])
        at, place = one + 1, other + 1


def _step(way: Way, old: Block, new: Block, move: int = 0) -> Step:
    if isinstance(old, Line) and isinstance(new, Line):
        return line_step(way, old, new, move)
    if isinstance(old, Grid) and isinstance(new, Grid):
        return GridStep(way, old, new)
    raise TypeError(old, new)  # blocks of two kinds are never the same


def _span_contents(steps: list[LineStep]) -> None:
    """Let the table of contents open with the first of its lines and close with the last."""
    ends = [(step, line) for step, line in _lines(steps) if line.opens or line.closes]
    opening = [(step, line.opens) for step, line in ends if line.opens]
    closing = [(step, line.closes) for step, line in ends if line.closes]
    if opening and closing:
        opening[0][0].opens = opening[0][1]
        closing[-1][0].closes = closing[-1][1]


def _lines(steps: list[LineStep]) -> Iterator[tuple[LineStep, Line]]:
    """Yield the lines of the two papers, each with the step that it stands in."""
    for step in steps:
        if step.way in ("kept", "come", "here"):
            yield from ((step, line) for line in step.new)
        if step.way in ("kept", "gone", "away"):
            yield from ((step, line) for line in step.old)


def _together(steps: list[Step]) -> list[Step]:
    """Let neighbours that have moved to be neighbours move as one."""
    lines = [step for step in steps if isinstance(step, LineStep) and step.move]
    places = {id(step): at for at, step in enumerate(steps)}
    here = {step.move: places[id(step)] for step in lines if step.way == "here"}
    joined: dict[int, int] = {}
    before: LineStep | None = None
    for step in (step for step in lines if step.way == "away"):
        follows = before is not None and (
            places[id(before)] + 1 == places[id(step)] and here[before.move] + 1 == here[step.move]
        )
        joined[step.move] = joined[before.move] if before and follows else step.move
        before = step
    for step in lines:
        step.move = joined[step.move]
    return steps
