"""Quotation marks paired as a reader pairs them, whichever of them the writer's keyboard gave.

GB/T 15834-2011, 4.8: “ ” without, ‘ ’ within, and so on by turns. Which mark opens and which closes is
told by what stands about them; of all ways to pair a paragraph's marks the cheapest is taken, where a
mark against its direction, a mark without a partner, and a quotation that is very long cost something.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

QUOTE = re.compile(r"[“”‘’\"'＂＇]")
_DOUBLE = '“”"＂'
_OPENS = "“‘"
_CLOSES = "”’"
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_AFTER = re.compile(r"[，。；、？！：）》」』]|$")
"""What stands behind a mark that closes, and not behind one that opens."""
_BEFORE = re.compile(r"[（《：「『]")
_AGAINST, _STRAIGHT, _LONE, _UNLIKELY = 1.0, 0.1, 1.5, 0.6
_ALL_TURNED = 1.2
_TURNED = str.maketrans("“”‘’", "”“’‘")
_LONG = 120
"""Characters; few quotations in a policy paper are as long."""

Kind = Literal["open", "close", "lone"]


class Pair(NamedTuple):
    """Where two marks stand that belong together, and how many pairs stand around them."""

    open: int
    close: int
    depth: int

    @property
    def wanted(self) -> str:
        """The two marks that the standard wants at this depth."""
        return "‘’" if self.depth % 2 else "“”"


class Paired(NamedTuple):
    """The pairs of a paragraph in order, and the marks that have no partner."""

    pairs: tuple[Pair, ...]
    lone: tuple[int, ...]


def paired(text: str, marks: Sequence[int] | None = None) -> Paired:
    """Return how the marks of one paragraph pair; `marks` are their offsets, if known already."""
    found = [match.start() for match in QUOTE.finditer(text)] if marks is None else marks
    found = [at for at in found if not _is_apostrophe(text, at)]
    doubles = [at for at in found if text[at] in _DOUBLE]
    singles = [at for at in found if text[at] not in _DOUBLE]
    pairs, lone = list[tuple[int, int]](), list[int]()
    for kind in (doubles, singles):
        some, alone = _by_direction(text, kind) or _paired_anyhow(text, kind)
        pairs += some
        lone += alone
    return Paired(tuple(_nested(sorted(pairs))), tuple(sorted(lone)))


def _is_apostrophe(text: str, at: int) -> bool:
    """Tell an apostrophe, which stands between two Latin letters."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (
        text[at] in "'’＇"
        and before.isascii()
        and before.isalnum()
        and after.isascii()
        and after.isalnum()
    )


def _by_direction(text: str, marks: list[int]) -> tuple[list[tuple[int, int]], list[int]] | None:
    """Return the pairs that the marks' own directions make; None where these do not come out."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at in marks:
        if text[at] in _OPENS:
            opened.append(at)
        elif text[at] in _CLOSES and opened:
            pairs.append((opened.pop(), at))
        else:
            return None
    return (pairs, []) if not opened else None


def _paired_anyhow(text: str, marks: list[int]) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the cheapest way to pair marks, each as it faces or, for a price, all the other way."""
    facing = _cheapest(text, marks)
    turned = _cheapest(text.translate(_TURNED), marks)
    return _steps(turned if turned.cost + _ALL_TURNED < facing.cost else facing)


class _Way(NamedTuple):
    """A way to pair the marks so far: what it cost, its last step, and the way before that."""

    cost: float
    step: tuple[int, ...] = ()
    before: "_Way | None" = None

    def then(self, cost: float, *step: int) -> "_Way":
        """Return this way with one more step: a pair (two offsets), or a mark alone (one)."""
        return _Way(self.cost + cost, step, self)


def _cheapest(text: str, marks: list[int]) -> _Way:
    """Return the cheapest way to pair marks that come one after the other."""
    outside = _Way(0.0)
    within: dict[int, _Way] = {}
    for at in marks:
        ways = [outside.then(_LONE, at)]
        for opened, way in within.items():
            ways.append(way.then(_cost(text, at, "close") + _length(opened, at), opened, at))
        kept = {opened: way.then(_LONE, at) for opened, way in within.items()}
        kept[at] = outside.then(_cost(text, at, "open"))
        # Older openings have cost a lone mark each since then: a few are enough.
        within = dict(sorted(kept.items(), key=lambda item: item[1].cost)[:4])
        outside = min(ways, key=_cost_of)
    return outside


def _cost_of(way: _Way) -> float:
    return way.cost


def _steps(way: _Way | None) -> tuple[list[tuple[int, int]], list[int]]:
    pairs: list[tuple[int, int]] = []
    lone: list[int] = []
    while way:
        if len(way.step) == 2:
            pairs.append((way.step[0], way.step[1]))
        else:
            lone += way.step
        way = way.before
    return pairs, lone


def _cost(text: str, at: int, kind: Kind) -> float:
    mark = text[at]
    cost = _STRAIGHT if mark in "\"'＂＇" else 0.0
    if kind == "open":
        cost += _AGAINST * (mark in _CLOSES) + _UNLIKELY * bool(_AFTER.match(text, at + 1))
    else:
        cost += _AGAINST * (mark in _OPENS)
        cost += _UNLIKELY * (at == 0 or bool(_BEFORE.match(text, at - 1)))
    return cost


def _length(opened: int, closed: int) -> float:
    """Return what a quotation costs for its length: nothing for a few words."""
    return 0.01 * min(closed - opened, _LONG) + (_AGAINST if closed - opened > _LONG else 0.0)


def _nested(pairs: list[tuple[int, int]]) -> list[Pair]:
    open_ends: list[int] = []
    found: list[Pair] = []
    for start, end in pairs:
        while open_ends and open_ends[-1] < start:
            open_ends.pop()
        found.append(Pair(start, end, len(open_ends)))
        open_ends.append(end)
    return found


def is_latin(text: str, pair: Pair) -> bool:
    """Tell a quotation of other than Chinese words in straight marks, which is left alone."""
    return text[pair.open] in "\"'" and not _CHINESE.search(text, pair.open, pair.close)


def mended(text: str, pairs: Sequence[Pair]) -> str:
    """Return a paragraph with the marks of some pairs as the standard wants them."""
    chars = list(text)
    for pair in pairs:
        chars[pair.open], chars[pair.close] = tuple(pair.wanted)
    return "".join(chars)


def evenly_quoted(text: str) -> str:
    """Return a text, as long as it was, whose quotation marks face no way: for comparing."""
    for mark in "“”＂":
        text = text.replace(mark, '"')
    for mark in "‘’＇":
        text = text.replace(mark, "'")
    return text
