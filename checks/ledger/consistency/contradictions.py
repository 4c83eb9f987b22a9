"""One indicator, one period, two values that cannot both be right."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from planctl.checks.ledger.comparability.alike import regulations_in
from planctl.checks.ledger.comparability.now import outlook_of, placed_in
from planctl.checks.ledger.comparability.parallel import Parallels
from planctl.checks.ledger.comparability.scopes import Scopes
from planctl.checks.ledger.comparability.times import is_undated, of_one_time
from planctl.checks.ledger.consistency.groups import as_matter, disagree, groups_of
from planctl.checks.ledger.matter import Matter, Spot, spot, when
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.indicators import is_grounded

_OF_SOMEBODY = ("gap", "share")
_THIS_ONE = re.compile(
    "拉动|[并处]{0,2}罚[金款]|(?:经[^，。]{1,6}[，,]?)?(?:该|上述|前述|被[盗抢骗扣查])"
)
_FOUND = re.compile("发现|查出|查实|检出|揭示")
_COUNT = re.compile(r"\d[\d.]*")
_LONGEST = 40
"""Characters of what a figure may count; more tell what happened once."""
_THAN = re.compile("[比较]|[高低快慢多少]于|(?=占)")


def contradictions(ledger: Ledger) -> Iterator[Matter]:
    """Yield each matter once, whatever number of places it has.

    F601; F602 where one of the figures does not say when it was so.
    """
    told: set[Spot] = set()
    scopes, parallels = ledger.once(Scopes), ledger.once(Parallels)
    reported = outlook_of(ledger).reported
    for held in _alike(_statements(ledger)):
        times = (of_one_time(one, reported) for one in _of_one_currency(held))
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
    return () if parallel or _are_found_in_several(groups) else groups


def _are_found_in_several(groups: tuple[tuple[Entry, ...], ...]) -> bool:
    """Tell what was found where other things were looked at: 审计9省专项债券，发现问题金额……."""
    entries = [entry for group in groups for entry in group]
    if not all(_FOUND.match(entry.mention.indicator) for entry in entries):
        return False
    looked = (_COUNT.findall(entry.words_before(_LONGEST)) for entry in entries)
    return len(set(map(tuple, looked))) == len(entries)


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
    rules, placed = regulations_in(ledger), placed_in(ledger)
    both = zip(ledger.entries, placed, strict=True) if rules else ()
    stated = [own for one, own in both if _is_dated(one) or one.prose.path not in rules]
    return stated if rules else placed


def _is_dated(entry: Entry) -> bool:
    """Tell whether a figure is of a time that is known: 上一年 of a regulation is any year."""
    return entry.mention.period is not None and entry.mention.period.end > 0


def _alike(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Yield figures that say the same of the same, whenever that was, if there are several."""
    held: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        mention = entry.mention
        elided = mention.kind in _OF_SOMEBODY and not _is_somebodys(mention.words)
        if mention.kind == "bound" or elided or _is_of_this_one(mention.words):
            continue
        kind = "level" if mention.kind == "share" else mention.kind
        volume = mention.measure == "volume"
        alike = (
            mention.quantity.unit or "元",
            kind,
            mention.base,
            mention.goal,
            mention.listed,
            volume,
        )
        for key in entry.keys:
            held[(key, *alike)].append(entry)
    yield from (alike for alike in held.values() if disagree(alike))


def _is_of_this_one(words: str) -> bool:
    """Tell words of the one thing just spoken of, 经鉴定该车价值, 拉动全市经济增长, or of what happened once."""
    return len(words) > _LONGEST or _THIS_ONE.match(words) is not None


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


def _of_one_scope(entries: list[Entry], scopes: Scopes) -> Iterator[list[Entry]]:
    if not disagree(entries):
        return
    held: dict[frozenset[str], list[Entry]] = defaultdict(list)
    for entry in entries:
        held[scopes.of(entry)].append(entry)
    yield from filter(disagree, held.values())
