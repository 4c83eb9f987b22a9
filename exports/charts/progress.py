"""How far a plan has come, as a picture: a bar for each area and aspect, told apart by hatching."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from planctl.exports.charts.heads import head
from planctl.exports.charts.labels import text_width, wrap_evenly
from planctl.exports.charts.looks import SWATCH, fill
from planctl.exports.charts.svg import (
    PALE,
    PITCH,
    SMALL,
    WIDTH,
    lines_of_text,
    rect,
    stroke,
    text,
)
from planctl.exports.progress import PlanState, SectionState
from planctl.exports.progress_table import ASPECT_TITLES, PROGRESS_TITLES
from planctl.schemas.base import ASPECTS, Aspect, Progress

_FILLS: dict[Progress, str] = {
    "done": fill(0),
    "review": fill(1),
    "drafting": fill(3),
    "todo": "#fff",
}
_PITCH = 4.6
_THICK = 3.4
_GAP = 2.0
_WIDEST_TITLE = 32.0
_ASPECT = 9.0
_Group = tuple[str, tuple[SectionState, ...]]
_Span = tuple[float, float]


def progress_bars(state: PlanState) -> tuple[str, float]:
    """Return a group of bars for each area and one for all, and their height."""
    legend, top = head("", [PROGRESS_TITLES[progress] for progress in _FILLS], _sample)
    every = tuple(chain.from_iterable(area.sections for area in state.areas))
    groups: list[_Group] = [(area.title, area.sections) for area in state.areas]
    groups.append(("合计", every))
    span = _span(groups)
    parts: list[str] = [legend]
    for group in groups:
        drawn, top = _group(group, top, span)
        parts.append(drawn)
    return "".join(parts), top + 1


def _span(groups: list[_Group]) -> _Span:
    """Return where bars begin and end: between the widest title and the widest count in words."""
    titles = max(text_width(title) for title, _ in groups)
    words = max(
        text_width(_in_words(_counted(held, aspect))) for _, held in groups for aspect in ASPECTS
    )
    return min(_WIDEST_TITLE, titles) + 3 + _ASPECT, WIDTH - words - 1.5


def _group(group: _Group, top: float, span: _Span) -> tuple[str, float]:
    title = wrap_evenly(group[0], _WIDEST_TITLE)
    top += _GAP
    parts = [
        stroke([(0, top - _GAP / 2), (WIDTH, top - _GAP / 2)], colour=PALE),
        lines_of_text(0, top + SMALL, title),
    ]
    for place, aspect in enumerate(ASPECTS):
        counted = _counted(group[1], aspect)
        parts.append(_row(aspect, counted, top + place * _PITCH, span))
    return "".join(parts), top + max(len(ASPECTS) * _PITCH, len(title) * PITCH)


def _row(aspect: Aspect, counted: "Counter[Progress]", top: float, span: _Span) -> str:
    baseline = top + SMALL
    left, right = span
    parts = [
        text(left - _ASPECT, baseline, ASPECT_TITLES[aspect]),
        text(right + 1.5, baseline, _in_words(counted)),
    ]
    x, needed = left, counted.total()
    for progress, look in _FILLS.items():
        if counted[progress]:
            width = (right - left) * counted[progress] / needed
            parts.append(rect(x, top, width, _THICK, look))
            x += width
    return "".join(parts)


def _counted(sections: Iterable[SectionState], aspect: Aspect) -> "Counter[Progress]":
    return Counter(held.aspects[aspect].progress for held in sections if aspect in held.aspects)


def _in_words(counted: "Counter[Progress]") -> str:
    """Return 已定稿3、未动笔2, or — where nothing is needed."""
    said = (
        f"{PROGRESS_TITLES[progress]}{counted[progress]}"
        for progress in _FILLS
        if counted[progress]
    )
    return "、".join(said) or "—"


def _sample(place: int, x: float, y: float) -> str:
    return rect(x, y - 2.2, SWATCH, 2.4, list(_FILLS.values())[place])
