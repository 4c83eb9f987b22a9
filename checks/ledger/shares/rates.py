"""Rates that two figures before them give: 重点工程48项，已开工39项，开工率81.3%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.comparability.wholes import of_one_year
from planctl.checks.ledger.matter import Matter, high, is_level, low, spot
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.shares.share import Share, is_off, share_matter
from planctl.text.mention import MONEY

_RATE = re.compile("(?:回收|有效)率(?:为|达到?)?$")
_RATE_OF = re.compile(
    r"(?P<behind>[^，。；、0-9]{0,12})[，,、]?(?P<whose>\S{0,6})(?P<done>[\u4e00-\u9fff]{2})率(?:为|达到?|约为|约|达)*\Z"
)
_OF_THEM = re.compile("[^，。；、]{0,16}中[，,]?(?:已?有)?")
_ALSO = re.compile("、[^，。；、0-9]{2,12}")
"""What stands between two that are told in turn, of which none is the other's whole: 建议84件、提案65件，办复率100%."""
_NEAR, _MOST = 24, 4
_WIDE = 100
"""How many figures on either side may be what a rate is of, as for shares."""
_OUT_BY = Decimal("0.3")
"""Percentage points by which a rate must be off that its two figures give."""


def rate_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F608 for each rate that is not what its figures give."""
    for entries in ledger.saying("率"):
        found = (*_rated(entries), *_returned(entries))
        yield from {spot(matter.at): matter for matter in found}.values()


def _returned(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield what of a survey's sheets is said to have come back: 发放1200份，回收1146份，有效回收率95.5%."""
    for at, share in enumerate(entries):
        rated = share.mention.quantity.unit == "%" and _RATE.search(share.words_before(_NEAR))
        if not rated:
            continue
        sheets = [
            one for one in entries[max(0, at - _MOST) : at] if one.mention.quantity.unit == "份"
        ]
        sent = [one for one in sheets if "发放" in one.words_before(_NEAR)]
        if not sent or len(sheets) < 2:
            continue
        part, wholes = sheets[-1], sheets[sheets.index(sent[0]) : -1]
        told = Share(part, share, at, at, "")
        if wholes and all(is_off(told, whole) for whole in wholes):
            yield share_matter(told, wholes[0])


def _rated(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield a rate that its two figures do not give: 重点工程48项，已开工39项，开工率88.3%."""
    for at in range(2, len(entries)):
        share, part = entries[at], entries[at - 1]
        if (share.mention.quantity.unit == "%") == (part.mention.quantity.unit == "%"):
            continue
        rate = _RATE_OF.fullmatch(share.prose.text, part.end, share.start)
        if not rate or not is_level(part):
            continue
        told = Share(part, share, at - 1, at)
        settled = _is_given(entries, told) or _is_of_things(entries[:at], part, rate["whose"])
        wholes = [] if settled else _wholes(entries, told, rate)
        if wholes and all(is_off(told, one, out_by=_OUT_BY) for one in wholes):
            yield share_matter(told, wholes[-1])


def _is_of_things(before: Sequence[Entry], part: Entry, whose: str) -> bool:
    """Tell a rate of things that were counted too, beside an amount of money: 标的物3552件，……，标的物成交率88.3%."""
    if part.mention.quantity.unit not in MONEY or not whose:
        return False
    return any(
        one.mention.sentence == part.mention.sentence
        and one.mention.quantity.unit not in MONEY
        and whose in one.mention.indicator
        for one in before[-_MOST:]
    )


def _is_given(entries: Sequence[Entry], told: Share) -> bool:
    """Tell whether any figure around a rate in its paragraph gives it, of whatever time it is."""
    unit = told.part.mention.quantity.unit
    around = entries[max(0, told.told - _WIDE) : told.told + _WIDE]
    others = (one for one in around if one is not told.part and is_level(one))
    return any(
        one.mention.quantity.unit == unit
        and low(one) >= high(told.part)
        and not is_off(told, one, out_by=_OUT_BY)
        for one in others
    )


def _wholes(entries: Sequence[Entry], told: Share, rate: re.Match[str]) -> list[Entry]:
    """Return the figures that a rate may be of: those before its part in the sentence, else the only one before that."""
    part, text = told.part, told.part.prose.text
    before = entries[max(0, told.told - _WIDE) : told.told]
    alike = [one for one in before if is_level(one) and of_one_year(one, part)]
    beside = [one for one in alike[-_MOST:] if one.mention.sentence == part.mention.sentence]
    beside = [one for one in beside if low(one) >= low(part)] or beside
    if beside and _ALSO.fullmatch(text, beside[-1].end, part.start):
        return []
    said = f"{part.words_before(_NEAR).rpartition('，')[2]}{rate['behind']}"
    if rate["done"] in said:
        return beside or (alike if len(alike) == 1 else [])
    among = beside and _OF_THEM.fullmatch(text, beside[-1].end, part.start)
    akin = set(rate["done"]) & set(said) and set(rate["whose"]) <= set(said)
    return beside if among or (len(beside) == 1 and akin) else []
