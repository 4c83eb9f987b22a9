"""How much of one text stands in another: the shingles of characters that they share."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.section import Section
from planctl.text.grams import grams
from planctl.text.marks import prose

_SHINGLE = 4
"""Characters; words of Chinese have two."""
_LEAST = 24
"""Shingles that must be there before two texts can be called alike."""
_ALIKE = 0.6
_NO_WORD = re.compile(r"[\W_]+")
Shingles = frozenset[str]


@dataclass(frozen=True, slots=True)
class Alike:
    """A section by its place in the list that was searched, and how much of its words are shared."""

    at: int
    share: float


def shingles(text: str) -> Shingles:
    """Return the runs of four characters of a text's words; marks, notes and blanks do not count."""
    return grams(bare(prose(text)), _SHINGLE)


def bare(text: str) -> str:
    """Return letters, digits and characters in one width, without blanks and punctuation."""
    return _NO_WORD.sub("", unicodedata.normalize("NFKC", text))


class LikelySections:
    """Sections by the words of each aspect, to find the one that says what another says."""

    def __init__(self, sections: Sequence[Section]) -> None:
        """Remember who holds what."""
        self._sizes = [_shingles(section) for section in sections]
        self._holders: dict[tuple[Aspect, str], list[int]] = defaultdict(list)
        for at, held in enumerate(self._sizes):
            for aspect, found in held.items():
                for shingle in found:
                    self._holders[aspect, shingle].append(at)

    def best(self, section: Section, among: frozenset[int]) -> Alike | None:
        """Return the section most like this one, if one of `among` is like it at all.

        The share is that of the shorter text, summed over the aspects that both have.
        """
        wanted = _shingles(section)
        shared = Counter(
            at
            for aspect, found in wanted.items()
            for shingle in found
            for at in self._holders.get((aspect, shingle), ())
            if at in among
        )
        scored = [Alike(at, self._share(at, count, wanted)) for at, count in shared.items()]
        found = max(scored, key=lambda alike: (alike.share, -alike.at), default=None)
        return found if found and found.share >= _ALIKE else None

    def _share(self, at: int, count: int, wanted: Mapping[Aspect, Shingles]) -> float:
        held = self._sizes[at]
        least = sum(
            min(len(wanted[aspect]), len(held[aspect])) for aspect in wanted if aspect in held
        )
        return count / least if least >= _LEAST else 0.0


def _shingles(section: Section) -> dict[Aspect, Shingles]:
    found: dict[Aspect, Shingles] = {}
    for aspect in ASPECTS:
        held = section.aspect(aspect)
        if held and held.text:
            found[aspect] = shingles(held.text)
    return found
