"""What stands within one block: words, citations, links, references and notes."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from planctl.text.marks import Mark, marks


class Text(NamedTuple):
    """Words, bold or not."""

    value: str
    bold: bool = False


class Cite(NamedTuple):
    """A source cited at this place, and where in it."""

    key: str
    locator: str = ""


class Link(NamedTuple):
    """Another section, named at this place."""

    section: str


class Reference(NamedTuple):
    """A table, figure or annex, referred to at this place by its anchor."""

    anchor: str


class Note(NamedTuple):
    """A word to a colleague."""

    value: str


Run = Text | Cite | Link | Reference | Note
Runs = tuple[Run, ...]

_CITED = re.compile(r"\[@([^\s,;，；@\[\]]+)\]")
_OTHER_MARKS = "\\{}［"
"""What begins or ends any mark but `**` and `[@…]`."""


def runs(text: str) -> Runs:
    """Return the runs of one block's text: plain, bold, cited, linked, noted."""
    made = _simple_runs(text)
    if made is None:
        found = list(marks(text))
        opened = sum([mark.kind == "bold" for mark in found])
        made = _runs(text, found, opened - opened % 2)
    return tuple(made)


def _simple_runs(text: str) -> list[Run] | None:
    """Return what `_runs` would, in a quarter of its time; None where it is not so simple.

    Simple are pairs of `**` and citations of one source each, with words between them.
    """
    pieces = text.split("**")
    if len(pieces) % 2 == 0:
        return None
    for mark in _OTHER_MARKS:  # to look for each is many times faster than a pattern of all
        if mark in text:
            return None
    made: list[Run] = []
    bold = False
    for said in pieces:
        if "[" in said:
            cited = _cited_runs(said, bold)
            if not cited:
                return None
            made += cited
        elif said:
            made.append(Text(said, bold))
        bold = not bold
    return made


def _cited_runs(text: str, bold: bool) -> list[Run]:
    """Return words and citations of one source each; nothing where there is more to `text`."""
    pieces = _CITED.split(text)
    if text.count("[") != len(pieces) // 2 or any(map(str.isspace, pieces)):
        return []
    runs = [Cite(piece) if at % 2 else Text(piece, bold) for at, piece in enumerate(pieces)]
    return [run for run in runs if run[0]]


def _runs(text: str, found: list[Mark], bolds: int) -> list[Run]:
    """Return the runs between and within marks; bold marks beyond `bolds` have no partner."""
    made: list[Run] = []
    at, bold, said, before = 0, False, "", ""
    for kind, value, start, end, locator in found:
        if kind == "fault" or (kind == "bold" and not bolds):
            continue
        # What parts one cited source from the next is no text of the paper.
        if not (kind == before == "cite" and text[at:start].isspace()):
            said += text[at:start]
        before = kind
        at = end
        if kind == "waiver":
            continue
        if kind == "escape":
            said += value
            continue
        if said:
            made.append(Text(said, bold))
            said = ""
        if kind == "bold":
            bold, bolds = not bold, bolds - 1
        else:
            made.append(_RUNS[kind](value, locator))
    said += text[at:]
    if said:
        made.append(Text(said, bold))
    return made


_RUNS: dict[str, Callable[[str, str], Run]] = {
    "cite": Cite,
    "link": lambda target, _: Reference(target[1:]) if target[:1] == "#" else Link(target),
    "note": lambda value, _: Note(value),
}


def plain(parts: Iterable[object]) -> str:
    """Return the words of some runs alone: no citation, no note, no link."""
    return "".join(part.value for part in parts if isinstance(part, Text))
