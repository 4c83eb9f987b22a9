"""A comparison as a person reads it: the changes of each section together, under its title."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from planctl.messages.change_words import tell
from planctl.messages.language import Language
from planctl.schemas.base import Aspect
from planctl.schemas.change import Change
from planctl.schemas.plan import Plan

_BESIDE = {"source": "group.source", "series": "group.series", "term": "group.term"}
_OF_THE_PLAN = ("plan", "area", "reordered")


class Comparison(NamedTuple):
    """The changes from one version of a plan to another; `old` and `new` are the names of the two.

    `areas` and `sections` (passages too) are titles by id, of both versions; `edited` are the texts
    whose words changed, by section and aspect.
    """

    old: str
    new: str
    title: str
    changes: tuple[Change, ...]
    language: Language
    areas: Mapping[str, str]
    sections: Mapping[str, str]
    edited: frozenset[tuple[str | None, Aspect | None]]


class Group(NamedTuple):
    """Changes that stand together: those of a section, or of what is beside the sections."""

    title: str
    under: str
    """The title of its area, or the word for passages; nothing for what is beside."""
    name: str
    """The id of a section or passage, else a word for what it is."""
    area: str
    changes: tuple[Change, ...]


def compared(
    old: Plan, new: Plan, names: tuple[str, str], changes: Iterable[Change], language: Language
) -> Comparison:
    """Return a comparison of two plans, their versions called by `names`."""
    titles: dict[str, str] = {}
    for plan in (old, new):
        titles |= {section.id: section.title for section in plan.sections}
        titles |= {passage.id: passage.title for passage in plan.passages.values()}
    found = tuple(changes)
    return Comparison(
        old=names[0],
        new=names[1],
        title=new.head.title,
        changes=found,
        language=language,
        areas={area.id: area.title for plan in (old, new) for area in plan.head.areas},
        sections=titles,
        edited=frozenset((it.section, it.aspect) for it in found if it.kind == "edited"),
    )


def groups(comparison: Comparison) -> Iterator[Group]:
    """Yield the changes in groups: the plan itself, its sections in order, passages, what is beside."""
    for name, changes in groupby(comparison.changes, _group_of):
        yield _group(name, tuple(changes), comparison)


def _group_of(change: Change) -> str:
    if change.kind in _OF_THE_PLAN:
        return "group.plan"
    return _BESIDE.get(change.kind) or change.section or ""


def _group(name: str, changes: tuple[Change, ...], comparison: Comparison) -> Group:
    first = changes[0]
    if name.startswith("group."):
        title = tell(comparison.language, name)
        return Group(title, "", name.removeprefix("group."), "", changes)
    area = first.area or ""
    under = comparison.areas.get(area, area) or tell(comparison.language, "group.passages")
    return Group(first.title or name, under, name, area, changes)
