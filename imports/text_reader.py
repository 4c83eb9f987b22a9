"""Markdown and plain text → a draft: lines become headings, paragraphs, items and tables."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planctl.imports.draft import Attached, Block, Draft, DraftKind
from planctl.imports.lines import BLANKS, Line
from planctl.imports.text_flow import Flow
from planctl.imports.text_looks import with_looks
from planctl.imports.text_tables import begins_loose, begins_pipes, is_rule, loose_table, pipe_table
from planctl.imports.words import led, unmarked
from planctl.text.mapped import Mapped

_HEADING = re.compile(r"(#{1,60})(?:[ \t\u3000]*|$)(?P<words>.*?)[ \t]*#*$")
_ITEM = re.compile(r"(?P<mark>[-*+•●·▪]|\d{1,3}[.)])[ \t]+(?=\S)")
_RULE = re.compile(r"([-*_=])(?:[ \t]*\1){2,}")
_FENCE = re.compile(r"(?:```|~~~)[ \t]*[A-Za-z0-9_+-]*")
_DEFINED = re.compile(r"\[\^(?P<label>\w{1,40})\]:[ \t]*")
_FIGURE = re.compile(r"!\[.*\]\([^()\s]*\)(?:\s*\{#[^{}\s]*\})?")


def read_text(name: str, text: str, kind: DraftKind) -> Draft:
    """Return the draft that a text is."""
    reader = _Reader(text, markdown=kind == "markdown")
    blocks = tuple(with_looks(list(reader.blocks())))
    return Draft(name, kind, text, blocks, reader.discarded, reader.footnotes)


class _Reader:
    """Goes through the lines once; each becomes part of a block, or of what is left out."""

    def __init__(self, source: str, *, markdown: bool) -> None:
        self._source = source
        self._markdown = markdown
        self._flow = Flow(source, markdown=markdown)
        self._lines = self._flow.lines
        self._at = 0
        self._fenced = False
        self._indents: list[int] = []
        self.discarded = self._flow.discarded()
        self.footnotes: dict[str, Mapped] = {}
        for label, words in self._flow.notes:
            self._keep(label, words)

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in order."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.text or self._flow.is_aside(self._at) or self._is_mark(line):
                self._at += 1
                continue
            yield from self._block(line)

    def _keep(self, label: str, words: Mapped) -> None:
        while label in self.footnotes:
            label += "'"
        self.footnotes[label] = words

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
        aside = self._flow.is_aside(self._at + 1)
        return not aside and begins_loose(self._source, self._lines, self._at)

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
        words, bold, attached, end = self._gathered(line.start + mark.end())
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
            attached=attached,
        )

    def _paragraph(self, line: Line) -> Iterator[Block]:
        start = line.start
        defined = _DEFINED.match(line.text) if self._markdown else None
        quoted = len(line.text) - len(line.text.lstrip("> ")) if self._markdown else 0
        words, bold, attached, end = self._gathered(start + (defined.end() if defined else quoted))
        if not words:
            return
        if defined:
            self._keep(defined["label"], words)
        elif _FIGURE.fullmatch(words.value[:2000]):
            yield Block("figure", start, end, words)
        else:
            yield self._underlined(
                Block("paragraph", start, end, words, bold=bold, attached=attached)
            )

    def _underlined(self, block: Block) -> Block:
        """Return a paragraph, or the heading that it is where a rule underlines it."""
        below = self._lines[self._at].text[:200] if self._at < len(self._lines) else ""
        if self._markdown and len(block.words) <= 60 and len(below) > 2 and not below.strip("="):
            return replace(block, kind="heading", level=1)
        return block

    def _gathered(
        self, start: int
    ) -> tuple[Mapped, tuple[tuple[int, int], ...], tuple[Attached, ...], int]:
        """Return the words from `start` on, which are bold, what they refer to, and where they end."""
        words, attached, end, self._at = self._flow.gathered(self._at, start)
        if not self._markdown:
            return words, (), attached, end
        words, bold = unmarked(words)
        return words, led(words.value, bold), (), end
