"""Shares, recomputed from the part and the whole that stand beside them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from planctl.checks.ledger.digits import swapped
from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter, high, is_level, low
from planctl.checks.ledger.parts import same_measure, wholes_of
from planctl.text.indicators import key_of, words_of

_SHARE_OF = re.compile(
    r"(?:[^，。；（）()0-9]{0,24}(?=[，,]))?[，,（(]?(?:约|近|超|已|仅|只)*占(?P<whole>[^，。；（）()]{0,14}?)"
    r"(?:的|比重为?|比例为?|比|达到?|为|约)*\Z"
)
_CHANGE = re.compile("[，,（(](?:比|较|同比|环比|增|下降|减)[^，。；]{0,12}")
_OF_THEM = re.compile("[^，。；、]{0,12}中[，,]")
_FURTHEST = 20
"""How many figures back one looks for a whole."""
_MORE = 6
"""Characters that a whole's own words may have beyond what 占 calls it."""
_OUT_BY = Decimal(1)
"""Percentage points by which a share must be off before it is told."""
_SWAPPED, _CLOSE = Decimal("0.3"), Decimal("0.2")
"""Points that exchanged digits must be off by, and that rounding may."""
_AT_LARGE = re.compile("全|各|其|本|同类|总人口|国内生产总值|生产总值")
"""What names a whole that may be another's than that of the same name elsewhere."""
_THAT_YEAR = re.compile("当年|同期|年末|期末|该年|上述|同年")
_CLEAR = 3
"""Characters of a key that name a whole from afar."""
_RATE = re.compile("(?:回收|有效)率(?:为|达到?)?$")
_RATE_OF = re.compile(r"\A[，,](?:\S{0,6}的)?([\u4e00-\u9fff]{2})率(?:为|达到?|约为)?\Z")
_NEAR, _MOST = 24, 4
_SHARP = Decimal("1.03")
"""How much the bounds of a whole may lie apart that shares make out."""
_ALIKE = 3
"""How many shares without a named whole it takes to tell the one that is off from the others."""


class _Share(NamedTuple):
    """A part, its share, where that stands among the figures, and what 占 calls the whole."""

    part: Entry
    share: Entry
    told: int
    at: int
    name: str
    said: str = ""


def share_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F608: what a part is said to be of its whole is not what the two figures give."""
    elsewhere = _Elsewhere(ledger)
    for entries in ledger.blocks:
        if entries[0].prose.kind == "cell":
            continue
        yield from _returned(entries)
        yield from _rated(entries)
        unnamed: list[_Share] = []
        for one in _shares(entries):
            whole = _whole(entries, one) or elsewhere.whole(one)
            if whole and all(_is_off(one, whole, of) for of in _bases(entries, one.at, whole)):
                yield _matter(one, whole)
            elif whole is None and not one.name:
                unnamed.append(one)
        yield from list(_odd(entries, unnamed)) or _odd_among(unnamed)


def _matter(one: _Share, whole: Entry) -> Matter:
    part, share = one.part, one.share
    given = f"{part.mention.quantity.value / whole.mention.quantity.value * 100:.1f}%"
    values = {"part": part.said, "whole": whole.said, "share": share.said, "given": given}
    return Matter("F608", share, (part, whole), values)


def _shares(entries: Sequence[Entry]) -> Iterator[_Share]:
    """Yield each share that stands behind its part, maybe with a change between: 31个，占53.4%."""
    for at, share in enumerate(entries[1:], 1):
        if share.mention.quantity.unit != "%" or share.mention.kind != "share":
            continue
        told = at - 1
        while told > 0 and _is_told_between(entries[told - 1], entries[told]):
            told -= 1
        part = entries[told]
        said = _SHARE_OF.fullmatch(share.prose.text, entries[at - 1].end, share.start)
        if said and part.mention.quantity.unit != "%" and is_level(part):
            whole = words_of(said["whole"])
            yield _Share(part, share, told, at, key_of(whole), whole)


def _is_told_between(before: Entry, change: Entry) -> bool:
    """Tell a change that stands between a figure and its share: 2497亿元，比上年增长10.5%，占……."""
    return not is_level(change) and bool(
        _CHANGE.fullmatch(change.prose.text, before.end, change.start)
    )


def _whole(entries: Sequence[Entry], one: _Share) -> Entry | None:
    """Return the whole that 占 names; that of 其中 or of 37家企业中 where it names none."""
    if not one.name:
        nearest = wholes_of(entries, one.told)[:1]
        return next((whole for whole in nearest if _is_of(one.part, whole)), None)
    named = [
        (len(own), -other, entry)
        for other, entry in enumerate(entries[max(0, one.told - _FURTHEST) : one.told])
        if is_level(entry) and not entry.mention.listed and same_measure(one.part, entry)
        if not set(one.name) - set(own := key_of(entry.words))
        and (len(own) - len(one.name) <= _MORE or one.said in entry.words)
    ]
    return min(named)[2] if len(one.name) > 1 and named else None


def _is_of(part: Entry, whole: Entry) -> bool:
    between = part.prose.text[whole.end : part.start]
    return part.mention.part or _OF_THEM.match(between) is not None


def _odd(entries: Sequence[Entry], unnamed: Sequence[_Share]) -> Iterator[Matter]:
    """Yield the one share of several that is off where all others are of one whole before them."""
    if len(unnamed) < _ALIKE:
        return
    for whole in entries[max(0, unnamed[0].told - _FURTHEST) : unnamed[0].told]:
        if is_level(whole) and all(same_measure(one.part, whole) for one in unnamed):
            off = [one for one in unnamed if _is_off(one, whole, Decimal(100))]
            if len(off) == 1:
                yield _matter(off[0], whole)
                return


def _odd_among(unnamed: Sequence[_Share]) -> list[Matter]:
    """Return the one share that is off where all others make out one whole, which is not said."""
    if len(unnamed) < _ALIKE or len({one.part.mention.quantity.unit for one in unnamed}) > 1:
        return []
    wholes = [_made_out(one) for one in unnamed]
    found: list[Matter] = []
    for at, one in enumerate(unnamed):
        others = [whole for other, whole in enumerate(wholes) if other != at]
        least, most = max(low for low, _ in others), min(high for _, high in others)
        if not 0 < least <= most <= least * _SHARP:
            continue
        given = one.part.mention.quantity.value / (least + most) * 200
        if abs(given - one.share.mention.quantity.value) > _OUT_BY:
            values = {
                "part": one.part.said,
                "whole": f"≈{(least + most) / 2:.0f}",
                "share": one.share.said,
            }
            others_said = tuple(other.part for other in unnamed if other is not one)
            found.append(
                Matter(
                    "F608", one.share, (one.part, *others_said), values | {"given": f"{given:.1f}%"}
                )
            )
    return found if len(found) == 1 else []


def _made_out(one: _Share) -> tuple[Decimal, Decimal]:
    """Return the bounds of the whole that a part and its share make out."""
    if low(one.share) <= 0:
        return Decimal(0), Decimal(0)
    return low(one.part) / high(one.share) * 100, high(one.part) / low(one.share) * 100


def _returned(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield what of a survey's sheets is said to have come back: 发放1200份，回收1146份，有效回收率95.5%."""
    for at, share in enumerate(entries):
        rated = share.mention.quantity.unit == "%" and _RATE.search(share.words_before(_NEAR))
        sheets = [
            one for one in entries[max(0, at - _MOST) : at] if one.mention.quantity.unit == "份"
        ]
        sent = [one for one in sheets if "发放" in one.words_before(_NEAR)]
        if not rated or not sent or len(sheets) < 2:
            continue
        part, wholes = sheets[-1], sheets[sheets.index(sent[0]) : -1]
        told = _Share(part, share, at, at, "")
        if wholes and all(_is_off(told, whole, Decimal(100)) for whole in wholes):
            yield _matter(told, wholes[0])


