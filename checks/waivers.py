"""Findings that a text itself waives, with a reason; and waivers that waive nothing."""

from collections.abc import Iterable, Iterator, Mapping

from planctl.schemas.finding import Finding, Place
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
        place = finding.place
        waived = [
            (place.path, at, finding.rule)
            for at, waiver in enumerate(waivers.get(place.path, ()))
            if finding.rule in waiver.codes
            and finding.rule in switchable
            and waiver.first <= place.line <= waiver.last
        ]
        used.update(waived)
        if not waived:
            yield finding
    yield from _out_of_order(waivers, used, switchable)


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
