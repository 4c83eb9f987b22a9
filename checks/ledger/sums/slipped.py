"""Figures in a row that come to one before or behind them but for one slip of the pen, whatever is said between them.

So many digits leave no room for chance: of figures that stand in a row by accident few miss one of theirs by just one digit.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from planctl.checks.ledger.comparability.chance import chance_of_slip, may_be_clear
from planctl.checks.ledger.comparability.runs import clause_before
from planctl.checks.ledger.matter import Matter, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import make_up, no_sum

_OTHERWISE = re.compile(
    "增(?:加(?!值)|[收长量])|减[少收]|同比|[较比].{0,8}\\Z|预算数|任务|目标|计划"
)
"""What makes a figure one of a change, of another year or of what was planned."""
_DIVIDED = re.compile("按[^，。；]{1,12}分|分[^，。；]{1,8}看[，,：:]|[构结]构?成?看[，,：:]")
_PARTED = re.compile("其中|分别|中[，,]|看[，,：:]|主要|包括|一是|①|[（(]?1[）)]|：")
_TOTAL = re.compile("(?:合计|共计|总计|一共|总[额数量])[^，。；0-9]{0,6}\\Z")
_RARE, _LED, _SAID = 0.012, 0.05, 0.12
"""Chances of a slip below which figures are told that nothing, some word, or 按……分 says are a whole and its parts."""
_FEWEST, _MOST, _SENTENCES = 2, 8, 6
"""Parts of one whole, and sentences that may hold them."""
_LONG = 40
"""Figures of a sentence beyond which it is a list."""
_NEAR = 2
"""How many blocks before its parts a whole may stand."""


class _Sum(NamedTuple):
    """What may be a whole and its parts, and how likely a slip would be by chance."""

    whole: Entry
    parts: Sequence[Entry]
    chance: float


def slipped_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for figures that miss another, before or behind them, by one slip of the pen."""
    for file in ledger.by_file():
        before: Sequence[Entry] = ()
        for entries in file.blocks:
            if entries[0].prose.kind == "cell":
                continue
            near = before and _are_near(before[0], entries[0])
            yield from _slipped(entries, before if near else ())
            before = entries


def _are_near(before: Entry, entry: Entry) -> bool:
    return before.prose.part == entry.prose.part and entry.block - before.block <= _NEAR


def _slipped(entries: Sequence[Entry], before: Sequence[Entry]) -> Iterator[Matter]:
    for unit, alike in _by_unit(entries).items():
        if unit == "%" or not may_be_clear(alike):
            continue
        held = [*filter(_counts, alike)]
        earlier = [one for one in before if one.mention.quantity.unit == unit and _counts(one)]
        found = min(_sums(held, earlier), key=attrgetter("chance"), default=None)
        if found and not _is_explained(found, [*earlier, *held]):
            yield no_sum(found.whole, found.parts)


def _by_unit(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    held: dict[str, list[Entry]] = {}
    for one in entries:
        held.setdefault(one.mention.quantity.unit, []).append(one)
    return held


def _counts(entry: Entry) -> bool:
    """Tell whether a figure is plain, and how much there is of a thing; not what a bracket adds to another."""
    quantity, before = entry.mention.quantity, entry.words_before()
    plain = is_level(entry) and not quantity.modifier and quantity.upper is None
    inside = before.count("（") > before.count("）")
    return plain and not inside and not _OTHERWISE.search(clause_before(entry, 16))


def _sums(held: Sequence[Entry], earlier: Sequence[Entry]) -> Iterator[_Sum]:
    """Yield each whole with parts that it misses by a slip which is no chance."""
    for whole, parts in _candidates(held, earlier):
        chance = chance_of_slip(whole, parts) if _FEWEST <= len(parts) <= _MOST else 1
        if chance < _SAID and chance < _likely(whole, parts) and _are_apart(whole, parts):
            yield _Sum(whole, parts, chance)


def _are_apart(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether parts and their whole are no figure told twice, and do not fit."""
    values = {one.mention.quantity.value for one in (whole, *parts)}
    return len(values) > len(parts) and not make_up(whole, parts)


def _likely(whole: Entry, parts: Sequence[Entry]) -> float:
    """Return below which chance a slip is told, by what says that there are a whole and its parts."""
    if whole.start > parts[0].start and whole.block == parts[0].block:
        return _LED if _TOTAL.search(whole.words_before(12)) else _RARE
    text, first = parts[0].prose.text, parts[0].start
    between = text[whole.end if whole.block == parts[0].block else max(0, first - 20) : first]
    if _DIVIDED.search(between):
        return _SAID
    return _LED if _PARTED.search(between) else _RARE


def _candidates(
    held: Sequence[Entry], earlier: Sequence[Entry]
) -> Iterator[tuple[Entry, Sequence[Entry]]]:
    """Yield what may be wholes and parts: within a sentence, and in sentences that follow a whole."""
    sentences = [[*one] for _, one in groupby(held, lambda one: one.mention.sentence)]
    for at, sentence in enumerate(sentences):
        if len(sentence) > _LONG:
            continue
        for count in range(_FEWEST, min(len(sentence) - 1, _MOST) + 1):
            yield from _within(sentence, count)
        for whole in _wholes(sentences[:at], earlier):
            yield from _through(whole, sentences[at : at + _SENTENCES])
        if len(sentence) > 1:
            yield from _through(sentence[0], [sentence[1:], *sentences[at + 1 : at + _SENTENCES]])


def _through(
    whole: Entry, run: Sequence[Sequence[Entry]]
) -> Iterator[tuple[Entry, Sequence[Entry]]]:
    """Yield a whole with all figures of the first of some sentences, and with the first figure of each."""
    for end in range(1, len(run) + 1):
        yield whole, [one for told in run[:end] for one in told]
        yield whole, [told[0] for told in run[:end]]


def _within(sentence: Sequence[Entry], count: int) -> Iterator[tuple[Entry, Sequence[Entry]]]:
    """Yield the first figure of a sentence, or one that a word leads from, with so many behind it, and a total with those before it."""
    for first in range(len(sentence) - count):
        parts = sentence[first + 1 : first + 1 + count]
        if first == 0 or _likely(sentence[first], parts) > _RARE:
            yield sentence[first], parts
    for last in range(count, len(sentence)):
        yield sentence[last], sentence[last - count : last]


def _wholes(sentences: Sequence[Sequence[Entry]], earlier: Sequence[Entry]) -> list[Entry]:
    """Return the figures that those of a sentence may be parts of: of the sentence before, of the first, of the paragraph before."""
    found = [sentences[-1][-1], sentences[-1][0], sentences[0][0]] if sentences else []
    found += [earlier[0], earlier[-1]] if earlier else []
    return [*{(one.block, one.start): one for one in found}.values()]


def _is_explained(found: _Sum, around: Sequence[Entry]) -> bool:
    """Tell whether parts make up another whole, or a whole and they each other; and, if nothing leads to them, others the whole."""
    held = [found.whole, *found.parts]
    if any(make_up(one, [other for other in held if other is not one]) for one in held):
        return True
    others = [one for one in around if one not in held]
    if any(make_up(one, parts) for one in others for parts in (found.parts, held)):
        return True
    return _likely(found.whole, found.parts) == _RARE and any(
        make_up(found.whole, around[first : first + count])
        for count in range(2, _MOST + 1)
        for first in range(len(around) - count + 1)
        if found.whole not in around[first : first + count]
    )
