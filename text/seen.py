"""What a reader sees of an aspect's text: lines of words, each character with what is written for it.

A paragraph, a heading, an item of a list, a row of a table and a caption are a line each; the cells
of a row are parted by tabs. A citation, a link or a reference is seen as one character, the same
for the same mark (`Characters`); bold marks, notes, anchors and line breaks are not seen at all.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Literal

from planctl.text.marks import anchors, figure, figure_words, on_one_line
from planctl.text.markup import LATIN, TABLE_CAPTION, block_tokens
from planctl.text.seen_words import Characters, Content, Words, see

if TYPE_CHECKING:
    from markdown_it.token import Token

LineKind = Literal["text", "heading", "item", "row", "caption", "figure"]
Span = tuple[int, int]
_CELL = re.compile(r"(?:[^|\\]|\\.|\\$)*")


@dataclass(frozen=True, slots=True)
class SeenLine:
    """One line. What is written for it: from `start` its marker, its words from `first` to `last`.

    All of it ends at `end`, without the line break.
    """

    kind: LineKind
    start: int
    first: int
    last: int
    end: int
    words: Words

    @property
    def seen(self) -> str:
        """What a reader sees."""
        return "".join(self.words.seen)


def seen_lines(text: str, characters: Characters, *, notes: bool = False) -> tuple[SeenLine, ...]:
    """Return the lines of a text, those that say nothing too; notes are seen if they are to be."""
    return tuple(_Reader(text, characters, notes=notes).lines())


def title_line(title: str) -> SeenLine:
    """Return a title as a line: in one, no mark means anything."""
    words = Words([*title], [*title], [False] * len(title))
    return SeenLine("heading", 0, 0, len(title), len(title), words)


class _Reader:
    """Reads the blocks that `markup.parse` reads, with their places."""

    def __init__(self, text: str, characters: Characters, *, notes: bool) -> None:
        self._text = text
        self._shown = on_one_line(text) if "{>>" in text else text
        self._characters = characters
        self._notes = notes
        breaks = (len(line) + 1 for line in self._shown.split("\n"))
        self._starts = [*accumulate(breaks, initial=0)]

    def lines(self) -> Iterator[SeenLine]:
        tokens = block_tokens(self._shown)
        opens_item = False
        for at, token in enumerate(tokens):
            match token.type:
                case "list_item_open":
                    opens_item = True
                case "heading_open":
                    yield self._heading(tokens[at + 1])
                case "paragraph_open":
                    closing = tokens[at + 3].type if at + 3 < len(tokens) else ""
                    above_table = closing == "table_open"
                    yield from self._paragraph(tokens[at + 1], opens_item, above_table)
                    opens_item = False
                case "tr_open":
                    yield self._row(token)
                case _:
                    pass

    def _span(self, token: "Token", at: int, said: str) -> Span:
        """Return where the line `at` of a block, which says `said`, stands without blanks around."""
        first, last = self._line(token, at)
        said = said.strip(" \t")
        start = self._shown.rfind(said, first, last)
        return start, start + len(said)

    def _line(self, token: "Token", at: int = 0) -> Span:
        number = (token.map or [0])[0] + at
        return self._starts[number], self._starts[number + 1] - 1

    def _heading(self, inline: "Token") -> SeenLine:
        start, end = self._line(inline)
        marker = end - len(self._shown[start:end].lstrip(" \t#")) if inline.content else end
        first = self._shown.find(inline.content.strip(), marker, end) if inline.content else end
        span = first, first + len(inline.content.strip())
        return self._of("heading", (start, end), [span])

    def _paragraph(
        self, inline: "Token", opens_item: bool, above_table: bool
    ) -> Iterator[SeenLine]:
        said = inline.content.strip().split("\n")
        spans = [self._span(inline, at, line) for at, line in enumerate(said)]
        whole = [self._line(inline, at) for at in range(len(said))]
        captions = (at for at, line in enumerate(said) if TABLE_CAPTION.match(line))
        captioned = next(captions, len(said)) if above_table else len(said)
        kind: LineKind = "item" if opens_item else "text"
        places = range(captioned)
        for is_figure, held in groupby(places, lambda at: figure(said[at].strip()) is not None):
            own = [*held]
            if is_figure:
                for at in own:
                    yield self._figure(whole[at], spans[at])
                continue
            extent = whole[own[0]][0], whole[own[-1]][1]
            yield self._of(kind if own[0] == 0 else "text", extent, [spans[at] for at in own])
        if captioned < len(said):
            yield self._caption(whole[captioned:], spans[captioned:])

    def _figure(self, whole: Span, span: Span) -> SeenLine:
        start, end = figure_words(self._shown[slice(*span)])
        return self._of("figure", whole, [(span[0] + start, span[0] + end)])

    def _caption(self, whole: Sequence[Span], spans: Sequence[Span]) -> SeenLine:
        label = TABLE_CAPTION.match(self._shown[slice(*spans[0])])
        first = spans[0][0] + (label.end() if label else 0)
        own = [(first, spans[0][1]), *spans[1:]]
        return self._of("caption", (whole[0][0], whole[-1][1]), own)

    def _row(self, token: "Token") -> SeenLine:
        start, end = self._line(token)
        cells = [*self._cells(start, end)]
        words = Words()
        at = cells[0][0] if cells else end
        first = at
        for number, (begins, ends) in enumerate(cells):
            if number:
                words.say("\t", self._text[at:begins])
            self._see([(begins, ends)], words, in_cell=True)
            at = ends
        return SeenLine("row", start, first, at, end, words)

    def _cells(self, start: int, end: int) -> Iterator[Span]:
        """Yield the cells of a row, as markdown-it parts them."""
        while start < end and self._shown[start] in " \t":
            start += 1
        while end > start and self._shown[end - 1] in " \t":
            end -= 1
        if self._shown[start:end].startswith("|"):
            start += 1
        while start <= end:
            found = _CELL.match(self._shown, start, end)
            stop = found.end() if found else end
            if not (stop == end and start == end):
                yield _bare(self._shown, start, stop)
            start = stop + 1

    def _of(self, kind: LineKind, whole: Span, spans: Sequence[Span]) -> SeenLine:
        words = Words()
        self._see(spans, words, captioned=kind in ("caption", "figure"))
        return SeenLine(kind, whole[0], spans[0][0], spans[-1][1], whole[1], words)

    def _see(
        self, spans: Sequence[Span], words: Words, *, in_cell: bool = False, captioned: bool = False
    ) -> None:
        content = self._content(spans, in_cell=in_cell)
        anchor = next(anchors(content.text), None) if captioned else None
        if anchor is None:
            see(content, self._characters, words, notes=self._notes)
            return
        start, end = _widened(content.text, anchor.start, anchor.end)
        see(_cut(content, 0, start), self._characters, words, notes=self._notes)
        words.hide(content.raw(start, end))
        see(_cut(content, end, None), self._characters, words, notes=self._notes)

    def _content(self, spans: Iterable[Span], *, in_cell: bool) -> Content:
        """Return lines joined as `markup.unwrap` joins them."""
        text: list[str] = []
        written: list[str] = []
        breaks: dict[int, str] = {}
        at = -1
        for start, end in spans:
            if at >= 0:
                gap = self._text[at:start]
                if LATIN.match(self._shown, at - 1) and LATIN.match(self._shown, start):
                    text.append(" ")
                    written.append(gap)
                else:
                    breaks[len(text)] = gap
            at = end
            while start < end:
                wide = 2 if in_cell and self._shown.startswith("\\|", start) else 1
                text.append(self._shown[start + wide - 1])
                written.append(self._text[start : start + wide])
                start += wide
        return Content("".join(text), written, breaks)


def _cut(content: Content, start: int, end: int | None) -> Content:
    breaks = {at - start: said for at, said in content.breaks.items() if at >= start}
    return Content(content.text[start:end], content.written[start:end], breaks)


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t":
        start += 1
    while end > start and text[end - 1] in " \t":
        end -= 1
    return start, end


def _widened(text: str, start: int, end: int) -> Span:
    """Return a stretch with the blanks around it."""
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    while end < len(text) and text[end] in " \t":
        end += 1
    return start, end
