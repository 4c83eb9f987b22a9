"""What the marks of sources stand for: [3] and [^3], by the list of sources or the footnote that explains them."""

import re
from collections.abc import Iterable

from planctl.checks.ledger.reading.cited import Cited
from planctl.schemas.prose import Prose

_MARK = re.compile(r"(?:[\[［]\^?|<sup>)(?P<number>[0-9]{1,3})(?:[\]］]|</sup>)")
_LISTED = re.compile(rf"{_MARK.pattern}[:：]?\s*(?P<said>[^\s\[［][^\n]+)")
_NOTED = re.compile(r"\[\^(?P<number>[0-9]{1,3})\]:")

Marks = dict[tuple[str, str], str]
"""What a file says of a number."""


def marks_of(proses: Iterable[Prose]) -> Marks:
    """Return what the lists of sources and the footnotes of some files say, by file and number."""
    found: Marks = {}
    noted: list[tuple[str, str]] = []
    for prose in proses:
        if listed := _LISTED.match(prose.text):
            found.setdefault((prose.path, listed["number"]), listed["said"].strip())
        noted += [(prose.path, match["number"]) for match in _NOTED.finditer(prose.text)]
        if prose.kind == "note" and noted:
            found.setdefault(noted.pop(0), prose.text.strip())
    return found


def told(source: Cited, path: str, marks: Marks) -> Cited:
    """Return a source with what its mark stands for, where the file says so."""
    mark = _MARK.fullmatch(source.said)
    said = marks.get((path, mark["number"])) if mark else None
    return source._replace(said=said) if said else source
