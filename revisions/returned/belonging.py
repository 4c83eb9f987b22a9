"""Which field of which record the lines of a returned file belong to.

Anchors say it. A line without one that says what a line of the base says is that line; one that
says nearly the same is it too; and one that says something new belongs where it was written.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from planctl.revisions.returned.copied import copies
from planctl.revisions.returned.lost import Lost, words_put
from planctl.revisions.returned.recognised import NOWHERE, Known, latest
from planctl.schemas.returned import AROUND, Anchor, Line


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
    bearing = {mark.stem for line in base for mark in line.anchors} | {AROUND}
    was = [own[-1][0] if own else NOWHERE for own in _by_anchors(base)]
    held = [*_without_left_over(lines, _by_anchors(lines, bearing), base, was)]
    for at in copies(base, was, lines, held):
        held[at] = []
    lost = Lost(base, was, lines, held)
    for at, stem in lost.whole(lines, held):
        held[at] = [(stem, 0, _size(lines[at]))]
    known = Known(base, was, {stem for own in held for stem, start, end in own if start < end})
    stems: list[str | None] = []
    for line, portions in zip(lines, held, strict=True):
        if portions:
            stems.append(portions[-1][0])
            known.go_on_from(portions[-1][0])
        else:
            stems.append(known.stem(line.before) if line.before.strip() else None)
    said = [at for at, line in enumerate(lines) if any(held.said for held in line.stretches)]
    settled = _settled([(stems[at], lines[at]) for at in said], titles, known, lost)
    for at, stem in zip(said, settled, strict=True):
        if not held[at] and stem:
            held[at] = [(stem, 0, _size(lines[at]))]
    return _gathered(held, lines)


_Own = list[tuple[str, int, int]]
"""The portions of one line: stem, start and end."""


def _by_anchors(lines: Sequence[Line], known: Collection[str] | None = None) -> list[_Own]:
    """Return the portions of each line; a row without an anchor has that of the row before.

    Anchors that are not `known` came along with words from another paper, and say nothing.
    """
    first: dict[
        str, int
    ] = {}  # the line that an anchor begins in, where the line before has it not
    beside: set[str] = set()
    found: list[_Own] = []
    for at, line in enumerate(lines):
        marks = [mark for mark in line.anchors if known is None or mark.stem in known]
        first |= {mark.stem: at for mark in marks if mark.stem not in beside}
        beside = {mark.stem for mark in marks}
        own = [*_portions(line, marks, first)]
        carried = line.kind == "row" and not own and at > 0 and lines[at - 1].kind == "row"
        if carried and found[-1]:
            own = [(found[-1][-1][0], 0, _size(line))]
        found.append(own)
    return found


def _without_left_over(
    lines: Sequence[Line], held: Sequence[_Own], base: Sequence[Line], was: Sequence[str]
) -> Iterator[_Own]:
    """Yield the portions of each line, none where its anchors are around nothing and it says what others do.

    LibreOffice leaves the anchor of a paragraph that was cut at the beginning of the next one.
    """
    stems: dict[str, set[str]] = defaultdict(set)
    for line, stem in zip(base, was, strict=True):
        stems[line.after].add(stem)
    for line, own in zip(lines, held, strict=True):
        empty = line.anchors and all(mark.start == mark.end for mark in line.anchors)
        others = stems.get(line.before) if empty else None
        yield [part for part in own if part[0] in others] if others else own


def _portions(
    line: Line, anchors: Iterable[Anchor], first: Mapping[str, int]
) -> Iterator[tuple[str, int, int]]:
    """Yield the portions of a line, all of it together.

    Of two anchors around the same words, that which begins later stands within the other: somebody
    has put its words there.
    """
    marks: list[Anchor] = []
    for mark in sorted(anchors, key=lambda held: (held.start, -first[held.stem])):
        if not marks or (mark.start >= marks[-1].end and mark.stem != marks[-1].stem):
            marks.append(mark)
    starts = [0, *(mark.start for mark in marks[1:])]
    ends = [*starts[1:], _size(line)]
    for mark, start, end in zip(marks, starts, ends, strict=False):
        yield mark.stem, start, end


def _size(line: Line) -> int:
    return sum(len(held.said) for held in line.stretches)


def _settled(
    lines: Sequence[tuple[str | None, Line]], titles: Collection[str], known: Known, lost: Lost
) -> Iterator[str]:
    """Yield the stems of lines, and for what is new that of a neighbour: nothing new goes into a title.

    What is new stands in the place of a line of no field, if the base has one there that is missing;
    a heading as high as that which the paper has above it is the paper's, and no text's. Nothing new
    goes beyond a heading of the paper's own.
    """
    above = 0
    stems = [stem for stem, _ in lines]
    rest = known.rest()
    around = zip(latest(stems), [*latest(reversed(stems))][::-1], strict=True)
    near = zip(_beside(lines), [*_beside(reversed(lines))][::-1], strict=True)
    for (stem, line), (before, after), beside in zip(lines, around, near, strict=True):
        if stem is None and 0 < line.level <= above:
            stem = NOWHERE
        elif stem is None:
            stem = _new(line, [held for held in beside if held and held not in titles], known, lost)
            between = _of_the_paper(before), _of_the_paper(after)
            if rest[between] > 0:
                rest[between] -= 1
                stem = NOWHERE
        elif line.level and (stem == NOWHERE or stem in titles):
            above = line.level
        yield stem


def _new(line: Line, near: list[str], known: Known, lost: Lost) -> str:
    """Return which of the fields near a new line it belongs to: that which has lost it, or says most of it."""
    near.sort(key=AROUND.__eq__)  # a field that is as near comes first
    found = lost.take(words_put(line), near)
    return found or (known.nearest(line.after or line.before, near) if near else NOWHERE)


def _beside(lines: Iterable[tuple[str | None, Line]]) -> Iterator[str]:
    """Yield for each line the field of the line nearest before it; none beyond a heading of the paper's own."""
    last = NOWHERE
    for stem, line in lines:
        yield last
        last = stem or (NOWHERE if stem == NOWHERE and line.level else last)


def _of_the_paper(stem: str) -> str:
    return NOWHERE if stem == AROUND else stem


def _gathered(held: Sequence[_Own], lines: Sequence[Line]) -> Belonging:
    fields: dict[str, list[Portion]] = {}
    outside: list[int] = []
    for at, all_own in enumerate(held):
        own = [portion for portion in all_own if portion[0] != AROUND]
        for stem, start, end in own:
            fields.setdefault(stem, []).append(Portion(at, start, end))
        if not own and any(stretch.said.strip() for stretch in lines[at].stretches):
            outside.append(at)
    return Belonging(fields, outside)
