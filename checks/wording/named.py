"""Names of bodies and persons: the same throughout a file."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.checks.wording.titles import slips_among
from planctl.text.alike_terms import near_terms, terms
from planctl.text.alike_translations import near_translations
from planctl.text.characters import HAN
from planctl.text.near_phrases import near_names
from planctl.text.persons import misnamed, persons, promoted, retold

_KINDS = "厅|局|委员会|办公室|指挥部|研究院|研究所|大学|学院|集团公司|集团|有限公司|开发区|产业园区|产业园|博物馆|图书馆"
_BODY = rf"(?<=[省市县区州盟旗])[{HAN}]{{2,14}}?(?:{_KINDS})"
_PLACE = 3
"""Characters of a place that count: 东江省."""
_NAMED = re.compile(f"[{HAN}]+")
_INNER = re.compile("[和与及、的在对由向将为是了等]|各级|有关|相关|本级|人民政府")
_JOINED = re.compile("(?<=[展改信障土村源化乡游])[和与及](?=[改信社自农房环文城旅])")


def bodies_stay_the_same(sheet: Sheet) -> Iterator[Slip]:
    """T357: the name of a body that differs by one slip from another of the same file."""
    files: defaultdict[str, defaultdict[str, list[tuple[int, int]]]]
    files = defaultdict(lambda: defaultdict(list))
    for match in re.finditer(_BODY, sheet.masked):
        start = match.start() - _PLACE
        name = sheet.masked[start : match.end()]
        if _NAMED.fullmatch(name) and not _INNER.search(_JOINED.sub("", name), _PLACE):
            files[sheet.path(start)][name].append((start, match.end()))
    for places in files.values():
        for slip in slips_among("T357", places):
            if not sheet.is_misspelt(slip.start, slip.end):
                yield slip


def names_are_spelt_right(sheet: Sheet) -> Iterator[Slip]:
    """T359: the full name of a well-known body or firm with a slip; what terms.yaml tells of is left to it."""
    variants = {variant for term in sheet.terms.terms for variant in term.variants}
    for start, end, wanted in near_names(sheet.masked, sheet.pairs):
        found = sheet.masked[start:end]
        if found not in variants and not sheet.is_misspelt(start, end):
            values = {"found": found, "wanted": wanted}
            yield Slip("T359", start, end, values, ((start, end, wanted),), safe=False)


def persons_stay_the_same(sheet: Sheet) -> Iterator[Slip]:
    """T358: the name of a person with one character for another; one person as deputy and as head."""
    for first, text in _texts(sheet):
        names = persons(text)
        pairs = (*misnamed(text, names), *retold(text), *promoted(text))
        yield from _rarer("T358", pairs, text, first)


def terms_stay_the_same(sheet: Sheet) -> Iterator[Slip]:
    """T360: a term, or a foreign name, that differs by one slip from another; articles name alike what differs."""
    agreed = {word for term in sheet.terms.terms for word in (term.term, *term.variants)}
    for first, text in _texts(sheet):
        if sheet.path(first) not in sheet.regulations:
            near = (*near_terms(terms(text)), *near_translations(text))
            pairs = [pair for pair in near if agreed.isdisjoint(pair)]
            yield from (
                slip
                for slip in _rarer("T360", pairs, text, first)
                if not any(
                    sheet.is_misspelt(*span) for span in ((slip.start, slip.end), *slip.related)
                )
            )


def _texts(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Yield the text of each file, and where it begins."""
    for path in dict.fromkeys(prose.path for prose in sheet.proses):
        first, last = sheet.file_span(path)
        yield first, sheet.masked[first:last]


def _rarer(rule: str, pairs: Iterable[tuple[str, str]], text: str, first: int) -> Iterator[Slip]:
    """Yield of two names that are one the rarer, of two as rare the later; titles have a rule of their own."""
    told: set[str] = set()
    for pair in pairs:
        places = {name: _places(text, name, first) for name in pair}
        if told.intersection(pair) or not all(places.values()):
            continue
        if rule == "T360" and _side_by_side(text, *pair):
            continue
        found, wanted = sorted(pair, key=lambda name: (len(places[name]), -places[name][0][0]))
        told.add(found)
        values = {"found": found, "wanted": wanted}
        changes = tuple((*span, wanted) for span in places[found])
        yield Slip(rule, *places[found][0], values, changes, False, (places[wanted][0],))


def _side_by_side(text: str, one: str, other: str) -> bool:
    """Tell two names that are told as two things: 雁阵培育计划、骨干企业矩阵培育计划."""
    one, other = re.escape(one), re.escape(other)
    between = rf"(?:、|以?及|[和与或])[{HAN}]{{0,8}}?"
    return re.search(f"{one}{between}{other}|{other}{between}{one}", text) is not None


def _places(text: str, words: str, first: int) -> list[tuple[int, int]]:
    """Return where words stand; behind 副 stands another office."""
    return [
        (first + match.start(), first + match.end())
        for match in re.finditer(f"(?<!副){re.escape(words)}", text)
    ]
