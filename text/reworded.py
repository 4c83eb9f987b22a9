"""Edits of what a reader sees, made in what is written: markup, notes and line breaks stay.

Nothing is returned that does not read as it should: what comes out is read again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, takewhile, zip_longest
from typing import NamedTuple

from planctl.text.new_lines import (
    CONTINUED,
    HEADING,
    ITEM,
    NUMBERED,
    NewLine,
    Piece,
    Rewording,
    new_lines,
)
from planctl.text.seen import LineKind, SeenLine, seen_lines
from planctl.text.seen_words import Characters
from planctl.text.written_words import content_of

_NUMBER = re.compile(r"\d+")
_KINDS: dict[str, LineKind] = {
    ITEM: "item",
    NUMBERED: "item",
    HEADING: "heading",
    CONTINUED: "text",
}
_MARKERS = {ITEM: "- ", NUMBERED: "1. ", HEADING: "# "}
_NO_MARKS = str.maketrans(dict.fromkeys(_KINDS, ""))
_TOGETHER: tuple[LineKind, ...] = ("item", "row")
"""Kinds of lines that stand without a blank line between them."""


def seen_text(lines: Sequence[SeenLine]) -> str:
    """Return what is seen of lines, joined by line breaks; rewordings count its characters."""
    return "\n".join(line.seen for line in lines if line.words.seen)


class Brought(NamedTuple):
    """A line that stood elsewhere, and what it began with there: a bullet, a number, #."""

    line: SeenLine
    marker: str


def reworded(
    text: str,
    edits: Sequence[Rewording],
    characters: Characters,
    *,
    notes: bool = False,
    brought: Mapping[str, Brought] | None = None,
) -> str | None:
    """Return a text with what is seen of it edited; None where it cannot be written so.

    That is so for columns of a table that come or go, and a figure whose caption is taken away.
    A new line that says what one of `brought` does, lines by what is seen of them, is written like it.
    """
    if not edits:
        return text
    lines = seen_lines(text, characters, notes=notes)
    for as_told in (True, False):
        writer = _Writer(text, lines, characters, brought or {}, as_told=as_told)
        made = writer.write(edits)
        if made is None:
            return None
        if _as_lines(seen_lines(made, characters, notes=notes)) == writer.expected:
            return made
    return None


def _counts_like(mark: str, marker: str) -> bool:
    """Tell whether an item that a file marks so may begin with a marker."""
    return not mark or mark == HEADING or (mark == NUMBERED) == bool(_NUMBER.search(marker))


def _one_more(number: re.Match[str]) -> str:
    return str(int(number[0]) + 1)


class _Line(NamedTuple):
    """A line as it is expected to read; blanks, which a number may lose, do not count."""

    kind: LineKind
    seen: str


def _line(kind: LineKind, seen: str) -> _Line:
    return _Line(kind, seen.replace(" ", ""))


def _as_lines(lines: Sequence[SeenLine]) -> list[_Line]:
    return [_line(line.kind, line.seen) for line in lines if line.words.seen]


