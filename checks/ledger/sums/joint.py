"""What two that are named come to, which another paragraph counts one by one: 铁路占11%，水路占7%; 铁路和水路合计不足一成."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from planctl.checks.ledger.comparability.wholes import of_one_year
from planctl.checks.ledger.matter import Matter, adds_up, high, is_level, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sums.totals import no_sum

_JOINT = re.compile(
    "(?<![\u4e00-\u9fff、])(?P<one>[\u4e00-\u9fff]{2,8})[和与及、](?P<other>[\u4e00-\u9fff]{2,14}?)(?:两[\u4e00-\u9fff]{1,2})?"
    "(?P<what>[\u4e00-\u9fff]{0,8}?)(?:合计|加起来|之和|总共|共计)[\u4e00-\u9fff]{0,6}\\Z"
)
_SIGNS = ("合计", "加起来", "之和", "总共", "共计")
_LED = re.compile("(?:目前|其中|全[市县省区]|但|而|由于|因为|[的对从由])+")
_STOPS = re.compile("[，。；：、（）]|[0-9][万亿]?[\u4e00-\u9fff%]")
_MOST, _LEAST = 30, 2
"""How many joint figures of one file are looked at, and the characters of a name."""


def joint_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for what two are said to come to that their own figures in another sentence do not make."""
    for file in ledger.by_file():
        told = ((one, joint) for one in file.naming(*_SIGNS) if (joint := _joint(one)))
        for entry, joint in islice(told, _MOST):
            held = _groups(file, entry)
            pairs = [pair for group in held if (pair := _pair(group, joint))]
            if pairs and all(_is_off(entry, pair) for pair in pairs):
                yield no_sum(entry, pairs[0])


def _joint(entry: Entry) -> re.Match[str] | None:
    before = entry.words_before(32)
    said = any(map(before.__contains__, _SIGNS)) and is_level(entry) and adds_up(entry)
    return _JOINT.search(before) if said else None


def _groups(file: Ledger, joint: Entry) -> Iterator[list[Entry]]:
    """Yield the figures of each other sentence, and of each column of a table, that count in a joint figure's unit."""
    held: dict[tuple[object, ...], list[Entry]] = {}
    for entry in file.entries:
        if not is_level(entry) or entry.mention.quantity.unit != joint.mention.quantity.unit:
            continue
        cell = entry.prose.kind == "cell"
        place = (
            (entry.prose.part, entry.prose.cell[1])
            if cell
            else (entry.block, entry.mention.sentence)
        )
        if cell or entry.block != joint.block:
            held.setdefault((cell, *place), []).append(entry)
    yield from held.values()


def _pair(group: Sequence[Entry], joint: re.Match[str]) -> tuple[Entry, Entry] | None:
    """Return the two figures of a sentence that a joint one is of, if each is named once."""
    one, other = _LED.sub("", joint["one"]), joint["other"]
    ends = (other[:length] for length in range(len(other), _LEAST - 1, -1))
    found = (
        [*_named(group, one)],
        next((held for end in ends if (held := [*_named(group, end)])), list[Entry]()),
    )
    if len(found[0]) != 1 or len(found[1]) != 1 or found[0] == found[1]:
        return None
    return (found[0][0], found[1][0]) if of_one_year(found[0][0], found[1][0]) else None


def _named(group: Sequence[Entry], name: str) -> Iterator[Entry]:
    for entry in group:
        own = (
            entry.words if entry.prose.kind == "cell" else _STOPS.split(entry.words_before(16))[-1]
        )
        if name and name in own:
            yield entry


def _is_off(entry: Entry, pair: tuple[Entry, Entry]) -> bool:
    least, most = sum(map(low, pair)), sum(map(high, pair))
    return most < low(entry) or high(entry) < least
