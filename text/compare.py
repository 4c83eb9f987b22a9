"""Two texts compared as an editor marks them: by sentences, then clauses, then words.

Sentences and clauses that stand on both sides are kept whole, the most text of them that keeps its
order; what lies between is compared by words (`words`), close to the shortest edit.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from planctl.text.common import Pair, common, heaviest_common
from planctl.text.sentences import Span, clause_spans, sentence_spans
from planctl.text.tidy import Hunk, tidied
from planctl.text.words import words

_SHORT = 4
"""Characters; a shorter sentence or clause (其中，) says nothing of where it belongs."""
_RUN = 4
"""Words in a row that are looked for on both sides where the texts are long."""
_CLOSING = tuple("*”’」』）)》〉】〕[{ \t")
"""What may stand behind the mark that ends a sentence and belong to it: bold that closes, a citation."""
_ROW = "|"
_LINE = re.compile(r"\n?[^\n]+|\n")
_ROOM = 100_000_000
"""Words on one side by words on the other: 12 MB of bits, 10,000 characters by 10,000."""


class Edit(NamedTuple):
    """A stretch of two texts: in both (keep), in one alone (delete, insert), or one for the other."""

    op: Literal["keep", "delete", "insert", "replace"]
    old: str
    new: str

    @classmethod
    def of(cls, old: str, new: str) -> "Edit":
        """Return the edit that two sides are; one of them at least holds something."""
        if old == new:
            return cls("keep", old, new)
        return cls("replace" if old and new else "delete" if old else "insert", old, new)


class Sides(NamedTuple):
    """Two texts: what both begin and end with, and the sentences of each between the two."""

    head: str
    old: list[str]
    new: list[str]
    tail: str


def sides_of(old: str, new: str) -> Sides:
    """Return two texts taken apart, as they are compared."""
    head, tail = same_ends(old, new)
    middles = (text[head : len(text) - tail] for text in (old, new))
    before, after = (_pieces(text, sentence_spans) for text in middles)
    return Sides(old[:head], before, after, old[len(old) - tail :])


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """Return what makes `new` of `old`, in order; the old sides together are `old`, the new ones `new`.

    Kept and changed stretches alternate. No number, Latin word, address or citation is cut.
    Texts of more than 10,000 characters that share no four words in a row are replaced whole.
    """
    return edits_of(sides_of(old, new))


def edits_of(sides: Sides) -> tuple[Edit, ...]:
    """Return the `edits` of two texts that have been taken apart."""
    return tuple(Edit.of("".join(one), "".join(other)) for one, other in tidied(_hunks(sides)))


def _hunks(sides: Sides) -> Iterator[Hunk]:
    """Yield the two sides of each stretch, as words or longer pieces."""
    yield (sides.head,), (sides.head,)
    rows = chain.from_iterable(
        _by_rows(before, after) for before, after in _by_pieces(sides.old, sides.new)
    )
    for before, after in rows:
        for one, other in _by_clauses(before, after):
            if one == other:
                yield (one,), (other,)
            else:
                yield from _by_words(words(one), words(other))
    yield (sides.tail,), (sides.tail,)


def same_ends(old: str, new: str) -> tuple[int, int]:
    """Return with how many characters both begin, and then both end; a sentence stays whole."""
    head = shared_start(old, new)
    while head and not (_begins(old, head) and _begins(new, head)):
        head = old.rfind("。", 0, head - 1) + 1
    end = len(old)
    at = end - shared_start(old[head:][::-1], new[head:][::-1])
    while at < end:
        at = old.find("。", at) + 1 or end
        if _begins(old, at):
            break
    return head, end - at


def _begins(text: str, at: int) -> bool:
    """Tell whether a sentence ends before a character that neither closes nor cites it."""
    return text[at - 1] == "。" and not text.startswith(_CLOSING, at)


def shared_start(old: str, new: str) -> int:
    """Return how many characters two texts begin with alike."""
    same, most = 0, min(len(old), len(new))
    while same < most:
        middle = (same + most + 1) // 2
        if old[same:middle] == new[same:middle]:
            same = middle
        else:
            most = middle - 1
    return same


def _pieces(text: str, spans: Callable[[str], list[Span]]) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


def _by_rows(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield the rows of tables that are called the same on both sides, and what stands between them."""
    if old == new or _ROW not in old or _ROW not in new:
        yield old, new
        return
    before, after = (_LINE.findall(text) for text in (old, new))
    rows = heaviest_common([*map(_name, before)], [*map(_name, after)], _row_weight)
    at = place = 0
    for first, second in (*rows, (len(before), len(after))):
        if (first, second) != (at, place):
            yield "".join(before[at:first]), "".join(after[place:second])
        if first < len(before):
            yield before[first], after[second]
        at, place = first + 1, second + 1


def _name(line: str) -> str:
    """Return what a table's row begins with, which says which it is; of another line all, and a line break."""
    begins, *cells = line.split(_ROW)
    return f"\n{line}" if begins.strip() or not cells else cells[0].strip()


def _row_weight(name: str) -> int:
    return 0 if name.startswith("\n") else len(name)


def _by_clauses(old: str, new: str) -> Iterator[tuple[str, str]]:
    if old == new or not old or not new:
        yield old, new
    else:
        yield from _by_pieces(_pieces(old, clause_spans), _pieces(new, clause_spans))


def _by_pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the pieces that are kept, each alone, and what stands between them, both sides whole."""
    if not before or not after or len(before) == len(after) == 1:
        yield "".join(before), "".join(after)
        return
    pairs = heaviest_common(before, after, _weight)
    for one, other in _parted(before, after, pairs):
        yield "".join(one), "".join(other)


def _weight(piece: str) -> int:
    said = len(piece.strip())
    return said if said >= _SHORT else 0


def _parted(old: Sequence[str], new: Sequence[str], pairs: Iterable[Pair]) -> Iterator[Hunk]:
    """Yield the runs of pairs that are neighbours, and what stands between them."""
    at, place = 0, 0
    kept: list[str] = []
    for first, second in (*pairs, (len(old), len(new))):
        if (first, second) != (at, place):
            if kept:
                yield kept, kept
                kept = []
            yield old[at:first], new[place:second]
        kept += old[first : first + 1]
        at, place = first + 1, second + 1
    if kept:
        yield kept, kept


def _by_words(old: list[str], new: list[str]) -> Iterator[Hunk]:
    if len(old) * len(new) <= _ROOM:
        yield from _parted(old, new, common(old, new))
        return
    for one, other in _parted(old, new, heaviest_common(_runs(old), _runs(new), len)):
        if one == other or len(one) * len(other) > _ROOM:
            yield one, other
        else:
            yield from _parted(one, other, common(one, other))


def _runs(said: list[str]) -> list[str]:
    return ["".join(said[at : at + _RUN]) for at in range(len(said) - _RUN + 1)]
