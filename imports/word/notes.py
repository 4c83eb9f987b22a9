"""Footnotes, endnotes, comments and addresses, written behind the body at their turn."""

from collections.abc import Callable, Iterator

from planctl.imports.draft import Attached
from planctl.imports.word.extract import Extract, Written
from planctl.imports.word.file import WordFile
from planctl.imports.word.line import Grid, Item, Line, Ref, RefKind
from planctl.imports.word.names import ID
from planctl.imports.word.story import Story
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element
from planctl.text.mapped import Mapped

_PARTS: dict[RefKind, str] = {
    "footnote": "footnotes",
    "endnote": "endnotes",
    "comment": "comments",
}
NoteSpans = tuple[Ref, str, tuple[tuple[int, int], ...]]
"""A note's place, its author, and where its words stand."""


class Notes:
    """The notes of a file by kind and id; each is written once, at its first place."""

    def __init__(self, file: WordFile, story: Callable[[str], Story], extract: Extract) -> None:
        self._extract = extract
        self._stories: dict[RefKind, Story] = {}
        self._notes: dict[tuple[RefKind, str], Element] = {}
        for kind, name in _PARTS.items():
            for part, root in file.parts(name):
                self._stories[kind] = story(part)
                self._notes |= {(kind, note.get(ID, "")): note for note in root}

    def write(self, written: Written) -> list[NoteSpans]:
        """Write the notes of a block, in the order of their places."""
        return [note for ref in written.refs for note in self._written(ref)]

    def write_rest(self) -> None:
        """Write the comments that stand at no place."""
        for (kind, _), note in self._notes.items():
            if kind == "comment":
                self._extract.discard(self._text(kind, note)[0], "unplaced-comment")

    def _written(self, ref: Ref) -> Iterator[NoteSpans]:
        if ref.kind == "link":
            yield ref, "", self._extract.add_note(ref.to)
            return
        note = self._notes.pop((ref.kind, ref.to), None)
        if note is None:
            return
        text, inner = self._text(ref.kind, note)
        spans = self._extract.add_note(text)
        if spans:
            yield ref, note.get(qn("w:author"), ""), spans
        for held in inner:
            yield from self._written(Ref(held.kind, ref.at, held.to))

    def _text(self, kind: RefKind, note: Element) -> tuple[str, list[Ref]]:
        """Return what a note says, addresses behind it, and the notes within."""
        lines = [*_lines(self._stories[kind].read(note))]
        refs = [ref for line in lines for ref in line.refs]
        said = "\n".join(f"{line.number} {line.text}".strip() for line in lines)
        addresses = [ref.to for ref in refs if ref.kind == "link"]
        return " ".join([said, *addresses]), [ref for ref in refs if ref.kind != "link"]


def attached(notes: list[NoteSpans], source: str) -> tuple[Attached, ...]:
    """Return the notes of a block; `source` is the whole extract."""
    return tuple(
        Attached(ref.kind, ref.at, Mapped(source, spans), author) for ref, author, spans in notes
    )


def story_text(items: Iterator[Item]) -> str:
    """Return what a story says, a paragraph a line."""
    return "\n".join(line.text for line in _lines(items) if line.text.strip())


def _lines(items: Iterator[Item]) -> Iterator[Line]:
    for item in items:
        if isinstance(item, Grid):
            yield from (line for row in item.rows for cell in row for line in cell)
        else:
            yield item
