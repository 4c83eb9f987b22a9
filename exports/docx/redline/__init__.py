"""A redline: the new paper with tracked changes against the old one.

Both papers are written by the one writer, and the redline is made of what it wrote. So whatever it
writes has its redline, and to accept all changes, or to reject them, gives what it wrote of the new
paper, or of the old one.
"""

from planctl.exports.document import Document
from planctl.exports.docx.body import Body
from planctl.exports.docx.redline.lines import Block, Keys, blocks, sections
from planctl.exports.docx.redline.marking import Author, Marking
from planctl.exports.docx.redline.names import Names
from planctl.exports.docx.redline.notes import RedlineNotes
from planctl.exports.docx.redline.step import LineStep, Step
from planctl.exports.docx.redline.steps import one_sided, steps_of
from planctl.exports.docx.redline.writing import RedlineWriter
from planctl.exports.letter import Decision

__all__ = ["Author", "Redline"]


class Redline:
    """The body of a redline, with its notes and numberings: what a `Body` is to a paper."""

    def __init__(
        self, before: tuple[Body, list[str]], after: tuple[Body, list[str]], author: Author
    ) -> None:
        """Compare two bodies, each with what it wrote; the numberings of the new one are added to."""
        (old, old_pieces), (new, new_pieces) = before, after
        keys = Keys()
        was = blocks(old_pieces, keys.of(old.notes.texts))
        now = blocks(new_pieces, keys.of(new.notes.texts))
        steps = _steps(_parts(old.document, was), _parts(new.document, now))
        names = Names(old, new)
        kept = (step for step in steps if isinstance(step, LineStep) and step.way == "kept")
        names.keep((step.old[0], step.new[0]) for step in kept)
        marking = Marking(author, names.first_free)
        self.notes = RedlineNotes(old.notes, new.notes, names, marking)
        self.numbering = new.numbering
        self.deepest = max(old.deepest, new.deepest)
        writer = RedlineWriter(names, marking, self.notes)
        written = "".join([*writer.blocks(steps), new_pieces[-1]])
        self.pieces = (self.notes.numbered(written),)
        self.decisions = [_placed(held, writer.counts) for held in new.decisions]


def _parts(document: Document, body: list[Block]) -> dict[str, list[Block]]:
    """Return the parts of a paper, each a section, by what they are."""
    names = [name for name, held in (("cover", document.cover), ("front", document.front)) if held]
    return dict(zip((*names, "body"), sections(body), strict=True))


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
