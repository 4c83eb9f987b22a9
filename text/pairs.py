"""Pairs of neighbouring characters, by which it is known at once what a text cannot hold."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Literal

_PAIR: Literal["I"] = "I"
_BYTES = 4
"""A pair is 32 bits: two units of UTF-16."""
_FOUR: Literal["Q"] = "Q"
_FEW = 30
"""So many words are looked for one by one."""


def pairs_in(text: str) -> set[int]:
    """Return every two characters of a text that stand side by side, each pair a number."""
    units = memoryview(text.encode("utf-16-le", "surrogatepass"))
    found: set[int] = set()
    for start in (0, _BYTES // 2):
        whole = max(0, len(units) - start) // _BYTES * _BYTES
        found.update(units[start : start + whole].cast(_PAIR))
    return found


def first_pairs(words: Iterable[str]) -> list[int]:
    """Return the first two characters of each word, as a number."""
    joined = "".join([word[:2] for word in words])
    return memoryview(joined.encode("utf-16-le", "surrogatepass")).cast(_PAIR).tolist()


def last_pairs(words: Iterable[str]) -> list[int]:
    """Return the last two characters of each word, as a number."""
    return first_pairs([word[-2:] for word in words])


def characters_of(pairs: set[int]) -> set[str]:
    """Return every character that stands in a pair."""
    return {chr(half) for pair in pairs for half in (pair & 0xFFFF, pair >> 16)}


def standing(text: str, words: Collection[str]) -> Iterable[str]:
    """Return those of some words, of four characters and more, whose first four stand in a text."""
    if len(words) <= _FEW:
        return [word for word in words if word in text]
    by_four: defaultdict[int, list[str]] = defaultdict(list)
    for word, four in zip(words, _fours(words), strict=True):
        by_four[four].append(word)
    units = memoryview(text.encode("utf-16-le", "surrogatepass"))
    wanted = frozenset(by_four)
    found: set[int] = set()
    for start in range(0, 2 * _BYTES, _BYTES // 2):
        whole = max(0, len(units) - start) // (2 * _BYTES) * 2 * _BYTES
        found |= wanted.intersection(units[start : start + whole].cast(_FOUR))
    return [word for four in found for word in by_four[four]]


def _fours(words: Iterable[str]) -> list[int]:
    joined = "".join([word[:4] for word in words])
    return memoryview(joined.encode("utf-16-le")).cast(_FOUR).tolist()
