"""One draft → the board: its topics written, paired and placed beside what others said."""

from collections.abc import Iterable, Sequence

from planctl.imports.board import Board
from planctl.imports.gathered import AreaEntry, Entry, PassageEntry
from planctl.imports.heads import Head
from planctl.imports.inline import Desk
from planctl.imports.matters import Matter, Matters
from planctl.imports.pieces import noted
from planctl.imports.progress import Row
from planctl.imports.remark import Remark
from planctl.imports.settling import Settling
from planctl.imports.sorted_draft import SortedDraft
from planctl.imports.topics import Leads, Reader
from planctl.imports.written import Bit
from planctl.schemas.base import Aspect, Progress
from planctl.text.likeness import bare

_LOOSE, _LOOSE_TITLE = "loose-notes", "未归位的注释"


class Gathering:
    """Takes one draft in, the `index`-th of those that are imported together."""

    def __init__(self, index: int, sorted_draft: SortedDraft, board: Board) -> None:
        self._index = index
        self._sorted = sorted_draft
        self._board = board
        self._desk = Desk(board.library, sorted_draft.footnotes)
        self._touched: dict[str, Iterable[Entry]] = {}

    def gather(self, title: str, leads: Leads) -> None:
        """Put the draft on the board; `title` names its area where it has none."""
        sorted_draft, board = self._sorted, self._board
        for source in sorted_draft.policies:
            board.list(source)
        reader = Reader(
            sorted_draft.blocks,
            sorted_draft.outline,
            sorted_draft.custom.labels,
            title,
            leads,
        )
        reader.read(frozenset(sorted_draft.taken))
        for at in sorted(reader.strays):
            sorted_draft.take(at, "discarded", "stray-mark")
        writer = Matters(sorted_draft, self._desk, leads)
        matters = writer.write(reader.topics)
        self._keep_headlines()
        self._take_loose(writer.left())
        self._take_matters(matters)
        self._take_states(reader.headings)
        self._take_footnotes()
        board.remarks += ((self._index, remark) for remark in self._desk.remarks)
        for key, places in self._desk.cited.items():
            board.cited.setdefault(key, []).extend((self._index, *place) for place in places)

    def _take_matters(self, matters: Sequence[Matter]) -> None:
        by_area: dict[str, list[Matter]] = {}
        for matter in matters:
            if matter.topic.passage:
                self._take_passage(matter)
            else:
                by_area.setdefault(matter.topic.area, []).append(matter)
        for name, held in by_area.items():
            area = self._board.area(name)
            settling = Settling(self._index, area, self._board, self._desk, self._sorted.blocks)
            settling.settle(held)
            self._touched[area.name] = settling.touched

    def _take_passage(self, matter: Matter) -> None:
        name = matter.topic.passage.removeprefix("@")
        own = matter.topic.passage[0] == "@"
        entry = self._board.passage(name, name if own else matter.title if matter.titled else "")
        if own:
            self._remark_passage(matter, entry)
        self._board.add_passage(self._index, entry, matter.pieces, matter.claims)

    def _remark_passage(self, matter: Matter, entry: PassageEntry) -> None:
        """Say of text that belongs to no area and no passage of a form where it went."""
        claims = matter.claims or tuple(c for piece in matter.pieces for c in piece.claims())
        if claims:
            remark = Remark("I511", claims[0].start, claims[-1].end, {}, entry)
            self._desk.remarks.append(remark)

    def _take_loose(self, bits: Iterable[Bit]) -> None:
        """Keep notes that belong to no text in a passage of their own."""
        for bit in bits:
            entry = self._board.passage(_LOOSE, _LOOSE_TITLE)
            self._board.add_passage(self._index, entry, [*noted([bit])], ())

    def _take_footnotes(self) -> None:
        """Take footnotes that nothing refers to: sources, or words that nobody shall lose."""
        for words in self._sorted.footnotes.values():
            bit, source = self._desk.unreferred(words)
            if source:
                self._board.list(source)
                self._sorted.claims += bit.claims
            elif bit.claims:
                self._take_loose([bit])

    def _keep_headlines(self) -> None:
        """Keep what the areas are headed in each part."""
        outline = self._sorted.outline
        aspect: Aspect | None = None
        for item in outline.placed:
            if item.place == "aspect":
                aspect = item.role.aspect if item.role else None
            elif item.place == "area":
                area = self._board.area(item.head.area)
                part = aspect if outline.order == "parts-first" else None
                area.headlines.setdefault(part, item.head.title)

    def _take_states(self, headings: Iterable[tuple[Head, str, Aspect | None]]) -> None:
        """Set how far each aspect is: by ticks behind headings, by the progress table."""
        for head, name, aspect in headings:
            if head.ticked and name and aspect:
                self._set_state(self._board.area(name), None, aspect, "done")
        for row in self._sorted.rows:
            self._take_row(row)

    def _take_row(self, row: Row) -> None:
        area = self._board.area(row.shown)
        entry = self._board.titled(area, row.topic)
        meant = [entry] if entry else [] if row.topic else self._touched.get(area.name, ())
        for aspect, state in row.states if meant else ():
            self._set_state(area, entry, aspect, state)
        if row.owner and "、" not in row.owner:
            for one in meant:
                one.owner = one.owner or row.owner
        if row.remarks:
            self._remark(area, entry, row.remarks.value.strip())

    def _set_state(
        self, area: AreaEntry, entry: Entry | None, aspect: Aspect, state: Progress
    ) -> None:
        """Set the state of one section, or of all to which this draft gave text under an area."""
        for one in [entry] if entry else self._touched.get(area.name, ()):
            held = one.aspects.get(aspect)
            if held and held.progress is None:
                held.progress = state

    def _remark(self, area: AreaEntry, entry: Entry | None, remarks: str) -> None:
        """Give a remark on an area to its section that it speaks of most."""
        touched = [*self._touched.get(area.name, ())]
        if entry is None and touched:
            entry = max(touched, key=lambda entry: _mentioned(entry.title, remarks))
        if entry and remarks not in entry.remarks:
            entry.remarks.append(remarks)


def _mentioned(title: str, remarks: str) -> int:
    words = bare(title)
    return sum(words[at : at + 2] in remarks for at in range(len(words) - 1))
