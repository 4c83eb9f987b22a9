"""Brackets paired, of whichever width they are."""

import re
from typing import NamedTuple

BRACKET = re.compile(r"[()（）《》〈〉【】〔〕［］\[\]]")
_CLOSING = {
    ")": "(（", "）": "(（", "》": "《", "〉": "〈", "】": "【", "〕": "〔", "］": "[［", "]": "[［"
}  # fmt: skip


class Bracketed(NamedTuple):
    """The offsets of the pairs of one line, in the order of their ends, and of the lone brackets."""

    pairs: tuple[tuple[int, int], ...]
    lone: tuple[int, ...]


def bracketed(text: str, offsets: list[int]) -> Bracketed:
    """Return how the brackets at some offsets of a line pair.

    A closing bracket takes the last of its kind that is open; what was opened since stays alone.
    """
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    lone: list[int] = []
    waiting: dict[str, int] = {}
    for at in offsets:
        kinds = _CLOSING.get(text[at])
        if kinds is None:
            opened.append(at)
            waiting[text[at]] = waiting.get(text[at], 0) + 1
        elif any(waiting.get(kind) for kind in kinds):
            while text[opened[-1]] not in kinds:
                waiting[text[opened[-1]]] -= 1
                lone.append(opened.pop())
            waiting[text[opened[-1]]] -= 1
            pairs.append((opened.pop(), at))
        else:
            lone.append(at)
    return Bracketed(tuple(pairs), tuple(sorted(lone + opened)))
