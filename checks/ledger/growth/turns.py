"""What is said to rise and falls by its own figures, doubles and does not, or is given twice in one breath."""

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from planctl.checks.ledger.growth.pairs import follow
from planctl.checks.ledger.matter import Matter, are_beside, high, is_level, low, meet
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.written import percent

_UP = "增长|增加|提高|提升|上升|扩大|增|升|跃升|攀升|上涨|涨"
_DOWN = "下降|减少|降低|回落|缩小|压减|缩减|减|降|下跌|跌"
_FROM = re.compile(r"[由从][^，。；]{0,10}\Z")
_TURNED = re.compile(
    rf"[^，。；0-9]{{0,6}}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:[至到为])(?:[^，。；]{{0,10}}的)?(?:约|近|超过?)?\Z"
)
_DOUBLED = re.compile(
    r"(?:[^。；0-9近乎本](?!近|基本|几乎)){0,12}?(?P<said>翻了?(?P<times>[一两二三])番(?P<half>半)?"
    r"|(?:增长|增加|上涨|涨|提高|扩大|多)了?(?P<more>[一两二三])倍)(?!左右)(?P<beyond>以上|多|有余)?"
)
_THAN = re.compile(
    "(?:的[^，。；0-9]{1,8})?[，,（(]?(?:比|较)(?:[^，。；]{2,12}的|现有的?|目前的?)"
)
_TIMES = {"一": 1, "两": 2, "二": 2, "三": 3}
_SLACK = Decimal("0.1")
"""Share by which what has doubled may be less: 翻一番 is a round word."""
_MUCH = Decimal("1.5")
"""How many times as much as doubled is no longer called so."""
_EXACT = re.compile(r"[0-9.]+[%％]\Z")
_BESIDE = re.compile(
    r"(?:以上|以下)?的?[^，。；：、（）()0-9]{0,12}"
    r"(?:[（(](?:占比?|即|约|为)*|[^，。；：、（）()0-9]{0,8}[，,](?:占比|比例|比重|占)(?:为|达到?|约)*|[，,](?:具体)?为)"
)
"""What stands between a round share and the same one told exactly."""
_FOLDED = re.compile("[，,]?(?:折合|合|约合)")
"""What leads to the same figure in another unit."""
_AGAIN = re.compile(r"(?:[（(]|[，,]?(?=折合|合|约合))(?:即|合|约合|折合|也就是|共计?|合计)?\Z")


def turn_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each turn that its two figures do not make, F601 for what brackets say otherwise."""
    for text, entries in ledger.several:
        turns, doubles = "由" in text or "从" in text, "番" in text or "倍" in text
        tells_again = "（" in text or "(" in text or "合" in text
        for old, new in itertools.pairwise(entries):
            if turns:
                yield from _turned(old, new)
            if doubles:
                yield from _doubled(old, new)
            if tells_again:
                yield from _again(old, new)
            if old.mention.quantity.unit == new.mention.quantity.unit == "%":
                yield from _rough(old, new)


def _turned(old: Entry, new: Entry) -> Iterator[Matter]:
    """Yield what is said to rise and falls, or the other way round."""
    between = _is_turned(old, new)
    if between is None or not _are_like(old, new):
        return
    rises, falls = low(new) > high(old), high(new) < low(old)
    if (between["up"] and falls) or (between["down"] and rises):
        yield _matter(old, new, between["up"] or between["down"])


def _is_turned(old: Entry, new: Entry) -> re.Match[str] | None:
    turned = _TURNED.fullmatch(old.prose.text, old.end, new.start)
    return turned if turned and _FROM.search(old.words_before()) else None


def _doubled(old: Entry, new: Entry) -> Iterator[Matter]:
    """Yield what is said to double and does not: 2020年50亿元，2024年82亿元，四年翻了一番."""
    text, beside = old.prose.text, old.mention.sentence == new.mention.sentence
    doubled = _DOUBLED.match(text, new.end)
    if doubled is None or doubled["half"] or not beside or not _are_like(old, new):
        return
    if _THAN.fullmatch(text, old.end, new.start):  # 3.1亿元，比上一年的1.8亿元翻了一番
        old, new = new, old
    elif not (_is_turned(old, new) or follow(old, new)):
        return
    if doubled["more"] and doubled["beyond"]:
        return  # 增长两倍多 is a figure of its own
    factor = 1 + _TIMES[doubled["more"]] if doubled["more"] else 2 ** _TIMES[doubled["times"]]
    slack = 0 if doubled["beyond"] else _SLACK
    if high(new) < low(old) * factor * (1 - slack) or low(new) > high(old) * factor * _MUCH:
        yield _matter(old, new, doubled["said"])


def _are_like(old: Entry, new: Entry) -> bool:
    return (
        is_level(old)
        and is_level(new)
        and old.mention.quantity.unit == new.mention.quantity.unit
        and low(old) > 0
    )


def _matter(old: Entry, new: Entry, said: str) -> Matter:
    mine, theirs = old.mention.quantity.value, new.mention.quantity.value
    given = percent((theirs / mine - 1) * 100)
    return Matter(
        "F606", new, (old,), {"old": old.said, "new": new.said, "growth": said, "given": given}
    )


def _again(one: Entry, other: Entry) -> Iterator[Matter]:
    """Yield a figure that a bracket right behind it gives again, in one unit, and otherwise."""
    text = one.prose.text
    closed = text[other.end : other.end + 1] in ("）", ")") or _FOLDED.fullmatch(
        text, one.end, other.start
    )
    again = closed and _AGAIN.fullmatch(text, one.end, other.start) and _are_like(one, other)
    if again and not meet(one, other):
        yield _told_otherwise(one, other)


def _rough(one: Entry, other: Entry) -> Iterator[Matter]:
    """Yield a round share that the exact one beside it is not: 近三分之一的企业（45.2%）."""
    rough = not one.said.endswith(("%", "％")) and _EXACT.match(other.said)
    again = rough and _BESIDE.fullmatch(one.prose.text, one.end, other.start)
    if again and not meet(one, other):
        yield _told_otherwise(one, other)


def _told_otherwise(one: Entry, other: Entry) -> Matter:
    values = {"what": one.words or one.said, "said": f"{one.said} / {other.said}"}
    return Matter("F601", other, (one,), values)


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
            if first.mention.direction == -mention.direction and not are_beside(first, entry):
                values = {"what": entry.words, "said": f"{_said(first)} / {_said(entry)}"}
                yield Matter("F601", entry, (first,), values)
                break


def _said(entry: Entry) -> str:
    return ("+" if entry.mention.direction > 0 else "−") + entry.said
