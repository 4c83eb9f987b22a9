"""How much of one text stands in another: the shingles of characters that they share."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planctl.text.grams import grams
from planctl.text.marks import prose

_SHINGLE = 4
"""Characters; words of Chinese have two."""
_LEAST = 24
"""Shingles that must be there before two texts can be called alike."""
_NO_WORD = re.compile(r"[\W_]+")
Shingles = frozenset[str]
Texts = Mapping[str, str]
"""What is compared together: texts by the names of their parts; like is held against like."""


def shingles(text: str) -> Shingles:
    """Return the runs of four characters of a text's words; marks, notes and blanks do not count."""
    return grams(bare(prose(text)), _SHINGLE)


def bare(text: str) -> str:
    """Return letters, digits and characters in one width and lower case, without blanks and marks."""
    return _NO_WORD.sub("", unicodedata.normalize("NFKC", text)).lower()


@dataclass(frozen=True, slots=True)
class Alike:
    """An item by its place in the list that was searched, and how much of the words are shared.

    `share` is that of the shorter, `mutual` that of the longer, both over the parts that both have.
    """

    at: int
    share: float
    mutual: float


class LikelyTexts:
    """Items by the words of each of their parts, to find the ones that say what another says."""

    def __init__(self, items: Sequence[Texts]) -> None:
        """Remember who holds what."""
        self._held = [_shingled(item) for item in items]
        self._holders: dict[tuple[str, str], list[int]] = defaultdict(list)
        for at, held in enumerate(self._held):
            for part, found in held.items():
                for shingle in found:
                    self._holders[part, shingle].append(at)

    def alike(self, item: Texts, among: Collection[int] | None = None) -> Iterator[Alike]:
        """Yield the items (those of `among`) that share words with this one, long enough to tell."""
        wanted = _shingled(item)
        shared = Counter(
            at
            for part, found in wanted.items()
            for shingle in found
            for at in self._holders.get((part, shingle), ())
            if among is None or at in among
        )
        for at, count in shared.items():
            sizes = [
                (len(wanted[part]), len(self._held[at][part]))
                for part in wanted
                if part in self._held[at]
            ]
            least = sum(map(min, sizes))
            if least >= _LEAST:
                yield Alike(at, count / least, count / sum(map(max, sizes)))


def _shingled(item: Texts) -> dict[str, Shingles]:
    return {part: shingles(text) for part, text in item.items() if text}
