"""Names of bodies and persons: the same throughout a file."""

import re
from collections import defaultdict
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.checks.wording.titles import slips_among
from planctl.text.characters import HAN
from planctl.text.misspelt import misspelt
from planctl.text.near_phrases import near_names
from planctl.text.persons import misnamed, persons, retold

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
            if not misspelt(slip.values["found"]):  # that is told of the word itself
                yield slip


def names_are_spelt_right(sheet: Sheet) -> Iterator[Slip]:
    """T359: the full name of a well-known body or firm with a slip; what terms.yaml tells of is left to it."""
    variants = {variant for term in sheet.terms.terms for variant in term.variants}
    for start, end, wanted in near_names(sheet.masked, sheet.pairs):
        found = sheet.masked[start:end]
        if found not in variants:
            values = {"found": found, "wanted": wanted}
            yield Slip("T359", start, end, values, ((start, end, wanted),), safe=False)


def persons_stay_the_same(sheet: Sheet) -> Iterator[Slip]:
    """T358: the name of a person with one character for another."""
    for path in dict.fromkeys(prose.path for prose in sheet.proses):
        first, last = sheet.file_span(path)
        text = sheet.masked[first:last]
        names = persons(text)
        told: set[str] = set()
        for other, name in (*misnamed(text, names), *retold(text)):
            places = {held: _places(text, held, first) for held in (other, name)}
            found, wanted = sorted(
                places, key=lambda held: (len(places[held]), -places[held][0][0])
            )
            if not told.intersection(places):
                told.add(found)
                values = {"found": found, "wanted": wanted}
                changes = tuple((*span, wanted) for span in places[found])
                related = (places[wanted][0],)
                yield Slip("T358", *places[found][0], values, changes, safe=False, related=related)


def _places(text: str, words: str, first: int) -> list[tuple[int, int]]:
    return [
        (first + match.start(), first + match.end())
        for match in re.finditer(re.escape(words), text)
    ]
