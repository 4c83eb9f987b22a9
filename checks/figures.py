"""Tables, figures and annexes: what a text refers to is there, once."""

from collections.abc import Iterator

from planctl.checks.cross_index import CrossIndex, TextMark, meant
from planctl.schemas.finding import Finding

_ANNEXES = {"policies"}
"""What stands as an annex in layouts that come with planctl."""
_MAY_HOLD = ("sections", "passages", "layouts/", "series.yaml")
"""Where anchors, annexes and series stand."""
_SERIES = "series:"
_PICTURE = (".png", ".jpg", ".jpeg")


def references_lead_somewhere(index: CrossIndex) -> Iterator[Finding]:
    """L225: every `[[#id]]` names a caption's anchor, a series, or an annex of some layout.

    Silent while a file that may hold what is meant cannot be read.
    """
    referring = [mark for mark in index.marks if mark.mark.kind == "link" and _refers(mark)]
    unread = index.places.unread
    if not referring or any(path.startswith(_MAY_HOLD) for path in unread):
        return
    layouts = [layout for layout in (index.layout, *index.places.own_layouts.values()) if layout]
    known = {found.mark.value for found in index.anchors} | set(index.plan.series) | _ANNEXES
    known |= {part.passage or part.show or "" for layout in layouts for part in layout.annexes}
    for found in referring:
        anchor = found.mark.value[1:]
        if anchor not in known:
            values = {"id": anchor, **meant(anchor, sorted(known - {""}))}
            yield Finding("L225", found.place(index.places), values)


def _refers(mark: TextMark) -> bool:
    return mark.mark.value.startswith("#")


def anchors_are_unique(index: CrossIndex) -> Iterator[Finding]:
    """L226: an anchor stands once in the whole plan."""
    first: dict[str, TextMark] = {}
    for found in index.anchors:
        earlier = first.setdefault(found.mark.value, found)
        if earlier is not found:
            related = (earlier.place(index.places),)
            values = {"id": found.mark.value}
            yield Finding("L226", found.place(index.places), values, related)


def pictures_are_there(index: CrossIndex) -> Iterator[Finding]:
    """L227: every `![caption](target)` names a series, or a picture in `figures/`."""
    for found in index.figures:
        target = found.mark.value
        if target.startswith(_SERIES):
            known, there = (
                [f"{_SERIES}{key}" for key in index.plan.series],
                _has_series(index, target),
            )
        else:
            known = sorted(path for path in index.places.pictures if path.endswith(_PICTURE))
            there = target in known
        if not there:
            values = {"target": target, **meant(target, known)}
            yield Finding("L227", found.place(index.places), values)


def _has_series(index: CrossIndex, target: str) -> bool:
    key = target.removeprefix(_SERIES)
    unread = index.places.unread
    return key in index.plan.series or "series.yaml" in unread or f"series.yaml#{key}" in unread
