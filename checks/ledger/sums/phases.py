"""What a whole comes to over years that follow each other: 总投资286亿元……2026—2027年投资108亿元，2028—2030年投资178亿元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.comparability.runs import clause_before, runs_around
from planctl.checks.ledger.matter import Matter, adds_up, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import make_up, no_sum, over

_TOTAL = re.compile("总|合计|共|规划")
_ALL = re.compile("[，,、](?:[^，。；0-9]{0,6}?)(?:合计|总计|累计|共计?|一共)[^，。；0-9]{0,6}")
_NEXT = re.compile(
    "[，、；和与及]{1,2}[^，。；、（）0-9]{0,6}20[0-9]{2}[^，。；、（）]{1,7}年[^，。；、（）0-9]{0,12}|[，、；和与及]{1,2}[^，。；、（）0-9]{0,6}20[0-9]{2}年[^，。；、（）0-9]{0,12}"
)
"""What stands between phases: a mark, and the years of the next."""
_STOCK = re.compile("[年月]?[末底]|在册|存|保有|余额|达到|总[数量]")
_SUMS = frozenset(("元", "美元"))
_FURTHEST, _FEWEST, _NEAR = 10, 2, Decimal("0.2")
"""How many figures back one looks for the whole, phases that are told, and the share by which they may miss it."""


def phase_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for phases that follow each other and do not come to the whole before or behind them."""
    for entries in ledger.saying("总", "计", "共", "规划"):
        if "年" not in entries[0].prose.text:
            continue
        for start, phases in _phased(entries):
            unit = phases[0].mention.quantity.unit
            before = [
                one
                for one in entries[max(0, start - _FURTHEST) : start]
                if is_level(one) and one.mention.quantity.unit == unit
            ]
            behind = entries[start + len(phases) : start + len(phases) + 1]
            yield from _off(_wholes(before, behind, phases), (*before, *behind), phases)


def _phased(entries: Sequence[Entry]) -> Iterator[tuple[int, list[Entry]]]:
    """Yield the figures of one sentence that are of years which follow each other without a gap."""
    at = 0
    while at < len(entries):
        phases = [entries[at]]
        for one in entries[at + 1 :]:
            if not _follows(phases[-1], one):
                break
            phases.append(one)
        if len(phases) >= _FEWEST and not _STOCK.search(phases[0].words_before(16)):
            yield at, phases
        at += len(phases)


def _follows(one: Entry, other: Entry) -> bool:
    mine, theirs = one.mention, other.mention
    return bool(
        mine.sentence == theirs.sentence
        and mine.quantity.unit == theirs.quantity.unit != "%"
        and is_level(one)
        and is_level(other)
        and mine.period
        and theirs.period
        and mine.dated == theirs.dated == "own"
        and 0 < mine.period.end == theirs.period.start
        and adds_up(one)
        and _NEXT.fullmatch(one.prose.text, one.end, other.start)
    )


def _wholes(
    before: Sequence[Entry], behind: Sequence[Entry], phases: Sequence[Entry]
) -> list[Entry]:
    """Return the totals that some phases may be of: before them by its words, or right behind them."""
    last, said = phases[-1], runs_around(phases[0])
    beside = [
        one
        for one in behind
        if one.mention.quantity.unit == last.mention.quantity.unit
        and _ALL.fullmatch(one.prose.text, last.end, one.start)
    ]
    if beside:
        return beside
    return [
        one
        for one in before
        if _TOTAL.search(clause_before(one, 24))
        and not (said.isdisjoint(runs_around(one)) and one.mention.quantity.unit not in _SUMS)
    ]


def _off(
    wholes: Sequence[Entry], around: Sequence[Entry], phases: Sequence[Entry]
) -> Iterator[Matter]:
    """Yield the nearest total that some phases do not come to, if they come to none around."""
    if wholes and not any(make_up(one, phases) for one in around):
        whole = wholes[-1]
        if abs(over(whole, phases)) <= whole.mention.quantity.value * _NEAR:
            yield no_sum(whole, phases)