def _rated(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield a rate that its two figures do not give: 重点工程48项，已开工39项，开工率88.3%."""
    for at in range(2, len(entries)):
        share, part = entries[at], entries[at - 1]
        rate = _RATE_OF.search(share.prose.text[part.end : share.start])
        done = rate and rate[1] in part.words_before(_NEAR).rpartition("，")[2]
        if not done or share.mention.quantity.unit != "%" or not is_level(part):
            continue
        before = entries[max(0, at - 1 - _MOST) : at - 1]
        wholes = [
            one
            for one in before
            if is_level(one)
            and same_measure(one, part)
            and one.mention.sentence == part.mention.sentence
        ]
        told = _Share(part, share, at - 1, at, "")
        if wholes and all(_is_off(told, one, Decimal(100)) for one in wholes):
            yield _matter(told, wholes[-1])


class _Elsewhere:
    """The figures of each file by what they count: the wholes that 占 may name from afar."""

    def __init__(self, ledger: Ledger) -> None:
        """Take a ledger; it is looked through when a whole is first asked for."""
        self._ledger = ledger

    @cached_property
    def _held(self) -> dict[tuple[str, str, str], list[Entry]]:
        held: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
        for entry in self._ledger.entries:
            if is_level(entry) and not entry.mention.listed and entry.keys:
                unit = entry.mention.quantity.unit
                held[entry.prose.path, entry.keys[0], unit].append(entry)
        return held

    def whole(self, one: _Share) -> Entry | None:
        """Return the one figure of its name, unit and time, if there is no other value of it."""
        named = _AT_LARGE.search(one.said) is None and key_of(_THAT_YEAR.sub("", one.said))
        if not named or len(named) < _CLEAR:
            return None
        unit = one.part.mention.quantity.unit
        beside = self._held.get((one.part.prose.path, named, unit), ())
        found = [held for held in beside if same_measure(one.part, held)]
        if (
            not found
            and one.part.mention.period is None
            and len({held.mention.period for held in beside}) == 1
        ):
            found = [held for held in beside if not held.mention.goal]
        alike = found and max(map(low, found)) <= min(map(high, found))
        return found[0] if alike else None


def _bases(entries: Sequence[Entry], at: int, whole: Entry) -> list[Decimal]:
    """Return what a share may be of, in per cent of a larger whole.

    It is of the whole itself, or of what that is said to be a share of: 占总人口的22%，其中……占16%.
    """
    between = (entry for entry in entries[max(0, at - _FURTHEST) : at] if entry.start > whole.start)
    shares = [one.mention.quantity.value for one in between if one.mention.kind == "share"]
    return [Decimal(100), *shares]


def _is_off(one: _Share, whole: Entry, of: Decimal) -> bool:
    """Tell whether a share is off; where the part is more than the whole, 占 speaks of another."""
    part, share = one.part, one.share
    if low(whole) <= 0 or low(part) > high(whole):
        return False
    least, most = low(part) / high(whole) * of, high(part) / low(whole) * of
    said = share.mention.quantity
    if any(
        least <= other <= most and abs(other - said.value) > _SWAPPED for other in swapped(said)
    ):
        return not least - _CLOSE <= said.value <= most + _CLOSE
    return low(share) > most + _OUT_BY or high(share) < least - _OUT_BY
