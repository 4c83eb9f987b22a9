"""plan.yaml of two versions → what is otherwise in its head, its areas and their listings."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from planctl.revisions.in_words import in_words
from planctl.revisions.match import Matched
from planctl.revisions.side import Side
from planctl.schemas.base import ASPECTS
from planctl.schemas.change import Change
from planctl.schemas.plan import Area, PlanHead
from planctl.schemas.section import Section
from planctl.text.common import heaviest_common

_PATH = "plan.yaml"


def head_changes(old: PlanHead, new: PlanHead) -> Iterator[Change]:
    """Yield what the head says otherwise, field by field; its areas are told of apart."""
    before, after = (in_words(head, but=("areas",)) for head in (old, new))
    for key in dict.fromkeys((*before, *after)):
        if before.get(key) != after.get(key):
            yield Change(kind="plan", path=_PATH, key=key, old=before.get(key), new=after.get(key))


def area_changes(old: Side, new: Side, matched: Matched) -> Iterator[Change]:
    """Yield the areas that came, went, are called or ordered otherwise, and how they list sections."""
    before = {area.id: area for area in old.plan.head.areas}
    after = {area.id: area for area in new.plan.head.areas}
    for key, area in after.items():
        if key not in before:
            yield _change(area, to=key, new=area.title)
    for key, area in before.items():
        if key not in after:
            yield _change(area, from_=key, old=area.title)
    order = [key for key in after if key in before]
    former = [key for key in before if key in after]
    if order != former:
        yield Change(
            kind="area",
            path=_PATH,
            key="order",
            old=_listed(former, after),
            new=_listed(order, after),
        )
    titles = {**new.titles}
    titles |= {it.id: it.title for side in (old, new) for it in side.plan.sections}
    for key in order:
        yield from _renamed(before[key], after[key])
        yield from _relisted(before[key], after[key], matched, titles)


def _listed(order: Iterable[str], areas: Mapping[str, Area]) -> str:
    return "、".join(areas[key].title for key in order)


def _change(area: Area, key: str = "", **said: Any) -> Change:
    return Change(kind="area", path=_PATH, key=key, area=area.id, title=area.title, **said)


def _renamed(old: Area, new: Area) -> Iterator[Change]:
    if old.title != new.title:
        yield _change(new, "title", old=old.title, new=new.title)
    for aspect in ASPECTS:
        one, other = old.headlines.get(aspect), new.headlines.get(aspect)
        if one != other:
            yield _change(new, f"headlines.{aspect}", aspect=aspect, old=one, new=other)


def _relisted(
    old: Area, new: Area, matched: Matched, titles: Mapping[str, str]
) -> Iterator[Change]:
    """Yield the sections that stand in another place of their area's list, or only on one side in it.

    Those that are new, gone or moved are told of as such.
    """
    renamed = {one.id: other.id for one, other in matched.pairs if one and other}
    before = _places(renamed.get(section, section) for section in old.sections)
    after = _places(new.sections)
    told = {held.id for pair in matched.pairs if _says_so(*pair) for held in pair if held}
    for section, places in _otherwise(before, after) if [*before] != [*after] else ():
        if section not in told:
            yield Change(
                kind="reordered",
                path=_PATH,
                key=f"areas.{new.id}.sections",
                section=section,
                title=titles.get(section),
                area=new.id,
                old=_number(places[0]),
                new=_number(places[1]),
            )


_Numbers = Mapping[str, int]
"""Sections of a list by their places in it, from 1, in order."""


def _otherwise(
    before: _Numbers, after: _Numbers
) -> Iterator[tuple[str, tuple[int | None, int | None]]]:
    """Yield the sections that do not keep their order between two lists, with their numbers."""

    def weight(section: str) -> int:  # of two that changed places, who kept their number stayed
        return len(after) + 1 + (before.get(section) == after.get(section))

    listed = [*after]
    stay = {listed[at] for _, at in heaviest_common([*before], listed, weight)}
    old, new = (
        _places(section for section in one if section in other)
        for one, other in ((before, after), (after, before))
    )
    for section in dict.fromkeys((*after, *before)):
        numbers = before.get(section), after.get(section)
        if numbers[0] == numbers[1]:  # what came or went before it makes up for its move
            numbers = old[section], new[section]
        if section not in stay and numbers[0] != numbers[1]:
            yield section, numbers


def _places(sections: Iterable[str]) -> dict[str, int]:
    return {section: at for at, section in enumerate(sections, 1)}


def _says_so(old: Section | None, new: Section | None) -> bool:
    """Tell whether a section came, went, or moved to another area."""
    return not (old and new) or old.area != new.area


def _number(at: int | None) -> str | None:
    return None if at is None else str(at)
