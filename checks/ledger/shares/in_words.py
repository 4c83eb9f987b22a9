"""Shares in round words of a part that another paragraph counts with its whole: 泊位386个，其中深水泊位142个; 深水泊位已近总数的一半."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import may_be_told_again
from planctl.checks.ledger.comparability.now import outlook_of
from planctl.checks.ledger.comparability.runs import clause_before, runs_around, runs_of
from planctl.checks.ledger.comparability.scopes import Scopes
from planctl.checks.ledger.matter import Matter, adds_up, high, is_level, is_share, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.shares.share import Share, share_matter

_OF_ALL = re.compile("总[数量额]?的?|全部的?|(?:已|虽|还|尚|将|有|仅|只|占|过|近)+(?:了|有)?")
_UP_TO = re.compile("[占已虽还仅只过尚将有]|总[数量额]")
_DENIED = re.compile("没有|未|不(?!到|足)|无|缺")
_OF_OTHERS = re.compile("其中|比上年|同比|增长|下降|提高|每|按|给予|补助|报销|利率|税率|概率")
_LEAST, _OFF, _MOST = 2, 3, 40
"""Runs of characters that a share and a part with its whole have in common, points by which a share is off, and how
many shares of one file are looked at."""
_SENTENCE = 4
"""How many figures before a part one looks for its whole."""


class _Counted(NamedTuple):
    """A part and its whole, with the runs of characters of the part's clause, and of both."""

    part: Entry
    whole: Entry
    own: frozenset[str]
    both: frozenset[str]


def share_in_words_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F608 for each round share that is not what a part and its whole in another paragraph give."""
    for file in ledger.by_file():
        shares = [*islice(filter(_is_round_share, file.entries), _MOST)]
        counted = [*_counted(file)] if shares else []
        for share in shares if counted else ():
            one = _told(share, counted, outlook_of(file).reported)
            if one and file.once(Scopes).are_one(one.part, share):
                yield share_matter(Share(one.part, share, 0, 0), one.whole)


def _is_round_share(entry: Entry) -> bool:
    """Tell whether a share is told in words, of all there are."""
    if entry.mention.quantity.unit != "%" or "%" in entry.said or "％" in entry.said:
        return False
    if not is_share(entry) or entry.mention.goal:
        return False
    clause = clause_before(entry, 24)
    if clause.startswith("占") or any(map(str.isdigit, clause)):
        return False  # whose it is another clause says, or it is of a figure
    denied = _DENIED.search(clause + entry.prose.text[entry.end : entry.end + 8])
    return bool(_OF_ALL.search(clause)) and not (_OF_OTHERS.search(clause) or denied)


def _counted(file: Ledger) -> Iterator[_Counted]:
    """Yield the parts of a file that are counted with their whole in one sentence."""
    for entries in file.blocks:
        if entries[0].prose.kind == "cell":
            continue
        for at, part in enumerate(entries):
            whole = _whole(entries[max(0, at - _SENTENCE) : at], part)
            if whole:
                own = runs_around(part, alone=True)
                yield _Counted(part, whole, own, own | runs_around(whole))


def _whole(before: Sequence[Entry], part: Entry) -> Entry | None:
    """Return the first greater figure of a part's unit and sentence before it that is no part itself."""
    if not is_level(part) or part.mention.quantity.unit == "%" or not adds_up(part):
        return None
    found = (
        one
        for one in before
        if one.mention.sentence == part.mention.sentence
        and one.mention.quantity.unit == part.mention.quantity.unit
        and is_level(one)
        and not one.mention.part
        and low(one) > high(part)
    )
    return next(found, None)


def _told(share: Entry, counted: Sequence[_Counted], reported: int | None) -> _Counted | None:
    """Return the one part whose share is told and is another, if none that may be meant has it."""
    mine, whose = runs_around(share), _whose(share)
    alike = [
        one
        for one in counted
        if one.part.block != share.block
        and not whose.isdisjoint(one.own)
        and len(mine & one.both) >= max(_LEAST, len(mine) // 2)
    ]
    best = max((len(whose & one.own) for one in alike), default=0)
    surest = [one for one in alike if len(whose & one.own) == best]
    if len(surest) != 1 or not all(_is_off(share, one) for one in alike):
        return None
    return surest[0] if may_be_told_again(surest[0].part, share, reported) else None


def _whose(share: Entry) -> frozenset[str]:
    """Return the runs of characters of what a share is of those who: before 占, and behind the share itself."""
    before = clause_before(share, 24)
    behind = re.split("[，。；：、]", share.prose.text[share.end : share.end + 8])[0]
    return runs_of(f"{_UP_TO.split(before)[0]} {behind}")


def _is_off(share: Entry, one: _Counted) -> bool:
    least, most = low(one.part) / high(one.whole) * 100, high(one.part) / low(one.whole) * 100
    return low(share) > most + _OFF or high(share) < least - _OFF
