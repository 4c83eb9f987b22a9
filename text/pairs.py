"""Pairs of neighbouring characters, by which it is known at once what a text cannot hold."""

from collections.abc import Iterable
from typing import Literal

_PAIR: Literal["I"] = "I"
_BYTES = 4
"""A pair is 32 bits: two units of UTF-16."""


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
    """Return every character that stands in a pair; one beyond 16 bits is two halves."""
    return {chr(half) for pair in pairs for half in (pair & 0xFFFF, pair >> 16)}
