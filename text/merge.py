"""Three versions of a text made one: what each side changed over the base, sentence by sentence.

Edits of different sentences merge; the same edit on both sides is one; a sentence that both sides
edited differently is a conflict, but for what `merge_words` says.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from planctl.text.merge_words import merged_words
from planctl.text.pieces import PARAGRAPH_END, Piece, hunks, pieces
from planctl.text.simple_tokens import BEGINS_A_BLOCK
from planctl.text.three_way import chosen, regions

_LINE_OF_ITS_OWN = re.compile(BEGINS_A_BLOCK)
_LATIN_END = re.compile(r"[a-z)\]%”\"][.!?]\Z")
_CAPITAL = re.compile(r"[A-Z]")


class Stretch(NamedTuple):
    """A stretch of the three texts, and whose it is; in a conflict the sides differ from each other.

    What only breaks lines otherwise is not edited: it is the base's.
    """

    whose: Literal["base", "ours", "theirs", "both", "conflict"]
    base: str
    ours: str
    theirs: str

    @property
    def text(self) -> str:
        """What the merged text says here; in a conflict what ours does."""
        if self.whose in ("base", "both"):
            return chosen(self.base, self.ours, self.theirs)
        return self.theirs if self.whose == "theirs" else self.ours


class Merged(NamedTuple):
    """The stretches of a merge, in order, and the line feeds that end the text.

    The last paragraph ends as all do, with a blank line: `base` of all stretches is the base, without
    the line feeds at its end and with two; `ours` and `theirs` alike.
    """

    stretches: tuple[Stretch, ...]
    tail: str

    @property
    def conflicts(self) -> tuple[Stretch, ...]:
        """What the two sides changed differently."""
        return tuple(stretch for stretch in self.stretches if stretch.whose == "conflict")

    @property
    def text(self) -> str:
        """The merged text, with ours where there is a conflict."""
        return self.ended([stretch.text for stretch in self.stretches])

    def ended(self, said: Sequence[str]) -> str:
        """Return as one text what stands for the stretches."""
        return "".join(_spaced(said)).rstrip("\n") + self.tail


def merge(base: str, ours: str, theirs: str) -> Merged:
    """Return what two texts made of a third, as one; the same whichever side is ours."""
    tail = chosen(*(text[len(text.rstrip("\n")) :] for text in (base, ours, theirs)))
    sides = [pieces(text.rstrip("\n") + PARAGRAPH_END) for text in (base, ours, theirs)]
    found = [stretch for region in _regions(*sides) for stretch in _settled(*region)]
    return Merged(tuple(_whole_lines(found)), tail)


def _regions(
    base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece]
) -> Iterator[tuple[Sequence[Piece], Sequence[Piece], Sequence[Piece]]]:
    """Yield the changed stretches of the three, and one by one the pieces that no side changed."""
    for old, one, other in regions(hunks(base, ours), hunks(base, theirs), len(base)):
        held = base[old], ours[one], theirs[other]
        if _same(*held[:2]) and _same(*held[1:]):
            yield from zip(*([[piece] for piece in side] for side in held), strict=True)
        else:
            yield held


def _settled(
    base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece]
) -> Iterator[Stretch]:
    """Yield the stretches that a region comes to."""
    held = _raw(base), _raw(ours), _raw(theirs)
    if _same(ours, theirs):
        yield Stretch("base" if _same(base, ours) else "both", *held)
    elif _same(base, ours):
        yield Stretch("theirs", *held)
    elif _same(base, theirs):
        yield Stretch("ours", *held)
    elif min(len(base), len(ours), len(theirs)) == 1:
        yield from _within_sentence(*held)
    else:
        yield from _without_common_ends(base, ours, theirs)


def _without_common_ends(
    base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece]
) -> Iterator[Stretch]:
    """Yield what both sides begin and end with, and between them what they differ in."""
    least = min(len(ours), len(theirs))
    head = next((at for at in range(least) if ours[at].said != theirs[at].said), least)
    most = least - head
    tail = next((at for at in range(most) if ours[-1 - at].said != theirs[-1 - at].said), most)
    ends = len(ours) - tail, len(theirs) - tail
    for one, other in zip(ours[:head], theirs[:head], strict=True):
        yield Stretch("both", "", one.raw, other.raw)
    middle = _raw(base), _raw(ours[head : ends[0]]), _raw(theirs[head : ends[1]])
    if base or all(middle[1:]):
        yield Stretch("conflict", *middle)
    else:
        yield Stretch("ours" if middle[1] else "theirs", *middle)
    for one, other in zip(ours[ends[0] :], theirs[ends[1] :], strict=True):
        yield Stretch("both", "", one.raw, other.raw)


def _within_sentence(base: str, ours: str, theirs: str) -> Iterator[Stretch]:
    """Yield a sentence that both sides edited; one conflict, where it does not merge by its words."""
    found = merged_words(base, ours, theirs)
    if found is None:
        yield Stretch("conflict", base, ours, theirs)
    for was, one, other in found or ():
        if one == other:
            yield Stretch("base" if was == one else "both", was, one, other)
        else:
            yield Stretch("theirs" if was == one else "ours", was, one, other)


def _whole_lines(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches; of a list item, a table row or a heading that conflicts the whole line."""
    line: list[Stretch] = []
    for stretch in stretches:
        line.append(stretch)
        if all(not said or said.rstrip(" \t").endswith("\n") for said in stretch[1:]):
            yield from _whole(line)
            line = []
    yield from _whole(line)


def _whole(line: list[Stretch]) -> Iterator[Stretch]:
    is_apart = any(_LINE_OF_ITS_OWN.match(side) for side in map("".join, _sides(line)))
    if not is_apart or all(stretch.whose != "conflict" for stretch in line):
        yield from line
        return
    *inner, last = line
    if last.whose != "conflict":  # the break behind the line
        yield Stretch("conflict", *map("".join, _sides(inner)))
        yield last
    else:
        yield Stretch("conflict", *map("".join, _sides(line)))


def _sides(stretches: Sequence[Stretch]) -> tuple[list[str], list[str], list[str]]:
    return (
        [stretch.base for stretch in stretches],
        [stretch.ours for stretch in stretches],
        [stretch.theirs for stretch in stretches],
    )


def _same(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    return [piece.said for piece in one] == [piece.said for piece in other]


def _raw(held: Sequence[Piece]) -> str:
    return "".join(piece.raw for piece in held)


def _spaced(said: Sequence[str]) -> Iterator[str]:
    """Yield texts, with the blank that parts English sentences which stood nowhere side by side."""
    before = ""
    for text in said:
        if before[-1:] in (".", "!", "?") and _LATIN_END.search(before) and _CAPITAL.match(text):
            yield " "
        yield text
        before = text or before
