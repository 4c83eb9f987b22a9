"""Figures of one file that one slip of the pen keeps apart: a digit that is another, two exchanged, or a power of ten."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from operator import ne
from typing import Literal, NamedTuple

from planctl.checks.ledger.comparability.alike import regulations_in
from planctl.checks.ledger.comparability.digits import digits_of, is_exchange
from planctl.checks.ledger.consistency.retelling import Retelling
from planctl.checks.ledger.matter import are_beside
from planctl.checks.ledger.reading.entries import Entry
from planctl.checks.ledger.reading.headed import with_heads
from planctl.text.quantity import Quantity

_FEWEST, _MOST = 2, 9
"""Digits of a figure, zeros at its end left aside, in which a slip is looked for."""
_MONEY = "元"
"""What a figure without unit is taken to count."""
_FEW = 8
"""Figures of which each is held against each; of more only those that look alike."""
_MANY, _MOVED = 5, 3
"""Digits of which one may be moved past two, and in how many places that is seen."""
_FURTHEST = 4
"""How many figures that look alike one looks back at."""

How = Literal["last", "digit", "exchanged", "tens"]
"""The last digit is another, or one before it; two that stand side by side are exchanged; 万 for 亿, a point misplaced."""


class Slip(NamedTuple):
    """Two figures, how a slip would have made one of the other, and how many digits they have, zeros at the end left aside."""

    one: Entry
    again: Entry
    how: How
    digits: int


class _Figure(NamedTuple):
    entry: Entry
    digits: str
    bare: str


_Pairs = Iterable[tuple[_Figure, _Figure]]


def slips_in(file: Retelling) -> Iterator[Slip]:
    """Yield the pairs of figures of one file, unit and kind that a slip keeps apart, in different sentences; as hopes where they are."""
    placed = file.outlook.placed
    for alike in _of_one_kind(file):
        figures = [*_written(alike)]
        few = len(figures) <= _FEW
        pairs: _Pairs = combinations(figures, 2) if few else _looking_alike(figures)
        for one, again in pairs:
            if how := _how(one, again):
                digits = max(len(one.bare), len(again.bare))
                yield Slip(placed(one.entry), placed(again.entry), how, digits)


def _of_one_kind(file: Retelling) -> Iterator[list[Entry]]:
    """Yield the figures of each unit and kind, if several paragraphs hold some."""
    ledger = file.ledger
    if ledger.entries[0].prose.path in regulations_in(ledger):
        return
    held: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in with_heads(ledger):
        mention = entry.mention
        kind = "level" if mention.kind == "share" else mention.kind
        if kind != "bound":
            unit = mention.quantity.unit or _MONEY
            held[unit, kind, mention.direction, mention.base, mention.listed].append(entry)
    yield from (alike for alike in held.values() if alike[0].block < alike[-1].block)


def _written(alike: Iterable[Entry]) -> Iterator[_Figure]:
    for entry in alike:
        digits = _digits(entry.mention.quantity)
        bare = digits.strip("0")
        if len(bare) >= _FEWEST and len(digits) <= _MOST:
            yield _Figure(entry, digits, bare)


def _digits(quantity: Quantity) -> str:
    """Return the digits of a figure as they are written, that of a round one too; "" for a range."""
    if quantity.modifier and quantity.upper is None and quantity.half:
        return digits_of(quantity._replace(modifier=""))
    return digits_of(quantity)


def _looking_alike(figures: Iterable[_Figure]) -> _Pairs:
    """Yield the pairs of many figures that may be a slip apart, each once."""
    held: dict[str, list[_Figure]] = defaultdict(list)
    for again in figures:
        looks = list(_looks(again))
        found = (one for look in looks for one in held[look][-_FURTHEST:])
        yield from ((one, again) for one in {id(one): one for one in found}.values())
        for look in looks:
            held[look].append(again)


def _looks(figure: _Figure) -> Iterator[str]:
    """Yield what a slip leaves the same: all digits but zeros at the ends, all in order, all but one."""
    digits = figure.digits
    yield figure.bare
    yield "".join(sorted(digits.replace("0", ""))) + "~"
    for at in range(len(digits)):
        yield f"{digits[:at]}?{digits[at + 1 :]}"


def _how(one: _Figure, again: _Figure) -> How | None:
    """Return how a slip would make one figure of another; None if none would."""
    mine, theirs = one.entry.mention, again.entry.mention
    same = one.bare == again.bare
    if not same and len(one.bare) != len(again.bare) and len(one.digits) != len(again.digits):
        return None  # often
    if are_beside(one.entry, again.entry):
        return None
    if same:
        return "tens" if mine.quantity.value != theirs.quantity.value else None
    return _by_digits(one, again)


def _by_digits(one: _Figure, again: _Figure) -> How | None:
    first, last = one.entry.mention.quantity, again.entry.mention.quantity
    mine, theirs = one.bare, again.bare
    if len(one.digits) == len(again.digits) and first.half == last.half:
        mine, theirs = one.digits, again.digits
        apart = sum(map(ne, mine, theirs))
        if apart == 1:
            return "last" if mine[-1] != theirs[-1] else "digit"
        if apart > _MOVED:
            return None
    exchanged = _are_exchanged(mine, theirs) and first.value.adjusted() == last.value.adjusted()
    return "exchanged" if exchanged else None


def _are_exchanged(mine: str, theirs: str) -> bool:
    """Tell whether two digits side by side are exchanged, or one of many is moved past two."""
    if len(mine) < _MANY or len(mine) != len(theirs):
        return is_exchange(mine, theirs)
    return sum(map(ne, mine, theirs)) <= _MOVED and sorted(mine) == sorted(theirs)
