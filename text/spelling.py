"""Latin words in a Chinese text, and which of them are one word spelt in several ways."""

import re

LATIN = re.compile(
    r"(?<![A-Za-z0-9./@_])[A-Za-z][A-Za-z0-9]*(?:[-–][A-Za-z0-9]+| (?=[a-z]{2,5}(?![A-Za-z]))[a-z]{2,5})?(?![A-Za-z0-9@_])"
)
"""A word, two that a hyphen joins, or two of which the second is a short one in small letters."""
_APART = re.compile(r"[-– ]")


def bare_key(word: str) -> str:
    """Return a word without hyphens and blanks, in small letters: what its spellings share."""
    return _APART.sub("", word).lower()


def is_swapped(one: str, other: str) -> bool:
    """Tell whether two neighbouring letters changed places."""
    if len(one) != len(other) or one == other:
        return False
    differ = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return (
        len(differ) == 2
        and differ[1] == differ[0] + 1
        and one[differ[0]] == other[differ[1]]
        and one[differ[1]] == other[differ[0]]
    )
