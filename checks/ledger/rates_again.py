"""Rates that other words tell again: 年流失率31.6%, 超过四成的护理员一年内流失."""

import re
from collections import defaultdict
from collections.abc import Iterator

from planctl.checks.ledger.alike import meet
from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter, is_level
from planctl.checks.regulations import regulations

_RATE = re.compile("(?P<done>[\u4e00-\u9fff]{2})率(?:约为|达到?|仅?为|[约仅])?\\Z")
_TELLS = re.compile(
    "的(?P<who>[\u4e00-\u9fff]{2,6}?)(?P<led>[\u4e00-\u9fff]{0,8}?)(?P<done>[\u4e00-\u9fff]{2})(?:了)?(?=[，。；])"
)
_DENIED = re.compile("不|未|没|无|难|可能|希望|计划|打算|愿意|可以|能够?|应")


def rate_again_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for each share of those that do a thing which is not the one rate of it in its file."""
    rules = regulations(ledger.proses)
    rates: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    told: list[tuple[Entry, re.Match[str]]] = []
    for entry in ledger.entries:
        if entry.mention.quantity.unit != "%" or not is_level(entry) or entry.prose.path in rules:
            continue
        if rate := _RATE.search(entry.words_before(16)):
            rates[entry.prose.path, rate["done"]].append(entry)
        elif tells := _TELLS.match(entry.prose.text, entry.end):
            told.append((entry, tells))
    for entry, tells in told:
        known = rates.get((entry.prose.path, tells["done"]), [])
        if len(known) == 1 and _is_of_it(known[0], entry, tells) and not meet(known[0], entry):
            said = f"{known[0].said} / {entry.said}"
            values = {"what": f"{tells['done']}率", "said": said, "twice": entry.said}
            yield Matter("F602", entry, (known[0],), values)


def _is_of_it(rate: Entry, entry: Entry, tells: re.Match[str]) -> bool:
    sentence = rate.words_before()
    return (
        rate.block != entry.block and tells["who"] in sentence and not _DENIED.search(tells["led"])
    )
