"""The place of each heading, by what it says, the dress of its number and, last, its level."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from planctl.imports.heads import UNMARKED, Head
from planctl.imports.roles import Role

if TYPE_CHECKING:
    from planctl.schemas.base import Aspect

Place = Literal["title", "area", "aspect", "topic", "sub", "passage", "furniture", "text"]

_Roles = Mapping[int, Role | None]
_Places = dict[int, Place]


def opens_aspect(role: Role | None) -> bool:
    """Tell whether a heading opens an aspect."""
    return role is not None and role.kind == "aspect"


def _fixed(role: Role | None) -> Place | None:
    """Return the place of a heading whose words settle it."""
    if role is None:
        return None
    if role.kind in ("aspect", "passage"):
        return "aspect" if role.kind == "aspect" else "passage"
    return "furniture"


def parts_first(heads: Sequence[Head], roles: _Roles, known: frozenset[str]) -> _Places:
    """Return places where each aspect is a part, with areas within it and topics within these."""
    parts: list[list[Head]] = []
    part_keys = {head.key for head in heads if opens_aspect(roles[head.at])} - {UNMARKED}
    named = Counter(head.area for head in heads if not roles[head.at])
    areas = known | {name for name, times in named.items() if times > 1}
    places: _Places = {}
    open_part = False
    for head in heads:
        fixed = _fixed(roles[head.at])
        if fixed == "aspect":
            parts.append([])
            open_part = True
        elif fixed or (head.key in part_keys and head.area not in areas):
            fixed = fixed or "passage"
            open_part = False if head.key in part_keys or fixed == "passage" else open_part
        elif open_part:
            parts[-1].append(head)
            continue
        else:
            fixed = "sub"
        places[head.at] = fixed
    area_key = _area_key(parts, known)
    for part in parts:
        places |= _within(part, area_key, known) if area_key else _topics(part)
    return places


def _area_key(parts: Sequence[Sequence[Head]], known: frozenset[str]) -> str:
    """Return the dress of the headings that are areas, "" if there are none.

    Areas come again in each part; where the headings of several parts without numbers or marks are
    all different, they are of topics.
    """
    firsts = Counter(part[0].key for part in parts if part)
    for part in parts:
        firsts.update(head.key for head in part if head.area in known)
    key = firsts.most_common(1)[0][0] if firsts else ""
    named = [{head.area for head in part if head.key == key} for part in parts]
    again = any(one & other for one, other in combinations(named, 2))
    several = sum(map(bool, named)) > 1
    return "" if key == UNMARKED and several and not again else key


def areas_first(heads: Sequence[Head], roles: _Roles, known: frozenset[str]) -> _Places:
    """Return places where each area holds its aspects, and these their topics."""
    named = {head.at for head in heads if head.area in known and not roles[head.at]}
    areas = named or _dividing(heads, roles)
    keys = {head.key for head in heads if head.at in areas}
    areas |= {h.at for h in heads if h.key in keys and h.number and not roles[h.at]}
    places: _Places = {}
    segment: list[Head] = []
    for head in heads:
        fixed = "area" if head.at in areas else _fixed(roles[head.at])
        if fixed is None:
            segment.append(head)
            continue
        places |= _topics(segment)
        segment = []
        places[head.at] = fixed
    return places | _topics(segment)


def _dividing(heads: Sequence[Head], roles: _Roles) -> set[int]:
    """Return the headings that part a draft so that no part has an aspect twice.

    They share the dress of their numbers, or else their level. There are as many of them as the
    aspect that comes most often has headings, or nearly so.
    """
    counts = Counter(role.aspect for role in roles.values() if role and role.kind == "aspect")
    wanted = max(counts.values(), default=0)
    free = [head for head in heads if not roles[head.at]]
    alike: dict[str, set[int]] = {}
    for head in free:
        alike.setdefault(head.key, set()).add(head.at)
    for head in free:
        if head.explicit:
            alike.setdefault(f"of level {head.level}", set()).add(head.at)
    best, distance = set[int](), len(heads) + 1
    for group in alike.values():
        if abs(len(group) - wanted) < distance and _parts_soundly(heads, roles, group):
            best, distance = group, abs(len(group) - wanted)
    return set(best)


def _parts_soundly(heads: Sequence[Head], roles: _Roles, areas: Collection[int]) -> bool:
    seen: set[Aspect | None] = set()
    for head in heads:
        role = roles[head.at]
        if head.at in areas:
            seen = set()
        elif role and role.kind == "aspect":
            if role.aspect in seen:
                return False
            seen.add(role.aspect)
    return True


def unknown(heads: Sequence[Head], roles: _Roles, known: frozenset[str]) -> _Places:
    """Return places where no heading names an aspect: areas, and sections within them."""
    places: _Places = {}
    free: list[Head] = []
    for head in heads:
        fixed = _fixed(roles[head.at])
        if fixed:
            places[head.at] = fixed
        else:
            free.append(head)
    keys = list(dict.fromkeys(head.key for head in free))
    if len(keys) < 2 and not any(head.area in known for head in free):
        for head in free:
            places[head.at] = "topic"
        return places
    return places | _within(free, keys[0], known)


def _within(heads: Sequence[Head], area_key: str, known: frozenset[str]) -> _Places:
    """Return the places of headings among which those of one dress are areas."""
    places: _Places = {}
    segment: list[Head] = []
    for head in heads:
        if head.key == area_key or head.area in known:
            places |= _topics(segment)
            segment = []
            places[head.at] = "area"
        else:
            segment.append(head)
    return places | _topics(segment)


def _topics(heads: Sequence[Head]) -> _Places:
    """Return which headings of one area and aspect open topics, and which stand within one."""
    places: _Places = {}
    first: Head | None = None
    for head in heads:
        if first is None or head.key == first.key or _above(head, first):
            first = first or head
            places[head.at] = "topic"
        elif head.explicit or head.number or not first.explicit:
            places[head.at] = "sub"
        else:
            places[head.at] = "text"
    return places


def _above(head: Head, first: Head) -> bool:
    return head.explicit and first.explicit and head.level < first.level
