"""Entries of a ledger as plain figures, for whoever shows them."""

from collections.abc import Mapping, Sequence
from typing import Literal

from planctl.checks.ledger.comparability.scopes import places_of
from planctl.checks.ledger.known import Known
from planctl.checks.ledger.reading.cited import Cited
from planctl.checks.ledger.reading.entries import Entry
from planctl.checks.ledger.showing.naming import indicator_of
from planctl.checks.ledger.showing.snippets import snippet
from planctl.checks.ledger.sources.attribution import shown
from planctl.schemas.figure import Figure

_DIRECTIONS: dict[int, Literal["up", "down"]] = {1: "up", -1: "down"}


def figure_of(
    entry: Entry,
    sources: Sequence[Cited],
    headings: Sequence[str],
    known: Known,
    areas: Mapping[str, str],
) -> Figure:
    """Return an entry with its sources as a figure; `headings` stand over it, `areas` leads from a section's id to its area."""
    mention, prose, place = entry.mention, entry.prose, entry.place
    quantity = mention.quantity
    period = mention.period
    return Figure(
        indicator=(name := indicator_of(entry)),
        scope="、".join(places_of(name, entry, headings)) or None,
        words=entry.shown,
        value=float(quantity.value),
        upper=None if quantity.upper is None else float(quantity.upper),
        unit=quantity.unit,
        low=float(quantity.low),
        high=float(quantity.high),
        modifier=quantity.modifier,
        kind=mention.kind,
        direction=_DIRECTIONS.get(mention.direction),
        period=str(period) if period else None,
        year=period.last_year if period else None,
        goal=mention.goal,
        sources=tuple(key for one in sources for key in one.keys),
        source="；".join(shown(one, known.titles) for one in sources) or None,
        area=areas.get(prose.section or ""),
        section=prose.section,
        aspect=prose.aspect,
        text=snippet(entry),
        path=place.path,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
    )
