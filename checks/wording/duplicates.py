"""Duplicates: sentences that stand elsewhere too, word for word or nearly so."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.schemas.prose import Prose
from planctl.text.grams import grams

_SENTENCE = re.compile(r"[^。！？\n]+[。！？]*[”’）]*")
_MARK = re.compile("[，；：。！？]")
_LETTERS = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d+")
_SHORTEST_CLAUSE = 30
_CLAUSE = re.compile(r"(?:[^，；：。！？\n]++|：(?<=\d：)(?=\d\d(?!\d)))++")
_DATED = re.compile(
    r"\s*(?:[并请须应均要]|务必){0,2}[于在至从自]?(?:每?[月周季年]|\d{4}年|\d{1,2}月)[^前日]{0,6}[日底前初末]"
)
"""What begins a clause that tells of a day, or till when to do a thing, as it is told of each of several."""
_DUTY = re.compile(r"(?P<who>\D{1,40}?)[于在]?(?:每[年月季周])?\d[\d年月日]*[时点]?\d*前")
"""What begins a sentence, its letters alone, that says who is to do a thing till when."""
_SUMMARY = re.compile(
    "摘要|概要|提要|要点|核心(?:数据|观点|结论|发现)|主要(?:数据|观点|结论|发现)|导读|亮点|综述$|总体(?:情况|概况|运行情况)$"
)
_FAR_ABOVE = 60
"""Lines above which the heading of one is not looked for."""
_LABELLED = re.compile(r"[（(【\[][^（()）]{2,12}[：:][^（()）]*[）)】\]][。；]?\s*")
"""What is said of each of several tasks, in brackets: （牵头部门：市科委、市经济信息化委）."""
_LEADS_IN = ("：", ":")
_WITHIN = 24
"""Letters of a sentence from which on it is told that a longer one holds it."""
_KINDS = ("paragraph", "item")
_SMALL = frozenset("的了和与同及跟着们地得之其也都并照于将要个把")
_PARTICLES = dict.fromkeys(map(ord, _SMALL))
"""What is put in, left out or exchanged when a sentence is written again."""
_HALF = 0.5
_ANCHOR, _END = 6, 10
_COMMON = 20
"""A run of characters that more sentences than this begin or end their order with tells nothing."""
_HELD = 4_000
"""Sentences whose runs are kept, about 4 KB each: what one is held against, the next often is too."""

Grams = Callable[[str], frozenset[str]]
Anchors = tuple[tuple[str, str], ...]


class Said(NamedTuple):
    """A sentence: its letters alone, the prose that it stands in, and where."""

    words: str
    number: int
    start: int
    end: int


def _bare(said: str) -> str:
    return "".join(_LETTERS.findall(said)).lower()


def sentences(sheet: Sheet) -> Iterator[Said]:
    """Yield the sentences that are long enough to be told apart, in order."""
    text, shortest = sheet.masked, sheet.settings.duplicate_from
    for number, prose in enumerate(sheet.proses):
        if prose.kind not in _KINDS or len(prose.text) < shortest or _is_title(prose):
            continue
        for match in _SENTENCE.finditer(text, *sheet.line(number)):
            words = _bare(match[0])
            if _LABELLED.fullmatch(match[0]):
                continue
            if len(words) >= shortest and not match[0].rstrip().endswith(_LEADS_IN):
                yield Said(words, number, *match.span())


def _is_title(prose: Prose) -> bool:
    """Tell a line with no mark of a sentence: the title of a paper, whose first point repeats it."""
    return prose.kind == "paragraph" and not _MARK.search(prose.text)


def keys_of(sheet: Sheet) -> Iterator[tuple[int, set[int]]]:
    """Yield, for each sentence, the number of its prose and keys of 32 bits.

    Sentences that say the same, or hold a clause that does, have a key in common; a few others too.
    """
    for said in sentences(sheet):
        keys = {crc32(said.words.encode())}
        for start, figures in _anchors(said.words):
            keys.add(crc32(f"{start} {figures}".encode()))
        for clause in _clauses(sheet, said):
            keys.add(crc32(f", {clause.words}".encode()))
        yield said.number, keys


def nothing_is_said_twice(sheet: Sheet) -> Iterator[Slip]:
    """T381: one finding for each two texts, from the first sentence that they share to the last."""
    shared: dict[tuple[int, int], list[tuple[Said, Said]]] = {}
    for said, earlier in _pairs(sheet):
        path = sheet.proses[said.number].path
        if path in sheet.regulations and sheet.proses[earlier.number].path == path:
            continue
        if _is_summary(sheet, earlier.number):
            continue
        shared.setdefault((said.number, earlier.number), []).append((said, earlier))
    for pairs in shared.values():
        first, last = pairs[0][0], pairs[-1][0]
        others = [earlier for _, earlier in pairs]
        related = min(one.start for one in others), max(one.end for one in others)
        values = {"count": str(len(pairs))}
        yield Slip("T381", first.start, last.end, values, related=(related,))


def _is_summary(sheet: Sheet, number: int) -> bool:
    """Tell what stands below a heading like 核心数据, of what the paper says at length further down."""
    path = sheet.proses[number].path
    for prose in reversed(sheet.proses[max(0, number - _FAR_ABOVE) : number]):
        if prose.path != path or prose.kind == "heading":
            return prose.path == path and _SUMMARY.search(prose.text) is not None
    return False


def _pairs(sheet: Sheet) -> Iterator[tuple[Said, Said]]:
    """Yield each sentence with an earlier one that says the same; of others the clauses that do."""
    exact: dict[str, Said] = {}
    clauses: dict[str, Said] = {}
    index: defaultdict[tuple[str, str], list[Said]] = defaultdict(list)
    share, grams_of = sheet.settings.duplicate_share, lru_cache(_HELD)(grams)
    for said in sentences(sheet):
        earlier = exact.setdefault(said.words, said)
        if earlier is said:
            anchors = _anchors(said.words)
            earlier = _like(said, _close(anchors, index), share, grams_of) or said
            for anchor in anchors:
                if len(index[anchor]) <= _COMMON:
                    index[anchor].append(said)
        if earlier is not said:
            yield said, earlier
            continue
        for clause in _clauses(sheet, said):
            earlier = clauses.setdefault(clause.words, clause)
            if earlier.start != clause.start:
                yield clause, earlier


def _clauses(sheet: Sheet, said: Said) -> Iterator[Said]:
    if len(said.words) >= max(_SHORTEST_CLAUSE, sheet.settings.duplicate_from):
        for match in _CLAUSE.finditer(sheet.masked, said.start, said.end):
            start, end = match.span()
            if end - start < _SHORTEST_CLAUSE or _DATED.match(sheet.masked, start, end):
                continue
            words = _bare(match[0])
            if len(words) >= _SHORTEST_CLAUSE:
                yield Said(words, said.number, start, end)


def _anchors(words: str) -> Anchors:
    """Return what a sentence that is nearly alike is likely to share, each with the figures of all.

    The first characters but for particles, the last, and those from the highest one on: an edit leaves one of them. Two
    sentences with other figures say two things, however alike they are.
    """
    figures = "" if words.isalpha() else "".join(_FIGURE.findall(words))
    highest = words.index(max(words[:-_ANCHOR]))
    return (
        (_bared(words[:_END])[:_ANCHOR], figures),
        (words[-_ANCHOR:], figures),
        (words[highest : highest + _ANCHOR], figures),
    )


def _bared(words: str) -> str:
    """Return words without particles."""
    return words if _SMALL.isdisjoint(words) else words.translate(_PARTICLES)


def _close(anchors: Anchors, index: dict[tuple[str, str], list[Said]]) -> list[Said]:
    """Return the earlier sentences that share an anchor, each once, in the order of the anchors."""
    found = [index[anchor] for anchor in anchors if anchor in index]
    return list({one.start: one for held in found for one in held}.values()) if found else []


def _like(said: Said, close: list[Said], share: float, grams_of: Grams) -> Said | None:
    own = grams_of(said.words) if close else frozenset[str]()
    for earlier in close:
        if _are_of_two(said.words, earlier.words):
            continue
        theirs = grams_of(earlier.words)
        common = len(own & theirs)
        if common >= share * _fewest(own, theirs):
            return earlier
        if common >= _HALF * len(own) and _say_the_same(said.words, earlier.words, share):
            return earlier
    return None


def _are_of_two(one: str, other: str) -> bool:
    """Tell two sentences that say to two bodies till when they are to do the same."""
    own, theirs = _DUTY.match(one), _DUTY.match(other)
    if not (own and theirs):
        return False
    mine, yours = own["who"], theirs["who"]
    return mine not in yours and yours not in mine


def _fewest(own: frozenset[str], theirs: frozenset[str]) -> int:
    """Return how many runs two sentences may share: those of the shorter, if that is no mere phrase."""
    fewest = min(len(own), len(theirs))
    return fewest if fewest >= _WITHIN else max(len(own), len(theirs))


def _say_the_same(one: str, other: str, share: float) -> bool:
    """Tell two sentences that are alike, either as a whole, but for their particles."""
    own, theirs = (grams(words.translate(_PARTICLES)) for words in (one, other))
    return len(own & theirs) >= share * max(len(own), len(theirs), 1)
