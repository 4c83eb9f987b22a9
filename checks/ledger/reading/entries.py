"""Entries of the ledger: every figure with the words that say what it counts, and where it stands."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
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
        return self.once(_files_of)

    def cited(self, block: int) -> Sequence[Cited]:
        """Return the sources that a prose names, in order; each is looked through once."""
        if block not in self._cited:
            self._cited[block] = cited_in(self.proses[block].text)
        return self._cited[block]


def _files_of(ledger: Ledger) -> Sequence[Ledger]:
    found: list[Ledger] = []
    at = 0
    for _, held in groupby(ledger.proses, attrgetter("path")):
        proses = tuple(held)
        first, last = (
            bisect_left(ledger.entries, block, key=_BLOCK) for block in (at, at + len(proses))
        )
        if last - first > 1 and len(proses) == len(ledger.proses):
            found.append(ledger)
        elif last - first > 1:
            entries = tuple([entry.shifted(at) for entry in ledger.entries[first:last]])
            found.append(Ledger(proses, entries, ledger.headings[at : at + len(proses)]))
        at += len(proses)
    return found
