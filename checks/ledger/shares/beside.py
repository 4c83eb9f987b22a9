"""Shares, recomputed from the part and the whole that stand beside them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from planctl.checks.ledger.comparability.wholes import of_one_year, same_measure, wholes_of
from planctl.checks.ledger.matter import Matter, high, is_level, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.shares.odd import odd_matters
from planctl.checks.ledger.shares.share import ALL, Share, is_off, share_matter
from planctl.checks.ledger.shares.wholes_elsewhere import WholesElsewhere
from planctl.text.grams import grams
from planctl.text.indicators import key_of, words_of

_SHARE_OF = re.compile(
    r"(?:[^，。；（）()0-9]{0,24}(?=[，,]))?(?:[、，,](?P<own>[^，。；、（）()0-9]{2,8})(?=占比))?[，,（(]?(?:约|近|超|已|仅|只)*占(?P<whole>[^，。；（）()]{0,14}?)"
    r"(?:的|比重为?|比例为?|比|达到?|为|约)*\Z"
)
_CHANGE = re.compile("[，,（(](?:(?:比|较|同比|环比|增|下降|减)[^，。；]{0,12})?")
_ADDED = re.compile("[（(](?:含|其中)[^，。；、（）()0-9]*")
_OF_THEM = re.compile("[^，。；、]{0,24}中[，,]")
_FURTHEST = 20
"""How many figures back one looks for a whole."""
_WIDE = 100
"""How many figures on either side may be what a share is of."""
_MORE = 6
"""Characters that a whole's own words may have beyond what 占 calls it."""
_IN_IT = re.compile(
    r"[，,（(]?(?:约|近|超|已|仅|只)*(?:占|完成|相当于|达到?|是)[^，。；（）()0-9]{0,20}\Z"
)
_OF_IT = re.compile(r"(?:的|比重为?|比例为?|比|达到?|为|约)*\Z")
"""What stands around a whole that 占 itself names: 占全县产值312亿元的六成."""
_TOTAL = re.compile("总|共|规模|合计|计划")
_LIKE = Fraction(2, 3)
"""Share of the characters by which 占 names a whole that its own words must hold."""
_ALL_OF_IT = ("全年", "全部", "总量", "总数", "总额", "总体")


