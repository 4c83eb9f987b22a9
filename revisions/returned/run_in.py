"""Sub-headings that a paper runs in before their paragraphs, as edits meet them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from planctl.revisions.returned.matched import RUN_IN, Shown
from planctl.revisions.returned.traced_edit import Traced
from planctl.schemas.returned import BREAK
from planctl.text.new_lines import KIND_MARKS

_BREAKS = str.maketrans({"\n": BREAK} | dict.fromkeys(KIND_MARKS, ""))


class RunIn(NamedTuple):
    """A sub-heading, the line `line` of a text, from `start` of the paper to its colon at `end`.

    It stands before its paragraph, or `alone`, where an item or a table follows.
    """

    start: int
    end: int
    line: int
    alone: bool = False

    def is_deleted(self, start: int, end: int, new: str) -> bool:
        """Tell whether an edit takes it away, its colon with it, and nothing else."""
        return (start, end, new, self.alone) == (self.start, self.end + len(RUN_IN), "", False)

    def goes_on(self, start: int, end: int, new: str, *, begins_line: bool) -> bool:
        """Tell whether an edit makes it go on with the paragraph before it: it is plain words then.

        One that takes away whole lines before it (`begins_line`) does not.
        """
        breaks = new.rstrip("".join(KIND_MARKS)).endswith("\n")
        meets = start < self.start <= end <= self.end and not breaks
        return meets and (new != "" or not begins_line)


def run_ins(paper: str, shown: Sequence[Sequence[Shown]], starts: Sequence[int]) -> Iterator[RunIn]:
    """Yield the sub-headings that lines of a paper, which begin at `starts`, show run in."""
    for held, at, following in zip(shown, starts, starts[1:], strict=False):
        begins = at + held[0].start if held else at
        for each, behind in pairwise(held):
            if each.line != behind.line:
                yield RunIn(begins, at + each.end, each.line)
                begins = at + behind.start
        end = at + held[-1].end if held else following
        if paper[end : following - 1] == RUN_IN:
            yield RunIn(begins, end, held[-1].line, alone=True)


def with_signs(edit: Traced, headings: Sequence[RunIn]) -> Traced:
    """Return an edit with signs for the line breaks in it, if it is within such a heading."""
    within = any(held.start < edit.start and edit.end <= held.end for held in headings)
    return edit._replace(new=edit.new.translate(_BREAKS)) if within else edit
