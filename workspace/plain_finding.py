"""A finding as plain values, for the cache and for another process, and back."""

from planctl.schemas.finding import Edit, Finding, Fix, Place, Related


def plain_finding(finding: Finding) -> list[object]:
    """Return rule, severity, values, places and fix of a finding."""
    fix = finding.fix
    return [
        finding.rule,
        finding.severity,
        dict(finding.values),
        [_plain(place) for place in (finding.place, *finding.related)],
        fix and [fix.safe, [[_plain(edit.place), edit.text] for edit in fix.edits]],
    ]


def whole_finding(plain: list[object]) -> Finding:
    """Return the finding that `plain_finding` has taken apart."""
    rule, severity, values, places, fix = plain
    first, *related = map(_place, places)  # type: ignore[call-overload]
    return Finding(rule, first, values, tuple(related), severity, _fix(fix))  # type: ignore[arg-type]


def _plain(place: Place) -> list[object]:
    spot: list[object] = [place.path, place.line, place.column, place.end_line, place.end_column]
    return [*spot, place.says, dict(place.values)] if isinstance(place, Related) else spot


def _place(plain: list[object]) -> Place:
    return (Place if len(plain) == len(Place.__slots__) else Related)(*plain)  # type: ignore[arg-type]


def _fix(plain: object) -> Fix | None:
    if plain is None:
        return None
    safe, edits = plain  # type: ignore[misc]
    return Fix(tuple(Edit(Place(*place), text) for place, text in edits), safe)  # type: ignore[has-type]
