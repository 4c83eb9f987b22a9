"""Fixes, made one round after the other until there is nothing more to mend."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from planctl.cli.checked import Checked, Subject
from planctl.messages.refusal import Refusal
from planctl.schemas.finding import Edit, Finding, Fix, Place

_MOST_ROUNDS = 10
Wanted = Callable[[Iterable[Finding], Checked], tuple[Finding, ...]]
"""Which findings are asked for: selected, and not known already."""
_Span = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Mended:
    """What is found when all is mended that can be, the files that changed, and how many fixes."""

    checked: Checked
    changed: Mapping[str, tuple[bytes, bytes]]
    fixes: int


def mend(subject: Subject, wanted: Wanted, *, unsafe: bool) -> Mended:
    """Mend what needs no judgement, with `unsafe` the rest too; nothing is written."""
    raw, fixes = dict(subject.raw), 0
    refused: set[tuple[str, str]] = set()
    checked = subject.check(subject.raw)
    for _ in range(_MOST_ROUNDS):
        made = 0
        for path, chosen in _chosen(wanted(checked.findings, checked), unsafe, refused).items():
            new, done = _mended(subject, path, raw[path], chosen, refused)
            made += done if new != raw[path] else 0
            raw[path] = new
        if not made:
            break
        fixes += made
        checked = subject.check(raw)
    changed = {path: (old, raw[path]) for path, old in subject.raw.items() if raw[path] != old}
    return Mended(checked, changed, fixes)


def _chosen(
    findings: Iterable[Finding], unsafe: bool, refused: set[tuple[str, str]]
) -> dict[str, list[Finding]]:
    """Return by path the findings whose fixes do not meet; of two that do, the first in the file."""
    chosen: dict[str, list[Finding]] = {}
    taken: dict[str, list[_Span]] = {}
    for finding in findings:
        fix, path = finding.fix, finding.place.path
        if fix is None or not (fix.safe or unsafe) or _name(finding) in refused:
            continue
        spans = [_span(edit.place) for edit in fix.edits]
        held = taken.setdefault(path, [])
        if _is_within(fix, path) and not any(_meet(a, b) for a in spans for b in held):
            held += spans
            chosen.setdefault(path, []).append(finding)
    return chosen


def _name(finding: Finding) -> tuple[str, str]:
    return finding.rule, repr(finding.fix)


def _span(place: Place) -> _Span:
    return (place.line, place.column), (place.end_line, place.end_column)


def _is_within(fix: Fix, path: str) -> bool:
    return all(edit.place.path == path for edit in fix.edits)


def _meet(one: _Span, other: _Span) -> bool:
    return (one[0] < other[1] and other[0] < one[1]) or one[0] == other[0]


def _mended(
    subject: Subject, path: str, raw: bytes, findings: list[Finding], refused: set[tuple[str, str]]
) -> tuple[bytes, int]:
    """Return a file with all these fixes made; where they cannot be, with those that can, one by one."""
    try:
        return subject.mended(path, raw, _edits(findings)), len(findings)
    except Refusal:
        if len(findings) == 1:
            refused.add(_name(findings[0]))
            return raw, 0
    for finding in findings:
        try:
            return subject.mended(path, raw, _edits([finding])), 1
        except Refusal:
            refused.add(_name(finding))
    return raw, 0


def _edits(findings: list[Finding]) -> list[Edit]:
    return [edit for finding in findings if finding.fix for edit in finding.fix.edits]
