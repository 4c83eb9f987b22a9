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
    """L204, L205, L215, L223: what an area lists is there, its own, once; what is there is listed."""
    seen: set[str] = set()
    meant_by_listing: set[str] = set()
    for at, area in enumerate(index.plan.head.areas):
        for item, section_id in enumerate(area.sections):
            rule, values = _listing(index, area.id, section_id, seen)
            if rule:
                place = index.places.of_value(_PLAN, "areas", at, "sections", item)
                yield Finding(rule, place, {"id": section_id, **values})
            meant_by_listing.add(values.get("meant", ""))
            seen.add(section_id)
    told = seen | meant_by_listing  # a misspelt listing has been told of, with what it means
    for path, section in index.sections():
        if section.id not in told and section.area in index.areas:
            values = {"id": section.id, "area": section.area}
            yield Finding("L204", index.places.of_value(path, "id"), values)


def _listing(
    index: CrossIndex, area: str, section_id: str, seen: set[str]
) -> tuple[str, dict[str, str]]:
    """Return the rule that one listing breaks, if any, and what fills its message."""
    home = index.homes.get(section_id)
    path = f"sections/{area}/{section_id}.yaml"
    if section_id not in index.ids and not index.is_hidden(path):
        return "L205", {"path": path, **meant(section_id, list(index.homes))}
    if section_id in seen:
        return "L215", {"area": home} if home else {}
    if home in index.areas and home != area and section_id not in index.listed.get(home, ()):
        return "L223", {"area": home}
    return ("L215", {"area": home}) if home in index.areas and home != area else ("", {})


def owners_are_known(index: CrossIndex) -> Iterator[Finding]:
    """L203: the owner of a section or passage is one of the plan's people."""
    known = [person.name for person in index.plan.head.people]
    owners = [(path, section.owner) for path, section in index.sections()]
    owners += [(path, passage.owner) for path, passage in index.passages()]
    for path, owner in owners:
        if owner and owner not in known:
            values = {"owner": owner, **meant(owner, known)}
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
