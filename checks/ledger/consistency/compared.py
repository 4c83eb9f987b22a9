"""What contradicts each other, whichever rule finds it."""

from collections.abc import Iterator

from planctl.checks.ledger.consistency.contradictions import contradictions
from planctl.checks.ledger.consistency.families import family_matters
from planctl.checks.ledger.consistency.slips import slip_matters
from planctl.checks.ledger.growth.turns import opposite_matters
from planctl.checks.ledger.known import Known
from planctl.checks.ledger.matter import Matter, Spot, spot, spots
from planctl.checks.ledger.reading.entries import Ledger


def compared_matters(ledger: Ledger, known: Known) -> Iterator[Matter]:
    """Yield figures that contradict each other; those that a family tells of, once."""
    told: set[Spot] = set()
    said: set[tuple[Spot, str]] = set()
    for matter in family_matters(ledger, known.terms):
        told |= spots(matter)
        yield matter
    for matter in (
        found for rule in (contradictions, slip_matters, opposite_matters) for found in rule(ledger)
    ):
        if not spots(matter) <= told and (spot(matter.at), matter.values["said"]) not in said:
            told |= spots(matter)
            said.add((spot(matter.at), matter.values["said"]))
            yield matter
