"""A finding as plain values, for the cache and for another process, and back."""

from planctl.schemas.finding import Finding, Place


def plain_finding(finding: Finding) -> list[object]:
    """Return rule, severity, values and places of a finding."""
    places = [finding.place, *finding.related]
    return [
        finding.rule,
        finding.severity,
        dict(finding.values),
        [[p.path, p.line, p.column, p.end_line, p.end_column] for p in places],
    ]


def whole_finding(plain: list[object]) -> Finding:
    """Return the finding that `plain_finding` has taken apart."""
    rule, severity, values, places = plain
    first, *related = (Place(*place) for place in places)  # type: ignore[attr-defined]
    return Finding(rule, first, values, tuple(related), severity)  # type: ignore[arg-type]
