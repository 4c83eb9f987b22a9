"""Findings on screen: the place, the line with its marks, what to do; and as JSON."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from planctl.cli.session import Session
from planctl.cli.terminal import table_room
from planctl.messages.rule import Rule
from planctl.messages.rules import rules
from planctl.messages.words import word
from planctl.schemas.finding import Finding, Fix, Place, Related
from planctl.text.length import display_width
from planctl.workspace.decode import lines_of
from planctl.workspace.files import Files

_WIDEST = 100
"""Columns of a line that are shown; a paragraph of a policy text is one line of hundreds."""
_AROUND = 10
"""Columns that the frame around a shown line takes, besides its number."""


def show_findings(
    findings: Iterable[Finding], files: Files, session: Session, show: Callable[[str], None]
) -> None:
    """Show each finding with its line; `show` takes one line of text."""
    texts: dict[str, list[str]] = {}
    for finding in findings:
        path = finding.place.path
        if path not in texts:
            texts[path] = lines_of(files.raw.get(path, b"")).split("\n")
        for line in _as_text(finding, texts[path], session):
            show(line)


def as_json(finding: Finding, session: Session, folder: str = "") -> dict[str, Any]:
    """Return a finding in the published shape, its paths behind that of a `folder`."""
    rule, values = rules()[finding.rule], _values(finding, session)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        **_place(finding.place, folder),
        "message": _message(rule, values, session),
        "hint": rule.hint(session.language, values),
        "fix": finding.fix and _fix(finding.fix, folder),
        "related": [
            {**_place(place, folder), "message": _also(place, session)} for place in finding.related
        ],
    }


def _place(place: Place, folder: str) -> dict[str, Any]:
    path = place.path if Path(place.path).is_absolute() else f"{folder}{place.path}"
    return {**{name: getattr(place, name) for name in Place.__slots__}, "path": path}


def _also(place: Place, session: Session) -> str:
    """Return what is said of another place."""
    if isinstance(place, Related):
        return session.say(place.says, **place.values)
    return session.say("findings.also")


def _fix(fix: Fix, folder: str) -> dict[str, Any]:
    edits = [{**_place(edit.place, folder), "text": edit.text} for edit in fix.edits]
    return {"safe": fix.safe, "edits": edits}


def _message(rule: Rule, values: dict[str, str], session: Session) -> str:
    """Return what a finding says, and how many more of its kind its file holds."""
    more = session.say("findings.more", count=values["more"]) if "more" in values else ""
    return rule.say(session.language, values) + more


def _values(finding: Finding, session: Session) -> dict[str, str]:
    return {name: word(session.language, value) for name, value in finding.values.items()}


def _as_text(finding: Finding, lines: list[str], session: Session) -> Iterable[str]:
    place, rule, values = finding.place, rules()[finding.rule], _values(finding, session)
    severity = word(session.language, f"@severity.{finding.severity}")
    message = _message(rule, values, session)
    yield f"{place.path}:{place.line}:{place.column}: {severity} {finding.rule} {message}"
    if lines != [""] and place.line <= len(lines):
        yield from _marked(lines[place.line - 1].rstrip("\r"), place)
    for other in finding.related:
        yield f"    = {_also(other, session)}: {other.path}:{other.line}:{other.column}"
    hint = rule.hint(session.language, values)
    if hint:
        yield f"    = {hint}"
    yield ""


def _marked(line: str, place: Place) -> Iterable[str]:
    """Yield the line, cut to what fits around the place, and the marks under it."""
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    number = str(place.line)
    widest = min(_WIDEST, table_room() - len(number) - _AROUND)
    first = max(0, start - widest // 5) if display_width(line) > widest else 0
    shown = _cut(line[first:], widest)
    before = _visible(("…" if first else "") + line[first:start])
    marked = _visible(line[start : min(max(end, start + 1), first + len(shown))])
    yield f"  {number} | {'…' if first else ''}{_visible(shown)}{'…' if first + len(shown) < len(line) else ''}"
    pad = " " * (display_width(before))
    yield f"  {' ' * len(number)} | {pad}{'^' * max(1, display_width(marked))}"


def _cut(text: str, width: int) -> str:
    """Return the beginning of `text` that takes at most `width` columns."""
    taken = 0
    for at, char in enumerate(text):
        taken += display_width(char)
        if taken > width:
            return text[:at]
    return text


def _visible(text: str) -> str:
    """Return `text` with what a terminal would act on, or not show, made visible."""
    return "".join(
        " " if char == "\t" else char if char.isprintable() or char == "\u3000" else "·"
        for char in text
    )
