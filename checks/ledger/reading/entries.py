"""Entries of the ledger: every figure with the words that say what it counts, and where it stands."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from planctl.checks.ledger.reading.cited import Cited, cited_in
from planctl.schemas.finding import Place
from planctl.schemas.prose import Prose
from planctl.text.mention import Mention
from planctl.text.quantity import Quantity

_Seen = TypeVar("_Seen")
NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


class InFile(NamedTuple):
    """A figure of one file, in the prose of a number from 0, whatever stands in other files."""

    mention: Mention
    prose: int
    start: int
    end: int
    keys: tuple[str, ...]


class Entry(NamedTuple):
    """A figure of the ledger.

    `words` say what it counts, `keys` are the same made comparable, without and with what the sentence
    speaks of; none where that is not clear. `block` numbers the proses; `start` and `end` are offsets into the prose's text.
    """

    mention: Mention
    prose: Prose
    block: int
    start: int
    end: int
    words: str
    keys: tuple[str, ...]

    @classmethod
    def of(cls, figure: InFile, file: Sequence[Prose], first: int) -> "Entry":
        """Return a figure of a file whose proses are numbered from `first`."""
        mention, at, start, end, keys = figure
        return cls(mention, file[at], first + at, start, end, mention.words, keys)

    @classmethod
    def stated(cls, prose: Prose, block: int, span: tuple[int, int], value: Decimal) -> "Entry":
        """Return what is said at a span and is none of the ledger's figures: 三个方面, 18∶40∶42."""
        quantity = Quantity(span[0], *span, value, Decimal(0), "")
        mention = Mention(quantity, "level", 0, None, False, "", None, 0, (0, len(prose.text)))
        return cls(mention, prose, block, *span, "", ())

    def shifted(self, by: int) -> "Entry":
        """Return the figure with so many proses fewer before its own."""
        mention, prose, block, start, end, words, keys = self
        return Entry(mention, prose, block - by, start, end, words, keys)

    def in_file(self, first: int) -> InFile:
        """Return the figure of a file whose proses are numbered from `first`."""
        return InFile(self.mention, self.block - first, self.start, self.end, self.keys)

    @property
    def said(self) -> str:
        """The figure as it is written."""
        return self.prose.text[self.start : self.end]

    @property
    def shown(self) -> str:
        """The figure as it is written; one of a table with the unit that its heads name."""
        if self.prose.kind != "cell" or not NUMBER.fullmatch(self.said):
            return self.said
        written, quantity = Decimal(self.said.replace(",", "")), self.mention.quantity
        scales = ((1, ""), (10**4, "万"), (10**8, "亿"))
        scale = next((word for worth, word in scales if written * worth == quantity.value), None)
        return self.said if scale is None else f"{self.said}{scale}{quantity.unit}"

    @property
    def signed(self) -> Decimal:
        """What it says; a decrease is below nought."""
        value = self.mention.quantity.value
        return -value if self.mention.direction < 0 else value

    def words_before(self, most: int = 200) -> str:
        """Return what its sentence says before it, cut to the last `most` characters."""
        return self.prose.text[max(self.mention.span[0], self.start - most) : self.start]

    @property
    def place(self) -> Place:
        """Where it stands in its file."""
        return self.prose.place(self.start, self.end)


class Sourcing(NamedTuple):
    """Which figures of one file have a source.

    `sourced` is what those say that have one. `bare` holds a paragraph each that names none: the number
    of its first figure among the file's, and what its figures say. `citing`: the file names sources;
    `own`: it says that its figures are its own.
    """

    sourced: tuple[str, ...] = ()
    bare: tuple[tuple[int, tuple[str, ...]], ...] = ()
    citing: bool = False
    own: bool = False


_BLOCK = attrgetter("block")


@dataclass(frozen=True)
class Ledger:
    """The figures of some proses in order, and the headings that stand over each prose.

    `sourcing` tells of each file which have a source, where that is known.
    """

    proses: tuple[Prose, ...]
    entries: tuple[Entry, ...]
    headings: tuple[tuple[str, ...], ...] = field(default=())
    sourcing: Mapping[str, Sourcing] | None = None
    _cited: dict[int, list[Cited]] = field(default_factory=dict[int, list[Cited]])
    _seen: dict[object, Any] = field(default_factory=dict[object, Any], init=False, compare=False)

    @cached_property
    def blocks(self) -> tuple[tuple[Entry, ...], ...]:
        """The figures of each prose that has some."""
        return tuple(tuple(held) for _, held in groupby(self.entries, _BLOCK))

    @cached_property
    def several(self) -> list[tuple[str, tuple[Entry, ...]]]:
        """Each text with several figures, and these; cells of tables are none."""
        return [
            (held[0].prose.text, held)
            for held in self.blocks
            if len(held) > 1 and held[0].prose.kind != "cell"
        ]

    def saying(self, *signs: str) -> list[tuple[Entry, ...]]:
        """Return the figures of each text that has several, and one of some signs."""
        return [held for text, held in self.several if any(map(text.__contains__, signs))]

    def naming(self, *signs: str) -> Iterator[Entry]:
        """Yield the figures of each text that has one of some signs; cells of tables are none."""
        for held in self.blocks:
            text = held[0].prose.text
            if held[0].prose.kind != "cell" and any(map(text.__contains__, signs)):
                yield from held

    def once(self, look: Callable[["Ledger"], _Seen]) -> _Seen:
        """Return what is seen by a look at all of it; each look is taken once."""
        if look not in self._seen:
            self._seen[look] = look(self)
        seen: _Seen = self._seen[look]
        return seen

    def by_file(self) -> Sequence["Ledger"]:
        """Return the ledger of each file that holds several figures, as if there were no other file."""
        if self.proses and self.proses[0].path != self.proses[-1].path:
            return self.once(_files_of)
        return (self,) if len(self.entries) > 1 else ()

    def part(self, runs: Iterable[tuple[int, int]]) -> "Ledger":
        """Return the ledger of some runs of its proses, each from one number to another, as if there were no others."""
        proses: list[Prose] = []
        entries: list[Entry] = []
        headings: list[tuple[str, ...]] = []
        for first, end in runs:
            by = first - len(proses)
            entries += [entry.shifted(by) for entry in between(self.entries, first, end)]
            proses += self.proses[first:end]
            headings += self.headings[first:end]
        return Ledger(tuple(proses), tuple(entries), tuple(headings))

    def cited(self, block: int) -> Sequence[Cited]:
        """Return the sources that a prose names, in order; each is looked through once."""
        if block not in self._cited:
            self._cited[block] = cited_in(self.proses[block].text)
        return self._cited[block]


def between(entries: Sequence[Entry], first: int, end: int) -> Sequence[Entry]:
    """Return those of some entries in order whose proses have a number from `first` on, and less than `end`."""
    return entries[bisect_left(entries, first, key=_BLOCK) : bisect_left(entries, end, key=_BLOCK)]


def runs_by_file(proses: Iterable[Prose]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the path of each file, and between which numbers its proses are."""
    at = 0
    for path, held in groupby(proses, attrgetter("path")):
        first, at = at, at + sum(1 for _ in held)
        yield path, (first, at)


def _files_of(ledger: Ledger) -> Sequence[Ledger]:
    runs = (run for _, run in runs_by_file(ledger.proses))
    return [ledger.part([run]) for run in runs if len(between(ledger.entries, *run)) > 1]
