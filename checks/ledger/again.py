"""Things that are counted again where all of them are meant: 设分站29个, and 三十四个分站已全部联网.

Who writes 现有50条航线, 十八座水厂中 or 全市六千余名护士 speaks of all there are, and says how many.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter, high, is_level, low, spot
from planctl.checks.ledger.now import outlook_of
from planctl.checks.ledger.scopes import Scopes
from planctl.checks.ledger.slips import are_counted_alike, may_be_one_time
from planctl.checks.regulations import regulations
from planctl.text.indicators import bare_words, key_of, plain_words
from planctl.text.mention import MONEY

_MEASURED = frozenset(("%", "百分点", "倍", "年", "个月", "天", "周", "小时", "分钟", "岁", *MONEY))
"""Units that count no things."""
_ALL_BEFORE = re.compile(
    "(?:全[市县省区国州镇港院校行]|现有的?|已有的?|原有的?|在册的?|上述|这|目前仅?有?)\\Z"
)
_ALL_BEHIND = re.compile(
    "[^，。；、：0-9]{2,12}?(?:(?:中(?![小等央部型学心医华级])|里(?!程)|上(?![市述级年]))(?=[，,尚仍还有])"
    "|(?:现?已|都|均)?(?:全部|悉数|无一))"
)
_PLACED = re.compile("[中里上外内]\\Z|全部|悉数|目前|现有")
_CLOSE = (0.7, 1.4)
"""Within which ratio two figures seem to be of one thing."""
_MUCH = 0.8
"""Share of the characters of the shorter words that the longer hold."""
_FEWEST, _RUN = 3, 3
"""Characters that two names share at least, and how many of them in a row."""


def again_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for each count of all there are that is not what another place says."""
    rules, outlook, scopes = regulations(ledger.proses), outlook_of(ledger.entries), Scopes(ledger)
    held: dict[str, list[Entry]] = defaultdict(list)
    for entry in map(outlook.placed, ledger.entries):
        if _counts(entry) and entry.prose.path not in rules:
            held[entry.mention.quantity.unit].append(entry)
    words = cache(_words)
    for again in (one for alike in held.values() for one in alike if _means_all(one)):
        for other in held[again.mention.quantity.unit]:
            if (
                _differ(again, other)
                and _name_one(words(again.mention.indicator), words(other.mention.indicator))
                and are_counted_alike(again.mention.indicator, other.mention.indicator)
                and may_be_one_time(again, other, outlook.reported)
                and scopes.of(again) == scopes.of(other)
            ):
                yield _matter(again, other)
                break


def _counts(entry: Entry) -> bool:
    plain = is_level(entry) and not entry.mention.listed and not entry.mention.goal
    return plain and entry.prose.kind != "cell" and entry.mention.quantity.unit not in _MEASURED


def _means_all(entry: Entry) -> bool:
    """Tell whether a count is one of all there are."""
    text = entry.prose.text
    before = _ALL_BEFORE.search(text, max(0, entry.start - 6), entry.start)
    return bool(before or _ALL_BEHIND.match(text, entry.end))


def _differ(one: Entry, other: Entry) -> bool:
    """Tell whether two counts of different sentences are unlike, and not too unlike to be of one thing."""
    least, most = _CLOSE
    mine, theirs = one.mention.quantity.value, other.mention.quantity.value
    apart = low(one) > high(other) or low(other) > high(one)
    beside = one.block == other.block and one.mention.sentence == other.mention.sentence
    return apart and not beside and theirs > 0 and least < mine / theirs < most


def _words(indicator: str) -> tuple[str, frozenset[str]]:
    """Return what a count counts, and the characters of it that tell something."""
    plain = _PLACED.sub("", plain_words(bare_words(indicator)))
    return plain, frozenset(key_of(plain))


def _name_one(one: tuple[str, frozenset[str]], other: tuple[str, frozenset[str]]) -> bool:
    """Tell whether words name one thing: most of the shorter stands in the longer, some of it in a row."""
    (mine, own), (theirs, others) = one, other
    shared = len(own & others)
    if shared < _FEWEST or shared < _MUCH * min(len(own), len(others)):
        return False
    return any(mine[at : at + _RUN] in theirs for at in range(len(mine) - _RUN + 1))


def _matter(again: Entry, other: Entry) -> Matter:
    first, last = sorted((again, other), key=spot)
    what = min(plain_words(again.mention.indicator), plain_words(other.mention.indicator), key=len)
    values = {"what": what, "said": f"{first.said} / {last.said}", "again": again.said}
    return Matter("F602", last, (first,), values)
