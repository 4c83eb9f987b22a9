"""Figures that are old: F610."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from planctl.checks.ledger.comparability.now import outlook_of
from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sources.unsourced import stretch, tells

_OLD = 3
"""Years behind the paper's own after which a figure should be renewed."""
_QUARTER = 3
"""Months of the shortest time that statistics are made of."""
_PAST = 15
"""The same after which it is history."""
_ENTRY = re.compile(r"\d{4}年(?:\d{1,2}月)?[：:]")
_HISTORY = re.compile(
    "创立|直到|以来|首次|首个|加入|成立|投产|启动|发布|印发|出台|设立|颁布|施行|实施|通过了|建成|创办|历史|上市|收购|签署|当年|时任|一度|融资|[A-H] ?轮|天使轮|领投|请愿|辞职|罢工|宣布|中标|获批|爆发|召开|举行|起诉|判决|处罚|访问|发射|并购|年(?:之前|以前|间)|此前|担任"
)


def stale_matters(ledger: Ledger, this_year: int | None) -> Iterator[Matter]:
    """F610: a paragraph whose figures end years before the paper, and nothing newer stands by them."""
    year = this_year or _year_after_most(ledger)
    for entries in ledger.blocks if year else ():
        old = [entry for entry in entries if year and _is_old(entry, year, ledger)]
        if old and (old := _without_series(old, entries)):
            last = max(_year(entry) for entry in old)
            values = {"year": str(last), "years": str((year or 0) - last)}
            yield Matter("F610", old[0], (), values)


def _year(entry: Entry) -> int:
    period = entry.mention.period
    return (period.last_year or 0) if period and not period.name else 0


def _year_after_most(ledger: Ledger) -> int | None:
    """Return the year after that of most figures, or the last reported on: papers are written with those of the year before."""
    said = (entry for entry in ledger.entries if entry.prose.kind != "cell")
    known = (_year(entry) for entry in said if not (entry.mention.goal or _is_of_a_day(entry)))
    years = Counter(year for year in known if year)
    most = max(years, key=lambda year: (years[year], year), default=None)
    told = outlook_of(ledger).reported
    return min(most, told or most) + 1 if most else None


def _is_of_a_day(entry: Entry) -> bool:
    """Tell what is dated by the day, as news is: its year is the paper's own."""
    return bool(entry.mention.period and entry.mention.period.day)


def _is_of_an_event(entry: Entry) -> bool:
    """Tell what was so in a month or on a day: what happened once is not renewed."""
    period = entry.mention.period
    if period is None or period.state:
        return False
    return bool(period.day) or 0 < period.end - period.start < _QUARTER


def _newest(ledger: Ledger) -> Mapping[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = defaultdict(int)
    for entry in ledger.entries:
        for key in entry.keys:
            named = key, entry.mention.quantity.unit
            found[named] = max(found[named], _year(entry))
    return found


def _is_old(entry: Entry, year: int, ledger: Ledger) -> bool:
    mention = entry.mention
    own = _year(entry)
    if mention.quantity.unit == "倍":  # of what was then
        return False
    if (
        _is_of_an_event(entry)
        or not year - _PAST <= own <= year - _OLD
        or mention.dated != "own"
        or not tells(entry)
    ):
        return False
    newest = ledger.once(_newest)
    if any(newest[key, mention.quantity.unit] > own for key in entry.keys):
        return False
    if _ENTRY.match(entry.prose.text):  # of a chronicle
        return False
    sentence = stretch(entry)
    later = any(str(other) in sentence for other in range(year - _OLD + 1, year + 10))
    base = re.search(
        rf"[由从较比与自]{own}年|[为到是至]{own}年(?:同期|水平)?的", sentence
    )  # the end of the change is of today
    return not later and not base and not _HISTORY.search(sentence)


def _without_series(old: list[Entry], entries: Sequence[Entry]) -> list[Entry]:
    """Return old figures, but where the paragraph tells of the year after too: it looks back, year by year."""
    told = {(_year(one), one.mention.quantity.unit) for one in (entries if old else ())}
    return [one for one in old if (_year(one) + 1, one.mention.quantity.unit) not in told]
