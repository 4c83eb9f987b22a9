"""A passage that another draft holds already, linked to it: what is new of it stays, its sources join."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planctl.imports.duplicates import ALIKE, Known, share
from planctl.imports.gathered import Held
from planctl.imports.written import Claim, Piece, Sentence
from planctl.text.grams import grams
from planctl.text.likeness import bare

_MARKED = re.compile(r"\{>>.*?<<\}|\[@[^\[\]]*\]", re.DOTALL)


def linked(piece: Piece, known: Known, held: Held, draft: int) -> tuple[Sentence, ...]:
    """Link a passage to the one that is known; return its sentences that are new.

    A sentence that stands there already stands there for both, and brings the sources that it alone
    cites; one with other marks alone is left out; one worded otherwise is kept there as a note.
    """
    at = next((at for at, other in enumerate(held.pieces) if _same(other, known.piece)), None)
    if at is None:
        return piece.sentences
    new: list[Sentence] = []
    runs = grams(known.words)
    for sentence in piece.sentences:
        words = bare(sentence.prose)
        claims: Iterable[Claim] = sentence.claims
        if words in known.words:
            if _letters(sentence.prose) not in _letters(known.piece.prose):
                claims = _left_out(sentence)
            held.pieces[at] = _enriched(held.pieces[at], sentence)
        elif share(words, runs) >= ALIKE:
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


def heading_as_note(piece: Piece) -> Piece:
    """Return the heading that another draft gave to what stands here already, as a note."""
    said = "".join(sentence.text for sentence in piece.sentences).strip("*")
    note = Sentence(f"{{>>另稿题作：{said}<<}}", "", tuple(piece.claims()))
    return Piece("note", "", (note,), piece.apart)


def _left_out(sentence: Sentence) -> Iterator[Claim]:
    """Yield the claims of a sentence whose every word stands elsewhere under other marks."""
    for claim in sentence.claims:
        if claim.as_ == "text":
            claim = claim._replace(as_="discarded", reason="duplicate")
        yield claim


def _as_notes(sentence: Sentence) -> Iterator[Claim]:
    for claim in sentence.claims:
        yield claim._replace(as_="note") if claim.as_ == "text" else claim
