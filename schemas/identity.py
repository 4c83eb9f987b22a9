"""By what an item of a list is known again in another version of the list."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

_NAMES = ("id", "term", "name")
"""Of an area, a term, a person or indicator."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d")


def identity(item: object) -> str | None:
    """Return what an item is called: an area's id, a term, a person's name; a word is itself.

    An answer is known by who gave it and the moment at which, as Word says it; any other mapping
    without a name by all that it says. A figure is not known: it stands for its place.
    """
    if isinstance(item, Mapping):
        entries = cast("Mapping[str, Any]", item)
        if "who" in entries and _MOMENT.match(str(entries.get("date"))):
            return f"{entries['who']} {entries['date']}"
        named = next((str(entries[name]) for name in _NAMES if name in entries), None)
        return named or repr(sorted(map(repr, entries.items())))
    return item if isinstance(item, str) else None


def identities(items: Sequence[object]) -> list[str] | None:
    """Return what the items are called; None if not each has a name of its own."""
    found = [name for item in items if (name := identity(item)) is not None]
    return found if len(set(found)) == len(items) else None
