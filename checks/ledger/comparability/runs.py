"""Runs of two characters around a figure that may name something: what two figures share of them, they may share in matter."""

import re

from planctl.checks.ledger.reading.entries import Entry

_LIGHT = re.compile(
    "达到|突破|超过|仅有|只有|已经|[全我][市县省区州国]|目前|现有|其中|合计|共有|累计|[一去今明上][年季]|全年|[已共的了约近达为是仅还]"
)
_STOPS = re.compile("[，。；：、（）()！？]")
_CLAUSE = re.compile("[，。；：]")
_ITEM = re.compile("[，。；：、（]|[0-9.]+[万亿]?[\u4e00-\u9fff]")
_RUNS = re.compile("(?=([\u4e00-\u9fff]{2}))")
_MOST_BEFORE, _MOST_BEHIND = 40, 14
"""Characters on either side of a figure that may say what it counts."""


def clause_before(entry: Entry, most: int = _MOST_BEFORE) -> str:
    """Return the words of its clause before a figure, the last, `most` characters of them."""
    return _CLAUSE.split(entry.words_before(most))[-1]


def runs_around(entry: Entry, *, alone: bool = False) -> frozenset[str]:
    """Return the runs of two characters in the clause of a figure that may name something; those of it `alone` in a list."""
    parted = _ITEM if alone else _CLAUSE
    before = parted.split(entry.words_before(_MOST_BEFORE))[-1]
    return runs_of(f"{before} {words_behind(entry)}")


def words_behind(entry: Entry) -> str:
    """Return the words of its clause behind a figure, the nearest."""
    text, end = entry.prose.text, entry.end
    return _STOPS.split(text[end : end + _MOST_BEHIND])[0]


def runs_of(words: str) -> frozenset[str]:
    """Return the runs of two characters in some words that may name something."""
    return frozenset(_RUNS.findall(_LIGHT.sub(" ", words)))
