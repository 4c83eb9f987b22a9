"""Changes beside the text: of the contents, headers and footers, which no record holds.

What a program has made anew is no edit: page numbers, and entries that say a heading of the paper.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from planctl.revisions.returned.proposals import Unplaced
from planctl.schemas.returned import BREAK, NOTE, PARAGRAPH_END, AsidePlace, Change, Line, Returned
from planctl.text.common import common

_PAGE = re.compile(r"[\s.…·]+[\divxlIVXL—-]*\s*$")
"""A page's number behind an entry, its leader before it."""
_TAIL = 300
"""Characters of an entry's end that are looked at for it."""
_UNSEEN = re.compile(rf"[\s{BREAK}{NOTE}]+")
_LONGEST_NUMBER = 12
"""Characters of a heading's number, such as 第十二部分, that Word counts and only contents write out."""


class _Entry(NamedTuple):
    """What a line says, what it is known by, and who changed it."""

    key: str
    said: str
    by: tuple[Change, ...] = ()


def aside(file: Returned, paper: Returned | None) -> Iterator[Unplaced]:
    """Yield the changes of what stands beside the text of a file, against what did in its paper.

    Without a paper, those that are tracked.
    """
    reader = _Reader(file)
    for place in dict.fromkeys((*file.aside, *(paper.aside if paper else ()))):
        tracked = reader.entries(place, file.aside.get(place, ()), before=True)
        was = reader.entries(place, paper.aside.get(place, ())) if paper else tracked
        now = reader.entries(place, file.aside.get(place, ()))
        if was and not now:
            was, tracked = _together(was), _together(tracked)
        hands = {entry.key: entry.by for entry in tracked if entry.by}
        for gone, come in reader.changed(place, was, now):
            by = (come.by if come else ()) or (hands.get(gone.key, ()) if gone else ())
            old, new = gone.said if gone else "", come.said if come else ""
            yield Unplaced(file.name, 0, old, new, by or (file.saved,), "outside", place=place)


class _Reader:
    """Knows what the text of a file says."""

    def __init__(self, file: Returned) -> None:
        self._now = {_key(line.after) for line in file.lines} - {""}
        self._ever = self._now | {_key(line.before) for line in file.lines} - {""}

    def entries(
        self, place: AsidePlace, lines: Sequence[Line], *, before: bool = False
    ) -> list[_Entry]:
        """Return what lines say, or said before the tracked changes; of pages, each text once."""
        found: list[_Entry] = []
        for line in lines:
            said = line.before if before else line.after
            if place == "contents":
                said = said[:-_TAIL] + _PAGE.sub("", said[-_TAIL:])
            key = self._heading(_key(said)) if place == "contents" else _key(said)
            changes = (held.come or held.gone for held in line.stretches)
            by = tuple(dict.fromkeys(filter(None, changes)))
            if key:
                found.append(_Entry(key, said.translate({ord(NOTE): None}).strip(), by))
        return found if place == "contents" else [*{held.key: held for held in found}.values()]

    def _heading(self, key: str) -> str:
        """Return the heading that an entry says, without a number that only contents write out."""
        ends = (key[at:] for at in range(min(len(key), _LONGEST_NUMBER)))
        return next((end for end in ends if end in self._ever), key)

    def changed(
        self, place: AsidePlace, was: Sequence[_Entry], now: Sequence[_Entry]
    ) -> Iterator[tuple[_Entry | None, _Entry | None]]:
        """Yield what went with what stands instead, but for what follows the headings of the text."""
        at = at_now = 0
        pairs = common([entry.key for entry in was], [entry.key for entry in now])
        for first, second in (*pairs, (len(was), len(now))):
            gone, come = was[at:first], now[at_now:second]
            if place == "contents" and now:
                gone = [entry for entry in gone if entry.key in self._now]
                come = [entry for entry in come if entry.key not in self._ever]
            yield from zip_longest(gone, come)
            at, at_now = first + 1, second + 1


def _together(entries: Sequence[_Entry]) -> list[_Entry]:
    """Return all entries as one: whoever deletes all contents makes one edit."""
    by = dict.fromkeys(change for entry in entries for change in entry.by)
    said = PARAGRAPH_END.join(entry.said for entry in entries)
    return [_Entry("".join(entry.key for entry in entries), said, tuple(by))]


def _key(said: str) -> str:
    return _UNSEEN.sub("", said)
