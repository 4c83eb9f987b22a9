"""A sheet: many proses as one text, a line each, so that a pattern goes through all of them at once."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from planctl.checks.case_files import case_files
from planctl.checks.regulations import regulations
from planctl.schemas.finding import Edit, Finding, Fix, Place
from planctl.schemas.plan import Wording
from planctl.schemas.prose import Prose
from planctl.schemas.terms import Terms
from planctl.text.acronyms import Explained, explanations, household
from planctl.text.days import Day, days
from planctl.text.masks import COVER, masked
from planctl.text.misspelt import Misspelt, misspelt
from planctl.text.pairs import pairs_in
from planctl.text.quotes import evenly_quoted

_LATIN = re.compile("[A-Za-z]+")
Change = tuple[int, int, str]
"""What of a sheet is replaced, and by what."""


class Slip(NamedTuple):
    """What a rule found, in offsets of a sheet; several `changes` are one fix, all or none."""

    rule: str
    start: int
    end: int
    values: Mapping[str, str] = {}
    changes: tuple[Change, ...] = ()
    safe: bool = True
    related: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Sheet:
    """Proses in order, each a line of `text`, the terms that their writers agreed on, and settings."""

    proses: tuple[Prose, ...]
    terms: Terms = field(default_factory=Terms)
    settings: Wording = field(default_factory=Wording)

    @classmethod
    def of(
        cls,
        proses: Iterable[Prose],
        terms: Terms | None = None,
        settings: Wording | None = None,
    ) -> "Sheet":
        """Return a sheet of some proses."""
        return cls(tuple(proses), terms or Terms(), settings or Wording())

    @cached_property
    def text(self) -> str:
        """Every prose as it is written."""
        return "\n".join([prose.text for prose in self.proses])

    @cached_property
    def masked(self) -> str:
        """The same with notes, citations, addresses, code, formulas and gaps covered."""
        return masked("\n".join(map(_shown, self.proses)))

    @cached_property
    def pairs(self) -> set[int]:
        """Every two characters that stand side by side in the masked text."""
        return pairs_in(self.masked)

    @cached_property
    def misspelt(self) -> tuple[Misspelt, ...]:
        """The wrong words of the masked text, in order."""
        return tuple(misspelt(self.masked, self.pairs, self._extent))

    def is_misspelt(self, start: int, end: int) -> bool:
        """Tell whether a wrong word stands in a stretch: that is told of the word itself."""
        return any(one.start < end and start < one.end for one in self.misspelt)

    @cached_property
    def _latin(self) -> list[int]:
        """Where each run of Latin letters begins in the masked text."""
        return [match.start() for match in _LATIN.finditer(self.masked)]

    def latin(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern that begins where a run of Latin letters does, none within another."""
        end = 0
        for start in self._latin:
            match = pattern.match(self.masked, start) if start >= end else None
            if match:
                end = match.end()
                yield match

    @cached_property
    def evenly_quoted(self) -> str:
        """The masked text, its quotation marks facing no way: what terms are looked for in."""
        return evenly_quoted(self.masked)

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each prose begins."""
        return list(accumulate((len(prose.text) + 1 for prose in self.proses), initial=0))[:-1]

    @cached_property
    def explained(self) -> tuple[Explained, ...]:
        """Every explanation of an abbreviation, in order."""
        return tuple(sorted(explanations(self.masked), key=lambda one: one.start))

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """Every day and month that is named, in order."""
        return tuple(days(self.masked))

    @cached_property
    def agreed(self) -> dict[str, str]:
        """The abbreviations of terms.yaml, each with its term."""
        return {term.abbreviation: term.term for term in self.terms.terms if term.abbreviation}

    @cached_property
    def known(self) -> frozenset[str]:
        """The abbreviations that are explained somewhere, agreed on, or known to every reader."""
        return self.household.union(self.agreed, (held.token for held in self.explained))

    @cached_property
    def household(self) -> frozenset[str]:
        """The abbreviations that every reader knows."""
        return household().union(self.settings.known)

    @cached_property
    def regulations(self) -> frozenset[str]:
        """The drafts that are made of articles: these say the same of several matters in the same words."""
        return regulations(self.proses)

    @cached_property
    def case_files(self) -> frozenset[str]:
        """The drafts that tell of a court's cases."""
        return case_files(self.proses)

    def at(self, offset: int) -> int:
        """Return the number of the prose that an offset falls into."""
        return bisect_right(self.starts, offset) - 1

    def path(self, offset: int) -> str:
        """Return the path of the file that an offset falls into."""
        return self.proses[self.at(offset)].path

    def group(self, number: int) -> str:
        """Return the paper that a prose is part of: a plan's sections make one, each file another."""
        prose = self.proses[number]
        return "" if prose.aspect else prose.path

    def file_span(self, path: str) -> tuple[int, int]:
        """Return where the proses of a file begin and end."""
        return self._files[path]

    def _extent(self, offset: int) -> tuple[int, int]:
        return self.file_span(self.path(offset))

    @cached_property
    def _files(self) -> dict[str, tuple[int, int]]:
        spans: dict[str, tuple[int, int]] = {}
        for number, prose in enumerate(self.proses):
            start, end = self.line(number)
            spans[prose.path] = spans.get(prose.path, (start, end))[0], end
        return spans

    def line(self, number: int) -> tuple[int, int]:
        """Return where the prose of a number begins and ends."""
        start = self.starts[number]
        return start, start + len(self.proses[number].text)

    def place(self, start: int, end: int) -> Place:
        """Return where `text[start:end]`, of one prose, stands in its file."""
        at = self.at(start)
        begins = self.starts[at]
        return self.proses[at].place(start - begins, end - begins)

    def finding(self, slip: Slip) -> Finding:
        """Return a slip with its places."""
        edits = tuple(Edit(self.place(start, end), new) for start, end, new in slip.changes)
        return Finding(
            slip.rule,
            self.place(slip.start, slip.end),
            slip.values,
            tuple(self.place(*span) for span in slip.related),
            fix=Fix(edits, slip.safe) if edits else None,
        )


def _shown(prose: Prose) -> str:
    return COVER * len(prose.text) if prose.kind == "gap" else prose.text
