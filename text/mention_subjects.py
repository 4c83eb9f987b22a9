"""Whose a figure is whose own words do not say it: what the clauses and figures before speak of."""

import re
from itertools import islice

from planctl.text.clauses import Clauses
from planctl.text.indicators import is_grounded, subject_of, words_of
from planctl.text.mention import Mention

_PREPOSITIONS = frozenset("在随据受为通对针按根从由自当近截以")
"""What a clause begins with that only says under which circumstances."""
_FURTHEST = 12
"""How many figures or clauses back one looks."""


class Subjects:
    """What the clauses of one sentence speak of, and the figures before; each is looked at once."""

    def __init__(self, clauses: Clauses, made: list[Mention], sentence: int, before: str) -> None:
        """Take the figures `made` so far, and the text of the sentence before."""
        self._clauses, self._made, self._before = clauses, made, before
        self._sentence = sentence
        self._topic = ""

    def topic(self, begins: int) -> str:
        """Return what the clauses before the one that begins at `begins` speak of; "" for nothing.

        Once found it is the same for all clauses behind.
        """
        if not self._topic:
            before = islice(self._clauses.before(begins), _FURTHEST)
            self._topic = next((said for words in before if (said := _said_in(words))), "")
        return self._topic

    def all_before(self, begins: int) -> str:
        """Return all that the sentence says before the clause that begins at `begins`."""
        return self._clauses.all_before(begins)

    def subject(self, begins: int) -> str | None:
        """Return whose a figure in the clause that begins at `begins` is; None where nothing says."""
        return self._of_figures(self._sentence) or self.topic(begins) or self._of_last() or None

    def _of_figures(self, sentence: int) -> str:
        recent = islice(reversed(self._made), _FURTHEST)
        own = (_said_of(made) for made in recent if made.sentence == sentence)
        return next(filter(None, own), "")

    def _of_last(self) -> str:
        """Return what the sentence before speaks of."""
        if not self._before:
            return ""
        first = re.split("[，；：]", self._before, maxsplit=1)[0]
        return self._of_figures(self._sentence - 1) or _said_in(words_of(first))


_PLANNED = re.compile(
    "(?:完成|为|占|达到?)*(?:年初|年度|全年|调整|变动|[省市县区]级?|本级)*(?:预算|计划|目标|任务)+数?的?"
)


def is_fulfilment(made: Mention) -> bool:
    """Tell how much of a plan is fulfilled, which owns nothing behind it: 完成预算的103%，增长11%."""
    percents = made.quantity.unit == "%" and made.kind in ("level", "share")
    return percents and is_plan(made.indicator)


def is_plan(words: str) -> bool:
    """Tell words that say of which plan a share is fulfilled: 完成年初预算的."""
    return _PLANNED.fullmatch(words) is not None


def _said_of(made: Mention) -> str:
    if is_fulfilment(made):
        return ""
    if made.subject or not is_grounded(made.indicator):
        return made.subject or ""
    subject = subject_of(made.indicator)
    return subject if is_grounded(subject) else ""


def _said_in(words: str) -> str:
    if words[:1] in _PREPOSITIONS or is_plan(words):
        return ""
    said = subject_of(words)
    return said if is_grounded(said) else ""
