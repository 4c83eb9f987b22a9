"""Slips of the pen: two figures of much the same words that differ by the order of their digits, or by tens.

Two figures whose words are nearly the same may count two things. Where one is 18.6 and the other 16.8, or
12.5 and 1.25, chance is the less likely reason: a digit was misplaced, or 万 and 亿.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from planctl.checks.ledger.digits import digits_of, swapped
from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter, high, is_level, low, spot, when
from planctl.checks.ledger.now import Outlook, outlook_of
from planctl.checks.ledger.scopes import Scopes
from planctl.checks.ledger.times import is_undated
from planctl.checks.regulations import regulations
from planctl.text.indicators import bare_words, key_of, measures_of, plain_words, sure_characters

_FEWEST = 3
"""Digits that say something by their order."""
_CLEAR, _KEYED = 4, 2
"""Characters of words, and of those the ones that count, that name a thing."""
_MUCH = 0.8
"""What two subjects share at least of the shorter one, if they are one: 认为费用偏高 is said of many."""
_FURTHEST = 12
"""How many figures of the same digits one looks back at."""
_MANNER = re.compile(
    "新增|新建|累计|平均|[人户日月]均|年均|净|同比|增长|剩余|其余|计划|最[高低大]|存量|当年|实有|注册|实际|合同"
    "|[大中小微]+型|[一二三甲乙丙特][级等]|第[一二三四五]"
)
_NOBODY = frozenset[str]()
_LAST_YEAR = ("去年", "上年", "上一年")


class _Named(NamedTuple):
    """The characters that a figure's words come to: its own, whose it is, both."""

    own: frozenset[str]
    whose: frozenset[str]
    full: frozenset[str]


class _Figure:
    """A figure, and of its words what is looked at first: nearly all say nothing of each other."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.own = sure_characters(entry.mention.indicator)
        subject = entry.mention.subject
        self.full = self.own | sure_characters(subject) if subject else self.own

    @cached_property
    def named(self) -> _Named | None:
        """The same looked at closely, if its words name a thing."""
        words, subject = bare_words(self.entry.mention.indicator), self.entry.mention.subject
        own = frozenset(key_of(words))
        if len(own) < _KEYED or len(plain_words(words)) < _CLEAR:
            return None
        whose = frozenset(key_of(subject)) if subject else _NOBODY
        return _Named(own, whose, own | whose)


def slip_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for two figures of one matter that a slip of the pen tells apart."""
    scopes, outlook = Scopes(ledger), outlook_of(ledger.entries)
    for held in _of_like_digits(ledger, outlook):
        figures = [*map(_Figure, held)]
        for at, one in enumerate(figures):
            own, full = one.own, one.full
            for other in reversed(figures[max(0, at - _FURTHEST) : at]):
                if not (own <= other.full or other.own <= full or _share_some(own, other.own)):
                    continue  # nearly always: no call for it
                slipped = _slipped(one, other, outlook.reported)
                if slipped and scopes.of(one.entry) == scopes.of(other.entry):
                    yield _matter(one.entry, other.entry)
                    break


def _of_like_digits(ledger: Ledger, outlook: Outlook) -> Iterator[list[Entry]]:
    """Yield figures that have a unit and digits in common, in whatever order, if there are several."""
    rules = regulations(ledger.proses)
    held: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in map(outlook.placed, ledger.entries):
        named = len(entry.mention.indicator) >= _CLEAR and is_level(entry)
        digits = digits_of(entry.mention.quantity) if named else ""
        telling = len(digits) >= _FEWEST and len(set(digits)) > 1
        if telling and entry.prose.path not in rules:
            sorts = "".join(sorted(digits.replace("0", "")))
            held[entry.mention.quantity.unit, sorts].append(entry)
    yield from (alike for alike in held.values() if len(alike) > 1)


def _are_named_alike(one: _Named | None, other: _Named | None) -> bool:
    """Tell whether two figures are called the same, and may be one subject's as far as subjects are named."""
    if one is None or other is None or not (one.own <= other.full or other.own <= one.full):
        return False
    return len(one.whose & other.whose) >= _MUCH * min(len(one.whose), len(other.whose))


def _share_some(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _KEYED and shared * 2 >= min(len(one), len(other))


def _are_exchanged(one: Entry, other: Entry) -> bool:
    """Tell whether two digits that stand side by side are exchanged, in words of which half are the same."""
    mine, theirs = one.mention, other.mention
    if mine.quantity.unit == "%" or theirs.quantity.value not in swapped(mine.quantity):
        return False
    words = [plain_words(bare_words(held.indicator)) for held in (mine, theirs)]
    own, others = (frozenset(key_of(held)) for held in words)
    return _share_some(own, others) and not _are_kinds(*words)


def _are_kinds(mine: str, theirs: str) -> bool:
    """Tell whether two names end alike and begin otherwise: 国内航线旅客, 国际航线旅客."""
    backwards = zip(reversed(mine), reversed(theirs), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], backwards))
    return _KEYED <= same < min(len(mine), len(theirs))


def _misplaced(mine: str, theirs: str) -> bool:
    """Tell whether two figures are the same digits in another order, or of another power of ten."""
    tens = len(mine.strip("0")) >= _FEWEST and mine.strip("0") == theirs.strip("0")
    return tens or sorted(mine) == sorted(theirs)


def _slipped(one: _Figure, other: _Figure, reported: int | None) -> bool:
    """Tell whether two figures are of one matter, time and wording, and differ in value."""
    mine, theirs = one.entry, other.entry
    if low(mine) <= high(theirs) and low(theirs) <= high(mine):
        return False
    if mine.block == theirs.block and mine.mention.sentence == theirs.mention.sentence:
        return False
    alike = (
        mine.mention.goal == theirs.mention.goal
        and _misplaced(digits_of(mine.mention.quantity), digits_of(theirs.mention.quantity))
        and _are_named_alike(one.named, other.named)
    )
    return (
        (alike or _are_exchanged(mine, theirs))
        and are_counted_alike(mine.mention.indicator, theirs.mention.indicator)
        and may_be_one_time(mine, theirs, reported)
    )


def are_counted_alike(mine: str, theirs: str) -> bool:
    """Tell whether what two figures count is counted in the same manner."""
    if set(_MANNER.findall(mine)) != set(_MANNER.findall(theirs)):
        return False
    measured, others = measures_of(mine), measures_of(theirs)
    return measured == others or not (measured and others)


def may_be_one_time(one: Entry, other: Entry, reported: int | None) -> bool:
    """Tell whether two figures may be of one time: 去年 is the last year that a paper reports on."""
    times = [_year(entry, reported) for entry in (one, other)]
    mine, theirs = (entry.mention.period for entry in (one, other))
    return mine == theirs or None in times or (times[0] == times[1] and _as_long(one, other))


def _as_long(one: Entry, other: Entry) -> bool:
    lengths = [
        entry.mention.period.end - entry.mention.period.start
        for entry in (one, other)
        if entry.mention.period and entry.mention.period.end
    ]
    return len(set(lengths)) < 2


def _year(entry: Entry, reported: int | None) -> int | None:
    period = entry.mention.period
    if period is None or is_undated(entry):
        return None
    if period.end:
        return period.last_year
    return reported if period.name.startswith(_LAST_YEAR) else -1


def _matter(entry: Entry, other: Entry) -> Matter:
    words = plain_words(min(entry.words, other.words, key=len) or entry.mention.indicator)
    values = {"what": words, "said": f"{other.said} / {entry.said}", "slip": entry.said}
    first, last = sorted((entry, other), key=spot)
    return Matter("F602", last, (first,), values | when(first))
