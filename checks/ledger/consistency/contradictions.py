"""One indicator, one period, two values that cannot both be right."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain, pairwise

from planctl.checks.ledger.comparability.digits import digits_of
from planctl.checks.ledger.comparability.now import outlook_of
from planctl.checks.ledger.comparability.parallel import Parallels
from planctl.checks.ledger.comparability.scopes import Scopes
from planctl.checks.ledger.comparability.times import is_undated, of_one_time
from planctl.checks.ledger.matter import Matter, Spot, high, low, spot, when
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.regulations import regulations
from planctl.text.indicators import is_grounded, plain_words
from planctl.text.mention import CHANGES
from planctl.text.quantity import Quantity

_THRESHOLDS = ("over", "least")
_FAR = 3
"""How many times as much no two figures of one thing are, but for a slip."""
_OF_SOMEBODY = ("gap", "share")
_THAN = re.compile("[比较]|[高低快慢多少]于|(?=占)")


def contradictions(ledger: Ledger) -> Iterator[Matter]:
    """Yield each matter once, whatever number of places it has.

    F601; F602 where one of the figures does not say when it was so.
    """
    told: set[Spot] = set()
    scopes, parallels = Scopes(ledger), Parallels(ledger)
    outlook = outlook_of(ledger)
    for held in _alike(map(outlook.placed, _statements(ledger))):
        times = (of_one_time(one, outlook.reported) for one in _of_one_currency(held))
        for together in chain.from_iterable(times):
            for same in _of_one_scope(together.entries, scopes):
                groups = _of_one_thing(groups_of(same), parallels)
                if groups and not told.issuperset(map(spot, same)):
                    told.update(map(spot, same))
                    yield _matter(groups, sure=together.sure)


def _of_one_thing(
    groups: tuple[tuple[Entry, ...], ...], parallels: Parallels
) -> tuple[tuple[Entry, ...], ...]:
    """Return groups of figures that disagree, if their sentences do not tell the same of several things."""
    parallel = len(groups) > 1 and all(
        parallels.holds(one[0], other[0]) for one, other in pairwise(groups)
    )
    return () if parallel else groups


def _matter(groups: tuple[tuple[Entry, ...], ...], *, sure: bool) -> Matter:
    entries = [entry for group in groups for entry in group]
    undated = next(filter(is_undated, entries), None)
    dated = next((entry for entry in entries if not is_undated(entry)), None)
    if sure or undated is None or dated is None:
        return as_matter("F601", groups)
    matter = as_matter("F602", groups)
    values = {**matter.values, **when(dated), "undated": undated.said}
    return matter._replace(values=values)


def _statements(ledger: Ledger) -> Iterable[Entry]:
    """Return the figures that say what is; those of a regulation without a time say what shall be."""
    rules = regulations(ledger.proses)
    return (one for one in ledger.entries if one.mention.period or one.prose.path not in rules)


def _alike(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Yield figures that say the same of the same, whenever that was, if there are several."""
    held: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        mention = entry.mention
        elided = mention.kind in _OF_SOMEBODY and not _is_somebodys(mention.words)
        if mention.kind == "bound" or elided:
            continue
        kind = "level" if mention.kind == "share" else mention.kind
        volume = mention.measure == "volume"
        alike = (
            mention.quantity.unit,
            kind,
            mention.base,
            mention.goal,
            mention.listed,
            volume,
        )
        for key in entry.keys:
            held[(key, *alike)].append(entry)
    yield from (alike for alike in held.values() if _disagree(alike))


def _is_somebodys(words: str) -> bool:
    """Tell whether words say what is ahead or behind, and not only of what: 增速比上年末高."""
    return is_grounded(_THAN.split(words, maxsplit=1)[0])


def _of_one_currency(entries: list[Entry]) -> Iterator[list[Entry]]:
    """Yield figures that may grow in one currency: those of each with those of none."""
    held: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        held[entry.mention.measure].append(entry)
    unknown = held.pop("", [])
    yield from ([*unknown, *known] for known in held.values())
    if not held:
        yield unknown


def _disagree(entries: list[Entry]) -> bool:
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


def _of_one_scope(entries: list[Entry], scopes: Scopes) -> Iterator[list[Entry]]:
    if not _disagree(entries):
        return
    held: dict[frozenset[str], list[Entry]] = defaultdict(list)
    for entry in entries:
        held[scopes.of(entry)].append(entry)
    yield from filter(_disagree, held.values())


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
    consistent = [entry for held in sentences.values() if not _disagree(held) for entry in held]
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
    return [
        group
        for group, mine in zip(groups, first, strict=True)
        if any(_may_be_one(mine, other) for other in first if other is not mine)
    ]


def _may_be_one(mine: Quantity, theirs: Quantity) -> bool:
    less, more = sorted((mine.value, theirs.value))
    digits = digits_of(mine).strip("0")
    return more < less * _FAR or bool(digits and digits == digits_of(theirs).strip("0"))


def _breath(entry: Entry) -> tuple[str, int, int]:
    """Return what names the sentence of a figure, or the tables of its part."""
    if entry.prose.kind == "cell":
        return entry.prose.part, 0, 0
    return "", entry.block, entry.mention.sentence


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
