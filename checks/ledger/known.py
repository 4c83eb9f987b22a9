"""What is known of a paper besides its text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planctl.schemas.plan import Plan
from planctl.schemas.terms import Terms


@dataclass(frozen=True)
class Known:
    """The terms of a paper, the titles of its sources by key, and the year that it is written in.

    `cites`: figures are expected to name a source. Of a draft all but the terms is unknown.
    """

    terms: Terms = field(default_factory=Terms)
    titles: Mapping[str, str] = field(default_factory=dict[str, str])
    this_year: int | None = None
    cites: bool = False


def known_of(plan: Plan) -> Known:
    """Return what a plan's records say of its paper."""
    date = str(plan.head.date or "")[:4]
    titles = {key: source.title for key, source in plan.sources.items()}
    return Known(plan.terms, titles, int(date) if date else None, cites=True)
