"""How far a paper looks back: the last year that it reports on, and the years that it hopes for."""

from collections.abc import Iterable
from typing import NamedTuple

from planctl.checks.ledger.entries import Entry

_REPORTED = ("change", "gap")


class Outlook(NamedTuple):
    """The last year that a paper reports on, None where nothing says; and the later ones it sets goals for."""

    reported: int | None
    ahead: frozenset[int]

    def placed(self, entry: Entry) -> Entry:
        """Return a figure without its period where only the text before it hopes for that year."""
        mention = entry.mention
        far = (
            entry.prose.kind != "cell"
            and mention.dated != "own"
            and mention.period is not None
            and not mention.goal
        )
        if far and mention.period and mention.period.last_year in self.ahead:
            return entry._replace(mention=mention._replace(period=None))
        return entry

    def hopes(self, entry: Entry) -> bool:
        """Tell whether a figure is hoped for: it says so, or is of a year for which there are goals alone."""
        period = entry.mention.period
        return entry.mention.goal or (period is not None and period.last_year in self.ahead)


def outlook_of(entries: Iterable[Entry]) -> Outlook:
    """Return how far a paper looks back and ahead: by what changed, what stood so by then, and its goals."""
    told: set[int] = set()
    hoped: set[int] = set()
    for entry in entries:
        mention, period = entry.mention, entry.mention.period
        if period is None or not period.end or mention.dated != "own":
            continue
        year = (period.end - 1) // 12
        if mention.goal:
            hoped.add(year)
        elif mention.kind in _REPORTED or period.state:
            told.add(year)
    last = max(told, default=None)
    return Outlook(last, frozenset(year for year in hoped if year > (last or 0)))
