"""Rates that other words tell again: 年流失率31.6%, 超过四成的护理员一年内流失."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from planctl.checks.ledger.comparability.alike import may_be_one_time, of_one_unit
from planctl.checks.ledger.comparability.now import outlook_of
from planctl.checks.ledger.matter import Matter, is_share, meet, told_twice
from planctl.checks.ledger.reading.entries import Entry, Ledger

_RATE = re.compile(
    "(?P<done>(?!增长|下降|上升|提高|收益|利润|贡献)[\u4e00-\u9fff]{2})率(?:约为|达到?|仅?为|[约仅])?\\Z"
)
_TELLS = re.compile(
    "的(?P<who>[\u4e00-\u9fff]{2,6}?)(?P<led>[\u4e00-\u9fff]{0,8}?)(?P<done>[\u4e00-\u9fff]{2})(?:了)?(?=[，。；])"
)
_DENIED = re.compile("不|未|没|无|难|可能|希望|计划|打算|愿意|可以|能够?|应")


def rate_again_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for each share of those that do a thing which is not the one rate of it in its file."""
    for file in ledger.by_file():
        for shares in of_one_unit(file, is_share):
            yield from _told_again(shares, outlook_of(file).reported)


def _told_again(shares: Sequence[Entry], reported: int | None) -> Iterator[Matter]:
    rates = _rates(shares)
    for entry in shares:
        tells = _TELLS.match(entry.prose.text, entry.end)
        known = rates.get(tells["done"], []) if tells else []
        if tells and len(known) == 1 and _is_of_it(known[0], entry, tells, reported):
            yield told_twice(known[0], entry, f"{tells['done']}率")


def _rates(shares: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return the rates among some shares by what is done: 流失 of 流失率."""
    rates: dict[str, list[Entry]] = defaultdict(list)
    for entry in shares:
        if rate := _RATE.search(entry.words_before(16)):
            rates[rate["done"]].append(entry)
    return rates


def _is_of_it(rate: Entry, entry: Entry, tells: re.Match[str], reported: int | None) -> bool:
    """Tell whether a share is of those whom a rate is of, by another figure."""
    them = tells["who"] in rate.words_before() and not _DENIED.search(tells["led"])
    apart = rate.block != entry.block and not meet(rate, entry)
    return them and apart and may_be_one_time(rate, entry, reported)
