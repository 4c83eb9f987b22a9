"""Titles of documents: as they were published, and the same throughout a paper."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.alike_names import near_names
from planctl.text.published import is_published, published

_TITLE = re.compile("[《〈](?P<title>[^《》〈〉\n]{4,60})[》〉]")
Places = Mapping[str, list[tuple[int, int]]]
"""Where each name stands, in order."""


def titles_are_as_published(sheet: Sheet) -> Iterator[Slip]:
    """T349: the title of a national law or document with a slip in it."""
    for match in _TITLE.finditer(sheet.masked):
        wanted = published(match["title"])
        if wanted:
            start, end = match.span("title")
            values = {"found": match["title"], "wanted": wanted}
            yield Slip("T349", start, end, values, ((start, end, wanted),), safe=False)


def titles_stay_the_same(sheet: Sheet) -> Iterator[Slip]:
    """T356: a title that differs by one slip from another of the same file."""
    files: defaultdict[str, defaultdict[str, list[tuple[int, int]]]]
    files = defaultdict(lambda: defaultdict(list))
    for match in _TITLE.finditer(sheet.masked):
        title = match["title"]
        if not is_published(title) and not published(title):
            files[sheet.path(match.start())][title].append(match.span("title"))
    for places in files.values():
        yield from slips_among("T356", places)


def slips_among(rule: str, places: Places) -> Iterator[Slip]:
    """Yield the rarer of two names that are one with a slip; of two as rare, the later one."""
    told: set[str] = set()
    for pair in near_names(places):
        wanted, found = sorted(pair, key=lambda name: (-len(places[name]), places[name][0]))
        if not told.intersection(pair):
            told.add(found)
            yield _told(rule, found, wanted, places)


def _told(rule: str, found: str, wanted: str, places: Places) -> Slip:
    start, end = places[found][0]
    changes = tuple((*span, wanted) for span in places[found])
    related = (places[wanted][0],)
    values = {"found": found, "wanted": wanted}
    return Slip(rule, start, end, values, changes, safe=False, related=related)
