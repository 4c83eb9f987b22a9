"""From an alignment to the steps of a redline: what stands where, and what becomes of its mark.

A paragraph that comes or goes whole takes its own mark with it. Where it is the last before a table
or at the end of a section, nothing follows for the rest of it to join: there the mark of the line
before comes or goes and its own stays, as Word itself does it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from planctl.exports.docx.redline.align import Alignment, aligned
from planctl.exports.docx.redline.lines import Block, Grid, Line
from planctl.exports.docx.redline.marking import Mark

Way = Literal["kept", "gone", "come", "away", "here"]
"""What became of a block: `away` and `here` are the two places of one that has moved."""
OWN_MARKS: dict[Way, Mark] = {
    "kept": "",
    "gone": "del",
    "come": "ins",
    "away": "moveFrom",
    "here": "moveTo",
}


@dataclass(slots=True)
class LineStep:
    """A line of the redline, which was `old` and is `new`; one that goes or comes is both.

    `mark` is what becomes of its paragraph mark; `was` and `becomes` are the lines whose properties
    that mark has when all is rejected, or accepted. `opens` and `closes` are the ends of a table of
    contents.
    """

    way: Way
    old: Line
    new: Line
    mark: Mark
    was: Line | None
    becomes: Line | None
    move: int = 0
    opens: str = ""
    closes: str = ""


@dataclass(frozen=True, slots=True)
class GridStep:
    """A table of the redline, which was `old` and is `new`; one that goes or comes is both."""

    way: Way
    old: Grid
    new: Grid
    move: int = 0
    """None: Word moves no table."""


Step = LineStep | GridStep


def steps_of(old: Sequence[Block], new: Sequence[Block]) -> list[Step]:
    """Return the steps of one section."""
    if _has_contents(old) != _has_contents(new):
        old, new = _whole(old), _whole(new)
    found = aligned(old, new)
    # Word moves no table, and an entry of contents follows its heading.
    moved = [(one, other) for one, other in found.moved if old[one].kind == "line"]
    steps = [*_steps(old, new, Alignment(found.kept, moved))]
    _span_contents([step for step in steps if isinstance(step, LineStep)])
    return _together([*_Settling(steps).settled()])


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


def line_step(way: Way, old: Line, new: Line, move: int = 0) -> LineStep:
    """Return the step of a line that takes its own mark with it."""
    was = None if way in ("come", "here") else old
    becomes = None if way in ("gone", "away") else new
    return LineStep(way, old, new, OWN_MARKS[way], was, becomes, move)


def _span_contents(steps: list[LineStep]) -> None:
    """Let the table of contents open with the first of its lines and close with the last."""
    opening = [(step, line.opens) for step in steps for line in _lines(step) if line.opens]
    closing = [(step, line.closes) for step in steps for line in _lines(step) if line.closes]
    if opening and closing:
        opening[0][0].opens = opening[0][1]
        closing[-1][0].closes = closing[-1][1]


def _lines(step: LineStep) -> list[Line]:
    """Return the lines of the two papers that stand in this place."""
    return [line for line in (step.becomes, step.was) if line]


class _Settling:
    """Sees to it that before each table, and at each end, the last mark is one that stays."""

    def __init__(self, steps: list[Step]) -> None:
        self._steps = steps
        self._moves: dict[int, list[LineStep]] = {}
        for step in steps:
            if isinstance(step, LineStep):
                self._moves.setdefault(step.move, []).append(step)

    def settled(self) -> Iterator[Step]:
        """Yield the steps."""
        end = self._settle_end()
        stretch: list[LineStep] = []
        for step in self._steps[:end]:
            if isinstance(step, LineStep):
                stretch.append(step)
            if isinstance(step, GridStep) or step.closes:
                yield from self._with_a_last_mark(stretch)
                stretch = []
            if isinstance(step, GridStep):
                yield step
        yield from self._with_a_last_mark(stretch)
        yield from self._steps[end:]

    def _settle_end(self) -> int:
        """Let the last mark of all stay where tables come, or go, at the end; return where that is."""
        kept = [at for at, step in enumerate(self._steps) if step.way == "kept"]
        start = kept[-1] + 1 if kept else len(self._steps)
        end = self._steps[start:]
        lines = [step for step in end if isinstance(step, LineStep)]
        last = self._steps[start - 1]
        if len(lines) == len(end) or not isinstance(last, LineStep):
            return len(self._steps)
        if all(step.becomes for step in lines) or all(step.was for step in lines):
            self._hand_on(last, lines)
            return start - 1
        return len(self._steps)

    def _with_a_last_mark(self, stretch: list[LineStep]) -> list[LineStep]:
        kept = max((at for at, step in enumerate(stretch) if step.way == "kept"), default=-1)
        tail = stretch[kept + 1 :]
        gone = [step for step in tail if step.way in ("gone", "away")]
        come = [step for step in tail if step.way in ("come", "here")]
        if gone and come:
            return self._joined(stretch, gone[-1], come[-1])
        if tail and kept >= 0:
            self._hand_on(stretch[kept], tail)
        return stretch

    def _hand_over_tables(self, stretch: list[LineStep]) -> None:
        """Let the last mark of a section stay where tables come or go at its very end."""
        lines = [step for step in self._steps if isinstance(step, LineStep)]
        if any(step.way == "kept" for step in stretch) or stretch == lines:
            return
        kept = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].way == "kept"), None)
        if kept is not None and len({step.mark for step in lines[kept + 1 :]}) == 1:
            self._hand_on(lines[kept], lines[kept + 1 :])

    def _joined(self, stretch: list[LineStep], gone: LineStep, come: LineStep) -> list[LineStep]:
        """Let the last that goes and the last that comes be one paragraph."""
        for step in (gone, come):
            self._stay(step)
        opens, closes = gone.opens or come.opens, gone.closes or come.closes
        last = LineStep("kept", gone.old, come.new, "", gone.old, come.new, 0, opens, closes)
        return [*(step for step in stretch if step is not gone and step is not come), last]

    def _hand_on(self, kept: LineStep, tail: list[LineStep]) -> None:
        """Let the mark of the last kept line come or go, and that of the last of all stay."""
        last = tail[-1]
        kept.mark, last.mark = "ins" if last.becomes else "del", ""
        last.was, last.becomes = last.was or kept.was, last.becomes or kept.becomes
        kept.was, kept.becomes = _within(kept.was), _within(kept.becomes)

    def _stay(self, step: LineStep) -> None:
        """Take back a move: what becomes another line has not moved."""
        for fellow in self._moves[step.move] if step.move else ():
            fellow.move = 0
            fellow.way = "gone" if fellow.way == "away" else "come"
            fellow.mark = OWN_MARKS[fellow.way]


def _within(line: Line | None) -> Line | None:
    """Return a line that ends no section."""
    return line and replace(line, section="")


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
