"""A draft's headings → its areas, aspects and topics.

Levels lie (### under ####, headings without marks), so what a heading is comes first from what it
says, then from the dress of its number, and from its level last.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from planctl.imports.heads import Head, area_name
from planctl.imports.layout_fit import Order
from planctl.imports.roles import Role, Titles
from planctl.schemas.base import Aspect

_NEAR = 6
"""A title has a heading within so many blocks below it."""
Place = Literal["title", "area", "aspect", "topic", "sub", "passage", "furniture", "text"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading and what it is of this draft."""

    head: Head
    place: Place
    role: Role | None = None


@dataclass(slots=True)
class Topic:
    """What a draft says of one matter: a sub-topic's aspect, or a passage.

    `area` is the name of its area; `head` its own heading, None of one that begins with its text.
    `blocks` holds headings within it too, as `subs` tells; `prompts` are lines that say what is to
    be written; `label` is what a passage runs in behind. `unset` says that no heading named the aspect.
    """

    area: str
    aspect: Aspect | None
    head: Head | None
    passage: str = ""
    unset: bool = False
    label: str = ""
    blocks: list[int] = field(default_factory=list[int])
    subs: set[int] = field(default_factory=set[int])
    prompts: list[int] = field(default_factory=list[int])


@dataclass(frozen=True, slots=True)
class Outline:
    """The order of a draft, its headings with their places, and the areas in order of appearance."""

    order: Order
    placed: Sequence[Placed]
    areas: Sequence[str]


def outline(
    heads: Sequence[Head], title: Head | None, titles: Titles, known: frozenset[str]
) -> Outline:
    """Return what each heading is; `known` holds names of areas known from elsewhere."""
    roles = {head.at: titles.role(head.title) for head in heads}
    rest = [head for head in heads if head is not title]
    order = _order(rest, roles)
    if order == "parts-first":
        places = _parts_first(rest, roles, known)
    elif order == "areas-first":
        places = _areas_first(rest, roles, known)
    else:
        places = _unknown(rest, roles, known)
    placed = [Placed(title, "title")] if title else []
    placed += [Placed(head, places[head.at], roles[head.at]) for head in rest]
    areas = dict.fromkeys(item.head.area for item in placed if item.place == "area")
    return Outline(order, placed, tuple(areas))


_Roles = Mapping[int, Role | None]
_Places = dict[int, Place]


def title_of(heads: Sequence[Head], titles: Titles, known: frozenset[str]) -> Head | None:
    """Return the heading that is the paper's title: its first block, with headings below it."""
    if not heads or heads[0].at != 0 or titles.role(heads[0].title) or heads[0].area in known:
        return None
    first, others = heads[0], heads[1:]
    if first.explicit and first.level == 1:
        return first if all(head.level != 1 for head in others) else None
    titled = any(mark in first.title for mark in "《稿")
    if first.explicit or (first.number and not titled):
        return None
    followed = any(head.at <= _NEAR for head in others)
    same = sum(head.key == first.key for head in others)
    return first if followed and (first.number is None or not same) else None


def _order(heads: Sequence[Head], roles: _Roles) -> Order:
    aspects = [(head, role) for head in heads if _is(role := roles[head.at], "aspect")]
    if not aspects:
        return "none"
    counts = Counter(role.aspect for _, role in aspects if role)
    if max(counts.values()) > 1:
        return "areas-first"
    first = aspects[0][0]
    above = [head for head in heads if head.at < first.at and not roles[head.at]]
    marked = [head for head in above if head.explicit or head.number or not first.explicit]
    return "areas-first" if any(head.key != first.key for head in marked) else "parts-first"


def _is(role: Role | None, kind: str) -> bool:
    return role is not None and role.kind == kind


def _fixed(role: Role | None) -> Place | None:
    """Return the place of a heading whose words settle it."""
    if role is None:
        return None
    if role.kind in ("aspect", "passage"):
        return "aspect" if role.kind == "aspect" else "passage"
    return "furniture"


def _parts_first(heads: Sequence[Head], roles: _Roles, known: frozenset[str]) -> _Places:
    """Return places where each aspect is a part, with areas within it and topics within these."""
    parts: list[list[Head]] = []
    part_keys = {head.key for head in heads if _is(roles[head.at], "aspect")}
    places: _Places = {}
    open_part = False
    for head in heads:
        fixed = _fixed(roles[head.at])
        if fixed == "aspect":
            parts.append([])
            open_part = True
        elif fixed or (head.key in part_keys and head.area not in known):
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
        places |= _within(part, area_key, known)
    return places


def _area_key(parts: Sequence[Sequence[Head]], known: frozenset[str]) -> str:
    firsts = Counter(part[0].key for part in parts if part)
    for part in parts:
        firsts.update(head.key for head in part if head.area in known)
    return firsts.most_common(1)[0][0] if firsts else ""


def _areas_first(heads: Sequence[Head], roles: _Roles, known: frozenset[str]) -> _Places:
    """Return places where each area holds its aspects, and these their topics."""
    key = _dividing_key(heads, roles)
    named = {head.at for head in heads if head.area in known and not roles[head.at]}
    keys = {head.key for head in heads if head.at in named} or {key}
    areas = named or {head.at for head in heads if head.key == key and not roles[head.at]}
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


def _dividing_key(heads: Sequence[Head], roles: _Roles) -> str:
    """Return the dress of the headings that part a draft so that no part has an aspect twice.

    There are as many of them as the aspect that comes most often has headings, or nearly so.
    """
    counts = Counter(role.aspect for role in roles.values() if role and role.kind == "aspect")
    wanted = max(counts.values(), default=0)
    best, distance = "", len(heads) + 1
    for key, count in Counter(head.key for head in heads if not roles[head.at]).items():
        if abs(count - wanted) < distance and _parts_soundly(heads, roles, key):
            best, distance = key, abs(count - wanted)
    return best


def _parts_soundly(heads: Sequence[Head], roles: _Roles, key: str) -> bool:
    seen: set[Aspect | None] = set()
    for head in heads:
        role = roles[head.at]
        if role is None and head.key == key:
            seen = set()
        elif role and role.kind == "aspect":
            if role.aspect in seen:
                return False
            seen.add(role.aspect)
    return True


def _unknown(heads: Sequence[Head], roles: _Roles, known: frozenset[str]) -> _Places:
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


def known_areas(names: Iterator[str]) -> frozenset[str]:
    """Return the names of areas as headings are compared with them."""
    return frozenset(area_name(name) for name in names if name)
