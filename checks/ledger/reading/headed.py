"""Figures of headings, which sum up what stands under them: 上半年全国法院结案888.7万件.

They are none of the ledger's, for a heading tells nothing that is not told again: but it may tell it otherwise.
"""

import re
from collections.abc import Iterator
from operator import attrgetter

from planctl.checks.ledger.reading.entries import Entry, InFile, Ledger
from planctl.text.mentions import mentions

HEADS = ("heading", "title")
"""Kinds of proses that head others."""
_DIGIT = re.compile("[0-9]")
_PLACE = attrgetter("block", "start")


def with_heads(ledger: Ledger) -> list[Entry]:
    """Return the figures of a file with those of its headings, in order."""
    return ledger.once(_with_heads)


def _with_heads(ledger: Ledger) -> list[Entry]:
    headed = [*_headed(ledger)]
    return sorted((*ledger.entries, *headed), key=_PLACE) if headed else [*ledger.entries]


def _headed(ledger: Ledger) -> Iterator[Entry]:
    for block, prose in enumerate(ledger.proses):
        if prose.kind in HEADS and _DIGIT.search(prose.text):
            for mention in mentions(prose.text).mentions:
                span = mention.quantity.start, mention.quantity.end
                yield Entry.of(InFile(mention, block, *span, ()), ledger.proses, 0)
