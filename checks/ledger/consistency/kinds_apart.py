"""Figures of two kinds that sentences of one make tell one after another: 手机网民规模, 网民规模; 农村普及率, 普及率."""

import re

from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.indicators import plain_words

_WHOSE = re.compile("农村|城镇|城市|乡村|老年|青少年|未成年|男性|女性|外来|户籍")
"""Of whom a rate is: that of all is another."""
_LONGEST, _LEAST_BEHIND = 6, 5
_FURTHEST = 60
_FIGURES = re.compile(r"\d[\d.,]*")


def are_of_two_kinds(matter: Matter) -> bool:
    """Tell whether a figure that seems told again is of another kind, by its sentence or by whose it is."""
    return any(
        _are_led_alike(matter.at, other) or _is_of_some(matter.at, other) for other in matter.others
    )


def _are_led_alike(one: Entry, other: Entry) -> bool:
    """Tell two sentences that are the same but for what they count: 截至年底，我国手机网民规模达……，较上年增长……."""
    if one.mention.indicator == other.mention.indicator:
        return False
    mine, theirs = _led(one), _led(other)
    same = _common(mine, theirs)
    mine, theirs = mine[same:], theirs[same:]
    ends = _common(mine[::-1], theirs[::-1])
    differ = max(len(mine), len(theirs)) - ends
    return (
        same > 1
        and 0 < differ <= _LONGEST
        and _common(_behind(one), _behind(other)) >= _LEAST_BEHIND
    )


def _is_of_some(one: Entry, other: Entry) -> bool:
    """Tell a rate of some from that of all: 农村互联网普及率, 互联网普及率."""
    names = sorted((plain_words(said.mention.indicator) for said in (one, other)), key=len)
    whose = names[1].removesuffix(names[0])
    rate = one.mention.quantity.unit == other.mention.quantity.unit == "%"
    return rate and whose != names[1] and _WHOSE.search(whose) is not None


def _led(entry: Entry) -> str:
    text = entry.prose.text[max(entry.mention.span[0], entry.start - _FURTHEST) : entry.start]
    return text.strip()


def _behind(entry: Entry) -> str:
    return _FIGURES.sub("0", entry.prose.text[entry.end : entry.end + _FURTHEST])


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common."""
    pairs = zip(one, other, strict=False)
    return next(
        (at for at, pair in enumerate(pairs) if pair[0] != pair[1]), min(len(one), len(other))
    )
