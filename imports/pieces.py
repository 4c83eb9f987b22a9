"""The blocks of a topic → pieces of small Markdown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planctl.imports.draft import Block
from planctl.imports.heads import Head
from planctl.imports.inline import Desk
from planctl.imports.remark import Remark
from planctl.imports.written import Bit, Claim, Piece, Sentence, claimed
from planctl.text.escaping import at_start, escaped, in_cell
from planctl.text.masks import COVER, masked
from planctl.text.notes import BRACKETED, is_note_line

_NUMBER = "caption-number"
_FIGURE = re.compile(r"(?:图|Figure)\s*[\d一二三四五六七八九十]+(?:[-.]\d+)*[\s　:：.、]+(?=\S)")
_CAPTION = re.compile(r"(?:表|Table)\s*[\d一二三四五六七八九十]*(?:[-.]\d+)*[\s　:：.、]+(?=\S)")


class Writer:
    """Writes the blocks of one topic; counts the items of its lists."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._marks: list[tuple[str, int]] = []
        self._sub_keys: list[str] = []

    def pieces(
        self, blocks: Sequence[tuple[Block, Head | None]], lead: str = ""
    ) -> tuple[Piece, ...]:
        """Return the pieces of some blocks; a head says that its block is a heading within the text."""
        found: list[Piece] = []
        for block, head in blocks:
            if block.kind != "item" or head:
                self._marks = []
            if head:
                found += self._heading(block, head)
            elif block.kind == "table":
                found[-1:] = [*self._captioned(found[-1:])]
                found.append(self._table(block))
            elif block.kind == "figure":
                found.append(self._figure(block))
            elif found and found[-1].kind == "picture" and _FIGURE.match(block.words.value):
                found.append(self._captioned_picture(found.pop(), block))
            elif block.kind == "item":
                found.append(self._item(block))
            elif not block.attached and _is_note(block.words.value):
                found += noted([self._desk.note(block.words)])
            else:
                found.append(self._paragraph(block, lead if not found else ""))
        return tuple(piece for piece in found if piece.text or [*piece.claims()])

    def _paragraph(self, block: Block, lead: str) -> Piece:
        """Return a paragraph; `lead` is a word of its layout that it opens with: 一是."""
        words, bold, claims = block.words, block.bold, tuple[Claim, ...]()
        if lead and words.value.startswith(lead):
            claims = tuple(Claim(a, b, "heading") for a, b in words.places(0, len(lead)))
            words = words.cut(len(lead))
            bold = tuple((max(0, a - len(lead)), b - len(lead)) for a, b in bold if b > len(lead))
        sentences = self._desk.sentences(words, bold, block.attached)
        return Piece("paragraph", "", _opened(_claiming(sentences, claims)))

    def _heading(self, block: Block, head: Head) -> Iterator[Piece]:
        if head.key not in self._sub_keys:
            self._sub_keys.append(head.key)
        claims, carried = self._desk.heading(block.words, block.attached)
        marks = "#" * min(3 + self._sub_keys.index(head.key), 4)
        title = escaped(head.title).replace("#", "\\#")
        yield Piece("heading", f"{marks} ", (Sentence(title, "", claims),))
        yield from noted(carried)

    def _item(self, block: Block) -> Piece:
        self._marks = self._marks[: block.depth]
        while len(self._marks) < block.depth - 1:
            self._marks.append(("", 0))
        fresh = len(self._marks) < block.depth
        before, count = ("", 0) if fresh else self._marks.pop()
        number = int(block.number[:-1]) if block.ordered and block.number[:-1].isdecimal() else 0
        sentences = self._desk.sentences(block.words, block.bold, block.attached)
        if block.ordered and number and number != (count + 1 if before == "1. " else 1):
            self._marks = []
            end = block.start + len(block.number)
            said = Sentence(block.number, block.number, (Claim(block.start, end, "text"),))
            return Piece("paragraph", "", (said, *sentences))
        mark = "1. " if block.ordered else "- "
        self._marks.append((mark, count + 1))
        indent = " " * sum(len(above) for above, _ in self._marks[:-1])
        lead = f"{indent}{count + 1}. " if block.ordered else f"{indent}- "
        same = len(self._marks) > 1 or (not fresh and before == mark)
        return Piece("item", lead, _opened(sentences), "\n" if same else "\n\n")

    def _captioned(self, before: Sequence[Piece]) -> Iterator[Piece]:
        """Yield the paragraph before a table, as its caption if it is numbered as one."""
        for piece in before:
            match = _CAPTION.match(piece.prose) if piece.kind == "paragraph" else None
            if match is None or "表：" in piece.lead:
                yield piece
                continue
            first = piece.sentences[0]
            claims = tuple(_after(first.claims, match.end()))
            said = replace(first, text=first.text[match.end() :], claims=claims)
            yield Piece("caption", "表：", (said, *piece.sentences[1:]))

    def _table(self, block: Block) -> Piece:
        rows = [[self._desk.sentences(cell) for cell in row] for row in block.rows]
        lines = [
            "| " + " | ".join("".join(in_cell(s.text) for s in cell).strip() for cell in row) + " |"
            for row in rows
        ]
        lines.insert(1, "|" + " --- |" * len(rows[0]))
        claims = tuple(claim for row in rows for cell in row for s in cell for claim in s.claims)
        prose = "\t".join("".join(s.prose for s in cell) for row in rows for cell in row)
        return Piece("table", "", (Sentence("\n".join(lines), prose, claims),))

    def _figure(self, block: Block) -> Piece:
        """Return a figure, or a note of what it showed where a plan cannot hold its picture."""
        if block.picture:
            said = self._desk.sentences(block.words)
            return Piece("picture", "![", (*said, Sentence(f"]({block.picture})", "", ())))
        bit = self._desk.note(block.words, f"图：{block.words.value}")
        self._desk.remarks[-1:] = [
            Remark("I504", block.start, block.end, {"figure": block.words.value.strip() or "—"})
        ]
        return Piece("note", "", (Sentence(bit.text, "", bit.claims),))

    def _captioned_picture(self, picture: Piece, block: Block) -> Piece:
        """Return a picture with the line below it as its caption, instead of the text that stood for it."""
        match = _FIGURE.match(block.words.value)
        behind = match.end() if match else 0
        number, words = block.words.cut(0, behind), block.words.cut(behind)
        attached = tuple(replace(note, at=max(note.at - behind, 0)) for note in block.attached)
        said = self._desk.sentences(words, (), attached)
        replaced = (
            claim._replace(as_="discarded", reason="alt-text") for claim in picture.claims()
        )
        own = Sentence("", "", (*replaced, *claimed(number, "discarded", _NUMBER)))
        return replace(picture, kind="figure", sentences=(own, *said, picture.sentences[-1]))


