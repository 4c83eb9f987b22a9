"""When one work is done, told twice: 绕城公路于2024年10月建成通车; 确保绕城公路2025年年底前建成通车."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import paragraphs
from planctl.checks.ledger.matter import Matter, told_twice
from planctl.checks.ledger.reading.dates import written_in
from planctl.checks.ledger.reading.entries import Entry, Ledger

_WHEN = re.compile(
    "(?P<by>(?P<year>20[0-9]{2}年|今年|去年|明年)(?P<edge>[0-9]{1,2}月|年?底|年?末)?(?:之?前)?)[^，。；、0-9]{0,6}?"
    "(?P<done>建成|竣工|完工|通车|投用|投入使用|投产|开通|运营)(?P<more>通车|投用|投入使用|投产|运营)?"
)
_NAME = re.compile(
    "[\\u4e00-\\u9fff]{2,}?(?:公路|高速|铁路|大桥|隧道|中心|电站|水库|机场|泵站|水厂|号线|大道|枢纽|场馆|医院|学校|公园|基地|园区|管网|大坝|渠道|灌区)"
)
_USED = frozenset(("通车", "投用", "投入使用", "投产", "开通", "运营"))
_PARTS = re.compile("[一二三四五六七八九十0-9]期|首段|先行段|部分|主体|原计划|原定|推迟|提前")
_YEARS = {"今年": 0, "去年": -1, "明年": 1}
_BEFORE, _MOST, _RUN = 40, 12, 4
"""Characters in which a work is named, works of one file that are compared, and a name's own characters in a row."""


class _Work(NamedTuple):
    """When a work is done or in use, and the runs of characters that name it."""

    entry: Entry
    year: int
    used: bool
    names: frozenset[str]


def work_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for each work that another paragraph of its file has done, or in use, in another year."""
    told: dict[str, list[_Work]] = defaultdict(list)
    for work in _works(ledger):
        others = told[work.entry.prose.path][-_MOST:]
        if other := next((one for one in others if _is_same(one, work)), None):
            yield told_twice(other.entry, work.entry, max(other.names & work.names))
        told[work.entry.prose.path].append(work)


def _works(ledger: Ledger) -> Iterator[_Work]:
    years: dict[str, int] = {}
    for block, prose in paragraphs(ledger):
        if not years:
            years = {"": 0} | written_in(ledger.proses)
        for match in _WHEN.finditer(prose.text) if "年" in prose.text else ():
            before = prose.text[max(0, match.start() - _BEFORE) : match.start()].rpartition("。")[2]
            year = _year(match["year"], years.get(prose.path))
            names = _runs(before)
            if year and names and not _PARTS.search(before + match[0]):
                entry = Entry.stated(prose, block, match.span("by"), Decimal(0))
                used = not _USED.isdisjoint((match["done"], match["more"]))
                yield _Work(entry, year, used, names)


def _year(said: str, written: int | None) -> int | None:
    if said in _YEARS:
        return written + _YEARS[said] if written else None
    return int(said[:4])


def _runs(before: str) -> frozenset[str]:
    """Return the runs at the end of the names of works."""
    return frozenset(name[-_RUN:] for name in _NAME.findall(before) if len(name) >= _RUN)


def _is_same(one: _Work, other: _Work) -> bool:
    apart = one.entry.block != other.entry.block and one.year != other.year
    return apart and one.used == other.used and not one.names.isdisjoint(other.names)
