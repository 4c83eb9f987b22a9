"""How many times what townspeople have of what countrypeople have, told as a ratio: 16549元……7433元，城乡居民人均可支配收入比值为2.23."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from planctl.checks.ledger.matter import Matter, high, is_level, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.number_words import arabic

_RATIO = re.compile(
    r"城乡[^，。；0-9]{0,10}(?:收入|支出|消费)[^，。；0-9]{0,4}比值?(?:[缩降扩][小大到至]*|为|是|达)*(?P<ratio>[0-9](?:\.[0-9]{1,3}))(?![0-9.%倍])"
)
_TOWN, _COUNTRY = re.compile("城镇"), re.compile("农村|乡村")


def ratio_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each ratio of town to country that the two figures before it do not give."""
    for entries in ledger.saying("城乡"):
        text = entries[0].prose.text
        for told in _RATIO.finditer(text):
            before = [one for one in entries if one.end <= told.start() and is_level(one)]
            pairs = [*_pairs(before)]
            if pairs and not any(_is_given(told["ratio"], *pair) for pair in pairs):
                yield _matter(told, *pairs[-1])


def _pairs(before: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield the figures of town and country that stand beside each other and count in one unit."""
    held = [one for one in before if one.mention.quantity.unit != "%"]
    for one, other in pairwise(held):
        alike = one.mention.quantity.unit == other.mention.quantity.unit and low(other) > 0
        if alike and _TOWN.search(one.mention.words) and _COUNTRY.search(other.mention.words):
            yield one, other


def _is_given(said: str, town: Entry, country: Entry) -> bool:
    ratio = arabic(said)
    least, most = low(town) / high(country), high(town) / low(country)
    return ratio.value - ratio.half <= most and least <= ratio.value + ratio.half


def _matter(told: re.Match[str], town: Entry, country: Entry) -> Matter:
    value = Decimal(told["ratio"])
    stated = Entry.stated(town.prose, town.block, told.span("ratio"), value)
    given = town.mention.quantity.value / country.mention.quantity.value
    values = {
        "old": country.said,
        "new": town.said,
        "growth": told["ratio"],
        "given": f"{given:.2f}",
    }
    return Matter("F606", stated, (town, country), values)
