"""Figures that nobody can trace: F609, without a source."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain

from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.cited import Cited
from planctl.checks.ledger.reading.entries import Entry, Ledger, Sourcing
from planctl.schemas.prose import Prose
from planctl.text.number_words import NUMERALS

_OWN_WORDS = re.compile(
    "对策|建议|措施|目标|任务|保障|举措|政策$|展望|摘要|结论|小结|安排|下一步|打算|要求"
)
"""Heads of what says what should be, or what the paper has said with its source elsewhere."""
_SAID_HERE = re.compile(r"\s*(?:摘\s*要|\**Abstract)|[由从如见据][表图]\s?\d")
"""What begins an abstract, or leads to a table of the paper itself: 由表2可知."""
_KNOWN = re.compile(r"\{>>[^<]*(?:来源|出处|待核|核实|待补|核对)")
_OWN_FIGURES = re.compile(
    "本(?:公报|报告|文|稿|资料)中?的?[^，。；]{0,8}(?:数据|数字)[^，。；]{0,8}(?:[为由]|来自|来源|取自|引自)"
    "|(?:[本全]文|[本全]稿|本报告|文中|稿中|以上|上述)[^。；]{0,8}(?:数据|数字|资料)[^。；]{0,24}(?:来自|来源|取自|引自|转引|以[^。；]{2,24}为准)"
)
"""What says of all figures whence they are: 本公报中数据均为初步统计数."""
_NOTE = re.compile(r"[\[［]\^?\d{1,3}[\]］]")
_IS_SOURCE = re.compile(
    r"《|https?:|来源|来自|引自|年鉴|公报|报告|出版|[\[［][A-Z](?:/[A-Z]{2})?[\]］]"
)
TELLING = frozenset(("%", "百分点", "倍", "元", "美元", "欧元", "日元", "英镑", "港元"))
_FEW = 10
_FURTHEST = 6
"""Items of a list below one that may name its source."""
_NEAR = 200
"""Characters on either side of a figure that are looked at."""


def unsourced_matters(ledger: Ledger, *, cites: bool) -> Iterator[Matter]:
    """F609: once for each file, the paragraphs with figures that name no source.

    Where `cites` is false (drafts), a file that names no source at all is of a kind that does not.
    """
    held = ledger.sourcing
    if held is None:
        held = sourcing_of(ledger)
    sourced = set(chain.from_iterable(one.sourced for one in held.values()))
    bare = {
        path: [figure for figure, said in one.bare if not sourced.issuperset(said)]
        for path, one in held.items()
        if one.bare and not one.own and (cites or one.citing)
    }
    entries = _by_path(ledger.entries, {path for path, figures in bare.items() if figures})
    for path, own in entries.items():
        first, *others = (own[figure] for figure in bare[path])
        yield Matter("F609", first, tuple(others), {"count": str(len(bare[path]))})


def sourcing_of(ledger: Ledger) -> dict[str, Sourcing]:
    """Return which figures of each file of a ledger have a source."""
    proses = ledger.proses
    noted = {prose.part for prose in proses if _KNOWN.search(prose.text)}
    own = {prose.path for prose in proses if _OWN_FIGURES.search(prose.text)} | _explained(proses)
    found = {
        path: Sourcing(own=path in own) for path in dict.fromkeys(prose.path for prose in proses)
    }
    passed: dict[str, int] = defaultdict(int)
    for entries in ledger.blocks:
        path = entries[0].prose.path
        found[path] = _with(found[path], entries, passed[path], ledger, noted)
        passed[path] += len(entries)
    return found


def _explained(proses: Iterable[Prose]) -> set[str]:
    """Return the files whose notes [1] explain figures, and name no source of any."""
    notes: dict[str, list[bool]] = defaultdict(list)
    for prose in proses:
        if _NOTE.match(prose.text):
            notes[prose.path].append(_IS_SOURCE.search(prose.text) is not None)
    return {path for path, sources in notes.items() if not any(sources)}


def _with(
    held: Sourcing, entries: Sequence[Entry], first: int, ledger: Ledger, noted: Container[str]
) -> Sourcing:
    """Return what is held of a file, with a paragraph of it whose first figure has a number."""
    prose, block = entries[0].prose, entries[0].block
    cited = ledger.cited(block) or _cited_below(ledger, block)
    telling = [at for at, entry in enumerate(entries) if tells(entry)]
    if not cited and (not telling or prose.part in noted or _is_own(entries[telling[0]], ledger)):
        return held
    said = tuple([_value(entries[at]) for at in telling])
    if not cited:
        return held._replace(bare=(*held.bare, (first + telling[0], said)))
    citing = held.citing or not all(one.loose for one in cited)
    return held._replace(citing=citing, sourced=(*held.sourced, *said))


def _cited_below(ledger: Ledger, block: int) -> Sequence[Cited]:
    """Return the sources of the last items of a list, which are those of all its items."""
    for below in range(block, min(block + _FURTHEST, len(ledger.proses))):
        prose = ledger.proses[below]
        if prose.kind != "item" or prose.path != ledger.proses[block].path:
            return ()
        if cited := ledger.cited(below):
            return cited
    return ()


def _by_path(entries: Iterable[Entry], paths: Container[str]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries if paths else ():
        if entry.prose.path in paths:
            found.setdefault(entry.prose.path, []).append(entry)
    return found


def _value(entry: Entry) -> str:
    quantity = entry.mention.quantity
    return f"{quantity.value.normalize()} {quantity.unit}"


def tells(entry: Entry) -> bool:
    """Tell whether a figure is a statistic: no goal, no round 八成, and no count on one hand."""
    mention = entry.mention
    if mention.goal or mention.kind == "bound" or entry.prose.kind == "cell":
        return False
    if entry.prose.text[mention.quantity.at] in NUMERALS:
        return False
    return mention.quantity.unit in TELLING or mention.quantity.value >= _FEW


def _is_own(entry: Entry, ledger: Ledger) -> bool:
    """Tell whether a figure stands among what the paper itself proposes or sums up."""
    return (
        entry.prose.aspect == "countermeasure"
        or _SAID_HERE.match(entry.prose.text) is not None
        or _SAID_HERE.search(entry.words_before(_NEAR)) is not None
        or any(map(_OWN_WORDS.search, ledger.headings[entry.block]))
    )


def stretch(entry: Entry) -> str:
    """Return what a sentence says up to the next semicolon around a figure."""
    text, end = entry.prose.text, min(entry.mention.span[1], entry.end + _NEAR)
    before = entry.words_before(_NEAR).rpartition("；")[2]
    return f"{before}{text[entry.start : end].partition('；')[0]}"
