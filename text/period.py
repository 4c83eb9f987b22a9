"""A period: months from year 0, and how a text says it."""

from typing import NamedTuple


class Period(NamedTuple):
    """When: months from `start` to `end`, the end exclusive; both 0 where only a `name` is known.

    `state` tells a moment (截至2024年底) from a stretch: what has come together by then is not what
    came in that year. `day` tells a day, or some, of a month from others: 1, 1日至3.
    """

    start: int = 0
    end: int = 0
    state: bool = False
    name: str = ""
    day: str = ""

    @property
    def last_year(self) -> int | None:
        """The year it ends in, where it is known."""
        return (self.end - 1) // 12 if self.end else None

    @property
    def years(self) -> int:
        """How many whole years it covers; 0 for none, or for what is not known."""
        return (self.end - self.start) // 12

    def __str__(self) -> str:
        """Return the period as a table shows it: 2024, 2021–2025, 2024-01–06, ≤ 2024-07, 近10年."""
        if not self.end:
            return self.name
        first, last = _month(self.start), _month(self.end - 1)
        if self.start % 12 == 0 and self.end % 12 == 0:
            first, last = first[:4], last[:4]
        if self.state or first == last:
            shown = f"≤ {last}" if self.state else last
        else:
            shown = f"{first}–{last[5:] if first[:4] == last[:4] else last}"
        return f"{shown} {self.name}".strip()


_SINCE = ("以来", "起")


class Dated(NamedTuple):
    """A period as `text[start:end]` says it.

    `compared`: it is what the figure is measured against (比2023年增长), not when it was so.
    `goal`: 到2027年, by then something is to be so. `left`: 从2019年的, when the next figure alone was so.
    """

    start: int
    end: int
    period: Period
    compared: bool = False
    goal: bool = False
    left: bool = False

    @property
    def lasts(self) -> bool:
        """Tell whether what follows is of this period too; 2012年以来 says only since when something is so."""
        return not (self.compared or self.left or self.period.name in _SINCE)


def _month(count: int) -> str:
    return f"{count // 12:04}-{count % 12 + 1:02}"


def whole_year(year: int) -> Period:
    """Return the period of a year."""
    return Period(year * 12, year * 12 + 12)
