"""How far a paper looks back: the last year that it reports on, and the years that it hopes for."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.schemas.prose import Prose

_FLOW = re.compile("完成|新[增建开]|改造|建设|实施|安排|投入|培训|治理|修复|造林|每年")
"""What is done in a year, which is not what is done by then: 2027年完成31万亩, 到2027年完成100万亩."""
_TITLE = re.compile(
    "(20[0-9]{2})年[^。]{0,20}(?:公报|(?<!工作)报告|总结|白皮书|通报|情况|分析|综述)"
)
_ALREADY = re.compile(
    "现有|现在|目前|已|去年|上年|连续|(?:\\A|[，。；：是])[为在对将把给向][^，。；稳保控达到]{0,8}\\Z"
)
"""What says that something is there already, wherever it stands: 为全市5400名护理员建立档案."""
_AHEAD = 2
"""Years behind the last that a paper reports on of which it cannot tell."""
_PLANS = re.compile("规划|纲要|行动计划|行动方案")
"""What a paper is called that looks ahead."""
_REPORTED = ("change", "gap")


class Outlook(NamedTuple):
    """The last year that a paper reports on, None where nothing says; and the later ones it sets goals for."""

    reported: int | None
    ahead: frozenset[int]

    def placed(self, entry: Entry) -> Entry:
        """Return a figure as a hope if its own year is one for which there are goals alone.

        Where only the text before it hopes for that year, and it says that it is so already, it is of no known time.
        """
        mention, period = entry.mention, entry.mention.period
        if mention.goal or period is None or not self._is_ahead(period.last_year):
            return entry
        if mention.dated != "own" and entry.prose.kind != "cell":
            if _ALREADY.search(entry.words_before()):
                return entry._replace(mention=mention._replace(period=None))
            return entry._replace(mention=mention._replace(goal=True))
        if _FLOW.search(mention.indicator):
            return entry
        return entry._replace(mention=mention._replace(goal=True))

    def _is_ahead(self, year: int | None) -> bool:
        """Tell whether a paper can but hope for a year: it says so, or the year is well behind its own."""
        late = self.reported is not None and year is not None and year > self.reported + _AHEAD
        return year in self.ahead or late


def outlook_of(ledger: Ledger) -> Outlook:
    """Return how far a paper looks back and ahead: by what changed, what stood so by then, its title, and its goals."""
    return ledger.once(_outlook_of)


def placed_in(ledger: Ledger) -> list[Entry]:
    """Return the figures of a ledger, as hopes where they are."""
    return ledger.once(_placed_in)


def _placed_in(ledger: Ledger) -> list[Entry]:
    return [*map(outlook_of(ledger).placed, ledger.entries)]


def _outlook_of(ledger: Ledger) -> Outlook:
    told = _titled(ledger.proses)
    hoped: set[int] = set()
    for entry in ledger.entries:
        mention, period = entry.mention, entry.mention.period
        if period is None or not period.end or mention.dated != "own":
            continue
        year = (period.end - 1) // 12
        if mention.goal:
            hoped.add(year)
        elif mention.kind in _REPORTED or period.state:
            told.add(year)
    if _PLANS.search(_title(ledger.proses)):
        told -= hoped  # 到2030年提高12% may be told as if it were so
    last = max(told, default=None)
    return Outlook(last, frozenset(year for year in hoped if year > (last or 0)))


def _titled(proses: Iterable[Prose]) -> set[int]:
    """Return the year that the title of a report names: 2024年统计公报, 2024年度白皮书."""
    titled = _TITLE.search(_title(proses))
    return {int(titled[1])} if titled else set()


def _title(proses: Iterable[Prose]) -> str:
    heads = (prose.text for prose in proses if prose.kind in ("title", "heading"))
    return next(heads, "")
