"""Ids that nobody has yet."""

from collections.abc import Collection, Iterable


class FreeIds:
    """Gives out each id once: `ports`, then `ports-2`, `ports-3` …, past those that are taken."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def take(self, wanted: str, others: Collection[str] = ()) -> str:
        """Return `wanted`, or the first number of it that is free; `others` may not be given either."""
        found, number = wanted, self._last.get(wanted, 1)
        while found in self._taken or found in others:
            number += 1
            found = f"{wanted}-{number}"
        self._last[wanted] = number
        self._taken.add(found)
        return found
