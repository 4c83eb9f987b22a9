"""How long one work takes, told in years and again in months: 建设工期4.5年, 建设总工期60个月."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import paragraphs
from planctl.checks.ledger.matter import Matter, told_twice
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.roll_calls import WORDED
from planctl.text.number_words import chinese

_TERM = re.compile(
    r"(?:(?<=[，。；：、\s])|\A)(?:[0-9.]+\s)?(?:本|该)?(?:项目|工程|规划|措施|办法|方案|计划)*(?P<whose>施工|建设|)总?"
    r"(?P<what>总?(?:工期|建设期|实施期|规划期|有效期|周期))限?(?P<about>约|大约|大概)?(?:为|共|需|计|[：:])*(?P<near>约|近)?(?:需|为)?"
    rf"(?P<count>[0-9]{{1,3}}(?:\.[0-9])?|{WORDED})(?P<unit>年半|个?年|个月)(?![0-9内底末初度])"
)
"""A term of the whole work, at the head of its clause."""
_MAY_BE = re.compile("期限?[^，。；]{0,6}(?:年|个月)")
_OF_WORK = re.compile("总?(?:工期|建设期|周期)")
_OTHERWISE = re.compile(
    "原|缩短|提前|压缩|延长|调整|一期|二期|三期|标段|[子类]项目|分别|申请|届满|续"
)
_ABOUT = Decimal("0.05")


class _Term(NamedTuple):
    """How long something takes, in months, and by how much that may be off."""

    entry: Entry
    whose: str
    months: Decimal
    about: Decimal


def duration_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for two terms of one work in different paragraphs of a file that are not the same."""
    for (_, what), terms in _terms(ledger).items():
        for one, other in combinations(terms[:8], 2):
            if one.entry.block != other.entry.block and _are_off(one, other):
                yield told_twice(one.entry, other.entry, what)
                break


def _terms(ledger: Ledger) -> dict[tuple[str, str], list[_Term]]:
    """Return the terms of each file and kind."""
    held: dict[tuple[str, str], list[_Term]] = defaultdict(list)
    for block, prose in paragraphs(ledger):
        if _MAY_BE.search(prose.text) and not _OTHERWISE.search(prose.text):
            for match in _TERM.finditer(prose.text):
                span = match.start("count"), match.end("unit")
                entry = Entry.stated(prose, block, span, Decimal(0))
                what = "工期" if _OF_WORK.fullmatch(match["what"]) else match["what"]
                held[prose.path, what].append(_read(match, entry))
    return held


def _read(match: re.Match[str], entry: Entry) -> _Term:
    said = match["count"]
    worded = chinese(said)
    value = worded.value if worded else Decimal(said)
    half = 6 if match["unit"] == "年半" else 0
    months = value if match["unit"] == "个月" else value * 12 + half
    about = months * _ABOUT if match["about"] or match["near"] else Decimal(0)
    whose = "建设" if "建设" in match["what"] else match["whose"]
    return _Term(entry, whose, months, about)


def _are_off(one: _Term, other: _Term) -> bool:
    """Tell whether two terms do not meet; 施工 is a part of 建设, and may be shorter."""
    if one.whose != other.whose and {one.whose, other.whose} == {"施工", "建设"}:
        inner, outer = sorted((one, other), key=lambda term: term.whose == "建设")
        return inner.months - inner.about > outer.months + outer.about
    return abs(one.months - other.months) > one.about + other.about
