"""Fields that show the same in both papers: of them nothing is compared.

The older paper need not even know what they say. A run of them stands, on both sides, as the first
and the last block that the new paper has of it, beside which others may come and go, and all between
as one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from planctl.exports.docx.redline.lines import Block, Key, Unread, blocks, sections
from planctl.exports.docx.redline.past import Field, Stretched

_FIELD = 3
"""Names of which an origin consists."""
_HAS_NUMBERS = ("<w:bookmarkStart", "<w:numId")
"""What has a name or a number that others go on from."""


class Stretch(NamedTuple):
    """Pieces in a row that show one text of a section; those that show none have no name.

    The name is the text's field; where that has been shown before, how many times stands behind it.
    """

    name: Field | None
    pieces: list[str]


class _Run:
    """Unchanged texts that follow each other in both papers."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.place = -1
        """The first stretch of the older paper that is in it, or else the one that follows it."""
        self.end = -1
        """The stretch that follows the last one that is in it, if any is."""
        self.blocks: list[Block] = []


class Paper:
    """A written paper: what stands before its body, and its body text by text."""

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
    shown: dict[Field, int] = {}
    at = 0
    for field, length in counted:
        name = None
        if field and field[0] == "section" and field[-1] != "title":
            before = shown.get(field, 0)
            shown[field] = before + 1
            name = (*field, str(before)) if before else field
        yield Stretch(name, pieces[at : at + length])
        at += length


def compared(
    old: Paper, new: Paper, hinted: frozenset[Field]
) -> tuple[Iterable[Block], Iterable[Block]]:
    """Return the blocks of both bodies; those of unchanged texts are the same objects in both.

    Unchanged are the `hinted` fields, of which the older paper may hold nothing, and those that show
    the same. Raise ValueError where a hint is of what the papers do not both have in one order.
    """
    same = _same(old, new, hinted)
    held = _in_runs(old.stretches, new.stretches, same)
    before: dict[int, list[Block]] = defaultdict(list)
    number = count()
    for run in held:
        if isinstance(run, _Run):
            pieces = [*filter(None, run.pieces)]
            run.blocks = [*_firm(pieces, lambda _: f"unchanged {next(number)}")]
            before[run.place] += run.blocks
    return _old_blocks(old, same, before), _new_blocks(held, new.key_of)


def _same(old: Paper, new: Paper, hinted: frozenset[Field]) -> set[Field]:
    """Return the names of what is unchanged; none where the texts do not stand in one order."""
    was = {name: pieces for name, pieces in old.stretches if name}
    now = {name: pieces for name, pieces in new.stretches if name}
    both = [name for name in now if name in was]
    if both != [name for name in was if name in now]:
        if hinted:
            raise ValueError("texts that are hinted at stand in another order")
        return set()
    same = {name for name in now if name[:_FIELD] in hinted}
    if any(name[:_FIELD] in hinted and name not in same for name in was):
        raise ValueError("a hint stands where the new paper has no text")
    keys = old.key_of, new.key_of
    return same.union(
        name for name in both if name not in same and _is_same(was[name], now[name], keys)
    )


def _is_same(was: list[str], now: list[str], keys: tuple[Key, Key]) -> bool:
    """Tell whether pieces show the same, and hold no number that others go on from."""
    old, new = keys
    return [*map(old, was)] == [*map(new, now)] and not any(
        mark in piece for piece in was for mark in _HAS_NUMBERS
    )


def _in_runs(
    old: Sequence[Stretch], new: Iterable[Stretch], same: set[Field]
) -> list[_Run | Stretch]:
    """Return the stretches of the new paper, those that are unchanged in runs."""
    places = {name: at for at, (name, _) in enumerate(old) if name}
    found: list[_Run | Stretch] = []
    waiting: list[_Run] = []
    run = None
    for stretch in new:
        name, pieces = stretch
        place = places.get(name, -1) if name else -1
        if name not in same:
            run = None
            found.append(stretch)
        else:
            if run is None or (place >= 0 <= run.end != place):
                run = _Run()
                found.append(run)
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
    return found


def _firm(pieces: list[str], key_of: Key) -> Iterator[Block]:
    """Yield the blocks of a run, which are only like themselves and keep their places."""
    between = [Unread(pieces[1:-1], key_of(""), key_of)] if len(pieces) > 2 else []
    ends = blocks(pieces[:1], key_of), blocks(pieces[1:][-1:], key_of)
    for block in (*ends[0], *between, *ends[1]):
        block.firm = True
        yield block


def _old_blocks(paper: Paper, same: set[Field], before: dict[int, list[Block]]) -> Iterator[Block]:
    for at, (name, pieces) in enumerate(paper.stretches):
        yield from before.get(at, ())
        if name not in same:
            yield from blocks(pieces, paper.key_of)


def _new_blocks(held: Iterable[_Run | Stretch], key_of: Key) -> Iterator[Block]:
    for one in held:
        yield from one.blocks if isinstance(one, _Run) else blocks(one.pieces, key_of)
