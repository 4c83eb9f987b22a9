"""The steps of a redline: what stands where, which lines of the two papers it is, and its marks."""

from typing import Literal, NamedTuple

from planctl.exports.docx.redline.lines import Grid, Line
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


class Ending(NamedTuple):
    """The properties of a paragraph's mark, and of the section that it ends."""

    properties: str
    section: str = ""


Ends = Line | Ending | None
"""What says how a paragraph's mark looks; None where there is none."""


class LineStep:
    """A line of the redline, which was `old` and is `new`; one that goes or comes is both.

    Of one that is kept there may be several on a side: it was split, or they were joined. `mark` is
    what becomes of its last paragraph mark; `was` and `becomes` say how that looks when all is
    rejected, or accepted. `opens` and `closes` are the ends of a table of contents.
    """

    def __init__(
        self,
        way: Way,
        old: tuple[Line, ...],
        new: tuple[Line, ...],
        mark: Mark,
        was: Ends,
        becomes: Ends,
        move: int = 0,
        opens: str = "",
        closes: str = "",
    ) -> None:
        self.way: Way = way
        self.old, self.new = old, new
        self.mark: Mark = mark
        self.was, self.becomes = was, becomes
        self.move = move
        self.opens, self.closes = opens, closes

    @property
    def is_same(self) -> bool:
        """Whether nobody sees that there was another line."""
        old, new = self.old[0], self.new[0]
        return (
            old.key == new.key
            and len(self.old) == len(self.new) == 1
            and (self.way, self.mark, self.was, self.becomes) == ("kept", "", old, new)
            and (self.opens, self.closes) == (new.opens, new.closes)
        )

    def can_hand_on_to(self, last: "LineStep") -> bool:
        """Tell whether the mark of `last` can stay for this one's.

        pandoc loses what is left of a line where a heading is to join it.
        """
        return self.is_heading or not last.is_heading

    def hand_on_to(self, last: "LineStep") -> None:
        """Let the mark of this line come or go, and that of `last` stay."""
        self.mark, last.mark = "ins" if last.becomes else "del", ""
        last.was, last.becomes = last.was or self.was, last.becomes or self.becomes
        self.was, self.becomes = _within(self.was), _within(self.becomes)

    @property
    def is_heading(self) -> bool:
        """Whether one of its lines is a heading."""
        return any(line.style.startswith("Heading") for line in (*self.old, *self.new))


class GridStep(NamedTuple):
    """A table of the redline, which was `old` and is `new`; one that goes or comes is both."""

    way: Way
    old: Grid
    new: Grid
    move: int = 0
    """None: Word moves no table."""


Step = LineStep | GridStep


def line_step(way: Way, old: Line, new: Line, move: int = 0) -> LineStep:
    """Return the step of a line that takes its own mark with it."""
    was = None if way in ("come", "here") else old
    becomes = None if way in ("gone", "away") else new
    return LineStep(way, (old,), (new,), OWN_MARKS[way], was, becomes, move)


def _within(line: Ends) -> Ending | None:
    """Return the properties of a line that ends no section."""
    return Ending(line.properties) if line else None
