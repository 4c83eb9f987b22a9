"""Those that have a thing, and those that have it not: 内设医疗机构的占36%, 三分之一没有内设医疗机构."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from planctl.checks.ledger.comparability.alike import may_be_one_time, of_one_unit
from planctl.checks.ledger.comparability.now import outlook_of
from planctl.checks.ledger.comparability.runs import runs_of
from planctl.checks.ledger.matter import Matter, high, is_share, low, told_twice
from planctl.checks.ledger.reading.entries import Entry, Ledger

_LACKS = re.compile(
    "的(?P<who>[^，。；：、0-9]{2,10}?)(?:还没有|尚?没有|尚未|还未|仍未|未)(?P<what>[^，。；：、0-9]{4,12})(?=[，。；、])"
)
_OF_ALL = re.compile(r"(?:\A|[，。；：、\s])(?:但|目前|全[市省县区国州]|仍|还|尚|有)*\Z")
_DENIED = re.compile("没有|尚?未|不|无|空置|缺")
_OTHERWISE = re.compile("增|降|提高|比上年|合格|满意|其中|目标|力争|达到20")
_BRACKETS = re.compile("（[^（）]*）")
_SHARED = 3
"""Runs of characters that those who have a thing share with those who have it not."""
_MOST = 50
"""How many shares of one file are looked at that lack something."""
_SLACK = 2
"""Points by which round shares may miss a hundred."""


def complement_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for two shares of one file that should make a hundred: of those that have a thing, and have not."""
    for file in ledger.by_file():
        for shares in of_one_unit(file, is_share):
            yield from _missed(shares, outlook_of(file).reported)


def _missed(shares: Sequence[Entry], reported: int | None) -> Iterator[Matter]:
    for lacking, lacks in islice(_lacking(shares), _MOST):
        having = [one for one in shares if _has(one, lacking, lacks)]
        off = having and all(_miss(lacking, one) for one in having)
        if off and may_be_one_time(having[0], lacking, reported):
            yield told_twice(having[0], lacking, lacks["what"])


def _lacking(shares: Iterable[Entry]) -> Iterator[tuple[Entry, re.Match[str]]]:
    """Yield the shares of those that lack a thing, and what says so."""
    for entry in shares:
        lacks = _LACKS.match(entry.prose.text, entry.end)
        if lacks and _OF_ALL.search(entry.words_before(12)):
            yield entry, lacks


def _has(one: Entry, lacking: Entry, lacks: re.Match[str]) -> bool:
    """Tell whether a share is of those that have what others lack, by the words around it."""
    if one.block == lacking.block or one is lacking:
        return False
    said = _BRACKETS.sub("", f"{_before(one)} {_behind(one)}")
    mine, theirs = runs_of(f"{lacks['who']} {lacks['what']}"), runs_of(said)
    shared, thing = mine & theirs, runs_of(lacks["what"]) & theirs
    enough = len(shared) >= max(_SHARED, len(mine) // 2) and bool(thing)
    return enough and not (_DENIED.search(said) or _OTHERWISE.search(said))


def _before(entry: Entry) -> str:
    """Return the words of its clause before a share, with those of the one before where it begins with 占."""
    clauses = re.split("，", re.split("[。；：]", entry.words_before(60))[-1])
    return "".join(clauses[-2:] if clauses[-1].startswith("占") else clauses[-1:])


def _behind(entry: Entry) -> str:
    """Return what stands behind a share in its clause, brackets too."""
    return re.split("[，。；]", entry.prose.text[entry.end : entry.end + 24])[0]


def _miss(one: Entry, other: Entry) -> bool:
    least, most = low(one) + low(other), high(one) + high(other)
    return not least - _SLACK <= 100 <= most + _SLACK
