"""A finding as plain values, for the cache and for another process, and back.

What a finding is, is loaded where there is one: most plans that are read have none.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.schemas.finding import Finding, Fix, Place


def plain_findings(found: "Iterable[Finding]") -> list[list[object]]:
    """Return each finding as `plain_finding` does."""
    return list(map(plain_finding, found))


def whole_findings(plain: Iterable[list[object]]) -> "list[Finding]":
    """Return the findings that `plain_findings` has taken apart."""
    return list(map(whole_finding, plain))


def plain_finding(finding: "Finding") -> list[object]:
    """Return rule, severity, values, places and fix of a finding."""
    fix = finding.fix
    return [
        finding.rule,
        finding.severity,
        dict(finding.values),
        [_plain(place) for place in (finding.place, *finding.related)],
        fix and [fix.safe, [[_plain(edit.place), edit.text] for edit in fix.edits]],
    ]


def whole_finding(plain: list[object]) -> "Finding":
    """Return the finding that `plain_finding` has taken apart."""
    from planctl.schemas.finding import Finding

    rule, severity, values, places, fix = plain
    first, *related = map(_place, places)  # type: ignore[call-overload]
    return Finding(rule, first, values, tuple(related), severity, _fix(fix))  # type: ignore[arg-type]


def _plain(place: "Place") -> list[object]:
    from planctl.schemas.finding import Related

    spot: list[object] = [place.path, place.line, place.column, place.end_line, place.end_column]
    return [*spot, place.says, dict(place.values)] if isinstance(place, Related) else spot


def _place(plain: list[object]) -> "Place":
    from planctl.schemas.finding import Place, Related

    return (Place if len(plain) == len(Place.__slots__) else Related)(*plain)  # type: ignore[arg-type]


def _fix(plain: object) -> "Fix | None":
    if plain is None:
        return None
    from planctl.schemas.finding import Edit, Fix, Place

    safe, edits = plain  # type: ignore[misc]
    return Fix(tuple(Edit(Place(*place), text) for place, text in edits), safe)  # type: ignore[has-type]
