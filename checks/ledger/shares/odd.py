"""Shares of one whole that the text need not say: the one of several that is off."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from planctl.checks.ledger.comparability.wholes import same_measure
from planctl.checks.ledger.matter import Matter, high, is_level, low
from planctl.checks.ledger.reading.entries import Entry
from planctl.checks.ledger.shares.share import Share, is_off, share_matter
from planctl.checks.ledger.written import percent, written

_FURTHEST = 20
"""How many figures back one looks for a whole."""
_LEADS = re.compile("的?[^，。；0-9]{1,10}中，")
"""What stands behind a figure that a sentence tells parts of."""
_SHARP = Decimal("1.03")
"""How much the bounds of a whole may lie apart that shares make out."""
_ALIKE = 3
"""How many shares without a named whole it takes to tell the one that is off from the others."""
_OUT_BY = Decimal(1)
"""Percentage points by which a share must be off before it is told."""


def odd_matters(entries: Sequence[Entry], unnamed: Sequence[Share]) -> list[Matter]:
    """Return F608 for the one of some shares of one paragraph that is not of the whole of all others."""
    return [*_of_head(entries, unnamed)] or [*_odd(entries, unnamed)] or odd_among(unnamed)


def _of_head(entries: Sequence[Entry], unnamed: Sequence[Share]) -> Iterator[Matter]:
    """Yield shares that are not of what leads their sentence, 118份问卷中，84家占71.2%, if most of them are."""
    heads = {one.mention.sentence: one for one in reversed(entries)} if len(unnamed) > 1 else {}
    for sentence, held in groupby(unnamed, lambda one: one.part.mention.sentence):
        shares, head = [*held], heads.get(sentence)
        if head is None or not _LEADS.match(head.prose.text, head.end) or len(shares) < 2:
            continue
        fit = is_level(head) and all(one.part.mention.listed < 1 for one in shares)
        off = [one for one in shares if is_off(one, head)] if fit else []
        if 0 < len(off) <= len(shares) / 2 and all(low(head) >= high(one.part) for one in shares):
            yield from (share_matter(one, head) for one in off)


def _odd(entries: Sequence[Entry], unnamed: Sequence[Share]) -> Iterator[Matter]:
    """Yield the one share of several that is off where all others are of one whole before them."""
    if len(unnamed) < _ALIKE:
        return
    for whole in entries[max(0, unnamed[0].told - _FURTHEST) : unnamed[0].told]:
        if is_level(whole) and all(same_measure(one.part, whole) for one in unnamed):
            off = [one for one in unnamed if is_off(one, whole)]
            if len(off) == 1:
                yield share_matter(off[0], whole)
                return


def odd_among(unnamed: Sequence[Share]) -> list[Matter]:
    """Return the one share that is off where all others make out one whole, which is not said."""
    if len(unnamed) < _ALIKE or len({one.part.mention.quantity.unit for one in unnamed}) > 1:
        return []
    wholes = [_made_out(one) for one in unnamed]
    lows, highs = sorted(low for low, _ in wholes)[-2:], sorted(high for _, high in wholes)[:2]
    found: list[Matter] = []
    for one, (own, upmost) in zip(unnamed, wholes, strict=True):
        least = lows[0] if own == lows[1] else lows[1]
        most = highs[1] if upmost == highs[0] else highs[0]
        if not 0 < least <= most <= least * _SHARP:
            continue
        given = one.part.mention.quantity.value / (least + most) * 200
        if abs(given - one.share.mention.quantity.value) > _OUT_BY:
            values = {
                "part": one.part.said,
                "whole": f"约{written(Decimal(f'{(least + most) / 2:.4g}'), one.part)}",
                "share": one.share.said,
            }
            others_said = tuple(other.part for other in unnamed if other is not one)
            found.append(
                Matter(
                    "F608", one.share, (one.part, *others_said), values | {"given": percent(given)}
                )
            )
    return found if len(found) == 1 else []


def _made_out(one: Share) -> tuple[Decimal, Decimal]:
    """Return the bounds of the whole that a part and its share make out."""
    if low(one.share) <= 0:
        return Decimal(0), Decimal(0)
    return low(one.part) / high(one.share) * 100, high(one.part) / low(one.share) * 100
