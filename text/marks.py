"""The marks of an aspect's text: citations, links to sections, notes, bold.

`[@key]`, `[@key, p113]` and `[@one; @two]` cite; `[[id]]` links to a section; `{>>…<<}` is a note
to a colleague (CriticMarkup); `**…**` is bold, wherever it stands: CommonMark's rule of flanking
fails in Chinese, where no blank parts a mark from the word behind it. A backslash before a mark
makes it plain text.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

MarkKind = Literal["cite", "link", "note", "bold", "escape", "fault"]

# Alternatives that need no name have none: a group costs at every character that is looked at.
_MARK = re.compile(
    r"\\[\\*\[\]{}|#]"
    r"|\*\*"
    r"|\[@(?P<cite>[^\[\]\n]*)\]"
    r"|\[\[(?P<link>[^\[\]\n]*)\]\]"
    r"|\{>>(?P<note>(?:(?!\{>>).)*?)<<\}"
    r"|\{>>|<<\}|\[@|\[\[|［@",
    re.DOTALL,
)
_CITED = re.compile(
    r"\s*@?(?P<key>[^\s,;，；@]+)\s*(?:[,，]?\s*(?P<locator>[^;；]*[^;；\s]))?\s*(?:[;；]|$)"
)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_UNNAMED: dict[str, MarkKind] = {"\\": "escape", "*": "bold"}


class Mark(NamedTuple):
    """One mark: `text[start:end]` is all of it, `value` what it holds, `locator` a cited page."""

    kind: MarkKind
    value: str
    start: int
    end: int
    locator: str = ""


def marks(text: str) -> Iterator[Mark]:
    """Yield the marks of `text` in order; a citation of several sources yields one for each."""
    for match in _MARK.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind is None:
            kind = _UNNAMED.get(text[start], "fault")
            value = {"escape": text[start + 1], "bold": ""}.get(kind, match[0])
            yield Mark(kind, value, start, end)
        elif kind == "cite":
            yield from _cited(match[kind], start, end)
        else:
            yield Mark("link" if kind == "link" else "note", match[kind].strip(), start, end)


def _cited(inner: str, start: int, end: int) -> Iterator[Mark]:
    """Yield one mark a source, each at its own key; the first begins with the bracket."""
    found = list(_CITED.finditer(inner))
    if not found:
        yield Mark("fault", f"[@{inner}]", start, end)
    offset = start + len("[@")
    for index, cited in enumerate(found):
        first = start if index == 0 else offset + cited.start("key") - 1
        last = end if index == len(found) - 1 else offset + cited.end()
        yield Mark("cite", cited["key"], first, last, cited["locator"] or "")


def without_notes(text: str) -> str:
    """Return `text` with every note taken out, and nothing else."""
    if "{>>" not in text:
        return text
    return _MARK.sub(lambda match: "" if match.lastgroup == "note" else match[0], text)


def prose(text: str) -> str:
    """Return the words of `text` alone: no notes, citations, links or bold marks."""
    return _MARK.sub(lambda match: match[0][1:] if match[0][0] == "\\" else "", text)


def on_one_line(text: str) -> str:
    """Return `text` with the line breaks within notes as blanks: a note ends no paragraph."""

    def joined(match: re.Match[str]) -> str:
        return " ".join(match[0].split("\n")) if match.lastgroup == "note" else match[0]

    return _MARK.sub(joined, text)


def lone_bolds(text: str) -> Iterator[Mark]:
    """Yield the last `**` of each paragraph that has an odd number of them: it has no partner."""
    bold: list[Mark] = []
    at = 0
    for mark in marks(text):
        if mark.kind != "bold":
            continue
        if bold and _PARAGRAPH_END.search(text, at, mark.start):
            yield from bold[-1:] if len(bold) % 2 else ()
            bold = []
        bold.append(mark)
        at = mark.end
    yield from bold[-1:] if len(bold) % 2 else ()
