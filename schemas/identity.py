"""By what an item of a list is known again in another version of the list."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

_NAMES = ("id", "term", "name")
"""Of an area, a term, a person or indicator."""


def identity(item: object) -> str | None:
    """Return what an item is called: an area's id, a term, a person's name; a word is itself.

    A mapping without a name is known by all that it says. A figure is not known: it stands for its
    place.
    """
    if isinstance(item, Mapping):
        entries = cast("Mapping[str, Any]", item)
        return next((str(entries[name]) for name in _NAMES if name in entries), repr(entries))
    return item if isinstance(item, str) else None


def identities(items: Sequence[object]) -> list[str] | None:
    """Return what the items are called; None if not each has a name of its own."""
    found = [name for item in items if (name := identity(item)) is not None]
    return found if len(set(found)) == len(items) else None
