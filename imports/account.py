"""The account: where each character of a draft went."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from planctl.schemas.base import Aspect

As = Literal["heading", "text", "note", "progress", "citation", "markup", "discarded"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the source, and what became of it; offsets count characters, the end exclusive.

    `section` is the id of the section or passage that holds it; `reason` says why it was discarded.
    """

    start: int
    end: int
    as_: As
    section: str | None = None
    aspect: Aspect | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """Spans that tile one source from 0 to `characters`, with no gap and no overlap."""

    source: str
    characters: int
    spans: tuple[Span, ...]


class Overlap(ValueError):  # noqa: N818 - what the two do
    """Two claims on the same character: a fault of the program, not of the draft."""


def account(source: str, text: str, claims: Iterable[Span]) -> Account:
    """Return the account of a draft: the claims in order, what is between them as markup.

    Raises Overlap where two claims meet. What holds words and was claimed by nobody is said before:
    see `accounting`.
    """
    return Account(source, len(text), tuple(_merged(_tiled(text, sorted(claims, key=_order)))))


def _order(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _tiled(text: str, claims: list[Span]) -> Iterator[Span]:
    at = 0
    for span in claims:
        if span.start < at:
            raise Overlap(f"{span.start} < {at}")
        if span.start > at:
            yield Span(at, span.start, "markup")
        if span.end > span.start:
            yield span
        at = span.end
    if at < len(text):
        yield Span(at, len(text), "markup")


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """Yield spans with neighbours of one fate as one."""
    held: Span | None = None
    for span in spans:
        if held and (held.as_, held.section, held.aspect, held.reason) == (
            span.as_,
            span.section,
            span.aspect,
            span.reason,
        ):
            held = Span(held.start, span.end, held.as_, held.section, held.aspect, held.reason)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held
