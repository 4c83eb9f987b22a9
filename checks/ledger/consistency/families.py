"""Families of figures that terms.yaml names: one thing under several names, counted in several ways."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from planctl.checks.ledger.comparability.scopes import own_scope
from planctl.checks.ledger.consistency.groups import as_matter, groups_of
from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.schemas.terms import Indicator, Terms
from planctl.text.indicators import key_of, words_of
from planctl.text.period import Period

_PARTING = (
    "其中", "单笔", "平均", "人均", "最高", "最低", "累计", "新增", "增加", "减少", "占", "每", "之一", "有望",
)  # fmt: skip
"""Words that make another figure of one: what only one of two says keeps them apart."""


_CLAUSES = re.compile("[，；：。、（）()]")


class _Place(NamedTuple):
    """Where among the families a figure belongs, and what keeps it apart from others there."""

    family: str
    slot: str
    unit: str
    period: Period
    kind: str
    goal: bool
    apart: frozenset[str]


class _Named(NamedTuple):
    """A family's name in a text: whose it is, where it begins, and the words before it."""

    at: int
    family: "_Family"
    bounds: str


class _Family:
    """An indicator of terms.yaml, its words without blanks and in small letters."""

    def __init__(self, indicator: Indicator) -> None:
        self.name = indicator.name
        self._aliases = [_bare(name) for name in (indicator.name, *indicator.aliases)]
        self._apart = (*_PARTING, *map(_bare, indicator.dimensions))
        self._slots = [
            (_bare(word), words[0]) for words in indicator.slots.values() for word in words
        ]

    def named_in(self, words: str) -> _Named | None:
        """Return the last of its names in some words."""
        at = max(words.rfind(alias) for alias in self._aliases)
        return _Named(at, self, key_of(words[:at])) if at >= 0 else None

    def slot(self, words: str) -> str:
        """Return the slot that words name last, by its first word; "" for none."""
        found = [(words.rfind(word), len(word), slot) for word, slot in self._slots]
        last = max(found, default=(-1, 0, ""))
        return last[2] if last[0] >= 0 else ""

    def apart(self, words: str) -> frozenset[str]:
        """Return those of some words that make another figure of one."""
        return frozenset(word for word in self._apart if word in words)


def _bare(words: str) -> str:
    return words_of(words).lower()


def family_matters(ledger: Ledger, terms: Terms) -> Iterator[Matter]:
    """Yield F601, F602: figures of one family, slot and period that differ.

    Where the words that bound them are the same too, they contradict each other; where they are not,
    whoever reads both should be told what each counts.
    """
    families = [_Family(indicator) for indicator in terms.indicators]
    held: dict[tuple[_Place, frozenset[str]], list[tuple[str, Entry]]] = defaultdict(list)
    for entry in ledger.entries if families else ():
        named = _named(entry, families)
        if named and (place := _place(entry, named.family)):
            held[place, own_scope(entry)].append((named.bounds, entry))
    for (place, _), found in held.items():
        groups = groups_of([entry for _, entry in found])
        if groups:
            bounds = {bounds for bounds, _ in found}
            matter = as_matter("F602" if len(bounds) > 1 else "F601", groups)
            yield matter._replace(values={**matter.values, "what": _what(place)})


def _named(entry: Entry, families: list[_Family]) -> _Named | None:
    """Return the family that a figure's own words name, or the clauses before it, the nearest first."""
    before = _CLAUSES.split(entry.words_before())
    for clause in (entry.mention.indicator, *reversed(before)):
        words = _bare(clause)
        found = [named for family in families if (named := family.named_in(words))]
        if found:
            return max(found, key=lambda named: named.at)
    return None


def _place(entry: Entry, family: _Family) -> _Place | None:
    mention = entry.mention
    if mention.kind not in ("level", "change") or mention.period is None or mention.part:
        return None
    own = _bare(mention.indicator)
    return _Place(
        family.name,
        family.slot(own),
        mention.quantity.unit,
        mention.period,
        mention.kind + mention.base,
        mention.goal,
        family.apart(own),
    )


def _what(place: _Place) -> str:
    return f"{place.family}（{place.slot}）" if place.slot else place.family
