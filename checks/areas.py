"""What plan.yaml says of areas, order, people and rules, held against the records."""

from collections.abc import Iterator

from planctl.checks.cross_index import CrossIndex, aspects_of, meant
from planctl.schemas.base import ASPECTS
from planctl.schemas.finding import Finding

_PLAN = "plan.yaml"


def areas_are_unique(index: CrossIndex) -> Iterator[Finding]:
    """L222: an area id is defined once."""
    seen: set[str] = set()
    for at, area in enumerate(index.plan.head.areas):
        if area.id in seen:
            place = index.places.of_value(_PLAN, "areas", at, "id")
            yield Finding("L222", place, {"id": area.id})
        seen.add(area.id)


def areas_are_known(index: CrossIndex) -> Iterator[Finding]:
    """L202: a section's area stands in plan.yaml."""
    known = [area.id for area in index.plan.head.areas]
    for path, section in index.sections():
        if section.area not in known:
            values = {"area": section.area, **meant(section.area, known)}
            yield Finding("L202", index.places.of_value(path, "area"), values)


def listings_match(index: CrossIndex) -> Iterator[Finding]:
    """L204, L205, L215: what an area lists is there, once, and what is there is listed."""
    homes = {section.id: section.area for section in index.plan.sections}
    listed: set[str] = set()
    for at, area in enumerate(index.plan.head.areas):
        for item, section_id in enumerate(area.sections):
            home = homes.get(section_id)
            rule, values = "", {"id": section_id}
            if section_id not in index.ids:
                path = f"sections/{area.id}/{section_id}.yaml"
                rule, values = "L205", {**values, "path": path, **meant(section_id, list(homes))}
            elif section_id in listed or (home and home != area.id):
                rule, values = "L215", values | ({"area": home} if home else {})
            if rule:
                place = index.places.of_value(_PLAN, "areas", at, "sections", item)
                yield Finding(rule, place, values)
            if home in (None, area.id):
                listed.add(section_id)
    yield from _unlisted(index, listed)


def _unlisted(index: CrossIndex, listed: set[str]) -> Iterator[Finding]:
    known = {area.id for area in index.plan.head.areas}
    for path, section in index.sections():
        if section.id not in listed and section.area in known:
            values = {"id": section.id, "area": section.area}
            yield Finding("L204", index.places.of_value(path, "id"), values)


def owners_are_known(index: CrossIndex) -> Iterator[Finding]:
    """L203: a section's owner is one of the plan's people."""
    known = [person.name for person in index.plan.head.people]
    for path, section in index.sections():
        if section.owner and section.owner not in known:
            values = {"owner": section.owner, **meant(section.owner, known)}
            yield Finding("L203", index.places.of_value(path, "owner"), values)


def layout_is_known(index: CrossIndex) -> Iterator[Finding]:
    """L218: the layout that the plan is written in exists."""
    name, known = index.plan.head.layout, list(index.places.layouts)
    if name not in known and f"layouts/{name}.yaml" not in index.places.unread:
        values = {"layout": name, **meant(name, known)}
        yield Finding("L218", index.places.of_value(_PLAN, "layout"), values)


def switches_are_known(index: CrossIndex) -> Iterator[Finding]:
    """L219: a switch in plan.yaml names a rule that can be switched."""
    if not index.plan.head.rules:
        return
    from planctl.messages.rules import rules  # the whole catalogue, for those who switch

    known = [code for code, rule in rules().items() if rule.switchable]
    for code in index.plan.head.rules:
        if code not in known:
            place = index.places.of_key(_PLAN, "rules", code)
            yield Finding("L219", place, {"code": code, **meant(code, known)})


def areas_have_every_aspect(index: CrossIndex) -> Iterator[Finding]:
    """L211: in each area somebody has written something of each aspect; one finding an area."""
    written = {
        (section.area, aspect)
        for section in index.plan.sections
        for aspect, held in aspects_of(section)
        if held.text.strip()
    }
    for at, area in enumerate(index.plan.head.areas):
        if any(path.startswith(f"sections/{area.id}/") for path in index.places.unread):
            continue  # what cannot be read may hold what seems to be lacking
        lacking = [aspect for aspect in ASPECTS if (area.id, aspect) not in written]
        if lacking:
            place = index.places.of_value(_PLAN, "areas", at, "id")
            aspects = " ".join(f"@aspect.{aspect}" for aspect in lacking)
            values = {"area": area.title, "id": area.id, "command": lacking[0], "aspect": aspects}
            yield Finding("L211", place, values)
