"""Fields that show the same in both papers: of them nothing is compared.

The older paper need not even know what they say. A run of them stands, on both sides, as the first
and the last block that the new paper has of it, beside which others may come and go, and all between
as one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from planctl.exports.docx.redline.lines import Block, Key, Unread, blocks, sections
from planctl.exports.docx.redline.past import Field, Stretched

_Name = tuple[Field, int]
"""A field, and how many times it was shown before."""
_RECORDS = ("section", "passage")
"""Kinds of records that hold texts; titles stand above other things in the one paper and the other."""
_HAS_NUMBERS = ("<w:bookmarkStart", "<w:numId")
"""What has a name or a number that others go on from."""


class Stretch(NamedTuple):
    """Pieces in a row that show one field; those that show no text have no name."""

    name: _Name | None
    pieces: list[str]


class Paper:
    """A written paper: what stands before its body, and its body field by field."""

    def __init__(self, pieces: list[str], counted: Sequence[Stretched], key_of: Key) -> None:
        """Take the pieces within `w:body`, the last of which ends the last section."""
        self.key_of = key_of
        first = len(pieces) - 1 - sum([length for _, length in counted])
        self._before = pieces[:first]
        self.stretches = [*_stretches(pieces[first:-1], counted)]

    def parts(self, body: Iterable[Block]) -> list[list[Block]]:
        """Return the blocks of each section of the paper, the last of which is its `body`."""
        parts = sections(blocks(self._before, self.key_of))
        parts[-1] += body
        return parts


def _stretches(pieces: list[str], counted: Iterable[Stretched]) -> Iterator[Stretch]:
    shown: Counter[Field] = Counter()
    at = 0
    for origin, length in counted:
        name = None
        if origin and origin[0] in _RECORDS and origin[-1] != "title":
            name = origin, shown[origin]
            shown[origin] += 1
        yield Stretch(name, pieces[at : at + length])
        at += length


def compared(
    old: Paper, new: Paper, hinted: frozenset[Field]
) -> tuple[Iterable[Block], Iterable[Block]]:
    """Return the blocks of both bodies; those of unchanged fields are the same objects in both.

    Unchanged are the `hinted` fields, of which the older paper may hold nothing, and those that show
    the same. Raise ValueError where a hint is of what the papers do not both have in one order.
    """
    same = _same(old, new, hinted)
    runs = _runs(old.stretches, new.stretches, same)
    number = count()
    held = {
        name: [*_firm([*filter(None, run.pieces)], lambda _: f"unchanged {next(number)}")]
        for name, run in runs.items()
    }
    before: dict[int, list[Block]] = defaultdict(list)
    for name, run in runs.items():
        before[run.place] += held[name]
    return _old_blocks(old, same, before), _new_blocks(new, same, held)


def _same(old: Paper, new: Paper, hinted: frozenset[Field]) -> set[_Name]:
    """Return the fields that are unchanged; none where they do not stand in one order."""
    was = {held.name: held.pieces for held in old.stretches if held.name}
    now = {held.name: held.pieces for held in new.stretches if held.name}
    both = [name for name in now if name in was]
    if both != [name for name in was if name in now]:
        if hinted:
            raise ValueError("fields that are hinted at stand in another order")
        return set()
    shown = {
        name
        for name in both
        if name[0] not in hinted and _is_same(was[name], now[name], old.key_of, new.key_of)
    }
    return shown.union(name for name in now if name[0] in hinted)


def _is_same(was: list[str], now: list[str], old: Key, new: Key) -> bool:
    """Tell whether pieces show the same, and hold no number that others go on from."""
    return [*map(old, was)] == [*map(new, now)] and not any(
        mark in piece for piece in was for mark in _HAS_NUMBERS
    )


class _Run:
    """Unchanged fields that follow each other in both papers."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.place = -1
        """The first stretch of the older paper that is in it, or else the one that follows it."""
        self.end = -1
        """The stretch that follows the last one that is in it, if any is."""


def _runs(old: Sequence[Stretch], new: Iterable[Stretch], same: set[_Name]) -> dict[_Name, _Run]:
    """Return the runs by the names of their first fields."""
    places = {name: at for at, (name, _) in enumerate(old) if name}
    runs: dict[_Name, _Run] = {}
    waiting: list[_Run] = []
    run = None
    for name, pieces in new:
        place = places.get(name, -1) if name else -1
        if name is None or name not in same:
            run = None
        else:
            if run is None or (place >= 0 <= run.end != place):
                run = runs[name] = _Run()
                waiting.append(run)
            run.pieces += pieces
        if place >= 0:
            for held in waiting:
                held.place = place
            waiting = []
            if run:
                run.end = place + 1
    if waiting:
        raise ValueError("nothing follows what is hinted at")
    return runs


def _firm(pieces: list[str], key_of: Key) -> Iterator[Block]:
    """Yield the blocks of a run, which are only like themselves and keep their places."""
    between = [Unread(pieces[1:-1], key_of(""), key_of)] if len(pieces) > 2 else []
    ends = blocks(pieces[:1], key_of), blocks(pieces[1:][-1:], key_of)
    for block in (*ends[0], *between, *ends[1]):
        block.firm = True
        yield block


def _old_blocks(
    paper: Paper, same: set[_Name], before: Mapping[int, list[Block]]
) -> Iterator[Block]:
    for at, (name, pieces) in enumerate(paper.stretches):
        yield from before.get(at, ())
        if name is None or name not in same:
            yield from blocks(pieces, paper.key_of)


def _new_blocks(
    paper: Paper, same: set[_Name], runs: Mapping[_Name, list[Block]]
) -> Iterator[Block]:
    for name, pieces in paper.stretches:
        if name is None or name not in same:
            yield from blocks(pieces, paper.key_of)
        else:
            yield from runs.get(name, ())