def noted(bits: Sequence[Bit]) -> Iterator[Piece]:
    """Yield what a heading carried, as a paragraph of its own below it."""
    if bits:
        text = "".join(bit.text for bit in bits)
        yield Piece("note", "", (Sentence(text, "", tuple(c for bit in bits for c in bit.claims)),))


def _after(claims: Iterable[Claim], count: int) -> Iterator[Claim]:
    """Yield claims of which the first characters are a caption's number, which is counted anew."""
    for claim in claims:
        taken = min(count, claim.end - claim.start)
        count -= taken
        if taken:
            yield claim._replace(end=claim.start + taken, as_="discarded", reason=_NUMBER)
        if claim.start + taken < claim.end:
            yield claim._replace(start=claim.start + taken)


def _opened(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Return sentences whose first begins no heading, list or table."""
    for at, sentence in enumerate(sentences):
        text = sentence.text.lstrip()
        if text:
            return (*sentences[:at], replace(sentence, text=at_start(text)), *sentences[at + 1 :])
    return sentences


def _claiming(sentences: tuple[Sentence, ...], claims: tuple[Claim, ...]) -> tuple[Sentence, ...]:
    if not claims:
        return sentences
    first = sentences[0] if sentences else Sentence("", "", ())
    return (replace(first, claims=(*claims, *first.claims)), *sentences[1:])


def _is_note(said: str) -> bool:
    """Tell whether a paragraph is nothing but a word to a colleague; what it holds in brackets is told apart."""
    return is_note_line(BRACKETED.sub("", masked(said)).replace(COVER, ""))
