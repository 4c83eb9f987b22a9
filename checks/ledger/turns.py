"""What is said to rise and falls by its own figures, doubles and does not, or is given twice in one breath."""

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter, high, is_level, low

_UP = "增长|增加|提高|提升|上升|扩大|增|升|跃升|攀升|上涨|涨"
_DOWN = "下降|减少|降低|回落|缩小|压减|缩减|减|降|下跌|跌"
_FROM = re.compile(r"[由从][^，。；]{0,10}\Z")
_TURNED = re.compile(
    rf"[^，。；0-9]{{0,6}}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:[至到为])(?:[^，。；]{{0,10}}的)?(?:约|近|超过?)?\Z"
)
_DOUBLED = re.compile(
    r"[^。；0-9]{0,12}翻了?(?P<times>[一两二三])(?P<half>番半|番)(?!以上|左右|多|有余)"
)
_TIMES = {"一": 1, "两": 2, "二": 2, "三": 3}
_SLACK = Decimal("0.25")
"""Share by which what has doubled may be off: 翻一番 is a round word."""
_AGAIN = re.compile(r"[（(](?:即|合|约合|折合|也就是|共计?|合计)?\Z")


def turn_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each turn that its two figures do not make, F601 for what brackets say otherwise."""
    for entries in ledger.blocks:
        if entries[0].prose.kind != "cell":
            for old, new in itertools.pairwise(entries):
                yield from _turned(old, new)
                yield from _again(old, new)


def _turned(old: Entry, new: Entry) -> Iterator[Matter]:
    text = old.prose.text
    between = _TURNED.fullmatch(text, old.end, new.start)
    if not (between and _FROM.search(old.words_before()) and _are_like(old, new)):
        return
    rises = low(new) > high(old)
    falls = high(new) < low(old)
    if (between["up"] and falls) or (between["down"] and rises):
        yield _matter(old, new, between["up"] or between["down"])
    elif (doubled := _DOUBLED.match(text, new.end)) and doubled["half"] == "番":
        factor = 2 ** _TIMES[doubled["times"]]
        if high(new) < low(old) * factor * (1 - _SLACK) or low(new) > high(old) * factor * 2:
            yield _matter(old, new, doubled[0].strip("，"))


def _are_like(old: Entry, new: Entry) -> bool:
    return (
        is_level(old)
        and is_level(new)
        and old.mention.quantity.unit == new.mention.quantity.unit
        and low(old) > 0
    )


def _matter(old: Entry, new: Entry, said: str) -> Matter:
    mine, theirs = old.mention.quantity.value, new.mention.quantity.value
    given = f"{(theirs / mine - 1) * 100:.1f}%"
    return Matter(
        "F606", new, (old,), {"old": old.said, "new": new.said, "growth": said, "given": given}
    )


def _again(one: Entry, other: Entry) -> Iterator[Matter]:
    """Yield a figure that a bracket right behind it gives again, in one unit, and otherwise."""
    text = one.prose.text
    closed = text[other.end : other.end + 1] in ("）", ")")
    again = closed and _AGAIN.fullmatch(text, one.end, other.start) and _are_like(one, other)
    if again and (low(one) > high(other) or low(other) > high(one)):
        values = {"what": one.words or one.said, "said": f"{one.said} / {other.said}"}
        yield Matter("F601", other, (one,), values)


def opposite_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F601 for one change by as much up as down, of the same thing and time."""
    held: dict[tuple[object, ...], Entry] = {}
    for entry in ledger.entries:
        mention = entry.mention
        if mention.kind not in ("change", "annual") or not entry.keys or mention.listed:
            continue
        amount = mention.quantity.value, mention.quantity.unit, mention.kind, mention.base
        for key in entry.keys:
            name = key, *amount, mention.period
            first = held.setdefault(name, entry)
            if first.mention.direction == -mention.direction and _are_apart(first, entry):
                values = {"what": entry.words, "said": f"{_said(first)} / {_said(entry)}"}
                yield Matter("F601", entry, (first,), values)
                break


def _are_apart(one: Entry, other: Entry) -> bool:
    return one.block != other.block or one.mention.sentence != other.mention.sentence


def _said(entry: Entry) -> str:
    return ("+" if entry.mention.direction > 0 else "−") + entry.said
