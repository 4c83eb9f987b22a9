"""The rules of figures, in a table: a new one is a function in a module of its family, and a row."""

from collections.abc import Callable, Iterator

from planctl.checks.ledger.consistency.complements import complement_matters
from planctl.checks.ledger.consistency.ranks import rank_matters
from planctl.checks.ledger.consistency.rates_again import rate_again_matters
from planctl.checks.ledger.consistency.targets import target_matters
from planctl.checks.ledger.growth.amounts import amount_matters
from planctl.checks.ledger.growth.gaps import gap_matters
from planctl.checks.ledger.growth.indices import index_matters
from planctl.checks.ledger.growth.multiples import multiple_matters, twin_multiple_matters
from planctl.checks.ledger.growth.rates_compared import compared_rate_matters
from planctl.checks.ledger.growth.ratios import ratio_matters
from planctl.checks.ledger.growth.table_columns import column_matters
from planctl.checks.ledger.growth.table_series import series_matters
from planctl.checks.ledger.growth.yearly import yearly_growth_matters
from planctl.checks.ledger.known import Known
from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.entries import Ledger
from planctl.checks.ledger.schedules.deadlines import deadline_matters
from planctl.checks.ledger.schedules.durations import duration_matters
from planctl.checks.ledger.schedules.effects import effect_matters
from planctl.checks.ledger.schedules.works import work_matters
from planctl.checks.ledger.shares.beside import share_matters
from planctl.checks.ledger.shares.in_words import share_in_words_matters
from planctl.checks.ledger.shares.main_parts import main_part_matters
from planctl.checks.ledger.shares.named_parts import named_part_matters
from planctl.checks.ledger.shares.of_named import of_named_matters
from planctl.checks.ledger.shares.rates import rate_matters
from planctl.checks.ledger.shares.table_shares import table_share_matters
from planctl.checks.ledger.sources.stale import stale_matters
from planctl.checks.ledger.sources.titles import title_matters
from planctl.checks.ledger.sources.unsourced import unsourced_matters
from planctl.checks.ledger.sums.enumerations import enumeration_matters
from planctl.checks.ledger.sums.headed import headed_matters
from planctl.checks.ledger.sums.listed_below import listed_below_matters
from planctl.checks.ledger.sums.parts import part_matters
from planctl.checks.ledger.sums.tallies import tally_matters
from planctl.checks.ledger.told_once import (
    compared_matters,
    missed_sums,
    retold_matters,
    wrong_growths,
)
from planctl.checks.rows import Row

Rule = Callable[[Ledger, Known], Iterator[Matter]]


def _by_figures(rule: Callable[[Ledger], Iterator[Matter]]) -> Rule:
    """Return a rule that looks at figures alone."""
    return lambda ledger, _: rule(ledger)


def _unlike_titles(ledger: Ledger, known: Known) -> Iterator[Matter]:
    return title_matters(ledger, known.titles)


def _unsourced(ledger: Ledger, known: Known) -> Iterator[Matter]:
    return unsourced_matters(ledger, cites=known.cites)


def _stale(ledger: Ledger, known: Known) -> Iterator[Matter]:
    return stale_matters(ledger, known.this_year)


ALONE: tuple[Row[Rule], ...] = (
    Row(_by_figures(part_matters), "F603 F604 F605"),
    Row(_by_figures(share_matters), "F608"),
    Row(_by_figures(rate_matters), "F608"),
    Row(_by_figures(named_part_matters), "F608"),
    Row(_by_figures(of_named_matters), "F608"),
    Row(_by_figures(share_in_words_matters), "F608"),
    Row(_by_figures(table_share_matters), "F608"),
    Row(_by_figures(missed_sums), "F605"),
    Row(_by_figures(wrong_growths), "F601 F606 F613"),
    Row(_by_figures(amount_matters), "F605 F606"),
    Row(_by_figures(multiple_matters), "F606"),
    Row(_by_figures(twin_multiple_matters), "F606"),
    Row(_by_figures(column_matters), "F605 F606 F608"),
    Row(_by_figures(gap_matters), "F606"),
    Row(_by_figures(compared_rate_matters), "F606"),
    Row(_by_figures(index_matters), "F606"),
    Row(_by_figures(ratio_matters), "F606"),
    Row(_by_figures(series_matters), "F606"),
    Row(_by_figures(main_part_matters), "F607"),
    Row(_by_figures(retold_matters), "F602"),
    Row(_by_figures(duration_matters), "F602"),
    Row(_by_figures(rank_matters), "F602"),
    Row(_by_figures(deadline_matters), "F602"),
    Row(_by_figures(effect_matters), "F602"),
    Row(_by_figures(work_matters), "F602"),
    Row(_by_figures(target_matters), "F601"),
    Row(_by_figures(complement_matters), "F602"),
    Row(_by_figures(rate_again_matters), "F602"),
    Row(_unlike_titles, "F611"),
    Row(_by_figures(enumeration_matters), "F612"),
    Row(_by_figures(tally_matters), "F612"),
    Row(_by_figures(headed_matters), "F612"),
    Row(_by_figures(listed_below_matters), "F612"),
)
"""Rules that tell of one file, by its figures and the titles of the sources that it cites."""
TOGETHER: tuple[Row[Rule], ...] = (
    Row(compared_matters, "F601 F602"),
    Row(_by_figures(yearly_growth_matters), "F606"),
    Row(_unsourced, "F609"),
    Row(_stale, "F610"),
)
"""Rules that read all files as one paper."""
