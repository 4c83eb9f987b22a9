"""By when all of a thing is done, told twice: 2027年底前，各县全部建成配送中心; 2028年底前县县建成配送中心."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import paragraphs
from planctl.checks.ledger.matter import Matter, told_twice
from planctl.checks.ledger.reading.entries import Entry, Ledger

_DEED = re.compile(
    r"(?P<by>(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2}月)?(?:底|末)?(?:之?前)?)，?(?P<who>[^。；，]{0,16}?)"
    r"(?:全部|全面|悉数|[县市镇村乡校户]{2})(?P<verb>建成|完成|实现|建立|开通|投用|覆盖|配齐)(?P<what>[^。；，、0-9]{5,20})(?=[，。；、])"
)
_ANYBODY = re.compile(r"[0-9]+个?[市县区州乡镇村]|（[^）]*）|[各全][市县区州乡镇村省]|[、和]")
"""Who are all there are: 62个县（市、区）, 各县."""
_JOINED = re.compile("[和与及]")
_ENDING, _MOST = 5, 20
"""Characters at the end of what is done that are its name, and how many deeds of one name are compared."""
_OTHERWISE = re.compile("原|推迟|延期|提前至|调整")


class _Deed(NamedTuple):
    """What is done by when, and where that is said."""

    entry: Entry
    verb: str
    what: str
    who: str


def deadline_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for each deed that another paragraph of its file wants wholly done by another time."""
    told: dict[tuple[str, str], list[_Deed]] = {}
    for deed in _deeds(ledger):
        others = told.setdefault((deed.entry.prose.path, deed.what[-_ENDING:]), [])
        if other := next((one for one in others[:_MOST] if _is_same(one, deed)), None):
            yield told_twice(other.entry, deed.entry, f"{deed.verb}{deed.what}")
        others.append(deed)


def _deeds(ledger: Ledger) -> Iterator[_Deed]:
    for block, prose in paragraphs(ledger):
        for match in _DEED.finditer(prose.text) if "年" in prose.text else ():
            if not _OTHERWISE.search(match[0]):
                entry = Entry.stated(prose, block, match.span("by"), Decimal(0))
                yield _Deed(entry, match["verb"], match["what"], _ANYBODY.sub("", match["who"]))


def _is_same(one: _Deed, other: _Deed) -> bool:
    """Tell whether two deeds are one, by other times: what is done may be named more closely in one place."""
    shorter, longer = sorted((one.what, other.what), key=len)
    times = [re.findall("[0-9]+", deed.entry.said) for deed in (one, other)]
    if one.who and other.who and one.who != other.who:
        return False
    named = longer.endswith(shorter) and not _JOINED.search(longer.removesuffix(shorter))
    apart = one.entry.block != other.entry.block and times[0] != times[1]
    return named and apart and one.verb == other.verb
