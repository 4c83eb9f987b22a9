"""Figures of one indicator and time in groups that agree: what does not, is one matter."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from planctl.checks.ledger.comparability.digits import digits_of
from planctl.checks.ledger.matter import Matter, high, low, spot, when
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.indicators import plain_words
from planctl.text.mention import CHANGES

_TENS, _CLOSE = (10, 100, 1000, 10**4), Decimal("0.03")
"""What a scale that is left out or wrong makes of a figure, and share of it by which the two are rounded apart."""
_THRESHOLDS = ("over", "least")
_FAR = 3
"""How many times as much no two figures of one thing are, but for a slip."""


def disagree(entries: list[Entry]) -> bool:
    """Tell whether some figures cannot all be right of one thing."""
    return len(entries) > 1 and max(map(_least, entries)) > min(map(_most, entries))


def _least(entry: Entry) -> Decimal:
    return low(entry) + _open(entry)


def _most(entry: Entry) -> Decimal:
    mention = entry.mention
    if mention.goal and mention.quantity.modifier in _THRESHOLDS and mention.direction >= 0:
        return low(entry)  # 不低于45% and 42%以上 are two goals
    return high(entry) - _open(entry)


def _open(entry: Entry) -> Decimal:
    """Return by how much the range of a plain figure narrows: 98% and 99% do not meet; a goal is not rounded."""
    quantity = entry.mention.quantity
    if quantity.modifier:
        return Decimal(0)
    exact = entry.mention.goal and quantity.upper is None
    return quantity.half if exact else quantity.half / 1000


def as_matter(rule: str, groups: tuple[tuple[Entry, ...], ...]) -> Matter:
    """Return groups of figures that disagree as one matter, at the first of those that are fewest."""
    fewest = min(reversed(groups), key=len)
    others = tuple(entry for group in groups for entry in group if entry is not fewest[0])
    first = groups[0][0]
    words = plain_words(first.words or first.mention.indicator)
    said = " / ".join(dict.fromkeys(min(group, key=_width).shown for group in groups))
    values = {"what": words, "said": said} | when(first)
    return Matter(rule, fewest[0], others, values)


def _width(entry: Entry) -> Decimal:
    """Return how much a figure leaves open: the most exact speaks for those that agree with it."""
    return high(entry) - low(entry)


def groups_of(entries: list[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Return figures in groups that agree; none where all agree.

    A sentence or a table that disagrees with itself speaks of several things, and is left aside.
    """
    sentences: dict[tuple[str, int, int], list[Entry]] = defaultdict(list)
    for entry in _without_parts(entries):
        sentences[_breath(entry)].append(entry)
    consistent = [entry for held in sentences.values() if not disagree(held) for entry in held]
    groups = _likely(_agreeing(consistent))
    if len(groups) < 2:
        return ()
    in_order = [tuple(sorted(group, key=spot)) for group in groups]
    return tuple(sorted(in_order, key=lambda group: spot(group[0])))


def _likely(groups: list[list[Entry]]) -> list[list[Entry]]:
    """Return groups without those that are too far from all others to be of one thing, and no slip by tens."""
    kinds = {entry.mention.kind for group in groups for entry in group}
    if kinds & {*CHANGES, "gap"}:
        return groups
    first = [group[0].mention.quantity for group in groups]
    near = {
        value
        for less, more in pairwise(sorted(one.value for one in first))
        if more < less * _FAR or _is_by_tens(less, more)
        for value in (less, more)
    }
    digits = [digits_of(one).strip("0") for one in first]
    of_digits = Counter(digits)
    return [
        group
        for group, mine, own in zip(groups, first, digits, strict=True)
        if mine.value in near or (own and of_digits[own] > 1)
    ]


def _is_by_tens(less: Decimal, more: Decimal) -> bool:
    """Tell whether a figure is nearly ten times another, or a hundred, a thousand or 万 times: 4922亿, 近5万亿."""
    return any(abs(more / times - less) <= less * _CLOSE for times in _TENS) if less else False


def _breath(entry: Entry) -> tuple[str, int, int]:
    """Return what names the sentence of a figure, before or behind its colon, or the tables of its part."""
    if entry.prose.kind == "cell":
        return entry.prose.part, 0, 0
    led = "：" in entry.words_before()
    return "", entry.block, entry.mention.sentence * 2 + led


def _without_parts(entries: list[Entry]) -> Iterator[Entry]:
    """Yield figures without those that 其中 brings of a larger one in their paragraph, in the same words."""
    wholes: dict[int, Decimal] = {}
    for entry in entries:
        if not entry.mention.part:
            wholes[entry.block] = max(low(entry), wholes.get(entry.block, low(entry)))
    for entry in entries:
        if not (entry.mention.part and high(entry) < wholes.get(entry.block, high(entry))):
            yield entry


def _agreeing(entries: list[Entry]) -> list[list[Entry]]:
    groups: list[list[Entry]] = []
    shared = Decimal(0)
    for entry in sorted(entries, key=_most):
        if groups and _least(entry) <= shared:
            groups[-1].append(entry)
        else:
            groups.append([entry])
            shared = _most(entry)
    return groups
