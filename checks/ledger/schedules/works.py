"""When one work is done, told twice: 绕城公路于2024年10月建成通车; 确保绕城公路2025年年底前建成通车.

A work is known by its own words: those that its sentence shares with another of its file that says when something is
done, and that few others do. What is in use is done: it is not done later than it is used.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import paragraphs
from planctl.checks.ledger.matter import Matter, told_twice
from planctl.checks.ledger.reading.dates import written_in
from planctl.checks.ledger.reading.entries import Entry, Ledger

_DONE = "印发|出台|颁布|建成|竣工|完工|落成|完成|收尾|建好|建完|改造完"
_USED = "实现|通车|通水|通航|通气|贯通|投用|投入使用|投入运营|投产|投运|开通|运营|启用|上线|开馆|开园|开业|交付|入住|搬入|搬进|住进"
_WHEN = re.compile(
    "(?P<by>(?P<year>20[0-9]{2}年|今年|去年|明年|(?=年底|年末|年内))(?P<edge>[0-9]{1,2}月|年?[底末内初]|上半年|下半年|采暖季|汛)?(?:份|底|末)?(?:之?前)?)"
    f"(?P<between>(?:(?<=前)，)?[^，。；、0-9]{{0,12}}?)(?P<done>{_DONE}|{_USED})(?P<more>{_USED})?"
)
_MAY_BE = re.compile(f"(?:{_DONE}|{_USED})")
_FLOWS = re.compile("[^，。；]{0,6}[0-9]")
"""A quantity right behind what is done: so much of it, and the rest in another year."""
_PARTS = re.compile(
    "[一二三四五六七八九十0-9首]期|[首一二三四]段|标段|先行段|部分|主体|原计划|原定|推迟|提前|延期|调整|分别|第[一二三四五]批|阶段|任务"
)
_LIGHT = re.compile(
    f"{_DONE}|{_USED}|工程|项目|建设|全[市县省区]|确保|力争|计划|预计|推进|加快|抓好|完成|全部|全线|[亿万]元|公里|总?投资|累计|其中|新建|扩建|年[底末内前度]|[一两二三四五六七八九十][座条个处]|[将要才于在的和与并]"
)
_RUNS = re.compile("(?=([\u4e00-\u9fff]{2}))")
_OTHER_DATE = re.compile("[0-9]+[月年]|开工")
"""What a clause tells that names no work: 2026年开工."""
_PLACE = re.compile("[\u4e00-\u9fff]{2}[市县区州镇乡]")
_YEARS = {"今年": 0, "": 0, "去年": -1, "明年": 1}
_BEFORE, _BEHIND, _MOST, _SHARED, _FEW = 90, 12, 12, 3, 3
"""Characters in which a work is named, works of one file that are compared, the runs that two share at least, and
how many works may have one of them."""
_LAST = 12


class _Work(NamedTuple):
    """By which month a work is done or in use, whether that is exact, and the runs of characters that name it."""

    entry: Entry
    year: int
    month: int | None
    used: bool
    names: frozenset[str]
    places: frozenset[str]


def work_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for each work that another paragraph of its file has done, or in use, at another time."""
    held: dict[str, list[_Work]] = defaultdict(list)
    for work in _works(ledger):
        held[work.entry.prose.path].append(work)
    for works in held.values():
        common = Counter(run for work in works for run in work.names)
        for at, work in enumerate(works):
            others = works[max(0, at - _MOST) : at]
            if other := next((one for one in others if _is_same(one, work, common)), None):
                yield told_twice(other.entry, work.entry, _name(other, work))


def _works(ledger: Ledger) -> Iterator[_Work]:
    years: dict[str, int] = {}
    for block, prose in paragraphs(ledger):
        if "年" not in prose.text or not _MAY_BE.search(prose.text):
            continue
        years = years or {"": 0} | written_in(ledger.proses)
        for match in _WHEN.finditer(prose.text):
            sentence = _sentence(prose.text, match)
            year = _year(match["year"], years.get(prose.path))
            names = frozenset(_RUNS.findall(_LIGHT.sub(" ", sentence)))
            if year and not (
                _PARTS.search(_own(sentence)) or _FLOWS.match(prose.text, match.end())
            ):
                entry = Entry.stated(prose, block, match.span("by"), Decimal(0))
                used = match["done"] in _USED.split("|") or bool(match["more"])
                yield _Work(
                    entry,
                    year,
                    _month(match["edge"]),
                    used,
                    names,
                    frozenset(_PLACE.findall(sentence)),
                )


def _sentence(text: str, match: re.Match[str]) -> str:
    """Return the words around a date that name what is done: those before it, and up to the verb."""
    before = re.split("[。；：]", text[max(0, match.start() - _BEFORE) : match.start()])[-1]
    clauses = [_OTHER_DATE.split(one)[0] for one in before.split("，")]
    behind = re.split("[，。；]", text[match.end() : match.end() + _BEHIND])[0]
    return f"{'，'.join(clauses)}，{match['between']}，{behind}"


def _own(sentence: str) -> str:
    """Return the words of the clause of a date, and those of the one before without what is done of it already."""
    return re.sub("主体[^，]{0,6}(?:完工|封顶|建成)，", "，", sentence)


def _year(said: str, written: int | None) -> int | None:
    if said in _YEARS:
        return written + _YEARS[said] if written else None
    return int(said[:4])


def _month(edge: str | None) -> int | None:
    """Return the month that is said, or the last where it is the year's end; None where that is not clear."""
    if not edge:
        return None
    if edge[0].isdigit():
        return int(edge.removesuffix("月"))
    return _LAST if edge[-1] in "底末" else None


def _is_same(one: _Work, other: _Work, common: Counter[str]) -> bool:
    """Tell whether two works are one by their names, and the times are not."""
    shared = [run for run in one.names & other.names if common[run] <= _FEW]
    return (
        one.entry.block != other.entry.block
        and len(shared) >= _SHARED
        and (one.places <= other.places or other.places <= one.places)
        and _are_apart(one, other)
    )


def _are_apart(one: _Work, other: _Work) -> bool:
    """Tell whether two times cannot be one work's: done, and in use, are two."""
    mine, theirs = (work.year * _LAST + (work.month or 0) for work in (one, other))
    if not (one.month and other.month):
        mine, theirs = one.year, other.year
    if one.used == other.used:
        return mine != theirs
    return mine < theirs if one.used else theirs < mine


def _name(one: _Work, other: _Work) -> str:
    """Return the first run of words of a work that another place shares, as it is written there."""
    shared = one.names & other.names
    text = other.entry.prose.text
    at = min(at for at in range(len(text)) if text[at : at + 2] in shared)
    end = at
    while text[end : end + 2] in shared:
        end += 1
    return text[at : end + 1]
