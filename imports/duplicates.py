"""Passages that stand in several drafts, or twice in one: found by their runs of three characters."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from planctl.imports.gathered import Entry, Held
from planctl.imports.likeness import bare, containment, sampled
from planctl.imports.written import Claim, Piece, Sentence
from planctl.schemas.base import Aspect

ALIKE = 0.85
"""From this share of common runs of three characters on, two passages are one."""
_SHORTEST = 30
_MARKED = re.compile(r"\{>>.*?<<\}|\[@[^\[\]]*\]", re.DOTALL)
_COMMON = 50
"""A run that stands in more passages than this tells none of them from the others."""
_CANDIDATES = 3
_WORTH = 0.5
"""A passage is looked at closely from this share of sampled runs on."""


class Known(NamedTuple):
    """A passage that was taken in already: its words, where it stands, and in which draft."""

    words: str
    piece: Piece
    entry: Entry
    aspect: Aspect
    draft: int
    start: int
    end: int
    codes: int


class Pool:
    """The passages taken in so far."""

    def __init__(self) -> None:
        self._known: list[Known] = []
        self._index: dict[str, list[int]] = {}
        self._exact: dict[tuple[Aspect, str], Known] = {}
        self._sampled: dict[int, tuple[Piece, str, frozenset[str]]] = {}

    def add(self, piece: Piece, entry: Entry, aspect: Aspect, draft: int) -> None:
        """Keep a passage for those to come."""
        words, codes = self._words(piece)
        self._sampled.pop(id(piece), None)
        if len(words) < _SHORTEST:
            return
        claims = [claim for claim in piece.claims() if claim.as_ == "text"]
        start, end = (claims[0].start, claims[-1].end) if claims else (0, 0)
        known = Known(words, piece, entry, aspect, draft, start, end, len(codes))
        self._known.append(known)
        self._exact.setdefault((aspect, words), known)
        for code in codes:
            places = self._index.setdefault(code, [])
            if len(places) <= _COMMON:
                places.append(len(self._known) - 1)

    def find(self, piece: Piece, aspect: Aspect) -> Known | None:
        """Return the passage of the same aspect that holds this one, or that this one holds."""
        words, codes = self._words(piece)
        if len(words) < _SHORTEST:
            return None
        if same := self._exact.get((aspect, words)):
            return same
        telling = [places for code in codes if (places := self._places(code))]
        counts = Counter(at for places in telling for at in places)
        for at, count in counts.most_common(_CANDIDATES):
            known = self._known[at]
            if known.aspect != aspect or count < _WORTH * min(len(codes), known.codes):
                continue
            if max(containment(words, known.words), containment(known.words, words)) >= ALIKE:
                return known
        return None

    def _words(self, piece: Piece) -> tuple[str, frozenset[str]]:
        """Return what a piece is compared by, kept until it is added."""
        if piece.kind not in ("paragraph", "item"):
            return "", frozenset()
        held = self._sampled.get(id(piece))
        if held is None:
            words = bare(piece.prose)
            held = self._sampled[id(piece)] = (piece, words, sampled(words))
        return held[1:]

    def _places(self, code: str) -> list[int]:
        places = self._index.get(code, [])
        return places if len(places) <= _COMMON else []


def linked(piece: Piece, known: Known, held: Held, draft: int) -> tuple[Sentence, ...]:
    """Link a passage to the one that is known; return its sentences that are new.

    A sentence that stands there already stands there for both, and brings the sources that it alone
    cites; one with other marks alone is left out; one worded otherwise is kept there as a note.
    """
    at = next((at for at, other in enumerate(held.pieces) if _same(other, known.piece)), None)
    if at is None:
        return piece.sentences
    new: list[Sentence] = []
    for sentence in piece.sentences:
        words = bare(sentence.prose)
        claims: Iterable[Claim] = sentence.claims
        if words in known.words:
            if _letters(sentence.prose) not in _letters(known.piece.prose):
                claims = _left_out(sentence)
            held.pieces[at] = _enriched(held.pieces[at], sentence)
        elif containment(words, known.words) >= ALIKE:
            held.pieces[at] = _noted(held.pieces[at], sentence)
            claims = _as_notes(sentence)
        else:
            new.append(sentence)
            continue
        held.claims += ((draft, claim) for claim in claims)
    return tuple(new)


def _same(piece: Piece, other: Piece) -> bool:
    return piece is other or bare(piece.prose) == bare(other.prose)


def _letters(text: str) -> str:
    return "".join(text.split())


def _enriched(piece: Piece, sentence: Sentence) -> Piece:
    """Return a passage with the sources and notes that its like brings, where it lacks them."""
    letters, sentences = _letters(sentence.prose), piece.sentences
    if "[@" in sentence.text and letters:
        sentences = tuple(
            replace(held, text=sentence.text)
            if _letters(held.prose) == letters and not _MARKED.search(held.text)
            else held
            for held in sentences
        )
    text = "".join(held.text for held in sentences)
    marks = [match[0] for match in _MARKED.finditer(sentence.text) if match[0] not in text]
    more = (Sentence("".join(marks), "", ()),) if marks else ()
    return replace(piece, sentences=(*sentences, *more))


def _noted(piece: Piece, sentence: Sentence) -> Piece:
    marks = "".join(match[0] for match in _MARKED.finditer(sentence.text))
    note = Sentence(f"{{>>另稿作：{sentence.prose.strip()}<<}}{marks}", "", ())
    return replace(piece, sentences=(*piece.sentences, note))


def _left_out(sentence: Sentence) -> Iterator[Claim]:
    """Yield the claims of a sentence whose every word stands elsewhere under other marks."""
    for claim in sentence.claims:
        if claim.as_ == "text":
            claim = claim._replace(as_="discarded", reason="duplicate")
        yield claim


def _as_notes(sentence: Sentence) -> Iterator[Claim]:
    for claim in sentence.claims:
        yield claim._replace(as_="note") if claim.as_ == "text" else claim
