"""Figures that other words tell again, where many signs together speak for it: see `evidence`.

286.4万户居民用户 and 通管道气的家庭268.4万户 share neither verb nor noun: the unit, the place, the digits do.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import (
    are_apart,
    are_of_two_times,
    may_be_told_again,
)
from planctl.checks.ledger.consistency.evidence import Said, common_runs, weight
from planctl.checks.ledger.consistency.retelling import Retelling, Telling
from planctl.checks.ledger.matter import Matter, told_twice
from planctl.text.indicators import plain_words

_ENOUGH = 2
"""What signs must weigh: an editor acts on nine of ten such pairs of the papers that the weights were found on."""
_SURE = 5
"""What signs must weigh where a body is named around one figure alone."""
_OTHER_YEAR = -1
"""What it weighs that a figure seems to be of another year than the last that the paper reports on."""
_MOST, _FURTHEST = 150, 60
"""Figures of one unit among which pairs are no chance, and how many one looks back at."""
_APART = 3
"""Paragraphs behind a figure where it may be told again in other words: nearer by, under one head, another is told."""
_HOPED = re.compile(
    "力争|目标|争取|规划|计划|预期|预计|将|到20[0-9]{2}年|要|新增|再|提高到|提升到|压减|控制在|稳定在|拟|扩大到|增加到|增至|升至|降至|确保|保持"
)
_THERE = re.compile(
    "现有|目前|已|现状|去年|上年|仅|只|尚|的\\Z|这|全[市县省]\\Z|[对为把将给使让]\\Z"
)
_DONE = re.compile("新增|净增|新建|扩建|新设|新开|改造|完成|培训|招收|引进")
"""What is done each year: another number is the next year's."""
_PAID = re.compile("[^，。；]{0,6}(?:给予|补[助贴]|奖[励补]|缴|收取|计[提付]|支付|征收)")
"""What follows a percentage by which something is paid: 按投入的65%给予补助."""
_THAT = re.compile("该(?!段|[市县省区州镇乡])")
"""What points to the thing of its own paragraph: 将该车以600元卖给."""
_ONCE = re.compile("以往|原来|原先|此前|过去|曾|当时|同期|上年|前年")


_FUNDS = frozenset(("投资", "资金", "经费", "投入"))
"""Words for one sum."""


class _Pair(NamedTuple):
    weight: int
    one: Said
    again: Said


def weighed_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for pairs of figures for which enough speaks that they are one thing, the surest first."""
    for held in file.of_one_unit:
        near = [*_near(held, file.ledger.headings)] if len(held) <= _MOST else []
        if not near:
            continue
        figures = [*map(Said, held)]
        pairs = [*_pairs(((figures[one], figures[again]) for one, again in near), figures, file)]
        told: set[int] = set()
        for pair in sorted(pairs, key=lambda pair: -pair.weight):
            if told.isdisjoint((id(pair.one), id(pair.again))):
                told |= {id(pair.one), id(pair.again)}
                yield _matter(pair)


def _near(held: Sequence[Telling], heads: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the places of figures whose values are near each other, and they themselves far apart."""
    for at, again in enumerate(held):
        block, value = again.entry.block, again.value
        for before in range(max(0, at - _FURTHEST), at):
            one = held[before]
            if not _are_far(one.entry.block, block, heads):
                break
            if one.least < value < one.most:
                yield before, at


def _are_far(one: int, other: int, heads: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether two paragraphs stand far apart, or under other heads."""
    return other - one >= _APART or (other > one and heads[one] != heads[other])


def _pairs(
    near: Iterable[tuple[Said, Said]], figures: Sequence[Said], file: Retelling
) -> Iterator[_Pair]:
    likely = [(one, again) for one, again in near if _may_be_one(one, again)]
    common = common_runs(figures) if likely else frozenset[str]()
    for one, again in likely:
        found = weight(one, again, figures, common) + _of_time(one, again, file)
        sure = found >= _ENOUGH and not again.fits_another(figures)
        here = file.are_of_one_place(one.one, again.one) or (
            found >= _SURE and file.scopes.may_be_one(one.entry, again.entry)
        )
        if sure and here:
            yield _Pair(found, one, again)


def _may_be_one(one: Said, again: Said) -> bool:
    """Tell whether nothing keeps two figures apart: their words, times, and how they are measured."""
    mine, theirs = one.one, again.one
    return (
        _has_sign(one, again)
        and not (mine.is_cell and theirs.is_cell)
        and not mine.meets(theirs)
        and (_are_of_like_digits(one, again) or not one.runs.isdisjoint(again.runs))
        and are_apart(mine.entry, theirs.entry)
        and not are_of_two_times(mine.entry, theirs.entry)
        and _are_measured_alike(mine, theirs)
        and _is_hoped(one) == _is_hoped(again)
        and not _are_of_two_years(one, again)
        and _are_rates_alike(one, again)
        and _is_paid_by(one) == _is_paid_by(again)
        and not (_THAT.search(one.before) or _THAT.search(again.before))
    )


def _has_sign(one: Said, again: Said) -> bool:
    """Tell whether something besides words speaks for it: digits, numerals, or that the second is taken for known."""
    return (
        again.is_known
        or again.is_among
        or one.is_written != again.is_written
        or _are_of_like_digits(one, again)
    )


def _are_of_like_digits(one: Said, again: Said) -> bool:
    return one.one.digits == again.one.digits and bool(one.one.digits)


def _are_measured_alike(mine: Telling, theirs: Telling) -> bool:
    """Tell whether two figures are measured by one word as far as both say it; two percentages both of a whole or not."""
    kinds = {said.entry.mention.kind for said in (mine, theirs)}
    if mine.entry.mention.quantity.unit == "%" and len(kinds) > 1:
        return False
    first, last = (said.naming.measures - _FUNDS for said in (mine, theirs))
    return not (first and last) or first == last


def _are_rates_alike(one: Said, again: Said) -> bool:
    """Tell whether two percentages are both rates or neither, unless their digits or a round word speak for them."""
    if one.entry.mention.quantity.unit != "%" or one.is_written != again.is_written:
        return True
    return _are_of_like_digits(one, again) or ("率" in one.before) == ("率" in again.before)


def _is_paid_by(said: Said) -> bool:
    """Tell whether a figure is a percentage by which something is paid."""
    entry = said.entry
    return entry.mention.quantity.unit == "%" and bool(_PAID.match(entry.prose.text, entry.end))


def _of_time(one: Said, again: Said, file: Retelling) -> int:
    return 0 if may_be_told_again(one.entry, again.entry, file.outlook.reported) else _OTHER_YEAR


def _are_of_two_years(one: Said, again: Said) -> bool:
    """Tell whether one figure is of what was once, or both are of what is done each year."""
    if _ONCE.search(one.before) or _ONCE.search(again.before):
        return True
    done = _DONE.search(one.one.name) and _DONE.search(again.one.name)
    return bool(done) and one.one.digits != again.one.digits


def _is_hoped(said: Said) -> bool:
    """Tell whether a figure is a goal by its own words, and not only by those around it."""
    mention = said.entry.mention
    if not mention.goal or said.one.is_cell:
        return mention.goal
    own = said.entry.words_before()
    return not _THERE.search(said.before) and (
        mention.dated == "own" or _HOPED.search(own) is not None
    )


def _matter(pair: _Pair) -> Matter:
    return told_twice(
        pair.one.entry, pair.again.entry, plain_words(pair.again.entry.mention.indicator)
    )
