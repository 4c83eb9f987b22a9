"""Shares of a part that is named again behind the parts: 甲类1246人、乙类1870人、丙类312人，乙类占比六成以上."""

import re
from collections.abc import Iterator, Sequence

from planctl.checks.ledger.matter import Matter, high, is_level, is_share, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.shares.share import Share, is_off, share_matter

_NAMED = re.compile(
    "[，；、](?:其中)?(?P<part>[\u4e00-\u9fff]{2,8}?)(?:的?数量|人数|户数|家数)?的?占(?:比|总[数量额]的?|全部的?|比重|比例|了)*"
    "(?:[升降达增上提][升降高到至]*|为|约|近|超过?|已|仍|只有|仅|不到|接近)*\\Z"
)
_FEWEST, _FURTHEST, _AROUND = 2, 6, 24
"""Figures of one unit in a sentence that are a whole and its parts, how many figures back parts are looked for, and how
many around may be what a share is of."""


def named_part_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F608 for each share of a part named before that the parts of its sentence do not give."""
    for entries in ledger.saying("占"):
        for at, share in enumerate(entries):
            named = is_share(share) and _NAMED.search(share.words_before(24))
            if named:
                yield from _off(entries, at, named["part"])


def _off(entries: Sequence[Entry], at: int, name: str) -> Iterator[Matter]:
    """Yield a share that is not the named part's of the whole before the parts, nor of all of them."""
    share, before = entries[at], entries[max(0, at - _FURTHEST) : at]
    beside = [
        one for one in before if one.mention.sentence == share.mention.sentence and is_level(one)
    ]
    parts = [one for one in beside if one.words_before(len(name)) == name]
    if len(parts) != 1:
        return
    part = parts[0]
    unit = part.mention.quantity.unit
    if unit == "%":
        return
    alike = [one for one in beside if one.mention.quantity.unit == unit]
    wholes = [one for one in alike if not one.mention.part and one.start < part.start]
    around = [
        one
        for one in entries[max(0, at - _AROUND) : at]
        if is_level(one) and one.mention.quantity.unit == unit and low(one) >= high(part)
    ]
    told = Share(part, share, 0, 0)
    whole = _whole(part, alike, wholes, around)
    if whole and all(is_off(told, one) for one in around) and is_off(told, whole):
        yield share_matter(told, whole)


def _whole(
    part: Entry, alike: Sequence[Entry], wholes: Sequence[Entry], around: Sequence[Entry]
) -> Entry | None:
    """Return the one whole of the sentence; else that before it which the parts come to."""
    if part.mention.part:
        return wholes[0] if len(alike) > _FEWEST and len(wholes) == 1 else None
    total = sum(one.mention.quantity.value for one in alike)
    made = (one for one in around if one.mention.quantity.value == total)
    return next(made, None) if len(alike) >= _FEWEST else None
