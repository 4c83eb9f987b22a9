"""Words with one character exchanged for one that sounds or looks like it, told by a word that goes with them.

预惊 beside 信息 is 预警: what is exchanged makes no word, and what stands there otherwise often stands beside.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from planctl.text.beside import BESIDE, NOT_MEANT
from planctl.text.near_phrases import places
from planctl.text.pairs import first_pairs, standing
from planctl.text.sounds import alike

_TWO = 2
_ALONE = frozenset(
    "占设向有的和与及是处设从自将在为等一不以因由被把对给让使到于按经就又也还再则即其各该本此每我你他她某甲乙"
)
"""Characters that are words by themselves: 依法向有 is no 享有."""
_QUALIFYING = frozenset(
    "新大小高低多少老旧全总副原前后上下内外东西南北中县市区乡镇村省州厅局部处科两三四五六七八九十"
)
"""Characters that stand before words: 加强新业态 is no 行业."""


class Slip(NamedTuple):
    """A wrong word by its offsets, and the right one."""

    start: int
    end: int
    wanted: str


def slips_beside(text: str, pairs: set[int], characters: set[str]) -> Iterator[Slip]:
    """Yield the wrong words of a text; it holds these pairs and characters."""
    ahead, behind = _neighbours()
    meant: dict[str, tuple[int, str]] = {}
    for word in {*ahead, *behind}:
        for wrong in _wrong_in(word, pairs, characters):
            meant |= {wrong + other: (0, word) for other in behind.get(word, ())}
            meant |= {other + wrong: (_TWO, word) for other in ahead.get(word, ())}
    middles = first_pairs([four[1:3] for four in meant])
    for four in standing(
        text, [four for four, pair in zip(meant, middles, strict=True) if pair in pairs]
    ):
        at, word = meant[four]
        for start in places(text, four):
            if not _is_shared(text, start + at):
                yield Slip(start + at, start + at + _TWO, word)


def _wrong_in(word: str, pairs: set[int], characters: set[str]) -> list[str]:
    """Return what is one exchanged character away from a word, is none itself, and stands in a text."""
    first, last = word[0], word[1]
    wrong: list[str] = []
    if last in characters:
        wrong += [other + last for other in _exchanged(first) & characters]
    if first in characters:
        wrong += [first + other for other in _exchanged(last) & characters]
    held = [one for one, pair in zip(wrong, first_pairs(wrong), strict=True) if pair in pairs]
    return [one for one in held if _ALONE.isdisjoint(one) and not _is_word(one)]


@cache
def _exchanged(char: str) -> frozenset[str]:
    return alike(char) - _QUALIFYING


def _is_word(word: str) -> bool:
    from planctl.text.common_words import are_common  # of a text without a slip nobody asks

    return word in _words() or are_common(word)


def _is_shared(text: str, start: int) -> bool:
    """Tell characters that belong to the words around: 正规化建设."""
    from planctl.text.common_words import are_common

    before = text[max(0, start - 1) : start + 1]
    behind = text[start + _TWO - 1 : start + _TWO + 1]
    return are_common(before) or are_common(behind)


@cache
def _words() -> frozenset[str]:
    ahead, behind = _neighbours()
    return frozenset([*_halves(NOT_MEANT.replace("\n", "")), *ahead, *behind])


@cache
def _neighbours() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    """Return what stands before each word, and what behind."""
    ahead: defaultdict[str, set[str]] = defaultdict(set)
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for entry in BESIDE.strip().replace("\n", "/").split("/"):
        word, others = entry.split()
        for other in _halves(others):
            behind[word].add(other)
            ahead[other].add(word)
    return _frozen(ahead), _frozen(behind)


def _frozen(held: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {word: frozenset(others) for word, others in held.items()}


def _halves(joined: str) -> Iterator[str]:
    return (joined[at : at + _TWO] for at in range(0, len(joined), _TWO))
