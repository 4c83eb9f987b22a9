"""How much of one text stands in another: the shingles of characters that they share."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from planctl.text.grams import grams
from planctl.text.marks import prose

_SHINGLE = 4
"""Characters; words of Chinese have two."""
_LEAST = 24
"""Shingles that must be there before two texts can be called alike."""
_NO_WORD = re.compile(r"[\W_]+")
_TOO_COMMON = 40
"""Items that hold a shingle; what more of them say (a scaffold's words) tells none apart."""
LIKE = 0.7
"""The share of the longer of two sentences from which on it is an edited one."""
Shingles = frozenset[str]
_Said = tuple[str, str]
"""A shingle, and the part that it stands in."""
Texts = Mapping[str, str]
"""What is compared together: texts by the names of their parts; like is held against like."""


def shingles(text: str) -> Shingles:
    """Return the runs of four characters of a text's words; marks, notes and blanks do not count."""
    return grams(bare(prose(text)), _SHINGLE)


def bare(text: str) -> str:
    """Return letters, digits and characters in one width and lower case, without blanks and marks."""
    return _NO_WORD.sub("", unicodedata.normalize("NFKC", text)).lower()


class Alike(NamedTuple):
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
        held = [frozenset(_shingled(item)) for item in items]
        self._holders: dict[_Said, list[int]] = defaultdict(list)
        for at, found in enumerate(held):
            for said in found:
                self._holders[said].append(at)
        self._common = {said for said, at in self._holders.items() if len(at) > _TOO_COMMON}
        self._sizes = [_sizes(found - self._common) for found in held]

    def alike(self, item: Texts, among: Collection[int] | None = None) -> Iterator[Alike]:
        """Yield the items (those of `among`) that share words with this one, long enough to tell."""
        wanted = frozenset(_shingled(item)) - self._common
        sizes = _sizes(wanted)
        shared = Counter(
            at
            for said in wanted
            for at in self._holders.get(said, ())
            if among is None or at in among
        )
        for at, count in shared.items():
            pairs = [(sizes[part], held) for part, held in self._sizes[at].items() if part in sizes]
            least = sum(map(min, pairs))
            if least >= _LEAST:
                yield Alike(at, count / least, count / sum(map(max, pairs)))


def _shingled(item: Texts) -> Iterator[_Said]:
    return ((part, shingle) for part, text in item.items() for shingle in shingles(text))


def _sizes(said: Iterable[_Said]) -> Counter[str]:
    return Counter(part for part, _ in said)
