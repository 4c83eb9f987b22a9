"""One YAML file: its value as far as it can be read, every fault in it, and where things stand."""

import re
from itertools import pairwise
from typing import Any

from yaml import YAMLError

from planctl.schemas.places import FileMap, KeyPath, NodeSpan, line_starts
from planctl.workspace.decode import BOM, UTF16, decode, lines_of
from planctl.workspace.fault import Fault
from planctl.workspace.line_breaks import BREAKS, hide_breaks
from planctl.workspace.yaml_events import EventReader, Unreadable
from planctl.workspace.yaml_value import YamlFile

_TOP_KEY = re.compile(
    r"^(?:[^\s#\-\]}\[{'\"][^\n:]*|'[^'\n]*'|\"[^\"\n]*\")[ \t]*:(?=[ \t\r\n]|$)", re.M
)
_GIT_CONFLICT = re.compile(r"^<{7} ", re.M)
FOREIGN_CONFLICT = re.compile(r"^[ \t]*<{7} (?!ours[ \t\r]*$)", re.M)
"""A line that begins as a conflict of somebody else does; quoted, it is a text's own words."""
_CONFLICT = re.compile(
    r"^[ \t]*(?:<{7} .*|\|{7}(?: .*)?|={7}|>{7}(?: .*)?)[ \t\r]*$|<{7} (?:ours\b.*|.*={7} .*>{7}.*)",
    re.M,
)
_BAD_COLON = re.compile(r"^[ \t]*(?:- )?[a-z_]+(?:(?P<wide>：)|:(?=[^\s/:]))", re.M)
_STUMBLES = (
    "@yaml.could not find expected ':'",
    "@yaml.mapping values are not allowed in this context",
    "@yaml.did not find expected key",
)
"""What libyaml says a line or more after a key without its colon."""
_ODD = tuple(
    said.encode() for said in (BOM, *BREAKS, "\0", "<<<<<<< ", "=======", ">>>>>>>", "|||||||")
)
"""What a parser and we read otherwise, and what a merge leaves."""
_HOSTILE = ("R006", "R015")
_TAB_INDENT = re.compile(r"^ *(\t[ \t]*)(?=[^\s#])", re.M)


def read_yaml(raw: bytes) -> YamlFile:
    """Return the value of a file's bytes, with every fault; a bad place does not hide what follows."""
    value = _sound(raw)
    return _carefully(raw) if value is None else YamlFile(value, [])


def _sound(raw: bytes) -> Any:
    """Return the value of a file without a fault; None for one that must be looked at as a text.

    The parser decodes the bytes and refuses what `decode` refuses, so that most files are gone
    through once.
    """
    if raw.startswith(UTF16):
        return None
    for mark in _ODD:
        if mark[0] in raw and mark in raw:  # a single byte is found many times faster
            return None
    reader = EventReader(raw)
    try:
        value = reader.read()
    except (Unreadable, YAMLError):
        return None
    return None if reader.faults else value


def _carefully(raw: bytes) -> YamlFile:
    text, faults = decode(raw)
    if text is None:
        return YamlFile(None, faults, readable=False)
    if conflicts := _conflicts(text):
        faults += conflicts
        if _GIT_CONFLICT.search(text):
            return YamlFile(None, faults, readable=False)
    hidden_text, hidden = hide_breaks(text)
    reader = EventReader(hidden_text, hidden=hidden)
    try:
        value = reader.read()
    except Unreadable as stop:
        if stop.fault.rule in _HOSTILE:
            return YamlFile(None, [*faults, stop.fault], readable=False)
        return _recover(hidden_text, hidden, faults, stop.fault)
    return YamlFile(value, faults + reader.faults)


def _conflicts(text: str) -> list[Fault]:
    """Say where a merge left a conflict, and where a mark of one was left over."""
    if not any(mark in text for mark in ("<<<<<<< ", "=======", ">>>>>>>", "|||||||")):
        return []
    told: list[Fault] = []
    is_open = False
    for mark in _CONFLICT.finditer(text):
        said = mark[0].strip()
        begins = said.startswith("<")
        if begins or not is_open:
            start = mark.start() + mark[0].index(said)
            told.append(Fault("R016", start, start + len(said)))
        is_open = (begins or is_open) and ">>>>>>>" not in mark[0]
    return told


def map_file(raw: bytes) -> FileMap:
    """Return where everything of a file stands; of a broken file, its readable pieces."""
    text = decode(raw)[0]
    if text is None:
        shown = lines_of(raw)
        return FileMap(shown, {}, line_starts(shown))
    hidden_text = hide_breaks(text)[0]
    reader = EventReader(hidden_text, spans=True)
    try:
        reader.read()
        spans = reader.spans or {}
    except Unreadable:
        spans = _spans_of_pieces(hidden_text)
    return FileMap(text, spans, line_starts(text))


def _pieces(text: str) -> list[tuple[int, int]]:
    """Return the spans of the top-level keys of a mapping, each up to the next."""
    starts = [match.start() for match in _TOP_KEY.finditer(text)]
    return list(pairwise([*starts, len(text)]))


def _spans_of_pieces(text: str) -> dict[KeyPath, NodeSpan]:
    spans: dict[KeyPath, NodeSpan] = {(): NodeSpan(None, (0, len(text)))}
    for start, end in _pieces(text):
        reader = EventReader(text[start:end], spans=True, shift=start)
        try:
            reader.read()
        except Unreadable:
            continue
        spans.update({path: span for path, span in (reader.spans or {}).items() if path})
    return spans


def _recover(text: str, hidden: bool, faults: list[Fault], first: Fault) -> YamlFile:
    """Read each top-level key on its own, so that one bad place hides nothing but itself."""
    value: dict[str, Any] = {}
    found: list[Fault] = []
    broken: set[str] = set()
    for start, end in _pieces(text):
        reader = EventReader(text[start:end], hidden=hidden, shift=start)
        key = text[start : text.index(":", start)].strip().strip("'\"")
        try:
            piece = reader.read()
            if key in value:
                line = str(text.count("\n", 0, text.index(key)) + 1)
                found.append(Fault("R002", start, start + len(key), {"key": key, "line": line}))
            value |= piece if isinstance(piece, dict) else {}
        except Unreadable:
            broken.add(key)
        found += reader.faults
    told = _colons(text, _tabs(text, found or [first]))
    return YamlFile(value, faults + told, frozenset(broken or {""}))


def _colons(text: str, faults: list[Fault]) -> list[Fault]:
    """Say where a key has a full-width colon, or no blank behind it: the parser stumbles later."""
    slips = list(_BAD_COLON.finditer(text))
    if not slips or all(fault.rule != "R001" for fault in faults):
        return faults
    told = [
        Fault(
            "R001",
            slip.end() - 1,
            slip.end(),
            {"problem": "@yaml.full-width colon" if slip["wide"] else "@yaml.no blank"},
        )
        for slip in slips
    ]
    return [*(fault for fault in faults if fault.values.get("problem") not in _STUMBLES), *told]


def _tabs(text: str, faults: list[Fault]) -> list[Fault]:
    """Say once for each line that its indent holds a tab, in place of what the parser makes of it."""
    tabs = [match.span(1) for match in _TAB_INDENT.finditer(text)]
    others = [fault for fault in faults if text[fault.start : fault.start + 1] != "\t"]
    if len(others) == len(faults):
        return faults
    return sorted(
        others + [Fault("R003", start, end) for start, end in tabs], key=lambda fault: fault.start
    )
