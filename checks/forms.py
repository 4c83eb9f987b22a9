"""Layouts: the form in use finds its passages, and a form of one's own says what can be done."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from planctl.checks.cross_index import CrossIndex, meant
from planctl.schemas.finding import Finding
from planctl.schemas.layout import Layout, Part
from planctl.schemas.places import KeyPath, Places
from planctl.schemas.plan import Plan

_PLAN = "plan.yaml"
_BLANK = re.compile(r"\{(\w+)\}")
_ALWAYS = {"title", "theme", "submitter", "date", "stage"}


class _Found(NamedTuple):
    """A part of a layout, where it stands, and what it speaks of."""

    part: Part
    keys: KeyPath
    area: bool
    section: bool
    aspect: bool
    passage: bool


def passages_are_written(index: CrossIndex) -> Iterator[Finding]:
    """L224: the passages that the layout in use names are there; empty ones are work to do."""
    if index.layout:
        yield from lacking_passages(index.plan, index.places, index.layout)


def lacking_passages(plan: Plan, places: Places, layout: Layout) -> Iterator[Finding]:
    """Yield a finding for each passage that a layout names and the plan lacks."""
    for passage in layout.passages():
        path = f"passages/{passage}.yaml"
        if passage not in plan.passages and path not in places.unread:
            values = {"id": passage, "layout": layout.name, "path": path}
            yield Finding("L224", places.of_value(_PLAN, "layout"), values)


def dresses_are_known(index: CrossIndex) -> Iterator[Finding]:
    """L228: the dress that a layout of one's own names exists."""
    known = list(index.places.dresses)
    for path, layout in index.places.own_layouts.items():
        if (
            layout.dress not in known
            and f"layouts/dress/{layout.dress}.yaml" not in index.places.unread
        ):
            values = {"dress": layout.dress, **meant(layout.dress, known)}
            yield Finding("L228", index.places.of_value(path, "dress"), values)


def blanks_are_filled(index: CrossIndex) -> Iterator[Finding]:
    """L229: a heading's blanks have something to be filled with where it stands."""
    for path, layout in index.places.own_layouts.items():
        for found in _parts(layout):
            for key in ("title", "label"):
                for blank in _unfilled(getattr(found.part, key) or "", found):
                    place = index.places.of_value(path, *found.keys, key)
                    yield Finding("L229", place, {"blank": blank})


def parts_show_something(index: CrossIndex) -> Iterator[Finding]:
    """L230: each part says what stands there, and can."""
    for path, layout in index.places.own_layouts.items():
        for found in _parts(layout):
            if not _shows(found):
                yield Finding("L230", index.places.of_value(path, *found.keys), {})


def _parts(layout: Layout) -> Iterator[_Found]:
    for group in ("front", "parts", "annexes"):
        for at, part in enumerate(getattr(layout, group)):
            yield from _within(part, _Found(part, (group, at), False, False, False, False))


def _within(part: Part, around: _Found) -> Iterator[_Found]:
    found = around._replace(
        part=part,
        area=around.area or part.each is not None,
        section=around.section or part.each == "section",
        aspect=around.aspect or part.aspect is not None,
        passage=around.passage or part.passage is not None,
    )
    yield found
    for at, inner in enumerate(part.parts):
        yield from _within(inner, found._replace(keys=(*found.keys, "parts", at)))


def _unfilled(template: str, found: _Found) -> list[str]:
    filled = set(_ALWAYS)
    filled |= {"area", "headline"} if found.area else set()
    filled |= {"section"} if found.section else set()
    filled |= {"passage"} if found.passage else set()
    return [f"{{{blank}}}" for blank in _BLANK.findall(template) if blank not in filled]


def _shows(found: _Found) -> bool:
    """Tell whether a part can have something to say."""
    part = found.part
    if part.show == "text":
        return found.section and found.aspect
    return bool(part.passage or part.show or part.parts)
