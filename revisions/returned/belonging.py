"""Which field of which record the lines of a returned file belong to.

Anchors say it. A line without one that says what a line of the base says is that line; one that
says nearly the same is it too; and one that says something new belongs where it was written.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from planctl.schemas.returned import Anchor, Line
from planctl.text.grams import grams

_PAIR = 2
_ALIKE = 0.5
"""How much of the pairs of characters two lines must share, of both together."""
_LEAST = 6
"""Characters of a line that can be recognised by what it nearly says."""
_NOWHERE = ""
"""The stem of what belongs to no field."""


class Portion(NamedTuple):
    """Characters of the line at `line`, an index, of all its stretches together."""

    line: int
    start: int
    end: int


class Belonging(NamedTuple):
    """The portions of each field, in order, by the stem of its anchors; lines of none, by index."""

    fields: Mapping[str, Sequence[Portion]]
    outside: Sequence[int]


def anchored(lines: Sequence[Line]) -> Belonging:
    """Return what the anchors of a file say: all there is to know where nobody has touched it."""
    return _gathered(_by_anchors(lines), lines)


def belonging(base: Sequence[Line], lines: Sequence[Line], titles: Collection[str]) -> Belonging:
    """Return where the lines of a returned file belong; `titles` are the fields of one line.

    `base` is the paper that the reviewer began with, its anchors as they were set.
    """
    held = _by_anchors(lines)
    known = _Known(base, {stem for own in held for stem, start, end in own if start < end})
    stems: list[str | None] = []
    for line, portions in zip(lines, held, strict=True):
        if portions:
            stems.append(portions[-1][0])
            known.go_on_from(portions[-1][0])
        else:
            stems.append(known.stem(line.before) if line.before.strip() else None)
    said = [at for at, line in enumerate(lines) if any(held.said for held in line.stretches)]
    words = (lines[at].after or lines[at].before for at in said)
    held_by = [(stems[at], text) for at, text in zip(said, words, strict=True)]
    settled = _settled(held_by, titles, known)
    for at, stem in zip(said, settled, strict=True):
        if not held[at] and stem:
            held[at] = [(stem, 0, _size(lines[at]))]
    return _gathered(held, lines)


_Own = list[tuple[str, int, int]]
"""The portions of one line: stem, start and end."""


def _by_anchors(lines: Sequence[Line]) -> list[_Own]:
    """Return the portions of each line; a row without an anchor has that of the row before."""
    first: dict[str, int] = {}
    found: list[_Own] = []
    for at, line in enumerate(lines):
        for mark in line.anchors:
            first.setdefault(mark.stem, at)
        own = [*_portions(line, first)]
        carried = line.kind == "row" and not own and at > 0 and lines[at - 1].kind == "row"
        if carried and found[-1]:
            own = [(found[-1][-1][0], 0, _size(line))]
        found.append(own)
    return found


def _portions(line: Line, first: Mapping[str, int]) -> Iterator[tuple[str, int, int]]:
    """Yield the portions of a line, all of it together.

    Of two anchors around the same words, that which begins later stands within the other: somebody
    has put its words there.
    """
    marks: list[Anchor] = []
    for mark in sorted(line.anchors, key=lambda held: (held.start, -first[held.stem])):
        if not marks or (mark.start >= marks[-1].end and mark.stem != marks[-1].stem):
            marks.append(mark)
    starts = [0, *(mark.start for mark in marks[1:])]
    ends = [*starts[1:], _size(line)]
    for mark, start, end in zip(marks, starts, ends, strict=False):
        yield mark.stem, start, end


def _size(line: Line) -> int:
    return sum(len(held.said) for held in line.stretches)


def _settled(
    lines: Sequence[tuple[str | None, str]], titles: Collection[str], known: "_Known"
) -> Iterator[str]:
    """Yield the stems of lines, and for what is new that of a neighbour: nothing new goes into a title.

    What is new stands in the place of a line of no field, if the base has one there that is missing.
    """
    stems = [stem for stem, _ in lines]
    rest = known.rest()
    behind = [*reversed([*_latest(reversed(stems))])]
    for (stem, text), before, after in zip(lines, _latest(stems), behind, strict=True):
        if stem is None:
            near = [held for held in (before, after) if held and held not in titles]
            stem = known.nearest(text, near) if near else _NOWHERE
            if rest[before, after] > 0:
                rest[before, after] -= 1
                stem = _NOWHERE
        yield stem


def _latest(stems: Iterable[str | None]) -> Iterator[str]:
    """Yield for each line the field of the line nearest before it that belongs to one."""
    last = _NOWHERE
    for stem in stems:
        yield last
        last = stem or last


def _gathered(held: Sequence[_Own], lines: Sequence[Line]) -> Belonging:
    fields: dict[str, list[Portion]] = {}
    outside: list[int] = []
    for at, own in enumerate(held):
        for stem, start, end in own:
            fields.setdefault(stem, []).append(Portion(at, start, end))
        if not own and any(stretch.said.strip() for stretch in lines[at].stretches):
            outside.append(at)
    return Belonging(fields, outside)


class _Known:
    """The lines of the base that may stand without an anchor now, to be recognised by their words."""

    def __init__(self, base: Sequence[Line], present: Collection[str]) -> None:
        """Take what belongs to no field, and the fields that no anchor of the file names."""
        self._stems = [own[-1][0] if own else _NOWHERE for own in _by_anchors(base)]
        self._firsts = {stem: at for at, stem in reversed([*enumerate(self._stems)])}
        self._base = base
        self._said: dict[str, frozenset[str]] = {}
        self._pairs: dict[int, frozenset[str]] = {}
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._holders: dict[str, list[int]] = defaultdict(list)
        self._taken: set[int] = set()
        self._last = -1
        """The line that was recognised last: what stands in several places is looked for behind it."""
        for at, (stem, line) in enumerate(zip(self._stems, base, strict=True)):
            if stem not in present and line.after.strip():
                self._add(at, line.after)

    def _add(self, at: int, said: str) -> None:
        self._pairs[at] = grams(said, _PAIR)
        self._exact[said].append(at)
        for pair in self._pairs[at]:
            self._holders[pair].append(at)

    def stem(self, said: str) -> str | None:
        """Return the stem of the line that says this or nearly this, None where none does."""
        exact = [at for at in self._exact.get(said, ()) if at not in self._taken]
        behind = (at for at in exact if at > self._last)
        at = next(behind, exact[0]) if exact else self._like(said)
        if at is None:
            return None
        self._taken.add(at)
        self._last = at
        return self._stems[at]

    def go_on_from(self, stem: str) -> None:
        """Take note that a field begins, or goes on, here."""
        self._last = self._firsts.get(stem, self._last)

    def nearest(self, said: str, stems: Sequence[str]) -> str:
        """Return the field that says most of what is said, if at least half; or else the first."""
        pairs = grams(said, _PAIR)
        shared = {stem: len(pairs & self._pairs_of(stem)) for stem in stems}
        best = max(stems, key=shared.__getitem__)
        return best if len(said) >= _LEAST and 2 * shared[best] >= len(pairs) else stems[0]

    def _pairs_of(self, stem: str) -> frozenset[str]:
        if stem not in self._said:
            lines = zip(self._stems, self._base, strict=True)
            text = "\n".join(line.after for own, line in lines if own == stem)
            self._said[stem] = grams(text, _PAIR)
        return self._said[stem]

    def _like(self, said: str) -> int | None:
        pairs = grams(said, _PAIR)
        shared = Counter(at for pair in pairs for at in self._holders.get(pair, ()))
        if len(said) < _LEAST or not shared:
            return None
        at = max(shared, key=lambda held: shared[held] / self._together(pairs, held))
        return at if 2 * shared[at] >= _ALIKE * self._together(pairs, at) else None

    def _together(self, pairs: Collection[str], at: int) -> int:
        return len(pairs) + len(self._pairs[at])

    def rest(self) -> Counter[tuple[str, str]]:
        """Count the lines of no field that nobody has recognised, by the fields around them."""
        behind = [*reversed([*_latest(reversed(self._stems))])]
        places = zip(self._stems, _latest(self._stems), behind, strict=True)
        return Counter(
            (before, after)
            for at, (stem, before, after) in enumerate(places)
            if stem == _NOWHERE and at in self._pairs and at not in self._taken
        )
