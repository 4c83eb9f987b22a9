"""Markdown and plain text → a draft: lines become headings, paragraphs, items and tables."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from planctl.imports.draft import Block, Discarded, Draft, DraftKind
from planctl.imports.furniture import furniture
from planctl.imports.lines import BLANKS, Line, lines_of
from planctl.imports.mapped import Mapped
from planctl.imports.text_looks import with_looks
from planctl.imports.text_tables import begins_loose, begins_pipes, is_rule, loose_table, pipe_table
from planctl.imports.words import joined, led, unmarked
from planctl.imports.wrapping import goes_on, width_of

_HEADING = re.compile(r"(#{1,60})(?:[ \t\u3000]*|$)(?P<words>.*?)[ \t]*#*$")
_ITEM = re.compile(r"(?P<mark>[-*+•●·▪]|\d{1,3}[.)])[ \t]+(?=\S)")
_RULE = re.compile(r"([-*_=])(?:[ \t]*\1){2,}")
_FENCE = re.compile(r"(?:```|~~~)[ \t]*[A-Za-z0-9_+-]*")
_DEFINED = re.compile(r"\[\^(?P<label>\w{1,40})\]:[ \t]*")
_FIGURE = re.compile(r"!\[.*\]\([^()\s]*\)(?:\s*\{#[^{}\s]*\})?")
_INDENTED = 2


def read_text(name: str, text: str, kind: DraftKind) -> Draft:
    """Return the draft that a text is."""
    reader = _Reader(text, markdown=kind == "markdown")
    blocks = tuple(with_looks(list(reader.blocks())))
    discarded = tuple(sorted(reader.discarded, key=lambda stretch: stretch.start))
    return Draft(name, kind, text, blocks, discarded, reader.footnotes)


class _Reader:
    """Goes through the lines once; each becomes part of a block, or of what is left out."""

    def __init__(self, source: str, *, markdown: bool) -> None:
        self._source = source
        self._markdown = markdown
        self._lines = lines_of(source, markdown=markdown)
        self._fates: Mapping[int, str] = furniture(self._lines)
        kept = [line for at, line in enumerate(self._lines) if at not in self._fates]
        self._width = width_of(kept)
        self._at = 0
        self._fenced = False
        self._indents: list[int] = []
        self.discarded: list[Discarded] = []
        self.footnotes: dict[str, Mapped] = {}

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in order."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.text or self._left_out(line) or self._is_mark(line):
                self._at += 1
                continue
            yield from self._block(line)

    def _left_out(self, line: Line) -> bool:
        reason = self._fates.get(self._at)
        if reason:
            self.discarded.append(Discarded(line.start, line.end, reason))
        return reason is not None

    def _is_mark(self, line: Line) -> bool:
        """Tell whether a line is nothing but a mark of the format: a rule, a fence."""
        if self._markdown and _FENCE.fullmatch(line.text[:60]):
            self._fenced = not self._fenced
            return True
        short = line.text[:200]
        return len(line.text) <= 200 and bool(_RULE.fullmatch(short) or is_rule(line))

    def _block(self, line: Line) -> Iterator[Block]:
        if not self._fenced:
            item = _ITEM.match(line.text)
            if item and (self._markdown or self._listed(line, item["mark"])):
                yield self._item(line, item)
                return
            self._indents = []
            if self._markdown and line.text[0] == "#" and _HEADING.fullmatch(line.text[:2000]):
                yield from self._heading(line)
                return
            if begins_pipes(self._lines, self._at):
                yield self._table(pipe_table(self._source, self._lines, self._at, line.start))
                return
            if not _DEFINED.match(line.text) and self._is_loose():
                yield self._table(loose_table(self._source, self._lines, self._at))
                return
        yield from self._paragraph(line)

    def _heading(self, line: Line) -> Iterator[Block]:
        """Yield a heading; a table that begins on its line is a block of its own."""
        level = len(line.text) - len(line.text.lstrip("#"))
        self._at += 1
        row = line.text.find("|")
        glued = row > 0 and self._at < len(self._lines) and is_rule(self._lines[self._at])
        end = line.start + row if glued else line.end
        words = self._stripped(line.start + level, end, " \t#")
        if words:
            said, bold = unmarked(words)
            yield Block("heading", line.start, end, said, level=level, bold=bold)
        if glued:
            self._at -= 1
            yield self._table(pipe_table(self._source, self._lines, self._at, line.start + row))

    def _stripped(self, start: int, end: int, ending: str) -> Mapped:
        raw = self._source[start:end]
        bare = raw.lstrip(BLANKS)
        start += len(raw) - len(bare)
        bare = bare.rstrip(BLANKS)
        closed = bare.rstrip(ending)
        bare = closed.rstrip(BLANKS) if closed != bare else bare
        return Mapped(self._source, ((start, start + len(bare)),) if bare else ())

    def _table(self, table: tuple[Block, int]) -> Block:
        block, self._at = table
        return block

    def _is_loose(self) -> bool:
        return self._at + 1 not in self._fates and begins_loose(self._source, self._lines, self._at)

    def _listed(self, line: Line, mark: str) -> bool:
        """Tell whether a line of plain text is an item: bulleted, or counted with others about it."""
        if not mark[0].isdigit():
            return True
        number = int(mark[:-1])
        for step, wanted in ((1, number + 1), (-1, number - 1)):
            at = self._at + step
            if 0 <= at < len(self._lines):
                other = _ITEM.match(self._lines[at].text)
                if other and other["mark"] == f"{wanted}{mark[-1]}":
                    return True
        return bool(self._indents) and line.indent > self._indents[0]

    def _item(self, line: Line, mark: re.Match[str]) -> Block:
        while self._indents and self._indents[-1] > line.indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < line.indent:
            self._indents.append(line.indent)
        end, pieces = self._pieces(line, line.start + mark.end())
        words, bold = self._words(pieces)
        ordered = mark["mark"][0].isdigit()
        return Block(
            "item",
            line.start,
            end,
            words,
            depth=len(self._indents),
            ordered=ordered,
            number=mark["mark"] if ordered else "",
            bold=bold,
        )

    def _paragraph(self, line: Line) -> Iterator[Block]:
        start = line.start
        defined = _DEFINED.match(line.text) if self._markdown else None
        quoted = len(line.text) - len(line.text.lstrip("> ")) if self._markdown else 0
        end, pieces = self._pieces(line, start + (defined.end() if defined else quoted))
        words, bold = self._words(pieces)
        if not words:
            return
        if defined:
            label = defined["label"]
            while label in self.footnotes:
                label += "'"
            self.footnotes[label] = words
        elif _FIGURE.fullmatch(words.value[:2000]):
            yield Block("figure", start, end, words)
        else:
            yield self._underlined(Block("paragraph", start, end, words, bold=bold))

    def _underlined(self, block: Block) -> Block:
        """Return a paragraph, or the heading that it is where a rule underlines it."""
        below = self._lines[self._at].text[:200] if self._at < len(self._lines) else ""
        if self._markdown and len(block.words) <= 60 and len(below) > 2 and not below.strip("="):
            return replace(block, kind="heading", level=1)
        return block

    def _words(self, pieces: list[tuple[int, int]]) -> tuple[Mapped, tuple[tuple[int, int], ...]]:
        words = joined(self._source, pieces)
        if not self._markdown:
            return words, ()
        words, bold = unmarked(words)
        return words, led(words.value, bold)

    def _pieces(self, line: Line, start: int) -> tuple[int, list[tuple[int, int]]]:
        """Return where the sentence that begins here ends, and its lines; moves past them."""
        pieces = [(start, line.end)]
        while True:
            self._at += 1
            at, parted = self._next()
            if at is None or not goes_on(
                line, self._lines[at], self._width, parted=parted, begun=len(pieces) > 1
            ):
                return line.end, pieces
            for between in range(self._at, at):
                if reason := self._fates.get(between):
                    out = self._lines[between]
                    self.discarded.append(Discarded(out.start, out.end, reason))
            self._at, line = at, self._lines[at]
            pieces.append((line.start, line.end))

    def _next(self) -> tuple[int | None, bool]:
        """Return the next line that may go on here, and whether a page's end stands before it."""
        parted = False
        for at in range(self._at, min(self._at + 12, len(self._lines))):
            if at in self._fates and self._fates[at] != "contents":
                parted = True
            elif self._lines[at].new_page:
                parted = True
                if self._lines[at].text:
                    return at, parted
            elif self._lines[at].text:
                return (at, parted) if parted or at == self._at else (None, False)
        return None, False
