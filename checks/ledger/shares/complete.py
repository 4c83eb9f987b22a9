"""Shares of one sentence that are meant to be all: 其他 is the last, or they answer one question."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.comparability.chance import chance_of_slip
from planctl.checks.ledger.matter import Matter, high, is_share, low
from planctl.checks.ledger.reading.entries import Entry, Ledger

_MOST = 16
_REST = re.compile("其他|其余|其它")
_HOLDS = r"(?:占(?:比|比重|比例)?|比重|比例)(?:约|为|达|到)*\Z"
_SHARED = re.compile(_HOLDS)
_SEVERAL = re.compile("多选|其中|均占|分别占")
_ASKED = re.compile(rf"[”\"]的?(?:受访者|人|企业|居民|家庭)?{_HOLDS}")
_OF_KIND = re.compile(rf"[^，。；]的[^，。；的]{{0,4}}{_HOLDS}")
"""Answers that divide those asked: 每周一次的占51%，不足一次的占20%."""
_BORNE = re.compile(r"分别(?:出资|持股|持有|占股|承担|分担|负担)(?:约|为)?\Z")
_LISTED = re.compile("(?:占比|比重|比例)(?:依次|分别)(?:为|是|占)\\Z")
_JOINT = re.compile("[、，]?(?:和|与|及)?")
_LED = re.compile("中[，,]|看[，,：:]|按[^，。；]{1,12}分|分别")
_BESIDE = re.compile("[，,（(]占比?\\Z")
_LIKELY = 0.15
"""Chance of a slip below which shares that something says are all are told, whatever they come to."""
_BEYOND = 110
"""Per cent beyond which shares are plainly of things that overlap."""


def all_share_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for shares that are meant to be all, and are no 100%."""
    for entries in ledger.saying("占", "分别", "比重", "比例"):
        yield from _shares(entries)
        yield from _borne(entries)


def _borne(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield what several hold or bear of a thing, and is no 100%: 三方分别出资51%、34%和25%."""
    for at, first in enumerate(entries):
        if first.mention.quantity.unit != "%" or not _all_borne(first):
            continue
        listed = [first]
        for one in entries[at + 1 :]:
            joint = _JOINT.fullmatch(one.prose.text, listed[-1].end, one.start)
            if not joint or one.mention.quantity.unit != "%":
                break
            listed.append(one)
        least, most = sum(map(low, listed)), sum(map(high, listed))
        off = not least <= 100 <= most and most > _BEYOND - 30 and least < _BEYOND + 10
        close = len(listed) > 2 and most > 200 - _BEYOND and least < _BEYOND
        if len(listed) > 1 and off and (_BORNE.search(first.words_before(12)) or close):
            yield _no_hundred(listed)


def _all_borne(first: Entry) -> bool:
    """Tell whether what leads to a share says that it is the first of all."""
    before = first.words_before(12)
    return bool(_BORNE.search(before) or _LISTED.search(before))


def _shares(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield shares of one sentence that end in 其他, or are answers to one question, and are no 100%."""
    held: dict[int, list[Entry]] = {}
    for one in entries:
        if is_share(one) and _SHARED.search(_before(one)):
            held.setdefault(one.mention.sentence, []).append(one)
    for shares in held.values():
        said = shares[0].prose.text[slice(*shares[0].mention.span)]
        if 2 < len(shares) <= _MOST and not _SEVERAL.search(said) and _are_all(shares):
            yield _no_hundred(shares)


def _no_hundred(shares: Sequence[Entry]) -> Matter:
    parts = "、".join(one.said for one in shares)
    return Matter("F605", shares[-1], tuple(shares), {"whole": "100%", "parts": parts})


def _before(entry: Entry) -> str:
    return entry.words_before(24)


def _are_all(shares: Sequence[Entry]) -> bool:
    least, most = sum(map(low, shares)), sum(map(high, shares))
    if least <= 100 <= most:
        return False
    if _REST.search(_before(shares[-1])[-12:]) or _miss_by_a_slip(shares):
        return True
    if not 100 < least < _BEYOND:
        return False
    said = [_before(one) for one in shares]
    return all(map(_ASKED.search, said)) or all(map(_OF_KIND.search, said))


def _miss_by_a_slip(shares: Sequence[Entry]) -> bool:
    """Tell whether shares that are led to as all there are miss a hundred by one slip; those of amounts beside them are recomputed."""
    first = shares[0]
    if any(_BESIDE.search(_before(one)) for one in shares):
        return False
    led = _LED.search(first.prose.text, first.mention.span[0], first.start)
    span = first.start, first.end
    hundred = Entry.stated(first.prose, first.block, span, Decimal(100))
    return led is not None and chance_of_slip(hundred, shares) < _LIKELY
