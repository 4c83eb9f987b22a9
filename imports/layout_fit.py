"""Which layout a draft was written in: the order of its parts, their titles, their numbers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from planctl.imports.heads import Head
from planctl.imports.numbering import number_of
from planctl.schemas.layout import Layout, Part

Order = Literal["parts-first", "areas-first", "none"]
_CLOSE = 0.85
"""A layout whose fit comes this near to the best is worth naming."""
_LEAST = 0.35
"""Below this fit no layout is said to have been recognised."""
_BLANKS = re.compile(r"[\s　]+")


@dataclass(frozen=True, slots=True)
class Fit:
    """The layout chosen, and the next best where it comes close; "" where none fits."""

    layout: str
    runner_up: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a draft shows of its layout."""

    order: Order
    heads: Sequence[Head]
    areas: Sequence[Head]
    topics: int
    has_progress: bool
    brackets: bool


def order_of(layout: Layout) -> Order:
    """Return whether a layout puts the parts, or the areas, first."""
    for part in layout.parts:
        for steps in _paths(part):
            if "area" in steps and "aspect" in steps:
                first = steps.index("aspect") < steps.index("area")
                return "parts-first" if first else "areas-first"
    return "none"


def best_fit(layouts: Mapping[str, Layout], seen: Seen) -> Fit:
    """Return the layout that explains most of what was seen."""
    scores = {name: _score(layout, seen) for name, layout in layouts.items()}
    ranked = sorted(scores, key=lambda name: -scores[name])
    if not ranked or seen.order == "none" or scores[ranked[0]] < _LEAST:
        return Fit("")
    close = len(ranked) > 1 and scores[ranked[1]] >= _CLOSE * scores[ranked[0]]
    return Fit(ranked[0], ranked[1] if close else None)


def _paths(part: Part, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    here = (*above, *(["area"] if part.each == "area" else []))
    here += ("aspect",) if part.aspect else ()
    if part.each == "section":
        here += ("section" if part.title else "text",)
    if part.show == "text":
        yield here
    for inner in part.parts:
        yield from _paths(inner, here)


def _score(layout: Layout, seen: Seen) -> float:
    """Return 0 to 1: the weighted share of a layout's traits that the draft shows."""
    traits = [*_traits(layout, seen)]
    return sum(weight * share for weight, share in traits) / sum(weight for weight, _ in traits)


def _traits(layout: Layout, seen: Seen) -> Iterator[tuple[float, float]]:
    """Yield how much each trait weighs, and how far it is there."""
    yield 3, float(order_of(layout) == seen.order)
    said = {head.bare for head in seen.heads}
    titles = {
        _BLANKS.sub("", part.title)
        for part in layout.every_part()
        if part.title and "{" not in part.title and part.show is None
    }
    if titles:
        yield 3, len(titles & said) / len(titles)
    steps = {step for part in layout.parts for path in _paths(part) for step in path}
    yield 1, float(("section" in steps) == (seen.topics > 0))
    shows = any(part.show == "progress" for part in layout.every_part())
    yield 1, float(shows == seen.has_progress)
    yield 0.5, float((layout.sources == "bracket") == seen.brackets)
    if seen.areas:
        keys = {_key(pattern) for pattern in layout.levels}
        yield 1, sum(head.key in keys for head in seen.areas) / len(seen.areas)


def _key(pattern: str) -> str:
    number = number_of(f"{pattern}　题") if pattern else None
    return number.key if number else "-"
