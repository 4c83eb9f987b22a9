"""The catalogue of rules: every code that a finding can carry."""

from functools import cache
from operator import attrgetter

from planctl.messages import (
    date_rules,
    export_rules,
    figure_rules,
    form_rules,
    heading_rules,
    import_rules,
    leftover_rules,
    linked_rules,
    mark_rules,
    name_rules,
    proper_name_rules,
    reading_rules,
    record_rules,
    reference_rules,
    structure_rules,
    waiver_rules,
)
from planctl.messages.rule import Rule


@cache
def rules() -> dict[str, Rule]:
    """Return every rule by its code, in the order of the codes."""
    every = (
        *export_rules.RULES,
        *linked_rules.RULES,
        *form_rules.RULES,
        *import_rules.RULES,
        *reading_rules.RULES,
        *record_rules.RULES,
        *mark_rules.RULES,
        *date_rules.RULES,
        *leftover_rules.RULES,
        *name_rules.RULES,
        *proper_name_rules.RULES,
        *structure_rules.RULES,
        *reference_rules.RULES,
        *heading_rules.RULES,
        *waiver_rules.RULES,
        *figure_rules.RULES,
    )
    return {rule.code: rule for rule in sorted(every, key=attrgetter("code"))}
