"""What does not sum up, whichever rule finds it."""

from collections.abc import Iterator

from planctl.checks.ledger.matter import Matter, Spot, spot
from planctl.checks.ledger.reading.entries import Ledger
from planctl.checks.ledger.schedules.spans import span_matters
from planctl.checks.ledger.shares.complete import all_share_matters
from planctl.checks.ledger.shares.contributions import contribution_matters
from planctl.checks.ledger.shares.structures import structure_matters
from planctl.checks.ledger.sums.balances import balance_matters
from planctl.checks.ledger.sums.breakdowns import breakdown_matters
from planctl.checks.ledger.sums.closed import closed_matters
from planctl.checks.ledger.sums.itemised import itemised_matters
from planctl.checks.ledger.sums.joint import joint_matters
from planctl.checks.ledger.sums.named_wholes import named_whole_matters
from planctl.checks.ledger.sums.opposites import opposite_part_matters
from planctl.checks.ledger.sums.parallel import parallel_matters
from planctl.checks.ledger.sums.partitions import partition_matters
from planctl.checks.ledger.sums.phases import phase_matters
from planctl.checks.ledger.sums.products import product_matters
from planctl.checks.ledger.sums.remainders import remainder_matters
from planctl.checks.ledger.sums.rests import rest_matters
from planctl.checks.ledger.sums.stated import sum_matters
from planctl.checks.ledger.sums.table_sums import table_sum_matters


def missed_sums(ledger: Ledger) -> Iterator[Matter]:
    """Yield what does not sum up, once, whichever way it was found."""
    told: set[Spot] = set()
    rules = (
        sum_matters,
        partition_matters,
        all_share_matters,
        breakdown_matters,
        itemised_matters,
        structure_matters,
        contribution_matters,
        balance_matters,
        rest_matters,
        named_whole_matters,
        product_matters,
        parallel_matters,
        opposite_part_matters,
        closed_matters,
        joint_matters,
        phase_matters,
        remainder_matters,
        span_matters,
        table_sum_matters,
    )
    for matter in (found for rule in rules for found in rule(ledger)):
        if spot(matter.at) not in told:
            told.add(spot(matter.at))
            yield matter
