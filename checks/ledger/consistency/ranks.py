"""Ranks that are told twice and otherwise: 老龄化程度排全省第3位, 全省老龄化程度第五高; 金牌榜列第三位, 居金牌榜次席."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import paragraphs
from planctl.checks.ledger.matter import Matter, told_twice
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.roll_calls import WORDED, number
from planctl.schemas.prose import Prose

_PLACE = f"(?:[0-9]{{1,2}}|{WORDED})"
_RANK = re.compile(
    rf"第(?:(?P<place>{_PLACE})(?:[位名]|(?=[，。；]|\Z))|(?P<most>{_PLACE})[高大多长](?=[的，。；]|\Z))"
    "|榜首|首位|次席|次位"
)
_MAY_RANK = re.compile("[第首次]")
_LED = re.compile("(?:位?[列居]|排名?在?|名列)(?P<in>[^，。；、0-9第]{0,8}?)\\Z")
"""What says that something ranks so: 居全省, 列."""
_WORDS = {"榜首": 1, "首位": 1, "次席": 2, "次位": 2}
_OTHER_TIME = re.compile(
    "届|年|此前|曾|比|由|从|升|跃|上升|前移|后移|目标|力争|将|到|一度|其中|分别|并列|个月|季度|月份"
)
_AMONG = re.compile("全[国省市球区县州]|世界|省内|国内|同类|[东中西]部|同行业|副省级")
_PLAIN = re.compile(
    "[0-9一二三四五六七八九十]+个[^，。；、]{0,3}中|我们?[市省县区国]?|全[国省市球区县州]|世界|省内|国内|虽|仍|已|也|目前|[在是的]"
)
_BEFORE = 40
"""Characters before a rank in which its clause begins."""
_SHORTEST = 3
"""Characters of what is ranked that name it."""


class _Rank(NamedTuple):
    """A rank, what has it, and among whom it is."""

    entry: Entry
    place: int
    what: str
    among: frozenset[str]


def rank_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for each rank that another paragraph of its file gives otherwise."""
    held: dict[tuple[str, str, frozenset[str]], _Rank] = {}
    for rank in _ranks(ledger):
        first = held.setdefault((rank.entry.prose.path, rank.what, rank.among), rank)
        if first.place != rank.place and first.entry.block != rank.entry.block:
            yield told_twice(first.entry, rank.entry, rank.what)


def _ranks(ledger: Ledger) -> Iterator[_Rank]:
    for block, prose in paragraphs(ledger):
        found = _RANK.finditer(prose.text) if _MAY_RANK.search(prose.text) else ()
        for match in found:
            if rank := _rank(match, prose, block):
                yield rank


def _rank(match: re.Match[str], prose: Prose, block: int) -> _Rank | None:
    """Return a rank of now; None for one of another time, and where its clause names nothing."""
    before = prose.text[max(0, match.start() - _BEFORE) : match.start()]
    led = None if match["most"] else _LED.search(before)
    if not led and not match["most"]:
        return None
    start = match.start() - (len(led[0]) if led else 0)
    said = before[: led.start()] if led else before
    clause = re.split("[，。；：、]", said)[-1] + (led["in"] if led else "")
    what = _PLAIN.sub("", clause)
    if _OTHER_TIME.search(clause) or len(what) < _SHORTEST:
        return None
    counted = match["place"] or match["most"]
    place = number(counted) if counted else _WORDS[match[0]]
    entry = Entry.stated(prose, block, (start, match.end()), Decimal(0))
    return _Rank(entry, place, what, frozenset(_AMONG.findall(clause)))
