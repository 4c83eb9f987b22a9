"""Parts that a paragraph names by what divides a thing, and the whole in it or in one before: 全市479亿元 ∥ 中直384.8亿元；地方94.2亿元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.comparability.runs import clause_before, runs_of
from planctl.checks.ledger.comparability.wholes import same_measure
from planctl.checks.ledger.matter import Matter, adds_up, is_level
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.parts import DIVIDED
from planctl.checks.ledger.sums.totals import is_slip, make_up, no_sum, over

_SEEN = re.compile(
    "从(?P<one>[^，。；：、（）0-9]{1,6})[和与、及](?P<other>[^，。；：、（）0-9]{1,6}?)(?:情况|角度|两方面)?来?看"
)
_SETS = (
    ("城镇", "乡村"), ("城镇", "农村"), ("中央", "地方"), ("中直", "地方"), ("国有", "非国有"), ("公有", "非公有"), ("税收", "非税"),
    ("轻工业", "重工业"), ("内资", "外资"), ("限额以上", "限额以下"), ("规模以上", "规模以下"), ("夏粮", "秋粮"), ("早稻", "晚稻"),
    ("第一产业", "第二产业", "第三产业"), ("一产", "二产", "三产"), ("户籍", "非户籍"), ("水田", "旱田"), ("水田", "旱地"),
)  # fmt: skip
"""Words that divide a thing into all its parts."""
_BLOCKS, _FURTHEST, _SHARED = 3, 24, 1
"""Paragraphs before, and figures in them, in which a whole is looked for, and runs of characters that it shares with its parts."""
_IN_ALL = {"第一产业": "生产总值", "一产": "生产总值"}
"""What the whole is called where its parts are called otherwise."""
_UNDER = Decimal("0.4")
"""Share of a whole that parts lack of which another rule asks."""
_NOT_ALL = re.compile("其中|增(?:加(?!值)|[收长量])|减[少收]|同比|比上年|[较比].{0,8}\\Z")


def opposite_part_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for parts that are all of a whole and make it up but for one slip of the pen."""
    blocks = ledger.blocks
    for at, entries in enumerate(blocks):
        if entries[0].prose.kind == "cell" or len(entries) < 2:
            continue
        for names in _named(entries[0].prose.text):
            parts = _parts(entries, names)
            whole = _whole(blocks[max(0, at - _BLOCKS) : at + 1], parts) if parts else None
            if whole and not _is_told_of(whole, parts):
                yield no_sum(whole, parts)
                break


def _is_told_of(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether 按产业分 leads from a whole to parts that are more, or far less, which is told as such."""
    if whole.block != parts[0].block or not DIVIDED.search(whole.prose.text, whole.end):
        return False
    off, value = over(whole, parts), whole.mention.quantity.value
    return off > 0 or -off > value * _UNDER


def _named(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the sets of words that a paragraph divides a thing by."""
    if "看" in text:
        yield from ((seen["one"], seen["other"]) for seen in _SEEN.finditer(text))
    yield from (names for names in _SETS if all(map(text.__contains__, names)))


def _parts(entries: Sequence[Entry], names: Sequence[str]) -> list[Entry]:
    """Return the first figure of each name; none if they are not of one measure."""
    found = [next((one for one in entries if _is_of(one, name, names)), None) for name in names]
    parts = [one for one in found if one is not None]
    if len({id(one) for one in parts}) < len(names):
        return []
    first, sentences = parts[0], [one.mention.sentence for one in parts]
    near = max(sentences) - min(sentences) < len(names)
    alike = near and all(same_measure(one, first) for one in parts[1:])
    return parts if alike and all(map(_counts, parts)) and _rests_meet(parts, names) else []


def _is_of(entry: Entry, name: str, names: Sequence[str]) -> bool:
    """Tell whether the words right before a figure name this part, and no other."""
    if not is_level(entry) or entry.mention.quantity.unit == "%":
        return False
    own = clause_before(entry, 30)
    others = [other for other in names if other != name and other not in name]
    return name in own and not any(other in own for other in others)


def _counts(entry: Entry) -> bool:
    plain = not entry.mention.quantity.modifier and entry.mention.quantity.upper is None
    return plain and adds_up(entry) and not _NOT_ALL.search(clause_before(entry, 16))


def _rests_meet(parts: Sequence[Entry], names: Sequence[str]) -> bool:
    """Tell whether the parts are of one thing but for their names."""
    rests = [_rest(part, name) for part, name in zip(parts, names, strict=True)]
    return all(rests[0] & rest for rest in rests[1:]) or not any(rests)


def _rest(part: Entry, name: str) -> frozenset[str]:
    return runs_of(clause_before(part, 30).replace(name, " "))


def _whole(blocks: Sequence[Sequence[Entry]], parts: Sequence[Entry]) -> Entry | None:
    """Return the whole that parts miss by a slip, if they make up none."""
    first, part = parts[0], parts[0].prose.part
    before = [
        one
        for entries in blocks
        for one in entries
        if one.prose.part == part and (one.block, one.start) < (first.block, first.start)
    ][-_FURTHEST:]
    named = next((said for name, said in _IN_ALL.items() if name in first.mention.words), "")
    words = runs_of(f"{clause_before(first, 30)} {first.mention.words} {named}")
    wholes = [one for one in before if _may_be_whole(one, parts, words)]
    if any(make_up(one, parts) for one in wholes):
        return None
    return next((one for one in reversed(wholes) if is_slip(one, parts)), None)


def _may_be_whole(one: Entry, parts: Sequence[Entry], words: frozenset[str]) -> bool:
    plain = not one.mention.quantity.modifier and is_level(one) and not one.mention.part
    own = runs_of(clause_before(one, 30)) | runs_of(one.mention.words)
    return plain and same_measure(one, parts[0]) and len(own & words) >= _SHARED and adds_up(one)
