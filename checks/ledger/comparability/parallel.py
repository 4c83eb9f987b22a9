"""Sentences that tell the same of one thing after another: 甲市优良天数比例80%，PM2.5浓度38……；乙市优良天数比例62%……."""

from planctl.checks.ledger.comparability.columns import Columns
from planctl.checks.ledger.comparability.labelled import Labelled, name_of
from planctl.checks.ledger.matter import meet
from planctl.checks.ledger.reading.entries import Entry, Ledger, between
from planctl.checks.ledger.reading.owners import HOLDERS

_SEVERAL = 2
"""In how many figures of one name sentences differ that speak of two things."""
_MOSTLY = 2 / 3
"""The share of them in which paragraphs differ that speak of two things: a digit may be the same by chance."""
_Named = dict[tuple[str, str, str], Entry]
_Sentence = tuple[int, int]


class Parallels:
    """The figures of each sentence by what they count; each sentence is looked through once."""

    def __init__(self, ledger: Ledger) -> None:
        """Take a ledger."""
        self._entries = ledger.entries
        self._named: dict[_Sentence, _Named] = {}
        self._differ: dict[tuple[_Sentence, _Sentence], bool] = {}
        self._are_two: dict[tuple[int, int], bool] = {}
        self._apart = ledger.once(Columns), ledger.once(Labelled)

    def holds(self, one: Entry, other: Entry) -> bool:
        """Tell whether two sentences name several things alike, and give other figures of them."""
        mine, theirs = self._of(one), self._of(other)
        if _are_led_apart(one, mine, other, theirs) or any(
            kind.are_apart(one, other) for kind in self._apart
        ):
            return True
        pair = _sentence(one), _sentence(other)
        if pair not in self._differ:
            both = (named for named in mine if named in theirs)
            several = sum(_differ(mine[named], theirs[named]) for named in both) >= _SEVERAL
            self._differ[pair] = several
        return self._differ[pair] or self._are_of_two(one.block, other.block)

    def _are_of_two(self, block: int, other: int) -> bool:
        """Tell whether two paragraphs name several things alike, and hardly agree in any of them."""
        pair = block, other
        if pair not in self._are_two:
            mine, theirs = self._named_in(block), self._named_in(other)
            both = [(mine[named], theirs[named]) for named in mine if named in theirs]
            differ = sum(_differ(*one) for one in both)
            self._are_two[pair] = block != other and differ >= max(_SEVERAL, _MOSTLY * len(both))
        return self._are_two[pair]

    def _named_in(self, block: int) -> _Named:
        entries = between(self._entries, block, block + 1)
        held = (one for one in entries if one.mention.kind != "bound")
        return {name_of(one): one for one in held}

    def _of(self, entry: Entry) -> _Named:
        """Return the figures of a sentence; those of all sentences of its block are named at once."""
        if _sentence(entry) not in self._named:
            self._named[_sentence(entry)] = {}
            for one in between(self._entries, entry.block, entry.block + 1):
                if one.mention.kind != "bound":
                    self._named.setdefault(_sentence(one), {}).setdefault(name_of(one), one)
        return self._named[_sentence(entry)]


def _differ(one: Entry, other: Entry) -> bool:
    """Tell whether two figures of one name differ, and not for their years."""
    mine, theirs = one.mention.period, other.mention.period
    other_year = mine and theirs and mine.end and theirs.end and mine.last_year != theirs.last_year
    return not other_year and not meet(one, other)


def _sentence(entry: Entry) -> _Sentence:
    return entry.block, entry.mention.sentence


def _are_led_apart(one: Entry, mine: _Named, other: Entry, theirs: _Named) -> bool:
    """Tell whether two sentences count other things first, whose the figures behind are: 卫生院3.4万所，人员160万人."""
    if not (mine and theirs):
        return False
    (name, first), (called, last) = next(iter(mine.items())), next(iter(theirs.items()))
    behind = first.start < one.start and last.start < other.start
    counted = name[1] in HOLDERS and called[1] in HOLDERS
    return behind and counted and name != called
