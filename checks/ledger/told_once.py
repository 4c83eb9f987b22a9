"""What several rules of figures find, told once whichever of them finds it."""

from collections.abc import Iterable, Iterator

from planctl.checks.ledger.consistency.again import again_matters
from planctl.checks.ledger.consistency.contradictions import contradictions
from planctl.checks.ledger.consistency.current import current_matters, mean_matters
from planctl.checks.ledger.consistency.definite import definite_matters
from planctl.checks.ledger.consistency.exchanged import exchanged_matters
from planctl.checks.ledger.consistency.families import family_matters
from planctl.checks.ledger.consistency.kinds_apart import are_of_two_kinds
from planctl.checks.ledger.consistency.restated import restated_matters
from planctl.checks.ledger.consistency.retelling import Retelling
from planctl.checks.ledger.consistency.retold_slips import retold_slip_matters
from planctl.checks.ledger.consistency.shares_again import share_again_matters
from planctl.checks.ledger.consistency.slips import slip_matters
from planctl.checks.ledger.consistency.twins import twin_matters
from planctl.checks.ledger.consistency.weighed import weighed_matters
from planctl.checks.ledger.growth.beside import growth_matters
from planctl.checks.ledger.growth.compared_with import compared_with_matters
from planctl.checks.ledger.growth.points_meant import points_meant_matters
from planctl.checks.ledger.growth.turns import opposite_matters, turn_matters
from planctl.checks.ledger.known import Known
from planctl.checks.ledger.matter import Matter, Spot, spot, spots
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
from planctl.checks.ledger.sums.slipped import slipped_matters
from planctl.checks.ledger.sums.stated import sum_matters
from planctl.checks.ledger.sums.table_sums import table_sum_matters


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


def retold_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield what other words of a file seem to tell again and otherwise, once, whichever way it was found.

    Places and years that only other files name do not count: this is kept with the file.
    """
    rules = (
        retold_slip_matters,
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
            if told.isdisjoint(spots(matter)) and not are_of_two_kinds(matter):
                told |= spots(matter)
                yield matter


def missed_sums(ledger: Ledger) -> Iterator[Matter]:
    """Yield what does not sum up, once, whichever way it was found."""
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
        slipped_matters,
    )
    yield from _once(found for rule in rules for found in rule(ledger))


def _once(found: Iterable[Matter]) -> Iterator[Matter]:
    """Yield the first matter of each place where one is to look."""
    told: set[Spot] = set()
    for matter in found:
        if spot(matter.at) not in told:
            told.add(spot(matter.at))
            yield matter


def wrong_growths(ledger: Ledger) -> Iterator[Matter]:
    """Yield growth that does not follow, once: of 增长两倍 the rate is told, or else the words."""
    told: set[Spot] = set()
    for matter in growth_matters(ledger):
        told |= spots(matter)
        yield matter
    rules = (compared_with_matters, points_meant_matters, turn_matters)
    for matter in (found for rule in rules for found in rule(ledger)):
        if not spots(matter) <= told:
            told |= spots(matter)
            yield matter
