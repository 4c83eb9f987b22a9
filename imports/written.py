"""What becomes of a draft's words: small Markdown, and claims on the source for the account."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from planctl.imports.account import As
from planctl.text.mapped import Mapped


class Claim(NamedTuple):
    """A stretch of the source and what became of it; where it went is not yet known."""

    start: int
    end: int
    as_: As
    reason: str | None = None


class Bit(NamedTuple):
    """A piece of small Markdown, the words of it that are printed, and what it was made of."""

    text: str
    prose: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: small Markdown, its words alone, and its claims."""

    text: str
    prose: str
    claims: tuple[Claim, ...]


Kind = str
"""paragraph, heading, item, table, figure, note"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of small Markdown: `lead` stands before its sentences, `- ` or `### `.

    `apart` is what parts it from the piece before: a blank line, or a line break between items.
    """

    kind: Kind
    lead: str
    sentences: tuple[Sentence, ...]
    apart: str = "\n\n"

    @property
    def text(self) -> str:
        """The block as it is written."""
        return self.lead + "".join(sentence.text for sentence in self.sentences).strip()

    @property
    def prose(self) -> str:
        """Its words alone."""
        return "".join(sentence.prose for sentence in self.sentences)

    def claims(self) -> Iterator[Claim]:
        """Yield what it was made of."""
        for sentence in self.sentences:
            yield from sentence.claims


def claimed(words: Mapped, as_: As, reason: str | None = None) -> tuple[Claim, ...]:
    """Return claims on all of some words."""
    return tuple(Claim(start, end, as_, reason) for start, end in words.spans)


def text_of(pieces: Iterable[Piece]) -> str:
    """Return pieces as one text of small Markdown."""
    said: list[str] = []
    for piece in pieces:
        said += (piece.apart, piece.text)
    return "".join(said[1:])