def share_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F608: what a part is said to be of its whole is not what the two figures give."""
    elsewhere = WholesElsewhere(ledger)
    for entries in ledger.saying("占", "完成", "相当于"):
        unnamed: list[Share] = []
        for one in _shares(entries):
            whole = _whole(entries, one) or elsewhere.whole(one)
            if whole and all(is_off(one, whole, of) for of in _bases(entries, one.at, whole)):
                yield share_matter(one, whole)
            elif whole is None and (likely := _likely(entries, one) or elsewhere.before(one)):
                yield share_matter(one, likely)
            elif whole is None and not one.name:
                unnamed.append(one)
        yield from odd_matters(entries, unnamed)
        for one, whole in _within(entries):
            if is_off(one, whole) or low(one.part) > high(whole) > 0 > high(one.share) - ALL:
                yield share_matter(one, whole)


def _shares(entries: Sequence[Entry]) -> Iterator[Share]:
    """Yield each share that stands behind its part, maybe with a change between: 31个，占53.4%."""
    for at, share in enumerate(entries[1:], 1):
        if share.mention.quantity.unit != "%" or share.mention.kind != "share":
            continue
        told = at - 1 - _is_added(entries, at)
        while told > 0 and _is_told_between(entries[told - 1], entries[told]):
            told -= 1
        part, text, end = entries[told], share.prose.text, entries[at - 1].end
        end += told < at - 1 and text.startswith(("）", ")"), end)
        said = _SHARE_OF.fullmatch(text, end, share.start)
        if said and _is_named(part, said["own"]) and part.mention.quantity.unit != "%":
            whole = words_of(said["whole"])
            yield Share(part, share, told, at, key_of(whole), whole)


def _is_added(entries: Sequence[Entry], at: int) -> bool:
    """Tell whether a bracket adds a figure between a part and its share: 31.6亿元（含县级7.9亿元），占17.3%."""
    last = entries[at - 1]
    opens = at > 1 and _ADDED.fullmatch(last.prose.text, entries[at - 2].end, last.start)
    return bool(opens) and last.prose.text.startswith(("）", ")"), last.end)


def _is_named(part: Entry, own: str | None) -> bool:
    """Tell whether a figure is a part, of the name that its share may have again: 税收2.8亿元（+5%）、税收占比67%."""
    return is_level(part) and (own is None or own in part.mention.indicator)


def _is_told_between(before: Entry, change: Entry) -> bool:
    """Tell a change that stands between a figure and its share: 2497亿元，比上年增长10.5%，占……."""
    return not is_level(change) and bool(
        _CHANGE.fullmatch(change.prose.text, before.end, change.start)
    )


def _whole(entries: Sequence[Entry], one: Share) -> Entry | None:
    """Return the whole that 占 names; that of 其中 or of 37家企业中 where it names none."""
    if not one.name:
        nearest = wholes_of(entries, one.told)[:1]
        return next((whole for whole in nearest if _is_of(one.part, whole)), None)
    named = [
        (len(own), -other, entry)
        for other, entry in enumerate(entries[max(0, one.told - _FURTHEST) : one.told])
        if is_level(entry) and not entry.mention.listed and same_measure(one.part, entry)
        if not set(one.name) - set(own := key_of(entry.words or entry.mention.indicator))
        and (len(own) - len(one.name) <= _MORE or one.said in entry.words)
    ]
    return min(named)[2] if len(one.name) > 1 and named else None


def _is_of(part: Entry, whole: Entry) -> bool:
    between = part.prose.text[whole.end : part.start]
    return part.mention.part or _OF_THEM.match(between) is not None


def _within(entries: Sequence[Entry]) -> Iterator[tuple[Share, Entry]]:
    """Yield each share whose whole stands in what 占 or 完成 says: 246亿元，占全县产值312亿元的六成."""
    for at in range(2, len(entries)):
        told = at - 2 - (at > 2 and _is_told_between(entries[at - 3], entries[at - 2]))
        part, whole, share = entries[told], entries[at - 1], entries[at]
        text = share.prose.text
        if (
            share.mention.quantity.unit == "%"
            and _OF_IT.fullmatch(text, whole.end, share.start)
            and _IN_IT.fullmatch(text, entries[at - 2].end, whole.start)
            and is_level(part)
            and part.mention.quantity.unit == whole.mention.quantity.unit
        ):
            yield Share(part, share, told, at), whole


def _likely(entries: Sequence[Entry], one: Share) -> Entry | None:
    """Return the whole that a share seems to be of, if none of its unit in the paragraph gives it."""
    part = one.part
    unit = part.mention.quantity.unit
    more = [
        entry
        for entry in entries[max(0, one.told - _WIDE) : one.told + _WIDE]
        if is_level(entry) and entry.mention.quantity.unit == unit and low(entry) >= high(part)
    ]
    if any(not is_off(one, entry) for entry in more if entry is not part):
        return None
    before = [entry for entry in more if entry.start < part.start and of_one_year(entry, part)]
    meant = [entry for entry in before if _is_meant(one, entry, alone=len(before) == 1)]
    return meant[-1] if meant else None


_ELIDED = re.compile("，[^，。；、：0-9]{1,8}的(?:只有|仅有?|有|达|为|共)?\\Z")
"""What leads to a part whose noun the figure before it names: 教师4380名，专职的只有657名."""


def _is_meant(one: Share, whole: Entry, *, alone: bool) -> bool:
    """Tell whether words fit: 占 names much of what the whole is, or nothing where a total leads."""
    part = one.part
    if one.said in _ALL_OF_IT:
        return bool(grams(whole.mention.indicator, 2) & grams(part.mention.indicator, 2))
    if not one.name:
        beside = whole.mention.sentence == part.mention.sentence
        led = _TOTAL.search(whole.mention.indicator) or _ELIDED.search(part.words_before(12))
        return beside and alone and led is not None
    named, own = (
        set(one.name),
        set(key_of((whole.words or whole.mention.indicator) + whole.mention.topic)),
    )
    return len(named) > 2 and len(named & own) >= _LIKE * len(named)


def _bases(entries: Sequence[Entry], at: int, whole: Entry) -> list[Decimal]:
    """Return what a share may be of, in per cent of a larger whole.

    It is of the whole itself, or of what that is said to be a share of: 占总人口的22%，其中……占16%.
    """
    between = (entry for entry in entries[max(0, at - _FURTHEST) : at] if entry.start > whole.start)
    shares = [one.mention.quantity.value for one in between if one.mention.kind == "share"]
    return [ALL, *shares]
