"""Sections that the plan knows by another id than the paper that a file began as."""

from collections.abc import Mapping

from planctl.revisions.match import match
from planctl.revisions.returned.proposals import Field
from planctl.schemas.origin import Origin
from planctl.schemas.plan import Plan


def renumbered(began: Plan, now: Plan) -> dict[str, str]:
    """Return by their ids in a paper those that its sections have now, where these are others."""
    known = {section.id for section in now.sections}
    if known.issuperset(section.id for section in began.sections):
        return {}
    pairs = match(began.sections, now.sections).pairs
    return {
        before.id: after.id
        for before, after in pairs
        if before and after and before.id not in known
    }


def with_former_ids(fields: Mapping[Origin, Field], ids: Mapping[str, str]) -> dict[Origin, Field]:
    """Return the plan's fields, found under the former ids of their sections, too."""
    former = {
        Origin("section", before, origin.field): field
        for before, after in ids.items()
        for origin, field in fields.items()
        if origin.kind == "section" and origin.id == after
    }
    return {**fields, **former}
