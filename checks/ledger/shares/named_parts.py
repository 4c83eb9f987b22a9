"""Shares of a part that is named again behind all parts: 甲类1246人、乙类1870人、丙类312人，乙类的占六成以上."""

import re
from collections.abc import Iterator, Sequence

from planctl.checks.ledger.matter import Matter, is_level, is_share
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.shares.share import Share, is_off, share_matter

_NAMED = re.compile(
    "[，；](?:其中)?(?P<part>[\u4e00-\u9fff]{2,8}?)的?占(?:比|总数的?|比重)?(?:为|达到?|约|近|超)*\\Z"
)
_FEWEST, _FURTHEST = 2, 6
"""Parts that are told, and how many figures back they are looked for."""


def named_part_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F608 for each share of a part named before that the parts of its sentence do not give."""
    for entries in ledger.saying("占"):
        for at, share in enumerate(entries):
            named = is_share(share) and _NAMED.search(share.words_before(24))
            if named:
                yield from _off(entries[max(0, at - _FURTHEST) : at], share, named["part"])


def _off(before: Sequence[Entry], share: Entry, name: str) -> Iterator[Matter]:
    """Yield a share that is not the named part's of the whole before the parts."""
    beside = [
        one for one in before if one.mention.sentence == share.mention.sentence and is_level(one)
    ]
    parts = [one for one in beside if one.words_before(len(name)) == name]
    if len(parts) != 1:
        return
    part = parts[0]
    unit = part.mention.quantity.unit
    alike = [one for one in beside if one.mention.quantity.unit == unit != "%"]
    wholes = [one for one in alike if not one.mention.part and one.start < part.start]
    told = Share(part, share, 0, 0)
    if len(alike) > _FEWEST and len(wholes) == 1 and part.mention.part and is_off(told, wholes[0]):
        yield share_matter(told, wholes[0])
