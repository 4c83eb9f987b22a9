"""Runs of characters, by which texts are compared."""


def grams(text: str, length: int = 3) -> frozenset[str]:
    """Return every run of `length` characters of a text; none of a shorter one."""
    return frozenset([text[at : at + length] for at in range(len(text) - length + 1)])
