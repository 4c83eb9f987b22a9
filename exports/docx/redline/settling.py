"""The last mark before a table, and at an end, is one that stays.

A paragraph that comes or goes whole takes its own mark with it. Where it is the last before a table
or at the end of a section, nothing follows for the rest of it to join: there the mark of the line
before comes or goes and its own stays, as Word itself does it.
"""

from collections.abc import Iterator

from planctl.exports.docx.redline.step import OWN_MARKS, GridStep, LineStep, Step


def settled(steps: list[Step]) -> list[Step]:
    """Return the steps of a section; a paragraph that could not go whole is kept."""
    return [*_Settling(steps).settled()]


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
        if not kept:
            return len(self._steps)
        start = kept[-1] + 1
        end = self._steps[start:]
        lines = [step for step in end if isinstance(step, LineStep)]
        last = self._steps[start - 1]
        if len(lines) == len(end) or not isinstance(last, LineStep):
            return len(self._steps)
        if all(step.becomes for step in lines) or all(step.was for step in lines):
            return start - 1 if self._hand_on(last, lines[-1]) else len(self._steps)
        return len(self._steps)

    def _with_a_last_mark(self, stretch: list[LineStep]) -> list[LineStep]:
        kept = max((at for at, step in enumerate(stretch) if step.way == "kept"), default=-1)
        tail = stretch[kept + 1 :]
        gone = [step for step in tail if step.way in ("gone", "away")]
        come = [step for step in tail if step.way in ("come", "here")]
        if gone and come:
            return self._joined(stretch, gone[-1], come[-1])
        if tail and kept >= 0:
            self._hand_on(stretch[kept], tail[-1])
        return stretch

    def _joined(self, stretch: list[LineStep], gone: LineStep, come: LineStep) -> list[LineStep]:
        """Let the last that goes and the last that comes be one paragraph."""
        for step in (gone, come):
            self._stay(step)
        opens, closes = gone.opens or come.opens, gone.closes or come.closes
        last = LineStep("kept", gone.old, come.new, "", gone.was, come.becomes, 0, opens, closes)
        return [*(step for step in stretch if step is not gone and step is not come), last]

    def _hand_on(self, kept: LineStep, last: LineStep) -> bool:
        """Let the mark of the last kept line come or go, if it can, and that of the last of all stay."""
        possible = kept.can_hand_on_to(last)
        if possible:
            # Where a paragraph moves and its mark stays, other programs take both or neither.
            self._stay(last)
            kept.hand_on_to(last)
        return possible

    def _stay(self, step: LineStep) -> None:
        """Take back a move: what becomes another line has not moved."""
        for fellow in self._moves[step.move] if step.move else ():
            fellow.move = 0
            fellow.way = "gone" if fellow.way == "away" else "come"
            fellow.mark = OWN_MARKS[fellow.way]
