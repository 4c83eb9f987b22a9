"""Figures that nobody can trace: F609 without a source, F610 old, F611 unlike their source's title."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial

from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.sources import cited_in, sources_of, titles_of
from planctl.text.grams import grams
from planctl.text.number_words import NUMERALS
from planctl.text.quantities import Quantity, quantities_in

_OWN_WORDS = re.compile(
    "对策|建议|措施|目标|任务|保障|举措|政策$|展望|摘要|结论|小结|安排|下一步|打算|要求"
)
"""Heads of what says what should be, or what the paper has said with its source elsewhere."""
_KNOWN = re.compile(r"\{>>[^<]*(?:来源|出处|待核|核实|待补|核对)")
_OWN_FIGURES = re.compile(
    "本(?:公报|报告|文|稿|资料)中?的?[^，。；]{0,8}(?:数据|数字)[^，。；]{0,8}(?:[为由]|来自|来源|取自|引自)"
)
"""What says of all figures whence they are: 本公报中数据均为初步统计数."""
_TELLING = frozenset(("%", "百分点", "倍", "元", "美元", "欧元", "日元", "英镑", "港元"))
_FEW = 10
_NEAR = 200
"""Characters on either side of a figure that are looked at."""
_OLD = 3
"""Years behind the paper's own after which a figure should be renewed."""
_HISTORY = re.compile(
    "以来|首次|首个|加入|成立|投产|启动|发布|印发|出台|设立|颁布|施行|实施|通过了|建成|创办|历史|上市|收购|签署|当年|时任|一度"
)


def unsourced_matters(ledger: Ledger, *, cites: bool) -> Iterator[Matter]:
    """F609: once for each file, the paragraphs with figures that name no source.

    Where `cites` is false (drafts), a file that names no source at all is of a kind that does not.
    """
    known = {prose.part for prose in ledger.proses if _KNOWN.search(prose.text)}
    files: dict[str, list[list[Entry]]] = defaultdict(list)
    sourced: set[tuple[str, str]] = set()
    citing: set[str] = set()
    own = {prose.path for prose in ledger.proses if _OWN_FIGURES.search(prose.text)}
    for entries in ledger.blocks:
        prose = entries[0].prose
        cited = cited_in(prose.text)
        telling = [entry for entry in entries if _tells(entry)]
        if not all(one.loose for one in cited):
            citing.add(prose.path)
        if cited:
            sourced.update(map(_value, telling))
        elif telling and prose.part not in known and not _is_own(telling[0], ledger):
            files[prose.path].append(telling)
    for path, found in files.items():
        bare = [held for held in found if not sourced.issuperset(map(_value, held))]
        if bare and path not in own and (cites or path in citing):
            others = tuple(held[0] for held in bare[1:])
            yield Matter("F609", bare[0][0], others, {"count": str(len(bare))})


def _value(entry: Entry) -> tuple[str, str]:
    quantity = entry.mention.quantity
    return str(quantity.value.normalize()), quantity.unit


def _tells(entry: Entry) -> bool:
    """Tell whether a figure is a statistic: no goal, no round 八成, and no count on one hand."""
    mention = entry.mention
    if mention.goal or mention.kind == "bound" or entry.prose.kind == "cell":
        return False
    if entry.prose.text[mention.quantity.at] in NUMERALS:
        return False
    return mention.quantity.unit in _TELLING or mention.quantity.value >= _FEW


def _is_own(entry: Entry, ledger: Ledger) -> bool:
    """Tell whether a figure stands among what the paper itself proposes or sums up."""
    heads = ledger.headings[entry.block]
    return entry.prose.aspect == "countermeasure" or any(map(_OWN_WORDS.search, heads))


def stale_matters(ledger: Ledger, this_year: int | None) -> Iterator[Matter]:
    """F610: a paragraph whose figures end years before the paper, and nothing newer stands by them."""
    year = this_year or _year_after_most(ledger)
    newest = _newest(ledger)
    for entries in ledger.blocks:
        old = [entry for entry in entries if year and _is_old(entry, year, newest)]
        if old:
            last = max(_year(entry) for entry in old)
            values = {"year": str(last), "years": str((year or 0) - last)}
            yield Matter("F610", old[0], (), values)


def _year(entry: Entry) -> int:
    period = entry.mention.period
    return (period.last_year or 0) if period and not period.name else 0


def _year_after_most(ledger: Ledger) -> int | None:
    """Return the year after that of most figures: papers are written with those of the year before."""
    said = (entry for entry in ledger.entries if entry.prose.kind != "cell")
    known = (_year(entry) for entry in said if not entry.mention.goal)
    years = Counter(year for year in known if year)
    return max(years, key=lambda year: (years[year], year)) + 1 if years else None


def _newest(ledger: Ledger) -> Mapping[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = defaultdict(int)
    for entry in ledger.entries:
        for key in entry.keys:
            named = key, entry.mention.quantity.unit
            found[named] = max(found[named], _year(entry))
    return found


def _is_old(entry: Entry, year: int, newest: Mapping[tuple[str, str], int]) -> bool:
    mention = entry.mention
    own = _year(entry)
    if not own or own > year - _OLD or mention.dated != "own" or not _tells(entry):
        return False
    if any(newest[key, mention.quantity.unit] > own for key in entry.keys):
        return False
    sentence = _stretch(entry)
    later = any(str(other) in sentence for other in range(year - _OLD + 1, year + 10))
    return not later and not _HISTORY.search(sentence)


def _stretch(entry: Entry) -> str:
    """Return what a sentence says up to the next semicolon around a figure."""
    text, end = entry.prose.text, min(entry.mention.span[1], entry.end + _NEAR)
    before = entry.words_before(_NEAR).rpartition("；")[2]
    return f"{before}{text[entry.start : end].partition('；')[0]}"


def title_matters(ledger: Ledger, titles: Mapping[str, str]) -> Iterator[Matter]:
    """F611: a source's title says a figure otherwise than the sentence that cites it."""
    for entries in ledger.blocks:
        cited = cited_in(entries[0].prose.text)
        told: set[int] = set()
        for entry in entries if cited else ():
            for source in sources_of(entry, cited):
                if source.start not in told:
                    told.add(source.start)
                    yield from _unlike(titles_of(source, titles), entries, entry)


def _unlike(titles: Sequence[str], entries: Sequence[Entry], entry: Entry) -> Iterator[Matter]:
    """Yield the figure of a title that the sentence of an entry says otherwise, if one does."""
    sentence = [other for other in entries if other.mention.span == entry.mention.span]
    words = grams(_stretch(entry), 2)
    for title in titles:
        for quantity in quantities_in(title) if words & grams(title, 2) else ():
            alike = [other for other in sentence if other.mention.quantity.unit == quantity.unit]
            if (
                alike
                and quantity.unit in _TELLING
                and not any(_same(quantity, one) for one in alike)
            ):
                nearest = min(alike, key=partial(_distance, quantity))
                there = title[quantity.start : quantity.end]
                values = {"said": nearest.said, "title": title, "there": there}
                yield Matter("F611", nearest, (), values)


def _distance(quantity: Quantity, entry: Entry) -> Decimal:
    return abs(quantity.value - entry.mention.quantity.value)


def _same(quantity: Quantity, entry: Entry) -> bool:
    own = entry.mention.quantity
    return (quantity.value, quantity.modifier) == (own.value, own.modifier)
