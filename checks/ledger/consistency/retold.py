"""What a file seems to tell again and otherwise, whichever rule finds it."""

from collections.abc import Iterator

from planctl.checks.ledger.consistency.again import again_matters
from planctl.checks.ledger.consistency.current import current_matters, mean_matters
from planctl.checks.ledger.consistency.definite import definite_matters
from planctl.checks.ledger.consistency.exchanged import exchanged_matters
from planctl.checks.ledger.consistency.near_slips import near_slip_matters
from planctl.checks.ledger.consistency.restated import restated_matters
from planctl.checks.ledger.consistency.retelling import Retelling
from planctl.checks.ledger.consistency.shares_again import share_again_matters
from planctl.checks.ledger.consistency.twins import twin_matters
from planctl.checks.ledger.consistency.weighed import weighed_matters
from planctl.checks.ledger.matter import Matter, Spot, spot
from planctl.checks.ledger.reading.entries import Ledger


def retold_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield what other words of a file seem to tell again and otherwise, once, whichever way it was found.

    Places and years that only other files name do not count: this is kept with the file.
    """
    rules = (
        near_slip_matters,
        exchanged_matters,
        again_matters,
        restated_matters,
        definite_matters,
        current_matters,
        mean_matters,
        share_again_matters,
        twin_matters,
        weighed_matters,
    )
    for file in map(Retelling, ledger.by_file()):
        told: set[Spot] = set()
        for matter in (found for rule in rules for found in rule(file)):
            if spot(matter.at) not in told:
                told.add(spot(matter.at))
                yield matter
