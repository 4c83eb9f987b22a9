"""`planctl fmt`: one way to write a record, so that a difference is always one of content."""

import re
from pathlib import PurePosixPath
from typing import Any, Literal

import yaml

from planctl.messages.language import Both
from planctl.workspace.files import (
    DRESSES,
    LAYOUTS,
    OPINIONS,
    PASSAGES,
    PLAN,
    SECTIONS,
    SERIES,
    SOURCES,
    TERMS,
)
from planctl.workspace.format_text import FormatText
from planctl.workspace.format_tree import TreeBuilder
from planctl.workspace.line_breaks import hide_breaks
from planctl.workspace.proof import NotProved, proved
from planctl.workspace.schemas import RECORDS
from planctl.workspace.yaml_text import YamlText, open_text

Kind = Literal[
    "plan", "section", "sources", "terms", "passage", "series", "layout", "dress", "opinions"
]

_START = re.compile(r"^---(?=[ \t\r\n]|\Z)", re.M)
_UNSTABLE = Both("再排一遍会不一样", "formatting it again would change it again")
_TOP: dict[str, Kind] = {
    PLAN: "plan",
    SOURCES: "sources",
    TERMS: "terms",
    SERIES: "series",
    OPINIONS: "opinions",
}
_FOLDERS: dict[str, Kind] = {SECTIONS: "section", PASSAGES: "passage", LAYOUTS: "layout"}


def kind_of(path: str) -> Kind | None:
    """Return what kind of record a plan's file is, by its path in the plan."""
    if path.startswith(f"{DRESSES}/"):
        return "dress"
    parts = PurePosixPath(path).parts
    return _TOP.get(path) or (_FOLDERS.get(parts[0]) if len(parts) > 1 else None)


def format_record(raw: bytes, kind: Kind) -> bytes:
    r"""Return a record in its canonical form.

    Keys in the model's order, each with its comments; indents of two; texts as literal blocks; at
    most one blank line, one `\n` at the end, no BOM. Raises CannotEdit where the file is faulty,
    NotProved where the result would not say the same with the same comments, or not be final.
    """
    file = open_text(raw)
    new = _formatted(file, kind)
    if new == raw:
        return raw
    proved(file, new, file.value)
    if _formatted(open_text(new), kind) != new:
        raise NotProved(_UNSTABLE)
    return new


def _formatted(file: YamlText, kind: Kind) -> bytes:
    if not isinstance(file.root, yaml.MappingNode) or _has_anchors(file.text):
        text = file.text.rstrip(" \t\r\n") + file.newline if file.text.strip() else ""
        return text.encode()
    before, start = _document_start(file)
    header, block = TreeBuilder(file, start).build()
    lines = FormatText(file, RECORDS[kind]).write(header, block)
    return (file.newline.join([*before, *lines]) + file.newline).encode()


def _has_anchors(text: str) -> bool:
    """Tell a file with anchors, aliases or tags: order matters there, and it is left as it is."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return any(
        getattr(event, "anchor", None) or getattr(event, "tag", None)
        for event in yaml.parse(hide_breaks(text)[0], Loader=loader)
    )


def _document_start(file: YamlText) -> tuple[list[str], int]:
    """Return the lines up to the document's start mark, and the offset behind it."""
    found = _START.search(file.text, 0, file.root.start_mark.index if file.root else 0)
    if not found:
        return [], 0
    return [line.rstrip() for line in file.text[: found.end()].split("\n")], found.end()
