"""Wholes of shares that 占 names, and another sentence or paragraph counts."""

import re
from collections import defaultdict
from functools import cached_property

from planctl.checks.ledger.comparability.wholes import of_one_year, same_measure
from planctl.checks.ledger.matter import high, is_level, low
from planctl.checks.ledger.reading.entries import Entry, Ledger, between
from planctl.checks.ledger.shares.share import Share, is_off
from planctl.text.indicators import key_of, words_of

_AT_LARGE = re.compile("全(?!年)|各|其|本|同类|总人口|国内生产总值|生产总值")
"""What names a whole that may be another's than that of the same name elsewhere."""
_THAT_YEAR = re.compile("当年|同期|年末|期末|该年|上述|同年")
_CLEAR = 3
"""Characters of a key that name a whole from afar."""
_NEAR, _MORE, _LEAST = 4, 8, 2
"""Blocks before a share in which a whole is looked for, characters that its name may have beyond the one told again, and
those of a name."""


class WholesElsewhere:
    """The figures of each file by what they count: the wholes that 占 may name from afar."""

    def __init__(self, ledger: Ledger) -> None:
        """Take a ledger; it is looked through when a whole is first asked for."""
        self._ledger = ledger

    @cached_property
    def _held(self) -> dict[tuple[str, str, str], list[Entry]]:
        held: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
        for entry in self._ledger.entries:
            if is_level(entry) and not entry.mention.listed and entry.keys:
                unit = entry.mention.quantity.unit
                held[entry.prose.path, entry.keys[0], unit].append(entry)
        return held

    def whole(self, one: Share) -> Entry | None:
        """Return the one figure of its name, unit and time, if there is no other value of it."""
        named = _AT_LARGE.search(one.said) is None and key_of(_THAT_YEAR.sub("", one.said))
        if not named or len(named) < _CLEAR:
            return None
        unit = one.part.mention.quantity.unit
        beside = self._held.get((one.part.prose.path, named, unit), ())
        found = [held for held in beside if same_measure(one.part, held)]
        if (
            not found
            and one.part.mention.period is None
            and len({held.mention.period for held in beside}) == 1
        ):
            found = [held for held in beside if not held.mention.goal]
        alike = found and max(map(low, found)) <= min(map(high, found))
        return found[0] if alike else None

    def before(self, one: Share) -> Entry | None:
        """Return what a share is not of, though 占 names it, if it is of no figure so called in the paragraphs before."""
        clear = len(one.name) >= _CLEAR and _AT_LARGE.search(one.said) is None
        named = counted_before(self._ledger, one.part, one.said) if clear else []
        alike = [whole for whole in named if of_one_year(whole, one.part)]
        return alike[-1] if alike and all(is_off(one, whole) for whole in alike) else None


def counted_before(ledger: Ledger, share: Entry, name: str) -> list[Entry]:
    """Return the figures of a few blocks before a share whose own words are a name, or end in it."""
    said, path = words_of(name), share.prose.path
    return [
        one
        for one in between(ledger.entries, share.block - _NEAR, share.block + 1)
        if len(said) >= _LEAST and one.prose.kind != "cell" and one.prose.path == path
        if (one.block, one.start) < (share.block, share.start) and _counts(one)
        if (own := words_of(one.mention.indicator)).endswith(said) and len(own) <= len(said) + _MORE
    ]


def _counts(entry: Entry) -> bool:
    return is_level(entry) and not entry.mention.goal and entry.mention.quantity.unit != "%"
