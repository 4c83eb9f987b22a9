"""Fields that show the same in both papers: of them nothing is compared.

The older paper need not even know what they say. A run of them stands, on both sides, as the first
and the last block that the new paper has of it, beside which others may come and go, and all between
as one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from planctl.exports.docx.redline.lines import Block, Grid, Key, blocks, sections
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


class _Between(Grid):
    """All between the first and the last block of a run, as it stands in the new paper."""

    kind = slot = "between"
    said = ""


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

    Unchanged are the `hinted` fields, and those that show the same.
    """
    same = _same(old, new, hinted)
    if any(name and name[0] in hinted and name not in same for name, _ in old.stretches):
        raise ValueError("a hint stands where the new paper has not what it hints at")
    runs = _runs(old.stretches, new.stretches, same)
    return _blocks(old, same, runs), _blocks(new, same, runs)


def _same(old: Paper, new: Paper, hinted: frozenset[Field]) -> set[_Name]:
    """Return the fields that are unchanged; none where they do not stand in one order."""
    was = {held.name: held.pieces for held in old.stretches if held.name}
    now = {held.name: held.pieces for held in new.stretches if held.name}
    both = [name for name in now if name in was]
    if both != [name for name in was if name in now]:
        return set()

    def is_same(name: _Name) -> bool:
        before, after = was[name], now[name]
        return name[0] in hinted or (
            not any(mark in piece for piece in before for mark in _HAS_NUMBERS)
            and [*map(old.key_of, before)] == [*map(new.key_of, after)]
        )

    return {*filter(is_same, both)}


def _runs(
    old: Sequence[Stretch], new: Iterable[Stretch], same: set[_Name]
) -> Mapping[_Name, list[Block]]:
    """Return the blocks of each run by the name of its first field."""
    places = {held.name: at for at, held in enumerate(old)}
    runs: dict[_Name, list[str]] = {}
    pieces: list[str] = []
    following = -1
    for name, held in new:
        if name not in same or name is None:
            following = -1
            continue
        if places[name] != following:
            pieces = runs[name] = []
        pieces += held
        following = places[name] + 1
    number = count()
    return {
        name: [*_firm([*filter(None, held)], lambda _: f"unchanged {next(number)}")]
        for name, held in runs.items()
    }


def _firm(pieces: list[str], key_of: Key) -> Iterator[Block]:
    """Yield the blocks of a run, which are only like themselves and keep their places."""
    xml = "".join(pieces[1:-1])
    between = [_Between(xml, key_of(xml), key_of)] if xml else []
    ends = blocks(pieces[:1], key_of), blocks(pieces[1:][-1:], key_of)
    for block in (*ends[0], *between, *ends[1]):
        block.firm = True
        yield block


def _blocks(paper: Paper, same: set[_Name], runs: Mapping[_Name, list[Block]]) -> Iterator[Block]:
    for name, pieces in paper.stretches:
        if name is None or name not in same:
            yield from blocks(pieces, paper.key_of)
        else:
            yield from runs.get(name, ())
