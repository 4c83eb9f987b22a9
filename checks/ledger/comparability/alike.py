"""Whether two figures may be of one matter: counted in the same manner, at one time."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from planctl.checks.case_files import case_files
from planctl.checks.ledger.comparability.times import is_undated
from planctl.checks.ledger.matter import are_beside
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.regulations import regulations
from planctl.schemas.prose import Prose
from planctl.text.indicators import bare_words, measures_of, plain_words

_MANNER = re.compile(
    "新增|新建|累计|平均|人均|户均|日均|月均|年均|净|同比|增长|剩余|其余|计划|最[高低大]|存量|当年|实有|注册|实际|合同|受访|抽[查检样]|调查"
    "|大[大中小微]*型|中[大中小微]*型|小[大中小微]*型|微[大中小微]*型"
    "|一[级等]|二[级等]|三[级等]|甲[级等]|乙[级等]|丙[级等]|特[级等]|第[一二三四五]"
)
_HOUSES = frozenset(("家", "所", "座", "处"))
"""Words that count one house as well as another: 献血屋17个, 21座献血屋."""
_ENDING = 2
"""Characters at the end of two names that are of kinds of one thing."""
_ADVERBS = re.compile(
    "一年[内间来多]?|二年[内间来多]?|三年[内间来多]?|两年[内间来多]?|几年[内间来多]?|年内|年间|国内外|海内外|当年|仅|就|只|才|便|已经?"
)
_PLACED = re.compile("中\\Z|里\\Z|上\\Z|外\\Z|内\\Z|全部|悉数|目前|现有")
_SAID_ANYWAY = frozenset(("总额", "金额", "数量"))
"""What the unit says of a thing that is measured in another word too: 投资总额, 总投资."""
_LAST_YEAR = ("去年", "上年", "上一年")


def of_one_unit(ledger: Ledger, wanted: Callable[[Entry], bool]) -> Iterator[list[Entry]]:
    """Yield the wanted figures of one file and unit, if there are several; what a regulation says is none."""
    rules = regulations_in(ledger)
    held: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in ledger.entries:
        if wanted(entry) and entry.prose.path not in rules:
            unit = entry.mention.quantity.unit
            held[entry.prose.path, "个" if unit in _HOUSES else unit].append(entry)
    yield from (alike for alike in held.values() if len(alike) > 1)


def regulations_in(ledger: Ledger) -> frozenset[str]:
    """Return the paths of the regulations in a ledger."""
    return ledger.once(_regulations)


def _regulations(ledger: Ledger) -> frozenset[str]:
    return regulations(ledger.proses)


def case_files_in(ledger: Ledger) -> frozenset[str]:
    """Return the paths of the drafts that tell of one case after another."""
    return ledger.once(_case_files)


def _case_files(ledger: Ledger) -> frozenset[str]:
    return case_files(ledger.proses)


def paragraphs(ledger: Ledger) -> list[tuple[int, Prose]]:
    """Return the paragraphs and items of papers, which are no regulations, with their numbers."""
    return ledger.once(_paragraphs)


def _paragraphs(ledger: Ledger) -> list[tuple[int, Prose]]:
    rules = regulations_in(ledger)
    return [
        (block, prose)
        for block, prose in enumerate(ledger.proses)
        if prose.kind in ("paragraph", "item") and prose.path not in rules
    ]


def are_apart(one: Entry, other: Entry) -> bool:
    """Tell whether two figures stand in different sentences, in words that are not plainly the same.

    Those that are, are compared as such, wherever they stand.
    """
    return not are_beside(one, other) and frozenset(one.keys).isdisjoint(other.keys)


def are_counted_alike(mine: str, theirs: str) -> bool:
    """Tell whether what two figures count is counted in the same manner, and measured by one word."""
    return are_in_one_manner(mine, theirs) and Counting.of(mine).is_like(Counting.of(theirs))


class Counting(NamedTuple):
    """How some words count a thing, and what they measure it by: looked for once where many are compared."""

    manner: frozenset[str]
    measures: frozenset[str]

    @classmethod
    def of(cls, words: str) -> "Counting":
        """Return how some words count."""
        return cls(frozenset(_MANNER.findall(words)), measures_of(words) - _SAID_ANYWAY)

    def is_like(self, other: "Counting") -> bool:
        """Tell whether two count in the same manner, and measure by one word as far as both do."""
        measured = self.measures and other.measures
        return self.manner == other.manner and (not measured or self.measures == other.measures)


def are_in_one_manner(mine: str, theirs: str) -> bool:
    """Tell whether what two figures count is counted in the same manner: 新增, 累计, 平均."""
    return set(_MANNER.findall(mine)) == set(_MANNER.findall(theirs))


def may_be_one_time(one: Entry, other: Entry, reported: int | None) -> bool:
    """Tell whether two figures may be of one time: 去年 is the last year that a paper reports on."""
    times = [_year(entry, reported) for entry in (one, other)]
    mine, theirs = (entry.mention.period for entry in (one, other))
    return mine == theirs or None in times or (times[0] == times[1] and _as_long(one, other))


def are_of_two_times(one: Entry, other: Entry) -> bool:
    """Tell whether two figures say each for itself of which time they are, and it is not the same."""
    mine, theirs = one.mention, other.mention
    own = mine.dated == theirs.dated == "own" or one.prose.kind == other.prose.kind == "cell"
    years = {said.period.last_year for said in (mine, theirs) if said.period and said.period.end}
    return own and mine.period != theirs.period and len(years) > 1


def may_be_told_again(one: Entry, other: Entry, reported: int | None) -> bool:
    """Tell whether two figures may both be of the last year that a paper reports on.

    A year that only the text before them names may be that of something else.
    """
    sure = [entry for entry in (one, other) if _is_dated(entry, reported)]
    far = one.mention.dated == other.mention.dated == "far"  # by the heads that they stand under
    if far or len(sure) == 2:
        return may_be_one_time(one, other, reported)
    return reported is None or all(
        (_year(entry, reported) or reported) >= reported for entry in sure
    )


def _is_dated(entry: Entry, reported: int | None) -> bool:
    """Tell whether a figure's own paragraph dates it, or the heads of a table, or of what is ahead."""
    ahead = reported is not None and (_year(entry, reported) or 0) > reported
    return entry.mention.dated != "far" or entry.prose.kind == "cell" or ahead


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


def are_kinds(mine: str, theirs: str) -> bool:
    """Tell whether two names end alike and begin otherwise: 国内航线旅客, 国际航线旅客."""
    same = next(
        (
            at
            for at, pair in enumerate(zip(reversed(mine), reversed(theirs), strict=False))
            if pair[0] != pair[1]
        ),
        _ENDING - 1,
    )
    return same >= _ENDING


def name_of(words: str) -> str:
    """Return what words call a thing, without adverbs of time, place and measure: nothing of 仅一年就."""
    return _PLACED.sub("", _ADVERBS.sub("", plain_words(bare_words(words)))).removeprefix("在")
