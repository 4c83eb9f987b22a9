"""Shares that another paragraph tells again in round words: 重复献血者5.3万人，占54.1%; 重复献血者占比不足一半."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import are_of_two_times, of_one_unit
from planctl.checks.ledger.consistency.retelling import Retelling
from planctl.checks.ledger.matter import Matter, is_share, meet, told_twice
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.indicators import key_of

_OWN = re.compile(
    "(?P<who>[^，。；：、（）0-9]{2,12}?)(?:所?占(?:比|比重|比例)|占[了有]?(?P<of>[^，。；：、0-9]{0,14}?))"
    "(?:的|比重|比例|比|之|大约|约|已|仍|还|也|虽|达到?|为|约|仅|只有)*\\Z"
)
_ELIDED = re.compile(
    "(?P<who>[^，。；：、（）0-9]{2,16})(?:[0-9][0-9.,]*[万亿]?[\\u4e00-\\u9fff]{1,3})?[，,（(]占(?:比|了?(?P<of>[^，。；：、0-9]{0,14}?))"
    "(?:的|比重|比例|比|已|仍|还|达到?|为|约|仅|只)*\\Z"
)
_LED = re.compile("\\A(?:其中|尤其是?|特别是|由于|因为|又因|因|而|但|同时|全[市县省区国]|现有|有)+")
_TRADE = re.compile("进出口|出口|进口")
_MEASURED = re.compile("(进?出口|进口|产值|收入|投资)(?:额|总额|总值)?(?:达到?|为|共|约)*\\Z")
_SAYS_NOTHING = re.compile("(?:人数|数量|总量)?(?:达到?|为|有|共|约)*\\Z")
_TOGETHER = re.compile("(?:合计|共计|总共|共同|一共)\\Z")
_LONGEST = 13
"""Characters of those who have a share, with 所 before 占."""
_NEAR, _LEAST, _CLEAR, _MOST = 44, 3, 5, 60
"""Characters in which a share is named, those of a name, and of one that need not say of what, and how many shares of one head are compared."""


class _Share(NamedTuple):
    """A share, whose it is, and of what; "" where that is not said."""

    entry: Entry
    who: str
    whole: str


def share_again_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for each share in round words that no share of the same in its file fits."""
    for held in of_one_unit(file.ledger, is_share):
        by_head: dict[str, list[_Share]] = defaultdict(list)
        for share in filter(None, map(_named, held)):
            by_head[share.who[:_LEAST]].append(share)
        for alike in by_head.values():
            for at, one in enumerate(alike[:_MOST]):
                same = [
                    two
                    for number, two in enumerate(alike[:_MOST])
                    if number != at and _are_of_one(one, two)
                ]
                if (
                    _is_round(one.entry)
                    and same
                    and not any(meet(one.entry, two.entry) for two in same)
                ):
                    yield from _told(file, one, same)


def _told(file: Retelling, one: _Share, same: Sequence[_Share]) -> Iterator[Matter]:
    found = (
        two
        for two in same
        if two.entry.block != one.entry.block
        and not are_of_two_times(one.entry, two.entry)
        and file.scopes.are_one(one.entry, two.entry)
    )
    if two := next(found, None):
        first, last = sorted((one.entry, two.entry), key=lambda entry: (entry.block, entry.start))
        yield told_twice(first, last, f"{one.who}占比")


def _named(entry: Entry) -> _Share | None:
    """Return a share with whose it is, as its clause says or the one before; None where neither does."""
    before = entry.words_before(_NEAR)
    at = before.find("占")
    found = (
        (_ELIDED.search(before) or _OWN.search(before, max(0, at - _LONGEST))) if at > 0 else None
    )
    if found is None or entry.mention.goal:
        return None
    who = _LED.sub("", found["who"])
    measured = _MEASURED.search(who)
    whole = found["of"] or (measured[1] if measured else "")
    who = _SAYS_NOTHING.sub("", who[: measured.start()] if measured else who)
    who = _TOGETHER.sub("", who)
    return _Share(entry, who, whole.replace("外贸", "进出口")) if len(who) >= _LEAST else None


def _are_of_one(one: _Share, other: _Share) -> bool:
    """Tell whether two shares are of one part, and of one whole as far as that is said."""
    wholes = set(key_of(one.whole)), set(key_of(other.whole))
    if _TRADE.findall(one.whole) != _TRADE.findall(other.whole):
        return False
    alike = all(wholes) and (wholes[0] <= wholes[1] or wholes[1] <= wholes[0])
    named = not all(wholes) and len(one.who) >= _CLEAR
    return one.who == other.who and (alike or named or not any(wholes))


def _is_round(entry: Entry) -> bool:
    """Tell whether a share is told in words, or as more or less than a number."""
    return bool(entry.mention.quantity.modifier) or not entry.said.endswith(("%", "％"))
