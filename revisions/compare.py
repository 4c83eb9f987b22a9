"""Two versions of a plan → their changes."""

from planctl.revisions.areas import area_changes, head_changes
from planctl.revisions.entries import entry_changes
from planctl.revisions.match import match
from planctl.revisions.sections import passage_parts, section_parts
from planctl.revisions.side import Side
from planctl.revisions.texts import Beside, resolved
from planctl.schemas.change import Change


def compare(old: Side, new: Side, beside: Beside = lambda work: work) -> tuple[Change, ...]:
    """Return what is otherwise in `new`: the head, the areas, sections in the new order, what is beside.

    What is the same in both may be left out of both, but for plan.yaml. `beside` begins a work in
    another process, and returns what waits for its result.
    """
    matched = match(old.plan.sections, new.plan.sections)
    return (
        *head_changes(old.plan.head, new.plan.head),
        *area_changes(old, new, matched),
        *resolved((*section_parts(old, new, matched), *passage_parts(old, new)), beside),
        *entry_changes(old, new),
    )
