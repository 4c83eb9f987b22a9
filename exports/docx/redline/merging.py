"""Two versions of a paragraph's content as one: what is kept, what is deleted, what is inserted."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from planctl.exports.docx.redline.lines import said
from planctl.exports.docx.redline.marking import Marking
from planctl.exports.docx.redline.pieces import Piece, Reader, pieces
from planctl.text.compare import Edit, edits
from planctl.text.grams import grams

Fate = Literal["keep", "delete", "insert", "mark"]
_FIRST_THING = 0xF0000
"""The first of the characters that stand for things: of a private plane, so that no text has them."""
_LEAST_KEPT = 0.2
"""Of the longer side; where less is kept, it is kept by chance, and one text replaces the other."""
_ALIKE = 0.5
"""Of what two notes say, in runs of two characters; above it one is the other, mended."""


class Segment(NamedTuple):
    """Runs that have one fate, or the end of a paragraph; a "mark" has no width and no fate."""

    way: Fate
    xml: str
    ends: bool = False


class Cited(NamedTuple):
    """Notes' runs by their numbers in a redline; `became` gathers which new was which old."""

    old: dict[str, str]
    new: dict[str, str]
    became: dict[str, str]


def merged(
    old: Sequence[str],
    new: Sequence[str],
    cited: Cited,
    marking: Marking,
    *,
    open_end: bool = False,
) -> Iterator[Segment]:
    """Yield the segments of paragraphs whose contents were `old` and are `new`.

    With an open end, nothing that is inserted stands last, if anything is kept.
    """
    before, after = _keyed(pieces(old), pieces(new), cited)
    past, present = Reader(before), Reader(after)
    found = _edits(before, after, open_end=open_end)
    for number, edit in enumerate(found, 1):
        yield from _of(present.opening(), "mark")
        was = [*past.take(len(edit.old))]
        if edit.op == "keep":
            yield from _of((piece for piece in was if not piece.said), "mark")
            yield from _kept(was, present.take(len(edit.new)), cited, marking)
        else:
            gone, come = _of(was, "delete"), _of(present.take(len(edit.new)), "insert")
            # What the paragraph begins with is not turned round: the one before it may end inserted.
            yield from (*come, *gone) if open_end and number == len(found) else (*gone, *come)
    yield from _of((*past.rest(), *present.rest()), "mark")


def tracked(segments: Iterable[Segment], marking: Marking) -> str:
    """Return segments with what is deleted and what is inserted marked so."""
    written: list[str] = []
    for way, together in groupby(segments, key=lambda segment: segment.way):
        runs = "".join([segment.xml for segment in together])
        if way == "delete":
            runs = marking.deleted(runs)
        elif way == "insert":
            runs = marking.inserted(runs)
        written.append(runs)
    return "".join(written)


def _edits(before: list[Piece], after: list[Piece], *, open_end: bool) -> Sequence[Edit]:
    old, new = ("".join([piece.said for piece in side]) for side in (before, after))
    found = edits(old, new)
    kept = sum(len(edit.old) for edit in found if edit.op == "keep")
    if old and new and kept < _LEAST_KEPT * max(len(old), len(new)):
        return (Edit("replace", old, new),)
    return _with_a_kept_end(found) if open_end else found


def _with_a_kept_end(found: Sequence[Edit]) -> Sequence[Edit]:
    """Return the same edits: 甲。{乙。} is 甲{。乙。}; else what is kept last is written anew."""
    if len(found) < 2 or found[-1].op != "insert":
        return found
    kept, come = found[-2].old, found[-1].new
    end = kept[-1]
    last: tuple[Edit, ...]
    if come[-1] == end:
        last = (Edit("insert", "", end + come[:-1]), Edit("keep", end, end))
    else:
        last = (Edit("replace", end, end + come),)
    before = (Edit("keep", kept[:-1], kept[:-1]),) if kept[:-1] else ()
    return (*found[:-2], *before, *last)


def _of(held: Iterable[Piece], way: Fate) -> Iterator[Segment]:
    for piece in held:
        if piece.kind == "end":
            yield Segment(way, "", ends=True)
        else:
            yield Segment(way if piece.said else "mark", piece.run())


def _kept(
    was: Iterable[Piece], now: Iterable[Piece], cited: Cited, marking: Marking
) -> Iterator[Segment]:
    """Yield what is kept as it is now written; where it was written otherwise, it says so."""
    past = Reader([piece for piece in was if piece.said])
    for piece in now:
        if piece.kind == "text":
            yield from _kept_text(past.take(len(piece.said)), piece, marking)
        else:
            for before in past.take(len(piece.said)):
                if piece.kind == "note":
                    cited.became[piece.key] = before.key
            yield Segment("keep" if piece.said else "mark", piece.xml, piece.kind == "end")


def _kept_text(was: Iterable[Piece], now: Piece, marking: Marking) -> Iterator[Segment]:
    at = 0
    for before in was:
        part = now.saying(now.said[at : at + len(before.said)])
        at += len(before.said)
        change = "" if before.look == now.look else marking.restyled(before.properties)
        yield Segment("keep", part.run(change))


def _keyed(old: list[Piece], new: list[Piece], cited: Cited) -> tuple[list[Piece], list[Piece]]:
    """Return the pieces, each thing said by a character of its own, the same thing by the same."""
    characters: dict[str, str] = {}

    def character(key: str) -> str:
        return characters.setdefault(key, chr(_FIRST_THING + len(characters)))

    texts = [cited.old[piece.key] for piece in old if piece.kind == "note"]
    became = _became(texts, [cited.new[piece.key] for piece in new if piece.kind == "note"])
    before = [_standing(piece, cited.old, {}, character) for piece in old]
    return before, [_standing(piece, cited.new, became, character) for piece in new]


def _standing(
    piece: Piece,
    texts: dict[str, str],
    became: dict[str, str],
    character: Callable[[str], str],
) -> Piece:
    if piece.kind == "note":
        text = texts[piece.key]
        return piece.saying(character(f"note {became.get(text, text)}"))
    if piece.kind in ("thing", "end"):
        return piece.saying(character(f"{piece.kind} {piece.key}"))
    return piece


def _became(old: list[str], new: list[str]) -> dict[str, str]:
    """Return of each note that is new here the one that it was, if one says nearly the same."""
    left = [text for text in dict.fromkeys(old) if text not in new]
    found: dict[str, str] = {}
    for text in dict.fromkeys(new):
        if text not in old and left:
            nearest = max(left, key=lambda other: _share(text, other))
            if _share(text, nearest) >= _ALIKE:
                found[text] = nearest
                left.remove(nearest)
    return found


def _share(one: str, other: str) -> float:
    ones, others = grams(said(one), 2), grams(said(other), 2)
    return 2 * len(ones & others) / (len(ones) + len(others) or 1)
