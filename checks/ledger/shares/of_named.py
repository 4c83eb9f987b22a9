"""Shares of one named thing in another, both counted before: 财政收入24亿元，税收17亿元……税收占财政收入的比重为69.9%."""

import re
from collections.abc import Iterator

from planctl.checks.ledger.comparability.wholes import of_one_year
from planctl.checks.ledger.matter import Matter, is_share
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.shares.share import Share, is_off, share_matter
from planctl.checks.ledger.shares.wholes_elsewhere import counted_before

_SAID = re.compile(
    "(?:\\A|[，。；：、])(?:其中)?(?P<part>[\u4e00-\u9fff]{2,16}?)占(?P<whole>[\u4e00-\u9fff]{2,16}?)的?(?:比重|比例|份额)?"
    "(?:已|约|近|仅)*(?:为|达到?|是|[上提][升高]至|[上提][升高]到)?\\Z"
)
_ELIDED = re.compile("[，；、](?P<part>[\u4e00-\u9fff]{2,16}?)(?:占比|比重|占)为?\\Z")
"""One more part of the whole that is named before: 一产占生产总值的比重为6.8%，二产比重为36.5%."""


def of_named_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F608 for each share that is not what its part and its whole, both named, come to where they are counted."""
    for file in ledger.by_file():
        for entries in file.saying("占"):
            whole = ""
            for share in entries:
                said = _said(share, whole)
                if said:
                    part, whole = said
                    yield from _off(file, share, part, whole)


def _said(share: Entry, whole: str) -> tuple[str, str] | None:
    """Return what a share is of, and in what; the last whole where its own clause names none."""
    if not is_share(share) or share.mention.quantity.modifier:
        return None
    before = share.words_before(40)
    if said := _SAID.search(before):
        return said["part"], said["whole"]
    elided = _ELIDED.search(before) if whole else None
    return (elided["part"], whole) if elided else None


def _off(file: Ledger, share: Entry, part: str, whole: str) -> Iterator[Matter]:
    """Yield a share that no figures of these names give."""
    parts, wholes = (counted_before(file, share, name) for name in (part, whole))
    pairs = [
        (Share(mine, share, 0, 0), other)
        for mine in parts
        for other in wholes
        if of_one_year(mine, other) and mine is not other
    ]
    if pairs and all(is_off(one, other) for one, other in pairs):
        yield share_matter(*pairs[-1])
