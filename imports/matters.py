"""Topics with their words written as small Markdown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planctl.imports.inline import Desk
from planctl.imports.outline import Topic
from planctl.imports.pairing import Said
from planctl.imports.pieces import Writer, noted
from planctl.imports.sorted_draft import SortedDraft
from planctl.imports.titling import lead_title
from planctl.imports.topics import Leads
from planctl.imports.written import Bit, Claim, Piece


@dataclass(frozen=True, slots=True)
class Matter:
    """A topic, written; `titled` says that its title is the draft's own, which `claims` it."""

    topic: Topic
    title: str
    titled: bool
    pieces: tuple[Piece, ...]
    claims: tuple[Claim, ...]

    @property
    def said(self) -> Said:
        """What it is paired by."""
        prose = "".join(piece.prose for piece in self.pieces)
        return Said(self.title if self.titled else "", prose)


class Matters:
    """Writes the topics of a draft in order.

    What headings of areas and aspects carry, notes and citations, goes to the topic below them.
    """

    def __init__(self, sorted_draft: SortedDraft, desk: Desk, leads: Leads) -> None:
        self._sorted = sorted_draft
        self._desk = desk
        self._leads = leads
        self._counts: dict[tuple[str, str], int] = {}
        self._carried = [*self._from_headings()]

    def write(self, topics: Sequence[Topic]) -> list[Matter]:
        """Return the topics, written."""
        return [self._matter(topic, last=topic is topics[-1]) for topic in topics]

    def left(self) -> list[Bit]:
        """Return what no topic took: that of a draft without any."""
        return [bit for _, bits in self._carried for bit in bits]

    def _from_headings(self) -> Iterator[tuple[int, list[Bit]]]:
        """Yield what headings that open no topic carry, and what is attached to what is no text."""
        sorted_draft = self._sorted
        found: dict[int, list[Bit]] = {}
        for item in sorted_draft.outline.placed:
            if item.place in ("topic", "sub", "text", "passage"):
                continue
            block = sorted_draft.blocks[item.head.at]
            claims, bits = self._desk.heading(block.words, block.attached)
            sorted_draft.claims += claims
            found.setdefault(item.head.at, []).extend(bits)
        for at, note in sorted_draft.loose:
            found.setdefault(at, []).append(self._desk.attached(note))
        for at in sorted(found):
            carried = [bit for bit in found[at] if bit.text]
            if carried:
                yield at, carried

    def _matter(self, topic: Topic, *, last: bool) -> Matter:
        sorted_draft = self._sorted
        blocks = sorted_draft.blocks
        begins = topic.head.at if topic.head else next(iter(topic.blocks), 0)
        carried = self._taken(len(blocks) if last else begins)
        claims: tuple[Claim, ...] = ()
        if topic.head:
            block = blocks[topic.head.at]
            claims, bits = self._desk.heading(block.words, block.attached)
            carried += bits
        carried += (self._desk.note(blocks[at].words) for at in topic.prompts)
        carried += (self._desk.attached(n) for at in topic.prompts for n in blocks[at].attached)
        parts = [
            (blocks[at], sorted_draft.heads[at] if at in topic.subs else None)
            for at in topic.blocks
        ]
        written = Writer(self._desk).pieces(parts, topic.label or self._lead(topic))
        pieces = (*(piece for bit in carried for piece in noted([bit])), *written)
        prose = next((piece.prose for piece in pieces if piece.prose.strip()), "")
        title = topic.head.title if topic.head else lead_title(prose)
        return Matter(topic, title, topic.head is not None, pieces, claims)

    def _taken(self, before: int) -> list[Bit]:
        """Return, once, what was carried above a block."""
        if not self._carried or self._carried[0][0] >= before:
            return []
        taken = [bit for at, bits in self._carried if at < before for bit in bits]
        self._carried = [(at, bits) for at, bits in self._carried if at >= before]
        return taken

    def _lead(self, topic: Topic) -> str:
        lead = self._leads.get(topic.aspect) if topic.aspect else None
        if lead is None or topic.aspect is None:
            return ""
        key = topic.area, topic.aspect
        self._counts[key] = self._counts.get(key, 0) + 1
        return lead(self._counts[key])
