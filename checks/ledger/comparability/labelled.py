"""Paragraphs that tell the same of one after another, each under its name: 道路运输：全年事故52起……. 建筑施工：全年事故16起……."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from planctl.checks.ledger.reading.entries import Entry, Ledger, between
from planctl.schemas.prose import Prose
from planctl.text.indicators import bare_words, key_of

_LABEL = re.compile(r"\W*(?:\d{1,2}[.、．]\s*)?(?P<label>[^\W\d][^，。；：:\n]{1,15}?)\W{0,2}[：:]")
_SAID_OF = ("paragraph", "item")
_TWO, _THREE = 2, 3
"""In so many paragraphs two things, or one, are told that tell of several."""


def name_of(entry: Entry) -> tuple[str, str, str]:
    """Return what a figure counts, made comparable, its unit and its kind."""
    mention = entry.mention
    return key_of(bare_words(mention.indicator)), mention.quantity.unit, mention.kind


class Labelled:
    """The names that paragraphs of such a series begin with."""

    def __init__(self, ledger: Ledger) -> None:
        """Take a ledger."""
        self._label: dict[int, str] = {}
        for series in _series(ledger.proses):
            if _tell_the_same(ledger.entries, [*series]):
                self._label.update(series)

    def are_apart(self, one: Entry, other: Entry) -> bool:
        """Tell whether two figures are of two of a series, or one of them of the whole."""
        return self._label.get(one.block) != self._label.get(other.block)


def _series(proses: Sequence[Prose]) -> Iterator[dict[int, str]]:
    """Yield the neighbouring paragraphs that begin with a name each, with these."""
    told = [(at, prose) for at, prose in enumerate(proses) if prose.kind != "gap"]
    named = ((at, _label_of(prose)) for at, prose in told)
    for labelled, run in groupby(named, lambda one: bool(one[1])):
        series = dict(run) if labelled else {}
        if len(set(series.values())) >= _TWO:
            yield series


def _label_of(prose: Prose) -> str:
    match = _LABEL.match(prose.text) if prose.kind in _SAID_OF else None
    return match["label"] if match else ""


def _tell_the_same(entries: Sequence[Entry], blocks: Sequence[int]) -> bool:
    """Tell whether paragraphs count the same: two things in two of them, or one in three."""
    held = Counter(
        name
        for block in blocks
        for name in {name_of(one) for one in between(entries, block, block + 1)}
        if name[0]
    )
    again = [count for count in held.values() if count >= _TWO]
    return len(again) >= _TWO or max(again, default=0) >= _THREE
