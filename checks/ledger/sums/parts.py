"""Parts and wholes: no part is larger, parts that divide a whole cover it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from planctl.checks.ledger.comparability.runs import clause_before
from planctl.checks.ledger.comparability.wholes import same_measure, wholes_of
from planctl.checks.ledger.matter import Matter, adds_up, high, is_level, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import no_sum
from planctl.checks.ledger.written import summed
from planctl.text.indicators import measures_of

DIVIDED = re.compile(
    "按[^，。；]{1,12}(?:划分|分类|来看|分|看)(?=[，,：:])|分[^，。；]{1,8}看(?=[，,：:])"
)
_NOT_ALL = re.compile("主要|为主|重点|[前头][三五十0-9]|突出|典型|例如|比如")
_TOTAL = re.compile("合计|共计|总计|累计|一共|共[投安完建]")
_EXTREME = re.compile("最[长高多大久][^，。；]{0,6}\\Z")
_OF_THEM = re.compile("(?:的?[^，。；、：0-9]{2,16})中[，,][^，。；、：0-9]{0,16}")
_NOUN = re.compile("[\u4e00-\u9fff]{2,6}(?=[，。；、）])")
_SHARE_OF = re.compile("占[^，。；、0-9]{2,12}的")
_COVERED = Decimal("0.6")
"""What parts that divide a whole must cover of it; for less an editor asks what the rest is."""
_MARKERS = 8
"""How many 按……分 of one paragraph are looked at."""


def part_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F603, F604 and F605 for the figures of each paragraph."""
    for text, entries in ledger.several:
        if "其中" in text:
            yield from _too_large(entries)
        if "中，" in text or "中," in text:
            yield from _among(entries)
        if "按" in text or "看" in text:
            yield from _divided(entries)


def _too_large(entries: Sequence[Entry]) -> Iterator[Matter]:
    """F603: what 其中 brings is no more than what it is a part of."""
    for at, entry in enumerate(entries):
        if _is_brought(entry) and is_level(entry) and entry.mention.quantity.unit != "%":
            wholes = wholes_of(entries, at, within=True)
            if wholes and _limits(entry) and _limits(wholes[0]):
                continue
            if wholes and _is_most(entry) and wholes[0].mention.quantity.modifier == "over":
                continue
            if wholes and (
                _are_told_apart(entry, wholes[0])
                or _of_another(entry, wholes[0])
                or _count_others(entry, wholes[0])
            ):
                continue
            if wholes and adds_up(wholes[0]) and low(entry) > max(map(high, wholes)):
                values = {"part": entry.said, "whole": wholes[0].said}
                yield Matter("F603", entry, (wholes[0],), values)


def _is_brought(entry: Entry) -> bool:
    """Tell whether 其中 brings a figure, and no total of its own stands behind a semicolon: ；各县合计5亿元."""
    own = entry.words_before().rpartition("；")[2]
    return entry.mention.part and ("其中" in own or not _TOTAL.search(own))


def _are_told_apart(part: Entry, whole: Entry) -> bool:
    """Tell what stands behind a semicolon and is measured otherwise: 收入24亿元，其中……；支出43亿元."""
    mine, theirs = (measures_of(one.mention.indicator) for one in (part, whole))
    own = part.words_before().rpartition("；")[2]
    return "其中" not in own and bool(mine and theirs) and mine.isdisjoint(theirs)


def _of_another(part: Entry, whole: Entry) -> bool:
    """Tell whether another whole is named since: 收入180万元，占运营成本的6%。其中购置费800万元."""
    beside = whole.mention.sentence == part.mention.sentence
    return not beside and _SHARE_OF.search(part.prose.text, whole.end, part.start) is not None


def _count_others(part: Entry, whole: Entry) -> bool:
    """Tell two figures with other nouns right behind them: 25条相关博文；其中……73条评论."""
    mine, theirs = (_NOUN.match(one.prose.text, one.end) for one in (part, whole))
    return bool(mine and theirs) and not set(mine[0] if mine else "") & set(
        theirs[0] if theirs else ""
    )


def _is_most(entry: Entry) -> bool:
    """Tell the most extreme of things that are each beyond a bound: 均超过90天，其中最长的187天."""
    return _EXTREME.search(entry.words_before()) is not None


def _among(entries: Sequence[Entry]) -> Iterator[Matter]:
    """F603: of what stands before 中 there is no more than that: 14.3万亩耕地中，有12.5万亩."""
    for whole, part in pairwise(entries):
        if (
            _OF_THEM.fullmatch(part.prose.text, whole.end, part.start)
            and is_level(whole)
            and is_level(part)
            and not part.mention.part
            and whole.mention.quantity.unit == part.mention.quantity.unit != "%"
            and low(part) > high(whole)
            and adds_up(whole)
        ):
            yield Matter("F603", part, (whole,), {"part": part.said, "whole": whole.said})


def _limits(entry: Entry) -> bool:
    """Tell what says which things are meant: 面积一万平方公里以上的支流."""
    modified = entry.mention.quantity.modifier in ("over", "least", "most")
    return modified and entry.prose.text.startswith("的", entry.end)


def _divided(entries: Sequence[Entry]) -> Iterator[Matter]:
    """F604: the parts of 按……分 cover most of the whole; F605: they are not more than it."""
    text = entries[0].prose.text
    for marker in islice(DIVIDED.finditer(text), _MARKERS):
        before = [entry for entry in entries if entry.end <= marker.start() and is_level(entry)]
        if not before or before[-1].mention.quantity.unit == "%":
            continue
        whole = before[-1]
        parts = [
            entry
            for entry in entries
            if entry.start >= marker.end() and not entry.mention.part and _is_part(entry, whole)
        ]
        if len(parts) > 1 and adds_up(whole):
            yield from _covering(text, whole, parts)
        return


def _is_part(entry: Entry, whole: Entry) -> bool:
    return (
        is_level(entry)
        and not _TOTAL.search(clause_before(entry, 24))
        and same_measure(entry, whole)
        and measures_of(entry.mention.indicator) == measures_of(whole.mention.indicator)
    )


def _covering(text: str, whole: Entry, parts: list[Entry]) -> Iterator[Matter]:
    sentence = [part for part in parts if part.mention.span == parts[0].mention.span]
    if sum(map(low, sentence)) > high(whole):
        yield no_sum(whole, sentence)
    elif sum(map(high, parts)) < _COVERED * low(whole) and not _NOT_ALL.search(
        text, *parts[0].mention.span
    ):
        share = sum(map(low, parts)) / high(whole) * 100
        values = summed(whole, parts) | {"share": f"{share:.0f}"}
        yield Matter("F604", whole, tuple(parts), values)
