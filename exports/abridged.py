"""An older plan without the words that a newer one has too, as far as nothing else hangs on them."""

import re
from functools import partial
from typing import NamedTuple

from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.layout import Layout
from planctl.schemas.plan import Plan
from planctl.schemas.record import replaced
from planctl.schemas.section import AspectText, Section
from planctl.text.markup import speaks_for_itself

_HINT = AspectText(progress="done", text="……")
_MEASURE_TEXTS = frozenset({"progress", "progress-chart"})
_Field = tuple[str, str]
_CITATION = re.compile(r"\[@[^\[\]]*\]")


class Abridged(NamedTuple):
    """The plan, and the fields that it holds a hint of, as plain origins."""

    plan: Plan
    hinted: frozenset[tuple[str, ...]] = frozenset()


def abridged(old: Plan, new: Plan, layout: Layout, *, final: bool) -> Abridged:
    """Return `old` with no more than a hint of each text whose blocks are the same in both papers.

    Both are made by `layout`, and a paper of the hints is the older one but for these blocks. All of
    it stays where a paper measures texts, says of no block which field it shows, or counts or orders
    its sections otherwise.
    """
    shown = {part.show for part in layout.every_part()}
    counts = any(part.lead for part in layout.every_part())
    if final or not shown.isdisjoint(_MEASURE_TEXTS) or not _stand_alike(old, new, counts=counts):
        return Abridged(old)
    same = _same_texts(old, new) - _last_of_areas(old) - _last_of_areas(new)
    hint = _hint_that_cites if "sources" in shown else _hint
    sections: list[Section] = []
    for section in old.sections:
        held = [(at, section.aspect(at)) for at in ASPECTS if (section.id, at) in same]
        hints = {aspect: hint(text) for aspect, text in held if text}
        sections.append(replaced(section, **hints) if hints else section)
    hinted = frozenset(("section", *field) for field in same)
    return Abridged(replaced(old, sections=tuple(sections)), hinted)


def _hint(_held: AspectText) -> AspectText:
    return _HINT


def _hint_that_cites(held: AspectText) -> AspectText:
    """Return a hint that cites what a text does: the first citations number a list of sources."""
    return replaced(_HINT, text="".join([_HINT.text, *_CITATION.findall(held.text)]))


def _same_texts(old: Plan, new: Plan) -> set[_Field]:
    """Return the aspects of sections of which both say the same, in words that hang on nothing else."""
    known = {section.id: section for section in new.sections}
    return {
        (was.id, aspect)
        for was in old.sections
        if (now := known.get(was.id))
        for aspect in ASPECTS
        if (text := _text(was, aspect)) == _text(now, aspect) and speaks_for_itself(text)
    }


def _last_of_areas(plan: Plan) -> set[_Field]:
    """Return the last texts of each area: what ends a paper looks otherwise where it is signed."""
    last: dict[tuple[str, Aspect], str] = {}
    for section in plan.sections:
        for aspect in ASPECTS:
            if speaks_for_itself(_text(section, aspect)):
                last[section.area, aspect] = section.id
    return {(name, aspect) for (_, aspect), name in last.items()}


def _text(section: Section, aspect: Aspect) -> str:
    held = section.aspect(aspect)
    return held.text if held else ""


def _stand_alike(old: Plan, new: Plan, *, counts: bool) -> bool:
    """Tell whether a text that is the same in both stands in the same place, with the same notes.

    Where a paper counts sections, none may come, go or begin to say something.
    """
    return (
        _are_told_apart(old)
        and _are_told_apart(new)
        and old.sources == new.sources
        and old.head.references == new.head.references
        and [area.id for area in old.head.areas] == [area.id for area in new.head.areas]
        and _common(old, new) == _common(new, old)
        and not (counts and _texts_said(old) != _texts_said(new))
    )


def _are_told_apart(plan: Plan) -> bool:
    areas, sections = plan.head.areas, plan.sections
    return len({held.id for held in areas}) == len(areas) and (
        len({held.id for held in sections}) == len(sections)
    )


def _common(plan: Plan, other: Plan) -> list[_Field]:
    """Return the areas and ids of the sections that `other` has too, in order."""
    known = {section.id for section in other.sections}
    return [(section.area, section.id) for section in plan.sections if section.id in known]


def _texts_said(plan: Plan) -> list[tuple[str, list[str]]]:
    """Return of each section which aspects surely say something; of others, what they hold."""
    return [
        (
            section.id,
            [
                said if not speaks_for_itself(said) else "said"
                for said in map(partial(_text, section), ASPECTS)
            ],
        )
        for section in plan.sections
    ]
