"""Figures of one indicator, put together by when they were so."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from planctl.checks.ledger.reading.entries import Entry

if TYPE_CHECKING:
    from planctl.text.period import Period


_WHOLE_YEAR = "全年"
_NOW = ("目前", "年末", _WHOLE_YEAR)


class Together(NamedTuple):
    """Figures of one time; `sure`: each says when it was, or none does."""

    entries: list[Entry]
    sure: bool


def of_one_time(entries: list[Entry], reported: int | None = None) -> Iterator[Together]:
    """Yield figures of one period.

    One without a year speaks of the time that others without a year do. It may speak too of the only
    year that the others name, or of one that only a paragraph before names.
    """
    undated = [entry for entry in entries if is_undated(entry)]
    dated = _by_period(entries)
    yield from (Together(held, sure=True) for held in dated.values())
    yield Together(undated, sure=True)
    if undated:
        for period, held in _likely(dated, reported):
            yield Together([*_of(undated, period), *held], sure=False)


def is_undated(entry: Entry) -> bool:
    """Tell whether nothing says of which year a figure is: 目前, 年末 and 全年 alone do not."""
    period = entry.mention.period
    return period is None or period.name in _NOW


def _by_period(entries: list[Entry]) -> "dict[Period, list[Entry]]":
    """Return dated figures by their period.

    Whether 2024年 or 截至2024年底 is meant only the sentence itself can say.
    """
    held: dict[Period, list[Entry]] = defaultdict(list)
    for entry in entries:
        period, dating = entry.mention.period, entry.mention.dated
        if period is not None and not is_undated(entry):
            held[period].append(entry)
            if dating != "own" and period.end:
                held[period._replace(state=not period.state)].append(entry)
    return held


def _likely(
    dated: "dict[Period, list[Entry]]", reported: int | None
) -> "Iterator[tuple[Period, list[Entry]]]":
    """Yield the figures of each period that one without a year may speak of: 一季度 alone is none."""
    years = {period.last_year or 0 for period in dated if period.end}
    for period, held in dated.items():
        far = [entry for entry in held if entry.mention.dated == "far"]
        last = len(years) == 1 or (period.last_year == reported == max(years, default=0))
        if period.end and (last or far):
            yield period, held if last else far
        elif far and len(dated) == 1:  # 上半年 of a paper that names no year
            yield period, far


def _of(undated: list[Entry], period: "Period") -> list[Entry]:
    """Return the figures without a year that a period may be meant by: 全年 is no quarter of it."""
    return [one for one in undated if period.years or period.state or not _is_yearly(one)]


def _is_yearly(entry: Entry) -> bool:
    period = entry.mention.period
    return period is not None and period.name == _WHOLE_YEAR
