"""A draft's headings → its areas, aspects and topics.

Levels lie (### under ####, headings without marks), so what a heading is comes first from what it
says, then from the dress of its number, and from its level last.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from planctl.imports.heads import Head, area_name
from planctl.imports.layout_fit import Order
from planctl.imports.placing import Place, areas_first, opens_aspect, parts_first, unknown
from planctl.imports.roles import Role, Titles
from planctl.schemas.base import Aspect

_NEAR = 6
"""A title has a heading within so many blocks below it."""


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
        places = parts_first(rest, roles, known)
    elif order == "areas-first":
        places = areas_first(rest, roles, known)
    else:
        places = unknown(rest, roles, known)
    placed = [Placed(title, "title")] if title else []
    placed += [Placed(head, places[head.at], roles[head.at]) for head in rest]
    areas = dict.fromkeys(item.head.area for item in placed if item.place == "area")
    return Outline(order, placed, tuple(areas))


_Roles = Mapping[int, Role | None]


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
    roles = [titles.role(head.title) for head in others]
    opened = Counter(role.aspect for role in roles if role and role.kind == "aspect")
    if opens_aspect(roles[0] if roles else None) and max(opened.values()) > 1 and not titled:
        return None  # the first of several areas
    followed = any(head.at <= _NEAR for head in others)
    same = sum(head.key == first.key for head in others)
    return first if followed and (first.number is None or not same) else None


def _order(heads: Sequence[Head], roles: _Roles) -> Order:
    aspects = [(head, role) for head in heads if opens_aspect(role := roles[head.at])]
    if not aspects:
        return "none"
    counts = Counter(role.aspect for _, role in aspects if role)
    if max(counts.values()) > 1:
        return "areas-first"
    first = aspects[0][0]
    above = [head for head in heads if head.at < first.at and not roles[head.at]]
    plain = not (first.explicit or first.number)
    marked = [head for head in above if head.explicit or head.number or plain]
    return "areas-first" if any(head.key != first.key for head in marked) else "parts-first"


def known_areas(names: Iterator[str]) -> frozenset[str]:
    """Return the names of areas as headings are compared with them."""
    return frozenset(area_name(name) for name in names if name)
