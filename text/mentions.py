"""The figures of a block of text, each with what it counts, when, and how it is meant."""

import re
from typing import NamedTuple

from planctl.text.clauses import Clauses
from planctl.text.masks import COVER, covered, masked
from planctl.text.meant import is_bound
from planctl.text.mention import Mention
from planctl.text.mention_sentence import Sentence
from planctl.text.mention_subjects import Subjects
from planctl.text.mention_times import Times
from planctl.text.period import Dated, Period
from planctl.text.periods import periods
from planctl.text.quantities import quantities
from planctl.text.quantity import Quantity
from planctl.text.uncounted import countable, narrowed

_SENTENCE = re.compile(rf"[^。！？]*[。！？]*[”’」』）)\s{COVER}]*")

_OUTLINED = re.compile(
    r"\A\s*[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[.、]?\s+|\A\s*[0-9]{1,2}[.、]\s*(?![0-9])"
)
"""The number of a paragraph: 4.1　投资估算."""


class Read(NamedTuple):
    """The figures of a block in order, and the period that the block speaks of first."""

    mentions: list[Mention]
    period: Period | None


def mentions(text: str, before: Period | None = None, this_year: int | None = None) -> Read:
    """Return the figures of a block of text.

    `before` is the period that the text before it speaks of; `this_year` is the paper's.
    """
    shown = masked(narrowed(text))
    counted = countable(shown)
    dated = periods(counted, this_year, before)
    spans = [(one.start, one.end) for one in dated]
    found = quantities(covered(counted, spans) if spans else counted)
    made: list[Mention] = []
    if found:
        outlined = _OUTLINED.match(shown)
        if outlined and outlined.end() <= found[0].start:
            shown = covered(shown, [outlined.span()])
        made = _Block(shown, counted, dated, found).read(Times(counted, dated, before))
    return Read(made, next((one.period for one in dated if one.lasts), before))


class _Block:
    """A block with figures: what it shows, and the same with all covered that counts nothing."""

    def __init__(self, shown: str, counted: str, dated: list[Dated], found: list[Quantity]) -> None:
        self._shown, self._counted, self._found = shown, counted, found
        self._bounds = {one.start for one in found if is_bound(counted, one)}
        spans = [(one.start, one.end) for one in dated]
        spans += [(one.start, one.end) for one in found if one.start not in self._bounds]
        self._bare = covered(shown, sorted(spans))
        self._made: list[Mention] = []

    def read(self, times: Times) -> list[Mention]:
        """Return the mentions of all figures."""
        at, number, start, before = 0, 0, 0, ""
        while at < len(self._found):
            match = _SENTENCE.match(self._shown, start)
            end = match.end() if match else len(self._counted)
            last = at
            while last < len(self._found) and self._found[last].at < end:
                last += 1
            if last > at:
                found = self._found[at:last]
                figures = [(one.start, one.end) for one in found if one.start not in self._bounds]
                clauses = Clauses(self._bare, self._counted, start, end, figures)
                subjects = Subjects(clauses, self._made, number, before)
                sentence = Sentence(self._counted, (start, end), number, clauses, subjects, times)
                sentence.read(found, self._made, self._bounds)
            before = self._bare[start:end]
            at, start, number = last, end, number + 1
        return self._made