class _Writer:
    """Writes the lines of a text anew, those as they were that have not changed."""

    def __init__(
        self,
        text: str,
        lines: Sequence[SeenLine],
        characters: Characters,
        brought: Mapping[str, Brought],
        *,
        as_told: bool,
    ) -> None:
        """Take a text. `as_told`: new items look as the edits say; or else as those that they stand among."""
        self._text = text
        self._all = lines
        self._places = [at for at, line in enumerate(lines) if line.words.seen]
        self._seen = [lines[at] for at in self._places]
        self._written = [*self._seen, *(each.line for each in brought.values())]
        """The lines that pieces may be of: first those of the text, then those that are brought."""
        self._places_of_brought = {said: at for at, said in enumerate(brought, len(self._seen))}
        self._brought = brought
        self._as_told = as_told
        self._characters = characters
        self._out: list[str] = []
        self._last = -1
        """The last of the old lines that has been written."""
        self._kind: LineKind | None = None
        self._fresh = False
        """Whether it was an old line that was written last."""
        self._indent = ""
        """What a line begins with that is more of the item that was written last; "" for no item."""
        self.expected: list[_Line] = []

    def write(self, edits: Sequence[Rewording]) -> str | None:
        """Return the text, and how it should read in `expected`; None where that cannot be."""
        made = [*map(self._unmarked, new_lines([line.seen for line in self._seen], edits))]
        if not self._seen:
            made = [NewLine(None, line.pieces, None, line.mark) for line in made]
        made = [line for line in made if self._said(line).strip(" \t")]
        kept = {line.line for line in made}
        if any(old.kind == "figure" and at not in kept for at, old in enumerate(self._seen)):
            return None
        for new, following in zip_longest(made, made[1:]):
            if not (self._go_on(new) if new.line is not None else self._begin(new, following)):
                return None
        self._write_unseen(len(self._all))
        return "".join([*self._out, self._text[self._all[-1].end if self._all else 0 :]])

    def _said(self, line: NewLine) -> str:
        """Return what is seen of a line as it will be."""
        return "".join(
            "".join(self._written[piece.line].words.seen[piece.start : piece.end])
            if piece.op == "kept"
            else piece.new
            for piece in line.pieces
        )

    def _unmarked(self, line: NewLine) -> NewLine:
        """Return a line whose new words do not begin with what it is; `mark` says it."""
        marks = [char for piece in line.pieces for char in piece.new if char in _KINDS]
        pieces = [piece._replace(new=piece.new.translate(_NO_MARKS)) for piece in line.pieces]
        said = "".join([piece.new for piece in pieces])
        if line.line is None and said in self._brought and all(p.op == "new" for p in pieces):
            pieces = [Piece("kept", self._places_of_brought[said], 0, len(said))]
        return NewLine(line.begins, pieces, line.line, "".join(marks[:1]))

    def _go_on(self, new: NewLine) -> bool:
        """Write a line that was there before; false where a row would not have its cells."""
        at = self._places[new.line or 0]
        old, said = self._all[at], self._said(new)
        if old.kind == "row" and said.count("\t") != old.words.seen.count("\t"):
            return False
        self._write_unseen(at)
        as_it_was = new.pieces == [Piece("kept", new.line or 0, 0, len(old.words.seen))]
        content = self._text[old.first : old.last] if as_it_was else self._content(new, old.kind)
        marker, rest = self._text[old.start : old.first], self._text[old.last : old.end]
        self._put(f"{self._gap(at)}{marker}{content}{rest}", old.kind, marker)
        self._last = at
        self.expected.append(_line(old.kind, said))
        return True

    def _begin(self, new: NewLine, following: NewLine | None) -> bool:
        """Write a line that was not there before; false where it is a row in no table."""
        said = self._said(new)
        kind = self._new_kind(new, said, following)
        before = self._all[self._last] if self._last >= 0 else None
        if "\t" in said and (kind != "row" or before is None):
            return False
        content = self._content(new, kind)
        marker = ""
        if kind == "row":
            content = f"| {content} |"
        elif kind in ("item", "heading"):
            marker = self._marker(kind, new, following)
        elif new.mark == CONTINUED:
            marker = self._indent
        self._put(f"{self._new_gap(kind)}{marker}{content}", kind, marker)
        self._fresh = False
        self.expected.append(_line(kind, said))
        return True

    def _new_kind(self, new: NewLine, said: str, following: NewLine | None) -> LineKind:
        if new.mark:
            return _KINDS[new.mark]
        if "\t" in said and self._kind == "row":
            return "row"
        listed = self._kind in ("item", None) and following is not None
        if listed and following and following.line is not None:
            return "item" if self._seen[following.line].kind == "item" else "text"
        return "text"

    def _marker(self, kind: LineKind, new: NewLine, following: NewLine | None) -> str:
        """Return what an item or a heading begins with: what it did, or what one before it, or behind it, does.

        A heading is as high as the last one before it, or else the first behind it; an item is of
        the list that it stands in, if that counts, or does not count, as it does.
        """
        brought = self._brought.get(self._said(new)) if self._as_told else None
        mark = new.mark if self._as_told or kind == "heading" else ""
        if brought and brought.line.kind == kind and _counts_like(mark, brought.marker):
            return brought.marker
        behind = self._seen[following.line] if following and following.line is not None else None
        for line in self._models(kind, behind):
            marker = self._text[line.start : line.first]
            if kind == "heading" or _counts_like(mark, marker):
                is_next = kind == "item" and line is not behind
                return _NUMBER.sub(_one_more, marker) if is_next else marker
        return _MARKERS[new.mark or ITEM]

    def _models(self, kind: LineKind, behind: SeenLine | None) -> Iterator[SeenLine]:
        """Yield the lines of a kind that a new one may be like: the next ones, then those farther off."""
        before = (self._all[at] for at in range(self._last, -1, -1))
        ahead = (self._all[at] for at in range(self._last + 1, len(self._all)))
        first = next(before, None)
        yield from (line for line in (first, behind) if line and line.kind == kind)
        if kind == "heading":
            yield from (line for line in chain(before, ahead) if line.kind == kind)
        elif first and first.kind == kind:
            yield from takewhile(lambda line: line.kind == kind, before)

    def _content(self, new: NewLine, kind: LineKind) -> str:
        return content_of(new.pieces, self._written, self._characters, row=kind == "row")

    def _write_unseen(self, end: int) -> None:
        """Write the lines before `end` that say nothing, such as a figure without a caption."""
        for at in range(self._last + 1, end):
            line = self._all[at]
            if not line.words.seen:
                self._put(f"{self._gap(at)}{self._text[line.start : line.end]}", line.kind)
                self._last = at

    def _put(self, written: str, kind: LineKind, marker: str = "") -> None:
        self._out.append(written)
        within = kind == "item" or marker.isspace()
        self._indent = " " * len(marker) if within else ""
        self._kind, self._fresh = kind, True

    def _gap(self, at: int) -> str:
        """Return what stands before an old line: what did, as far as its neighbours are the same."""
        if not self._out:
            return self._text[: self._all[0].start]
        kind, before = self._all[at].kind, self._all[at - 1].kind
        if self._fresh and (at == self._last + 1 or self._all[self._last + 1].kind == kind):
            return self._written_before(self._last + 1)
        if not self._fresh and kind == self._kind and kind in _TOGETHER:
            return "\n"
        if kind == "item" and self._indent:
            return "\n"
        return self._written_before(at) if at and before == self._kind else "\n\n"

    def _new_gap(self, kind: LineKind) -> str:
        """Return what stands before a new line; the rule under a table's head stays there."""
        if not self._out:
            return self._text[: self._all[0].start] if self._all else ""
        if kind != self._kind or kind not in _TOGETHER:
            return "\n\n"
        following = self._all[self._last + 1 : self._last + 2]
        if self._fresh and following and following[0].kind == kind:
            return self._written_before(self._last + 1)
        return "\n"

    def _written_before(self, at: int) -> str:
        return self._text[self._all[at - 1].end : self._all[at].start]
