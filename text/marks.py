"""The marks of an aspect's text: citations, links to sections, notes, bold.

`[@key]`, `[@key, p113]` and `[@one; @two]` cite; `[[id]]` links to a section, `[[#id]]` refers to a
table, figure or annex; `{>>…<<}` is a note to a colleague (CriticMarkup), or `{>>planctl: …<<}` a
word to the checks; `**…**` is bold, wherever it stands: CommonMark's rule of flanking
fails in Chinese, where no blank parts a mark from the word behind it. A backslash before a mark
makes it plain text.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

MarkKind = Literal["cite", "link", "note", "waiver", "bold", "escape", "fault", "anchor", "figure"]
WAIVER = "planctl:"
"""What a note begins with that speaks to the checks and not to a colleague."""

# Alternatives that need no name have none: a group costs at every character that is looked at.
_MARK = re.compile(
    r"\\[\\*\[\]{}|#]"
    r"|\*\*"
    r"|\[@(?P<cite>[^\[\]\n]*)\]"
    r"|\[\[(?P<link>[^\[\]\n]*)\]\]"
    r"|\{>>(?P<note>(?:(?!\{>>).)*?)<<\}"
    r"|\{>>|<<\}|\[@|\[\[|[［【]@|【【",
    re.DOTALL,
)
_CITED = re.compile(
    r"\s*@?(?P<key>[^\s,;，；@]+)\s*(?:[,，]?\s*(?P<locator>[^;；]*[^;；\s]))?\s*(?:[;；]|$)"
)
_KEY = re.compile(r"[^\s,;，；@]+")
_NOTES = r"[ \t]*(?:\{>>.*?<<\}[ \t]*)*"
_ANCHOR = re.compile(rf"(?<!\\)\{{#(?P<anchor>[^{{}}\s]*)\}}(?={_NOTES}$)", re.MULTILINE)
_FIGURE = re.compile(
    r"^[ \t]*!\[(?P<caption>.*)\]\((?P<target>[^()\s]*)\)[ \t]*(?:\{#[^{}\s]*\})?"
    rf"(?P<notes>{_NOTES})$",
    re.MULTILINE,
)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


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
            yield _unnamed(match[0], start, end)
        elif kind == "cite":
            yield from _cited(match[kind], start, end)
        else:
            value = match[kind].strip()
            yield Mark(_kind(kind, value), value, start, end)


def _kind(group: str, value: str) -> MarkKind:
    if group == "link":
        return "link"
    return "waiver" if value.startswith(WAIVER) else "note"


def _unnamed(said: str, start: int, end: int) -> Mark:
    if said == "**":
        return Mark("bold", "", start, end)
    if said[0] == "\\":
        return Mark("escape", said[1], start, end)
    return Mark("fault", said, start, end)


def _cited(inner: str, start: int, end: int) -> Iterator[Mark]:
    """Yield one mark a source, each at its own key; the first begins with the bracket."""
    if _KEY.fullmatch(inner):  # nearly all, and many times faster
        yield Mark("cite", inner, start, end)
        return
    found = list(_CITED.finditer(inner))
    if not found:
        yield Mark("fault", f"[@{inner}]", start, end)
    offset = start + len("[@")
    for index, cited in enumerate(found):
        first = start if index == 0 else offset + cited.start("key") - 1
        last = end if index == len(found) - 1 else offset + cited.end()
        yield Mark("cite", cited["key"], first, last, cited["locator"] or "")


def anchors(text: str) -> Iterator[Mark]:
    """Yield the anchors `{#id}` that captions end with; `value` is the id."""
    if "{#" in text:
        for match in _ANCHOR.finditer(text):
            yield Mark("anchor", match["anchor"], match.start(), match.end("anchor") + 1)


def figures(text: str) -> Iterator[Mark]:
    """Yield the figures `![caption](target)`, each a line of its own; `value` is the target."""
    if "![" in text:
        for match in _FIGURE.finditer(text):
            yield Mark("figure", match["target"], match.start("target"), match.end("target"))


def figure(line: str) -> tuple[str, str] | None:
    """Return caption (with the notes behind it) and target of a line that is a figure, else None."""
    match = _FIGURE.fullmatch(line)
    return (match["caption"].strip() + match["notes"].strip(), match["target"]) if match else None


def figure_words(line: str) -> tuple[int, int]:
    """Return where the caption stands in a line that is a figure, without blanks around it."""
    match = _FIGURE.fullmatch(line)
    if match is None:
        return 0, 0
    start, end = match.span("caption")
    said = line[start:end]
    first = end - len(said.lstrip())
    return first, max(first, start + len(said.rstrip()))


def anchored(line: str) -> tuple[str, str]:
    """Return a caption's words, and the id of the anchor it ends with ("" for none)."""
    match = _ANCHOR.search(line)
    if match is None:
        return line, ""
    return line[: match.start()].rstrip() + line[match.end() :].strip(), match["anchor"]


def without_notes(text: str) -> str:
    """Return `text` with every note taken out, and nothing else."""
    if "{>>" not in text:
        return text
    return _MARK.sub(lambda match: "" if match.lastgroup == "note" else match[0], text)


def without_citations(text: str) -> str:
    """Return `text` with every citation taken out, and nothing else."""
    if "[@" not in text:
        return text
    return _MARK.sub(lambda match: "" if match.lastgroup == "cite" else match[0], text)


def prose(text: str) -> str:
    """Return the words of `text` alone: no notes, citations, links, anchors or bold marks."""
    text = _ANCHOR.sub("", text) if "{#" in text else text
    text = _FIGURE.sub(lambda match: match["caption"], text) if "![" in text else text
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
