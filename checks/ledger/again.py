"""Things that are counted again where all of them are meant: 设分站29个, and 三十四个分站已全部联网.

Who writes 现有50条航线, 十八座水厂中 or 全市六千余名护士 speaks of all there are, and says how many.
"""

import re
from collections.abc import Iterator

from planctl.checks.ledger.alike import (
    are_close,
    are_counted_alike,
    are_kinds,
    may_be_one_time,
    of_one_unit,
)
from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter, is_level, spot
from planctl.checks.ledger.now import outlook_of
from planctl.checks.ledger.scopes import Scopes
from planctl.text.indicators import bare_words, key_of, lacks_subject, plain_words
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
_FEWEST = 3
"""Characters that two names share at least, in a row."""
_ENDING = 4
"""Characters at the end of a name that are enough where they stand right behind a count."""


def again_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for each count of all there are that is not what another place of its file says."""
    outlook, scopes = outlook_of(ledger), Scopes(ledger)
    for alike in of_one_unit(ledger, _counts):
        for again in filter(_means_all, alike):
            found = (
                other
                for other in alike
                if are_close(again, other)
                and _are_of_one(again, other)
                and may_be_one_time(again, other, outlook.reported)
                and scopes.of(again) == scopes.of(other)
            )
            if other := next(found, None):
                yield _matter(again, other)


def _counts(entry: Entry) -> bool:
    plain = is_level(entry) and not entry.mention.listed and not entry.mention.goal
    return plain and entry.prose.kind != "cell" and entry.mention.quantity.unit not in _MEASURED


def _means_all(entry: Entry) -> bool:
    """Tell whether a count is one of all there are."""
    text = entry.prose.text
    before = _ALL_BEFORE.search(text, max(0, entry.start - 6), entry.start)
    return bool(before or _ALL_BEHIND.match(text, entry.end))


def _are_of_one(again: Entry, other: Entry) -> bool:
    """Tell whether words name one thing: those of one stand in the other's, some of them in a row."""
    mine, theirs = again.mention.indicator, other.mention.indicator
    names = [_PLACED.sub("", plain_words(bare_words(words))) for words in (mine, theirs)]
    own, others = (frozenset(key_of(name)) for name in names)
    within = (own <= others or others <= own) and not are_kinds(*names)
    return (
        len(own & others) >= _FEWEST
        and (within or _begins(again, names[1]))
        and any(names[0][at : at + _FEWEST] in names[1] for at in range(len(names[0]) - 2))
        and are_counted_alike(mine, theirs)
    )


def _begins(again: Entry, name: str) -> bool:
    """Tell whether what stands right behind a count is a name but for its verb: 50条集装箱航线外, 开通集装箱航线."""
    behind = again.prose.text[again.end : again.end + len(name)]
    ends = (name[at:] for at in range(len(name) - _ENDING + 1) if behind.startswith(name[at:]))
    end = next(ends, "")
    return bool(end) and (end == name or lacks_subject(name))


def _matter(again: Entry, other: Entry) -> Matter:
    first, last = sorted((again, other), key=spot)
    what = min(plain_words(again.mention.indicator), plain_words(other.mention.indicator), key=len)
    values = {"what": what, "said": f"{first.said} / {last.said}", "again": again.said}
    return Matter("F602", last, (first,), values)
