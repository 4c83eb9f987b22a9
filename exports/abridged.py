"""An older plan without the words that a newer one has too, as far as nothing else hangs on them."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.layout import Layout, Part
from planctl.schemas.plan import Plan
from planctl.schemas.record import replaced
from planctl.schemas.section import AspectText, Section
from planctl.text.markup import speaks_for_itself

_WORD = AspectText(progress="done", text="略")
_MEASURE_TEXTS = frozenset({"progress", "progress-chart"})
_CITATION = re.compile(r"\[@[^\[\]]*\]")
_Field = tuple[str, Aspect]
_Hint = Callable[[AspectText], AspectText | None]
"""From a text to what stands for it, which may be nothing."""


class Abridged(NamedTuple):
    """The plan, and the texts of which it holds a hint at most, as plain origins."""

    plan: Plan
    hinted: frozenset[tuple[str, ...]] = frozenset()


def abridged(old: Plan, new: Plan, layout: Layout, *, final: bool) -> Abridged:
    """Return `old` with a hint at most of each text whose blocks are the same in both papers.

    Both are made by `layout`, and a paper of the hints is the older one but for these blocks. Nothing
    is left out where a paper measures texts, says of no block which field it shows, or counts or
    orders its sections otherwise.
    """
    hint = None if final else _hint_of(old, new, layout)
    if hint is None:
        return Abridged(old)
    same = _same_texts(old, new) - _last_of_areas(old) - _last_of_areas(new)
    sections = [_with_hints(section, same, hint) for section in old.sections]
    hinted = frozenset(("section", *field) for field in same)
    return Abridged(replaced(old, sections=tuple(sections)), hinted)


def _hint_of(old: Plan, new: Plan, layout: Layout) -> _Hint | None:
    """Return what makes the least hint that leaves all else in the paper as it is; None without any."""
    parts = [*layout.every_part()]
    shown = {part.show for part in parts}
    if not shown.isdisjoint(_MEASURE_TEXTS) or _are_repeated(parts) or not _stand_alike(old, new):
        return None
    speak_alike = _speak_alike(old, new)
    if not speak_alike and any(part.lead or part.label for part in parts):
        return None  # which text is the first, or the second, hangs on the others
    if "sources" in shown:
        return _citations  # the first ones number the list
    return _nothing if speak_alike and not _are_headed(parts) else _word


def _are_repeated(parts: Sequence[Part]) -> bool:
    """Tell whether a paper says something again for each section that there is."""
    each = (part for part in parts if part.each == "section")
    return any(inner.each for part in each for below in part.parts for inner in below.within())


def _are_headed(parts: Sequence[Part]) -> bool:
    """Tell whether texts of sections have words before them that come and go with them."""
    return any(part.lead or part.label for part in parts) or any(
        within.title for part in parts if part.each == "section" for within in part.within()
    )


def _nothing(_text: AspectText) -> None:
    pass


def _word(_text: AspectText) -> AspectText:
    return _WORD


def _citations(text: AspectText) -> AspectText:
    return replaced(_WORD, text="".join([_WORD.text, *_CITATION.findall(text.text)]))


def _with_hints(section: Section, same: set[_Field], hint: _Hint) -> Section:
    hints = {
        aspect: hint(text)
        for aspect in ASPECTS
        if (section.id, aspect) in same and (text := section.aspect(aspect))
    }
    return replaced(section, **hints) if hints else section


def _same_texts(old: Plan, new: Plan) -> set[_Field]:
    """Return the aspects of which both say the same, in words that hang on nothing else."""
    known = {section.id: section for section in new.sections}
    return {
        (was.id, aspect)
        for was in old.sections
        if (now := known.get(was.id))
        for aspect in ASPECTS
        if (text := _text(was, aspect)) == _text(now, aspect) and speaks_for_itself(text)
    }


def _last_of_areas(plan: Plan) -> set[_Field]:
    """Return the last texts of each area.

    What ends a paper looks otherwise where it is signed, and a title comes only with a text.
    """
    last: dict[tuple[str, Aspect], str] = {}
    for section in reversed(plan.sections):
        for aspect in ASPECTS:
            place = section.area, aspect
            if place not in last and speaks_for_itself(_text(section, aspect)):
                last[place] = section.id
    return {(name, aspect) for (_, aspect), name in last.items()}


def _text(section: Section, aspect: Aspect) -> str:
    held = section.aspect(aspect)
    return held.text if held else ""


def _stand_alike(old: Plan, new: Plan) -> bool:
    """Tell whether a text that is the same in both stands in the same place, with the same notes."""
    return (
        _are_told_apart(old)
        and _are_told_apart(new)
        and old.sources == new.sources
        and old.head.references == new.head.references
        and [area.id for area in old.head.areas] == [area.id for area in new.head.areas]
        and _common(old, new) == _common(new, old)
    )


def _are_told_apart(plan: Plan) -> bool:
    return all(
        len({held.id for held in records}) == len(records)
        for records in (plan.head.areas, plan.sections)
    )


def _common(plan: Plan, other: Plan) -> list[tuple[str, str]]:
    """Return the areas and ids of the sections that `other` has too, in order."""
    known = {section.id for section in other.sections}
    return [(section.area, section.id) for section in plan.sections if section.id in known]


def _speak_alike(old: Plan, new: Plan) -> bool:
    """Tell whether no text has come or gone, as far as that can be told without reading it."""
    return len(old.sections) == len(new.sections) and all(
        was is now or (was.id == now.id and _speaks_alike(was, now))
        for was, now in zip(old.sections, new.sections, strict=True)
    )


def _speaks_alike(old: Section, new: Section) -> bool:
    both = ((_text(old, aspect), _text(new, aspect)) for aspect in ASPECTS)
    return all(
        was == now or (speaks_for_itself(was) and speaks_for_itself(now)) for was, now in both
    )
