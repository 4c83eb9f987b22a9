"""The fields of a plan that a paper shows and a reviewer may edit."""

from collections.abc import Iterator

from planctl.revisions.returned.proposals import Field
from planctl.schemas.base import ASPECTS
from planctl.schemas.origin import Origin
from planctl.schemas.plan import Plan


def fields_of(plan: Plan) -> dict[Origin, Field]:
    """Return the fields of a plan: aspects, passages, titles and headlines."""
    return {field.origin: field for field in _fields(plan)}


def _fields(plan: Plan) -> Iterator[Field]:
    for section in plan.sections:
        yield Field(Origin("section", section.id, "title"), section.title)
        for aspect in ASPECTS:
            held = section.aspect(aspect)
            if held:
                yield Field(Origin("section", section.id, aspect), held.text)
    for passage in plan.passages.values():
        yield Field(Origin("passage", passage.id, "title"), passage.title)
        yield Field(Origin("passage", passage.id, "text"), passage.text)
    for area in plan.head.areas:
        yield Field(Origin("area", area.id, "title"), area.title)
        for aspect, headline in area.headlines.items():
            yield Field(Origin("area", area.id, aspect), headline)
