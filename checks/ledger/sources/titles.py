"""F611: figures unlike those in the title of their source."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, partial

from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.sources.attribution import sources_of, titles_of
from planctl.checks.ledger.sources.unsourced import TELLING, stretch
from planctl.text.grams import grams
from planctl.text.indicators import is_grounded, plain_words
from planctl.text.mentions import mentions
from planctl.text.quantities import quantities_in
from planctl.text.quantity import Quantity


def title_matters(ledger: Ledger, titles: Mapping[str, str]) -> Iterator[Matter]:
    """F611: a source's title says a figure otherwise than the sentence that cites it."""
    figures_of = cache(_telling_in)
    for entries in ledger.blocks:
        cited = ledger.cited(entries[0].block)
        told: set[int] = set()
        tell = any(figures_of(title) for one in cited for title in titles_of(one, titles))
        for entry in entries if tell else ():
            for source in sources_of(entry, cited):
                if source.start not in told:
                    told.add(source.start)
                    named = [title for title in titles_of(source, titles) if figures_of(title)]
                    if named:
                        yield from _unlike(named, figures_of, entries, entry)


def _telling_in(title: str) -> tuple[Quantity, ...]:
    return tuple(found for found in quantities_in(title) if found.unit in TELLING)


def _unlike(
    titles: Sequence[str],
    figures_of: Callable[[str], tuple[Quantity, ...]],
    entries: Sequence[Entry],
    entry: Entry,
) -> Iterator[Matter]:
    """Yield the figure of a title that the sentence of an entry says otherwise, if one does."""
    sentence = [other for other in entries if other.mention.span == entry.mention.span]
    words = grams(stretch(entry), 2)
    for title in titles:
        for quantity in figures_of(title) if words & grams(title, 2) else ():
            if not _counted_in(title, quantity) <= words:
                continue  # of another matter
            alike = [other for other in sentence if other.mention.quantity.unit == quantity.unit]
            if alike and not any(_same(quantity, one) for one in alike):
                nearest = min(alike, key=partial(_distance, quantity))
                there = title[quantity.start : quantity.end]
                values = {"said": nearest.said, "title": title, "there": there}
                yield Matter("F611", nearest, (), values)


def _counted_in(title: str, quantity: Quantity) -> frozenset[str]:
    """Return each two characters of what a title's figure counts; none where it names no thing."""
    for mention in mentions(title).mentions:
        if mention.quantity.start == quantity.start and is_grounded(mention.indicator):
            return grams(plain_words(mention.indicator), 2)
    return frozenset()


def _distance(quantity: Quantity, entry: Entry) -> Decimal:
    return abs(quantity.value - entry.mention.quantity.value)


def _same(quantity: Quantity, entry: Entry) -> bool:
    own = entry.mention.quantity
    return (quantity.value, quantity.modifier) == (own.value, own.modifier)
