"""Findings that a text itself waives, with a reason; and waivers that waive nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from planctl.schemas.finding import Finding, Fix, Place
from planctl.text.waivers import Waiver

Waivers = Mapping[str, tuple[Waiver, ...]]
"""The waivers of each file that holds some."""


def unwaived(findings: Iterable[Finding], waivers: Waivers) -> Iterator[Finding]:
    """Yield the findings that stand, and T391, T392, T393 of waivers that are not in order."""
    if not waivers:
        yield from findings
        return
    from planctl.messages.rules import rules  # the whole catalogue, for those who waive

    switchable = {
        code for code, rule in rules().items() if rule.switchable and rule.family != "waiver"
    }
    used: set[tuple[str, int, str]] = set()
    for finding in findings:
        held = waivers.get(finding.place.path, ()) if finding.rule in switchable else ()
        waiving = [(at, one) for at, one in enumerate(held) if finding.rule in one.codes]
        places = _places(finding)
        left = [place for place in places if not any(_covers(one, place) for _, one in waiving)]
        used.update(
            (finding.place.path, at, finding.rule)
            for at, one in waiving
            if any(_covers(one, place) for place in places)
        )
        if left:
            yield finding if left == places else _only(finding, left, places)
    yield from _out_of_order(waivers, used, switchable)


def _places(finding: Finding) -> list[Place]:
    """Return the places that may be waived each by itself: those of a habit, which is told once."""
    return [finding.place, *(finding.related if "more" in finding.values else ())]


def _covers(waiver: Waiver, place: Place) -> bool:
    return waiver.first <= place.line <= waiver.last


def _only(finding: Finding, left: list[Place], places: list[Place]) -> Finding:
    """Return a habit without the places of it that are waived, nor their edits."""
    gone = {place.line for place in places} - {place.line for place in left}
    more = int(finding.values["more"]) - len(places) + len(left)
    edits = finding.fix.edits if finding.fix else ()
    kept = tuple(edit for edit in edits if edit.place.line not in gone)
    return replace(
        finding,
        place=left[0],
        related=tuple(left[1:]),
        values={**finding.values, "more": str(more)},
        fix=Fix(kept, finding.fix.safe) if finding.fix and kept else None,
    )


def _out_of_order(
    waivers: Waivers, used: set[tuple[str, int, str]], switchable: set[str]
) -> Iterator[Finding]:
    for path, held in waivers.items():
        for at, waiver in enumerate(held):
            place = Place(path, waiver.line, waiver.column, waiver.line, waiver.end)
            if not waiver.reason:
                yield Finding("T392", place, {"code": waiver.codes[0]})
            for code in waiver.codes:
                if code not in switchable:
                    yield Finding("T393", place, {"code": code})
                elif (path, at, code) not in used:
                    yield Finding("T391", place, {"code": code})
