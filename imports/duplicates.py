"""Passages that stand in several drafts, or twice in one: found by their runs of three characters."""

from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

from planctl.imports.gathered import Entry
from planctl.imports.written import Piece
from planctl.schemas.base import ASPECTS, Aspect
from planctl.text.grams import grams
from planctl.text.likeness import bare

ALIKE = 0.85
"""From this share of common runs of three characters on, two passages may be one."""
_IN_ORDER = 0.8
"""They are where this share of the characters of one stands in the other in the same order."""
_SHORTEST = 30
_COMMON = 50
"""A run that stands in more passages than this tells none of them from the others."""
_CANDIDATES = 3
_WORTH = 0.5
"""A passage is looked at closely from this share of sampled runs on."""
_SAMPLE = 4
_LONGEST_IN_ORDER = 4_000
"""Of longer texts the order of words is not looked at: that would take too long."""


class Known(NamedTuple):
    """A passage that was taken in already: its words, where it stands, and in which draft."""

    words: str
    piece: Piece
    entry: Entry
    aspect: Aspect
    draft: int
    start: int
    end: int


class Pool:
    """The passages taken in so far.

    Within one draft, passages are the same if they say the same in the same words: like sentences on
    several matters are no oversight. Of two drafts one may say it a little otherwise.
    """

    def __init__(self) -> None:
        self._known: list[Known] = []
        self._exact: dict[tuple[Aspect, str], Known] = {}
        self._sizes: list[int] = []
        """How many sampled runs each passage has that stands in the index."""
        self._index: dict[str, list[int]] = {}

    def add(self, piece: Piece, entry: Entry, aspect: Aspect, draft: int) -> None:
        """Keep a passage for those to come."""
        words = _words(piece)
        if len(words) < _SHORTEST:
            return
        claims = [claim for claim in piece.claims() if claim.as_ == "text"]
        start, end = (claims[0].start, claims[-1].end) if claims else (0, 0)
        known = Known(words, piece, entry, aspect, draft, start, end)
        self._known.append(known)
        self._exact.setdefault((aspect, words), known)

    def find(self, piece: Piece, aspect: Aspect, draft: int) -> Known | None:
        """Return the passage of the same aspect that is this one, holds it, or is held by it."""
        words = _words(piece)
        if len(words) < _SHORTEST:
            return None
        return self._exact.get((aspect, words)) or (self._near(words, aspect, draft))

    def elsewhere(self, piece: Piece, aspect: Aspect) -> Known | None:
        """Return the passage of another aspect that says the same."""
        words = _words(piece)
        found = (self._exact.get((other, words)) for other in ASPECTS if other != aspect)
        return next((known for known in found if known), None)

    def _near(self, words: str, aspect: Aspect, draft: int) -> Known | None:
        if not self._known or self._known[0].draft == draft:
            return None
        self._index_others(draft)
        runs = _sampled(words)
        telling = [places for run in runs if len(places := self._index.get(run, ())) <= _COMMON]
        counts = Counter(at for places in telling for at in places)
        for at, count in counts.most_common(_CANDIDATES):
            known = self._known[at]
            if known.aspect == aspect and count >= _WORTH * min(len(runs), self._sizes[at]):
                short, long = sorted((words, known.words), key=len)
                if share(short, grams(long)) >= ALIKE and _in_order(short, long):
                    return known
        return None

    def _index_others(self, draft: int) -> None:
        """Index what earlier drafts say; nobody asks before a second draft comes."""
        for at in range(len(self._sizes), len(self._known)):
            if self._known[at].draft == draft:
                return
            runs = _sampled(self._known[at].words)
            self._sizes.append(len(runs))
            for run in runs:
                places = self._index.setdefault(run, [])
                if len(places) <= _COMMON:
                    places.append(at)


def _words(piece: Piece) -> str:
    """Return what a piece is compared by."""
    return bare(piece.prose) if piece.kind in ("paragraph", "item") else ""


def share(words: str, runs: frozenset[str]) -> float:
    """Return the share of the runs of three characters of some words that stand among others."""
    held = grams(words)
    return len(held & runs) / len(held) if held else 0.0


def _in_order(part: str, whole: str) -> bool:
    """Tell whether what two texts share stands in the same order, and is not built of like pieces."""
    if len(whole) > _LONGEST_IN_ORDER:
        return True
    blocks = SequenceMatcher(None, whole, part, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= _IN_ORDER * len(part)


def _sampled(text: str) -> frozenset[str]:
    """Return about one in four runs of three characters, the same ones wherever they stand."""
    ends = range(len(text) - 2)
    return frozenset([text[at : at + 3] for at in ends if ord(text[at]) % _SAMPLE == 0])
