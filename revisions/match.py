"""Which section of one version is which of the other: by id, title or likeness."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from planctl.schemas.base import ASPECTS
from planctl.schemas.section import Section
from planctl.text.likeness import LikelyTexts

_SAME = 0.5
"""Of the words of both: the same section under another id."""
_PART = 0.6
"""Of the words of one: a part that was split off the other, or merged into it."""


class Matched(NamedTuple):
    """Sections of two versions: pairs in the new order, then what is only old, in its own order.

    `split` says by a new section's id which old one it was a part of, `merged` by an old section's
    id which new one it became a part of.
    """

    pairs: tuple[tuple[Section | None, Section | None], ...]
    split: Mapping[str, Section]
    merged: Mapping[str, Section]


def match(old: Sequence[Section], new: Sequence[Section]) -> Matched:
    """Match the sections of two versions; each stands in one pair."""
    found = _by(old, new, lambda section: section.id)
    found += _by(*_left(old, new, found), lambda section: (section.area, section.title))
    found += _alike(*_left(old, new, found))
    gone, come = _left(old, new, found)
    partners = {id(after): before for before, after in found}
    pairs = [(partners.get(id(section)), section) for section in new]
    changed = [(before, after) for before, after in found if before != after]
    return Matched(
        (*pairs, *((section, None) for section in gone)),
        _parts(come, [*(before for before, _ in changed), *gone]),
        _parts(gone, [*(after for _, after in changed), *come]),
    )


_Pairs = list[tuple[Section, Section]]


def _left(
    old: Iterable[Section], new: Iterable[Section], found: _Pairs
) -> tuple[list[Section], list[Section]]:
    """Return the sections of each side that have no partner yet."""
    matched = {id(section) for pair in found for section in pair}
    return (
        [section for section in old if id(section) not in matched],
        [section for section in new if id(section) not in matched],
    )


def _by(
    old: Iterable[Section], new: Iterable[Section], name: Callable[[Section], object]
) -> _Pairs:
    """Return the pairs of one name; of several with that name on one side, the first with the first."""
    held: dict[object, list[Section]] = {}
    for section in old:
        held.setdefault(name(section), []).append(section)
    waiting = {said: iter(sections) for said, sections in held.items()}
    found = ((next(waiting.get(name(section), iter(())), None), section) for section in new)
    return [(before, after) for before, after in found if before]


def _alike(old: list[Section], new: list[Section]) -> _Pairs:
    """Return the pairs that say the same, the most alike first."""
    if not old or not new:
        return []
    likely = LikelyTexts([_texts(section) for section in old])
    scored = sorted(
        (-alike.mutual, at, alike.at)
        for at, section in enumerate(new)
        for alike in likely.alike(_texts(section))
        if alike.mutual >= _SAME
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, place in scored:
        if at not in found and place not in taken:
            found[at] = place
            taken.add(place)
    return [(old[place], new[at]) for at, place in sorted(found.items())]


def _parts(parts: list[Section], wholes: list[Section]) -> dict[str, Section]:
    """Return, by the id of each part, the whole of the other version that held most of its words."""
    if not parts or not wholes:
        return {}
    likely = LikelyTexts([_texts(section) for section in wholes])
    found: dict[str, Section] = {}
    for part in parts:
        best = max(likely.alike(_texts(part)), key=lambda alike: alike.share, default=None)
        if best and best.share >= _PART:
            found[part.id] = wholes[best.at]
    return found


def _texts(section: Section) -> dict[str, str]:
    return {name: held.text for name in ASPECTS if (held := section.aspect(name))}
