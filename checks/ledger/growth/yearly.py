"""Growth over the year before, recomputed from the figures of both years, wherever they stand."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planctl.checks.ledger.growth.beside import beside_matters, growth_matter, is_given
from planctl.checks.ledger.growth.pairs import RELATIVE
from planctl.checks.ledger.matter import Matter, is_level, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.mention import MONEY

if TYPE_CHECKING:
    from planctl.text.period import Period


def yearly_growth_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each growth that figures elsewhere do not give; those told of already are left out."""
    wrong = [found for found in _year_on_year(ledger) if not is_given(*found)]
    blocks = {entries[0].block: entries for entries in ledger.blocks} if wrong else {}
    for growth, old, new in wrong:
        beside = blocks[growth.block]
        if not any(beside_matters(beside, beside.index(growth))):
            yield growth_matter(growth, old, new)


def _year_on_year(ledger: Ledger) -> Iterator[tuple[Entry, Entry, Entry]]:
    """Yield each growth over the year before whose two figures stand anywhere in the text."""
    clear = [entry for entry in ledger.entries if _is_clear(entry)]
    levels: dict[tuple[str, str, Period | None], list[Entry]] = defaultdict(list)
    for entry in clear:
        if is_level(entry) and (entry.mention.dated == "own" or entry.prose.kind == "cell"):
            unit = entry.mention.quantity.unit
            levels[entry.keys[0], unit, entry.mention.period].append(entry)
    units = sorted({unit for _, unit, _ in levels} - set(RELATIVE))
    for growth in filter(_is_yearly, clear):
        now, volume = growth.mention.period, growth.mention.measure == "volume"
        before = now and now._replace(start=now.start - 12, end=now.end - 12)
        for unit in units:
            new = _agreeing(levels.get((growth.keys[0], unit, now), []))
            old = _agreeing(levels.get((growth.keys[0], unit, before), []))
            if new and old and (unit in MONEY) != volume and low(old[0]) > 0:
                yield growth, old[0], new[0]


def _agreeing(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return figures of one matter if all are the same."""
    return entries if len({entry.mention.quantity.value for entry in entries}) == 1 else ()


def _is_clear(entry: Entry) -> bool:
    mention = entry.mention
    return bool(entry.keys) and not mention.listed and not mention.goal


def _is_yearly(entry: Entry) -> bool:
    """Tell whether a figure is the growth of a stretch of time over that of the year before."""
    mention, period = entry.mention, entry.mention.period
    relative = mention.kind == "change" and mention.quantity.unit in RELATIVE
    return (
        relative and not mention.base and period is not None and period.end > 0 and not period.state
    )
