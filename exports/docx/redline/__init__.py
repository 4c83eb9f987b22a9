"""A redline: the new paper with tracked changes against the old one.

Both papers are written by the one writer, and the redline is made of what it wrote. So whatever it
writes has its redline, and to accept all changes, or to reject them, gives what it wrote of the new
paper, or of the old one.
"""

from collections.abc import Iterator

from planctl.exports.docx.body import Body
from planctl.exports.docx.redline.lines import Block, Keys
from planctl.exports.docx.redline.marking import Author, Marking
from planctl.exports.docx.redline.names import Names
from planctl.exports.docx.redline.notes import RedlineNotes
from planctl.exports.docx.redline.past import Past, parts_of
from planctl.exports.docx.redline.step import LineStep, Step
from planctl.exports.docx.redline.steps import one_sided, steps_of
from planctl.exports.docx.redline.unchanged import Paper, compared
from planctl.exports.docx.redline.writing import RedlineWriter
from planctl.exports.letter import Decision

__all__ = ["Author", "Past", "Redline"]


class Redline:
    """The body of a redline, with its notes and numberings: what a `Body` is to a paper."""

    def __init__(self, old: Past, new: Body, pieces: list[str], author: Author) -> None:
        """Compare the old paper with the pieces of the new one, whose numberings are added to."""
        keys = Keys()
        was = Paper(old.pieces, old.stretches, keys.of(old.notes))
        now = Paper(pieces, new.stretches, keys.of(new.notes.texts))
        bodies = compared(was, now, old.hinted)
        steps = _steps(
            dict(zip(old.parts, was.parts(bodies[0]), strict=True)),
            dict(zip(parts_of(new.document), now.parts(bodies[1]), strict=True)),
        )
        names = Names(old, new)
        kept = (step for step in steps if isinstance(step, LineStep) and step.way == "kept")
        names.keep((step.old[0], step.new[0]) for step in kept)
        marking = Marking(author, names.first_free)
        self.notes = RedlineNotes(old.notes, new.notes, names, marking)
        self.numbering = new.numbering
        self.deepest = max(old.deepest, new.deepest)
        self._writer = RedlineWriter(names, marking, self.notes, counts=bool(new.decisions))
        self._steps, self._end = steps, pieces[-1]
        self._decisions = new.decisions

    def pieces(self) -> Iterator[str]:
        """Yield everything within `w:body`."""
        yield from self.notes.numbered(self._writer.blocks(self._steps))
        yield self._end

    @property
    def decisions(self) -> list[Decision]:
        """What had to be decided of the new paper, placed in what has been written."""
        return [_placed(held, self._writer.counts) for held in self._decisions]


def _steps(old: dict[str, list[Block]], new: dict[str, list[Block]]) -> list[Step]:
    """Return the steps of all parts; a move has a number of its own among them all."""
    steps: list[Step] = []
    for name in ("cover", "front", "body"):
        moves = max((step.move for step in steps), default=0)
        for step in _steps_of(old.get(name), new.get(name)):
            if isinstance(step, LineStep) and step.move:
                step.move += moves
            steps.append(step)
    return steps


def _steps_of(was: list[Block] | None, now: list[Block] | None) -> list[Step]:
    if was is not None and now is not None:
        return steps_of(was, now)
    return one_sided(now, "come") if now is not None else one_sided(was or [], "gone")


def _placed(decision: Decision, counts: list[tuple[int, int]]) -> Decision:
    """Return what was decided of a paragraph of the new paper, with its number in the redline."""
    left, before = decision.paragraph, 0
    for new, written in counts:
        if left <= new:
            break
        left, before = left - new, before + written
    return decision._replace(paragraph=before + left)
