"""How wide a text is in columns of a terminal."""

import unicodedata
from functools import cache


def display_width(text: str) -> int:
    """Return how many columns of a terminal `text` takes; marks that combine take none."""
    if text.isascii():
        return len(text)
    return sum(map(columns_of, text))


@cache
def columns_of(char: str) -> int:
    """Return how many columns a character takes: none, one or two."""
    return (
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
    )
